import { type ReactNode, useState } from 'react';
import { useReplyLines } from '#web/own/replies/useReplyLines';
import { useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

const page = 40;

/** A list that shows its first lines and the others on request. */
export function Listed<T>({
  items,
  keyOf,
  children,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}) {
  const lines = useReplyLines();
  const words = useWords(ownWords).replies;
  const [shown, setShown] = useState(page);
  return (
    <>
      <ul className={lines.list}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={lines.line}>
            {children(item)}
          </li>
        ))}
      </ul>
      {items.length > shown ? (
        <button type="button" className={lines.more} onClick={() => setShown(shown + page)}>
          {words.more(items.length - shown)}
        </button>
      ) : null}
    </>
  );
}
