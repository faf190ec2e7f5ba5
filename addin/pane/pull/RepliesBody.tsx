import { receiptWords } from '#addin/text/receipt';
import { PullView } from '#pane/pull/PullView';
import { EarlierReceipts } from '#pane/receipt/EarlierReceipts';
import { ReceiptView } from '#pane/receipt/ReceiptView';
import { Connecting } from '#pane/send/Connecting';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** *Phản hồi*: what the province answered, and the receipts. */
export function RepliesBody({ pane }: TabProps) {
  const styles = useLines();
  const shown = useObservable(pane.receipts.shown);
  const words = receiptWords[useObservable(pane.context.language)];
  return (
    <div className={styles.tab}>
      <Connecting pane={pane}>
        {shown.kind !== 'none' ? (
          <ReceiptView pane={pane} number={shown.number} />
        ) : (
          <>
            <PullView pane={pane} />
            <EarlierReceipts pane={pane} title={words.all} />
          </>
        )}
      </Connecting>
    </div>
  );
}
