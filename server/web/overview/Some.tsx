import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Scrolled } from '#web/frame/Scrolled';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const atOnce = 100;

/** A long list or table by the hundred. */
export function Some<T>({
  all,
  label,
  children,
}: {
  readonly all: readonly T[];
  /** What it is called where it is wider than its place. */
  readonly label: string;
  readonly children: (shown: readonly T[]) => ReactNode;
}) {
  const look = useLook();
  const words = useWords(overviewWords);
  const { n } = useFigures();
  const [most, setMost] = useState(atOnce);
  return (
    <>
      <Scrolled label={label}>{children(all.slice(0, most))}</Scrolled>
      {all.length > most ? (
        <p className={look.more} role="status">
          {words.shown(n(most), n(all.length))}{' '}
          <Button onClick={() => setMost(most + atOnce)}>{words.more(n(Math.min(atOnce, all.length - most)))}</Button>
        </p>
      ) : null}
    </>
  );
}
