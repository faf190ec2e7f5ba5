import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf, fullDay } from '#web/frame/days';
import { useLook } from '#web/programme/look';
import { useWords } from '#web/session/session';
import { settingsWords } from '#web/words/settings';

/** Days as lines of text, day first as everybody writes them; what is no day is named. */
export function DaysField({
  label,
  days,
  change,
}: {
  readonly label: string;
  readonly days: readonly string[];
  readonly change: (days: readonly string[]) => void;
}) {
  const look = useLook();
  const words = useWords(settingsWords);
  const [text, setText] = useState(days.map(fullDay).join('\n'));
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const wrong = lines.filter((line) => dayOf(line) === null);
  return (
    <Field
      label={label}
      className={look.field}
      {...(wrong.length === 0 ? { hint: words.daysHint } : { validationMessage: words.notDays(wrong.join(', ')) })}
    >
      <Textarea
        rows={4}
        value={text}
        onChange={(_event, { value }) => {
          setText(value);
          const read = value.split('\n').flatMap((line) => dayOf(line) ?? []);
          change([...new Set(read)].sort());
        }}
      />
    </Field>
  );
}
