import { makeStyles, tokens } from '@fluentui/react-components';
import { receiptWords } from '#addin/text/receipt';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { numberText } from '#shared/message/number';
import type { Account } from '#shared/report/receiptAccount';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  grid: {
    margin: '0 16px',
    display: 'grid',
    gridTemplateColumns: 'repeat(4, 1fr)',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '6px',
    overflow: 'hidden',
    // The lines between: each cell draws its right and lower one, the box hides the outer ones.
    '& > div': {
      padding: '6px 8px',
      marginRight: '-1px',
      marginBottom: '-1px',
      borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      minWidth: 0,
      display: 'flex',
      flexDirection: 'column-reverse',
      justifyContent: 'flex-end',
    },
  },
  n: { margin: 0, fontSize: '16px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  name: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  sum: { padding: '6px 16px 12px' },
});

/** Eight counts, and the sum written out (M8). */
export function Counts({ pane, account }: TabProps & { readonly account: Account }) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = receiptWords[language];
  const said = (count: number): string => numberText(count, language);
  const of = (kind: Account['parts'][number]['kind']): number =>
    account.parts.find((part) => part.kind === kind)?.count ?? 0;
  const order = ['taken', 'same', 'proposed', 'conflict', 'refused', 'extra', 'waiting'] as const;
  const sum = order.map((kind) => said(of(kind))).join(' + ');
  return (
    <>
      <dl className={styles.grid} aria-label={words.countsTitle}>
        <div>
          <dt className={styles.name}>{words.counts.read}</dt>
          <dd className={styles.n}>{said(account.read)}</dd>
        </div>
        {order.map((kind) => (
          <div key={kind}>
            <dt className={styles.name}>{words.counts[kind]}</dt>
            <dd className={styles.n}>{said(of(kind))}</dd>
          </div>
        ))}
      </dl>
      <div className={`${styles.sum} ${lines.quiet} ${lines.small}`}>
        {account.closes ? words.closes(sum, account.read) : words.open(sum, account.read)}
      </div>
    </>
  );
}
