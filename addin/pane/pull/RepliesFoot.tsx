import { PullFoot } from '#pane/pull/PullFoot';
import { ReceiptFoot } from '#pane/receipt/ReceiptFoot';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** Foot of *Phản hồi*: of the receipt that is open, else of the province's reply. */
export function RepliesFoot({ pane }: TabProps) {
  const shown = useObservable(pane.receipts.shown);
  const own = useObservable(pane.connection.own);
  if (own.kind !== 'ready') return null;
  if (shown.kind === 'none') return <PullFoot pane={pane} />;
  const withdrawn = shown.kind === 'shown' && shown.answer.submission.withdrawn !== null;
  return (
    <ReceiptFoot pane={pane} number={shown.number} withdrawn={withdrawn} onBack={() => void pane.receipts.show(null)} />
  );
}

/** How many changes of the province wait to be written. */
export function RepliesCount({ pane }: TabProps) {
  const state = useObservable(pane.pull.state);
  const n = state.kind === 'ready' ? (state.compared?.takes.length ?? 0) : 0;
  return n === 0 ? null : n;
}
