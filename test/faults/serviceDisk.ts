import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, reportsOf } from '#test/faults/caller';
import { serve } from '#test/faults/served';
import { judged, type Prepared, prepared } from '#test/faults/serviceLife';
import { returned } from '#test/helpers/livingService';

export type DiskCounts = {
  /** Amounts of room tried, from none to enough. */
  readonly rooms: number;
  /** Posts answered 507 with its code, and with another code. */
  readonly full: number;
  readonly other: readonly string[];
  /** Posts that found enough room. */
  readonly taken: number;
  /** Whether the same process took everything once there was room again, and nothing stored was damaged. */
  readonly well: boolean;
};

/** Whether a small disk of our own can be had: Linux, as root, with the right to mount. */
export function canMount(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'phuluc', folder]).status === 0;
  if (mounted) spawnSync('umount', [folder]);
  return mounted;
}

/**
 * Q-F2: the data stand on a small disk that is filled to the last `room` bytes before each post, a little more room each time; then it is
 * emptied, and the same process goes on. Null where no disk can be mounted.
 */
export async function fullDisk(step = 8 * 1024, most = 640 * 1024): Promise<DiskCounts | null> {
  const ready = await prepared();
  const disk = join(ready.home, 'disk');
  if (!canMount(disk)) {
    ready.clear();
    return null;
  }
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'phuluc', disk]);
  try {
    return await onDisk(ready, disk, step, most);
  } finally {
    spawnSync('umount', ['-l', disk]);
    ready.clear();
  }
}

async function onDisk(ready: Prepared, disk: string, step: number, most: number): Promise<DiskCounts> {
  const data = join(disk, 'data');
  cpSync(ready.data, data, { recursive: true });
  const service = await serve({ data });
  const filler = join(disk, 'filler');
  const files = ['So-KHCN_lan-1.xlsx', 'So-KHCN_lan-2.xlsx', 'So-KHCN_phong-QLCN.xlsx'];
  const post = async (file: string, mark: number): Promise<number | string> => {
    // Every post is another file: an odd byte behind the end of a zip changes nothing that is read.
    const bytes = Buffer.concat([readFileSync(returned(file)), Buffer.from(' '.repeat(mark))]);
    const caller = { url: service.url, token: ready.tokens['so-khcn'] };
    const { status, body } = await call(caller, 'POST', reportsOf(ready.programme, '2015-11', file), { bytes });
    return status < 300 ? status : `${status} ${body.code}`;
  };
  const counts = { rooms: 0, full: 0, other: [] as string[], taken: 0 };
  for (let room = 0; room <= most; room += step) {
    fillTo(disk, filler, room);
    const answer = await post(files[counts.rooms % files.length] ?? '', counts.rooms);
    counts.rooms += 1;
    if (answer === '507 storage_full') counts.full += 1;
    else if (typeof answer === 'number') counts.taken += 1;
    else counts.other.push(answer);
  }
  rmSync(filler);
  const later: (number | string)[] = [];
  for (let at = 0; at < counts.rooms; at += 1) later.push(await post(files[at % files.length] ?? '', at));
  await service.stop();
  const at = { ...ready, data };
  await judged(at);
  return { ...counts, well: later.every((answer) => answer === 201 || answer === 200) };
}

function fillTo(disk: string, filler: string, room: number): void {
  rmSync(filler, { force: true });
  const { bavail, bsize } = statfsSync(disk);
  const bytes = bavail * bsize - room;
  if (bytes > 0) writeFileSync(filler, new Uint8Array(bytes));
}

if (process.argv[1] === import.meta.filename) {
  const counts = await fullDisk(4 * 1024, 800 * 1024);
  console.log(counts === null ? 'no disk can be mounted here, not run' : JSON.stringify(counts));
  const kept = counts?.well === true && counts.full > 0 && counts.other.length === 0;
  process.exit(kept ? 0 : 1);
}
