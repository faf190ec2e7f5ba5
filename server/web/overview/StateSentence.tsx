import { makeStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { StatusClass } from '#shared/status/class';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { hueColour } from '#ui/colours';
import { Link } from '#web/frame/Link';
import { useFigures } from '#web/overview/figures';
import { useLists } from '#web/overview/paths';
import { useWords } from '#web/session/session';
import { type OverviewWords, overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  sentence: {
    margin: '0 0 16px',
    fontSize: '20px',
    lineHeight: '32px',
    '@media (max-width: 720px)': { fontSize: '18px', lineHeight: '28px' },
    '@media print': { fontSize: '14px', lineHeight: '20px', margin: '0 0 6px' },
  },
  number: { color: 'inherit', fontWeight: 600, whiteSpace: 'nowrap' },
  red: {
    backgroundColor: hueColour('overdue', 'fill'),
    color: hueColour('overdue', 'text'),
    fontWeight: 600,
    padding: '1px 6px',
    borderRadius: '3px',
    whiteSpace: 'nowrap',
    '@media print': {
      backgroundColor: 'transparent',
      color: '#000',
      borderBottom: '3px solid #000',
      borderRadius: 0,
      padding: 0,
    },
  },
});

type Phrase = { readonly key: keyof OverviewWords['phrases']; readonly classes: readonly StatusClass[] };

const phrases: readonly Phrase[] = [
  { key: 'done', classes: ['done_on_time', 'done_late', 'done_no_deadline'] },
  { key: 'done_unproven', classes: ['done_unproven'] },
  { key: 'submitted', classes: ['submitted'] },
  { key: 'in_time', classes: ['in_time'] },
  { key: 'due_soon', classes: ['due_soon'] },
  { key: 'overdue', classes: ['overdue'] },
  { key: 'not_started', classes: ['not_started'] },
  { key: 'not_yet', classes: ['not_yet'] },
  { key: 'continuous', classes: ['continuous'] },
  { key: 'no_deadline', classes: ['no_deadline'] },
  { key: 'suspended', classes: ['suspended'] },
  { key: 'cancelled', classes: ['cancelled'] },
];

/** Where the programme stands, in one sentence whose numbers lead to their lists. */
export function StateSentence({ answer }: { readonly answer: OverviewAnswer }) {
  const styles = useStyles();
  const words = useWords(overviewWords);
  const { n, day } = useFigures();
  const { list } = useLists();
  const { tasks, overdue, approval, previous } = answer;
  const held = phrases.flatMap(({ key, classes }) => {
    const count = classes.reduce((sum, code) => sum + (tasks.byClass[code]?.count ?? 0), 0);
    return count === 0 ? [] : [{ key, classes, count }];
  });
  const [only] = approval.byWhom;
  const told = (key: Phrase['key']): string =>
    key === 'submitted' && approval.byWhom.length === 1 && only !== undefined && only.whom !== ''
      ? words.waitsFor(only.whom)
      : words.phrases[key];
  const piece = ({ key, classes, count }: (typeof held)[number]): ReactNode => {
    const to = list({ classes });
    if (key !== 'overdue')
      return (
        <>
          <Link to={to} className={styles.number}>
            {n(count)}
          </Link>
          {` ${told(key)}`}
        </>
      );
    const { longest, shortest } = overdue;
    const late = longest === shortest && count > 1 ? words.allAlike(n(longest)) : words.longest(n(longest));
    return (
      <>
        <Link to={to} className={styles.red}>
          {n(count)} {told(key)}
        </Link>
        {` (${late})`}
      </>
    );
  };
  const before = previous?.byClass.overdue ?? 0;
  return (
    <p className={styles.sentence}>
      {words.upTo} <strong className={styles.number}>{day(answer.asOf)}</strong>
      {tasks.total === 0 ? (
        `, ${words.noTasks}`
      ) : (
        <>
          {words.among}{' '}
          <Link to={list({})} className={styles.number}>
            {n(tasks.total)}
          </Link>{' '}
          {words.tasksAre}
          {held.map((one, at) => (
            <Fragment key={one.key}>
              {at === 0 ? '' : ', '}
              {piece(one)}
            </Fragment>
          ))}
          {'. '}
          {overdue.count === 0 ? `${words.noneOverdue} ` : ''}
          {previous === null
            ? ''
            : before === 0
              ? overdue.count === 0
                ? ''
                : words.noneOverdueBefore
              : words.overdueBefore(n(before))}
        </>
      )}
    </p>
  );
}
