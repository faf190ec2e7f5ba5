import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportingAnswer } from '#shared/wire/reportingAnswer';
import { changedSubmissionSchema } from '#shared/wire/submissionAnswer';
import { useAct } from '#web/api/asked';
import { DayField } from '#web/frame/DayField';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { FileButton } from '#web/intake/FileButton';
import { useKeptOriginal } from '#web/intake/keptOriginal';
import { shrinking } from '#web/intake/shrinking';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: '8px 12px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))',
    alignItems: 'start',
    ...shrinking,
    padding: '10px 12px',
    margin: '0 0 8px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: '6px',
  },
  whole: { gridColumn: '1 / -1', margin: 0 },
  buttons: { gridColumn: '1 / -1', display: 'flex', gap: '8px' },
});

/** Notes the signed document that makes a report the agency's word (K5). A leader's own confirmation comes with the leader's own account. */
export function ConfirmPart({
  number,
  required,
  end,
}: {
  readonly number: string;
  readonly required: ReportingAnswer['confirmation'];
  readonly end: () => void;
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { programmePath } = useHere();
  const scan = useKeptOriginal();
  const [document, setDocument] = useState({ number: '', date: '', signer: '' });
  const confirm = useAct({
    call: () => ({
      method: 'POST',
      path: `/api/v1/submissions/${encodeURIComponent(number)}/confirmation`,
      body: {
        kind: 'document',
        ...document,
        ...(scan.state.kind === 'kept' ? { hash: scan.state.hash } : {}),
      },
      answer: changedSubmissionSchema,
    }),
    changes: [programmePath, '/api/v1/submissions'],
  });
  const whole = document.number.trim() !== '' && document.date !== '' && document.signer.trim() !== '';
  const need = { none: words.needsNone, leader: words.needsLeader, document: words.needsDocument };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate(undefined, end);
      }}
    >
      <p className={styles.whole}>
        {need[required]} {words.confirmLead}
      </p>
      <Field label={words.documentNumber} required>
        <Input
          value={document.number}
          maxLength={100}
          onChange={(_event, { value }) => setDocument({ ...document, number: value })}
        />
      </Field>
      <Field label={words.documentDate} required>
        <DayField value={document.date} change={(date) => setDocument({ ...document, date })} />
      </Field>
      <Field label={words.signer} required>
        <Input
          value={document.signer}
          maxLength={200}
          onChange={(_event, { value }) => setDocument({ ...document, signer: value })}
        />
      </Field>
      <Field label={words.documentScan}>
        {(label) => (
          <span id={label.id}>
            <FileButton
              size="medium"
              accept="image/*,.pdf,application/pdf"
              chosen={([file]) => {
                if (file) scan.keep(file);
              }}
            >
              {scan.state.kind === 'none' ? words.chooseOriginal : scan.state.file.name}
            </FileButton>
          </span>
        )}
      </Field>
      {scan.state.kind === 'keeping' ? (
        <p className={styles.whole}>{words.keepingOriginal(Math.round(scan.state.share * 100))}</p>
      ) : scan.state.kind === 'failed' ? (
        <div className={styles.whole}>
          <Trouble failed={scan.state.failed} again={scan.again} />
        </div>
      ) : null}
      {confirm.error === null ? null : (
        <div className={styles.whole}>
          <Trouble failed={confirm.error} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabled={!whole || confirm.isPending || scan.state.kind === 'keeping' || scan.state.kind === 'failed'}
        >
          {words.saveConfirm}
        </Button>
        <Button onClick={end}>{words.cancel}</Button>
      </div>
    </form>
  );
}
