import { Link, makeStyles } from '@fluentui/react-components';
import { receiptWords } from '#addin/text/receipt';
import { Band } from '#pane/send/Band';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { dateText } from '#shared/message/number';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', columnGap: '12px' },
});

/** Receipts of the open periods and the last closed one, newest first; a press shows what became of one. */
export function EarlierReceipts({
  pane,
  without,
  title,
}: TabProps & { readonly without?: string; readonly title: string }) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = receiptWords[language];
  useObservable(pane.connection.own);
  const heads = pane.receipts.heads().filter(({ number }) => number !== without);
  const open = (number: string): void => {
    void pane.receipts.show(number);
    pane.tab.set('replies');
  };
  if (heads.length === 0 && without !== undefined) return null;
  return (
    <section>
      <Band title={title} right={heads.length} />
      {heads.length === 0 ? <div className={`${lines.block} ${lines.quiet}`}>{words.none}</div> : null}
      <ul className={lines.list}>
        {heads.map(({ number, arrivedOn, late, label, channel, nothing, readable, confirmed, withdrawn }) => (
          <li className={lines.line} key={number}>
            <span className={styles.head}>
              <Link
                as="button"
                className={lines.link}
                // Holds the words that are read, so that who says them aloud finds it.
                aria-label={`${words.show(number)} · ${dateText(arrivedOn)}`}
                onClick={() => open(number)}
              >
                <b>{number}</b> · {dateText(arrivedOn)}
              </Link>
              <span>{late === null ? '' : late === 0 ? words.inTime : words.late(late)}</span>
            </span>
            <span className={`${lines.quiet} ${lines.small}`}>
              {[
                label[language],
                words.by[channel],
                ...(nothing ? [words.nothingShort] : []),
                ...(readable ? [] : [words.unreadable]),
                ...(withdrawn
                  ? [words.withdrawn]
                  : [confirmed === null ? words.unconfirmedShort : words.confirmedShort]),
              ].join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
