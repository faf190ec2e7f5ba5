import { sheetJs } from '#server/xlsx/read/sheetjs';
import type { Cell, Grid, GridRow } from '#shared/sheet/grid';
import { wordCopy } from '#test/helpers/wordCopy';

export type TableFormat = 'xlsx' | 'xls' | 'xlsb' | 'csv' | 'docx';

/** A sheet as a file of the format, each cell with as much as the format can hold of it. */
export function inFormat(grid: Grid, format: TableFormat): Buffer {
  if (format === 'docx') return wordCopy([grid]);
  return format === 'csv' ? asCsv(grid) : asWorkbook(grid, format);
}

function asCsv(grid: Grid): Buffer {
  const rows = new Map(grid.rows.map((row) => [row.index, row]));
  const lines = Array.from({ length: (grid.rows.at(-1)?.index ?? -1) + 1 }, (_, at) =>
    Array.from(rows.get(at)?.cells ?? [], (cell) => `"${(cell?.text ?? '').replaceAll('"', '""')}"`).join(';'),
  );
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
}

const errors: Readonly<Record<string, number>> = { '#DIV/0!': 7, '#VALUE!': 15, '#REF!': 23, '#NAME?': 29, '#N/A': 42 };

function asWorkbook(grid: Grid, format: 'xlsx' | 'xls' | 'xlsb'): Buffer {
  const { utils, write } = sheetJs();
  const written = (cell: Cell) => ({
    t: cell.error !== undefined ? 'e' : typeof cell.value === 'number' ? 'n' : 's',
    v: cell.error !== undefined ? (errors[cell.error] ?? 42) : cell.value,
    ...(cell.format === undefined ? {} : { z: cell.format }),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
  });
  const placed = ({ index, cells }: GridRow) =>
    cells.flatMap((cell, column) =>
      cell === undefined ? [] : [[utils.encode_cell({ r: index, c: column }), written(cell)] as const],
    );
  const right = Math.max(0, ...grid.rows.map(({ cells }) => cells.length - 1));
  const bottom = grid.rows.at(-1)?.index ?? 0;
  const sheet = {
    ...Object.fromEntries(grid.rows.flatMap(placed)),
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom, c: right } }),
    '!merges': (grid.merges === 'unknown' ? [] : grid.merges).map(({ top, left, bottom: end, right: edge }) => ({
      s: { r: top, c: left },
      e: { r: end, c: edge },
    })),
    '!rows': Array.from({ length: bottom + 1 }, (_, at) => (grid.hiddenRows.has(at) ? { hidden: true } : {})),
    '!cols': Array.from({ length: right + 1 }, (_, at) => (grid.hiddenColumns.has(at) ? { hidden: true } : {})),
  };
  return write(utils.book_new(sheet, grid.name), { type: 'buffer', bookType: format, cellStyles: true }) as Buffer;
}
