import { makeStyles, tokens } from '@fluentui/react-components';
import { dateText } from '#shared/message/number';
import { daysBetween } from '#shared/period/calendar';
import { momentText } from '#shared/report/moment';
import { accountOf } from '#shared/report/receiptAccount';
import { type SubmissionAnswer, submissionListSchema, submissionNowSchema } from '#shared/wire/submissionAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { becameOf } from '#web/own/became';
import { periodOfMine, useMine } from '#web/own/mine';
import { useCount, useSaid, useSession, useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

const useStyles = makeStyles({
  // On a phone every row becomes a block of its own.
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: '8px 10px 8px 0',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
    },
    '& thead th': { borderTop: 'none', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
    '@media (max-width: 720px)': {
      display: 'block',
      '& thead': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
      '& tbody, & tr, & td, & tbody th': { display: 'block' },
      '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 0' },
      '& td, & tbody th': { borderTop: 'none', padding: '1px 0' },
      '& td[data-of]::before': { content: 'attr(data-of) ": "', color: tokens.colorNeutralForeground2 },
    },
  },
  number: { fontWeight: 600, whiteSpace: 'nowrap' },
  link: { textDecorationLine: 'underline' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px' },
});

/** What the agency handed in for the period, the newest first, and what became of each. */
export function ReceiptList() {
  const styles = useStyles();
  const words = useWords(ownWords);
  const said = useSaid();
  const { programme, period, periodPath } = useHere();
  const { me } = useSession();
  const asked = useAsked({ path: `${periodPath}/submissions`, answer: submissionListSchema });
  const own = (list: readonly SubmissionAnswer[]): readonly SubmissionAnswer[] =>
    list.filter(({ agency, editorial }) => editorial !== true && (!me?.account.agency || agency !== null)).reverse();
  return (
    <>
      <PageHead
        title={words.title}
        below={
          asked.data === undefined
            ? said(period.label)
            : words.listBelow(own(asked.data.submissions).length, said(period.label))
        }
      />
      <Card>
        <Answered asked={asked}>
          {({ submissions }) =>
            own(submissions).length === 0 ? (
              <p style={{ margin: 0 }}>
                {words.none}{' '}
                <Link className={styles.link} to={addressOf(programme.id, period.id, 'send')}>
                  {words.toSend}
                </Link>
              </p>
            ) : (
              <List submissions={own(submissions)} />
            )
          }
        </Answered>
      </Card>
    </>
  );
}

function List({ submissions }: { readonly submissions: readonly SubmissionAnswer[] }) {
  const styles = useStyles();
  const words = useWords(ownWords);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['number', 'when', 'file', 'counts', 'became', 'confirmed'] as const).map((column) => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {submissions.map((one) => (
          <Row key={one.number} submission={one} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ submission }: { readonly submission: SubmissionAnswer }) {
  const styles = useStyles();
  const words = useWords(ownWords);
  const counted = useCount();
  const { language } = useSession();
  const { programme, period } = useHere();
  const mine = useMine();
  const { number, receivedAt, arrivedOn, file, channel, receipt, confirmation, withdrawn, refusal, nothing } =
    submission;
  const due = periodOfMine(mine.data, period.id)?.due ?? null;
  const late = due === null ? null : Math.max(0, daysBetween(due, arrivedOn));
  const live = withdrawn === null && refusal === null;
  const since = useAsked({
    path: `/api/v1/submissions/${encodeURIComponent(number)}`,
    answer: submissionNowSchema,
    when: live,
  });
  const parts = accountOf(receipt).parts.filter(({ count }) => count > 0);
  const became = since.data === undefined ? null : becameOf(since.data, words, counted);
  return (
    <tr>
      <th scope="row" className={styles.number}>
        <Link to={addressOf(programme.id, period.id, 'receipts', number)}>{number}</Link>
      </th>
      <td>
        {momentText(receivedAt, language)}
        <div className={styles.quiet}>
          {due === null ? '' : late === 0 ? words.inTime : `${words.late(late ?? 0)}, ${words.due(dateText(due))}`}
        </div>
      </td>
      <td>
        {file}
        <div className={styles.quiet}>{words.by[channel]}</div>
      </td>
      <td>
        {refusal !== null
          ? words.unreadable
          : nothing
            ? words.nothingShort
            : parts.map(({ kind, count }) => `${counted(count)} ${words.counts[kind]}`).join(', ')}
      </td>
      <td data-of={words.columns.became}>
        {withdrawn !== null
          ? words.withdrawn
          : live
            ? (became?.short ?? (since.data === undefined ? '…' : words.became.same))
            : ''}
      </td>
      <td data-of={words.columns.confirmed}>
        {confirmation === null ? words.unconfirmedShort : words.confirmedShort[confirmation.kind]}
      </td>
    </tr>
  );
}
