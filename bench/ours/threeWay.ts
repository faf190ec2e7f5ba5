/**
 * Our three-way merge of the tables of threeWayTables.ts: two parallel copies of one body, whose cells are all within its authority
 * (progress it may write, definition cells it may propose). Rows meet by id, cells are compared, decided and accounted for.
 * usage: node threeWay.js ROWS EDITED
 */
import { threeWayHeader, threeWayTables } from '#bench/threeWayTables';
import { indexRegistry } from '#shared/agency/resolve';
import { consolidate } from '#shared/merge/consolidate';
import { type CellSubject, cellKey, isProgressField } from '#shared/merge/key';
import type { MergePlan } from '#shared/merge/plan';
import { planMerge } from '#shared/merge/plan';
import type { AlignedSubmission, Change } from '#shared/merge/submission';
import { columnName } from '#shared/sheet/address';
import { type DefinitionField, definitionFields, type Field } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';
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
  const definition = threeWayHeader.flatMap((field, column) =>
    (definitionFields as readonly string[]).includes(field) ? [{ field: field as DefinitionField, column }] : [],
  );
  const tasks = body.map((texts, row): Task => {
    const cells: Partial<Record<DefinitionField, SourceCell>> = {};
    for (const { field, column } of definition) cells[field] = { row, column, text: texts[column] ?? '' };
    return {
      id: `t${texts[0]}`,
      kind: 'task',
      path: texts[0] ?? '',
      level: 1,
      parent: null,
      sheet: 'Phụ lục',
      row,
      cells,
      lead: { refs: [], notes: [] },
      coordinating: { refs: [], notes: [] },
      start: null,
      finish: null,
      period: null,
      deadline: null,
    };
  });
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
  for (const [index, texts] of copy.entries()) {
    const path = texts[0] ?? '';
    const known = base.get(path);
    if (!known) throw new Error(`row ${path} is not in the base`);
    for (const [column, value] of texts.entries()) {
      read += 1;
      const was = known[column] ?? '';
      if (value === was) continue;
      const field: Field = threeWayHeader[column] ?? 'note';
      const subject: CellSubject = isProgressField(field)
        ? { kind: 'line', task: `t${path}`, role: 'lead', agency, field }
        : { kind: 'definition', task: `t${path}`, field };
      const meaning = plan.meaning(field, value);
      const baseMeaning = plan.meaning(field, was);
      if (meaning === baseMeaning) continue;
      changes.push({
        key: cellKey(subject),
        subject,
        path,
        base: was,
        baseMeaning,
        value,
        meaning,
        sheet: 'Phụ lục',
        cell: `${columnName(column)}${index + 1}`,
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
    foreign: [],
    fixed: [],
    shown: [
      {
        sheet: 'Phụ lục',
        rows: new Map(copy.map((texts, index) => [`t${texts[0]}`, index])),
        columns: new Map(threeWayHeader.map((field, column) => [field, column])),
      },
    ],
    rows: { matched: copy.length, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 },
    notes: [],
  };
}

const programme = programmeOf(tables.base);
const assignments = programme.tasks.map((task) => ({ task: task.id, agency, role: 'lead' as const, first: true }));
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
