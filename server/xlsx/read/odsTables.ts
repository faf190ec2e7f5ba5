import type { XmlElement } from '#server/xlsx/guard/xml';
import type { XmlHandler } from '#server/xlsx/guard/xmlEvents';
import type { ReadLimits } from '#server/xlsx/limits';
import type { PackWriter } from '#server/xlsx/pack/packWriter';
import { type OdsCell, odsCellWriter } from '#server/xlsx/read/odsCell';
import { type OdsStyles, odsStyles } from '#server/xlsx/read/odsFormats';
import { odsText } from '#server/xlsx/read/odsText';
import { Refused } from '#server/xlsx/refused';
import type { ActiveContent, DefinedName, Merge } from '#shared/sheet/grid';

type Attributes = Readonly<Record<string, string>>;

export type OdsTables = XmlHandler & {
  readonly names: () => readonly DefinedName[];
  readonly active: () => readonly ActiveContent[];
  readonly margins: () => readonly string[];
};

const lastRow = 1_048_576;
const lastColumn = 16_384;

const activeElements: ReadonlyMap<string, ActiveContent> = new Map([
  ['table:dde-link', 'dde'],
  ['office:dde-source', 'dde'],
  ['table:table-source', 'external_links'],
  ['table:cell-range-source', 'external_links'],
  ['table:database-source-query', 'connections'],
  ['table:database-source-sql', 'connections'],
  ['table:database-source-table', 'connections'],
  ['script:event-listener', 'macros'],
  ['office:annotation', 'comments'],
]);

type Column = { readonly until: number; readonly style: string | undefined };
type Table = {
  readonly name: string;
  readonly visible: boolean;
  readonly merges: Merge[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly columns: Column[];
  row: number;
};
type Row = {
  readonly repeated: number;
  readonly hidden: boolean;
  readonly style: string | undefined;
  readonly cells: OdsCell[];
  column: number;
};

/** Walks `content.xml` and packs its tables. Repeated rows and cells are counted before they are written out. */
export function odsTables(pack: PackWriter, limits: ReadLimits, commonStyles: readonly XmlElement[]): OdsTables {
  const names: DefinedName[] = [];
  const active = new Set<ActiveContent>();
  const margins: string[] = [];
  const text = odsText();
  const ownStyles: XmlElement[] = [];
  /** Elements of the automatic styles that are open, outermost first. */
  const styleStack: XmlElement[] = [];
  let styles: OdsStyles | undefined;
  let date1904 = false;
  let table: Table | undefined;
  let row: Row | undefined;
  let cell: { readonly attributes: Attributes; readonly covered: boolean } | undefined;
  /** Depth within an element whose text is no part of the cell: a note, a drawing, a table in a table. */
  let aside = 0;
  let written = 0;

  const style = (): OdsStyles => {
    styles ??= odsStyles([...commonStyles, ...ownStyles]);
    return styles;
  };

  const openStyle = (name: string, attributes: Attributes): void => {
    const element: XmlElement = {
      name: name.slice(name.indexOf(':') + 1),
      namespace: '',
      attributes: new Map(Object.entries(attributes)),
      children: [],
      text: '',
    };
    styleStack.at(-1)?.children.push(element);
    if (styleStack.length === 0) ownStyles.push(element);
    styleStack.push(element);
  };

  const endCell = (open: Table, current: Row, attributes: Attributes, covered: boolean): void => {
    const repeated = count(attributes['table:number-columns-repeated']);
    const shown = text.take();
    if (!covered && current.column < lastColumn) {
      const format = style().format(
        attributes['table:style-name'] ?? current.style ?? columnStyle(open, current.column),
      );
      const write = odsCellWriter({ attributes, shown, format, date1904 }, pack);
      const times = Math.min(repeated, lastColumn - current.column);
      if (write) current.cells.push({ column: current.column, repeated: times, write });
      addMerge(open, current.column, attributes);
    }
    current.column += repeated;
  };

  const addMerge = (open: Table, column: number, attributes: Attributes): void => {
    const rows = count(attributes['table:number-rows-spanned']);
    const columns = count(attributes['table:number-columns-spanned']);
    if (rows * columns <= 1) return;
    const merge = {
      top: open.row,
      left: column,
      bottom: Math.min(open.row + rows, lastRow) - 1,
      right: Math.min(column + columns, lastColumn) - 1,
    };
    open.merges.push(merge);
  };

  const endRow = (open: Table, current: Row): void => {
    const times = Math.min(current.repeated, lastRow - open.row);
    const cells = current.cells.reduce((sum, one) => sum + one.repeated, 0) * times;
    written += cells;
    if (cells > 0 && times > limits.rows) throw new Refused('too_many_rows', { rows: times, limit: limits.rows });
    if (written > limits.cells) throw new Refused('too_many_cells', { cells: written, limit: limits.cells });
    if (current.cells.length > 0) {
      for (let i = 0; i < times; i++) {
        pack.row(open.row + i);
        if (current.hidden) open.hiddenRows.push(open.row + i);
        for (const one of current.cells) for (let c = 0; c < one.repeated; c++) one.write(one.column + c);
      }
    }
    open.row += current.repeated;
  };

  const endTable = (open: Table): void => {
    // Tables named after a file are copies of linked sheets that the program keeps for itself.
    pack.sheet({
      name: open.name,
      visibility: open.visible ? 'visible' : 'hidden',
      date1904,
      merges: open.merges,
      hiddenRows: open.hiddenRows,
      hiddenColumns: open.hiddenColumns,
    });
  };

  const open = (name: string, attributes: Attributes): void => {
    const kind = activeElements.get(name);
    if (kind) active.add(kind);
    if (styleStack.length > 0 || name === 'office:automatic-styles') openStyle(name, attributes);
    else if (aside > 0 || isAside(name, cell !== undefined, table !== undefined)) {
      aside++;
    } else if (cell) text.open(name, attributes);
    else if (name === 'table:null-date') date1904 = attributes['table:date-value']?.startsWith('1904') === true;
    else if (name === 'table:named-range' || name === 'table:named-expression') nameOf(attributes);
    else if (name === 'table:table') table = newTable(attributes, style());
    else if (table && name === 'table:table-column') addColumns(table, attributes);
    else if (table && name === 'table:table-row') row = newRow(attributes);
    else if (row && (name === 'table:table-cell' || name === 'table:covered-table-cell')) {
      cell = { attributes, covered: name === 'table:covered-table-cell' };
    }
  };

  const nameOf = (attributes: Attributes): void => {
    const refersTo = attributes['table:cell-range-address'] ?? attributes['table:expression'] ?? '';
    const named = { name: attributes['table:name'] ?? '', refersTo };
    names.push(table ? { ...named, sheet: table.name } : named);
  };

  const close = (name: string): void => {
    if (styleStack.length > 0) styleStack.pop();
    else if (aside > 0) {
      text.closeAside(name);
      aside--;
      if (aside === 0) margins.push(...text.takeAside());
    } else if (cell && row && table && (name === 'table:table-cell' || name === 'table:covered-table-cell')) {
      endCell(table, row, cell.attributes, cell.covered);
      cell = undefined;
    } else if (cell) text.close(name);
    else if (row && table && name === 'table:table-row') {
      endRow(table, row);
      row = undefined;
    } else if (table && name === 'table:table') {
      endTable(table);
      table = undefined;
    }
  };

  return {
    open,
    close,
    text: (piece) => {
      const top = styleStack.at(-1);
      if (top) top.text += piece;
      else if (aside > 0) text.addAside(piece);
      else if (cell) text.add(piece);
    },
    names: () => names,
    active: () => [...active],
    margins: () => margins,
  };
}

function isAside(name: string, inCell: boolean, inTable: boolean): boolean {
  if (name === 'office:annotation' || name === 'table:shapes' || name === 'table:tracked-changes') return true;
  return (inCell && (name.startsWith('draw:') || name === 'table:table')) || (inTable && name === 'office:forms');
}

function count(text: string | undefined): number {
  const value = Number(text ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}

function newTable(attributes: Attributes, styles: OdsStyles): Table {
  return {
    name: attributes['table:name'] ?? '',
    visible: !styles.isHiddenTable(attributes['table:style-name']),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    columns: [],
    row: 0,
  };
}

function newRow(attributes: Attributes): Row {
  return {
    repeated: count(attributes['table:number-rows-repeated']),
    hidden: isHidden(attributes),
    style: attributes['table:default-cell-style-name'],
    cells: [],
    column: 0,
  };
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility'];
  return visibility === 'collapse' || visibility === 'filter';
}

function addColumns(table: Table, attributes: Attributes): void {
  const from = table.columns.at(-1)?.until ?? 0;
  const until = Math.min(lastColumn, from + count(attributes['table:number-columns-repeated']));
  table.columns.push({ until, style: attributes['table:default-cell-style-name'] });
  if (isHidden(attributes)) for (let column = from; column < until; column++) table.hiddenColumns.push(column);
}

function columnStyle(table: Table, column: number): string | undefined {
  return table.columns.find((one) => column < one.until)?.style;
}
