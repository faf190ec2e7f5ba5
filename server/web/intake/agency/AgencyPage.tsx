import { makeStyles, tokens } from '@fluentui/react-components';
import { useSearchParams } from 'wouter';
import type { AgencyReportAnswer, ReportingAnswer } from '#shared/wire/reportingAnswer';
import { type SubmissionAnswer, submissionListSchema } from '#shared/wire/submissionAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { fullDay } from '#web/frame/days';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { CheckPaper } from '#web/intake/agency/CheckPaper';
import { RemindOne } from '#web/intake/agency/RemindOne';
import { Report } from '#web/intake/agency/Report';
import { useReporting, useWorks } from '#web/intake/asking';
import { Standing } from '#web/intake/matrix/Standing';
import { useMay, useSaid, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 300px',
    gap: '14px',
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  reports: { display: 'grid', gap: '12px' },
  way: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', margin: '0 0 8px' },
  side: { display: 'grid', gap: '12px', '@media print': { display: 'none' } },
  written: { cursor: 'pointer', fontWeight: 600, padding: '6px 0' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** One agency in one period: how it stands, what it sent, receipt by receipt, and how often it was reminded. */
export function AgencyPage({ agency }: { readonly agency: string }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { programme, period } = useHere();
  const works = useWorks();
  const reporting = useReporting();
  const home = addressOf(programme.id, period.id, 'intake');
  return (
    <>
      <p className={styles.way}>
        <Link to={home}>← {words.back}</Link>
        {works ? <Link to={`${home}/nhap-thay?don-vi=${encodeURIComponent(agency)}`}>{words.enterFor}</Link> : null}
      </p>
      <Answered asked={reporting}>{(answer) => <Body agency={agency} reporting={answer} />}</Answered>
    </>
  );
}

function Body({ agency, reporting }: { readonly agency: string; readonly reporting: ReportingAnswer }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const said = useSaid();
  const { decide } = useMay();
  const { period } = useHere();
  const listed = reporting.agencies.find((one) => one.agency === agency);
  const report = listed ?? reporting.outsiders.find((one) => one.agency === agency);
  return (
    <>
      <PageHead title={report?.name ?? agency} below={words.title(said(period.label) || period.id)} />
      {report === undefined ? <p>{words.noSuchAgency}</p> : <Facts report={report} expected={listed !== undefined} />}
      <div className={styles.sides} style={{ marginTop: 12 }}>
        <Reports agency={agency} confirmation={reporting.confirmation} />
        <div className={styles.side}>
          {decide ? <RemindOne agency={agency} missing={listed?.state === 'missing'} /> : null}
          <CheckPaper />
        </div>
      </div>
    </>
  );
}

function Facts({ report, expected }: { readonly report: AgencyReportAnswer; readonly expected: boolean }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { state, due, arrivedOn, daysLate, confirmed, reminded, files } = report;
  const standing = { state, due, arrivedOn, daysLate, confirmed, reminded, files: files.length, expected };
  return (
    <p className={styles.quiet}>
      <Standing standing={standing} />
      {due === null ? '' : ` · ${words.dueOfAgency(fullDay(due))}`} · {words.remindedTimes(reminded)}
    </p>
  );
}

function Reports({
  agency,
  confirmation,
}: {
  readonly agency: string;
  readonly confirmation: ReportingAnswer['confirmation'];
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { periodPath } = useHere();
  const [query, setQuery] = useSearchParams();
  const list = useAsked({ path: withQuery(`${periodPath}/submissions`, { agency }), answer: submissionListSchema });
  return (
    <Answered asked={list}>
      {({ submissions }) => {
        // The newest is what people come for.
        const all = [...submissions].reverse();
        const newest = all.filter(({ editorial }) => editorial !== true);
        const written = all.filter(({ editorial }) => editorial === true);
        const open = query.get('phieu') ?? newest.find(({ withdrawn }) => withdrawn === null)?.number;
        const one = (submission: SubmissionAnswer) => (
          <Report
            key={submission.number}
            submission={submission}
            confirmation={confirmation}
            open={submission.number === open}
            choose={() => setQuery({ phieu: submission.number })}
          />
        );
        return (
          <div className={styles.reports}>
            {newest.length === 0 ? (
              <Card title={words.reports}>
                <p className={styles.quiet}>{words.noReports}</p>
              </Card>
            ) : (
              <section className={styles.reports} aria-label={words.reports}>
                {newest.map(one)}
              </section>
            )}
            {written.length === 0 ? null : (
              <details open={written.some(({ number }) => number === open)}>
                <summary className={styles.written}>{words.written(written.length)}</summary>
                <div className={styles.reports}>
                  <p className={styles.quiet}>{words.writtenLead}</p>
                  {written.map(one)}
                </div>
              </details>
            )}
          </div>
        );
      }}
    </Answered>
  );
}
