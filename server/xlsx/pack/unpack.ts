import type { CellPool } from '#server/xlsx/pack/cellPool';
import {
  booleanKind,
  columnMask,
  errorKind,
  hasFormat,
  hasFormula,
  hasShown,
  kindShift,
  noResult,
  numberKind,
  type PackedSheet,
  type PackedWorkbook,
} from '#server/xlsx/pack/packed';
import type { Cell, Grid, GridRow, Merge, Workbook } from '#shared/sheet/grid';

/** The cells as objects again. Equal texts of one file share one string and, where nothing else is said, one cell. */
export function unpack(packed: PackedWorkbook, pool?: CellPool): Workbook {
  const { about, formats, numbers, offsets } = packed;
  const bytes = Buffer.from(packed.texts.buffer, packed.texts.byteOffset, packed.texts.byteLength);
  const textCells: (Cell | undefined)[] = [];
  const others: (string | undefined)[] = [];
  /** A text that is no cell by itself: a formula, a number as shown. */
  const text = (index: number): string => {
    const before = others[index];
    if (before !== undefined) return before;
    const made = bytes.toString('utf8', offsets[index], offsets[index + 1]);
    others[index] = made;
    return made;
  };
  const textCell = (index: number): Cell => {
    const before = textCells[index];
    if (before !== undefined) return before;
    const value = bytes.toString('utf8', offsets[index], offsets[index + 1]);
    const made: Cell = pool === undefined ? { value, text: value } : pool.cell(value);
    textCells[index] = made;
    return made;
  };

  const grid = (sheet: PackedSheet): Grid => {
    const words = sheet.words;
    const rows: GridRow[] = [];
    let ascending = true;
    let previous = -1;
    for (let at = 0; at < words.length; ) {
      const index = words[at++] as number;
      let left = words[at++] as number;
      const cells: (Cell | undefined)[] = [];
      for (; left > 0; left--) {
        const head = words[at++] as number;
        const payload = words[at++] as number;
        const column = head & columnMask;
        if (head < hasFormat && head >> kindShift === 0) {
          cells[column] = textCell(payload);
          continue;
        }
        const format = head & hasFormat ? formats[words[at++] as number] : undefined;
        const shown = head & hasShown ? text(words[at++] as number) : undefined;
        const formula = head & hasFormula ? text(words[at++] as number) : undefined;
        const kind = (head >> kindShift) & 3;
        cells[column] = makeCell(
          kind,
          kind === numberKind ? (numbers[payload] as number) : payload,
          format,
          shown,
          formula,
          text,
        );
      }
      if (index <= previous) ascending = false;
      previous = index;
      rows.push({ index, cells });
    }
    return {
      name: sheet.name,
      visibility: sheet.visibility,
      rows: ascending ? rows : inOrder(rows),
      merges: sheet.mergesUnknown ? 'unknown' : merges(sheet.merges),
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
      date1904: sheet.date1904,
    };
  };

  return {
    sheets: packed.sheets.map(grid),
    names: about.names,
    properties: new Map(about.properties),
    ...(about.savedAt === undefined ? {} : { savedAt: about.savedAt }),
    active: about.active,
  };
}

function makeCell(
  kind: number,
  payload: number,
  format: string | undefined,
  shown: string | undefined,
  formula: string | undefined,
  text: (index: number) => string,
): Cell {
  const extra = formula === undefined ? {} : { formula };
  if (kind === numberKind) {
    const seen = shown ?? String(payload);
    if (format === undefined && formula === undefined) return { value: payload, text: seen };
    if (format !== undefined && formula === undefined) return { value: payload, text: seen, format };
    return { value: payload, text: seen, ...(format === undefined ? {} : { format }), ...extra };
  }
  if (kind === booleanKind) return { value: payload === 1, text: payload === 1 ? 'TRUE' : 'FALSE', ...extra };
  const said = text(payload);
  const value = kind === errorKind && said === noResult ? `=${formula ?? ''}` : said;
  return kind === errorKind ? { value, text: value, ...extra, error: value } : { value, text: value, ...extra };
}

/** Some programs write rows out of order, or one row twice; the later cell stands, as in Excel. */
function inOrder(rows: readonly GridRow[]): GridRow[] {
  const byIndex = new Map<number, (Cell | undefined)[]>();
  for (const row of rows) {
    const cells = byIndex.get(row.index);
    if (!cells) byIndex.set(row.index, [...row.cells]);
    else {
      row.cells.forEach((cell, column) => {
        if (cell) cells[column] = cell;
      });
    }
  }
  return [...byIndex].sort((a, b) => a[0] - b[0]).map(([index, cells]) => ({ index, cells }));
}

function merges(flat: Int32Array): readonly Merge[] {
  const list: Merge[] = [];
  for (let i = 0; i + 3 < flat.length; i += 4) {
    list.push({
      top: flat[i] as number,
      left: flat[i + 1] as number,
      bottom: flat[i + 2] as number,
      right: flat[i + 3] as number,
    });
  }
  return list;
}
