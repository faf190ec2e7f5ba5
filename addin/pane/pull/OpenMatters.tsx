import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { ToldOnly } from '#addin/app/pull/compare';
import type { Conflict } from '#addin/app/receipt/receipts';
import { pullScreen } from '#addin/text/pull';
import { ChooseValue } from '#pane/receipt/ChooseValue';
import { Band } from '#pane/send/Band';
import { columnWords } from '#pane/send/ItemLines';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { fieldWords } from '#shared/message/fieldWords';
import { dateText } from '#shared/message/number';
import type { PullAnswer } from '#shared/wire/periodAnswer';
import { useObservable } from '#ui/useObservable';

/** Of the cells of one proposed row the one that says what the task is. */
function isHead({ row, field }: PullAnswer['tracker']['proposals'][number]): boolean {
  return row === undefined || field === 'content';
}

/** What the province says beside values for cells: texts to read, extensions, disputes to settle, proposals under way. */
export function OpenMatters({
  pane,
  answer,
  told,
}: TabProps & { readonly answer: PullAnswer; readonly told: readonly ToldOnly[] }) {
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = pullScreen[language];
  const sources = useObservable(pane.pull.sources);
  const [choosing, setChoosing] = useState<Conflict | null>(null);
  const { conflicts, proposals, tasks } = answer.tracker;
  const extended = tasks.filter(({ originalDeadline }) => originalDeadline !== undefined);
  return (
    <>
      {told.length === 0 ? null : (
        <section>
          <Band title={words.told} right={told.length} />
          <ul className={lines.list}>
            {told.map(({ path, field, key, text, why }) => (
              <li className={lines.line} key={key}>
                <span className={lines.grow}>
                  <b>{path}</b> {fieldWords[field][language]}: {text}
                </span>
                <span className={`${lines.quiet} ${lines.small}`}>
                  {sources.get(key)?.[language]} {why === 'no_column' ? words.noColumn : words.severalCells}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {extended.length === 0 ? null : (
        <section>
          <Band title={words.extended} right={extended.length} />
          <ul className={lines.list}>
            {extended.map(({ id, path, deadline, originalDeadline, deadlineBy: by }) => {
              const document = by === undefined ? '' : words.movedBy(by.number, dateText(by.date), by.body);
              return (
                <li className={lines.line} key={id}>
                  <span>
                    <b>{path}</b> {words.moved(dateText(deadline ?? ''), dateText(originalDeadline ?? ''), document)}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {conflicts.length === 0 ? null : (
        <section>
          <Band title={words.conflicts} right={conflicts.length} />
          <ul className={lines.list}>
            {conflicts.map((conflict) => (
              <li className={lines.line} key={conflict.id}>
                <span className={lines.grow}>
                  <b>{conflict.path}</b> {columnWords({ field: conflict.field }, language)}.{' '}
                  {words.sides(conflict.sides.map(({ value }) => `“${value}”`).join(', '))}
                </span>
                {conflict.agency === undefined ? null : (
                  <div>
                    <Link as="button" className={lines.link} onClick={() => setChoosing(conflict)}>
                      {words.choose}
                    </Link>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {proposals.length === 0 ? null : (
        <section>
          <Band title={words.proposals} right={proposals.filter(isHead).length} />
          <ul className={lines.list}>
            {proposals.filter(isHead).map(({ id, path, field, proposed, row }) => (
              <li className={lines.line} key={id}>
                <span className={lines.grow}>
                  <b>{path}</b>{' '}
                  {row === undefined
                    ? words.proposed(columnWords({ field }, language), proposed === '' ? words.blank : proposed)
                    : words.newRow(proposed)}
                </span>
                <span className={`${lines.quiet} ${lines.small}`}>{words.waitingFor}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {choosing === null ? null : <ChooseValue pane={pane} conflict={choosing} close={() => setChoosing(null)} />}
    </>
  );
}
