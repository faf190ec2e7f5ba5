import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { momentText } from '#shared/report/moment';
import { type HistoryAnswer, historyAnswerSchema } from '#shared/wire/historyAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { useSaid, useSession, useWords } from '#web/session/session';
import { dayText, periodText } from '#web/tracker/days';
import { trackerWords } from '#web/words/tracker';

/** A value whose origin is shown, and where on the table. */
export type OpenValue = {
  readonly key: string;
  readonly task: string;
  /** How many matters of the task a person has to settle. */
  readonly toSettle: number;
  readonly left: number;
  readonly top: number;
};

const useStyles = makeStyles({
  panel: {
    position: 'absolute',
    zIndex: 6,
    width: '324px',
    maxWidth: 'calc(100vw - 32px)',
    boxSizing: 'border-box',
    padding: '10px 14px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '6px',
    boxShadow: tokens.shadow16,
    marginBottom: '12px',
    outlineStyle: 'none',
    '@media print': { display: 'none' },
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', marginBottom: '4px' },
  title: { margin: 0, fontSize: '14px', lineHeight: '21px', fontWeight: 600 },
  close: {
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    cursor: 'pointer',
    width: '28px',
    height: '28px',
    borderRadius: '4px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}` },
  },
  terms: {
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 1fr)',
    columnGap: '10px',
    rowGap: '2px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  earlier: {
    margin: '8px 0 0',
    padding: '8px 0 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& h3': { margin: 0, fontSize: '14px', lineHeight: '21px', fontWeight: 600 },
    '& p': { margin: 0, overflowWrap: 'anywhere' },
  },
  foot: { margin: '8px 0 0' },
});

/** Where a value comes from (M12): who, when, which file and cell, confirmed or not, receipt, and what stood there before. */
export function Provenance({
  opened,
  close,
  href,
}: {
  readonly opened: OpenValue;
  readonly close: () => void;
  readonly href: string;
}) {
  const styles = useStyles();
  const words = useWords(trackerWords);
  const { programme, period, programmePath } = useHere();
  const panel = useRef<HTMLDivElement>(null);
  const history = useAsked({
    path: withQuery(`${programmePath}/history`, { key: opened.key }),
    answer: historyAnswerSchema,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value is another panel, which takes focus again.
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [opened.key, history.data]);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={words.source}
      tabIndex={-1}
      className={styles.panel}
      style={{ left: opened.left, top: opened.top }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{words.source}</h2>
        <button type="button" className={styles.close} aria-label={words.closePanel} onClick={close}>
          ✕
        </button>
      </div>
      <Answered asked={history}>{(answer) => <Origin answer={answer} />}</Answered>
      <p className={styles.foot}>
        <Link to={href}>{words.history}</Link>
      </p>
      {opened.toSettle === 0 ? null : (
        <p className={styles.foot}>
          <Link to={withQuery(addressOf(programme.id, period.id, 'open'), { viec: opened.task })}>
            {words.settleAll(opened.toSettle)}
          </Link>
        </p>
      )}
    </div>
  );
}

/** The event the value in force comes from: the last one that was taken with it and still counts. */
export function originOf({ now, events }: HistoryAnswer): HistoryAnswer['events'][number] | undefined {
  if (now === null) return undefined;
  return events.findLast(
    ({ outcome, value, withdrawn }) =>
      withdrawn === null &&
      value === now.value &&
      (outcome === 'taken' || outcome === 'conflict' || outcome === 'proposed'),
  );
}

/** The last value of every earlier period, newest first. */
export function earlierOf({
  now,
  events,
}: HistoryAnswer): readonly { readonly period: string; readonly value: string }[] {
  const last = new Map<string, string>();
  for (const { period, outcome, value, withdrawn } of events)
    if (withdrawn === null && (outcome === 'taken' || outcome === 'same')) last.set(period, value);
  if (now !== null) last.delete(now.period);
  return [...last].map(([period, value]) => ({ period, value })).sort((a, b) => (a.period < b.period ? 1 : -1));
}

/** `most`: how many earlier periods are told. */
export function Origin({ answer, most = 4 }: { readonly answer: HistoryAnswer; readonly most?: number }) {
  const styles = useStyles();
  const words = useWords(trackerWords);
  const said = useSaid();
  const { language } = useSession();
  const { programme } = useHere();
  const from = originOf(answer);
  const earlier = earlierOf(answer);
  const decision = answer.decisions.findLast(({ undone }) => !undone);
  const { now } = answer;
  return (
    <>
      {from === undefined && decision === undefined ? (
        <p style={{ margin: 0 }}>{now === null || now.value === '' ? words.noValue : words.noSource}</p>
      ) : (
        <dl className={styles.terms}>
          {from === undefined ? null : (
            <>
              <dt>{words.who}</dt>
              <dd>{[from.person ?? from.by, from.agencyName].filter((part) => part !== null).join(', ')}</dd>
              <dt>{words.when}</dt>
              <dd>{words.whenOf(momentText(from.receivedAt, language), said(from.channelWords))}</dd>
              <dt>{words.file}</dt>
              <dd>
                {from.file}
                <br />
                {from.sheet}!{from.cell}
              </dd>
              {from.enteredFrom === null ? null : (
                <>
                  <dt>{words.entered}</dt>
                  <dd>{words.enteredBy(from.by)}</dd>
                </>
              )}
              <dt>{words.confirmed}</dt>
              <dd>{confirmedWords(from.confirmation, words)}</dd>
              <dt>{words.receipt}</dt>
              <dd>
                <Link to={addressOf(programme.id, from.period, 'receipts', from.submission)}>{from.submission}</Link>
              </dd>
            </>
          )}
          {decision === undefined ? null : (
            <>
              <dt>{words.decided}</dt>
              <dd>
                {decision.document === null
                  ? words.decidedBy(decision.by, dayText(decision.on), decision.reason)
                  : `${decision.document.number}, ${dayText(decision.document.date)}, ${decision.document.body}`}
              </dd>
            </>
          )}
        </dl>
      )}
      {earlier.length === 0 ? null : (
        <div className={styles.earlier}>
          <h3>{words.earlier}</h3>
          {earlier.slice(0, most).map(({ period, value }) => (
            <p key={period}>{words.quoted(periodText(period), value)}</p>
          ))}
        </div>
      )}
    </>
  );
}

function confirmedWords(
  confirmation: HistoryAnswer['events'][number]['confirmation'],
  words: (typeof trackerWords)['vi'],
): string {
  if (confirmation === null) return words.unconfirmed;
  if (confirmation.kind === 'leader') return words.byLeader(confirmation.name ?? '', dayText(confirmation.at));
  const { number = '', date = '', signer = '' } = confirmation;
  return words.byDocument(number, dayText(date), signer);
}
