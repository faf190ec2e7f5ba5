import type { z } from 'zod';
import type { AboutWorkbook } from '#server/xlsx/pack/packed';
import { packGrid } from '#server/xlsx/pack/packGrid';
import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { Refused } from '#server/xlsx/refused';
import { workbookOfEditorial } from '#shared/report/enteredEditorial';
import { workbookOfLines } from '#shared/report/enteredLines';
import type { Cell, Workbook } from '#shared/sheet/grid';
import { type SentSheets, sentLinesSchema } from '#shared/wire/lines';

/** Reads JSON of a form or of the add-in; runs in the reading thread. What is not of the agreed form is refused with the first place. */
export function packLines(text: string, pack: PackWriter): AboutWorkbook {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refused('not_lines', { at: 'JSON' });
  }
  const read = sentLinesSchema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Refused('not_lines', { at: issue?.path.join('.').slice(0, 80) || '/', reason: issue?.code ?? '' });
  }
  const workbook = workbookOf(read.data);
  for (const grid of workbook.sheets) packGrid(grid, pack);
  return {
    names: workbook.names,
    properties: [...workbook.properties],
    savedAt: workbook.savedAt,
    active: workbook.active,
    margins: [],
  };
}

function workbookOf(sent: z.infer<typeof sentLinesSchema>): Workbook {
  switch (sent.format) {
    case 'phuluc/lines':
      return workbookOfLines(sent);
    case 'phuluc/editorial':
      return workbookOfEditorial(sent);
    case 'phuluc/sheets':
      return workbookOfSheets(sent);
  }
}

function workbookOfSheets(sent: SentSheets): Workbook {
  return {
    sheets: sent.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      rows: sheet.rows.map(({ index, cells }) => ({ index, cells: cells.map(cellOf) })),
      merges: sheet.merges,
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
      date1904: sheet.date1904,
    })),
    names: sent.names.map(({ name, refersTo, sheet }) => ({
      name,
      refersTo,
      ...(sheet === undefined ? {} : { sheet }),
    })),
    properties: new Map(Object.entries(sent.properties).map(([name, value]) => [name.toLowerCase(), value])),
    ...(sent.savedAt === undefined ? {} : { savedAt: sent.savedAt }),
    active: [],
  };
}

type SentCell = SentSheets['sheets'][number]['rows'][number]['cells'][number];

function cellOf(sent: SentCell): Cell | undefined {
  if (sent === null || sent === '') return undefined;
  if (typeof sent !== 'object') return { value: sent, text: typeof sent === 'boolean' ? yesNo(sent) : String(sent) };
  const { value, text, format, formula, error } = sent;
  if (value === '' && formula === undefined && error === undefined) return undefined;
  return {
    value,
    text: text ?? (typeof value === 'boolean' ? yesNo(value) : String(value)),
    ...(format === undefined ? {} : { format }),
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error }),
  };
}

function yesNo(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}
