import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StatusClass } from '#shared/status/class';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { StatusChip } from '#ui/StatusChip';
import { Card } from '#web/frame/Card';
import { Link } from '#web/frame/Link';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { useLists } from '#web/overview/paths';
import { useSession, useWords } from '#web/session/session';
import { type OverviewWords, overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  count: { fontSize: '15px', '@media print': { fontSize: 'inherit' } },
  chip: {
    // A word and its sign on one line, where the table has the room.
    '@media screen and (min-width: 1240px)': { minWidth: '190px' },
    '@media print': {
      '& > span': { fontSize: 'inherit', lineHeight: '14px' },
      '& > span > span': { marginTop: '1px' },
    },
  },
  zero: { opacity: 0.75 },
  /** Classes without a task leave the paper and the phone. */
  held: { '@media print': { display: 'none' }, '@media screen and (max-width: 720px)': { display: 'none' } },
  wide: { '@media screen and (max-width: 720px)': { display: 'none' } },
  /** Both shares in one column. */
  narrow: {
    display: 'none',
    fontWeight: 400,
    color: tokens.colorNeutralForeground3,
    '@media screen and (max-width: 720px)': { display: 'block' },
    '@media print': { display: 'none' },
  },
  shares: { '@media screen and (max-width: 720px)': { whiteSpace: 'normal' } },
  stepColumn: { '@media print': { display: 'none' }, '@media screen and (max-width: 720px)': { display: 'none' } },
  stepsSaid: {
    display: 'none',
    '@media print': { display: 'block', margin: '3px 0 0' },
    '@media screen and (max-width: 720px)': { display: 'block' },
  },
  paperHidden: { '@media print': { display: 'none' } },
  note: { '@media print': { margin: '3px 0 0', color: '#000', fontSize: 'inherit' } },
});

/** In the order a reader expects: what is done, what waits, what runs, what presses, what rests. */
const order: readonly StatusClass[] = [
  'done_on_time',
  'done_late',
  'done_no_deadline',
  'done_unproven',
  'submitted',
  'in_time',
  'due_soon',
  'overdue',
  'not_started',
  'not_yet',
  'continuous',
  'no_deadline',
  'suspended',
  'cancelled',
];
/** The first four of them. */
const done = order.slice(0, 4);
type DonePart = keyof OverviewWords['doneParts'];
/** Shown only where a task or step is of them. */
const rare: ReadonlySet<StatusClass> = new Set(['continuous', 'no_deadline', 'suspended', 'cancelled']);

/** Tasks by class with both percentages, the period before beside them, steps apart (S3). */
export function ClassTable({ answer }: { readonly answer: OverviewAnswer }) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const { language } = useSession();
  const { n, share } = useFigures();
  const { list } = useLists();
  const { tasks, steps, previous } = answer;
  const of = (code: StatusClass) => tasks.byClass[code] ?? { count: 0, ofAll: null, ofDeadline: null, withDeadline: 0 };
  const stepsOf = (code: StatusClass): number => steps.byClass[code]?.count ?? 0;
  const shown = order.filter(
    (code) => !rare.has(code) || of(code).count + stepsOf(code) + (previous?.byClass[code] ?? 0) > 0,
  );
  const told = (codes: readonly StatusClass[], named: (code: StatusClass) => string): readonly string[] =>
    codes.filter((code) => stepsOf(code) > 0).map((code) => `${named(code)} ${n(stepsOf(code))}`);
  const doneSteps = done.reduce((sum, code) => sum + stepsOf(code), 0);
  const stepParts = [
    ...(doneSteps === 0
      ? []
      : [words.stepsDone(n(doneSteps), told(done, (code) => words.doneParts[code as DonePart]).join(', '))]),
    ...told(order.slice(done.length), (code) => words.phrases[code as Exclude<StatusClass, DonePart>]),
  ];
  return (
    <Card title={words.byClass}>
      <table className={look.table}>
        <thead>
          <tr>
            <th scope="col">{words.class}</th>
            <th scope="col" className={look.numberHead}>
              {words.tasks}
            </th>
            <th scope="col" className={mergeClasses(look.numberHead, styles.shares)}>
              {words.ofAll}
              <span className={styles.narrow}>{words.ofDeadline}</span>
            </th>
            <th scope="col" className={mergeClasses(look.numberHead, styles.wide)}>
              {words.ofDeadline}
            </th>
            {previous === null ? null : (
              <th scope="col" className={mergeClasses(look.numberHead, styles.wide)}>
                {words.previous}
              </th>
            )}
            <th scope="col" className={mergeClasses(look.numberHead, styles.stepColumn)}>
              {words.steps}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((code) => {
            const { count, ofAll, ofDeadline, withDeadline } = of(code);
            const before = previous?.byClass[code] ?? 0;
            return (
              <tr key={code} data-class={code} className={count === 0 ? styles.held : undefined}>
                <th scope="row" className={styles.chip}>
                  <StatusChip status={code} language={language} />
                </th>
                <td className={mergeClasses(look.number, look.strong, styles.count)}>
                  <Figure to={list({ classes: [code] })} count={count} />
                </td>
                <td className={look.number}>
                  {count === 0 ? '–' : share(ofAll)}
                  <span className={styles.narrow}>{withDeadline === 0 ? '–' : share(ofDeadline)}</span>
                </td>
                <td className={mergeClasses(look.number, styles.wide)}>
                  {withDeadline === 0 ? '–' : share(ofDeadline)}
                </td>
                {previous === null ? null : (
                  <td className={mergeClasses(look.number, styles.wide)}>
                    <Figure to={list({ classes: [code] }, previous.period)} count={before} />
                  </td>
                )}
                <td className={mergeClasses(look.number, styles.stepColumn)}>
                  <Figure to={list({ classes: [code] })} count={stepsOf(code)} />
                </td>
              </tr>
            );
          })}
          <tr>
            <th scope="row" className={look.strong}>
              <strong>{words.sum}</strong>
            </th>
            <td className={mergeClasses(look.number, look.strong, styles.count)}>
              <Figure to={list({})} count={tasks.total} />
            </td>
            <td className={look.number}>
              {tasks.total === 0 ? '–' : share(100)}
              <span className={styles.narrow}>
                {n(tasks.withDeadline)}/{n(tasks.total)}
              </span>
            </td>
            <td className={mergeClasses(look.number, styles.wide)}>
              {n(tasks.withDeadline)}/{n(tasks.total)}
            </td>
            {previous === null ? null : <td className={mergeClasses(look.number, styles.wide)}>{n(previous.total)}</td>}
            <td className={mergeClasses(look.number, styles.stepColumn)}>{n(steps.total)}</td>
          </tr>
        </tbody>
      </table>
      <p className={mergeClasses(look.quiet, styles.note)}>
        {tasks.total > 0 && tasks.withDeadline === tasks.total
          ? words.allHave(n(tasks.total))
          : words.someHave(n(tasks.withDeadline), n(tasks.total))}{' '}
        {steps.total === 0 ? null : (
          <span className={styles.paperHidden}>{words.stepsApart(n(steps.withDeadline), n(steps.total))}</span>
        )}
      </p>
      {steps.total === 0 ? null : (
        <p className={mergeClasses(look.quiet, styles.note, styles.stepsSaid)}>
          {words.stepsSaid(n(steps.total), stepParts.join(', '))}
        </p>
      )}
    </Card>
  );
}

/** A number and the way to what it counts; zero leads nowhere. */
function Figure({ to, count }: { readonly to: string; readonly count: number }) {
  const styles = useStyles();
  const { n } = useFigures();
  return count === 0 ? <span className={styles.zero}>{n(0)}</span> : <Link to={to}>{n(count)}</Link>;
}
