import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import type { CSSProperties } from 'react';
import { useSearchParams } from 'wouter';
import { dayWords } from '#shared/report/words';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { usePrintHues } from '#ui/printHues';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { DayField } from '#web/frame/DayField';
import { useDay } from '#web/frame/day';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { fingers } from '#web/frame/screens';
import { useRest } from '#web/frame/useRest';
import { AgencyBars } from '#web/overview/AgencyBars';
import { ApprovalCard } from '#web/overview/ApprovalCard';
import { ChangesCard } from '#web/overview/ChangesCard';
import { ClassTable } from '#web/overview/ClassTable';
import { DeadlinesCard } from '#web/overview/DeadlinesCard';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { OpenCard } from '#web/overview/OpenCard';
import { OverdueCard } from '#web/overview/OverdueCard';
import { overviewAsked } from '#web/overview/overviewAsked';
import { PrintFoot, PrintHead } from '#web/overview/Paper';
import { paperScale } from '#web/overview/paperFit';
import { SectionBars } from '#web/overview/SectionBars';
import { SilentCard } from '#web/overview/SilentCard';
import { StateSentence } from '#web/overview/StateSentence';
import { StuckCard } from '#web/overview/StuckCard';
import { TrendCard } from '#web/overview/TrendCard';
import { useSaid, useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  page: {
    maxWidth: '1180px',
    '@media print': {
      maxWidth: 'none',
      zoom: 'var(--paper-scale, 1)',
      fontSize: '12px',
      lineHeight: '16px',
      '& h2': { fontSize: '13px', lineHeight: '18px', marginBottom: '3px' },
    },
  },
  noprint: { '@media print': { display: 'none' } },
  day: { display: 'flex', alignItems: 'center', gap: '6px', fontSize: '12px', color: tokens.colorNeutralForeground2 },
  dayField: { maxWidth: '136px' },
  way: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    boxSizing: 'border-box',
    padding: '0 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationLine: 'none' },
    [`@media ${fingers}`]: { minHeight: '44px' },
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: '16px',
    alignItems: 'start',
    '@media (max-width: 1000px)': { display: 'flex', flexDirection: 'column', alignItems: 'stretch' },
    '@media print': { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: 0 },
  },
  side: {
    display: 'grid',
    gap: '16px',
    minWidth: 0,
    '@media (max-width: 1000px)': { display: 'contents' },
    '@media print': { display: 'contents' },
  },
  /** In one column, on a phone and on paper, cards stand in the order a leader asks. */
  second: { '@media (max-width: 1000px)': { order: 1 }, '@media print': { order: 1 } },
  third: { '@media (max-width: 1000px)': { order: 2 }, '@media print': { order: 2 } },
  screen: { '@media (max-width: 1000px)': { order: 3 }, '@media print': { display: 'none' } },
  above: { marginBottom: '16px', '@media print': { marginBottom: 0 } },
});

/** How a programme stands in a period: a leader's page, and one sheet of paper. */
export function OverviewPage() {
  const { periodPath } = useHere();
  const day = useDay();
  const asked = useAsked({ ...overviewAsked(periodPath, day ?? undefined), keep: true });
  return (
    <>
      <Head answer={asked.data} />
      <Answered asked={asked}>{(answer) => <Body answer={answer} />}</Answered>
    </>
  );
}

function Head({ answer }: { readonly answer: OverviewAnswer | undefined }) {
  const styles = useStyles();
  const words = useWords(overviewWords);
  const { programme, period } = useHere();
  return (
    <div className={styles.noprint}>
      <PageHead
        title={words.title}
        below={answer === undefined ? undefined : <Below answer={answer} />}
        actions={
          <>
            {answer === undefined ? null : <DayChoice answer={answer} />}
            <Link to={addressOf(programme.id, period.id, 'changes')} className={styles.way}>
              {words.toChanges}
            </Link>
            <Button icon={<PrintRegular />} onClick={() => window.print()}>
              {words.print}
            </Button>
          </>
        }
      />
    </div>
  );
}

function Below({ answer }: { readonly answer: OverviewAnswer }) {
  const look = useLook();
  const words = useWords(overviewWords);
  const said = useSaid();
  const { n, share, day } = useFigures();
  const { programme, period: here } = useHere();
  const { period, reporting, asOf } = answer;
  const intake = addressOf(programme.id, here.id, 'intake');
  return (
    <>
      {words.windowOf(said(period.label), day(period.from), day(period.cutOff))}
      {reporting.roster === 0 ? null : (
        <>
          {' · '}
          <Link to={intake} className={look.within}>
            {words.received(n(reporting.received), n(reporting.roster), share(reporting.shares.received))}
          </Link>
          {`, ${words.onTime(n(reporting.onTime))}`}
          {reporting.late === 0 ? '' : `, ${words.lateCount(n(reporting.late))}`}
          {reporting.confirmation === 'none' ? '' : `, ${words.confirmed(n(reporting.confirmed))}`}
        </>
      )}
      {asOf === period.cutOff ? '' : ` · ${words.otherDay(day(asOf))}`}
      {answer.agency === null ? '' : ` · ${words.ownPart}`}
    </>
  );
}

/** Another day than the cut-off, kept in the address. */
function DayChoice({ answer: { asOf, period } }: { readonly answer: OverviewAnswer }) {
  const styles = useStyles();
  const words = useWords(overviewWords);
  const [, setQuery] = useSearchParams();
  const choose = (day: string | null): void =>
    setQuery(
      (before) => {
        const query = new URLSearchParams(before);
        if (day === null || day === period.cutOff) query.delete('ngay');
        else query.set('ngay', day);
        return query;
      },
      { replace: true },
    );
  return (
    <div className={styles.day}>
      <label htmlFor="overview-day">{words.asOf}</label>
      <DayField
        id="overview-day"
        className={styles.dayField}
        value={asOf}
        always
        leave={(day) => {
          if (day !== asOf && day.startsWith('20')) choose(day);
        }}
      />
      {asOf === period.cutOff ? null : (
        <Button appearance="subtle" title={dayWords(period.cutOff)} onClick={() => choose(null)}>
          {words.backToCutOff}
        </Button>
      )}
    </div>
  );
}

function Body({ answer }: { readonly answer: OverviewAnswer }) {
  const styles = useStyles();
  const print = usePrintHues();
  const rest = useRest();
  return (
    <div
      className={mergeClasses(styles.page, print.root)}
      style={{ '--paper-scale': paperScale(answer) } as CSSProperties}
    >
      {rest ? <PrintHead answer={answer} /> : null}
      <StateSentence answer={answer} />
      <OverdueCard overdue={answer.overdue} className={styles.above} />
      <div className={styles.cards}>
        <div className={styles.side}>
          <ClassTable answer={answer} />
          {rest ? (
            <>
              <DeadlinesCard deadlines={answer.deadlines} className={styles.second} />
              <TrendCard trend={answer.trend} className={styles.screen} />
              <SectionBars sections={answer.sections} className={styles.screen} />
              <ChangesCard changes={answer.changes} className={styles.screen} />
            </>
          ) : null}
        </div>
        <div className={styles.side}>
          <AgencyBars agencies={answer.agencies} />
          {rest ? (
            <>
              <SilentCard
                silent={answer.silent}
                late={answer.late}
                period={answer.period.id}
                className={styles.third}
              />
              <ApprovalCard approval={answer.approval} className={styles.third} />
              <StuckCard stuck={answer.stuck} className={styles.screen} />
              <OpenCard open={answer.open} className={styles.screen} />
            </>
          ) : null}
        </div>
      </div>
      {rest ? <PrintFoot /> : null}
    </div>
  );
}
