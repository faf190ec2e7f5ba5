import { Button, Field, Link, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { ArrowUndo16Regular, Print16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { receiptWords } from '#addin/text/receipt';
import { Ask } from '#pane/receipt/Ask';
import { PrintReceipt } from '#pane/receipt/PrintReceipt';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({ two: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '8px' } });

/** Printing and withdrawing, and the way on. */
export function ReceiptFoot({
  pane,
  number,
  withdrawn,
  onNew,
  onBack,
}: TabProps & {
  readonly number: string;
  readonly withdrawn: boolean;
  readonly onNew?: () => void;
  readonly onBack?: () => void;
}) {
  const styles = useStyles();
  const lines = useLines();
  const words = receiptWords[useObservable(pane.context.language)];
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [printing, setPrinting] = useState<string | null>(null);
  const print = async (): Promise<void> => setPrinting((await pane.receipts.page(number)) ?? '');
  return (
    <div className={lines.foot}>
      <div className={styles.two}>
        <Button icon={<Print16Regular />} onClick={() => void print()}>
          {words.print}
        </Button>
        <Button icon={<ArrowUndo16Regular />} disabledFocusable={withdrawn} onClick={() => setAsking(!withdrawn)}>
          {words.withdraw}
        </Button>
      </div>
      <div className={lines.buttons}>
        <Link as="button" className={lines.link} onClick={() => void pane.receipts.openPage(number)}>
          {words.openPage}
        </Link>
        {onNew === undefined ? null : (
          <Link as="button" className={lines.link} onClick={onNew}>
            {words.newReport}
          </Link>
        )}
        {onBack === undefined ? null : (
          <Link as="button" className={lines.link} onClick={onBack}>
            {words.back}
          </Link>
        )}
      </div>
      {printing === null ? null : <PrintReceipt html={printing} done={() => setPrinting(null)} />}
      {asking ? (
        <Ask
          pane={pane}
          title={words.withdrawTitle}
          act={words.withdrawNow}
          ready={reason.trim() !== ''}
          close={() => setAsking(false)}
          run={async () => {
            const failed = await pane.receipts.withdraw(number, reason.trim());
            if (failed === null) {
              const done = { vi: receiptWords.vi.withdrawnDone(number), en: receiptWords.en.withdrawnDone(number) };
              pane.notice.set({ kind: 'done', ...done });
            }
            return failed;
          }}
        >
          <Text>{words.withdrawText}</Text>
          <Field label={words.withdrawReason} required>
            <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
          </Field>
        </Ask>
      ) : null}
    </div>
  );
}
