import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { reminderLogSchema } from '#shared/wire/reminderAnswer';
import { useAct } from '#web/api/asked';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { goTo, useDesk } from '#web/open/desk';
import { useMatterName } from '#web/open/names';
import { useOpenStyles } from '#web/open/styles';
import { useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** Sends a matter back to its agency: a text to pass on, and a note in the log of reminders that it was (M7, K6). */
export function RemindForm({ about, close }: { readonly about: MatterAnswer; readonly close: () => void }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const desk = useDesk();
  const nameOf = useMatterName();
  const { periodPath } = useHere();
  const { matter, sides } = about;
  const where = sides.flatMap(({ place }) => (place === null ? [] : [`${place.file}, ${place.sheet}!${place.cell}`]));
  const [kind, setKind] = useState('message');
  const [note, setNote] = useState(
    words.remindText([nameOf(matter), matter.kind === 'row' ? matter.file : '', ...where].filter(Boolean).join('; ')),
  );
  const [copied, setCopied] = useState(false);
  const remind = useAct({
    call: () => ({
      method: 'POST' as const,
      path: `${periodPath}/reminders`,
      body: { kind, agencies: [matter.agency ?? ''], note: note.trim() },
      answer: reminderLogSchema,
    }),
    changes: [periodPath],
  });
  const agency = matter.agencyName ?? '';
  return (
    <section className={styles.note} aria-label={words.remindTitle(agency)} style={{ marginTop: 12 }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          remind.mutate(undefined, () => {
            desk.say(words.reminded(agency));
            close();
            goTo('matter-title');
          });
        }}
      >
        <p className={styles.words}>
          <strong>{words.remindTitle(agency)}</strong>
        </p>
        <p className={styles.below}>{words.remindHint}</p>
        <div className={styles.fields}>
          <Field label={words.remindKind}>
            <Select value={kind} onChange={(_event, { value }) => setKind(value)}>
              <option value="message">{words.remindMessage}</option>
              <option value="call">{words.remindCall}</option>
            </Select>
          </Field>
          <Field label={words.remindNote} required>
            <Textarea
              // The key that opened this asks for it.
              autoFocus
              rows={3}
              maxLength={2_000}
              value={note}
              onChange={(_event, { value }) => setNote(value)}
            />
          </Field>
        </div>
        {remind.error === null ? null : <Trouble failed={remind.error} />}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabled={remind.isPending || note.trim() === ''}>
            {words.remindWrite}
          </Button>
          <Button
            onClick={() => {
              void navigator.clipboard.writeText(note).then(
                () => setCopied(true),
                () => setCopied(false),
              );
            }}
          >
            {copied ? words.copied : words.copyText}
          </Button>
          <Button onClick={close}>{words.cancel}</Button>
        </div>
      </form>
    </section>
  );
}
