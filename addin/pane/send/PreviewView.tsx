import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { sendScreen } from '#addin/text/send';
import { SetAsidePart } from '#pane/receipt/SetAsidePart';
import { Band } from '#pane/send/Band';
import { ItemLines } from '#pane/send/ItemLines';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { noteTexts } from '#shared/message/noteWords';
import { numberText } from '#shared/message/number';
import type { Account, Preview, PreviewGroup } from '#shared/report/receiptAccount';
import { useObservable } from '#ui/useObservable';

/** What would become of every cell, in the order taken … waiting, with the sum. */
export function PreviewView({
  pane,
  preview,
  untold,
  whole,
}: TabProps & { readonly preview: Preview; readonly untold: number; readonly whole: boolean }) {
  const styles = useLines();
  const language = useObservable(pane.context.language);
  const words = sendScreen[language];
  const { account, receipt, blocking, findings } = preview;
  const notes = [...new Set(noteTexts(receipt.notes, language))];
  if (receipt.sameAs !== undefined) return <SentBefore pane={pane} file={receipt.sameAs} />;
  const nothingNew = account.groups.every(({ kind, count }) => kind === 'same' || count === 0);
  return (
    <>
      <Band
        title={words.previewTitle(account.read)}
        right={account.closes ? words.sums(account.read) : words.sumOpen(sumText(account), account.read)}
      />
      {blocking.length === 0 ? null : (
        <MessageBar role="alert" intent="error" layout="multiline">
          <MessageBarBody>{pane.send.obstacle()?.[language]}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => pane.tab.set('check')}>
              {words.goToCheck}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {account.groups.map((group) => (
        <Group key={group.kind} pane={pane} group={group} />
      ))}
      {nothingNew ? <div className={`${styles.block} ${styles.quiet}`}>{words.nothingNew}</div> : null}
      {findings > 0 && blocking.length === 0 ? (
        <div className={`${styles.block} ${styles.quiet}`}>{words.openFindings(findings)}</div>
      ) : null}
      <SetAsidePart pane={pane} account={receipt.setAside} />
      {untold === 0 ? null : <div className={`${styles.block} ${styles.quiet}`}>{words.untold(untold)}</div>}
      {notes.length === 0 && whole ? null : (
        <ul className={`${styles.block} ${styles.quiet} ${styles.small} ${styles.list}`}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          {whole ? null : <li>{words.partsOnly}</li>}
        </ul>
      )}
    </>
  );
}

/** The same bytes were taken before (M10): their receipt says what became of them. */
function SentBefore({ pane, file }: TabProps & { readonly file: string }) {
  const styles = useLines();
  const words = sendScreen[useObservable(pane.context.language)];
  useObservable(pane.connection.own);
  const head = pane.receipts.heads().find((one) => one.file === file && !one.withdrawn);
  const show = (number: string): void => {
    void pane.receipts.show(number);
    pane.tab.set('replies');
  };
  return (
    <>
      <Band title={words.alreadySent} />
      <div className={styles.block}>
        <span>{pane.send.obstacle()?.[pane.context.language.read()]}</span>
        {head === undefined ? null : (
          <Button size="small" onClick={() => show(head.number)}>
            {words.showReceipt} {head.number}
          </Button>
        )}
      </div>
    </>
  );
}

/** A group nobody needs to read is one line; an empty one is left out. */
function Group({ pane, group }: TabProps & { readonly group: PreviewGroup }) {
  const styles = useLines();
  const language = useObservable(pane.context.language);
  const words = sendScreen[language];
  const { kind, count, items } = group;
  if (count === 0) return null;
  return (
    <section className={styles.line}>
      <h3 className={styles.head}>
        <span>{words.kinds[kind]}</span>
        <span className={styles.number}>{numberText(count, language)}</span>
      </h3>
      <ItemLines pane={pane} items={items} reasons={kind === 'refused' || kind === 'waiting' || kind === 'proposed'} />
    </section>
  );
}

/** `6 + 1 + 2 + 3 + 71 + 1 + 0`. */
export function sumText({ parts }: Account): string {
  return parts.map(({ count }) => count).join(' + ');
}
