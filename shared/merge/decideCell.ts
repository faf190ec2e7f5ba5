import { derivedId } from '#shared/merge/identity';
import type { CellSubject } from '#shared/merge/key';
import type { Holder, Lineage } from '#shared/merge/lineage';
import { replacesOnLaterBase } from '#shared/merge/lineage';
import type { Conflict, Outcome, OutcomeReason, Side } from '#shared/merge/model';
import { decidedOrigin } from '#shared/merge/opening';
import { compareSubmissions, compareText, isKept, originOf } from '#shared/merge/submission';

/** Where a holder's cell ended. */
export type Ending = { readonly holder: Holder; readonly outcome: Outcome; readonly reason?: OutcomeReason };

/** Holders of one cell in canonical order: by saved-at, hash, sender, then place in the file. */
export function inOrder(holders: readonly Holder[]): readonly Holder[] {
  if (holders.length < 2) return holders;
  return [...holders].sort(
    (a, b) =>
      compareSubmissions(a.file.submission, b.file.submission) ||
      compareText(a.change.sheet, b.change.sheet) ||
      compareText(a.change.cell, b.change.cell),
  );
}

/**
 * Parts the holders of a cell into those that speak, those a newer file of the same family replaced, and those that cannot compete
 * (unreadable, too long …). A value that cannot compete replaces nothing: 120 % in a correction does not wipe out yesterday's 70 %.
 */
export function speaking(holders: readonly Holder[], lineage: Lineage) {
  const flawed: Holder[] = [];
  const sound: Holder[] = [];
  for (const holder of holders) (holder.change.flaw ? flawed : sound).push(holder);
  const replaced = (holder: Holder) => sound.some((other) => other !== holder && replaces(other, holder, lineage));
  if (holders.length === 1) return { survivors: sound, overridden: [], flawed, replaced };
  const overridden: Holder[] = [];
  const survivors: Holder[] = [];
  for (const holder of sound) (replaced(holder) ? overridden : survivors).push(holder);
  return { survivors, overridden, flawed, replaced };
}

function replaces(over: Holder, under: Holder, lineage: Lineage): boolean {
  // What was left as it stood answers nobody, and nobody answered it.
  if (isKept(over.change) || isKept(under.change)) return false;
  return (
    lineage.successors.get(under.file)?.includes(over.file) === true ||
    replacesOnLaterBase(over.file, over.change, under.file, under.change)
  );
}

/** Endings of values that cannot compete: as flawed, or stale where a newer file says something sound. */
export function flawedEndings(flawed: readonly Holder[], replaced: (holder: Holder) => boolean): readonly Ending[] {
  return flawed.map((holder) => {
    const flaw = holder.change.flaw ?? { outcome: 'waiting', reason: 'value_unreadable' };
    if (flaw.outcome === 'waiting' && replaced(holder)) return { holder, outcome: 'refused', reason: 'stale' };
    return { holder, outcome: flaw.outcome, reason: flaw.reason };
  });
}

/**
 * Id of a dispute: what it is about and which values disagree, never who came first. Line conflicts belong to a period; a dispute
 * about the programme is the same one whenever it is repeated.
 */
export function disputeId(key: string, period: string | null, meanings: Iterable<string>): string {
  return derivedId('xd', [key, period ?? '', ...[...meanings].sort(compareText)]);
}

/** One side of a conflict from the file that said it first. */
export function sideOf({ file, change }: Holder, base: string): Side {
  const origin = originOf(file.submission, change);
  const { value } = change;
  return change.base === base ? { value, origin } : { value, origin, base: change.base };
}

/** A side only a person's decision gave. */
export function decidedSide(value: string, agency: string): Side {
  return { value, origin: decidedOrigin(agency) };
}

/** The record of values that do not agree. `base` is the first side's; null where it was blank. */
export function conflictOf(
  id: string,
  subject: CellSubject,
  path: string,
  period: string,
  base: string,
  sides: readonly Side[],
): Conflict {
  const { task, field } = subject;
  const about = subject.kind === 'line' ? { agency: subject.agency, role: subject.role } : {};
  return { id, task, path, field, ...about, period, base: base === '' ? null : base, sides };
}
