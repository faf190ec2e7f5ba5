import { leftOvers } from '#shared/report/leftOvers';
import type { SubmissionAnswer } from '#shared/wire/submissionAnswer';
import { addressOf } from '#web/addresses';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { ItemList } from '#web/own/ItemList';
import { Listed } from '#web/own/replies/Listed';
import { useReplyLines } from '#web/own/replies/useReplyLines';
import { useSaid, useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

/** Cells the service did not take or could not place, by receipt and reason, with what to do. */
export function RefusedCells({ submissions }: { readonly submissions: readonly SubmissionAnswer[] }) {
  const lines = useReplyLines();
  const words = useWords(ownWords);
  const said = useSaid();
  const { programme, period } = useHere();
  const left = [...submissions].reverse().flatMap((submission) =>
    leftOvers({ submission, now: null }, [])
      .filter(({ kind }) => kind !== 'conflict')
      .map((one) => ({ ...one, number: submission.number })),
  );
  if (submissions.length === 0) return <p className={lines.quiet}>{words.replies.nothingYet}</p>;
  if (left.length === 0) return <p className={lines.quiet}>{words.replies.refusedNone}</p>;
  return (
    <Listed items={left} keyOf={({ number, kind, items }) => `${number} ${kind} ${items[0]?.sheet}!${items[0]?.cell}`}>
      {({ number, items, why, act }) => (
        <>
          <Link to={addressOf(programme.id, period.id, 'receipts', number)}>{words.replies.ofReceipt(number)}</Link>
          <div>
            <ItemList items={items} first={3} />
          </div>
          {why === null ? null : (
            <p className={lines.quiet}>
              {said(why)} {act === null ? '' : said(act)}
            </p>
          )}
        </>
      )}
    </Listed>
  );
}
