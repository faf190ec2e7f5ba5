import { dateText } from '#shared/message/number';
import type { RepliesAnswer } from '#shared/wire/repliesAnswer';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';
import { columnName } from '#web/own/ItemList';
import { Listed } from '#web/own/replies/Listed';
import { useReplyLines } from '#web/own/replies/useReplyLines';
import { useSession, useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

type Wish = Pick<TrackerAnswer['proposals'][number], 'id' | 'path' | 'field' | 'base' | 'proposed'> & {
  readonly row?: string | null | undefined;
};

/** Of the cells of one proposed row the one that says what the task is. */
export function isHead({ row, field }: Wish): boolean {
  return row === undefined || row === null || field === 'content';
}

/** The agency's wishes to change the programme: those that wait, with what was said of them, and those that were answered. */
export function Proposals({
  open,
  answer,
}: {
  readonly open: TrackerAnswer['proposals'];
  readonly answer: RepliesAnswer;
}) {
  const lines = useReplyLines();
  const words = useWords(ownWords).replies;
  const waiting = open.filter(isHead);
  const decided = answer.proposals.filter(isHead);
  const about = new Map(answer.underWay.map((one) => [one.id, one]));
  return (
    <>
      {waiting.length === 0 ? <p className={lines.quiet}>{words.proposalsNone}</p> : null}
      <Listed items={waiting} keyOf={({ id }) => id}>
        {(wish) => {
          const said = about.get(wish.id);
          return (
            <>
              <Wished wish={wish} />
              <p className={lines.small}>
                {said?.opinion === undefined || said.opinion === null ? '' : `${words.opinion(said.opinion)}. `}
                {said?.forwardedTo === undefined || said.forwardedTo === null
                  ? words.waitingFor
                  : words.forwarded(said.forwardedTo, dateText(said.on))}
              </p>
            </>
          );
        }}
      </Listed>
      {decided.length === 0 ? null : (
        <>
          <h3 className={lines.head}>
            {words.decided}: {decided.length}
          </h3>
          <Listed items={decided} keyOf={({ id }) => id}>
            {(wish) => (
              <>
                <Wished wish={wish} />
                <p className={lines.small}>
                  <b>{wish.accepted ? words.accepted : words.rejected}</b>, {wish.by}, {dateText(wish.on)}.{' '}
                  {wish.reason} {wish.opinion === null ? '' : `${words.opinion(wish.opinion)}. `}
                  {wish.document === null
                    ? ''
                    : words.byDocument(wish.document.number, dateText(wish.document.date), wish.document.body)}
                </p>
              </>
            )}
          </Listed>
        </>
      )}
    </>
  );
}

function Wished({ wish }: { readonly wish: Wish }) {
  const lines = useReplyLines();
  const words = useWords(ownWords).replies;
  const { language } = useSession();
  const { path, field, base, proposed, row } = wish;
  if (row !== undefined && row !== null)
    return (
      <span>
        <b>{path}</b> {words.newRow(proposed)}
      </span>
    );
  return (
    <span>
      <b>{path}</b> {columnName({ field }, language)}:{' '}
      {base === null || base === '' ? null : <span className={lines.old}>{base}</span>}{' '}
      <span className={lines.fresh}>{proposed === '' ? words.blank : proposed}</span>
    </span>
  );
}
