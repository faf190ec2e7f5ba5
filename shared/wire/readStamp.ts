import type { Grid, Workbook } from '#shared/sheet/grid';
import { type Stamp, stampName, stampSchema, stampSheet } from '#shared/wire/stamp';

/** A stamp as found in a workbook, with the base values below it by line id and field. */
export type FoundStamp = {
  readonly stamp: Stamp;
  readonly sheet: string;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

const firstValueRow = 2;

/**
 * Every stamp of a workbook (M3). A sheet copied from another issued workbook brings its own: `_PL_BASE (2)`; the sheet may have been
 * renamed, then the defined name leads to it. A stamp that cannot be read counts as none, a base value without a line or field is left out.
 */
export function readStamps(workbook: Workbook): readonly FoundStamp[] {
  const named = new Set(
    workbook.names.filter(({ name }) => name.toUpperCase() === stampName).map(({ refersTo }) => sheetOf(refersTo)),
  );
  const found: FoundStamp[] = [];
  for (const sheet of workbook.sheets) {
    if (!sheet.name.toUpperCase().startsWith(stampSheet) && !named.has(sheet.name)) continue;
    const stamp = stampIn(sheet);
    if (stamp) found.push({ stamp, sheet: sheet.name, values: valuesIn(sheet) });
  }
  return found;
}

/** The base id in the document properties, which stays when the hidden sheet was dropped; undefined when there is none. */
export function stampedBaseId(workbook: Workbook): string | undefined {
  return /(?:^|\s|;)phuluc:([0-9A-Za-z_-]+)/.exec(workbook.properties.get('category') ?? '')?.[1];
}

function stampIn(sheet: Grid): Stamp | undefined {
  const first = sheet.rows.find((row) => row.index === 0)?.cells[0];
  if (first === undefined || typeof first.value !== 'string') return undefined;
  try {
    const read = stampSchema.safeParse(JSON.parse(first.value));
    return read.success ? read.data : undefined;
  } catch {
    // Text that is no JSON: somebody typed into the hidden sheet; the file then has no stamp.
    return undefined;
  }
}

function valuesIn(sheet: Grid): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const values = new Map<string, Map<string, string>>();
  for (const { index, cells } of sheet.rows) {
    if (index < firstValueRow) continue;
    const line = cells[0]?.text ?? '';
    if (line === '') continue;
    for (let at = 1; at < cells.length; at += 2) {
      const [field, text] = [cells[at]?.text ?? '', cells[at + 1]];
      if (field === '') continue;
      let known = values.get(line);
      if (known === undefined) {
        known = new Map();
        values.set(line, known);
      }
      known.set(field, text === undefined ? '' : typeof text.value === 'string' ? text.value : text.text);
    }
  }
  return values;
}

/** `'_PL_BASE (2)'!$A$1` → `_PL_BASE (2)`. */
function sheetOf(refersTo: string): string {
  const at = refersTo.lastIndexOf('!');
  const name = (at < 0 ? refersTo : refersTo.slice(0, at)).replace(/^=/, '');
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
