import type { RepairWish } from '#server/usecases/repairCopy';
import { defaultLimits, type ReadLimits } from '#server/xlsx/limits';
import { inThrowawayThread, type RefusedByThread } from '#server/xlsx/throwawayThread';
import type { CheckedFileJson, FixedJson } from '#shared/wire/checkAnswer';

export type RepairTask = {
  readonly bytes: Uint8Array;
  /** Name as given, without folder. */
  readonly file: string;
  readonly wish: RepairWish;
};

export type RepairThreadTask = RepairTask & { readonly limits: ReadLimits };

export type RepairedBytes = {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly fixed: Omit<FixedJson, 'out'>;
  /** Cells whose text of an old encoding is only offered; none once they were converted. */
  readonly offered: number;
  /** What the rules find in the copy. */
  readonly left: CheckedFileJson['counts'];
};

/** Reading, several rounds of rules and the writing: more than reading alone. */
const repairLimits: ReadLimits = {
  ...defaultLimits,
  heapMb: 2 * defaultLimits.heapMb,
  wallMs: 3 * defaultLimits.wallMs,
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads, checks and repairs a workbook in a thread that is thrown away; the thread others wait for does none of it. One at a time, so that
 * many who ask at once cost no more memory than one. Whatever is wrong with the file is a value; the promise is never rejected.
 */
export function repairInWorker(task: RepairTask, limits = repairLimits): Promise<RepairedBytes | RefusedByThread> {
  const next = last.then(() =>
    inThrowawayThread<RepairedBytes>(threadFile(), { ...task, limits } satisfies RepairThreadTask, limits),
  );
  last = next;
  return next;
}

/** Always the built file: a thread cannot run the sources, and the tests use the same build as people do. */
function threadFile(): URL {
  const here = import.meta.url.endsWith('.ts') ? '../../dist/server/usecases/repairWorker.js' : './repairWorker.js';
  return new URL(here, import.meta.url);
}
