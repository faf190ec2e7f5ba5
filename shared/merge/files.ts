import { instant } from '#shared/merge/instant';
import { parseCellKey } from '#shared/merge/key';
import type { SubmissionRecord } from '#shared/merge/model';
import { inForce } from '#shared/merge/opening';
import { comparePeriods } from '#shared/merge/periodOrder';
import type { MergePlan } from '#shared/merge/plan';
import { isOfFile } from '#shared/merge/settledCells';
import type { AlignedSubmission, Change } from '#shared/merge/submission';
import { compareSubmissions, compareText, submissionId } from '#shared/merge/submission';

/** The files of a merge, each body's bytes once. */
export type FileSet = {
  /** In canonical order, recorded ones of an earlier run among them. */
  readonly once: readonly AlignedSubmission[];
  /** Repeats with the file they repeat (M10). */
  readonly repeats: readonly { readonly submission: AlignedSubmission; readonly sameAs: string }[];
};

/** Sorts files into first ones and repeats. Of equal bytes the shortest file name is the first (a copy is `… (1).xlsx`). */
export function fileSet(plan: MergePlan, submissions: readonly AlignedSubmission[]): FileSet {
  const once = new Map(plan.recorded.map((submission) => [submissionId(submission), submission]));
  const repeats: { submission: AlignedSubmission; sameAs: string }[] = [];
  for (const submission of [...submissions].sort(byNameThenBytes)) {
    const first = once.get(submissionId(submission));
    if (first && !(first.recorded && isPlacedAnew(plan, submission))) repeats.push({ submission, sameAs: first.file });
    else once.set(submissionId(submission), withoutStale(plan, submission));
  }
  return { once: [...once.values()].sort(compareSubmissions), repeats };
}

/** Whether a person has placed rows of these bytes since they were received: then the file is read once more, not repeated. */
export function isPlacedAnew(plan: MergePlan, { hash }: AlignedSubmission): boolean {
  const known = new Set(plan.opening?.decisions.map(({ id }) => id));
  return plan.inForce.active.some((one) => isOfFile(one) && one.hash === hash && !known.has(one.id));
}

function byNameThenBytes(a: AlignedSubmission, b: AlignedSubmission): number {
  return a.file.length - b.file.length || compareText(a.file, b.file) || compareText(a.hash, b.hash);
}

/** Records of the same bytes from the same body in earlier periods. */
export function earlierRecords(plan: MergePlan, submission: AlignedSubmission): readonly SubmissionRecord[] {
  const records = plan.opening?.submissions ?? [];
  return records.filter(
    (record) => record.agency === submission.agency && comparePeriods(record.period, plan.period) < 0,
  );
}

/**
 * A file older than one received in an earlier period, all of whose values are known from then, is stale (M3): where the line has
 * moved on since, its value is refused. A value equal to the one in force stays: it is the same.
 */
export function withoutStale(plan: MergePlan, submission: AlignedSubmission): AlignedSubmission {
  const savedAt = instant(submission.savedAt);
  const records = earlierRecords(plan, submission);
  const sameBytes = records.some((record) => record.hash === submission.hash);
  const older =
    sameBytes ||
    (savedAt !== null && records.some((record) => (instant(record.savedAt) ?? Number.NEGATIVE_INFINITY) > savedAt));
  if (!older) return submission;
  const said = saidEarlier(plan, records);
  const lines = submission.changes.filter(
    (change) => change.subject.kind !== 'definition' && change.flaw === undefined,
  );
  if (!sameBytes && !lines.every((change) => said(change) !== null)) return submission;
  const changes = submission.changes.map((change) =>
    change.subject.kind !== 'definition' && change.flaw === undefined && said(change) === 'past'
      ? { ...change, flaw: stale }
      : change,
  );
  return { ...submission, changes };
}

const stale = { outcome: 'refused', reason: 'stale' } as const;

/**
 * How a value was known before this period: in force, `past` (an older version, or one a newer file of its time replaced), as a side of
 * a dispute; null when it is new.
 */
function saidEarlier(plan: MergePlan, records: readonly SubmissionRecord[]) {
  const replaced = new Set<string>();
  for (const record of records) {
    for (const { key, value, flaw } of record.held ?? []) {
      const subject = flaw === undefined ? parseCellKey(key) : undefined;
      if (subject) replaced.add(`${key}|${plan.meaning(subject.field, value)}`);
    }
  }
  return ({ key, subject, meaning }: Change): 'in_force' | 'past' | 'disputed' | null => {
    const means = (value: string) => plan.meaning(subject.field, value) === meaning;
    const standing = inForce(plan.before, key, plan.period);
    if (standing !== undefined && means(standing.value)) return 'in_force';
    const disputes = [...(plan.before.open.get(key) ?? []), ...(plan.before.settled.get(key) ?? [])];
    if (disputes.some((conflict) => conflict.sides.some((side) => means(side.value)))) return 'disputed';
    if (replaced.has(`${key}|${meaning}`)) return 'past';
    return (plan.before.versions.get(key) ?? []).some((version) => means(version.value)) ? 'past' : null;
  };
}
