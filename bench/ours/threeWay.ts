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

/** The copy compared with the base, row by id, cell by cell. */
function aligned(
  plan: MergePlan,
  base: ReadonlyMap<string, readonly string[]>,
  copy: readonly (readonly string[])[],
  name: string,
  savedAt: string,
): AlignedSubmission {
  const changes: Change[] = [];
  let read = 0;
  for (let index = 0; index < copy.length; index += 1) {
    const texts = copy[index] ?? [];
    const path = texts[0] ?? '';
    const known = base.get(path);
    if (!known) throw new Error(`row ${path} is not in the base`);
    read += texts.length;
    for (let column = 1; column < texts.length; column += 1) {
      const value = texts[column] ?? '';
      const was = known[column] ?? '';
      if (value === was) continue;
      const cell = threeWayColumns[column - 1];
      if (!cell) throw new Error(`no column ${column}`);
      const meaning = plan.meaning(cell.field, value);
      const baseMeaning = plan.meaning(cell.field, was);
      if (meaning === baseMeaning) continue;
      const subject: CellSubject = { kind: 'line', task: `t${path}`, agency, ...cell };
      changes.push({
        key: cellKey(subject),
        subject,
        path,
        base: was,
        baseMeaning,
        value,
        meaning,
        sheet: 'Phụ lục',
        cell: address(index, column),
      });
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
    shown: [
      {
        sheet: 'Phụ lục',
        rows: new Map(copy.map((texts, index) => [`t${texts[0]}`, index])),
        columns: new Map(threeWayColumns.map(({ field }, column) => [field, column + 1])),
      },
    ],
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
const base = new Map(tables.base.map((texts) => [texts[0] ?? '', texts]));
const merged = consolidate({
  plan,
  submissions: [
    aligned(plan, base, tables.left, 'phong-quan-ly.xlsx', '2025-06-10T01:00:00Z'),
    aligned(plan, base, tables.right, 'phong-ke-hoach.xlsx', '2025-06-10T02:00:00Z'),
  ],
});
const milliseconds = performance.now() - started;
console.log(JSON.stringify({ milliseconds, conflicts: merged.conflicts.length, expected: tables.conflicts }));
