import { accountOf } from '#shared/report/receiptAccount';
import type { SubmissionNow } from '#shared/wire/submissionAnswer';
import type { ownWords } from '#web/words/own';

/** What became of a report since its receipt was given (M9); null while nothing changed. */
export function becameOf(
  { submission, now }: SubmissionNow,
  words: (typeof ownWords)['vi'],
  said: (count: number) => string,
): { readonly short: string; readonly long: string } | null {
  if (now === null || submission.withdrawn !== null) return null;
  if (now.supersededBy !== undefined)
    return { short: words.became.superseded(now.supersededBy), long: words.becameSuperseded(now.supersededBy) };
  const before = new Map(accountOf(submission.receipt).parts.map(({ kind, count }) => [kind, count]));
  const changed = accountOf(now).parts.filter(({ kind, count }) => before.get(kind) !== count);
  if (changed.length === 0) return null;
  const parts = changed.map(({ kind, count }) => `${said(count)} ${words.counts[kind]}`).join(', ');
  return { short: words.became.changed(parts), long: words.becameChanged(parts) };
}
