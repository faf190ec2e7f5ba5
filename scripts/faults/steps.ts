import { writeFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { register, syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before the program (`node --import`): counts everything it does to the disk (a file opened, written, synced, renamed, taken away;
 * a statement of SQLite) and at step FAULT_AT ends the process as kill -9 does, before or after it (FAULT_KIND kill, killAfter), or fails
 * as a full or broken disk (ENOSPC, EDQUOT, EIO). A write that is cut off leaves its first half. With FAULT_COUNT the number of steps is written there at the end.
 */
const at = Number(process.env.FAULT_AT ?? 0);
const kind = process.env.FAULT_KIND ?? 'kill';
/** For how many steps the disk stays full. */
const lasts = Number(process.env.FAULT_LASTS ?? 1);
const countFile = process.env.FAULT_COUNT;
let step = 0;

type Method = (this: unknown, ...args: unknown[]) => unknown;

const kills = kind === 'kill' || kind === 'killAfter';

function due(): boolean {
  step += 1;
  return at > 0 && step >= at && step < at + (kills ? 1 : lasts);
}

function fail(): never {
  if (kills) process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${kind}: injected`), { code: kind, errno: -28, syscall: 'write' });
}

function watched(owner: object, name: string, half?: (self: unknown, args: unknown[]) => Promise<unknown>): void {
  const original = (owner as Record<string, Method>)[name];
  if (!original) throw new Error(`${name} is not there to be watched`);
  const value: Method = function (...args) {
    if (!due()) return original.apply(this, args);
    if (kind === 'killAfter') return (original.apply(this, args) as Promise<unknown>).then(fail);
    if (half) return half(this, args).then(fail);
    return fail();
  };
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

const probe = await promises.open(process.execPath, 'r');
const handle: object = Object.getPrototypeOf(probe) as object;
const write = (handle as { write: Method }).write;
await probe.close();
for (const name of ['open', 'mkdir', 'rename', 'unlink']) watched(promises, name);
syncBuiltinESMExports();

watched(handle, 'writeFile', async (self, [bytes]) => {
  const data = bytes as Uint8Array;
  await write.call(self, data.subarray(0, data.length >> 1));
});
watched(handle, 'sync');

/** A statement of SQLite: it can be killed before or after; what a full disk does inside it, `system.ts` asks the system for. */
export function statement<T>(run: () => T): T {
  const now = kills && due();
  if (now && kind === 'kill') fail();
  const answer = run();
  if (now) fail();
  return answer;
}

// The driver's own class cannot be changed; the program is given one that counts.
register(new URL('./sqliteSteps.js', import.meta.url));

if (countFile !== undefined) process.once('exit', () => writeFileSync(countFile, String(step)));
