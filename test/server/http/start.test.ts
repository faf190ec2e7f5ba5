import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/package/root';
import { readConfig } from '#server/config';
import { createLog } from '#server/http/log';
import { startService } from '#server/main';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = createLog('silent');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function config(port: number) {
  const read = readConfig({
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.config;
}

const comeIn = (url: string, link: string | null) =>
  fetch(`${url}/api/v1/access/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: link?.split('/').at(-1), name: 'Trần Thị Bình' }),
  });

describe('the service', () => {
  it('makes its data folder and a link for the first administrator; started again it keeps what it had and makes none', async () => {
    const port = await freePort();
    const first = await startService(config(port), { log });
    expect(first.link).toMatch(new RegExp(`^${first.url}/access/[\\w-]{43}$`));
    const come = await comeIn(first.url, first.link);
    expect(come.status).toBe(201);
    const { token } = (await come.json()) as { token: string };
    await Promise.all([first.stop(), first.stop()]);
    await expect(fetch(`${first.url}/health`)).rejects.toThrow('fetch failed');

    const second = await startService(config(port), { log });
    expect(second.link).toBeNull();
    const me = await fetch(`${second.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(((await me.json()) as { account: { name: string } }).account.name).toBe('Trần Thị Bình');
    await second.stop();
  });

  it('another administrator link can be made while it runs', async () => {
    const port = await freePort();
    const running = await startService(config(port), { log });
    expect((await comeIn(running.url, running.link)).status).toBe(201);
    const { child, ended } = command(['--new-link', '--data', join(folder, 'data')], { PUBLIC_URL: running.url });
    const { code, out } = await ended;
    expect(child.killed).toBe(false);
    expect(code).toBe(0);
    expect(out.trim()).toMatch(new RegExp(`^${running.url}/access/[\\w-]{43}$`));
    expect((await comeIn(running.url, out.trim())).status).toBe(201);
    expect((await comeIn(running.url, out.trim())).status).toBe(401);
    await running.stop();
  });

  it('that cannot listen lets go of its store, so that it can be started again', async () => {
    const port = await freePort();
    const first = await startService(config(port), { log });
    const other = { ...config(port), dataDir: join(folder, 'other') };
    await expect(startService(other, { log })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.stop();
    const again = await startService(other, { log });
    await again.stop();
  });
});

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

function command(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [join(projectRoot(), 'dist/server/cli/main.js'), 'serve', ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString();
  });
  const ended: Promise<Ended> = once(child, 'close').then(([code]: unknown[]) => ({
    code: code as number | null,
    out,
    err,
  }));
  const said = async (text: string): Promise<void> => {
    while (!out.includes(text) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  return { child, ended, said };
}

describe('phuluc serve', () => {
  it('says where it is, the link and what to do next; told to stop it ends well', async () => {
    const port = await freePort();
    const { child, ended, said } = command(['--port', String(port)]);
    await said('Ctrl+C');
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
    child.kill('SIGTERM');
    const { code, out, err } = await ended;
    expect(code).toBe(0);
    expect(out).toContain(`Dịch vụ đang chạy tại http://localhost:${port}`);
    expect(out).toMatch(new RegExp(`http://localhost:${port}/access/[\\w-]{43}`));
    expect(out).toContain('Việc tiếp theo');
    expect(out).toContain(join(folder, 'data'));
    const link = /access\/([\w-]{43})/.exec(out)?.[1] ?? '';
    expect(err).toContain('"msg":"listening"');
    expect(err).not.toContain(link);
  });

  it.each([
    [['--port', 'eighty'], {}, 'PORT chưa đúng'],
    [[], { ADDIN_ORIGINS: '*' }, 'ADDIN_ORIGINS chưa đúng'],
    [[], { ORIGINALS_URL: 's3+https://kho.example/bucket' }, 'AWS_ACCESS_KEY_ID'],
    [['--host', '203.0.113.7'], {}, '--host'],
  ])('%j %j is answered in words, with exit code 2', async (args, env, words) => {
    const { ended } = command(args, env);
    const { code, out, err } = await ended;
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err).not.toContain('    at ');
  });
});
