import { receiptWords } from '#addin/text/receipt';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { numberText } from '#shared/message/number';
import { accountOf } from '#shared/report/receiptAccount';
import type { SubmissionNow } from '#shared/wire/submissionAnswer';
import { useObservable } from '#ui/useObservable';

/** What became of a report since its receipt was given (M9): nothing is said while nothing changed. */
export function Became({ pane, answer }: TabProps & { readonly answer: SubmissionNow }) {
  const styles = useLines();
  const language = useObservable(pane.context.language);
  const words = receiptWords[language];
  const { submission, now } = answer;
  if (now === null || submission.withdrawn !== null) return null;
  if (now.supersededBy !== undefined)
    return <div className={styles.block}>{words.became.superseded(now.supersededBy)}</div>;
  const before = new Map(accountOf(submission.receipt).parts.map(({ kind, count }) => [kind, count]));
  const changed = accountOf(now).parts.filter(({ kind, count }) => before.get(kind) !== count);
  if (changed.length === 0) return null;
  const parts = changed.map(({ kind, count }) => `${numberText(count, language)} ${words.counts[kind]}`).join(', ');
  return <div className={styles.block}>{words.became.changed(parts)}</div>;
}
