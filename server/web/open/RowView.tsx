import { useState } from 'react';
import type { MatterAnswer, MatterCandidate } from '#shared/wire/mattersAnswer';
import { CarriedNote } from '#web/open/CarriedNote';
import { CellsTable } from '#web/open/CellsTable';
import { useDesk } from '#web/open/desk';
import { useMatterName } from '#web/open/names';
import { type Option, Options, usePicked } from '#web/open/Options';
import { Settle } from '#web/open/Settle';
import { SideFacts } from '#web/open/Side';
import { useOpenStyles } from '#web/open/styles';
import { Candidate, TaskSearch } from '#web/open/TaskSearch';
import { useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** A row nobody could place: it is a task of the programme, a new one, or nothing to be kept in the tracker (M2, M6). */
export function RowView({ about }: { readonly about: MatterAnswer }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const desk = useDesk();
  const nameOf = useMatterName();
  const { matter, cells, candidates, submission, carried } = about;
  const [found, setFound] = useState<{ readonly text: string; readonly tasks: readonly MatterCandidate[] }>({
    text: '',
    tasks: [],
  });
  const tasks = (found.text === '' ? candidates : found.tasks).slice(0, 7);
  const aside: Option = { id: 'aside', words: words.setAside };
  const options: readonly Option[] = carried
    ? [aside]
    : [
        ...tasks.map((one) => ({ id: one.task, words: <Candidate one={one} /> })),
        { id: 'new_row', words: words.asNew },
        aside,
      ];
  const [picked, pick] = usePicked(options, carried ? undefined : 'task-search');
  const where = { hash: matter.hash, sheet: matter.sheet, row: matter.row ?? 0 };
  const known = [...candidates, ...found.tasks].find(({ task }) => task === picked);
  const draft =
    picked === null
      ? null
      : picked === 'new_row' || picked === 'aside'
        ? { kind: picked, ...where }
        : { kind: 'place', ...where, task: picked };
  const place = {
    file: matter.file,
    hash: matter.hash,
    sheet: matter.sheet,
    cell: cells[0]?.cell ?? '',
    savedAt: null,
  };
  return (
    <>
      <p className={styles.below}>
        <SideFacts place={place} submission={submission} />
      </p>
      <CellsTable cells={cells} caption={words.rowCells} />
      <CarriedNote about={about} />
      {desk.may && !carried ? (
        <TaskSearch
          id="task-search"
          agency={matter.agency}
          label={words.search}
          found={(list, text) => setFound({ text, tasks: list })}
        />
      ) : null}
      <Options
        name="place"
        legend={
          carried ? words.asideWay : found.text === '' && candidates.length === 0 ? words.noneLikely : words.placeAt
        }
        options={options}
        picked={picked}
        pick={pick}
      />
      <Settle
        about={about}
        label={nameOf(matter)}
        action={words.write(1)}
        draft={draft}
        suggested={known === undefined ? (picked === 'new_row' ? words.newReason : '') : words.placeReason(known.path)}
      />
    </>
  );
}
