import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { type PreviewKind, previewOf } from '#shared/report/receiptAccount';
import type { OwnAnswer } from '#shared/wire/ownAnswer';
import type { DryRunAnswer } from '#shared/wire/submissionAnswer';
import { faultColours } from '#ui/colours';
import { Card } from '#web/frame/Card';
import { ItemList } from '#web/own/ItemList';
import { useCount, useWords } from '#web/session/session';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 0 10px', scrollMarginTop: '8px' },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '12px',
    margin: '0 0 6px',
    fontSize: '14px',
    lineHeight: '21px',
    fontWeight: 600,
  },
  zero: { margin: 0, color: tokens.colorNeutralForeground2, fontWeight: 400 },
  wanted: { backgroundColor: 'var(--pl-selected)', margin: '0 -16px', padding: '8px 16px 10px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  sum: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: '0 0 12px',
    padding: '8px 0 0',
    fontWeight: 600,
  },
  wrong: { color: faultColours.error, fontWeight: 600 },
  notes: { display: 'grid', rowGap: '4px', margin: '0 0 10px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** In the order a person needs to know it: what counts, what was emptied, what needs them next. */
const order: readonly PreviewKind[] = [
  'taken',
  'emptied',
  'conflict',
  'proposed',
  'refused',
  'waiting',
  'extra',
  'same',
];

/** Step 3: every cell that would not stay the same, by what would become of it. */
export function PreviewStep({
  answer,
  blocks,
  show,
}: {
  readonly answer: DryRunAnswer;
  readonly blocks: OwnAnswer['blocks'];
  readonly show: (step: number) => void;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const said = useCount();
  const { account, blocking, receipt } = useMemo(() => previewOf(answer, blocks), [answer, blocks]);
  const groups = new Map(account.groups.map((group) => [group.kind, group]));
  const [asked] = useSearchParams();
  const wanted = asked.get('muc');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted !== null) place.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  const sum = account.parts.reduce((total, { count }) => total + count, 0);
  const nothingNew = account.parts.every(({ kind, count }) => kind === 'same' || kind === 'extra' || count === 0);
  return (
    <Card title={words.previewTitle(account.read)}>
      <div className={styles.notes}>
        {receipt.sameAs === undefined ? null : <p className={styles.quiet}>{words.alreadySent}</p>}
        {receipt.base !== null && receipt.base.by !== 'stamp' ? (
          <p className={styles.quiet}>{words.unstamped}</p>
        ) : null}
        {nothingNew ? <p className={styles.quiet}>{words.nothingNew}</p> : null}
        {blocking.length === 0 ? null : <p className={styles.wrong}>{words.findingsBlock(blocking.length)}</p>}
      </div>
      {order.map((kind) => {
        const group = groups.get(kind);
        if (group === undefined || (group.count === 0 && kind !== 'taken')) return null;
        const here = wanted === kind;
        return (
          <section key={kind} ref={here ? place : null} className={mergeClasses(styles.group, here && styles.wanted)}>
            <h3 className={styles.head}>
              <span>{words.kinds[kind]}</span>
              <span>{said(group.count)}</span>
            </h3>
            {kind === 'same' ? (
              <p className={styles.quiet}>{words.sameSay}</p>
            ) : (
              <ItemList
                items={group.items}
                first={kind === 'emptied' ? 200 : 20}
                reasons={kind === 'refused' || kind === 'waiting' || kind === 'conflict' || kind === 'proposed'}
              />
            )}
          </section>
        );
      })}
      <p className={mergeClasses(styles.sum, !account.closes && styles.wrong)}>
        {account.closes ? words.sums(account.read) : words.sumOpen(sum, account.read)}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => show(2)}>{words.back}</Button>
        <Button appearance="primary" disabledFocusable={!account.closes || blocking.length > 0} onClick={() => show(4)}>
          {words.toConfirm}
        </Button>
      </div>
    </Card>
  );
}
