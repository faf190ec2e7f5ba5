import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Trouble } from '#web/frame/Trouble';
import { useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

/** Shows what was answered; before that a quiet word, and what went wrong with a way on. What is already there stays while it is asked for anew. */
export function Answered<T>({
  asked,
  waiting,
  children,
}: {
  readonly asked: UseQueryResult<T>;
  /** In the place of the content until it comes, so that the layout stays. */
  readonly waiting?: ReactNode;
  readonly children: (value: T) => ReactNode;
}) {
  if (asked.data !== undefined) return children(asked.data);
  if (asked.error !== null && asked.error !== undefined)
    return <Trouble failed={asked.error} again={() => void asked.refetch()} />;
  return waiting ?? <Waiting />;
}

/** A word that something is on its way; only after a moment, so that quick answers do not flicker. */
export function Waiting({ text }: { readonly text?: string }) {
  const words = useWords(frameWords);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" style={{ minHeight: 32 }}>
      {late ? (text ?? words.loading) : null}
    </div>
  );
}
