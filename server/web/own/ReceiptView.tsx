import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, CheckmarkRegular, PrintRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { dateText } from '#shared/message/number';
import { daysBetween } from '#shared/period/calendar';
import { leftOvers } from '#shared/report/leftOvers';
import { momentText } from '#shared/report/moment';
import { accountOf } from '#shared/report/receiptAccount';
import { pullAnswerSchema } from '#shared/wire/periodAnswer';
import { type SubmissionNow, submissionNowSchema } from '#shared/wire/submissionAnswer';
import { faultColours, hueColour } from '#ui/colours';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { NoteList } from '#web/frame/NoteList';
import { PageHead } from '#web/frame/PageHead';
import { becameOf } from '#web/own/became';
import { ConfirmPart } from '#web/own/ConfirmPart';
import { Counts } from '#web/own/Counts';
import { columnName, ItemList } from '#web/own/ItemList';
import { useKeptFocus } from '#web/own/keptFocus';
import { LeftPart } from '#web/own/LeftPart';
import { periodOfMine, useMine } from '#web/own/mine';
import { WithdrawPart } from '#web/own/WithdrawPart';
import { useCount, useMay, useSaid, useSession, useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr)',
    gap: '14px',
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  column: {
    display: 'grid',
    rowGap: '14px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (max-width: 1000px)': { display: 'contents' },
  },
  // In one column what is left to do comes before the list of cells.
  last: { '@media (max-width: 1000px)': { order: 1 } },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '5px',
    padding: '2px 8px',
    borderRadius: '3px',
    fontSize: '12px',
    lineHeight: '18px',
    fontWeight: 600,
    backgroundColor: hueColour('done', 'fill'),
    color: hueColour('done', 'text'),
  },
  off: { backgroundColor: hueColour('rest', 'fill'), color: hueColour('rest', 'text') },
  head: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(110px) minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '3px',
    margin: '10px 0 0',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  code: { fontFamily: "Consolas, 'Noto Sans Mono', monospace", fontWeight: 600, fontSize: '15px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { color: faultColours.error, fontWeight: 600, margin: '8px 0 0' },
  say: { margin: '8px 0 0' },
  group: { margin: '0 0 4px', fontSize: '14px', fontWeight: 600 },
  part: { marginBottom: '10px' },
  aside: { margin: 0, paddingLeft: '18px' },
});

/** One receipt: what was taken, what is left to do, what became of it since; on paper it is the A4 page of the service. */
export function ReceiptView({ number }: { readonly number: string }) {
  const words = useWords(ownWords);
  const { programme, period } = useHere();
  const path = `/api/v1/submissions/${encodeURIComponent(number)}`;
  const asked = useAsked({ path, answer: submissionNowSchema });
  useKeptFocus(number);
  return (
    <>
      <PageHead
        title={words.receipt(number)}
        below={
          <Link className="noprint" to={addressOf(programme.id, period.id, 'receipts')}>
            ← {words.all}
          </Link>
        }
        actions={
          <>
            <Button as="a" icon={<PrintRegular />} href={`${path}/receipt`} target="_blank">
              {words.print}
            </Button>
            <Button as="a" icon={<ArrowDownloadRegular />} href={`${path}/original`} download>
              {words.original}
            </Button>
          </>
        }
      />
      <Answered asked={asked}>{(answer) => <Shown answer={answer} />}</Answered>
    </>
  );
}

function Shown({ answer }: { readonly answer: SubmissionNow }) {
  const styles = useStyles();
  const words = useWords(ownWords);
  const { periodPath } = useHere();
  const may = useMay();
  const { submission } = answer;
  const { receipt, withdrawn, refusal } = submission;
  // The disputes of one's own copies, with all their values, come with the province's reply.
  const disputed = may.report && withdrawn === null && (answer.now ?? receipt).cells.conflict > 0;
  const pull = useAsked({ path: `${periodPath}/pull`, answer: pullAnswerSchema, when: disputed });
  const left = leftOvers(answer, pull.data?.tracker.conflicts ?? []);
  const open = withdrawn === null && refusal === null;
  return (
    <div className={styles.sides}>
      <div className={styles.column}>
        <Card>
          <Head answer={answer} />
        </Card>
        {refusal === null && !submission.nothing ? (
          <Card title={words.countsTitle}>
            <Counts account={accountOf(receipt)} />
            <NoteList notes={receipt.notes} />
          </Card>
        ) : null}
        {refusal === null && receipt.items.length > 0 ? <Changed receipt={receipt} /> : null}
      </div>
      <div className={styles.column}>
        {open ? <LeftPart left={left} /> : null}
        {open ? <ConfirmPart submission={submission} /> : null}
        {withdrawn === null && may.report ? <WithdrawPart number={submission.number} /> : null}
      </div>
    </div>
  );
}

function Head({ answer }: { readonly answer: SubmissionNow }) {
  const styles = useStyles();
  const words = useWords(ownWords);
  const counted = useCount();
  const said = useSaid();
  const { language } = useSession();
  const { period } = useHere();
  const mine = useMine();
  const { submission } = answer;
  const { withdrawn, refusal, receivedAt, arrivedOn, file, channel, checkCode, person, nothing, receipt } = submission;
  const due = periodOfMine(mine.data, period.id)?.due ?? null;
  const late = due === null ? null : Math.max(0, daysBetween(due, arrivedOn));
  const became = becameOf(answer, words, counted);
  const justSent = useHistoryState<{ readonly sent?: boolean } | null>()?.sent === true;
  const base = receipt.base?.by;
  return (
    <>
      <div role="status">
        <span className={withdrawn === null && refusal === null ? styles.chip : `${styles.chip} ${styles.off}`}>
          {withdrawn === null && refusal === null ? <CheckmarkRegular aria-hidden /> : null}
          {withdrawn !== null ? words.withdrawn : refusal !== null ? words.unreadable : words.taken}
        </span>
        {justSent && withdrawn === null && refusal === null ? <p className={styles.say}>{words.justSent}</p> : null}
      </div>
      <dl className={styles.head}>
        <dt>{words.head.received}</dt>
        <dd>
          {momentText(receivedAt, language)}
          {late === null ? '' : ', '}
          {late === null ? null : <b>{late === 0 ? words.inTime : words.late(late)}</b>}
          {due === null ? '' : ` (${words.due(dateText(due))})`}
        </dd>
        <dt>{words.head.by}</dt>
        <dd>{words.by[channel]}</dd>
        {person === null ? null : (
          <>
            <dt>{words.head.from}</dt>
            <dd>{person}</dd>
          </>
        )}
        <dt>{words.head.file}</dt>
        <dd>{file}</dd>
        {base === undefined ? null : (
          <>
            <dt>{words.head.base}</dt>
            <dd>{words.bases[base]}</dd>
          </>
        )}
        {checkCode === '' ? null : (
          <>
            <dt>{words.codeLabel}</dt>
            <dd>
              <span className={styles.code}>{checkCode}</span> <span className={styles.quiet}>{words.codeHint}</span>
            </dd>
          </>
        )}
      </dl>
      {withdrawn === null ? null : (
        <p className={styles.say}>{words.withdrawnOn(momentText(withdrawn.at, language), withdrawn.reason)}</p>
      )}
      {refusal === null ? null : (
        <>
          <p className={styles.wrong}>{said(refusal)}</p>
          <p className={styles.say}>{said(refusal.do)}</p>
        </>
      )}
      {nothing ? <p className={styles.say}>{words.nothing}</p> : null}
      {became === null ? null : (
        <p className={styles.say}>
          <b>{words.becameTitle}.</b> {became.long}
        </p>
      )}
    </>
  );
}

/** What changed, by what became of it; what is the same is not listed. */
const order = ['taken', 'emptied', 'proposed', 'conflict', 'refused', 'waiting', 'extra'] as const;

function Changed({ receipt }: { readonly receipt: SubmissionNow['submission']['receipt'] }) {
  const styles = useStyles();
  const words = useWords(ownWords);
  const kinds = useWords(uploadWords).kinds;
  const { language } = useSession();
  const groups = useMemo(() => new Map(accountOf(receipt).groups.map((group) => [group.kind, group])), [receipt]);
  return (
    <Card title={words.changed} className={styles.last}>
      {order.map((kind) => {
        const group = groups.get(kind);
        if (group === undefined || group.items.length === 0) return null;
        return (
          <div key={kind} className={styles.part}>
            <h3 className={styles.group}>
              {kinds[kind]}: {group.items.length}
            </h3>
            <ItemList items={group.items} first={10} reasons={kind === 'refused' || kind === 'waiting'} />
          </div>
        );
      })}
      {receipt.setAside === undefined || receipt.setAside.findings.length === 0 ? null : (
        <div className={styles.part}>
          <h3 className={styles.group}>
            {words.setAside}: {receipt.setAside.findings.length}
          </h3>
          <ul className={styles.aside}>
            {receipt.setAside.findings.map(({ rule, sheet, cell, field, path, reason }) => (
              <li key={`${rule} ${sheet} ${cell}`}>
                {cell} {path} {columnName({ field }, language)}: “{reason}”
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
