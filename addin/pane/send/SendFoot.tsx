import { Button, ProgressBar } from '@fluentui/react-components';
import { sendScreen } from '#addin/text/send';
import { landing } from '#pane/frame/keptFocus';
import { ReceiptFoot } from '#pane/receipt/ReceiptFoot';
import { Confirmation } from '#pane/send/Confirmation';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** Who confirms it, and the button; while it is sent how far that is, afterwards what can be done with the receipt. */
export function SendFoot({ pane }: TabProps) {
  const styles = useLines();
  const { send, connection } = pane;
  const language = useObservable(pane.context.language);
  const words = sendScreen[language];
  const stage = useObservable(send.stage);
  const what = useObservable(send.what);
  const period = useObservable(connection.period);
  useObservable(send.stale);
  useObservable(send.confirmation);
  useObservable(connection.own);
  if (stage.kind === 'received')
    return <ReceiptFoot pane={pane} number={stage.submission.number} withdrawn={false} onNew={() => send.anew()} />;
  if (period === null || stage.kind === 'idle') return null;
  if (stage.kind === 'kept' || stage.kind === 'stopped')
    return (
      <div className={styles.foot}>
        <Button
          appearance="primary"
          className={styles.wide}
          disabledFocusable={stage.kind === 'stopped' && stage.secret}
          onClick={() => void (stage.kind === 'kept' ? send.retry() : send.prepare())}
        >
          {stage.kind === 'kept' ? words.retry : words.again}
        </Button>
      </div>
    );
  if (stage.kind === 'sending') {
    const share = stage.of === 0 ? 0 : stage.sent / stage.of;
    return (
      <div className={styles.foot}>
        <div role="status" {...landing}>
          {words.sending(Math.round(share * 100))}
        </div>
        <ProgressBar value={share} aria-label={words.sending(Math.round(share * 100))} />
        <Button className={styles.wide} onClick={() => send.cancel()}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  const obstacle = send.obstacle();
  const label =
    stage.kind === 'unseen'
      ? words.keep
      : (what === 'nothing' ? words.sendNothing : words.send)(period.label[language]);
  return (
    <div className={styles.foot}>
      {stage.kind === 'preview' && stage.preview.receipt.sameAs !== undefined ? null : <Confirmation pane={pane} />}
      <Button
        appearance="primary"
        size="large"
        className={styles.wide}
        disabledFocusable={obstacle !== null}
        aria-describedby="send-hint"
        onClick={() => void send.send()}
      >
        {label}
      </Button>
      <div id="send-hint" className={`${styles.quiet} ${styles.small}`}>
        {obstacle === null || stage.kind === 'preparing' ? words.offline : obstacle[language]}
      </div>
    </div>
  );
}
