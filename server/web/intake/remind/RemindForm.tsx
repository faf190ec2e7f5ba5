import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type reminderKinds, reminderLogSchema } from '#shared/wire/reminderAnswer';
import { useAct } from '#web/api/asked';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

export type ReminderKind = (typeof reminderKinds)[number];

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '8px', maxWidth: '420px' },
  said: { margin: 0 },
});

/** Notes that a reminder was sent, by what way, to whom (K6). */
export function RemindForm({
  agencies,
  kinds,
}: {
  readonly agencies: readonly string[];
  readonly kinds: readonly ReminderKind[];
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { programmePath, periodPath } = useHere();
  const [kind, setKind] = useState<ReminderKind>(kinds[0] ?? 'message');
  const [note, setNote] = useState('');
  const [logged, setLogged] = useState(0);
  const toAll = kind === 'opening_letter';
  const remind = useAct({
    call: () => ({
      method: 'POST',
      path: `${periodPath}/reminders`,
      body: { kind, note: note.trim(), ...(toAll ? {} : { agencies: [...agencies] }) },
      answer: reminderLogSchema,
    }),
    changes: [programmePath],
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const count = agencies.length;
        remind.mutate(undefined, () => {
          setLogged(count);
          setNote('');
        });
      }}
    >
      <Field label={words.byWhat}>
        <Select value={kind} onChange={(_event, { value }) => setKind(kinds.find((one) => one === value) ?? kind)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.note}>
        <Input value={note} maxLength={2_000} onChange={(_event, { value }) => setNote(value)} />
      </Field>
      <div>
        <Button type="submit" appearance="primary" disabled={remind.isPending || (!toAll && agencies.length === 0)}>
          {toAll ? words.logOpening : words.logN(agencies.length)}
        </Button>
      </div>
      {remind.error === null ? null : <Trouble failed={remind.error} />}
      <p className={styles.said} role="status">
        {remind.isSuccess && logged > 0 ? words.logged(logged) : ''}
      </p>
    </form>
  );
}
