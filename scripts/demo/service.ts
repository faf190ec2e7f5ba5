import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join, relative } from 'node:path';
import { destination } from 'pino';
import { base, returned } from '#scripts/demo/files';
import { projectRoot } from '#scripts/package/root';
import { readConfig } from '#server/config';
import { createLog } from '#server/http/log';
import { type Running, startService } from '#server/main';

const root = projectRoot();
const period = '2015-11';

type Called = { readonly status: number; readonly body: Record<string, unknown> };

/** Calls the API as any other program does: over HTTP, with a bearer token. */
function caller(url: string, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(`${url}${path}`, {
      method,
      headers:
        body === undefined
          ? headers
          : { ...headers, 'content-type': bytes ? 'application/octet-stream' : 'application/json' },
      ...(body === undefined ? {} : { body: bytes ? Buffer.from(body) : JSON.stringify(body) }),
    });
    if (response.status >= 500) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    json: async (method: string, path: string, body?: unknown): Promise<Called> => {
      const response = await call(method, path, body);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    bytes: async (method: string, path: string): Promise<Buffer> =>
      Buffer.from(await (await call(method, path)).arrayBuffer()),
  };
}

/** 8080 where it is free, else any. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const tried = createServer();
    tried.once('error', () => {
      const any = createServer();
      any.once('error', reject).listen(0, '127.0.0.1', () => {
        const address = any.address();
        any.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
      });
    });
    tried.listen(8080, '127.0.0.1', () => tried.close(() => resolve(8080)));
  });
}

/**
 * The same job on the service, through its API, in a data folder of its own: load the appendix, open the period, issue, take the returned
 * files in as DOST does with e-mail attachments, ask where the province stands. Answers the service, still running.
 */
export async function workOnService(): Promise<Running> {
  const folder = join(root, 'out', 'demo', 'dich-vu');
  rmSync(folder, { recursive: true, force: true });
  const read = readConfig({ PORT: String(await freePort()), DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'warn' });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const running = await startService(read.config, { log: createLog('warn', destination({ dest: 2, sync: true })) });
  const { url, link } = running;
  console.error(`\nDịch vụ / service: ${url}`);
  const key = link?.split('/').at(-1) ?? '';
  const signedIn = await caller(url, '').json('POST', '/api/v1/access/token', { code: key, name: 'Người tổng hợp' });
  const api = caller(url, String(signedIn.body.token));

  const appendix = new Uint8Array(readFileSync(join(root, base)));
  const asked = `file=${encodeURIComponent(basename(base))}&asOf=2015-11-14`;
  const loaded = await api.json('POST', `/api/v1/programmes?${asked}`, appendix);
  const programme = (loaded.body.programme as { id: string } | undefined)?.id ?? '';
  const at = `/api/v1/programmes/${encodeURIComponent(programme)}/periods`;
  await api.json('POST', at, { period });
  writeFileSync(join(folder, 'so-phat-hanh.zip'), await api.bytes('POST', `${at}/${period}/issue`));
  for (const file of returned) {
    const query = new URLSearchParams({ file: basename(file), channel: 'email', arrivedOn: '2015-11-18' });
    const bytes = new Uint8Array(readFileSync(join(root, file)));
    const { status, body } = await api.json('POST', `${at}/${period}/submissions?${query.toString()}`, bytes);
    const said = status < 300 ? (body.submission as { number: string }).number : String(body.title);
    console.error(`  ${basename(file)} → ${said}`);
  }
  writeFileSync(join(folder, 'so-theo-doi.xlsx'), await api.bytes('GET', `${at}/${period}/tracker.xlsx`));
  const reporting = (await api.json('GET', `${at}/${period}/reporting`)).body as Record<string, number>;
  const counts = (await api.json('GET', `${at}/${period}/counts`)).body;
  const open = counts.open as Record<string, number>;
  console.log(`\nTrên dịch vụ / On the service (${relative(root, folder)}/):`);
  console.log(`  đơn vị đã gửi / agencies that reported   ${reporting.received} / ${reporting.roster}`);
  console.log(`  số liệu chưa thống nhất / conflicts      ${open.conflicts}`);
  console.log(`  kiến nghị / proposals                    ${open.proposals}`);
  console.log(`  nội dung chờ xử lý / waiting             ${open.waiting}`);

  const me = (await api.json('GET', '/api/v1/me')).body;
  const account = (me.account as { id: string } | undefined)?.id ?? String(me.id);
  const again = await api.json('POST', `/api/v1/accounts/${encodeURIComponent(account)}/link`);
  const code = await api.json('POST', '/api/v1/codes', { role: 'officer', agency: 'so-khcn' });
  console.log(`\n  Vào làm người quản trị / come in as administrator: ${String(again.body.link)}`);
  console.log(
    `  Vào làm cán bộ Sở KH&CN / as an officer of that agency: ${url}/access, mã / code ${String(code.body.code)}`,
  );
  console.log(`  API: ${url}/api`);
  return running;
}
