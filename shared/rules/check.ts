import { rules } from '#shared/rules/catalogue';
import { type ColumnCheck, checkColumns, isStale } from '#shared/rules/columnCheck';
import { keysNow, updateGroups } from '#shared/rules/groups';
import { meantText } from '#shared/rules/meant';
import {
  type CheckInput,
  habitMark,
  type LiveRow,
  prepareTables,
  rowAt,
  type Suppression,
  tally,
} from '#shared/rules/prepare';
import { NOTHING } from '#shared/rules/report';
import type { Finding } from '#shared/rules/rule';
import { runRowRules, runTableRules, startTable, type TableRun } from '#shared/rules/run';
import type { TableRow } from '#shared/table/table';
import type { Task } from '#shared/task/programme';

export type { CheckInput, Suppression } from '#shared/rules/prepare';

/** Findings in the order of the sheet, and those a person set aside, with the reason (R5). */
export type CheckResult = {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly reason: string }[];
};

/** A workbook made ready and checked, kept while a person types so that an edit costs only the rows it touches. */
export type Checked = { readonly input: CheckInput; readonly tables: readonly TableRun[] };

/** One edited row as read anew: same sheet, same row, same place in the tree. */
export type RowChange = { readonly sheet: string; readonly row: TableRow; readonly task: Task };

export type Recheck =
  | { readonly kind: 'rechecked'; readonly removed: readonly Finding[]; readonly added: readonly Finding[] }
  /** The edit changed what the row is or where it belongs: read the table again and check it whole. */
  | { readonly kind: 'structure_changed' };

/**
 * Runs all rules over the task tables of a workbook (R1–R4). In: grids, recognition, programmes, registry and the as-of date; nothing
 * else is read, so pane, page, service and command give the same findings (R2). Out: findings sorted by sheet, row, column and
 * rule. Linear in the cells. Example: `check({ sheets, recognition, programmes: [programme], agencies, asOf: '2015-11-14' })`.
 */
export function check(input: CheckInput): CheckResult {
  return currentFindings(prepareCheck(input));
}

/** Like {@link check}, but keeps what an edit can reuse; read the findings with {@link currentFindings}. */
export function prepareCheck(input: CheckInput): Checked {
  return { input, tables: prepareTables(input).map((table) => startTable(table, rules)) };
}

/** All findings as they stand now, sorted, with the suppressed ones apart. */
export function currentFindings(checked: Checked): CheckResult {
  const all: Finding[] = [];
  for (const run of checked.tables) {
    // Most rows have none.
    for (let at = 0; at < run.rowFindings.length; at += 1) {
      const found = run.rowFindings[at] ?? NOTHING;
      if (found.length > 0) all.push(...found);
    }
    for (const groups of run.groups)
      for (const found of groups.findings.values()) for (const finding of found) all.push(finding);
    for (const column of run.columns) for (const finding of column.findings) all.push(finding);
    for (const finding of run.tableFindings) all.push(finding);
  }
  const order = new Map(checked.input.sheets.map((grid, index) => [grid.name, index]));
  all.sort(
    (a, b) =>
      (a.at.sheet === b.at.sheet ? 0 : (order.get(a.at.sheet) ?? 0) - (order.get(b.at.sheet) ?? 0)) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  return setAside(all, checked.input.suppressions ?? []);
}

function setAside(findings: readonly Finding[], suppressions: readonly Suppression[]): CheckResult {
  if (suppressions.length === 0) return { findings, suppressed: [] };
  const reasons = new Map(suppressions.map((one) => [placeKey(one.rule, one.path, one.field), one.reason]));
  const kept: Finding[] = [];
  const suppressed: { finding: Finding; reason: string }[] = [];
  for (const finding of findings) {
    const reason = reasons.get(placeKey(finding.rule, finding.path, finding.at.field ?? null));
    if (reason === undefined) kept.push(finding);
    else suppressed.push({ finding, reason });
  }
  return { findings: kept, suppressed };
}

const placeKey = (rule: string, path: string, field: string | null) => `${rule}\u0000${path}\u0000${field ?? ''}`;

/**
 * Checks edited rows anew, in place: row rules on each row, its parent, children and neighbours; group rules on the groups of its
 * old and new keys; column rules where a text changed; table rules whole. Where a ditto below changes its meaning, its row belongs to the changes too.
 */
export function recheckRows(checked: Checked, changes: readonly RowChange[]): Recheck {
  const touched = new Map<TableRun, Set<LiveRow>>();
  for (const change of changes) {
    const place = find(checked, change);
    if (place === undefined || !samePlace(place.live, change)) return { kind: 'structure_changed' };
  }
  const removed: Finding[] = [];
  const added: Finding[] = [];
  const stale = new Set<ColumnCheck>();
  for (const change of changes) {
    const place = find(checked, change);
    if (place === undefined) continue;
    const { run, live } = place;
    const keys = run.groups.map((groups) => keysNow(run, groups, live));
    const before = { row: live.row, task: live.task };
    renew(run, live, change);
    run.groups.forEach((groups, at) => {
      updateGroups(run, groups, live, keys[at] ?? [], removed, added);
    });
    for (const column of run.columns) if (isStale(column, live, before)) stale.add(column);
    const rows = touched.get(run) ?? new Set();
    touched.set(run, rows);
    for (const near of [live, live.parent, live.before, live.after, ...live.children, ...ledFrom(live, before.row)])
      if (near !== null) rows.add(near);
  }
  for (const [run, rows] of touched) {
    const mark = habitMark(run.table.filled);
    const concerned = mark === run.habit ? rows : new Set(run.table.rows);
    run.habit = mark;
    runRowRules(run, concerned, removed, added);
    checkColumns(
      run,
      run.columns.filter((column) => stale.has(column)),
      removed,
      added,
    );
    runTableRules(run, removed, added);
  }
  return { kind: 'rechecked', removed, added };
}

/** The rows whose blank leads hang on a lead that changed: those below it, or in the section it heads, down to the next lead. */
function ledFrom(live: LiveRow, before: TableRow): readonly LiveRow[] {
  if (meantText(live.row.cells.lead) === meantText(before.cells.lead)) return [];
  if (live.row.kind === 'section') return live.children;
  const led: LiveRow[] = [];
  for (let next = live.after; next !== null; next = next.after) {
    led.push(next);
    if (next.row.kind === live.row.kind && next.row.cells.lead !== undefined) break;
  }
  return led;
}

/** Puts what was read anew into the row and looks at it. */
function renew(run: TableRun, live: LiveRow, change: RowChange): void {
  const { counts } = run.table.filled;
  tally(counts, live, -1);
  live.row = change.row;
  live.task = change.task;
  live.progress = null;
  run.table.look.again(live);
  tally(counts, live, 1);
}

function find(checked: Checked, change: RowChange): { readonly run: TableRun; readonly live: LiveRow } | undefined {
  for (const run of checked.tables) {
    if (run.table.context.table.sheet !== change.sheet) continue;
    const live = rowAt(run.table, change.row.row);
    if (live !== undefined) return { run, live };
  }
  return undefined;
}

function samePlace(live: LiveRow, change: RowChange): boolean {
  return (
    live.row.kind === change.row.kind &&
    live.row.path === change.row.path &&
    live.row.hidden === change.row.hidden &&
    live.task.kind === change.task.kind &&
    (live.parent?.task.id ?? null) === change.task.parent
  );
}
