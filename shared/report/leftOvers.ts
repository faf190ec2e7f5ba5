import type { OutcomeReason } from '#shared/merge/model';
import { reasonWords } from '#shared/message/reasonWords';
import type { ReceiptItem } from '#shared/report/receiptAccount';
import type { Words } from '#shared/rules/rule';
import type { SubmissionNow } from '#shared/wire/submissionAnswer';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';

type Conflict = TrackerAnswer['conflicts'][number];

/** Something a receipt leaves to the agency: cells that ended alike, with what to do about them. */
export type LeftOver = {
  readonly kind: 'conflict' | 'waiting' | 'refused';
  readonly items: readonly ReceiptItem[];
  readonly why: Words | null;
  readonly act: Words | null;
  /** The open dispute, where the agency itself decides. */
  readonly conflict: Conflict | null;
};

/** Refusals nobody needs to do anything about are told once, by their reason. */
const settled: ReadonlySet<string> = new Set(['stale', 'decided']);

/**
 * What is left for the agency to do about a report, as things stand now: each dispute by itself, other cells together with those of the
 * same reason. Withdrawn reports leave nothing.
 */
export function leftOvers({ submission, now }: SubmissionNow, conflicts: readonly Conflict[]): readonly LeftOver[] {
  if (submission.withdrawn !== null) return [];
  const { items } = now ?? submission.receipt;
  const left: LeftOver[] = [];
  const grouped = new Map<string, ReceiptItem[]>();
  for (const item of items) {
    if (item.outcome === 'conflict') {
      const conflict = conflicts.find(
        ({ path, field, sides }) =>
          path === item.path && field === item.field && sides.some(({ cell }) => cell === item.cell),
      );
      left.push({ kind: 'conflict', items: [item], why: null, act: null, conflict: conflict ?? null });
    } else if (item.outcome === 'waiting' || (item.outcome === 'refused' && !settled.has(item.reason ?? ''))) {
      const key = `${item.outcome} ${item.reason ?? ''}`;
      const known = grouped.get(key);
      if (known) known.push(item);
      else grouped.set(key, [item]);
    }
  }
  for (const alike of grouped.values()) {
    const [first] = alike;
    if (first === undefined) continue;
    const words = first.reason !== undefined && isReason(first.reason) ? reasonWords[first.reason] : null;
    left.push({
      kind: first.outcome === 'waiting' ? 'waiting' : 'refused',
      items: alike,
      why: words,
      act: words?.do ?? null,
      conflict: null,
    });
  }
  return left;
}

function isReason(reason: string): reason is OutcomeReason {
  return Object.hasOwn(reasonWords, reason);
}
