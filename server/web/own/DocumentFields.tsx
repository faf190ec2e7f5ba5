import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { DayField } from '#web/frame/DayField';
import type { SignedDocument } from '#web/own/confirmingChoice';
import { useWords } from '#web/session/session';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: '12px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    alignItems: 'start',
  },
  scan: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** The signed document behind a report: number, day, who signed, and its scan. */
export function DocumentFields({
  document,
  scan,
  change,
}: {
  readonly document: SignedDocument;
  readonly scan: File | null;
  readonly change: (document: SignedDocument, scan: File | null) => void;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const input = useRef<HTMLInputElement>(null);
  const put = (part: Partial<SignedDocument>): void => change({ ...document, ...part }, scan);
  return (
    <div className={styles.fields}>
      <Field label={words.number} required>
        <Input
          value={document.number}
          maxLength={100}
          placeholder="215/SKHCN-VP"
          onChange={(_event, { value }) => put({ number: value })}
        />
      </Field>
      <Field label={words.date} required>
        <DayField value={document.date} change={(date) => put({ date })} />
      </Field>
      <Field label={words.signer} required>
        <Input value={document.signer} maxLength={200} onChange={(_event, { value }) => put({ signer: value })} />
      </Field>
      <Field label={words.scan}>
        <div className={styles.scan}>
          <input
            ref={input}
            type="file"
            hidden
            onChange={({ target }) => {
              change(document, target.files?.[0] ?? null);
              target.value = '';
            }}
          />
          <Button onClick={() => input.current?.click()}>{words.chooseScan}</Button>
          {scan === null ? null : (
            <>
              <span>{scan.name}</span>
              <Button appearance="subtle" onClick={() => change(document, null)}>
                {words.dropScan}
              </Button>
            </>
          )}
        </div>
      </Field>
    </div>
  );
}
