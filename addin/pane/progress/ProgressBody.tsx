import { makeStyles, Text } from '@fluentui/react-components';
import { dayWritten } from '#addin/text/day';
import { progressWords } from '#addin/text/progress';
import { ClassTable } from '#pane/progress/ClassTable';
import { DueLine } from '#pane/progress/DueLine';
import { ItemLines } from '#pane/progress/ItemLines';
import { Part } from '#pane/progress/Part';
import { WhoseTasks } from '#pane/progress/WhoseTasks';
import { Windows } from '#pane/progress/Windows';
import type { TabProps } from '#pane/tabs';
import { statusClasses } from '#shared/status/class';
import { printedPath } from '#shared/status/words';
import { Legend } from '#ui/Legend';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  tab: { fontSize: '13px', lineHeight: '20px' },
  empty: { padding: '16px' },
  legend: { padding: '10px 12px', '& summary': { cursor: 'pointer', marginBottom: '6px' } },
  none: { padding: '8px 12px', margin: 0, fontSize: '12px', lineHeight: '18px' },
});

/** Tiến độ: how many of each class, then what is due, what waits for whom, and what is late. */
export function ProgressBody({ pane }: TabProps) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = progressWords[language];
  const standings = useObservable(pane.progress.standings);
  const view = useObservable(pane.progress.view);
  if (standings === null) return null;
  const { all, mine } = standings;
  if (all.tasks + all.steps === 0) return <Text className={styles.empty}>{words.noTasks}</Text>;
  const shown = view.scope === 'mine' && mine !== null ? mine : all;
  const day = dayWritten(shown.asOf);
  const due = shown.due.filter(({ left }) => left <= view.days);
  const count = (items: readonly { readonly item: { readonly task: { readonly kind: string } } }[]): string => {
    const steps = items.filter(({ item }) => item.task.kind === 'step').length;
    return words.counts(items.length - steps, steps);
  };
  return (
    <div className={styles.tab}>
      {mine === null ? null : <WhoseTasks pane={pane} />}
      {shown.tasks + shown.steps === 0 ? (
        <p className={styles.none}>{words.nothingMine}</p>
      ) : (
        <ClassTable pane={pane} standing={shown} />
      )}
      <Part title={words.due} aside={<Windows pane={pane} />}>
        {due.length === 0 ? <p className={styles.none}>{words.noDue(view.days, day)}</p> : null}
        <ItemLines
          pane={pane}
          items={due.map(({ item, left }) => ({
            item,
            said: <DueLine text={words.deadline(dayWritten(item.status.deadline ?? ''), left)} />,
          }))}
        />
      </Part>
      <Part title={words.awaiting} aside={shown.awaiting.length === 0 ? '0' : count(shown.awaiting)}>
        {shown.awaiting.length === 0 ? <p className={styles.none}>{words.noAwaiting}</p> : null}
        <ItemLines
          pane={pane}
          items={shown.awaiting.map(({ item, days }) => ({
            item,
            said: (
              <DueLine
                text={words.waiting(
                  item.status.awaiting ?? null,
                  item.status.submittedOn === undefined ? null : dayWritten(item.status.submittedOn),
                  days,
                )}
              />
            ),
          }))}
        />
      </Part>
      <Part title={words.overdue} aside={shown.overdue.length === 0 ? '0' : count(shown.overdue)}>
        {shown.overdue.length === 0 ? <p className={styles.none}>{words.noOverdue(day)}</p> : null}
        <ItemLines
          pane={pane}
          items={shown.overdue.map(({ item, days }) => ({
            item,
            said: (
              <DueLine
                text={
                  item.status.through === undefined
                    ? words.late(dayWritten(item.status.deadline ?? ''), days)
                    : words.lateThrough(printedPath(item.status.through), days)
                }
              />
            ),
          }))}
        />
      </Part>
      <details className={styles.legend}>
        <summary>{words.legend}</summary>
        <Legend classes={statusClasses} language={language} />
      </details>
    </div>
  );
}
