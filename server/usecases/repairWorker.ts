import { parse } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { repairCopy } from '#server/usecases/repairCopy';
import type { RepairedBytes, RepairThreadTask } from '#server/usecases/repairInWorker';
import { opened } from '#server/xlsx/read';
import { readBytes } from '#server/xlsx/readBytes';
import type { RefusedByThread } from '#server/xlsx/throwawayThread';
import { checkedFile, fixedCells } from '#shared/wire/check';

// The library writes its doubts to the console; what matters of them is the coded answer.
console.error = console.warn = console.log = () => undefined;

/** Runs in the thread of one repair (`repairInWorker`). */
parentPort?.once('message', (task: RepairThreadTask) => {
  void repaired(task).then((answer) => parentPort?.postMessage(answer, []));
});

async function repaired({ bytes, file, wish, limits }: RepairThreadTask): Promise<RepairedBytes | RefusedByThread> {
  const read = opened(await readBytes(bytes, limits, parse(file).name));
  if (!read.ok) return read;
  const copy = await repairCopy(bytes, read.workbook, wish);
  if (copy.kind === 'refused') return { ok: false, refusal: copy.refusal };
  const { mended, how, signed } = copy;
  if (mended.recognition.tables.length === 0) return { ok: false, refusal: { code: 'no_table', params: { file } } };
  return {
    ok: true,
    bytes: copy.bytes,
    fixed: { how, signed, cells: fixedCells(mended.cells) },
    offered: mended.offered,
    left: checkedFile(file, mended.left, 'vi').counts,
  };
}
