import { Field, Input } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { type MatterCandidate, placesAnswerSchema } from '#shared/wire/mattersAnswer';
import { useAsked } from '#web/api/asked';
import { useHere } from '#web/frame/here';
import { dayText } from '#web/open/dates';
import { useOpenStyles } from '#web/open/styles';
import { useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** Finds tasks by words, diacritics or not; the answer is told as `found` while it is typed. */
export function TaskSearch({
  id,
  agency,
  label,
  found,
}: {
  readonly id: string;
  readonly agency: string | null;
  readonly label: string;
  readonly found: (candidates: readonly MatterCandidate[], text: string) => void;
}) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const { periodPath } = useHere();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const own = agency === null || agency === '' ? '' : `&agency=${encodeURIComponent(agency)}`;
  const answer = useAsked({
    path: `${periodPath}/tasks?text=${encodeURIComponent(asked)}${own}`,
    answer: placesAnswerSchema,
    when: asked.length > 0,
    keep: true,
  });
  const [told, setTold] = useState<unknown>(null);
  const now = asked === '' ? null : (answer.data ?? null);
  if (now !== told) {
    setTold(now);
    found(now?.tasks ?? [], asked);
  }
  return (
    <Field label={label} style={{ marginBottom: 8 }}>
      <Input id={id} type="search" value={text} autoComplete="off" onChange={(_event, { value }) => setText(value)} />
      <span className={styles.quiet} role="status">
        {now === null ? '' : words.found(now.tasks.length, now.total)}
      </span>
    </Field>
  );
}

/** A task among others: path, words, leads, deadline, and why it is likely. */
export function Candidate({ one }: { readonly one: MatterCandidate }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const why = [
    ...(one.likeness > 0 ? [words.likeness(one.likeness)] : []),
    ...(one.samePlace ? [words.samePlace] : []),
    ...(one.own ? [words.ownTask] : []),
  ];
  return (
    <>
      <strong>{one.path}</strong> {one.content}
      <br />
      <span className={styles.quiet}>
        {[one.lead, one.deadline === null ? words.noDue : words.due(dayText(one.deadline)), ...why]
          .filter((text) => text !== '')
          .join(' · ')}
      </span>
    </>
  );
}
