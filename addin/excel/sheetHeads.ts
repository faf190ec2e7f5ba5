import { blockOf } from '#addin/excel/addresses';
import type { Can } from '#addin/excel/capabilities';
import type { Block } from '#addin/port/workbookPort';
import type { DefinedName, Grid } from '#shared/sheet/grid';

/** A sheet before its cells are read. */
export type SheetHead = {
  readonly proxy: Excel.Worksheet;
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly protected: boolean;
  /** Cells that hold something; null for an empty sheet. */
  readonly filled: Block | null;
  /** Everything in use, formats and merges too. */
  readonly used: Block | null;
  /** Parts of the sheet whose rows or columns are partly hidden, to be asked line by line. */
  readonly mixed: { readonly rows: Block | null; readonly columns: Block | null };
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly names: readonly DefinedName[];
};

type Opened = {
  readonly sheets: readonly Excel.Worksheet[];
  readonly names: readonly DefinedName[];
  readonly properties: ReadonlyMap<string, string>;
  readonly name: string | null;
};

/** First request: which sheets there are, names and properties of the workbook. */
export async function openSheets(context: Excel.RequestContext, can: Can): Promise<Opened> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  worksheets.load(
    can.valuesOnly ? 'items/name,items/visibility,items/protection/protected' : 'items/name,items/visibility',
  );
  names.load(nameFields(can));
  const properties = can.properties ? workbook.properties : null;
  properties?.load('author,category,comments,keywords,lastAuthor,subject,title');
  if (can.properties) workbook.load('name');
  await context.sync();
  return {
    sheets: worksheets.items,
    names: definedNames(names.items, can),
    properties: properties === null ? new Map() : texts(properties),
    name: can.properties ? workbook.name : null,
  };
}

/** Second request: how far each sheet goes, whether anything in it is hidden, its own names. */
export async function headsOf(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  can: Can,
): Promise<readonly SheetHead[]> {
  const asked = sheets.map((sheet) => askHead(sheet, can));
  await context.sync();
  return asked.map((head) => head());
}

function askHead(sheet: Excel.Worksheet, can: Can): () => SheetHead {
  const filled = can.orNull
    ? sheet.getUsedRangeOrNullObject(true)
    : can.valuesOnly
      ? sheet.getUsedRange(true)
      : sheet.getUsedRange();
  filled.load('address');
  // Merges and hidden lines reach further than what is written.
  const used = can.orNull ? sheet.getUsedRangeOrNullObject() : filled;
  used.load(can.valuesOnly ? 'address,rowHidden,columnHidden' : 'address');
  const isProtected = can.valuesOnly && sheet.protection.protected;
  const names = can.orNull ? sheet.names : null;
  names?.load(nameFields(can));
  return () => {
    const whole = used.isNullObject ? undefined : blockOf(used.address);
    const values = filled.isNullObject ? undefined : blockOf(filled.address);
    const rowHidden = can.valuesOnly && whole ? used.rowHidden : false;
    const columnHidden = can.valuesOnly && whole ? used.columnHidden : false;
    return {
      proxy: sheet,
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      protected: isProtected,
      filled: values ?? null,
      used: whole ?? null,
      mixed: {
        rows: whole && (rowHidden as boolean | null) === null ? whole : null,
        // A sheet may have formats to its last column: only those that hold something count.
        columns: values && (columnHidden as boolean | null) === null ? values : null,
      },
      hiddenRows: whole && rowHidden ? numbers(whole.top, whole.bottom) : [],
      hiddenColumns: values && columnHidden ? numbers(values.left, values.right) : [],
      names: names === null ? [] : definedNames(names.items, can, sheet.name),
    };
  };
}

export function blockOfRange(range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>): Block {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

export function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function visibilityOf(visibility: string): Grid['visibility'] {
  return visibility === 'Hidden' ? 'hidden' : visibility === 'VeryHidden' ? 'veryHidden' : 'visible';
}

function nameFields(can: Can): string {
  return `items/name,items/value${can.orNull ? ',items/scope' : ''}${can.properties ? ',items/formula' : ''}`;
}

/** Names as a file has them: what they refer to without the equals sign. */
function definedNames(items: readonly Excel.NamedItem[], can: Can, sheet?: string): readonly DefinedName[] {
  return items.flatMap((item) => {
    // Those of one sheet are told by the sheet.
    if (sheet === undefined && can.orNull && item.scope === 'Worksheet') return [];
    const refersTo: unknown = can.properties ? item.formula : item.value;
    if (typeof refersTo !== 'string' || refersTo === '') return [];
    const name = builtInNames.has(item.name) ? `_xlnm.${item.name}` : item.name;
    return [{ name, refersTo: refersTo.replace(/^=/, ''), ...(sheet === undefined ? {} : { sheet }) }];
  });
}

/** Names Excel keeps for printing and filtering; files mark them. */
const builtInNames: ReadonlySet<string> = new Set(['Print_Area', 'Print_Titles', '_FilterDatabase']);

/** Document properties under the names files give them. */
function texts(properties: Excel.DocumentProperties): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const told: readonly (readonly [string, unknown])[] = [
    ['title', properties.title],
    ['subject', properties.subject],
    ['creator', properties.author],
    ['keywords', properties.keywords],
    ['description', properties.comments],
    ['lastmodifiedby', properties.lastAuthor],
    ['category', properties.category],
  ];
  for (const [name, value] of told) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text !== '' && !found.has(name)) found.set(name, text);
  }
  return found;
}
