import { Checkbox, Link, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { sendScreen } from '#addin/text/send';
import { DocumentFields } from '#pane/send/DocumentFields';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { choicesFor, emptyDocument } from '#shared/report/confirming';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  // The fields of a document must not push the list out of a low pane.
  fold: { maxHeight: '46vh', overflowY: 'auto', display: 'grid', rowGap: '4px' },
  plain: { fontSize: '12px', lineHeight: '18px' },
  under: { paddingLeft: '30px', fontSize: '12px', lineHeight: '18px' },
});

/** How the agency stands behind the report (K5), as its role and the province's wish allow. */
export function Confirmation({ pane }: TabProps) {
  const styles = useStyles();
  const lines = useLines();
  const words = sendScreen[useObservable(pane.context.language)];
  const choice = useObservable(pane.send.confirmation);
  const own = useObservable(pane.connection.own);
  const access = useObservable(pane.connection.access);
  if (own.kind !== 'ready') return null;
  const required = own.own.confirmation;
  const choices = choicesFor(required, access?.role ?? null);
  const document = choice.kind === 'document';
  const set = pane.send.confirmation.set;
  const fields = document ? <DocumentFields pane={pane} document={choice} change={set} /> : null;
  if (choices.includes('leader') || required === 'none') {
    const attach = (
      <Link
        as="button"
        className={choices.includes('leader') ? styles.under : styles.plain}
        onClick={() => set(document ? { kind: 'open' } : emptyDocument)}
      >
        {document ? words.withoutDocument : `${words.document}…`}
      </Link>
    );
    return (
      <div className={styles.fold}>
        {choices.includes('leader') ? (
          <Checkbox
            checked={choice.kind === 'leader'}
            label={words.leader}
            onChange={(_event, { checked }) => set(checked === true ? { kind: 'leader' } : { kind: 'open' })}
          />
        ) : null}
        {required === 'none' && !choices.includes('leader') && document ? fields : null}
        <div>{attach}</div>
        {choices.includes('leader') && document ? fields : null}
      </div>
    );
  }
  return (
    <div className={styles.fold}>
      <RadioGroup
        value={choice.kind}
        aria-label={words.confirmation}
        onChange={(_event, { value }) => set(value === 'document' ? emptyDocument : { kind: 'later' })}
      >
        <Radio value="document" label={words.document} />
        {fields}
        <Radio value="later" label={words.later} />
      </RadioGroup>
      <div className={`${styles.under} ${lines.quiet}`}>
        {required === 'document' ? words.laterDocument : words.laterLeader}
      </div>
    </div>
  );
}
