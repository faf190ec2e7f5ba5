import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { openClasses } from '#shared/report/overviewDeadlines';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { Card } from '#web/frame/Card';
import { Link } from '#web/frame/Link';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { useLists } from '#web/overview/paths';
import { useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  soon: { margin: '0 0 8px', '@media print': { display: 'none' } },
  chart: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    columnGap: '4px',
    alignItems: 'flex-end',
    minHeight: '96px',
    '@media print': { minHeight: 0, '--tall': '0.55' },
  },
  month: { flex: '1 1 0', minWidth: 0 },
  wide: { '@media screen and (max-width: 720px)': { display: 'none' } },
  narrow: { display: 'none', '@media screen and (max-width: 720px)': { display: 'inline' } },
  column: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    alignItems: 'stretch',
    color: tokens.colorNeutralForeground1,
    fontSize: '12px',
    lineHeight: '16px',
    textAlign: 'center',
    ':hover': { textDecorationLine: 'none' },
  },
  block: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    borderRadius: '2px',
    fontWeight: 600,
    minHeight: '18px',
    marginBottom: '2px',
    '@media print': { minHeight: '16px', lineHeight: '14px', printColorAdjust: 'exact' },
  },
  step: { border: `1px solid ${tokens.colorNeutralForeground3}`, '@media print': { border: '1px solid #000' } },
  task: {
    backgroundColor: tokens.colorNeutralForeground2,
    color: tokens.colorNeutralBackground1,
    '@media print': { backgroundColor: '#000', color: '#fff' },
  },
  zero: { color: tokens.colorNeutralForeground3 },
  label: {
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'nowrap',
    '@media screen and (max-width: 720px)': { fontSize: '11px' },
  },
  legend: { display: 'inline-flex', alignItems: 'center', columnGap: '5px', marginRight: '12px' },
  square: { display: 'inline-block', width: '10px', height: '10px', boxSizing: 'border-box' },
  note: { '@media print': { margin: '3px 0 0', color: '#000', fontSize: 'inherit' } },
});

/** Room on a phone. */
const onPhone = 9;
const tallest = 100;

/** What is to be finished, month by month: tasks filled, steps hollow; each column leads to its list. */
export function DeadlinesCard({
  deadlines,
  className,
}: {
  readonly deadlines: OverviewAnswer['deadlines'];
  readonly className: string | undefined;
}) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const { n, month: named, longMonth: long } = useFigures();
  const { list } = useLists();
  const { months, later, soon } = deadlines;
  const most = months.reduce((top, { tasks, steps }) => Math.max(top, tasks + steps), 0);
  const unit = Math.min(22, tallest / Math.max(1, most));
  const total = most + later.tasks + later.steps;
  const hidden = months.slice(onPhone);
  const beyond = {
    after: months[Math.min(onPhone, months.length) - 1]?.month ?? later.after,
    tasks: later.tasks + hidden.reduce((sum, { tasks }) => sum + tasks, 0),
    steps: later.steps + hidden.reduce((sum, { steps }) => sum + steps, 0),
  };
  const after = ({ after: month, tasks, steps }: typeof beyond): string =>
    tasks + steps === 0 ? '' : words.laterThan(long(month), n(tasks), n(steps));
  return (
    <Card title={words.deadlines} className={className}>
      {soon.some(({ count }) => count > 0) ? (
        <p className={styles.soon}>
          {words.dueIn}{' '}
          {soon.map(({ days, count, ids }, at) => (
            <span key={days}>
              {at === 0 ? '' : ' · '}
              {count === 0 ? (
                words.dueDays(n(days), n(0))
              ) : (
                <Link to={list(ids.length > 0 ? { ids } : { classes: ['due_soon'] })} className={look.within}>
                  {words.dueDays(n(days), n(count))}
                </Link>
              )}
            </span>
          ))}
        </p>
      ) : null}
      {total === 0 ? (
        <p className={look.none}>{words.deadlinesNone}</p>
      ) : (
        <>
          <ol className={styles.chart}>
            {months.map(({ month, tasks, steps, ids }, at) => {
              const said = words.month(long(month), n(tasks), n(steps));
              const drawn = (
                <>
                  {tasks + steps === 0 ? <span className={styles.zero}>0</span> : null}
                  {steps === 0 ? null : (
                    <span
                      className={mergeClasses(styles.block, styles.step)}
                      style={{ height: `calc(${steps * unit}px * var(--tall, 1))` }}
                    >
                      {n(steps)}
                    </span>
                  )}
                  {tasks === 0 ? null : (
                    <span
                      className={mergeClasses(styles.block, styles.task)}
                      style={{ height: `calc(${tasks * unit}px * var(--tall, 1))` }}
                    >
                      {n(tasks)}
                    </span>
                  )}
                  <span className={styles.label}>{named(month)}</span>
                </>
              );
              return (
                <li key={month} className={mergeClasses(styles.month, at >= onPhone && styles.wide)} title={said}>
                  {tasks + steps === 0 ? (
                    <span className={styles.column}>{drawn}</span>
                  ) : (
                    <Link
                      to={list(ids !== undefined && ids.length > 0 ? { ids } : { month, classes: openClasses })}
                      className={styles.column}
                    >
                      <span className={look.unseen}>{said}</span>
                      <span aria-hidden="true" className={styles.column}>
                        {drawn}
                      </span>
                    </Link>
                  )}
                </li>
              );
            })}
          </ol>
          <p className={mergeClasses(look.quiet, styles.note)}>
            <span className={styles.legend}>
              <span className={mergeClasses(styles.square, styles.task)} /> {words.tasks}
            </span>
            <span className={styles.legend}>
              <span className={mergeClasses(styles.square, styles.step)} /> {words.steps}
            </span>
            <span className={styles.wide}>{after(later)}</span>
            <span className={styles.narrow}>{after(beyond)}</span>
          </p>
        </>
      )}
    </Card>
  );
}
