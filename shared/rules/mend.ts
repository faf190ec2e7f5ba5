import type { RegistryFile } from '#shared/agency/registry';
import { type CheckResult, check, type Suppression } from '#shared/rules/check';
import { mendable } from '#shared/rules/mendable';
import type { Finding } from '#shared/rules/rule';
import { legacyEncoding } from '#shared/rules/text/legacyEncoding';
import type { Cell, DefinedName, Grid } from '#shared/sheet/grid';
import { type Field, fields } from '#shared/table/field';
import { recognise } from '#shared/table/recognise';
import type { LayoutOverride, Recognition, Table } from '#shared/table/table';
import { assignments } from '#shared/task/assign';
import { type LoadedProgrammes, programmesIn } from '#shared/task/programmesIn';

/** One cell put right: what stood there, what stands there now, and on whose word. Positions count from 0. */
export type MendedCell = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly before: string;
  readonly after: string;
  /** Rules whose repairs were applied, in their order; empty for a ditto mark written out. */
  readonly rules: readonly string[];
};

export type MendWish = {
  readonly registry: RegistryFile;
  readonly asOf: string;
  readonly province?: string;
  readonly layout?: readonly LayoutOverride[];
  readonly suppressions?: readonly Suppression[];
  /** Only cells this agency may write are put right (R9); all of them where none is named. */
  readonly agency?: string;
  /** Also what is only offered: text of an old encoding becomes Unicode. */
  readonly conversions: boolean;
  /** Also dittos: each becomes the words it stands for, so that rows can be sorted and filtered. */
  readonly dittos: boolean;
};

/** The cells that were put right, in the order of the sheets, and the workbook as it reads afterwards. */
export type Mended = {
  readonly cells: readonly MendedCell[];
  readonly sheets: readonly Grid[];
  readonly recognition: Recognition;
  readonly loaded: LoadedProgrammes;
  /** What is left for a person. */
  readonly left: CheckResult;
  /** Cells with text of an old encoding (TCVN3, VNI), which is converted only by wish: its reading is a guess a person has to look at. */
  readonly offered: number;
};

type State = Omit<Mended, 'cells' | 'offered'>;

/** A repair may lay bare another fault of the same cell; five of them in one cell is more than any file showed. */
const rounds = 6;

/**
 * Puts right every cell whose meaning cannot change by it (R1): surplus spaces, letters and marks, names and times in their one spelling,
 * trailing separators, ordinals Excel ate; by wish also dittos and old encodings. Rounds of reading and checking go on until nothing is
 * left to repair, so that a cell with several faults comes out whole. A finding a person set aside is left alone. Linear in the cells.
 *
 * Example: a lead `Sở  Tài Chính.` becomes `Sở Tài chính`, with the three rules that saw to it.
 */
export function mend(
  workbook: { readonly sheets: readonly Grid[]; readonly names?: readonly DefinedName[] },
  wish: MendWish,
): Mended {
  const done = new Map<string, MendedCell>();
  let state = readState(workbook.sheets, workbook.names, wish);
  for (let round = 0; round < rounds; round += 1) {
    let edits = repairs(ownFindings(state, wish), wish.conversions, done);
    if (edits.length === 0 && wish.dittos && wish.agency === undefined) edits = dittos(state.recognition.tables);
    if (edits.length === 0) break;
    for (const edit of edits) remember(done, edit);
    state = readState(withTexts(state.sheets, edits), workbook.names, wish);
  }
  const order = new Map(workbook.sheets.map(({ name }, at) => [name, at]));
  const cells = [...done.values()].sort(
    (a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row || a.column - b.column,
  );
  const offered = ownFindings(state, wish).flatMap(({ rule, repair }) =>
    repair?.offered === true && rule === legacyEncoding.id ? [placeKey(repair)] : [],
  );
  return { cells, ...state, offered: new Set(offered).size };
}

function readState(
  sheets: readonly Grid[],
  names: readonly DefinedName[] | undefined,
  { registry, asOf, province, layout, suppressions }: MendWish,
): State {
  const recognition = recognise({ sheets, ...(names === undefined ? {} : { names }) }, layout);
  const loaded = programmesIn(recognition.tables, registry, asOf, province);
  const { programmes, agencies } = loaded;
  const left = check({ sheets, recognition, programmes, agencies, asOf, suppressions: suppressions ?? [] });
  return { sheets, recognition, loaded, left };
}

/** What whoever asks can mend: an agency what stands in its own cells, else all of it. */
function ownFindings({ left, loaded }: State, { agency, asOf }: MendWish): readonly Finding[] {
  if (agency === undefined) return left.findings;
  const { programmes, agencies } = loaded;
  return mendable(
    left.findings,
    agency,
    programmes.flatMap((programme) => assignments(programme, agencies, asOf, { groups: true })),
  );
}

/** One repair a cell and round; never back to a text the cell has left, lest two rules pull at it for ever. */
function repairs(
  findings: readonly Finding[],
  conversions: boolean,
  done: ReadonlyMap<string, MendedCell>,
): readonly MendedCell[] {
  const edits = new Map<string, MendedCell>();
  for (const { rule, repair, params } of findings) {
    // Whom a task without a lead belongs to, nobody decides for all rows at once.
    if (repair === undefined || (repair.offered === true && !(conversions && rule === legacyEncoding.id))) continue;
    const { sheet, row, column, before, after } = repair;
    const key = placeKey(repair);
    if (edits.has(key) || done.get(key)?.before === after) continue;
    const header = String(params.header ?? '');
    edits.set(key, { sheet, row, column, header, before, after, rules: [rule] });
  }
  return [...edits.values()];
}

/** Marks such as `Nt` with the words they stand for. One that points at nothing stays a finding. */
function dittos(tables: readonly Table[]): readonly MendedCell[] {
  const edits: MendedCell[] = [];
  for (const table of tables) {
    const headerOf = new Map(table.columns.map(({ field, header }) => [field, header]));
    for (const row of table.rows) {
      for (const field of fields) {
        const cell = row.cells[field];
        if (cell?.inherited !== 'ditto' || cell.resolved === undefined || row.joined.length > 0) continue;
        if (cell.formula !== undefined || cell.value !== undefined || cell.resolved === cell.text) continue;
        edits.push(written(table.sheet, field, cell, cell.resolved, headerOf));
      }
    }
  }
  return edits;
}

function written(
  sheet: string,
  field: Field,
  { row, column, text }: { readonly row: number; readonly column: number; readonly text: string },
  after: string,
  headerOf: ReadonlyMap<Field, string>,
): MendedCell {
  return { sheet, row, column, header: headerOf.get(field) ?? '', before: text, after, rules: [] };
}

function remember(done: Map<string, MendedCell>, edit: MendedCell): void {
  const key = placeKey(edit);
  const earlier = done.get(key);
  done.set(
    key,
    earlier === undefined
      ? edit
      : { ...edit, before: earlier.before, rules: [...new Set([...earlier.rules, ...edit.rules])] },
  );
}

/** The sheets with some cells saying something else, as text. */
function withTexts(sheets: readonly Grid[], edits: readonly MendedCell[]): readonly Grid[] {
  const bySheet = grouped(edits, ({ sheet }) => sheet);
  return sheets.map((grid) => {
    const own = bySheet.get(grid.name);
    if (own === undefined) return grid;
    const byRow = grouped(own, ({ row }) => row);
    const rows = grid.rows.map((row) => {
      const here = byRow.get(row.index);
      if (here === undefined) return row;
      const cells: (Cell | undefined)[] = [...row.cells];
      for (const { column, after } of here) cells[column] = { value: after, text: after };
      return { ...row, cells };
    });
    return { ...grid, rows };
  });
}

function grouped<Key>(edits: readonly MendedCell[], keyOf: (edit: MendedCell) => Key): Map<Key, MendedCell[]> {
  const groups = new Map<Key, MendedCell[]>();
  for (const edit of edits) {
    const group = groups.get(keyOf(edit));
    if (group === undefined) groups.set(keyOf(edit), [edit]);
    else group.push(edit);
  }
  return groups;
}

function placeKey({ sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }) {
  return `${row} ${column} ${sheet}`;
}
