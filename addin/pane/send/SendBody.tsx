import { Button, MessageBar, MessageBarBody, Radio, RadioGroup, Spinner, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import { sendScreen } from '#addin/text/send';
import { Choice } from '#pane/frame/Choice';
import { ReceiptView } from '#pane/receipt/ReceiptView';
import { Band } from '#pane/send/Band';
import { Connecting } from '#pane/send/Connecting';
import { Outbox } from '#pane/send/Outbox';
import { PreviewView } from '#pane/send/PreviewView';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** *Gửi báo cáo*: what is sent, what would become of it, and what waits to be sent. */
export function SendBody({ pane }: TabProps) {
  const styles = useLines();
  return (
    <div className={styles.tab}>
      <Outbox pane={pane} />
      <Connecting pane={pane}>
        <Report pane={pane} />
      </Connecting>
    </div>
  );
}

function Report({ pane }: TabProps) {
  const styles = useLines();
  const { send } = pane;
  const language = useObservable(pane.context.language);
  const words = sendScreen[language];
  const stage = useObservable(send.stage);
  const what = useObservable(send.what);
  const book = useObservable(pane.book);
  const period = useObservable(pane.connection.period);
  const own = useObservable(pane.connection.own);
  const bookReady = book.kind === 'ready';
  const idle = stage.kind === 'idle';
  useEffect(() => {
    if (idle && bookReady) void send.prepare();
  }, [idle, bookReady, send]);
  if (stage.kind === 'received')
    return (
      <>
        {stage.unconfirmed === null ? null : (
          <MessageBar role="status" intent="warning" layout="multiline">
            <MessageBarBody>
              {stage.unconfirmed.what[language]} {stage.unconfirmed.act[language]}
            </MessageBarBody>
          </MessageBar>
        )}
        <ReceiptView pane={pane} number={stage.submission.number} fresh={stage.submission} />
      </>
    );
  const file = book.kind === 'ready' ? book.book.workbook.file : null;
  const busy = stage.kind === 'sending';
  const open = own.kind === 'ready' ? own.own.periods.filter(({ state }) => state === 'open') : [];
  return (
    <>
      <div className={styles.block}>
        {open.length > 1 ? (
          <div className={styles.buttons}>
            <span className={styles.quiet}>{words.period}: </span>
            <Choice
              label={words.period}
              choices={open.map(({ id, label }) => ({ id, name: label[language] }))}
              chosen={period?.id ?? ''}
              onChoose={pane.connection.choosePeriod}
            />
          </div>
        ) : null}
        <RadioGroup
          value={what}
          disabled={busy}
          aria-label={words.whatToSend}
          onChange={(_event, { value }) => send.choose(value === 'nothing' ? 'nothing' : 'data')}
        >
          <Radio
            value="data"
            data-lands=""
            label={
              <span className={styles.grow}>
                <b>{words.hasData}</b> · {file === null ? words.unnamed : words.inFile(file)}
              </span>
            }
          />
          <Radio value="nothing" label={words.nothing} />
        </RadioGroup>
      </div>
      <Stage pane={pane} />
    </>
  );
}

function Stage({ pane }: TabProps) {
  const styles = useLines();
  const { send } = pane;
  const language = useObservable(pane.context.language);
  const words = sendScreen[language];
  const stage = useObservable(send.stage);
  const stale = useObservable(send.stale);
  const again = (
    <Button size="small" onClick={() => void send.prepare()}>
      {words.again}
    </Button>
  );
  switch (stage.kind) {
    case 'idle':
    case 'received':
      return null;
    case 'preparing':
      return (
        <div className={styles.block} role="status">
          <Spinner size="tiny" labelPosition="after" label={words.preparing} />
        </div>
      );
    case 'stopped':
      return (
        <div className={styles.block} role="alert">
          <Text weight="semibold">{stage.said.what[language]}</Text>
          <Text>{stage.said.act[language]}</Text>
        </div>
      );
    case 'unseen':
      return (
        <div className={styles.block} role="status">
          <Text weight="semibold">{words.unseen}</Text>
          <Text>{words.unseenText}</Text>
          {again}
        </div>
      );
    case 'kept':
      return (
        <div className={styles.block} role="status">
          <Text weight="semibold">{stage.said.code === 'signed_out' ? words.keptSignedOut : words.kept}</Text>
          <Text>{pane.context.vault.lasting ? words.keptWhere : words.keptShort}</Text>
          <Text className={styles.quiet}>
            {stage.said.what[language]} {stage.said.act[language]}
          </Text>
        </div>
      );
    case 'sending':
      return null;
    case 'preview':
      return (
        <>
          {stale ? (
            <MessageBar role="status" intent="warning" layout="multiline">
              <MessageBarBody>{pane.send.obstacle()?.[language]}</MessageBarBody>
              {again}
            </MessageBar>
          ) : null}
          {stage.preview.receipt.cells.read === 0 && send.what.read() === 'nothing' ? (
            <>
              <Band title={words.nothingTitle} />
              <div className={styles.block}>{words.nothingText}</div>
            </>
          ) : (
            <PreviewView pane={pane} preview={stage.preview} untold={stage.untold} whole={stage.whole} />
          )}
        </>
      );
  }
}
