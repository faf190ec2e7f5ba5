import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListedFinding } from '#addin/app/check/list';
import { checkWords } from '#addin/text/check';
import { BottomSheet } from '#pane/check/BottomSheet';
import type { TabProps } from '#pane/tabs';
import { render } from '#shared/message/render';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  said: { margin: '0 0 8px' },
  buttons: { display: 'flex', columnGap: '8px' },
  main: { flex: '1 1 auto' },
});

/** Sets a finding aside with a reason; without a reason the button stays off (R5). */
export function IgnoreSheet({
  pane,
  listed,
  onClose,
}: TabProps & { readonly listed: ListedFinding | null; readonly onClose: () => void }) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = checkWords[language];
  const [reason, setReason] = useState('');
  const close = (): void => {
    setReason('');
    onClose();
  };
  const said = listed === null ? null : render(listed.finding, language);
  return (
    <BottomSheet
      open={listed !== null}
      title={words.ignoreTitle}
      onClose={close}
      foot={
        <div className={styles.buttons}>
          <Button
            className={styles.main}
            appearance="primary"
            disabled={reason.trim() === ''}
            onClick={() => {
              if (listed !== null) void pane.check.suppress(listed.finding, reason);
              close();
            }}
          >
            {words.ignoreDo}
          </Button>
          <Button onClick={close}>{words.cancel}</Button>
        </div>
      }
    >
      <p className={styles.said}>{said === null ? '' : `${said.address}: ${said.say}`}</p>
      <Field
        label={words.ignoreReason}
        required
        hint={pane.check.remembers ? words.ignoreHint : words.ignoreHintSession}
      >
        <Textarea value={reason} rows={3} maxLength={500} onChange={(_event, { value }) => setReason(value)} />
      </Field>
    </BottomSheet>
  );
}
