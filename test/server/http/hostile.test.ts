import { connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { type Route, route } from '#server/http/route';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

let app: TestService | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await app?.close();
  app = undefined;
});

const handled: number[] = [];
let release: (() => void) | undefined;
const tests: readonly Route[] = [
  route({
    method: 'post',
    path: '/test/upload',
    who: ['officer'],
    tag: 'test',
    summary: { vi: 'thử', en: 'test' },
    params: z.object({}),
    query: z.object({}),
    body: { kind: 'bytes', types: ['*/*'], limitBytes: 5_000_000 },
    answer: z.object({ hash: z.string() }),
    problems: [],
    example: {},
    handle: async ({ service, body }) => {
      handled.push(body.length);
      const { hash } = await service.originals.keep(body);
      return { kind: 'json', body: { hash } };
    },
  }),
  route({
    method: 'post',
    path: '/test/wait',
    who: 'anyone',
    tag: 'test',
    summary: { vi: 'chờ', en: 'wait' },
    params: z.object({}),
    query: z.object({}),
    body: { kind: 'none' },
    answer: z.object({ done: z.boolean() }),
    problems: [],
    example: {},
    handle: async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { kind: 'json', body: { done: true } };
    },
  }),
];

async function start(limits: Parameters<typeof startTestService>[0] = {}): Promise<TestService> {
  handled.length = 0;
  release = undefined;
  app = await startTestService({ routes: (all) => [...all, ...tests], ...limits });
  return app;
}

/** A connection of our own: what it says, letter by letter, and what it heard until the other side closed. */
function open(url: string): {
  readonly socket: Socket;
  readonly heard: () => string;
  readonly closed: Promise<string>;
} {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  sockets.push(socket);
  let text = '';
  socket.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  socket.on('error', () => {});
  return { socket, heard: () => text, closed: new Promise((resolve) => socket.on('close', () => resolve(text))) };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function kept(service: TestService): Promise<readonly string[]> {
  const hashes: string[] = [];
  for await (const hash of service.service.originals.hashes()) hashes.push(hash);
  return hashes;
}

it('[Q-A7] a head that never ends, and a connection that says nothing, are let go', async () => {
  const { url } = await start({ limits: { head: 300 } });
  const silent = open(url);
  const slow = open(url);
  slow.socket.write('GET /health HTTP/1.1\r\nHost: x\r\n');
  const drip = setInterval(() => slow.socket.write('X-A: b\r\n'), 50);
  expect(await slow.closed).toContain('408');
  clearInterval(drip);
  await silent.closed;
});

it('[Q-A7] a body that stalls, or drips, is answered 408 in words and reaches no handler', async () => {
  const service = await start({ limits: { bodyIdle: 200, bodyTotal: 600, linger: 100 } });
  const { authorization } = await service.signIn('officer', 'so-khcn');
  const head = `POST /test/upload HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Length: 1000\r\n\r\n`;
  const stalled = open(service.url);
  stalled.socket.write(`${head}abc`);
  const dripping = open(service.url);
  dripping.socket.write(head);
  const drip = setInterval(() => dripping.socket.write('x'), 50);
  for (const answer of [await stalled.closed, await dripping.closed]) {
    expect(answer).toContain('408 Request Timeout');
    expect(answer).toContain('"code":"too_slow"');
  }
  clearInterval(drip);
  expect(handled).toEqual([]);
});

it('[Q-A7] many silent connections are bounded, and the service answers others again when they are let go', async () => {
  const service = await start({ limits: { connections: 40, head: 500 } });
  const silent = Array.from({ length: 300 }, () => open(service.url));
  await Promise.all(silent.slice(40).map(({ closed }) => closed));
  await Promise.all(silent.map(({ closed }) => closed));
  expect((await service.call('GET', '/health')).status).toBe(200);
});

it('[Q-A7] bodies of all callers together are bounded: those who come too many are asked to come back', async () => {
  const service = await start({ limits: { heldBytes: 1_000_000, bodyIdle: 2_000 } });
  const as = await service.signIn('officer', 'so-khcn');
  const slow = open(service.url);
  slow.socket.write(
    `POST /test/upload HTTP/1.1\r\nHost: x\r\nAuthorization: ${as.authorization}\r\nContent-Length: 900000\r\n\r\n`,
  );
  slow.socket.write('x'.repeat(800_000));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const body = new Uint8Array(300_000);
  const busy = await service.call('POST', '/test/upload', { as, body });
  expect(busy.status).toBe(503);
  expect(busy.headers.get('retry-after')).toBe('30');
  slow.socket.destroy();
  await until(() => service.log().some((line) => line.includes('"status":499')));
  expect((await service.call('POST', '/test/upload', { as, body })).status).toBe(200);
});

it('[Q-F11] a caller cut off at each tenth of its upload leaves nothing, and the whole one is taken', async () => {
  const service = await start();
  const as = await service.signIn('officer', 'so-khcn');
  const body = new Uint8Array(1_000_000).map((_, i) => i % 251);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const { socket } = open(service.url);
    socket.write(
      `POST /test/upload HTTP/1.1\r\nHost: x\r\nAuthorization: ${as.authorization}\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    socket.write(body.subarray(0, tenth * 100_000), () => socket.destroy());
    const cut = tenth + 1;
    await until(() => service.log().filter((line) => line.includes('"status":499')).length === cut);
  }
  expect(handled).toEqual([]);
  expect(await kept(service)).toEqual([]);
  const whole = await service.call('POST', '/test/upload', { as, body });
  expect(await kept(service)).toEqual([whole.body.hash]);
});

it('told to stop, the service ends what runs, takes nothing new, and closes its connections', async () => {
  const service = await start({ limits: { head: 500 } });
  const running = service.call('POST', '/test/wait');
  await until(() => release !== undefined);
  const silent = open(service.url);
  await until(() => silent.socket.readyState === 'open');
  const closing = service.close();
  app = undefined;
  await silent.closed;
  await expect(fetch(`${service.url}/health`)).rejects.toThrow('fetch failed');
  release?.();
  expect((await running).body).toEqual({ done: true });
  await closing;
});

it('told to stop, the service does not wait for ever', async () => {
  const service = await start({ limits: { shutdown: 300 } });
  const running = service.call('POST', '/test/wait');
  const cut = running.then(
    () => 'answered',
    () => 'cut',
  );
  await until(() => release !== undefined);
  app = undefined;
  await service.close();
  expect(await cut).toBe('cut');
});
