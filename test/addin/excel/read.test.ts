import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '#server/xlsx/read';
import type { RegistryFile } from '#shared/agency/registry';
import { check } from '#shared/rules/check';
import type { Grid, Workbook } from '#shared/sheet/grid';
import { recognise } from '#shared/table/recognise';
import { programmesIn } from '#shared/task/programmesIn';
import { portsInPage } from '#test/addin/excel/portsInPage';
import { productRegistry } from '#test/addin/paneWorld';

const openBook = portsInPage();
let registry: RegistryFile;
beforeAll(async () => {
  registry = await productRegistry();
});

const folder = 'examples/bao-cao';
const workbooks = [
  'examples/phu-luc-dak-nong.xlsx',
  ...readdirSync(folder).flatMap((name) =>
    /\.xls[xm]$/.test(name) && !/mat-khau|anh-chup/.test(name) ? [join(folder, name)] : [],
  ),
];

describe('a workbook in Excel reads as its file does', () => {
  it.each(workbooks)('[R2] %s: cells, merges, what is hidden, names', async (path) => {
    const file = await readWorkbook(path);
    if (!file.ok) throw new Error(file.refusal.code);
    const open = await openBook(path, { api: '1.14' });
    const read = await open.port.read();
    if (!read.ok) throw new Error(JSON.stringify(read.trouble));
    expect(open.pane.troubles).toEqual([]);
    expect(read.value.sheets.map(told)).toEqual(file.workbook.sheets.map(told));
    expect(sorted(read.value.names)).toEqual(sorted(file.workbook.names));
    expect(read.value.properties.get('category')).toBe(file.workbook.properties.get('category'));
    expect(findings(read.value)).toEqual(findings(file.workbook));
    expect(open.pane.host.stats.syncs).toBeLessThanOrEqual(6);
  });
});

describe('an older Excel reads the same cells', () => {
  it.each(['1.1', '1.4', '1.7', '1.9', '1.21'])(
    '[R2] ExcelApi %s: cells as in the file, merges where the host tells them',
    async (api) => {
      const path = 'examples/bao-cao/So-KHCN_lan-1.xlsx';
      const file = await readWorkbook(path);
      if (!file.ok) throw new Error(file.refusal.code);
      const open = await openBook(path, { api, platform: 'PC' });
      const read = await open.port.read();
      if (!read.ok) throw new Error(JSON.stringify(read.trouble));
      const minor = Number(api.split('.')[1]);
      expect(read.value.sheets.map((sheet) => told(sheet).cells)).toEqual(
        file.workbook.sheets.map((sheet) => told(sheet).cells),
      );
      expect(read.value.sheets.map(({ visibility }) => visibility)).toEqual(
        file.workbook.sheets.map(({ visibility }) => visibility),
      );
      expect(read.value.sheets.every(({ merges }) => (merges === 'unknown') === minor < 13)).toBe(true);
      expect((await open.port.capabilities()).merges).toBe(minor >= 13);
      if (minor >= 2) {
        expect(read.value.sheets.map((sheet) => told(sheet).hiddenRows)).toEqual(
          file.workbook.sheets.map((sheet) => told(sheet).hiddenRows),
        );
      }
    },
  );
});

/** What the rules find in a workbook, as the command does. */
function findings(workbook: Workbook) {
  const recognition = recognise(workbook);
  const { programmes, agencies } = programmesIn(recognition.tables, registry, '2015-11-14');
  return check({ sheets: workbook.sheets, recognition, programmes, agencies, asOf: '2015-11-14' }).findings;
}

function sorted(names: readonly { readonly name: string; readonly refersTo: string; readonly sheet?: string }[]) {
  return names.map(({ name, refersTo, sheet }) => `${name} ${sheet ?? ''} ${refersTo}`).sort();
}

/** What rules read of a sheet, without holes that only differ in how they are held. */
function told(grid: Grid) {
  return {
    name: grid.name,
    visibility: grid.visibility,
    cells: grid.rows.flatMap((row) =>
      row.cells.map((cell, column) => (cell ? [row.index, column, cell] : [])).filter((one) => one.length > 0),
    ),
    merges:
      grid.merges === 'unknown'
        ? 'unknown'
        : [...grid.merges].sort((one, other) => one.top - other.top || one.left - other.left),
    hiddenRows: [...grid.hiddenRows].sort((one, other) => one - other),
    date1904: grid.date1904,
  };
}
