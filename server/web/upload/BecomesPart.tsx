import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Account, PreviewKind } from '#shared/report/receiptAccount';
import { faultColours } from '#ui/colours';
import { Card } from '#web/frame/Card';
import { useCount, useWords } from '#web/session/session';
import { ColouredCopy } from '#web/upload/ColouredCopy';
import type { Chosen } from '#web/upload/useUpload';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  list: { margin: '0 0 12px', display: 'grid', rowGap: '4px' },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: '12px' },
  part: { color: tokens.colorNeutralForeground2, paddingLeft: '12px' },
  count: { margin: 0, fontWeight: 600 },
  link: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: 600,
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '2px' },
  },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '4px' },
  wrong: { color: faultColours.error, margin: '0 0 12px' },
  buttons: { display: 'grid', rowGap: '8px' },
});

const order: readonly PreviewKind[] = [
  'taken',
  'emptied',
  'same',
  'proposed',
  'conflict',
  'refused',
  'extra',
  'waiting',
];

/** What would become of every cell, in numbers; each leads to its cells. */
export function BecomesPart({
  file,
  account,
  show,
}: {
  readonly file: Chosen;
  readonly account: Account;
  readonly show: (step: number, kind?: string) => void;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const said = useCount();
  const counts = new Map(account.groups.map(({ kind, count }) => [kind, count]));
  const sum = account.parts.reduce((total, { count }) => total + count, 0);
  return (
    <Card title={words.becomes}>
      <dl className={styles.list}>
        {order.map((kind) => {
          const count = counts.get(kind) ?? 0;
          if (count === 0 && (kind === 'emptied' || kind === 'waiting')) return null;
          return (
            <div key={kind} className={styles.line}>
              <dt className={kind === 'emptied' ? styles.part : undefined}>{words.kinds[kind]}</dt>
              <dd className={styles.count}>
                {count === 0 ? (
                  0
                ) : (
                  <button
                    type="button"
                    className={styles.link}
                    aria-label={`${words.kinds[kind]}: ${said(count)}`}
                    onClick={() => show(3, kind)}
                  >
                    {said(count)}
                  </button>
                )}
              </dd>
            </div>
          );
        })}
        {account.closes ? (
          <div className={`${styles.line} ${styles.sum}`}>
            <dt>{words.sum}</dt>
            <dd className={styles.count}>{said(account.read)}</dd>
          </div>
        ) : null}
      </dl>
      {account.closes ? null : <p className={styles.wrong}>{words.sumOpen(sum, account.read)}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => show(3)}>
          {words.next}
        </Button>
        <ColouredCopy file={file} />
      </div>
    </Card>
  );
}
