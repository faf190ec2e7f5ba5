import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { WrongCall } from '#server/cli/command';

/** A copy is never written over the file it is made of, whatever the two are called. */
export async function refuseSameFile(path: string, out: string): Promise<void> {
  if (!(await sameFile(path, out))) return;
  throw new WrongCall(
    `--out trùng với tệp gốc ${path}. Bản sao phải là một tệp khác; tệp gốc không bị ghi đè.`,
    `--out is the input ${path} itself. The copy has to be another file; the input is never overwritten.`,
  );
}

async function sameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one, { bigint: true }), stat(other, { bigint: true })]);
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

/** The copy appears whole or not at all. */
export async function writeWhole(out: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${out}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    const detail = error instanceof Error ? error.message : String(error);
    throw new WrongCall(`Không ghi được ${out}: ${detail}`, `Cannot write ${out}: ${detail}`);
  }
}
