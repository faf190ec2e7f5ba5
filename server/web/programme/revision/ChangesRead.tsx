import { Button, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { fieldWords } from '#shared/message/fieldWords';
import type { Field } from '#shared/table/field';
import type { LoadedChanges } from '#shared/wire/draftingAnswer';
import { WordMarks } from '#ui/WordMarks';
import { Scrolled } from '#web/frame/Scrolled';
import { useLook } from '#web/programme/look';
import { useSaid, useWords } from '#web/session/session';
import { revisionWords } from '#web/words/revision';

type Named = LoadedChanges['added'][number];
type Changed = LoadedChanges['changed'][number];

/** So many are drawn at a time. */
const step = 40;

/** Tasks under a heading that counts them, each with what stands below it. */
export function NamedTasks<T extends Named>({
  title,
  tasks,
  below,
}: {
  readonly title: string;
  readonly tasks: readonly T[];
  readonly below?: (task: T) => ReactNode;
}) {
  const look = useLook();
  const words = useWords(revisionWords);
  const [shown, setShown] = useState(step);
  if (tasks.length === 0) return null;
  return (
    <section className={look.tight}>
      <h3 className={look.plain} style={{ fontSize: 14, fontWeight: 600 }}>
        {title}
      </h3>
      <ul className={look.list}>
        {tasks.slice(0, shown).map((task) => (
          <li key={task.task} className={look.line}>
            <span className={look.strong}>{task.path}</span> {task.content}
            {below?.(task)}
          </li>
        ))}
      </ul>
      {tasks.length > shown ? (
        <Button size="small" onClick={() => setShown(shown + step * 5)}>
          {words.more(tasks.length - shown)}
        </Button>
      ) : null}
    </section>
  );
}

/** Changed cells of one task, before and now, changed words marked. */
export function ChangedCells({ task: { path, content, cells } }: { readonly task: Changed }) {
  const look = useLook();
  const words = useWords(revisionWords);
  const said = useSaid();
  return (
    <Scrolled label={`${path} ${content}`}>
      <table className={look.table} style={{ marginTop: 4, tableLayout: 'fixed', minWidth: 480 }}>
        <thead>
          <tr>
            {[words.field, words.before, words.now].map((name, at) => (
              <th
                key={name}
                scope="col"
                className={mergeClasses(look.th, look.small)}
                style={at === 0 ? { width: 140 } : undefined}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(({ field, before, now }) => (
            <tr key={field}>
              <th scope="row" className={mergeClasses(look.td, look.quiet)}>
                {said(fieldWords[field as Field] ?? { vi: field, en: field })}
              </th>
              <td className={look.td}>{before === '' ? <span className={look.quiet}>{words.blank}</span> : before}</td>
              <td className={look.td}>
                {now === '' ? (
                  <span className={look.quiet}>{words.blank}</span>
                ) : (
                  <WordMarks base={before} text={now} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
