import { createHash, randomBytes } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Of this process alone: a container starts again with the same name and the same number. */
const tag = randomBytes(6).toString('hex');
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const form = /\.([0-9a-f]{8})-(\d+)-([0-9a-f]{12})\.part$/;
/** After so long nobody is still writing. */
const longMs = 60 * 60 * 1000;

/** Name of a file that is still being written; it says who writes it, so that a later start knows whether anybody still does. */
export function unfinishedName(): string {
  return `${randomBytes(8).toString('hex')}.${host}-${process.pid}-${tag}.part`;
}

/** Takes away what writers that are gone left in a folder: those of this machine at once, those of others after an hour. */
export async function sweepUnfinished(folder: string, now: () => Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = form.exec(name);
    if (!writer) continue;
    const path = join(folder, name);
    const [, itsHost, pid, itsTag] = writer;
    const gone = itsHost === host && itsTag !== tag && (Number(pid) === process.pid || !alive(Number(pid)));
    if (gone || (await ageOf(path, now)) > longMs) await unlink(path).catch(goneAlready);
  }
}

async function ageOf(path: string, now: () => Date): Promise<number> {
  const found = await stat(path).catch(goneAlready);
  return found ? now().getTime() - found.mtimeMs : 0;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function goneAlready(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
