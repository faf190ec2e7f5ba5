import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { gridOfRange } from '#addin/excel/gridOfRange';
import { packDocx } from '#server/documents/docx';
import { openFile, submissionForms } from '#server/usecases/openFile';
import { check } from '#shared/rules/check';
import type { Grid, GridRow } from '#shared/sheet/grid';
import { recognise } from '#shared/table/recognise';
import { programmesIn } from '#shared/task/programmesIn';
import { findingJson } from '#shared/wire/check';
import { inFormat } from '#test/helpers/inFormat';
import { readHere } from '#test/helpers/readInThread';
import { registry } from '#test/shared/agency/registryOfTests';

const files = [
  'examples/phu-luc-dak-nong.xlsx',
  'examples/phu-luc-dak-nong-quet.xlsx',
  ...(await readdir('examples/bao-cao')).sort().map((name) => `examples/bao-cao/${name}`),
];

const empty = { value: '', text: '', format: 'General' } as const;

/** A sheet as Excel hands out its used range: four matrices of one size, every cell in each. */
function asRange(grid: Grid, merges: Grid['merges']): Grid {
  const bottom = grid.rows.at(-1)?.index ?? 0;
  const right = Math.max(0, ...grid.rows.map(({ cells }) => cells.length - 1));
  const byRow = new Map(grid.rows.map((row) => [row.index, row]));
  const cellsOf = (row: GridRow | undefined) =>
    Array.from({ length: right + 1 }, (_, column) => ({ ...empty, ...row?.cells[column] }));
  const rows = Array.from({ length: bottom + 1 }, (_, at) => cellsOf(byRow.get(at)));
  return {
    ...gridOfRange({
      sheet: grid.name,
      visibility: grid.visibility,
      top: 0,
      left: 0,
      values: rows.map((row) => row.map(({ value }) => value)),
      text: rows.map((row) => row.map(({ text }) => text)),
      numberFormat: rows.map((row) => row.map(({ format }) => format)),
      formulas: rows.map((row) =>
        row.map((cell) => ('formula' in cell && cell.formula !== undefined ? `=${cell.formula}` : cell.value)),
      ),
    }),
    merges,
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns,
    date1904: grid.date1904,
  };
}

function findingsIn(sheets: readonly Grid[], names: Parameters<typeof recognise>[0]['names']) {
  const recognition = recognise({ sheets, ...(names === undefined ? {} : { names }) });
  const asOf = '2015-11-14';
  const { programmes, agencies } = programmesIn(recognition.tables, registry, asOf);
  const { findings } = check({ sheets, recognition, programmes, agencies, asOf });
  const counts = recognition.tables.map((table) => table.counts);
  return { counts, findings: findings.map((finding) => findingJson(finding, 'vi')) };
}

describe('[R2] a workbook as a file and as ranges of an open one', () => {
  test.each(files)('%s: the same tables and findings', async (path) => {
    const opened = await openFile(path, submissionForms);
    if (opened.kind === 'refused') {
      expect(['encrypted', 'image']).toContain(opened.refusal.code);
      return;
    }
    const { sheets, names } = opened.workbook;
    const byFile = findingsIn(sheets, names);
    expect(byFile.findings.length).toBeGreaterThan(0);
    expect(
      findingsIn(
        sheets.map((grid) => asRange(grid, grid.merges)),
        names,
      ),
    ).toEqual(byFile);
    // Excel 2016 and 2019 tell no merges.
    expect(
      findingsIn(
        sheets.map((grid) => asRange(grid, 'unknown')),
        names,
      ),
    ).toEqual(byFile);
  });
});

describe('[R2] sheets copied into Word', () => {
  test.each(files)('%s: the same tables and findings', async (path) => {
    const opened = await openFile(path, submissionForms);
    if (opened.kind === 'refused') {
      expect(['encrypted', 'image']).toContain(opened.refusal.code);
      return;
    }
    // What a person does not see is not copied.
    for (const grid of opened.workbook.sheets.filter(({ visibility }) => visibility === 'visible')) {
      const read = await readHere(inFormat(grid, 'docx'), {}, { docx: packDocx });
      if (!read.ok) throw new Error(read.refusal.code);
      const copied = read.workbook.sheets.map((sheet) => ({ ...sheet, name: grid.name }));
      expect(findingsIn(copied, undefined), grid.name).toEqual(findingsIn([grid], undefined));
    }
  });
});
