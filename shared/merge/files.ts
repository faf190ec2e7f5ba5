import { instant } from '#shared/merge/instant';
import type { SubmissionRecord } from '#shared/merge/model';
import { inForce } from '#shared/merge/opening';
import { comparePeriods } from '#shared/merge/periodOrder';
import type { MergePlan } from '#shared/merge/plan';
import type { AlignedSubmission, Change } from '#shared/merge/submission';
import { compareSubmissions, compareText, submissionId } from '#shared/merge/submission';

/** The files of a merge, each body's bytes once. */
export type FileSet = {
  /** In canonical order, recorded ones of an earlier run among them. */
  readonly once: readonly AlignedSubmission[];
  /** Repeats with the file they repeat (M10). */
  readonly repeats: readonly { readonly submission: AlignedSubmission; readonly sameAs: string }[];
};

/** Sorts files into first ones and repeats. Of equal bytes the file name that sorts first is the first, whatever came first. */
export function fileSet(plan: MergePlan, submissions: readonly AlignedSubmission[]): FileSet {
  const once = new Map(plan.recorded.map((submission) => [submissionId(submission), submission]));
  const repeats: { submission: AlignedSubmission; sameAs: string }[] = [];
  for (const submission of [...submissions].sort(byNameThenBytes)) {
    const first = once.get(submissionId(submission));
    if (first) repeats.push({ submission, sameAs: first.file });
    else once.set(submissionId(submission), withoutStale(plan, submission));
  }
  return { once: [...once.values()].sort(compareSubmissions), repeats };
}

function byNameThenBytes(a: AlignedSubmission, b: AlignedSubmission): number {
  return compareText(a.file, b.file) || compareText(a.hash, b.hash);
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
  const lines = submission.changes.filter(
    (change) => change.subject.kind !== 'definition' && change.flaw === undefined,
  );
  if (!sameBytes && !lines.every((change) => saidEarlier(plan, change))) return submission;
  const changes = submission.changes.map((change) => (isPast(plan, change) ? { ...change, flaw: stale } : change));
  return { ...submission, changes };
}

const stale = { outcome: 'refused', reason: 'stale' } as const;

function saidEarlier(plan: MergePlan, change: Change): boolean {
  const { field } = change.subject;
  const known = (plan.before.versions.get(change.key) ?? []).map((version) => version.value);
  const sides = [...(plan.before.open.get(change.key) ?? []), ...(plan.before.settled.get(change.key) ?? [])];
  for (const conflict of sides) known.push(...conflict.sides.map((side) => side.value));
  return known.some((value) => plan.meaning(field, value) === change.meaning);
}

function isPast(plan: MergePlan, change: Change): boolean {
  if (change.subject.kind === 'definition' || change.flaw !== undefined) return false;
  const { field } = change.subject;
  const standing = inForce(plan.before, change.key, plan.period);
  if (standing !== undefined && plan.meaning(field, standing.value) === change.meaning) return false;
  return (plan.before.versions.get(change.key) ?? []).some(
    (version) => plan.meaning(field, version.value) === change.meaning,
  );
}
