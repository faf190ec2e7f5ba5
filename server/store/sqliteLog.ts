import { readFile } from 'node:fs/promises';

const headerBytes = 32;
const frameHeaderBytes = 24;

/**
 * Whether the write-ahead log beside a SQLite file has lost acts that were answered.
 *
 * SQLite reads its log up to the first frame whose checksum is wrong and forgets what follows, since a crash may leave a frame half
 * written. With synchronous FULL a commit is on disk before the next act begins, so a crash can spoil only the last one: where two or more
 * commits stand behind the wrong frame, the log was damaged, and going on would drop them without a word.
 *
 * Layout: https://www.sqlite.org/fileformat2.html#walformat
 */
export async function logLost(path: string): Promise<boolean> {
  const log = await readFile(`${path}-wal`).catch(absent);
  if (!log || log.length < headerBytes + frameHeaderBytes) return false;
  const again = await readFile(`${path}-wal`).catch(absent);
  // Another process writes to it just now, so it is open there and whole.
  if (!again?.subarray(0, headerBytes).equals(log.subarray(0, headerBytes))) return false;
  return commitsBehindDamage(log) > 1;
}

function commitsBehindDamage(log: Buffer): number {
  const bigEndian = (log.readUInt32BE(0) & 1) === 1;
  const pageSize = log.readUInt32BE(8) === 1 ? 65_536 : log.readUInt32BE(8);
  const whole = equalSums(checksum(log.subarray(0, 24), [0, 0], bigEndian), log, 24);
  const size = whole && pageSize >= 512 ? pageSize : 4096;
  // The salts tell frames of this log from older ones behind them; where the header is spoilt the first frame has them, too.
  const salts = whole ? log.subarray(16, 24) : log.subarray(headerBytes + 8, headerBytes + 16);
  let sums: Sums = [log.readUInt32BE(24), log.readUInt32BE(28)];
  let good = whole;
  let commits = 0;
  for (let at = headerBytes; at + frameHeaderBytes + size <= log.length; at += frameHeaderBytes + size) {
    const ours = log.subarray(at + 8, at + 16).equals(salts);
    if (good) {
      sums = checksum(log.subarray(at, at + 8), sums, bigEndian);
      sums = checksum(log.subarray(at + frameHeaderBytes, at + frameHeaderBytes + size), sums, bigEndian);
      good = ours && equalSums(sums, log, at + 16);
    }
    if (!good && ours && log.readUInt32BE(at + 4) !== 0) commits += 1;
  }
  return commits;
}

type Sums = readonly [number, number];

function checksum(bytes: Buffer, [first, second]: Sums, bigEndian: boolean): Sums {
  let [a, b] = [first, second];
  for (let i = 0; i + 8 <= bytes.length; i += 8) {
    a = (a + (bigEndian ? bytes.readUInt32BE(i) : bytes.readUInt32LE(i)) + b) >>> 0;
    b = (b + (bigEndian ? bytes.readUInt32BE(i + 4) : bytes.readUInt32LE(i + 4)) + a) >>> 0;
  }
  return [a, b];
}

function equalSums([a, b]: Sums, log: Buffer, at: number): boolean {
  return log.readUInt32BE(at) === a && log.readUInt32BE(at + 4) === b;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
