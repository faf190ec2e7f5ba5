import type { Book } from '#addin/app/book/book';
import { planOfProvince } from '#addin/app/pull/asProvince';
import type { Place } from '#addin/port/workbookPort';
import { alignRows, type RowMatch } from '#shared/merge/align';
import { type BaseText, baseOf } from '#shared/merge/base';
import { type AlignedTable, chooseTables } from '#shared/merge/chooseTables';
import { cellKey, isDefinitionField, isEditorialField, isProgressField } from '#shared/merge/key';
import type { MergePlan } from '#shared/merge/plan';
import { bearsIds } from '#shared/merge/seen';
import { atOnce } from '#shared/merge/steps';
import { typedText } from '#shared/merge/typed';
import { type Field, fields } from '#shared/table/field';
import type { SourceCell, Table, TableRow } from '#shared/table/table';
import type { PullAnswer } from '#shared/wire/periodAnswer';
import { readStamps, stampedBaseId } from '#shared/wire/readStamp';
import type { TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** A cell the province has another value for. */
export type ProvinceCell = Place & {
  readonly id: string;
  readonly kind: 'directive' | 'value';
  readonly path: string;
  readonly field: Field;
  /** As `#shared/merge/key` has it, to ask the service where the value comes from. */
  readonly key: string;
  /** Hidden id of the row, where it bears one. */
  readonly line: string;
  readonly mine: string;
  readonly theirs: string;
  /** Text the cell shows, and its number format: so it is known again on writing. */
  readonly shown: string;
  readonly format: string | undefined;
  readonly period: string | null;
  readonly decision: string | null;
};

/** A cell that stays as the agency has it. `theirs`: what the province has, where that changed too. */
export type KeptCell = Place & {
  readonly path: string;
  readonly field: Field;
  readonly mine: string;
  readonly theirs: string | null;
};

/** What the province says that no cell of the workbook can take: no column for it, a cell made of several. */
export type ToldOnly = {
  readonly path: string;
  readonly field: Field;
  readonly key: string;
  readonly text: string;
  readonly why: 'no_column' | 'several_cells';
};

/** Base value a cell is compared with on the next sending, once it is written or already agrees. */
export type BaseNow = { readonly cell: string; readonly line: string; readonly field: Field; readonly text: string };

export type Compared = {
  readonly takes: readonly ProvinceCell[];
  readonly keeps: readonly KeptCell[];
  readonly told: readonly ToldOnly[];
  /** Base values that now hold, by the id of the take they depend on; '' for cells that agree already. */
  readonly bases: readonly BaseNow[];
  /** Rows of the workbook that are a task of the agency. 0: the workbook is of something else. */
  readonly rows: number;
  /** The workbook's stamp is of another period: its cells of progress are not this period's. */
  readonly otherPeriod: string | null;
};

/** Whether the service was sent this value for this cell, by path, field and meaning. */
export type WasSent = (path: string, field: Field, meaning: string) => boolean;

/**
 * The province's state against the open workbook by the law of M5, the other way round: a cell the person left at its base takes the
 * province's value; one that was sent and not touched since takes it too; what was changed and not sent stays, and is listed. Nothing is
 * decided about a cell the province has no value for.
 */
export function compareWithProvince(
  book: Book,
  answer: PullAnswer,
  sentHas: (meaning: MergePlan['meaning']) => WasSent,
): Compared {
  const plan = planOfProvince(answer, book);
  const { workbook, recognition } = book;
  const stamp = readStamps(workbook).find((found) => found.stamp.programme === plan.programme.id);
  const sender = answer.agency;
  const base = baseOf(plan, {
    stamp,
    baseId: stampedBaseId(workbook),
    bearsIds: recognition.tables.some(bearsIds),
    sender,
  });
  const aligned = recognition.tables.map((table): AlignedTable => {
    return { table, matches: atOnce(alignRows({ plan, table, base, sender, placed: new Map() })) };
  });
  const roles = chooseTables(aligned, plan.programme, plan.period);
  const dates = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.date1904]));
  const otherPeriod = stamp !== undefined && stamp.stamp.period !== plan.period ? stamp.stamp.period : null;
  const into: Gathered = { takes: [], keeps: [], told: [], bases: [] };
  const seen = new Set<string>();
  const tasks = new Map(answer.tracker.tasks.map((task) => [task.id, task]));
  const reading: Reading = {
    plan,
    base,
    wasSent: sentHas(plan.meaning),
    underWay: underWayAt(answer, plan.meaning),
    into,
    thisPeriod: otherPeriod === null,
  };
  for (const { table, matches } of aligned) {
    if (roles.get(table) !== 'counts') continue;
    for (const [row, match] of matches) {
      const task = match.kind === 'task' ? tasks.get(match.task.id) : undefined;
      if (match.kind !== 'task' || task === undefined || match.line?.endsWith('.S')) continue;
      compareRow(reading, table, row, match, task, dates.get(table.sheet) ?? false);
      seen.add(task.id);
    }
  }
  tellUnplaced(answer, aligned, roles, into);
  return { ...into, rows: seen.size, otherPeriod };
}

type Gathered = { takes: ProvinceCell[]; keeps: KeptCell[]; told: ToldOnly[]; bases: BaseNow[] };

type Reading = {
  readonly plan: MergePlan;
  readonly base: BaseText;
  readonly wasSent: WasSent;
  /** What the agency said that nobody has decided yet. */
  readonly underWay: WasSent;
  readonly into: Gathered;
  readonly thisPeriod: boolean;
};

function compareRow(
  reading: Reading,
  table: Table,
  row: TableRow,
  match: Extract<RowMatch, { readonly kind: 'task' }>,
  task: TrackerTaskAnswer,
  date1904: boolean,
): void {
  const { plan, base, wasSent, underWay, into } = reading;
  const line = match.line ?? '';
  for (const { field, columns } of table.columns) {
    const theirs = provinceValue(task, field, reading);
    if (theirs === null) continue;
    const cell = row.cells[field];
    const mine = cell === undefined ? '' : typedText(field, cell, date1904);
    const known = base.text(line, match.task, field);
    const meant = (text: string): string => plan.meaning(field, text);
    const place = { sheet: table.sheet, row: row.row, column: cell?.column ?? columns[0] ?? 0 };
    const id = `${place.sheet}!${place.row},${place.column}`;
    if (meant(mine) === meant(theirs.value)) {
      if (line !== '' && known !== theirs.value) into.bases.push({ cell: '', line, field, text: theirs.value });
      continue;
    }
    // A wish, or a side of a dispute, stays in its cell until it is decided.
    if (underWay(task.path, field, meant(mine))) continue;
    const touched = meant(mine) !== meant(known) && !wasSent(task.path, field, meant(mine));
    if (touched) {
      const changed = meant(theirs.value) !== meant(known) && !wasSent(task.path, field, meant(theirs.value));
      into.keeps.push({ ...place, path: task.path, field, mine, theirs: changed ? theirs.value : null });
      continue;
    }
    if (severalCells(row, field, cell, columns)) {
      into.told.push({ path: task.path, field, key: theirs.key, text: theirs.value, why: 'several_cells' });
      continue;
    }
    into.takes.push({
      ...place,
      id,
      kind: isEditorialField(field) ? 'directive' : 'value',
      path: task.path,
      field,
      key: theirs.key,
      line,
      mine,
      theirs: theirs.value,
      shown: cell?.text ?? '',
      format: cell?.format,
      period: theirs.period,
      decision: theirs.decision,
    });
    if (line !== '') into.bases.push({ cell: id, line, field, text: theirs.value });
  }
}

/** A cell under a merge, joined from rows below, or spread over tick columns: one text cannot be put into it. */
function severalCells(row: TableRow, field: Field, cell: SourceCell | undefined, columns: readonly number[]): boolean {
  return (
    columns.length > 1 || row.parts[field] !== undefined || cell?.pieces !== undefined || cell?.inherited === 'merge'
  );
}

function underWayAt({ tracker }: PullAnswer, meaning: MergePlan['meaning']): WasSent {
  const open = new Set<string>();
  const put = (path: string, name: string | null, value: string): void => {
    const field = fields.find((one) => one === name);
    if (field !== undefined) open.add(`${path}\u0000${field}\u0000${meaning(field, value)}`);
  };
  for (const { path, field, proposed } of tracker.proposals) put(path, field, proposed);
  for (const { path, field, sides } of tracker.conflicts) for (const { value } of sides) put(path, field, value);
  for (const { path, field, value } of tracker.waiting) put(path, field, value);
  return (path, field, meant) => open.has(`${path}\u0000${field}\u0000${meant}`);
}

type Said = {
  readonly value: string;
  readonly key: string;
  readonly period: string | null;
  readonly decision: string | null;
};

/** What the province has for a field of a task; null where it has nothing of this period to say. */
function provinceValue(
  task: TrackerTaskAnswer,
  field: Field,
  { plan, thisPeriod }: Pick<Reading, 'plan' | 'thisPeriod'>,
): Said | null {
  const name: string = field;
  if (isDefinitionField(name)) {
    const value = name === 'ordinal' ? '' : (definitionTexts(task)[name] ?? '');
    const key = cellKey({ kind: 'definition', task: task.id, field });
    return value === '' ? null : { value, key, period: null, decision: null };
  }
  if (isEditorialField(name)) {
    const said = task.editorial[name];
    const key = cellKey({ kind: 'editorial', task: task.id, field: name });
    return said === undefined ? null : { value: said.value, key, period: said.period, decision: said.decision ?? null };
  }
  if (!isProgressField(name) || !thisPeriod) return null;
  const [line] = task.lines;
  const said = line?.values[name];
  if (line === undefined || said === undefined || said.period !== plan.period) return null;
  const { role, agency } = line;
  const key = cellKey({ kind: 'line', task: task.id, role, agency, field: name });
  return { value: said.value, key, period: said.period, decision: said.decision ?? null };
}

function definitionTexts(task: TrackerTaskAnswer): Partial<Readonly<Record<Field, string>>> {
  return task.texts;
}

/** Directions for tasks of a workbook that has no column for them are read, not written. */
function tellUnplaced(
  { tracker }: PullAnswer,
  aligned: readonly AlignedTable[],
  roles: ReadonlyMap<Table, string>,
  into: Gathered,
): void {
  const shown = aligned.some(
    ({ table }) => roles.get(table) === 'counts' && table.columns.some(({ field }) => field === 'directive'),
  );
  if (shown) return;
  for (const { id, path, editorial } of tracker.tasks) {
    const said = editorial.directive;
    if (said === undefined || said.value === '') continue;
    const key = cellKey({ kind: 'editorial', task: id, field: 'directive' });
    into.told.push({ path, field: 'directive', key, text: said.value, why: 'no_column' });
  }
}
