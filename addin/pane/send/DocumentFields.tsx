import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { parcelLimit } from '#addin/app/send/pack';
import { dayOf, dayWritten } from '#addin/text/day';
import { sendScreen } from '#addin/text/send';
import type { TabProps } from '#pane/tabs';
import type { ConfirmationChoice } from '#shared/report/confirming';
import { useObservable } from '#ui/useObservable';

type SignedDocument = Extract<ConfirmationChoice, { readonly kind: 'document' }>;

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '8px', rowGap: '6px', paddingLeft: '8px' },
  both: { gridColumn: '1 / -1', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  scan: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'center', overflowWrap: 'anywhere' },
});

/** Number, date and signer of a signed document, and its scan. */
export function DocumentFields({
  pane,
  document,
  change,
}: TabProps & { readonly document: SignedDocument; readonly change: (next: SignedDocument) => void }) {
  const styles = useStyles();
  const words = sendScreen[useObservable(pane.context.language)];
  const [day, setDay] = useState(dayWritten(document.date));
  const [tooLarge, setTooLarge] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    setTooLarge(file !== undefined && file.size > parcelLimit);
    if (file === undefined || file.size > parcelLimit) return;
    change({ ...document, scan: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
  };
  const badDay = day !== '' && dayOf(day) === null;
  return (
    <div className={styles.fields}>
      <Field label={words.number} size="small">
        <Input
          className={styles.input}
          value={document.number}
          placeholder={words.numberExample}
          onChange={(_event, { value }) => change({ ...document, number: value })}
        />
      </Field>
      <Field label={words.date} size="small" {...(badDay ? { validationState: 'error' as const } : {})}>
        <Input
          className={styles.input}
          value={day}
          placeholder="17/11/2015"
          inputMode="numeric"
          onChange={(_event, { value }) => {
            setDay(value);
            change({ ...document, date: dayOf(value) ?? '' });
          }}
        />
      </Field>
      <Field label={words.signer} size="small" className={styles.both}>
        <Input
          className={styles.input}
          value={document.signer}
          onChange={(_event, { value }) => change({ ...document, signer: value })}
        />
      </Field>
      <div className={`${styles.both} ${styles.scan}`}>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".pdf,image/*,.doc,.docx"
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <Button size="small" onClick={() => chooser.current?.click()}>
          {words.chooseScan}
        </Button>
        <span role="status">{tooLarge ? words.scanTooLarge : (document.scan?.name ?? words.scan)}</span>
        {document.scan === null ? null : (
          <Button size="small" appearance="subtle" onClick={() => change({ ...document, scan: null })}>
            {words.dropScan}
          </Button>
        )}
      </div>
    </div>
  );
}
