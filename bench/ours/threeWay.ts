/**
 * Our three-way merge of the tables of threeWayTables.ts: two parallel copies of one body, all fields within its authority. Rows meet by
 * id, cells are compared by meaning, decided and accounted for; lines, receipts and conflicts come out. usage: node threeWay.js ROWS EDITED
 */
import { threeWayColumns, threeWayTables } from '#bench/threeWayTables';
import { indexRegistry } from '#shared/agency/resolve';
import { consolidate } from '#shared/merge/consolidate';
import { type CellSubject, cellKey } from '#shared/merge/key';
import { type MergePlan, planMerge } from '#shared/merge/plan';
import type { AlignedSubmission, Change } from '#shared/merge/submission';
import { address } from '#shared/sheet/address';
import type { Programme, Task } from '#shared/task/programme';

const [rows = '5000', edited = '0.03'] = process.argv.slice(2);
const tables = threeWayTables(Number(rows), Number(edited));
const agency = 'xa-1';
const agencies = indexRegistry({
  provinces: {},
  agencies: [
    {
      id: agency,
      name: 'Ủy ban nhân dân xã Tân An',
      short: 'UBND xã Tân An',
      aliases: [],
      weakAliases: [],
      kind: 'commune',
      existed: {},
      successors: [],
    },
  ],
});

function programmeOf(body: readonly (readonly string[])[]): Programme {
  const tasks = body.map(
    (texts, row): Task => ({
      id: `t${texts[0]}`,
      kind: 'task',
      path: texts[0] ?? '',
      level: 1,
      parent: null,
      sheet: 'Phụ lục',
      row,
      cells: {},
      lead: { refs: [], notes: [] },
      coordinating: { refs: [], notes: [] },
      start: null,
      finish: null,
      period: null,
      deadline: null,
    }),
  );
  return { id: 'p', document: { title: 'Chương trình' }, tasks };
}

/** Columns of a row whose texts differ; nothing else is looked at. */
function differing(was: readonly string[], now: readonly string[], into: number[]): void {
  into.length = 0;
  for (let column = 1; column < now.length; column += 1) if (now[column] !== was[column]) into.push(column);
}

/** The change of a cell whose text differs, unless it means the same. */
function changed(
  plan: MergePlan,
  row: Row,
  index: number,
  column: number,
  texts: readonly string[],
): Change | undefined {
  const about = threeWayColumns[column - 1];
  if (!about) throw new Error(`no column ${column}`);
  const { role, field } = about;
  const value = texts[column] ?? '';
  const was = row.texts[column] ?? '';
  const meaning = plan.meaning(field, value);
  const baseMeaning = plan.meaning(field, was);
  if (meaning === baseMeaning) return undefined;
  const { task } = row;
  const subject: CellSubject = { kind: 'line', task: task.id, agency, role, field };
  return {
    key: cellKey(subject),
    subject,
    path: task.path,
    base: was,
    baseMeaning,
    value,
    meaning,
    sheet: 'Phụ lục',
    cell: address(index, column),
  };
}

type Row = { readonly task: Task; readonly texts: readonly string[] };

/** The copy compared with the base, row by id, cell by cell. */
function aligned(
  plan: MergePlan,
  base: ReadonlyMap<string, Row>,
  copy: readonly (readonly string[])[],
  name: string,
  savedAt: string,
): AlignedSubmission {
  const changes: Change[] = [];
  const rows = new Map<string, number>();
  const found: number[] = [];
  let read = 0;
  for (let index = 0; index < copy.length; index += 1) {
    const texts = copy[index] ?? [];
    const row = base.get(texts[0] ?? '');
    if (!row) throw new Error(`row ${texts[0]} is not in the base`);
    rows.set(row.task.id, index);
    read += texts.length;
    differing(row.texts, texts, found);
    for (let i = 0; i < found.length; i += 1) {
      const change = changed(plan, row, index, found[i] ?? 0, texts);
      if (change !== undefined) changes.push(change);
    }
  }
  return {
    file: name,
    hash: name,
    agency,
    speaks: 'agency',
    period: '2025-06',
    savedAt,
    base: { by: 'stamp', id: 'b', sequence: '2025-06' },
    read,
    unchanged: read - changes.length,
    changes,
    kept: [],
    foreign: [],
    fixed: [],
    shown: [{ sheet: 'Phụ lục', rows, columns: new Map(threeWayColumns.map(({ field }, at) => [field, at + 1])) }],
    rows: { matched: copy.length, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 },
    notes: [],
  };
}

const programme = programmeOf(tables.base);
const roles = ['lead', 'coordinating'] as const;
const assignments = programme.tasks.flatMap((task) =>
  roles.map((role) => ({ task: task.id, agency, role, first: true })),
);
globalThis.gc?.();
const started = performance.now();
const plan = planMerge({ programme, assignments, agencies, period: '2025-06', asOf: '2025-06-14' });
const base = new Map<string, Row>();
for (const task of programme.tasks) base.set(task.path, { task, texts: tables.base[task.row] ?? [] });
const merged = consolidate({
  plan,
  submissions: [
    aligned(plan, base, tables.left, 'phong-quan-ly.xlsx', '2025-06-10T01:00:00Z'),
    aligned(plan, base, tables.right, 'phong-ke-hoach.xlsx', '2025-06-10T02:00:00Z'),
  ],
});
const milliseconds = performance.now() - started;
console.log(JSON.stringify({ milliseconds, conflicts: merged.conflicts.length, expected: tables.conflicts }));
