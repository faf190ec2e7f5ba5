import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { changedSubmissionSchema, type SubmissionAnswer } from '#shared/wire/submissionAnswer';
import { useAct } from '#web/api/asked';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    rowGap: '8px',
    padding: '10px 12px',
    margin: '0 0 8px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: '6px',
  },
  words: { margin: 0 },
  buttons: { display: 'flex', gap: '8px' },
});

/** Takes a report back (M12): says what that undoes before it asks why. */
export function WithdrawPart({ submission, end }: { readonly submission: SubmissionAnswer; readonly end: () => void }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { programmePath } = useHere();
  const [reason, setReason] = useState('');
  const { number, refusal, receipt } = submission;
  const withdraw = useAct({
    call: () => ({
      method: 'POST',
      path: `/api/v1/submissions/${encodeURIComponent(number)}/withdrawal`,
      body: { reason: reason.trim() },
      answer: changedSubmissionSchema,
    }),
    changes: [programmePath, '/api/v1/submissions'],
  });
  const { taken, proposed, conflict } = receipt.cells;
  return (
    <form
      className={styles.form}
      aria-label={words.withdrawTitle(number)}
      onSubmit={(event) => {
        event.preventDefault();
        withdraw.mutate(undefined, end);
      }}
    >
      <p className={styles.words}>
        {refusal === null ? words.withdrawUndoes(taken, proposed, conflict) : words.withdrawUnread}
      </p>
      <Field label={words.reason} required>
        <Textarea value={reason} maxLength={2_000} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      {withdraw.error === null ? null : <Trouble failed={withdraw.error} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={reason.trim() === '' || withdraw.isPending}>
          {words.saveWithdraw}
        </Button>
        <Button onClick={end}>{words.cancel}</Button>
      </div>
    </form>
  );
}
