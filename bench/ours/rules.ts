/**
 * All rules over a table of ROWS tasks × 15 columns, first call in a fresh process, then one edited row at a time.
 * Reading and recognising are timed apart: the pane has them already when it checks. usage: node rules.js ROWS
 */

import { median } from '#bench/measure';
import { agencySheet, benchRegistry, makeProgramme } from '#bench/programme';
import { registryFileSchema } from '#shared/agency/registry';
import { indexRegistry } from '#shared/agency/resolve';
import { currentFindings, prepareCheck, recheckRows } from '#shared/rules/check';
import type { Cell, Grid, GridRow } from '#shared/sheet/grid';
import { recognise } from '#shared/table/recognise';
import { buildProgramme } from '#shared/task/build';

const rows = Number(process.argv[2] ?? '5000');
const asOf = '2025-06-14';
const data = makeProgramme(12, 1, rows);
const { sheet } = agencySheet(data, 0, 12, 0.2);
const agencies = indexRegistry(registryFileSchema.parse(benchRegistry(data)));

function gridOf(): Grid {
  const lines: (readonly (string | number | null)[])[] = [
    ...sheet.title.map((text) => [text]),
    [],
    sheet.header,
    sheet.header.map((_, column) => column + 1),
    ...sheet.rows.map((row) => row.cells),
  ];
  const gridRows = lines.flatMap((cells, index): GridRow[] => {
    const filled = cells.map((value): Cell | undefined =>
      value === null || value === '' ? undefined : { value, text: String(value) },
    );
    return filled.some((cell) => cell !== undefined) ? [{ index, cells: filled }] : [];
  });
  return {
    name: sheet.name,
    visibility: 'visible',
    rows: gridRows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
  };
}

const grid = gridOf();
const began = performance.now();
const recognition = recognise({ sheets: [grid] });
const programme = buildProgramme(recognition.tables, { agencies, asOf });
const readMs = performance.now() - began;

globalThis.gc?.();
const started = performance.now();
const checked = prepareCheck({ sheets: [grid], recognition, programmes: [programme], agencies, asOf });
const findings = currentFindings(checked).findings.length;
const coldMs = performance.now() - started;

const table = recognition.tables[0];
const tasks = new Map(programme.tasks.map((task) => [task.row, task]));
const edits: number[] = [];
for (let edit = 0; edit < 200; edit += 1) {
  const row = table?.rows.filter((candidate) => candidate.kind === 'task')[(edit * 37) % rows];
  const task = row && tasks.get(row.row);
  if (!table || !row || !task) throw new Error('no row to edit');
  const cell = row.cells.percent ?? { row: row.row, column: 9, text: '' };
  const changed = { ...row, cells: { ...row.cells, percent: { ...cell, text: String(edit), value: edit } } };
  const at = performance.now();
  const answer = recheckRows(checked, [{ sheet: table.sheet, row: changed, task }]);
  edits.push(performance.now() - at);
  if (answer.kind !== 'rechecked') throw new Error('the edit was taken for another table');
}
console.log(
  JSON.stringify({
    coldMs,
    oneRowMs: median(edits),
    oneRowFirstMs: edits[0] ?? Number.NaN,
    oneRowWorstMs: Math.max(...edits),
    recogniseAndBuildMs: readMs,
    findings,
    rows: table?.counts.task ?? 0,
  }),
);
