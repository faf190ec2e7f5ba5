import { registryFileSchema } from '#shared/agency/registry';
import { indexRegistry } from '#shared/agency/resolve';
import type { Consolidation } from '#shared/merge/consolidate';
import { consolidate } from '#shared/merge/consolidate';
import { isKnown } from '#shared/merge/kept';
import { type CellSubject, cellKey, isDefinitionField, isEditorialField, isProgressField } from '#shared/merge/key';
import type { Decision, TrackerState } from '#shared/merge/model';
import { type MergePlan, planMerge } from '#shared/merge/plan';
import type { AlignedSubmission, Change, KeptCell } from '#shared/merge/submission';
import { type Field, fields } from '#shared/table/field';
import type { Assignment, Programme, Task } from '#shared/task/programme';

/** A small province: three departments, four tasks; `so-a` leads t1–t3 and works on t4, `so-b` leads t4 and works on t1. */
const registry = registryFileSchema.parse({
  agencies: [
    { id: 'so-a', name: 'Sở Anh', short: 'Sở A', kind: 'department' },
    { id: 'so-b', name: 'Sở Bình', short: 'Sở B', kind: 'department' },
    { id: 'so-c', name: 'Sở Công', short: 'Sở C', kind: 'department' },
  ],
});

/** Prepared once: building it costs more than a small merge. */
const agencies = indexRegistry(registry);

const nobody = { refs: [], notes: [] };

function task(id: string, path: string, finish: string): Task {
  const cell = (text: string, column: number) => ({ row: 10, column, text });
  return {
    id,
    kind: 'task',
    path,
    level: 1,
    parent: null,
    sheet: 'Phụ lục',
    row: 10,
    cells: { ordinal: cell(path, 0), content: cell(`Nhiệm vụ ${path}`, 1), finish: cell(finish, 2) },
    lead: nobody,
    coordinating: nobody,
    start: null,
    finish: null,
    period: null,
    deadline: null,
  };
}

const programme: Programme = {
  id: 'p1',
  document: { title: 'Chương trình thử' },
  tasks: [task('t1', '1', '31/12/2015'), task('t2', '2', ''), task('t3', '3', 'Quý II/2016'), task('t4', '4', '2016')],
};

const charge = (id: string, agency: string, role: Assignment['role']): Assignment => ({
  task: id,
  agency,
  role,
  first: role === 'lead',
});

const assignments: readonly Assignment[] = [
  charge('t1', 'so-a', 'lead'),
  charge('t1', 'so-b', 'coordinating'),
  charge('t2', 'so-a', 'lead'),
  charge('t3', 'so-a', 'lead'),
  charge('t4', 'so-b', 'lead'),
  charge('t4', 'so-a', 'coordinating'),
];

export type WorldOptions = {
  readonly period?: string;
  readonly opening?: TrackerState;
  readonly decisions?: readonly Decision[];
};

/** The plan of a merge in the small province. */
export function worldPlan(options: WorldOptions = {}): MergePlan {
  const { period = '2015-11', ...rest } = options;
  return planMerge({
    programme,
    assignments,
    agencies,
    period,
    asOf: `${period}-14`,
    ...rest,
  });
}

export type FileFacts = {
  readonly name: string;
  readonly agency?: string;
  readonly speaks?: 'tracker';
  /** Minutes after the start of the month; null where the file does not say. */
  readonly saved?: number | null;
  readonly base?: string;
  readonly sequence?: string;
  /** `t1.percent` → value typed; what equals its base is no change. */
  readonly cells: Readonly<Record<string, string>>;
  /** `t1.percent` → value in the base; definition cells start as printed. Progress the file does not speak of is left as it is there. */
  readonly baseValues?: Readonly<Record<string, string>>;
  /** Cells the file does not show at all (row or column missing). */
  readonly missing?: readonly string[];
};

/** A file as `receive` would align it, made by hand. */
export function fileOf(plan: MergePlan, facts: FileFacts): AlignedSubmission {
  const { name, agency = 'so-a', saved = 0, base = 'B1', sequence = '2015-10' } = facts;
  const changes: Change[] = [];
  let read = 0;
  let unchanged = 0;
  for (const [at, value] of Object.entries(facts.cells)) {
    const [taskId = '', field = ''] = at.split('.');
    const subject = subjectOf(plan, taskId, field, agency, facts.speaks);
    const before = facts.baseValues?.[at] ?? printed(plan, taskId, field);
    if (value === '' && before === '') continue;
    read += 1;
    const meaning = plan.meaning(subject.field, value);
    const baseMeaning = plan.meaning(subject.field, before);
    // Below, with the cells nobody speaks of.
    if (meaning === baseMeaning && subject.kind !== 'definition' && facts.baseValues?.[at] !== undefined) {
      read -= 1;
      continue;
    }
    if (meaning === baseMeaning) {
      unchanged += 1;
      continue;
    }
    changes.push({
      key: cellKey(subject),
      subject,
      path: plan.tasks.get(taskId)?.path ?? '',
      base: before,
      baseMeaning,
      value,
      meaning,
      sheet: 'S',
      cell: at,
      ...(field === 'percent' && Number(value) > 100
        ? { flaw: { outcome: 'waiting' as const, reason: 'value_out_of_range' as const } }
        : {}),
    });
  }
  const kept: KeptCell[] = [];
  for (const [at, value] of Object.entries(facts.baseValues ?? {})) {
    const [taskId = '', field = ''] = at.split('.');
    if (value === '' || isDefinitionField(field) || facts.missing?.includes(at)) continue;
    if (changes.some((change) => change.cell === at)) continue;
    read += 1;
    const key = cellKey(subjectOf(plan, taskId, field, agency, facts.speaks));
    if (isKnown(plan, key)) unchanged += 1;
    else kept.push({ sheet: 'S', cell: at, key, value });
  }
  const rows = new Map<string, number>();
  const columns = new Map<Field, number>();
  const missing = new Set(facts.missing ?? []);
  const shown = [];
  for (const field of fields) {
    const seen = new Map([...plan.tasks.keys()].filter((id) => !missing.has(`${id}.${field}`)).map((id, i) => [id, i]));
    shown.push({ sheet: 'S', rows: seen, columns: new Map([[field, 0]]) });
  }
  for (const id of plan.tasks.keys()) rows.set(id, 0);
  for (const field of fields) columns.set(field, 0);
  return {
    file: name,
    hash: `hash-${name}`,
    agency,
    speaks: facts.speaks ?? 'agency',
    period: plan.period,
    savedAt:
      saved === null
        ? null
        : `${plan.period}-01T${String(Math.floor(saved / 60)).padStart(2, '0')}:${String(saved % 60).padStart(2, '0')}:00Z`,
    base: { by: 'stamp', id: base, sequence },
    read,
    unchanged,
    changes,
    kept,
    foreign: [],
    fixed: [],
    shown,
    rows: { matched: 0, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 },
    notes: [],
  };
}

function subjectOf(plan: MergePlan, id: string, field: string, agency: string, speaks?: 'tracker'): CellSubject {
  if (speaks === 'tracker' && (field === 'note' || isEditorialField(field)))
    return { kind: 'editorial', task: id, field };
  if (isProgressField(field)) {
    const role = plan.charged.get(id)?.find((one) => one.agency === agency)?.role;
    if (role === undefined) throw new Error(`${agency} has no part in ${id}`);
    return { kind: 'line', task: id, role, agency, field };
  }
  if (isDefinitionField(field)) return { kind: 'definition', task: id, field };
  throw new Error(`no field ${field}`);
}

/** Text of a definition cell of the small programme; '' for progress. */
export function printed(plan: MergePlan, id: string, field: string): string {
  const cells: Readonly<Record<string, { readonly text: string } | undefined>> = plan.tasks.get(id)?.cells ?? {};
  return cells[field]?.text ?? '';
}

/** Consolidates files given by their facts. */
export function mergeOf(plan: MergePlan, ...files: readonly FileFacts[]): Consolidation {
  return consolidate({ plan, submissions: files.map((facts) => fileOf(plan, facts)) });
}

/** What the tracker says, cell by cell: `t1.so-a.percent` → value in force, `t1.directive` for DOST's own. */
export function valuesOf(state: TrackerState): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const line of state.lines) {
    for (const [field, versions] of Object.entries(line.fields)) {
      values[`${line.task}.${line.agency}.${field}`] = versions?.at(-1)?.value ?? '';
    }
  }
  for (const one of state.editorial) values[`${one.task}.${one.field}`] = one.versions.at(-1)?.value ?? '';
  return values;
}

/** Conflicts in short: `t1.so-a.percent: 50 | 70`, sides sorted. */
export function conflictsOf(state: TrackerState): readonly string[] {
  return state.conflicts
    .map(({ task: id, agency, field, sides }) => {
      const about = agency === undefined ? `${id}.${field}` : `${id}.${agency}.${field}`;
      return `${about}: ${sides
        .map((side) => side.value)
        .sort()
        .join(' | ')}`;
    })
    .sort();
}

/** Proposals in short: `t1.finish: so-a wants 2016`. */
export function proposalsOf(state: TrackerState): readonly string[] {
  return state.proposals
    .map((one) => `${one.task ?? one.row}.${one.field}: ${one.agency} wants ${one.proposed}`)
    .sort();
}

/** Outcomes of one file's cells: `t1.percent` → `taken`, `refused stale`. */
export function endingsOf(result: Consolidation, file: string): Readonly<Record<string, string>> {
  const receipt = result.receipts.find((one) => one.file === file);
  if (receipt === undefined) throw new Error(`no receipt for ${file}`);
  return Object.fromEntries(
    receipt.items.map(({ cell, outcome, reason }) => [cell, reason === undefined ? outcome : `${outcome} ${reason}`]),
  );
}
