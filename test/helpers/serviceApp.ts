import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#server/app';
import { assembleService } from '#server/assemble';
import { readConfig, type ServiceConfig } from '#server/config';
import { listen } from '#server/http/listen';
import { createLog } from '#server/http/log';
import { createMetrics } from '#server/http/metrics';
import { createOidc } from '#server/http/oidc';
import type { Route } from '#server/http/route';
import { allRoutes } from '#server/routes/routes';
import { openStore } from '#server/store/open';
import { type AccountRecord, instanceStream } from '#server/store/records';
import { makeAccount, personNamed } from '#server/usecases/access/person';
import { letIn } from '#server/usecases/access/signIn';
import type { Service } from '#server/usecases/service';
import type { Role } from '#shared/wire/role';

export type TestService = {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string;
  readonly service: Service;
  readonly routes: readonly Route[];
  /** Heads of a caller of this role; `agency` for officers and approvers. The same role, agency and name is the same account. */
  readonly signIn: (role: Role, agency?: string, name?: string) => Promise<{ readonly authorization: string }>;
  readonly account: (role: Role, agency?: string, name?: string) => Promise<AccountRecord>;
  /** `call('GET', '/api/v1/me', {as: heads})`; `body` goes as JSON, bytes go as they are. */
  readonly call: (method: string, path: string, with_?: CallWith) => Promise<Answer>;
  /** Lines of the log so far. */
  readonly log: () => readonly string[];
  readonly close: () => Promise<void>;
};

export type CallWith = {
  readonly as?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where the answer is JSON, else the text. */
  readonly body: ReturnType<typeof JSON.parse>;
  readonly bytes: Uint8Array;
};

export type TestSettings = {
  readonly routes?: (routes: readonly Route[]) => readonly Route[];
  readonly env?: Readonly<Record<string, string>>;
  readonly limits?: Partial<ServiceConfig['limits']>;
  readonly now?: () => Date;
  /** Folder in place of what the build made to be served. */
  readonly web?: string;
};

/** The whole service on a port of its own, over SQLite and originals in a folder that goes away with it. JSON answers are held to their schemas. */
export async function startTestService(settings: TestSettings = {}): Promise<TestService> {
  const { env = {}, limits = {}, now = () => new Date() } = settings;
  const folder = await mkdtemp(join(tmpdir(), 'phuluc-service-'));
  const read = readConfig({ PORT: '0', DATA_DIR: folder, ...env });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const config = { ...read.config, limits: { ...read.config.limits, ...limits } };
  const storage = await openStore({ dataFolder: config.dataDir, databaseUrl: config.databaseUrl, now });
  const { store } = storage;
  const service = await assembleService({ ...storage, now });
  const lines: string[] = [];
  const log = createLog('debug', { write: (line: string) => void lines.push(line) });
  const metrics = createMetrics();
  const oidc = config.oidc === undefined ? null : createOidc(config.oidc, `${config.publicUrl}/access/oidc/back`, log);
  const all = allRoutes({ config, metrics, oidc });
  const routes = settings.routes?.(all) ?? all;
  const app = createApp({
    service,
    routes,
    config,
    log,
    metrics,
    ...(settings.web === undefined ? {} : { web: settings.web }),
    checkAnswers: true,
  });
  const server = await listen(app.handle, { host: '127.0.0.1', port: 0, limits: config.limits });
  const url = `http://127.0.0.1:${server.port}`;

  const account = (role: Role, agency?: string, name: string = role): Promise<AccountRecord> =>
    store.act(instanceStream, async (act) => {
      const person = { name, role, agency: agency ?? null };
      const known = personNamed(await act.accounts(), person);
      return known ?? makeAccount(service, act, { ...person, unit: null, subject: null }, 'system');
    });
  return {
    url,
    service,
    routes,
    account,
    signIn: async (role, agency, name) => {
      const person = await account(role, agency, name);
      const { secret } = await store.act(instanceStream, (act) =>
        letIn(service, act, { account: person, kind: 'token', label: 'test', by: 'test' }),
      );
      return { authorization: `Bearer ${secret}` };
    },
    call: (method, path, with_ = {}) => callUrl(method, `${url}${path}`, with_),
    log: () => lines,
    close: async () => {
      await server.stop();
      await app.settled();
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function callUrl(method: string, url: string, { as = {}, body, headers = {} }: CallWith): Promise<Answer> {
  const raw = body instanceof Uint8Array || typeof body === 'string';
  const sent = raw ? body : JSON.stringify(body);
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
      ...as,
      ...headers,
    },
    ...(body === undefined ? {} : { body: sent }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const json = text !== '' && /\bjson\b/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text, bytes };
}
