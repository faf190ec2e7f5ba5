import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fieldWords } from '#shared/message/fieldWords';
import { whereInRow } from '#shared/report/whereInRow';
import type { DefinitionField } from '#shared/table/field';
import { type TaskAnswer, type TrackerRow, taskAnswerSchema } from '#shared/wire/outlineAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered, Waiting } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useDay, withDay } from '#web/frame/day';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { useSaid, useSession, useWords } from '#web/session/session';
import { ClassChip } from '#web/tracker/cells';
import { dayText } from '#web/tracker/days';
import { EditorialPart } from '#web/tracker/EditorialPart';
import { LinesPart } from '#web/tracker/LinesPart';
import { useTreeStyles } from '#web/tracker/treeStyles';
import { trackerWords } from '#web/words/tracker';

const useStyles = makeStyles({
  above: {
    margin: '0 0 8px',
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground3,
    '& a': { textDecorationLine: 'underline' },
  },
  where: { flexBasis: '100%', overflowWrap: 'anywhere' },
  state: { display: 'flex', flexWrap: 'wrap', gap: '6px 16px', alignItems: 'center', margin: '0 0 14px' },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.6fr) minmax(0, 1fr)',
    gap: '14px',
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  column: { display: 'grid', gap: '14px', minWidth: 0 },
  terms: {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr)',
    gap: '6px 14px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
    '@media (max-width: 720px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      rowGap: '2px',
      '& dd': { marginBottom: '8px' },
    },
  },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '8px' },
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 10px',
    alignItems: 'baseline',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 260px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const shownFields: readonly DefinitionField[] = [
  'objective',
  'lead',
  'coordinating',
  'output',
  'period',
  'start',
  'finish',
  'budget',
];

/** A task's own page: all its texts, everybody's lines, where it stands and what was decided about it. */
export function TaskPage({ task }: { readonly task: string }) {
  const words = useWords(trackerWords);
  const { periodPath } = useHere();
  const asOf = useDay() ?? undefined;
  const asked = useAsked({
    path: withQuery(`${periodPath}/tasks/${encodeURIComponent(task)}`, { asOf }),
    answer: taskAnswerSchema,
  });
  return (
    <Answered
      asked={asked}
      waiting={
        <>
          <PageHead title={words.title} below="…" />
          <Waiting />
        </>
      }
    >
      {(answer) => <Shown answer={answer} />}
    </Answered>
  );
}

function Shown({ answer }: { readonly answer: TaskAnswer }) {
  const styles = useStyles();
  const tree = useTreeStyles();
  const words = useWords(trackerWords);
  const said = useSaid();
  const { language } = useSession();
  const { programme, period } = useHere();
  const { task, above, below, where: full } = answer;
  const day = useDay();
  const to = (row: string) => withDay(addressOf(programme.id, period.id, 'tracker', row), day);
  const where = full === null ? whereInRow(task) : null;
  return (
    <>
      <nav className={mergeClasses(styles.above, 'noprint')} aria-label={words.toTable}>
        <Link to={withDay(addressOf(programme.id, period.id, 'tracker'), day)}>{words.toTable}</Link>
        {above.map((row) => (
          <span key={row.id}>
            {' '}
            ›{' '}
            {row.kind === 'section' ? (
              `${row.path}. ${row.texts.content ?? ''}`
            ) : (
              <Link to={to(row.id)}>{`${row.path} ${row.texts.content ?? ''}`}</Link>
            )}
          </span>
        ))}
      </nav>
      <PageHead title={`${task.path} ${task.texts.content ?? ''}`} below={words.dataTo(dayText(answer.asOf))} />
      <p className={styles.state}>
        {task.class === undefined ? null : (
          <ClassChip code={task.class} text={words.phrase(task.words?.[language] ?? '')} styles={tree} />
        )}
        {task.deadline === null ? null : <span>{words.cap(words.due(dayText(task.deadline)))}</span>}
        {where === null ? null : (
          <span>
            <b>{words.where}</b> {said(where)}
          </span>
        )}
        {full === null ? null : (
          <span className={styles.where}>
            <b>{words.where}</b> {said(full.stands)} <b>{said(full.waits)}</b>
            {said(full.since)}
          </span>
        )}
      </p>
      <div className={styles.sides}>
        <div className={styles.column}>
          <Card title={words.lines}>
            <LinesPart task={task} />
          </Card>
          {below.length === 0 ? null : (
            <Card title={words.steps(below.length)}>
              <ul className={styles.list}>
                {below.map((row) => (
                  <li key={row.id} className={styles.step}>
                    <b>{row.path}</b>
                    <span className={styles.words}>
                      <Link to={to(row.id)}>{row.texts.content}</Link>
                      <span className={styles.quiet}>
                        {' '}
                        {[row.lead.join(', '), row.deadline === null ? '' : words.due(dayText(row.deadline))]
                          .filter((part) => part !== '')
                          .join(' · ')}
                      </span>
                    </span>
                    {row.class === undefined ? null : (
                      <ClassChip code={row.class} text={words.phrase(row.words?.[language] ?? '')} styles={tree} />
                    )}
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Card title={words.editorial}>
            <EditorialPart task={task} />
          </Card>
        </div>
        <div className={styles.column}>
          <ToSettle task={task} />
          <Card title={words.facts}>
            <dl className={styles.terms}>
              {shownFields.flatMap((field) =>
                task.texts[field] === undefined
                  ? []
                  : [<Term key={field} name={said(fieldWords[field])} value={task.texts[field]} />],
              )}
            </dl>
          </Card>
          <Deadlines answer={answer} />
        </div>
      </div>
    </>
  );
}

function Term({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function ToSettle({ task }: { readonly task: TrackerRow }) {
  const styles = useStyles();
  const words = useWords(trackerWords);
  const { programme, period } = useHere();
  const parts = [
    ...(task.conflicts.length === 0 ? [] : [words.conflicts(task.conflicts.length)]),
    ...(task.proposals.length === 0 ? [] : [words.proposals(task.proposals.length)]),
    ...(task.waiting === 0 ? [] : [words.waiting(task.waiting)]),
  ];
  if (parts.length === 0) return null;
  const to = `${addressOf(programme.id, period.id, 'open')}?viec=${encodeURIComponent(task.id)}`;
  return (
    <Card title={words.openHere}>
      <ul className={styles.list}>
        {parts.map((part) => (
          <li key={part}>
            <Link to={to}>{part}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The deadline as it was, as it is, who moved it, what is only asked for; and what else was decided about the task. */
function Deadlines({ answer: { task, decisions } }: { readonly answer: TaskAnswer }) {
  const styles = useStyles();
  const words = useWords(trackerWords);
  const { deadline, originalDeadline, deadlineBy, extensionAsked } = task;
  if (decisions.length === 0 && originalDeadline === undefined && extensionAsked === undefined) return null;
  const by =
    deadlineBy === undefined
      ? ''
      : ` ${words.by(`${deadlineBy.number}, ${dayText(deadlineBy.date)}, ${deadlineBy.body}`)}`;
  return (
    <Card title={words.deadlineHistory}>
      <dl className={styles.terms}>
        {originalDeadline === undefined ? null : <Term name={words.original} value={dayText(originalDeadline)} />}
        {deadline === null ? null : <Term name={words.inForce} value={`${dayText(deadline)}${by}`} />}
        {extensionAsked === undefined ? null : <Term name={words.extensionAsked} value={dayText(extensionAsked)} />}
        {decisions.map((one) => (
          <Term
            key={one.id}
            name={words.decisionOf(one.kind)}
            value={`${[
              dayText(one.on),
              ...(one.day === null ? [] : [words.toDay(dayText(one.day))]),
              ...(one.document === null ? [] : [`${one.document.number}, ${one.document.body}`]),
              ...(one.by === null ? [] : [one.by]),
              one.reason,
            ].join(' · ')}${one.undone ? ` (${words.undoneMark})` : ''}`}
          />
        ))}
      </dl>
    </Card>
  );
}
