import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { failureWords } from '#addin/api/words';
import { receiptWords } from '#addin/text/receipt';
import type { TabProps } from '#pane/tabs';
import type { Failed } from '#shared/wire/called';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  surface: { padding: '16px', maxWidth: 'calc(100vw - 16px)' },
  content: { display: 'grid', rowGap: '10px', fontSize: '13px', lineHeight: '20px' },
});

/** Asks for what an act needs and does it; what goes wrong is said inside, so that nothing typed is lost. */
export function Ask({
  pane,
  title,
  act,
  ready,
  run,
  close,
  children,
}: TabProps & {
  readonly title: string;
  /** Word on the button. */
  readonly act: string;
  readonly ready: boolean;
  readonly run: () => Promise<Failed | null>;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    const trouble = await run();
    setBusy(false);
    setFailed(trouble);
    if (trouble === null) close();
  };
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open && !busy) close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle as="h2">{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {children}
            {failed === null ? null : (
              <Text role="alert">
                {failureWords(failed).what[language]} {failureWords(failed).act[language]}
              </Text>
            )}
          </DialogContent>
          <DialogActions>
            <Button disabled={busy} onClick={close}>
              {receiptWords[language].cancel}
            </Button>
            <Button appearance="primary" disabledFocusable={!ready || busy} onClick={() => void go()}>
              {act}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
