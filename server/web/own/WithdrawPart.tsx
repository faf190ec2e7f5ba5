import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { changedSubmissionSchema } from '#shared/wire/submissionAnswer';
import { useAct } from '#web/api/asked';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    rowGap: '10px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { margin: 0 },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** Takes a report back (M12), with the reason; nothing happens at the first press. */
export function WithdrawPart({ number }: { readonly number: string }) {
  const styles = useStyles();
  const words = useWords(ownWords);
  const { programmePath, period } = useHere();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct({
    call: (why: string) => ({
      method: 'POST',
      path: `/api/v1/submissions/${encodeURIComponent(number)}/withdrawal`,
      answer: changedSubmissionSchema,
      body: { reason: why },
    }),
    changes: [programmePath, '/api/v1/submissions'],
  });
  if (period.state === 'closed') return null;
  if (!open)
    return (
      <div className="noprint">
        <Button onClick={() => setOpen(true)}>{words.withdraw}</Button>
      </div>
    );
  const ready = reason.trim() !== '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !act.isPending) act.mutate(reason.trim());
      }}
    >
      <p className={styles.words}>{words.withdrawText}</p>
      <Field label={words.withdrawReason} required>
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      {act.error === null ? null : <Trouble failed={act.error} />}
      <div className={styles.buttons}>
        <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
        <Button type="submit" appearance="primary" disabledFocusable={!ready || act.isPending}>
          {words.withdrawNow}
        </Button>
      </div>
    </form>
  );
}
