import { cpus, totalmem, type } from 'node:os';
import { crashAtSteps } from '#scripts/faults/crash';
import { failAtSteps } from '#scripts/faults/disk';
import { flipBytes } from '#scripts/faults/flips';
import { crashAtCalls, failAtCalls, straceThere, syncedBeforeReceipt } from '#scripts/faults/system';

/** `node dist/scripts/faults/run.js`: Q-F1, F2, F7 and F9 of the store at every step, with the machine; ends with 1 at the first fault. */
const say = (line: string) => process.stdout.write(`${line}\n`);

say(
  `${type()}, ${cpus().length} × ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);
const crash = await crashAtSteps(1, say);
say(
  `F1 kill -9 at steps of the program: ${crash.points}/${crash.points} old or new (${crash.old} old, ${crash.new} new)`,
);
const disk = await failAtSteps(1);
say(
  `F2 full, over quota, broken at steps of the program: ${disk.points} points, ${disk.refused} refused and taken later`,
);
const flips = await flipBytes(1000, 60);
say(
  `F7 one byte of the SQLite file changed: ${flips.flips} places, ${flips.named} named, ${flips.unused} in bytes nothing uses (every row reads as before)`,
);
if (straceThere()) {
  const killed = await crashAtCalls(1, say);
  say(`F1 kill -9 at calls of the system: ${killed}/${killed} old or new`);
  const failed = await failAtCalls(1, say);
  say(`F2 full or broken at calls of the system: ${failed} points, store intact, both reports taken after`);
  say(`F9 nothing answered before it is on disk: ${await syncedBeforeReceipt()} receipts`);
} else say('F1, F2 and F9 at calls of the system: strace is needed, not run');
