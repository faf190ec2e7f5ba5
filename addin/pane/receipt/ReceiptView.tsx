import { Badge, Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { failureWords } from '#addin/api/words';
import type { ReceiptHead } from '#addin/app/receipt/receipts';
import { receiptWords } from '#addin/text/receipt';
import { sendScreen } from '#addin/text/send';
import { landing } from '#pane/frame/keptFocus';
import { Became } from '#pane/receipt/Became';
import { ConfirmPart } from '#pane/receipt/ConfirmPart';
import { Counts } from '#pane/receipt/Counts';
import { EarlierReceipts } from '#pane/receipt/EarlierReceipts';
import { LeftPart } from '#pane/receipt/LeftPart';
import { SetAsidePart } from '#pane/receipt/SetAsidePart';
import { Band } from '#pane/send/Band';
import { ItemLines } from '#pane/send/ItemLines';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { momentText } from '#shared/report/moment';
import { accountOf } from '#shared/report/receiptAccount';
import type { SubmissionAnswer } from '#shared/wire/submissionAnswer';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  top: { padding: '12px 16px', display: 'grid', rowGap: '4px', justifyItems: 'start' },
  title: { fontSize: '16px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold, margin: 0 },
  code: { fontFamily: "Consolas, 'Liberation Mono', monospace", fontWeight: tokens.fontWeightSemibold },
});

/** A receipt whole: as it was given on arrival (it never changes), what is left to do, and what became of it since. */
export function ReceiptView({
  pane,
  number,
  fresh,
}: TabProps & {
  readonly number: string;
  /** The answer to the sending itself, shown until the service is asked for more. */
  readonly fresh?: SubmissionAnswer;
}) {
  const styles = useLines();
  const language = useObservable(pane.context.language);
  const words = receiptWords[language];
  const shown = useObservable(pane.receipts.shown);
  useObservable(pane.connection.own);
  const { receipts } = pane;
  const justSent = fresh !== undefined;
  useEffect(() => {
    void receipts.show(number);
    // The receipt just given belongs to the tab that sent it; the other tab begins with the province's reply.
    return () => {
      const now = receipts.shown.read();
      if (justSent && now.kind !== 'none' && now.number === number) void receipts.show(null);
    };
  }, [receipts, number, justSent]);
  const mine = shown.kind !== 'none' && shown.number === number ? shown : null;
  const submission = mine?.kind === 'shown' ? mine.answer.submission : fresh;
  const head = receipts.heads().find((one) => one.number === number);
  if (submission === undefined) {
    if (mine?.kind !== 'failed')
      return (
        <div className={styles.block} role="status" {...landing}>
          <Spinner size="tiny" labelPosition="after" label={words.reading} />
        </div>
      );
    const { what, act } = failureWords(mine.failed);
    return (
      <div className={styles.block} role="alert">
        <Text>{what[language]}</Text>
        <Text className={styles.quiet}>{act[language]}</Text>
        <Button onClick={() => void receipts.show(number)}>{sendScreen[language].tryAgain}</Button>
      </div>
    );
  }
  const account = accountOf(submission.receipt);
  const changed = account.groups.filter(({ kind, items }) => kind !== 'same' && items.length > 0);
  return (
    <article>
      <Top pane={pane} submission={submission} head={head} />
      {submission.nothing ? (
        <div className={styles.block}>{words.nothing}</div>
      ) : (
        <Counts pane={pane} account={account} />
      )}
      {mine?.kind === 'shown' ? <Became pane={pane} answer={mine.answer} /> : null}
      {mine?.kind === 'shown' && submission.withdrawn === null ? <LeftPart pane={pane} left={mine.left} /> : null}
      {submission.withdrawn === null ? <ConfirmPart pane={pane} submission={submission} /> : null}
      {changed.length === 0 ? null : (
        <section>
          <Band
            title={words.changedCells}
            right={changed.reduce((sum, { kind, count }) => sum + (kind === 'emptied' ? 0 : count), 0)}
          />
          {changed.map(({ kind, items, count }) => (
            <div className={styles.line} key={kind}>
              <h3 className={styles.head}>
                <span>{sendScreen[language].kinds[kind]}</span>
                <span className={styles.number}>{count}</span>
              </h3>
              <ItemLines pane={pane} items={items} first={2} />
            </div>
          ))}
        </section>
      )}
      <SetAsidePart pane={pane} account={submission.receipt.setAside} />
      <EarlierReceipts pane={pane} without={number} title={words.earlier} />
    </article>
  );
}

function Top({
  pane,
  submission,
  head,
}: TabProps & { readonly submission: SubmissionAnswer; readonly head: ReceiptHead | undefined }) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = receiptWords[language];
  const { number, receivedAt, channel, checkCode, withdrawn, refusal } = submission;
  const late = head?.late ?? null;
  return (
    <div className={styles.top}>
      {withdrawn !== null ? (
        <Badge appearance="tint" color="subtle" size="large">
          {words.withdrawn}
        </Badge>
      ) : refusal !== null ? (
        <Badge appearance="tint" color="warning" size="large">
          {words.unreadable}
        </Badge>
      ) : (
        <Badge appearance="tint" color="success" size="large" icon={<CheckmarkCircle16Filled />}>
          {words.taken}
        </Badge>
      )}
      <h2 className={styles.title} {...landing}>
        {words.title(number)}
      </h2>
      <div>
        {momentText(receivedAt, language)}
        {late === null ? null : (
          <>
            , <b>{late === 0 ? words.inTime : words.late(late)}</b>
          </>
        )}{' '}
        · {words.by[channel]}
      </div>
      {checkCode === '' ? null : (
        <div className={lines.quiet}>
          {words.codeLabel} <span className={styles.code}>{checkCode}</span>, {words.codeHint}
        </div>
      )}
      {refusal === null ? null : (
        <div role="alert">
          {refusal[language]} {refusal.do[language]}
        </div>
      )}
      {withdrawn === null ? null : <div>{words.became.withdrawn(withdrawn.reason)}</div>}
    </div>
  );
}
