import { alignRows, isBodyRow, type RowMatch } from '#shared/merge/align';
import { baseOf } from '#shared/merge/base';
import type { AlignedTable, TableRole } from '#shared/merge/chooseTables';
import { chooseTables } from '#shared/merge/chooseTables';
import { derivedId } from '#shared/merge/identity';
import type { OutcomeReason, Receipt } from '#shared/merge/model';
import { contentKey } from '#shared/merge/places';
import type { MergePlan } from '#shared/merge/plan';
import {
  type CellReader,
  type Gathered,
  headerOf,
  leaveAsIs,
  longestText,
  pieces,
  piecesOf,
  readExtras,
  readRow,
} from '#shared/merge/readCells';
import { bearsIds, missingRows, notesOf } from '#shared/merge/seen';
import { type Sender, senderOf } from '#shared/merge/sender';
import { settledCellsOf } from '#shared/merge/settledCells';
import { atOnce, type Steps } from '#shared/merge/steps';
import type { AlignedSubmission, FixedCell, Shown } from '#shared/merge/submission';
import { linesAbove } from '#shared/merge/titleSender';
import { typedText } from '#shared/merge/typed';
import type { Workbook } from '#shared/sheet/grid';
import type { Field } from '#shared/table/field';
import type { Table, TableRow } from '#shared/table/table';
import { readStamps, stampedBaseId } from '#shared/wire/readStamp';

/** One file as the edge hands it over: its bytes' hash, its grids, and the tables found in them. */
export type ReceivedFile = {
  /** Name as given, without folder. */
  readonly file: string;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  readonly workbook: Workbook;
  readonly tables: readonly Table[];
  /** Sender named by whoever runs the merge. */
  readonly sender?: string;
  /** Whether nothing in the file may contradict `sender`: a person signed in for it, or decided (M14). */
  readonly certain?: boolean;
};

/**
 * Aligns one file with the programme (M2, M3, M14, T10): who sent it, from which base, which tables count, which row is which task,
 * which cells changed. Nothing is decided against other files. What cannot be placed waits with its reason; every non-empty body
 * cell is counted once (M8). Never throws on odd files.
 */
export function receive(plan: MergePlan, given: ReceivedFile): AlignedSubmission {
  return atOnce(receiveBySteps(plan, given));
}

/** {@link receive}, with a pause after each row. */
export function* receiveBySteps(plan: MergePlan, given: ReceivedFile): Steps<AlignedSubmission> {
  const { file, hash, workbook } = given;
  const stamps = readStamps(workbook);
  const stamp = stamps.find((found) => found.stamp.programme === plan.programme.id);
  const speaks = stamp?.stamp.kind === 'tracker' ? 'tracker' : 'agency';
  // The other sheets of a tracker are made from it; only the table with our ids is read back (M13).
  const tables = speaks === 'tracker' ? given.tables.filter(bearsIds) : given.tables;
  const sender = senderOf(
    {
      file,
      ...(given.sender === undefined ? {} : { explicit: given.sender }),
      ...(given.certain === undefined ? {} : { certain: given.certain }),
      ...(stamp === undefined ? {} : { stamp: stamp.stamp.agency }),
      titleLines: titleLines(workbook, tables),
    },
    plan.agencies,
    plan.programme,
    plan.asOf,
  );
  const agency = sender.kind === 'unknown' ? null : sender.agency;
  const base = baseOf(plan, {
    stamp,
    baseId: stampedBaseId(workbook),
    bearsIds: tables.some(bearsIds),
    sender: agency,
  });
  const aligned: AlignedTable[] = [];
  const settledCells = settledCellsOf(plan, hash);
  for (const table of tables) {
    const settled = { placed: settledCells.placed(table.sheet), foundNew: settledCells.foundNew(table.sheet) };
    aligned.push({ table, matches: yield* alignRows({ plan, table, base, sender: agency, ...settled }) });
  }
  const reports = aligned.filter(({ table }) => !settledCells.leavesOut(table.sheet));
  const roles = chooseTables(reports, plan.programme, plan.period);
  const into: Gathered = { read: 0, unchanged: 0, changes: [], kept: [], foreign: [], fixed: [] };
  const rows = { matched: 0, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 };
  const shown: Shown[] = [];
  const date1904 = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.date1904]));
  for (const one of aligned) {
    const reader: CellReader = {
      plan,
      table: one.table,
      date1904: date1904.get(one.table.sheet) ?? false,
      base,
      sender: agency,
      speaks,
      into,
    };
    const role = roles.get(one.table) ?? 'outside';
    yield* readTable(reader, one, role, senderReason(sender), rows);
    if (role === 'counts' && sender.kind === 'known') shown.push(shownBy(one));
  }
  rows.missing = missingRows(plan, agency, stamp, aligned);
  const submission: AlignedSubmission = {
    file,
    hash,
    agency,
    speaks,
    period: plan.period,
    savedAt: workbook.savedAt ?? null,
    base: tables.length === 0 ? null : base.base,
    ...settledCells.applied(into),
    shown,
    rows,
    notes: [],
  };
  return { ...submission, notes: notesOf(plan, { workbook, stamps, stamp, aligned, roles, sender }, submission) };
}

function senderReason(sender: Sender): OutcomeReason | null {
  return sender.kind === 'known' ? null : sender.kind === 'disagree' ? 'sender_disagrees' : 'sender_unknown';
}

/** Lines above each table, below the one before it on the same sheet. */
function titleLines(workbook: Workbook, tables: readonly Table[]): readonly string[] {
  const lines: string[] = [];
  for (const table of tables) {
    const header = table.headerRows[0] ?? table.top;
    const above = tables
      .filter((other) => other.sheet === table.sheet && other.bottom < header)
      .map((other) => other.bottom + 1);
    const sheet = workbook.sheets.find((grid) => grid.name === table.sheet);
    lines.push(...linesAbove(sheet, Math.max(0, ...above), header));
  }
  return lines;
}

function* readTable(
  reader: CellReader,
  { table, matches }: AlignedTable,
  role: TableRole,
  blocked: OutcomeReason | null,
  rows: { -readonly [K in keyof Receipt['rows']]: number },
): Steps<void> {
  for (const row of table.rows) {
    if (!isBodyRow(row, reader.plan.places)) {
      if (row.kind !== 'continuation') rows.frame += 1;
      continue;
    }
    const match = matches.get(row) ?? { kind: 'unclear', reason: 'row_unclear' };
    const reason =
      blocked ?? (role === 'outside' ? 'outside_programme' : match.kind === 'unclear' ? match.reason : null);
    if (role === 'outside') rows.outside += 1;
    else if (match.kind === 'task') rows.matched += 1;
    else if (match.kind === 'new') rows.new += 1;
    else rows.unclear += 1;
    if (reason !== null) holdRow(reader, row, match, reason);
    else if (role !== 'counts') setAside(reader, row, match, role);
    else if (match.kind === 'task') readRow(reader, row, match.task, match.line ?? '');
    else proposeRow(reader, row);
    yield;
  }
}

/** Every cell of a row waits for a person. */
function holdRow(reader: CellReader, row: TableRow, match: RowMatch, reason: OutcomeReason): void {
  const task = match.kind === 'task' ? match.task : undefined;
  for (const cell of rowCells(reader, row)) {
    reader.into.read += 1;
    reader.into.fixed.push({
      ...cell,
      outcome: 'waiting',
      reason,
      task: task?.id ?? null,
      path: task?.path ?? row.path,
      base: null,
    });
  }
}

/**
 * A row of a table that does not count: what repeats the base is the same; the rest is stale where the sheet is of another
 * period, and waits where nobody can tell which table counts.
 */
function setAside(reader: CellReader, row: TableRow, match: RowMatch, role: TableRole): void {
  const task = match.kind === 'task' ? match.task : undefined;
  const line = match.kind === 'task' ? (match.line ?? '') : '';
  for (const cell of rowCells(reader, row)) {
    reader.into.read += 1;
    const base = task && cell.field !== null ? reader.base.text(line, task, cell.field) : null;
    const { meaning } = reader.plan;
    const same =
      cell.field === 'ordinal' ||
      (base !== null && cell.field !== null && meaning(cell.field, cell.value) === meaning(cell.field, base));
    if (same && task && cell.field !== null) {
      leaveAsIs(reader, task, cell.field, cell);
      continue;
    }
    const where = { ...cell, task: task?.id ?? null, path: task?.path ?? row.path, base };
    reader.into.fixed.push(
      role === 'past'
        ? { ...where, outcome: 'refused', reason: 'stale' }
        : { ...where, outcome: 'waiting', reason: 'table_unclear' },
    );
  }
}

/** A row the programme does not have, in a table of which others were found: the issuing authority decides (M6). */
function proposeRow(reader: CellReader, row: TableRow): void {
  const content = contentKey(row.cells.content === undefined ? '' : typedText('content', row.cells.content));
  const key = derivedId('dm', [
    reader.plan.programme.id,
    reader.sender ?? '',
    content === '' ? `${row.path}/${row.row}` : content,
  ]);
  for (const cell of rowCells(reader, row)) {
    if (cell.field === null) continue;
    reader.into.read += 1;
    reader.into.fixed.push(
      cell.value.length > longestText
        ? { ...cell, outcome: 'refused', reason: 'too_long', task: null, path: row.path, base: null }
        : { ...cell, outcome: 'proposed', reason: 'new_row', task: null, path: row.path, base: null, row: key },
    );
  }
  readExtras(reader, row, null, row.path);
}

type RowCell = Pick<FixedCell, 'sheet' | 'cell' | 'field' | 'header' | 'value'>;

/** Every typed cell of a row, canonical columns first, then extra ones. */
function* rowCells({ table, date1904 }: CellReader, row: TableRow): Generator<RowCell> {
  for (const { field } of table.columns) {
    const cell = row.cells[field];
    const value = cell === undefined ? '' : typedText(field, cell, date1904);
    for (const piece of piecesOf(table, row, field, value)) yield { ...piece, field };
  }
  for (const cell of row.extra) {
    for (const piece of pieces(table, cell, cell.text)) {
      yield { ...piece, field: null, header: headerOf(table, cell.column) };
    }
  }
}

function shownBy({ table, matches }: AlignedTable): Shown {
  const rows = new Map<string, number>();
  for (const [row, match] of matches) {
    // A heading shown above other rows is not where a task is reported.
    if (match.kind === 'task' && !(rows.has(match.task.id) && match.line?.endsWith('.S')))
      rows.set(match.task.id, row.row);
  }
  const columns = new Map<Field, number>();
  for (const { field, columns: taken } of table.columns) columns.set(field, taken[0] ?? 0);
  return { sheet: table.sheet, rows, columns };
}
