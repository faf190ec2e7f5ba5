import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { dateText } from '#shared/message/number';
import type { RepliesAnswer } from '#shared/wire/repliesAnswer';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';
import { ChooseValue } from '#web/own/ChooseValue';
import { columnName } from '#web/own/ItemList';
import { Listed } from '#web/own/replies/Listed';
import { useReplyLines } from '#web/own/replies/useReplyLines';
import { useMay, useSession, useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

/** Values that do not agree: the agency settles those of its own copies (M7); what was settled stands below. */
export function Conflicts({
  open,
  settled,
}: {
  readonly open: TrackerAnswer['conflicts'];
  readonly settled: RepliesAnswer['choices'];
}) {
  const lines = useReplyLines();
  const words = useWords(ownWords);
  const { language } = useSession();
  const may = useMay();
  const [choosing, setChoosing] = useState<string | null>(null);
  return (
    <>
      {open.length === 0 ? <p className={lines.quiet}>{words.replies.conflictsNone}</p> : null}
      <Listed items={open} keyOf={({ id }) => id}>
        {(conflict) => (
          <>
            <span>
              <b>{conflict.path}</b> {columnName({ field: conflict.field }, language)}
            </span>
            {choosing === conflict.id ? (
              <ChooseValue conflict={conflict} close={() => setChoosing(null)} />
            ) : (
              <>
                {conflict.sides.map(({ value, file, cell }) => (
                  <span key={`${file} ${cell} ${value}`}>
                    “{value === '' ? words.replies.blank : value}”{' '}
                    <span className={lines.small}>{words.side(file, cell)}</span>
                  </span>
                ))}
                <p className={lines.quiet}>
                  {conflict.agency === undefined ? words.replies.waitsProvince : words.otherValue}
                </p>
                {conflict.agency === undefined || !may.report ? null : (
                  <Button
                    appearance="primary"
                    onClick={() => setChoosing(conflict.id)}
                    style={{ justifySelf: 'start' }}
                  >
                    {words.choose}
                  </Button>
                )}
              </>
            )}
          </>
        )}
      </Listed>
      {settled.length === 0 ? null : (
        <>
          <h3 className={lines.head}>
            {words.replies.settled}: {settled.length}
          </h3>
          <Listed items={settled} keyOf={({ id }) => id}>
            {({ path, field, value, others, on, by, reason, document }) => (
              <>
                <span>
                  <b>{path}</b> {columnName({ field }, language)}:{' '}
                  {others.map((other) => (
                    <span key={other}>
                      <span className={lines.old}>{other === '' ? words.replies.blank : other}</span>{' '}
                    </span>
                  ))}
                  <span className={lines.fresh}>{value === '' ? words.replies.blank : value}</span>
                </span>
                <p className={lines.small}>
                  {by}, {dateText(on)}. {reason}{' '}
                  {document === null
                    ? ''
                    : words.replies.byDocument(document.number, dateText(document.date), document.body)}
                </p>
              </>
            )}
          </Listed>
        </>
      )}
    </>
  );
}
