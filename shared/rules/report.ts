import { type LiveRow, type PreparedTable, rowAt } from '#shared/rules/prepare';
import type { Finding, Params, Repair, RepairTo, Report, Rule } from '#shared/rules/rule';
import type { Field } from '#shared/table/field';
import type { SourceCell, TableRow } from '#shared/table/table';

/** Takes what a rule reports and makes findings of it: place, header and the text as read are filled in here, once for all rules. */
export type Reporter = {
  rule: Rule | null;
  /** The row a rule is asked of; most report that very one. */
  live: LiveRow | null;
  found: Finding[];
  readonly report: Report;
};

/** A reporter for one table; set `rule`, and `live` where one row is asked of, before a rule runs and take `found` afterwards. */
export function reporterOf(table: PreparedTable): Reporter {
  const self: Reporter = {
    rule: null,
    live: null,
    found: [],
    report: (at, params, repairTo) => {
      const { rule, live } = self;
      if (rule === null) return;
      const there = live !== null && live.row === at.row ? live : rowAt(table, at.row.row);
      self.found.push(finding(table, rule, there, at, params, repairTo));
    },
  };
  return self;
}

export const NOTHING: readonly Finding[] = [];

/** What was found since it was taken last. */
export function taken(from: Reporter): readonly Finding[] {
  if (from.found.length === 0) return NOTHING;
  const { found } = from;
  from.found = [];
  return found;
}

/** Notes what a renewed check took away and brought: findings that stay the same are neither removed nor added. */
export function exchange(
  old: readonly Finding[],
  found: readonly Finding[],
  removed: Finding[],
  added: Finding[],
): void {
  if (old.length === 0 && found.length === 0) return;
  const before = new Map(old.map((finding) => [JSON.stringify(finding), finding]));
  for (const finding of found) if (!before.delete(JSON.stringify(finding))) added.push(finding);
  for (const finding of before.values()) removed.push(finding);
}

function finding(
  table: PreparedTable,
  rule: Rule,
  live: LiveRow | undefined,
  at: { readonly row: TableRow; readonly field?: Field; readonly column?: number },
  params: Params | undefined,
  repairTo: RepairTo | undefined,
): Finding {
  const { row, field } = at;
  const cell = field === undefined ? undefined : row.cells[field];
  const column =
    at.column ?? cell?.column ?? (field === undefined ? firstColumn(table, row) : table.columnOf.get(field)) ?? 0;
  const path = live?.task.path ?? row.path;
  const { sheet } = table.context.table;
  const sheetRow = cell?.row ?? row.row;
  const place = field === undefined ? { sheet, row: sheetRow, column } : { sheet, row: sheetRow, column, field };
  const all: Record<string, string | number> = {
    read: cell?.text ?? '',
    header: table.headerOf.get(column) ?? '',
    path,
  };
  if (params !== undefined) Object.assign(all, params);
  const made: { -readonly [Key in keyof Finding]: Finding[Key] } = {
    rule: rule.id,
    severity: rule.severity,
    at: place,
    path,
    params: all,
  };
  if (live !== undefined) made.task = live.task.id;
  // An empty cell may be filled too, where the table has a column for it.
  const own =
    cell ?? (field !== undefined && table.columnOf.has(field) ? { row: row.row, column, text: '' } : undefined);
  const repair = repairTo === undefined || own === undefined ? undefined : repairOf(sheet, row, own, repairTo);
  if (repair !== undefined) made.repair = repair;
  if (rule.trial === true) made.trial = true;
  return made;
}

/** A finding about a whole row stands at its content, or at the first cell it has. */
function firstColumn(table: PreparedTable, row: TableRow): number | undefined {
  return (
    row.cells.ordinal?.column ??
    row.cells.content?.column ??
    table.columnOf.get('ordinal') ??
    table.columnOf.get('content')
  );
}

/** No repair where the cell is a formula, a number, filled from a merge, or joined from several rows: there the text is not the cell's own. */
function repairOf(sheet: string, row: TableRow, cell: SourceCell, to: RepairTo): Repair | undefined {
  const { after, offered, overNumber }: Exclude<RepairTo, string> = typeof to === 'string' ? { after: to } : to;
  if (cell.value !== undefined && overNumber !== true) return undefined;
  if (cell.formula !== undefined || cell.inherited === 'merge' || row.joined.length > 0) return undefined;
  if (after === cell.text && cell.value === undefined) return undefined;
  const place = { sheet, row: cell.row, column: cell.column, before: cell.text, after };
  return offered === true ? { ...place, offered } : place;
}

/** A row as the address of a table finding: the header row, without a task. */
export function headerRowOf(table: PreparedTable['context']['table']): TableRow {
  return {
    row: table.headerRows[0] ?? table.top,
    kind: 'header',
    joined: [],
    path: '',
    pathInferred: false,
    level: 0,
    parent: -1,
    cells: {},
    parts: {},
    extra: [],
    owned: {},
    hidden: false,
  };
}
