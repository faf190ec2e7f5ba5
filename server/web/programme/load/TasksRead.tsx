import { Button, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReadAnswer } from '#shared/wire/read';
import { Card } from '#web/frame/Card';
import { fullDay } from '#web/frame/days';
import { Scrolled } from '#web/frame/Scrolled';
import { BodyNames } from '#web/programme/BodyNames';
import { useLook } from '#web/programme/look';
import { useWords } from '#web/session/session';
import { loadWords } from '#web/words/load';
import { programmeWords } from '#web/words/programme';

/** So many are drawn at a time: enough to see whether the reading is right. */
const step = 25;

/** What every row became, in the order of the sheet. */
export function TasksRead({ sheets }: { readonly sheets: ReadAnswer['sheets'] }) {
  const look = useLook();
  const words = useWords(loadWords);
  const names = useWords(programmeWords);
  const [shown, setShown] = useState(step);
  const tasks = useMemo(
    () => sheets.flatMap(({ name, tables }) => tables.flatMap((table) => table.tasks.map((task) => ({ name, task })))),
    [sheets],
  );
  const counted = tasks.filter(({ task }) => task.kind !== 'section').length;
  return (
    <Card title={words.tasks(counted)}>
      <Scrolled label={words.tasks(counted)}>
        <table className={mergeClasses(look.table, look.stacked)}>
          <thead>
            <tr>
              {[words.row, 'TT', names.content, names.lead, names.coordinating, names.output, names.deadline].map(
                (name) => (
                  <th key={name} scope="col" className={look.th}>
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {tasks.slice(0, shown).map(({ name, task }) => {
              const { row, path, kind, content, lead, coordinating, output, deadline } = task;
              return (
                <tr key={`${name} ${row}`}>
                  <td className={mergeClasses(look.td, look.firm, look.quiet)} data-of={words.row}>
                    {row}
                  </td>
                  <td className={mergeClasses(look.td, look.firm)}>{path}</td>
                  <th
                    scope="row"
                    className={mergeClasses(look.td, kind === 'section' && look.strong)}
                    style={{ minWidth: 220, paddingLeft: kind === 'step' ? 16 : 0 }}
                  >
                    {content}
                  </th>
                  <td className={look.td} style={{ minWidth: 130 }} data-of={names.lead}>
                    {kind === 'section' ? null : <BodyNames refs={lead} none={names.noBody} />}
                  </td>
                  <td className={look.td} style={{ minWidth: 120 }} data-of={names.coordinating}>
                    <BodyNames refs={coordinating} />
                  </td>
                  <td className={look.td} style={{ minWidth: 130 }} data-of={names.output}>
                    {output}
                  </td>
                  <td className={mergeClasses(look.td, look.firm)} data-of={names.deadline}>
                    {kind === 'section' ? '' : fullDay(deadline)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
      {tasks.length > shown ? (
        <Button size="small" style={{ marginTop: 8 }} onClick={() => setShown(shown + step * 8)}>
          {words.more(tasks.length - shown)}
        </Button>
      ) : null}
    </Card>
  );
}
