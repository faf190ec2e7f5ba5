import { authority, fieldGroup, type Standing } from '#shared/merge/authority';
import type { BaseText } from '#shared/merge/base';
import { isKnown } from '#shared/merge/kept';
import type { CellSubject } from '#shared/merge/key';
import { cellKey, isEditorialField, isProgressField } from '#shared/merge/key';
import { lacksYear, sameInYear } from '#shared/merge/meaning';
import { inForce } from '#shared/merge/opening';
import { readPercent } from '#shared/merge/percent';
import type { MergePlan } from '#shared/merge/plan';
import type { Change, FixedCell, ForeignCell, KeptCell, Place } from '#shared/merge/submission';
import { typedText } from '#shared/merge/typed';
import { address } from '#shared/sheet/address';
import type { Field } from '#shared/table/field';
import { masterOf } from '#shared/table/inherit';
import type { SourceCell, Table, TableRow } from '#shared/table/table';
import type { AssignmentRole, Task } from '#shared/task/programme';
import { wordsKey } from '#shared/text/fold';

/** Excel's own limit for the text of one cell (T6). */
export const longestText = 32_767;

/** What reading the cells of a file gathers; counts are of physical cells. */
export type Gathered = {
  read: number;
  unchanged: number;
  readonly changes: Change[];
  readonly kept: KeptCell[];
  readonly foreign: ForeignCell[];
  readonly fixed: FixedCell[];
};

export type CellReader = {
  readonly plan: MergePlan;
  readonly table: Table;
  readonly date1904: boolean;
  readonly base: BaseText;
  readonly sender: string | null;
  readonly speaks: 'agency' | 'tracker';
  readonly into: Gathered;
};

/** A cell that holds something, with what else was typed as part of it. */
export type Piece = Place & { readonly value: string };

/** The typed cells that make one field of a row: the cell, its continuation rows, or several tick columns. Slaves of a merge hold none. */
export function piecesOf(table: Table, row: TableRow, field: Field, value: string): readonly Piece[] {
  const parts = row.parts[field];
  if (parts !== undefined) return parts.flatMap((part) => pieces(table, part, part.text));
  const cell = row.cells[field];
  return cell === undefined || cell.text === '' ? [] : pieces(table, cell, value);
}

/** How many {@link piecesOf} gives, without making them: most cells are unchanged and only counted. */
function countPieces(row: TableRow, field: Field, cell: SourceCell): number {
  const parts = row.parts[field];
  if (parts !== undefined) return parts.reduce((sum, part) => sum + 1 + (part.pieces?.length ?? 0), 0);
  return cell.text === '' ? 0 : 1 + (cell.pieces?.length ?? 0);
}

/** A cell and its continuation pieces; the first stands for the whole text. */
export function pieces(table: Table, cell: SourceCell, value: string): readonly Piece[] {
  const first = { ...placeIn(table, cell), value };
  return cell.pieces === undefined
    ? [first]
    : [first, ...cell.pieces.map((piece) => ({ ...placeIn(table, piece), value: piece.text }))];
}

/** Sheet and A1 address of a position of a table. */
export function placeIn(table: Table, at: { readonly row: number; readonly column: number }): Place {
  return { sheet: table.sheet, cell: address(at.row, at.column) };
}

/** Reads the cells of a row that is `task`: compares each with its base and asks authority what a change may do. */
export function readRow(reader: CellReader, row: TableRow, task: Task, line: string): void {
  const { table, into } = reader;
  const { charge, standing } = standingOf(reader, task);
  for (const decision of table.columns) {
    const { field } = decision;
    const cell = row.cells[field];
    // The merge was read and counted once, at its master; what is said there of one's own progress is said of this row as well (T5).
    if (cell?.inherited === 'merge' && cell.text === '') {
      readCovered(reader, task, line, field, masterOf(table, cell));
      continue;
    }
    const value = cell === undefined ? '' : typedText(field, cell, reader.date1904);
    const ruling = authority[standing][fieldGroup(field)];
    if (cell === undefined || (value === '' && row.parts[field] === undefined)) {
      if (ruling.do === 'same') continue;
      const base = reader.base.text(line, task, field);
      if (base === '' || wordsKey(base) === '') continue;
      into.read += 1;
      const place = placeIn(table, { row: row.row, column: decision.columns[0] ?? 0 });
      enter(reader, task, field, base, [{ ...place, value: '' }], charge?.role, standing);
      continue;
    }
    const base = reader.base.text(line, task, field);
    if (ruling.do === 'same' || value === base || sameAsBase(reader, task, field, cell, value, base)) {
      const count = countPieces(row, field, cell);
      into.read += count;
      const key = ruling.do === 'take' && count > 0 ? unheardKey(reader, task, field, value, charge?.role) : undefined;
      if (key === undefined) into.unchanged += count;
      else keep(into, key, value, piecesOf(table, row, field, value));
    } else {
      const read = piecesOf(table, row, field, value);
      into.read += read.length;
      enter(
        reader,
        task,
        field,
        base,
        read.map((piece, at) => (at === 0 ? { ...piece, value } : piece)),
        charge?.role,
        standing,
        cell,
      );
    }
  }
  readExtras(reader, row, task.id, task.path);
}

function readCovered(reader: CellReader, task: Task, line: string, field: Field, master: SourceCell): void {
  const { charge, standing } = standingOf(reader, task);
  const value = typedText(field, master, reader.date1904);
  const base = reader.base.text(line, task, field);
  const { meaning } = reader.plan;
  if (authority[standing][fieldGroup(field)].do !== 'take' || meaning(field, value) === meaning(field, base)) return;
  const key = cellKey(subjectOf(reader, task, field, charge?.role));
  // What cannot stand waits or is refused at the master, once.
  if (flawOf(reader, field, value, master, true, key) !== undefined) return;
  enter(reader, task, field, base, [{ ...placeIn(reader.table, master), value }], charge?.role, standing, master, true);
}

function standingOf({ plan, speaks, sender }: CellReader, task: Task) {
  if (speaks === 'tracker') return { charge: undefined, standing: 'tracker' } as const;
  const charge = chargeOf(plan, task, sender);
  const standing: Standing = charge ? 'assigned' : task.kind === 'section' ? 'section' : 'not_assigned';
  return { charge, standing };
}

/** Counts a cell equal to its base, in a table that does not count: it is kept like any other where the tracker does not know its value. */
export function leaveAsIs(reader: CellReader, task: Task, field: Field, piece: Piece): void {
  const { charge, standing } = standingOf(reader, task);
  const own = authority[standing][fieldGroup(field)].do === 'take';
  const key = own ? unheardKey(reader, task, field, piece.value, charge?.role) : undefined;
  if (key === undefined) reader.into.unchanged += 1;
  else keep(reader.into, key, piece.value, [piece]);
}

function keep(into: Gathered, key: string, value: string, [first, ...parts]: readonly Piece[]): void {
  if (first === undefined) return;
  const { sheet, cell } = first;
  into.kept.push(parts.length === 0 ? { sheet, cell, key, value } : { sheet, cell, key, value, parts });
}

/** Key of a cell the sender may write whose value the tracker does not know; undefined for a blank. */
function unheardKey(
  reader: CellReader,
  task: Task,
  field: Field,
  value: string,
  role: AssignmentRole | undefined,
): string | undefined {
  if (value === '' || wordsKey(value) === '') return undefined;
  const key = cellKey(subjectOf(reader, task, field, role));
  return isKnown(reader.plan, key) ? undefined : key;
}

/** Assignment by which a body may speak of a task; its old name counts as well as today's. */
export function chargeOf(plan: MergePlan, task: Task, sender: string | null) {
  if (sender === null) return undefined;
  return (plan.charged.get(task.id) ?? []).find(({ agency, named }) => agency === sender || named === sender);
}

/** Equal in meaning; or a ditto mark left as the programme prints it, whatever stands above it after sorting. */
function sameAsBase(
  { plan }: CellReader,
  task: Task,
  field: Field,
  cell: SourceCell,
  value: string,
  base: string,
): boolean {
  const [meant, was] = [plan.meaning(field, value), plan.meaning(field, base)];
  if (meant === was) return true;
  if (lacksYear(meant) !== lacksYear(was)) {
    const year = plan.yearOf(task);
    if (year !== undefined && sameInYear(field, value, base, { ...plan, year })) return true;
  }
  if (cell.inherited !== 'ditto' && cell.inherited !== 'ditto_to_nothing') return false;
  const printed = (task.cells as Partial<Readonly<Record<Field, SourceCell>>>)[field];
  return printed?.inherited !== undefined && wordsKey(printed.text) === wordsKey(cell.text);
}

function enter(
  reader: CellReader,
  task: Task,
  field: Field,
  base: string,
  [first, ...parts]: readonly Piece[],
  role: AssignmentRole | undefined,
  standing: Standing,
  cell?: SourceCell,
  covered = false,
): void {
  if (first === undefined) return;
  const { plan, into } = reader;
  const ruling = authority[standing][fieldGroup(field)];
  const { path } = task;
  const meaning = plan.meaning(field, first.value);
  if (ruling.do === 'refuse') {
    for (const piece of [first, ...parts]) {
      into.foreign.push({ ...piece, task: task.id, path, field, base, meaning, reason: ruling.reason });
    }
    return;
  }
  const subject = subjectOf(reader, task, field, role);
  const key = cellKey(subject);
  const flaw = flawOf(reader, field, first.value, cell, ruling.do === 'take', key);
  into.changes.push({
    sheet: first.sheet,
    cell: first.cell,
    key,
    subject,
    path,
    base,
    baseMeaning: plan.meaning(field, base),
    value: first.value,
    meaning,
    ...(flaw === undefined ? {} : { flaw }),
    ...(parts.length === 0 ? {} : { parts }),
    ...(covered ? { covered } : {}),
  });
}

function subjectOf(
  { sender, speaks }: CellReader,
  task: Task,
  field: Field,
  role: AssignmentRole | undefined,
): CellSubject {
  if (speaks === 'tracker' && (isEditorialField(field) || field === 'note')) {
    return { kind: 'editorial', task: task.id, field };
  }
  if (role !== undefined && sender !== null && isProgressField(field)) {
    return { kind: 'line', task: task.id, role, agency: sender, field };
  }
  return { kind: 'definition', task: task.id, field };
}

/** Why a value cannot compete: too long for a cell, no percent, an error in place of a value, a blank nobody can vouch for (M6, T6). */
function flawOf(
  { base, plan }: CellReader,
  field: Field,
  value: string,
  cell: SourceCell | undefined,
  taken: boolean,
  key: string,
): Change['flaw'] {
  if (value.length > longestText) return { outcome: 'refused', reason: 'too_long' };
  if (value === '') {
    if (base.stamped) return undefined;
    // A blank the tracker already records is no question.
    if (inForce(plan.before, key, plan.period)?.value === '') return undefined;
    return { outcome: 'waiting', reason: 'emptied_without_stamp' };
  }
  // What Excel could not work out is neither progress nor a wish to change the programme.
  if (cell?.error !== undefined) return { outcome: 'waiting', reason: 'value_unreadable' };
  if (!taken || field !== 'percent') return undefined;
  const percent = readPercent(wordsKey(value));
  if (percent.kind === 'out_of_range') return { outcome: 'waiting', reason: 'value_out_of_range' };
  return percent.kind === 'unreadable' ? { outcome: 'waiting', reason: 'value_unreadable' } : undefined;
}

/** Cells of columns that are not canonical: kept as they are (§3). */
export function readExtras(reader: CellReader, row: TableRow, task: string | null, path: string): void {
  for (const cell of row.extra) {
    const header = headerOf(reader.table, cell.column);
    for (const piece of pieces(reader.table, cell, cell.text)) {
      reader.into.read += 1;
      const fixed = { ...piece, task, path, field: null, header, base: null };
      reader.into.fixed.push(
        piece.value.length > longestText
          ? { ...fixed, outcome: 'refused', reason: 'too_long' }
          : { ...fixed, outcome: 'extra' },
      );
    }
  }
}

/** Header of an extra column. */
export function headerOf(table: Table, column: number): string {
  return table.extra.find((extra) => extra.column === column)?.header ?? '';
}
