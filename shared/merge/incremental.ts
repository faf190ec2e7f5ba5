import { assembleDisputes } from '#shared/merge/assemble';
import type { Consolidation } from '#shared/merge/consolidate';
import { consolidationOf, repeatReceipt } from '#shared/merge/consolidate';
import type { Said, Verdicts } from '#shared/merge/decideAll';
import { decideCells, keysOf, saidIn, saidWith } from '#shared/merge/decideAll';
import { withoutStale } from '#shared/merge/files';
import type { Indexed, Lineage } from '#shared/merge/lineage';
import { indexSubmission, lineage, relate } from '#shared/merge/lineage';
import type { Receipt } from '#shared/merge/model';
import type { MergePlan } from '#shared/merge/plan';
import { accountFor } from '#shared/merge/receipts';
import type { Disputes } from '#shared/merge/redefined';
import { atOnce, type Steps } from '#shared/merge/steps';
import type { AlignedSubmission } from '#shared/merge/submission';
import { submissionId } from '#shared/merge/submission';

/** The merge of a period under way: the files so far, what they say of every cell, and what became of it. Never changed in place. */
export type Working = {
  readonly plan: MergePlan;
  readonly files: readonly Indexed[];
  readonly kinship: Lineage;
  readonly said: Said;
  readonly verdicts: Verdicts;
};

/** The tracker before any file of this run arrived. */
export function beginMerge(plan: MergePlan): Working {
  const files = plan.recorded.map(indexSubmission);
  const kinship = lineage(files);
  const said = saidIn(files);
  const verdicts: Verdicts = { lines: new Map(), definitions: new Map() };
  atOnce(decideCells(plan, files, kinship, said, keysOf(plan, said), verdicts));
  return { plan, files, kinship, said, verdicts };
}

export type Merged = {
  readonly working: Working;
  /** The account of this file as of now; what becomes of it later is shown beside it, never in it (M9). */
  readonly receipt: Receipt;
  /** Cells decided again. */
  readonly touched: number;
};

/**
 * Merges one more file: only the cells it changed or kept (see `KeptCell`) are decided again, since a file's relation to another (M3) can matter at no other
 * cell. Agrees with `consolidate` of all files on values, conflicts and proposals, whatever the order (M1). The same bytes from the
 * same body change nothing (M10).
 */
export function merge(current: Working, arrived: AlignedSubmission): Merged {
  return atOnce(mergeBySteps(current, arrived));
}

/** {@link merge}, with a pause after each cell. */
export function* mergeBySteps(current: Working, arrived: AlignedSubmission): Steps<Merged> {
  const { plan } = current;
  const known = current.files.find((file) => submissionId(file.submission) === submissionId(arrived));
  if (known) return { working: current, receipt: repeatReceipt(arrived, known.submission.file), touched: 0 };
  const file = indexSubmission(withoutStale(plan, arrived));
  const files = [...current.files, file];
  const kinship = extended(current.kinship, current.files, file);
  const said = saidWith(current.said, file);
  const verdicts: Verdicts = {
    lines: new Map(current.verdicts.lines),
    definitions: new Map(current.verdicts.definitions),
  };
  const touched: Verdicts = { lines: new Map(), definitions: new Map() };
  const keys = new Set(file.changes.keys());
  for (const { key } of file.submission.kept) keys.add(key);
  yield;
  yield* decideCells(plan, files, kinship, said, keys, touched);
  for (const [key, verdict] of touched.lines) verdicts.lines.set(key, verdict);
  for (const [key, verdict] of touched.definitions) verdicts.definitions.set(key, verdict);
  const { receipts } = yield* accountFor(plan, files, kinship, verdicts, { cells: touched, only: file });
  const [receipt] = receipts;
  if (receipt === undefined) throw new Error(`no receipt for ${arrived.file}`);
  const working = { plan, files, kinship, said, verdicts };
  return { working, receipt, touched: keys.size };
}

/** The tracker as it stands, with receipts of the files of this run as `consolidate` would give them. */
export function consolidated(working: Working): Consolidation {
  const { plan, files, kinship, verdicts } = working;
  return consolidationOf(plan, files, kinship, verdicts, []);
}

/** Wishes and disputes as they stand, without lines and receipts: enough to know what documents have changed. */
export function disputesIn({ plan, verdicts }: Working): Disputes {
  return assembleDisputes(plan, verdicts, []);
}

function extended(kinship: Lineage, files: readonly Indexed[], arrived: Indexed): Lineage {
  const successors = new Map(kinship.successors);
  const put = (earlier: Indexed, later: Indexed) => {
    if (relate(earlier, later).kind === 'succeeds')
      successors.set(earlier, [...(successors.get(earlier) ?? []), later]);
  };
  for (const file of files) {
    put(file, arrived);
    put(arrived, file);
  }
  return { successors };
}
