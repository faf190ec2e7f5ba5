import type { AgencyIndex } from '#shared/agency/resolve';
import type { TrackerState } from '#shared/merge/model';
import { baseSheet, stampCategory, stampNameEntry, stampOf } from '#shared/report/baseSheet';
import type { Book } from '#shared/report/book';
import { type FamiliarColumn, familiarColumns } from '#shared/report/familiar';
import { guide } from '#shared/report/guide';
import { issuedBase } from '#shared/report/issuedBase';
import { calcSheet } from '#shared/report/issuedCalc';
import { codeOfClass } from '#shared/report/issuedClass';
import type { IssuedPlan } from '#shared/report/issuedColumns';
import { issuedBlocks } from '#shared/report/issuedRows';
import { issuedSheet } from '#shared/report/issuedSheet';
import { wordLists } from '#shared/report/lists';
import { onceFor } from '#shared/report/onceFor';
import { documentWords, periodWords } from '#shared/report/words';
import { dateToSerial } from '#shared/sheet/format';
import type { TaskStatus } from '#shared/status/class';
import { setAside } from '#shared/status/classify';
import { decidedTasks } from '#shared/status/decided';
import { doneClass, timingOf } from '#shared/status/timing';
import type { DefinitionField } from '#shared/table/field';
import type { Assignment, Programme, Task } from '#shared/task/programme';
import type { BaseValue, Stamp } from '#shared/wire/stamp';

export type IssuedInput = {
  readonly programme: Programme;
  /** All assignments of the programme as of the date; the agency's own are picked here. */
  readonly assignments: readonly Assignment[];
  /** Registry id of the body the workbook is for. */
  readonly agency: string;
  readonly state: TrackerState | null;
  /** Reporting period id, `2015-11`. */
  readonly period: string;
  /** Cut-off the deadlines are measured at, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly registry: AgencyIndex;
  /** Deadlines in force (extensions) and classes of other bodies' steps; without it the programme's own deadlines count. */
  readonly status?: ReadonlyMap<string, TaskStatus>;
  /** Headings of the programme's table as it prints them. */
  readonly columns?: readonly { readonly field: DefinitionField; readonly header: string }[];
  /** Body the report goes to, in words. */
  readonly sendTo?: string;
  /** Day the report is due, `YYYY-MM-DD`. */
  readonly due?: string;
  /** `as_of`: the sheet counts from the cut-off; `today`: from the day it is opened, until a person sets a date. */
  readonly clock?: 'as_of' | 'today';
  readonly dueSoonDays?: number;
};

/** A workbook to issue, with what the caller tells about it. */
export type Issued = {
  readonly book: Book;
  readonly agency: string;
  readonly agencyName: string;
  /** Tasks and steps the agency reports on, a task once however many blocks show it. */
  readonly tasks: number;
  readonly baseId: string;
  /** What the hidden sheet carries, for a pane that has the workbook open and takes the values without the file. */
  readonly stamp: Stamp;
  readonly base: readonly BaseValue[];
};

/**
 * The workbook of one agency for one period (E2): the rows it reports on with the programme's familiar columns, last period's result,
 * blank cells for this period, deadline and warnings as formulas, and the base it will be compared with (M3). Null when the agency has
 * no assignment. The same input gives the same workbook.
 */
export function issuedWorkbook(input: IssuedInput): Issued | null {
  const blocks = issuedBlocks(input.programme, input.assignments, input.agency, input.state);
  if (blocks.length === 0) return null;
  const agencyName = nameOf(input.registry, input.agency);
  const columns: readonly FamiliarColumn[] = familiarColumns(input.programme, input.columns);
  const base = [...issuedBase(blocks, columns, input.period)];
  const stamp = stampOf(
    {
      kind: 'issued',
      programme: input.programme.id,
      title: input.programme.document.title,
      agency: input.agency,
      period: input.period,
      asOf: input.asOf,
    },
    base,
  );
  const plan: IssuedPlan = {
    columns,
    blocks,
    agencyName,
    document: input.programme.document,
    period: input.period,
    asOf: input.asOf,
    clock: input.clock ?? 'as_of',
    dueSoonDays: input.dueSoonDays ?? 30,
    baseId: stamp.baseId,
    ...decidedFor(input),
    ...(input.status ? { status: input.status } : {}),
    ...(input.sendTo === undefined ? {} : { sendTo: input.sendTo }),
    ...(input.due === undefined ? {} : { due: input.due }),
  };
  const sheet = issuedSheet(plan);
  const lists = wordLists(bodiesOf(input));
  const calc = calcSheet(plan);
  const tasks = new Set(blocks.flatMap((b) => b.rows.filter((row) => row.letter !== 'S').map((row) => row.task.id)));
  return {
    agency: input.agency,
    agencyName,
    tasks: tasks.size,
    baseId: stamp.baseId,
    stamp,
    base,
    book: {
      sheets: [
        sheet.sheet,
        guide({ ...plan, roles: blocks.map((block) => block.role) }),
        lists.sheet,
        baseSheet(stamp, () => base),
        calc.sheet,
      ],
      names: [stampNameEntry, ...lists.names, ...sheet.names, ...calc.names],
      properties: {
        title: `${agencyName}: báo cáo ${periodWords(input.period)}`,
        subject: documentWords(input.programme.document),
        creator: input.sendTo ?? 'Phụ lục',
        category: stampCategory(stamp),
        date: input.asOf,
      },
    },
  };
}

/** Time and decided classes of tasks, as `statusOf` takes them. */
function decidedFor(input: IssuedInput): Pick<IssuedPlan, 'timeOf' | 'fixedOf'> {
  const decided = decidedTasks(input.state?.decisions ?? [], input.asOf);
  const tasks = tasksOf(input.programme);
  const timeOf = (task: Task) => {
    const timing = timingOf(task, decided(task.id), input.asOf, input.dueSoonDays ?? 30);
    const status = input.status?.get(task.id);
    return status ? { ...timing, deadline: status.deadline } : timing;
  };
  return {
    timeOf,
    fixedOf: (task) => {
      const aside = setAside(task, tasks, decided);
      if (aside !== null) return { code: codeOfClass(aside), from: 0, late: 0, through: '' };
      const { completedOn } = decided(task.id);
      if (completedOn === undefined || completedOn > input.asOf) return null;
      const code = codeOfClass(doneClass(timeOf(task), completedOn));
      return { code, from: dateToSerial(completedOn) ?? 0, late: 0, through: '' };
    },
  };
}

const tasksOf = onceFor((programme: Programme) => new Map(programme.tasks.map((task) => [task.id, task])));

function nameOf(registry: AgencyIndex, id: string): string {
  return registry.byId.get(id)?.name ?? id;
}

/** Bodies the lead column offers: those the programme itself knows as of the date. */
function bodiesOf({ assignments, registry }: IssuedInput): readonly string[] {
  const names = new Set([...agenciesOf(assignments)].map((agency) => nameOf(registry, agency)));
  return [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

const agenciesOf = onceFor(
  (assignments: readonly Assignment[]): ReadonlySet<string> => new Set(assignments.map(({ agency }) => agency)),
);
