import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { dateText } from '#shared/message/number';
import { pullAnswerSchema } from '#shared/wire/periodAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { useSaid, useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

const useStyles = makeStyles({
  parts: { display: 'grid', rowGap: '14px', maxWidth: '760px' },
  terms: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(140px) minmax(0, 1fr)',
    columnGap: '16px',
    rowGap: '6px',
    margin: '0 0 14px',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  words: { margin: '0 0 12px' },
  quiet: { margin: '10px 0 0', color: tokens.colorNeutralForeground2 },
  // In a sentence a link is known without its colour.
  link: { textDecorationLine: 'underline' },
  list: { margin: '0 0 10px', paddingLeft: '20px', display: 'grid', rowGap: '6px' },
});

/** Tệp được giao: the workbook of the period with the province's latest figures, what it holds and how to fill it in. */
export function IssuedPage() {
  const words = useWords(ownWords).issued;
  const said = useSaid();
  const { period, periodPath } = useHere();
  const asked = useAsked({ path: `${periodPath}/pull`, answer: pullAnswerSchema });
  return (
    <>
      <PageHead title={words.title} below={words.ofPeriod(said(period.label))} />
      <Answered asked={asked}>{(answer) => <Workbook answer={answer} path={`${periodPath}/pull.xlsx`} />}</Answered>
    </>
  );
}

function Workbook({
  answer: { name, due, tracker, workbook },
  path,
}: {
  readonly answer: ReturnType<typeof pullAnswerSchema.parse>;
  readonly path: string;
}) {
  const styles = useStyles();
  const words = useWords(ownWords).issued;
  const { send, fill } = useWords(ownWords).places;
  const { programme, period } = useHere();
  if (workbook === null)
    return (
      <Card>
        <p style={{ margin: 0 }}>{words.none}</p>
      </Card>
    );
  return (
    <div className={styles.parts}>
      <Card>
        <p className={styles.words}>{words.what(name, workbook.tasks)}</p>
        <dl className={styles.terms}>
          <dt>{words.file}</dt>
          <dd>{workbook.file}</dd>
          <dt>{words.holds}</dt>
          <dd>{words.holdsText}</dd>
          <dt>{words.asOf}</dt>
          <dd>{dateText(tracker.period.cutOff)}</dd>
          <dt>{words.until}</dt>
          <dd>{due === null ? words.noDue : dateText(due)}</dd>
        </dl>
        <Button as="a" appearance="primary" icon={<ArrowDownloadRegular />} href={path} download={workbook.file}>
          {words.download}
        </Button>
        <p className={styles.quiet}>{words.open}</p>
        <p className={styles.quiet}>{words.anew}</p>
      </Card>
      <Card title={words.howTitle}>
        <ol className={styles.list}>
          {words.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p style={{ margin: 0 }}>
          {words.thenSend}{' '}
          <Link className={styles.link} to={addressOf(programme.id, period.id, 'send')}>
            {send}
          </Link>
          . {words.orForm}{' '}
          <Link className={styles.link} to={addressOf(programme.id, period.id, 'fill')}>
            {fill}
          </Link>
          .
        </p>
      </Card>
    </div>
  );
}
