import type { Decision, Line } from '#shared/merge/model';
import { parsePeriod } from '#shared/period/parse';
import type { TaskStatus } from '#shared/status/class';
import type { StatusInput } from '#shared/status/classify';
import { statusOf } from '#shared/status/classify';
import type { ProgressField } from '#shared/table/field';
import type { Assignment, Programme, Task, TaskKind } from '#shared/task/programme';

/** A task in few words: times as typed, the rest as it commonly is. */
export type TaskSketch = {
  readonly id: string;
  readonly kind?: TaskKind;
  readonly parent?: string;
  readonly start?: string;
  readonly finish?: string;
  readonly output?: string;
  readonly leads?: readonly string[];
};

export function taskOf(sketch: TaskSketch): Task {
  const start = sketch.start === undefined ? null : parsePeriod(sketch.start, 'start');
  const finish = sketch.finish === undefined ? null : parsePeriod(sketch.finish, 'finish');
  return {
    id: sketch.id,
    kind: sketch.kind ?? (sketch.parent === undefined ? 'task' : 'step'),
    path: sketch.id,
    level: sketch.parent === undefined ? 1 : 2,
    parent: sketch.parent ?? null,
    sheet: 'Phụ lục',
    row: 0,
    cells: sketch.output === undefined ? {} : { output: { row: 0, column: 5, text: sketch.output } },
    lead: { refs: [], notes: [] },
    coordinating: { refs: [], notes: [] },
    start,
    finish,
    period: null,
    deadline: finish?.latest ?? null,
  };
}

export function programmeOf(sketches: readonly TaskSketch[]): Programme {
  return { id: 'p', document: { title: 'Chương trình' }, tasks: sketches.map(taskOf) };
}

export function assignmentsOf(sketches: readonly TaskSketch[]): Assignment[] {
  return sketches.flatMap((sketch) =>
    (sketch.leads ?? (sketch.kind === 'section' ? [] : ['so-khcn'])).map((agency, k) => ({
      task: sketch.id,
      agency,
      role: 'lead' as const,
      first: k === 0,
    })),
  );
}

export type Told = Partial<Record<ProgressField, string>>;

export function lineOf(task: string, told: Told, agency = 'so-khcn', period = '2015-11'): Line {
  const origin = { agency, file: 'f.xlsx', hash: '', sheet: 'S', cell: 'A1', savedAt: null };
  return {
    task,
    agency,
    role: 'lead',
    fields: Object.fromEntries(Object.entries(told).map(([field, value]) => [field, [{ period, value, origin }]])),
  };
}

export function decisionOn(on: string): {
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly reason: string;
} {
  return { id: `d-${on}`, by: 'x', on, reason: '' };
}

export const document = { body: 'UBND tỉnh', number: '12/QĐ-UBND', date: '2015-10-01' };

export function statuses(
  sketches: readonly TaskSketch[],
  lines: readonly Line[] = [],
  rest: Partial<StatusInput> & { readonly decisions?: readonly Decision[] } = {},
): ReadonlyMap<string, TaskStatus> {
  return statusOf({
    programme: programmeOf(sketches),
    assignments: assignmentsOf(sketches),
    lines,
    decisions: [],
    asOf: '2015-11-14',
    period: '2015-11',
    ...rest,
  });
}
