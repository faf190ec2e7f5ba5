import type { DecideContext } from '#shared/merge/decideLine';
import { decideLine } from '#shared/merge/decideLine';
import { isPlacedAnew } from '#shared/merge/files';
import type { CellSubject } from '#shared/merge/key';
import type { Holder, Indexed } from '#shared/merge/lineage';
import { inForce } from '#shared/merge/opening';
import type { MergePlan } from '#shared/merge/plan';
import type { KeptCell } from '#shared/merge/submission';

/** A cell a file left at its base, whose value the tracker may not know (see `KeptCell`). */
export type Kept = { readonly file: Indexed; readonly cell: KeptCell };

/**
 * Whether the tracker knows a cell: a value in force before this period, or a sound change of a file received earlier in it. What is
 * left at the base there is the same, whatever it says (M5).
 */
export function isKnown(plan: MergePlan, key: string): boolean {
  return inForce(plan.before, key, plan.period) !== undefined || plan.changedEarlier().has(key);
}

/** Cells soundly changed by recorded files; not by those that are read once more because a person placed their rows. */
export function changedKeys(plan: MergePlan): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const submission of plan.recorded) {
    if (isPlacedAnew(plan, submission)) continue;
    for (const { key, flaw } of submission.changes) if (flaw === undefined) keys.add(key);
  }
  return keys;
}

/** Who kept what. */
export function keptByCell(files: readonly Indexed[]): ReadonlyMap<string, readonly Kept[]> {
  const kept = new Map<string, Kept[]>();
  for (const file of files) {
    for (const cell of file.submission.kept) {
      const known = kept.get(cell.key);
      if (known) known.push({ file, cell });
      else kept.set(cell.key, [{ file, cell }]);
    }
  }
  return kept;
}

/**
 * The kept cells of one key that are decided as if they had been typed: none where the tracker knows the cell or some file soundly
 * changed it, for then they only repeat what that change or that value replaced. But what a person has decided between kept values stays
 * decided: there they stand beside a later change (M11).
 *
 * They are recorded under the period of the merge as every value of a file is: that is the period the agency handed them in for. A stamp
 * of another period is noted on the receipt.
 */
export function keptTakingPart(
  plan: MergePlan,
  key: string,
  subject: CellSubject,
  kept: readonly Kept[],
  changed: readonly Holder[],
  context: DecideContext,
): readonly Holder[] {
  if (inForce(plan.before, key, plan.period) !== undefined) return [];
  const overtaken = changed.some(({ change }) => change.flaw === undefined);
  if (overtaken && context.decisions.choices.size === 0) return [];
  const path = plan.tasks.get(subject.task)?.path ?? '';
  const holders = kept.map(({ file, cell }): Holder => {
    const meaning = plan.meaning(subject.field, cell.value);
    return { file, change: { ...cell, subject, path, base: cell.value, baseMeaning: meaning, meaning } };
  });
  return overtaken && decideLine(key, subject, holders, context).settled.length === 0 ? [] : holders;
}
