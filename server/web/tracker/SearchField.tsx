import { Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Chosen } from '#web/tracker/chosen';
import type { TrackerWords } from '#web/words/tracker';

/** Milliseconds after the last letter before a text is looked for. */
const typingPause = 250;

/** Looks for a text a moment after the last letter; `/` leads to it from anywhere on the page. */
export function SearchField({
  chosen,
  choose,
  words,
  className,
}: {
  readonly chosen: Chosen;
  readonly choose: (changed: Partial<Chosen>) => void;
  readonly words: TrackerWords;
  readonly className: string;
}) {
  const [typed, setTyped] = useState(chosen.text);
  const field = useRef<HTMLInputElement>(null);
  const chooseNow = useRef(choose);
  chooseNow.current = choose;
  useEffect(() => {
    if (typed === chosen.text) return;
    const timer = setTimeout(() => chooseNow.current({ text: typed }), typingPause);
    return () => clearTimeout(timer);
  }, [typed, chosen.text]);
  useEffect(() => {
    const slash = (event: globalThis.KeyboardEvent): void => {
      const within = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (event.key !== '/' || within || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', slash);
    return () => document.removeEventListener('keydown', slash);
  }, []);
  return (
    <Input
      className={className}
      type="search"
      aria-label={words.search}
      placeholder={words.search}
      aria-keyshortcuts="/"
      value={typed}
      input={{ ref: field }}
      onChange={(_event, { value }) => setTyped(value)}
    />
  );
}
