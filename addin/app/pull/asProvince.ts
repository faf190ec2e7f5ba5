import type { Book } from '#addin/app/book/book';
import { type MergePlan, planMerge } from '#shared/merge/plan';
import { type DefinitionField, definitionFields } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';
import type { Assignment, Programme, Task } from '#shared/task/programme';
import type { PullAnswer } from '#shared/wire/periodAnswer';
import type { TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** The part of the programme the province shows this agency, as something rows of a workbook can be aligned with (M2). */
export function planOfProvince({ tracker }: PullAnswer, book: Book): MergePlan {
  const { programme, period, tasks } = tracker;
  const { number, date, body, province } = programme;
  const shown: Programme = {
    id: programme.id,
    document: {
      title: programme.title,
      ...(number === null ? {} : { number }),
      ...(date === null ? {} : { date }),
      ...(body === null ? {} : { body }),
      ...(province === null ? {} : { province }),
    },
    tasks: tasks.map(taskOf),
  };
  return planMerge({
    programme: shown,
    assignments: tasks.flatMap(chargesOf),
    agencies: book.agencies,
    period: period.id,
    asOf: tracker.asOf,
  });
}

function taskOf(task: TrackerTaskAnswer, row: number): Task {
  const { id, kind, path, level, parent, texts, deadline } = task;
  const cells: Partial<Record<DefinitionField, SourceCell>> = {};
  definitionFields.forEach((field, column) => {
    const text = texts[field];
    if (text !== undefined) cells[field] = { row, column, text };
  });
  const nobody = { refs: [], notes: [] };
  return {
    id,
    kind,
    path,
    level,
    parent,
    sheet: '',
    row,
    cells,
    lead: nobody,
    coordinating: nobody,
    start: null,
    finish: null,
    period: null,
    deadline,
  };
}

function chargesOf({ id, lines }: TrackerTaskAnswer): readonly Assignment[] {
  return lines.map(({ agency, role, first, named, group }) => ({
    task: id,
    agency,
    role,
    first,
    ...(named === undefined ? {} : { named }),
    ...(group === undefined ? {} : { group }),
  }));
}
