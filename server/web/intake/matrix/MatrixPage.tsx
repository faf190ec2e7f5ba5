import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { ReportState } from '#shared/report/reportState';
import { shortPeriodWords } from '#shared/report/words';
import type { ReportingAnswer, ReportingPeriods } from '#shared/wire/reportingAnswer';
import { useObservable } from '#ui/useObservable';
import { addressOf } from '#web/addresses';
import { Answered } from '#web/frame/Answered';
import { fullDay, percentWords } from '#web/frame/days';
import { useHere } from '#web/frame/here';
import { PageHead } from '#web/frame/PageHead';
import { useMedia } from '#web/frame/useMedia';
import { useReporting, useReportingPeriods, useWorks } from '#web/intake/asking';
import { matching } from '#web/intake/matrix/filter';
import { Matrix } from '#web/intake/matrix/Matrix';
import { StateCounts } from '#web/intake/matrix/StateCounts';
import { WaitingBox } from '#web/intake/matrix/WaitingBox';
import { WorkFirst } from '#web/intake/matrix/WorkFirst';
import { states } from '#web/intake/states';
import { queueOf } from '#web/intake/take/queue';
import { pickFiles, TakePanel } from '#web/intake/take/TakePanel';
import { useMay, useSaid, useSession, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 280px',
    gap: '14px',
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  side: { display: 'grid', gap: '12px', '@media print': { display: 'none' } },
  filter: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    marginBottom: '8px',
    '@media print': { display: 'none' },
  },
  search: { flex: '0 1 260px' },
  quiet: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  note: {
    margin: '0 0 12px',
    padding: '8px 12px',
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  statement: { margin: '0 0 2px', fontSize: '16px', lineHeight: '24px' },
  large: { fontSize: '20px', fontWeight: 600 },
});

/** Who has reported: agencies by periods, what waits, and the way in for files. */
export function MatrixPage() {
  const words = useWords(intakeWords);
  const { period } = useHere();
  const [query] = useSearchParams();
  const last = query.get('ky') === '12' ? 12 : 4;
  const periods = useReportingPeriods(last);
  const reporting = useReporting();
  const said = useSaid();
  return (
    <>
      <Head title={words.title(said(period.label) || period.id)} reporting={reporting.data} />
      <Answered asked={periods}>{(answer) => <Body answer={answer} last={last} />}</Answered>
    </>
  );
}

function Head({ title, reporting }: { readonly title: string; readonly reporting: ReportingAnswer | undefined }) {
  const words = useWords(intakeWords);
  const { language } = useSession();
  const { programme, period } = useHere();
  const works = useWorks();
  const phone = useMedia('(max-width: 720px)');
  const [, go] = useLocation();
  const at = (room: string): string => addressOf(programme.id, period.id, 'intake', room);
  const missing = reporting?.byState.missing ?? 0;
  const share = (value: number | null): string => percentWords(value, language);
  return (
    <PageHead
      title={title}
      below={
        reporting === undefined
          ? ' '
          : phone
            ? dueWords(reporting, words)
            : words.facts(
                dueWords(reporting, words),
                words.ofRoster(reporting.received, reporting.roster, share(reporting.shares.received)),
                words.share(reporting.onTime, reporting.roster, share(reporting.shares.onTime)),
              )
      }
      actions={
        works ? (
          <>
            <Button onClick={() => go(at('nhap-thay'))}>{words.enterFor}</Button>
            <Button onClick={() => go(at('nhac'))} disabled={missing === 0}>
              {words.remindN(missing)}
            </Button>
            <Button appearance="primary" onClick={pickFiles}>
              {words.addFiles}
            </Button>
          </>
        ) : undefined
      }
    />
  );
}

/** One due day for all, or the first and the last of several. */
function dueWords({ agencies }: ReportingAnswer, words: (typeof intakeWords)['vi']): string {
  const days = [...new Set(agencies.flatMap(({ due }) => (due === null ? [] : [due])))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return words.noDue;
  return first === last ? words.dueOne(fullDay(first)) : words.dueMany(fullDay(first), fullDay(last));
}

function Body({ answer, last }: { readonly answer: ReportingPeriods; readonly last: number }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { period, periodPath } = useHere();
  const { decide } = useMay();
  const works = useWorks();
  const phone = useMedia('(max-width: 720px)');
  // What is on its way in stands where one sees it.
  const taking = useObservable(queueOf(periodPath)).lines.length > 0;
  const [query, setQuery] = useSearchParams();
  const asked = query.get('tinh-trang');
  const state: ReportState | null = states.find((one) => one === asked) ?? null;
  const text = query.get('tim') ?? '';
  const sought = useDeferredValue(text);
  const rows = useMemo(() => matching(answer.agencies, { state, text: sought }), [answer, state, sought]);
  const now = answer.periods.at(-1);
  const put = (name: string, value: string | null): void =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  if (now === undefined) return null;
  return (
    <>
      {phone ? <PhoneStatement now={now} /> : null}
      {period.state === 'closed' && decide ? <p className={styles.note}>{words.closedNote}</p> : null}
      <StateCounts byState={now.byState} chosen={state} choose={(one) => put('tinh-trang', one)} />
      <div className={styles.sides}>
        <div>
          {answer.agencies.length === 0 ? (
            <p>{words.noRoster}</p>
          ) : (
            <>
              <div className={styles.filter}>
                <Input
                  className={styles.search}
                  type="search"
                  aria-label={words.filterText}
                  placeholder={words.filterPlaceholder}
                  value={text}
                  onChange={(_event, { value }) => put('tim', value)}
                />
                <span className={styles.quiet} role="status">
                  {words.shown(rows.length, answer.agencies.length)}
                  {state === null ? '' : `: ${words.states[state]}`}
                </span>
                {state === null && text === '' ? null : (
                  <Button
                    size="small"
                    appearance="subtle"
                    onClick={() => setQuery(new URLSearchParams(last === 12 ? { ky: '12' } : {}), { replace: true })}
                  >
                    {words.clearFilter}
                  </Button>
                )}
                {phone ? null : <MorePeriods answer={answer} last={last} put={put} />}
              </div>
              {rows.length === 0 ? (
                <p>{words.noneShown}</p>
              ) : phone ? (
                <WorkFirst rows={rows} />
              ) : (
                <Matrix periods={answer.periods} rows={rows} />
              )}
            </>
          )}
        </div>
        <div className={styles.side} style={phone && taking ? { order: -1 } : {}}>
          {works ? <TakePanel /> : null}
          <WaitingBox />
        </div>
      </div>
    </>
  );
}

function MorePeriods({
  answer,
  last,
  put,
}: {
  readonly answer: ReportingPeriods;
  readonly last: number;
  readonly put: (name: string, value: string | null) => void;
}) {
  const words = useWords(intakeWords);
  if (last === 12)
    return answer.periods.length > 4 ? (
      <Button size="small" appearance="subtle" onClick={() => put('ky', null)}>
        {words.fewerPeriods}
      </Button>
    ) : null;
  const more = Math.min(8, answer.earlier);
  return more === 0 ? null : (
    <Button size="small" appearance="subtle" onClick={() => put('ky', '12')}>
      {words.moreEarlier(more)}
    </Button>
  );
}

function PhoneStatement({ now }: { readonly now: ReportingPeriods['periods'][number] }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { language } = useSession();
  return (
    <p className={styles.statement}>
      <span className={styles.large}>{words.phoneHead(now.received, now.roster)}</span>{' '}
      {words.phoneRest(percentWords(now.shares.received, language), now.onTime)} ({shortPeriodWords(now.period)})
    </p>
  );
}
