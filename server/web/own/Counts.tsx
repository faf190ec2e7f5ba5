import { makeStyles, tokens } from '@fluentui/react-components';
import type { Account } from '#shared/report/receiptAccount';
import { faultColours } from '#ui/colours';
import { useCount, useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    overflow: 'hidden',
    '& > div': {
      display: 'flex',
      flexDirection: 'column-reverse',
      justifyContent: 'flex-end',
      padding: '6px 10px',
      marginRight: '-1px',
      marginBottom: '-1px',
      borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      minWidth: 0,
    },
  },
  count: { margin: 0, fontSize: '16px', lineHeight: '24px', fontWeight: 600 },
  name: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  sum: { margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
  wrong: { color: faultColours.error, fontWeight: 600 },
});

const order = ['taken', 'same', 'proposed', 'conflict', 'refused', 'extra', 'waiting'] as const;

/** Eight counts, and the sum written out (M8). */
export function Counts({ account }: { readonly account: Account }) {
  const styles = useStyles();
  const words = useWords(ownWords);
  const said = useCount();
  const of = (kind: (typeof order)[number]): number => account.parts.find((part) => part.kind === kind)?.count ?? 0;
  const sum = order.map((kind) => said(of(kind))).join(' + ');
  const emptied = account.groups.find(({ kind }) => kind === 'emptied')?.count ?? 0;
  return (
    <>
      <dl className={styles.grid} aria-label={words.countsTitle}>
        <div>
          <dt className={styles.name}>{words.counts.read}</dt>
          <dd className={styles.count}>{said(account.read)}</dd>
        </div>
        {order.map((kind) => (
          <div key={kind}>
            <dt className={styles.name}>{words.counts[kind]}</dt>
            <dd className={styles.count}>{said(of(kind))}</dd>
          </div>
        ))}
      </dl>
      <p className={account.closes ? styles.sum : styles.wrong}>
        {account.closes ? words.closes(sum, account.read) : words.open(sum, account.read)}{' '}
        {emptied === 0 ? '' : words.emptied(emptied)}
      </p>
    </>
  );
}
