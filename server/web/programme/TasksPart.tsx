import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { fold } from '#shared/text/fold';
import { type ProgrammeAnswer, programmeAnswerSchema } from '#shared/wire/programmeAnswer';
import { StatusChip } from '#ui/StatusChip';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { fullDay } from '#web/frame/days';
import { useLongList } from '#web/frame/longList';
import { oneColumn } from '#web/frame/screens';
import { useMedia } from '#web/frame/useMedia';
import { BodyNames } from '#web/programme/BodyNames';
import { useLook } from '#web/programme/look';
import type { PartProps } from '#web/programme/ProgrammePage';
import { apiPath } from '#web/programme/paths';
import { useSession, useWords } from '#web/session/session';
import { programmeWords } from '#web/words/programme';

type Task = ProgrammeAnswer['tasks'][number];

const widths = ['84px', '26%', '13%', '13%', '17%', '96px', '190px'] as const;

const useStyles = makeStyles({
  area: {
    height: 'min(70vh, 900px)',
    overflow: 'auto',
    marginTop: '8px',
    [`@media ${oneColumn}`]: { height: 'auto', overflow: 'visible' },
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    width: '100%',
    minWidth: '1040px',
    lineHeight: '20px',
    [`@media ${oneColumn}`]: { display: 'block', minWidth: 0 },
  },
  head: { [`@media ${oneColumn}`]: { display: 'none' } },
  body: { [`@media ${oneColumn}`]: { display: 'block' } },
  th: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '6px 12px 6px 0',
    textAlign: 'left',
    fontWeight: 600,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  row: {
    [`@media ${oneColumn}`]: {
      display: 'grid',
      gridTemplateColumns: '64px minmax(0, 1fr)',
      padding: '6px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  cell: {
    padding: '6px 12px 6px 0',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: 400,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    [`@media ${oneColumn}`]: {
      gridColumn: 2,
      padding: '1px 0',
      borderBottom: 'none',
      ':empty': { display: 'none' },
    },
  },
  path: { [`@media ${oneColumn}`]: { gridColumn: 1, gridRow: 1 } },
  section: { fontWeight: 600, backgroundColor: tokens.colorNeutralBackground2 },
  strong: { fontWeight: 600 },
  step: { paddingLeft: '16px', [`@media ${oneColumn}`]: { paddingLeft: 0 } },
});

/** The tasks as loaded. */
export function TasksPart({ programme }: PartProps) {
  const asked = useAsked({ path: apiPath(programme.id), answer: programmeAnswerSchema });
  return <Answered asked={asked}>{(whole) => <TasksCard programme={whole} />}</Answered>;
}

/** Long lists stay fluid because only what is seen is drawn. */
function TasksCard({ programme }: PartProps) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(programmeWords);
  const [search, setSearch] = useSearchParams();
  const typed = search.get('q') ?? '';
  const wanted = useDeferredValue(fold(typed));
  const folded = useMemo(() => programme.tasks.map(textOf), [programme.tasks]);
  const tasks = useMemo(
    () => (wanted === '' ? programme.tasks : programme.tasks.filter((_, at) => folded[at]?.includes(wanted))),
    [programme.tasks, folded, wanted],
  );
  const area = useRef<HTMLElement>(null);
  const alone = useMedia(oneColumn);
  const rows = useLongList(area, alone, {
    count: tasks.length,
    estimateSize: () => 64,
    overscan: 8,
  });
  const seen = rows.drawn;
  return (
    <Card>
      <div className={look.fields}>
        <Field label={words.find} className={look.field} style={{ maxWidth: 560 }}>
          <Input
            type="search"
            value={typed}
            onChange={(_event, { value }) => setSearch(value === '' ? {} : { q: value }, { replace: true })}
          />
        </Field>
        <p role="status" className={mergeClasses(look.plain, look.quiet)}>
          {words.found(tasks.length, programme.tasks.length)}
          {programme.status === null ? '' : ` · ${words.asOf(fullDay(programme.status.asOf))}`}
        </p>
      </div>
      <section ref={area} className={styles.area} {...(alone ? {} : { tabIndex: 0, 'aria-label': words.tasks })}>
        <table className={styles.table} aria-rowcount={tasks.length + 1}>
          <colgroup>
            {widths.map((width, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their places
              <col key={at} style={{ width }} />
            ))}
          </colgroup>
          <thead className={styles.head}>
            <tr>
              {['TT', words.content, words.lead, words.coordinating, words.output, words.deadline, words.status].map(
                (name) => (
                  <th key={name} scope="col" className={styles.th}>
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody className={styles.body}>
            <Space height={rows.before} />
            {seen.map(({ index, key }) => {
              const task = tasks[index];
              return task === undefined ? null : (
                <tr
                  key={key}
                  ref={rows.measure}
                  data-index={index}
                  aria-rowindex={index + 2}
                  className={mergeClasses(styles.row, task.kind === 'section' && styles.section)}
                >
                  <TaskCells task={task} />
                </tr>
              );
            })}
            <Space height={rows.after} />
          </tbody>
        </table>
      </section>
    </Card>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden>
      <td colSpan={widths.length} style={{ height, padding: 0, border: 'none' }} />
    </tr>
  );
}

function TaskCells({ task }: { readonly task: Task }) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(programmeWords);
  const { language } = useSession();
  const { path, kind, texts, lead, coordinating, deadline } = task;
  const charged = kind !== 'section';
  const due = deadline === null ? <span className={look.quiet}>{words.noDeadline}</span> : fullDay(deadline);
  return (
    <>
      <td className={mergeClasses(styles.cell, styles.path, look.firm)}>{path}</td>
      <th
        scope="row"
        className={mergeClasses(styles.cell, kind === 'step' && styles.step, !charged && styles.strong)}
        {...(charged ? {} : { colSpan: widths.length - 1 })}
      >
        {texts.content ?? ''}
      </th>
      {charged ? (
        <>
          <td className={styles.cell}>
            <BodyNames refs={lead} none={words.noBody} />
          </td>
          <td className={styles.cell}>
            <BodyNames refs={coordinating} />
          </td>
          <td className={styles.cell}>{texts.output ?? ''}</td>
          <td className={styles.cell}>{due}</td>
          <td className={styles.cell}>
            {task.class === undefined ? null : <StatusChip status={task.class} language={language} />}
          </td>
        </>
      ) : null}
    </>
  );
}

function textOf({ path, texts, lead, coordinating }: Task): string {
  return fold([path, ...Object.values(texts), ...[...lead, ...coordinating].map(({ name }) => name)].join(' '));
}
