import { type ColumnCheck, checkColumns, columnChecks } from '#shared/rules/columnCheck';
import { type Concerns, eachConcerned, waiting } from '#shared/rules/concern';
import { checkGroups, type Groups, join, noGroups } from '#shared/rules/groups';
import { habitMark, type LiveRow, type PreparedTable } from '#shared/rules/prepare';
import { exchange, NOTHING, type Reporter, reporterOf, taken } from '#shared/rules/report';
import type { Finding, GroupRule, RowRule, Rule, TableRule } from '#shared/rules/rule';

/** A table with all that was found in it, by row, by group, by column and for the whole. */
export type TableRun = {
  readonly table: PreparedTable;
  /** The rules that look at rows: those of one row and those of groups. */
  readonly ofRows: Concerns<RowRule | GroupRule>;
  readonly tableRules: readonly TableRule[];
  readonly groups: readonly Groups[];
  readonly columns: readonly ColumnCheck[];
  readonly reporter: Reporter;
  readonly rowFindings: (readonly Finding[])[];
  tableFindings: readonly Finding[];
  habit: string;
};

/** Runs every rule over a prepared table. */
export function startTable(table: PreparedTable, rules: readonly Rule[]): TableRun {
  const asked = rules.filter((rule) => rule.applies?.(table.context) !== false);
  const reporter = reporterOf(table);
  const groups = asked.filter((rule) => rule.scope === 'group').map(noGroups);
  const run: TableRun = {
    table,
    ofRows: waiting<RowRule | GroupRule>(asked.filter((rule) => rule.scope === 'row' || rule.scope === 'group')),
    tableRules: asked.filter((rule) => rule.scope === 'table'),
    groups,
    columns: columnChecks(
      asked.filter((rule) => rule.scope === 'column'),
      table,
    ),
    reporter,
    rowFindings: table.rows.map(() => NOTHING),
    tableFindings: NOTHING,
    habit: habitMark(table.filled),
  };
  const groupsOf = new Map(groups.map((one) => [one.rule, one]));
  const ask = (rule: RowRule | GroupRule, live: LiveRow) => {
    if (rule.scope === 'row') askRow(run, rule, live);
    else join(run, groupsOf.get(rule) as Groups, live);
  };
  // Row by row, whatever is asked of it: what a row has lies far from what the next one has, and is fetched once.
  for (let index = 0; index < table.rows.length; index += 1) {
    eachConcerned(run.ofRows, table.rows[index] as LiveRow, ask);
    if (reporter.found.length > 0) run.rowFindings[index] = taken(reporter);
  }
  const found: Finding[] = [];
  for (const one of groups) checkGroups(run, one);
  checkColumns(run, run.columns, found, found);
  run.tableFindings = checkTable(run);
  return run;
}

function askRow({ table, reporter }: TableRun, rule: RowRule, live: LiveRow): void {
  reporter.rule = rule;
  reporter.live = live;
  rule.check(live, table.context, reporter.report);
}

function checkRow(run: TableRun, live: LiveRow): readonly Finding[] {
  eachConcerned(run.ofRows, live, (rule) => {
    if (rule.scope === 'row') askRow(run, rule, live);
  });
  return taken(run.reporter);
}

function checkTable({ table, reporter, tableRules }: TableRun): readonly Finding[] {
  for (const rule of tableRules) {
    reporter.rule = rule;
    rule.check(table.context, reporter.report);
  }
  return taken(reporter);
}

/** Checks rows anew by the row rules. */
export function runRowRules(run: TableRun, rows: Iterable<LiveRow>, removed: Finding[], added: Finding[]): void {
  for (const live of rows) {
    const old = run.rowFindings[live.index] ?? NOTHING;
    const found = checkRow(run, live);
    run.rowFindings[live.index] = found;
    exchange(old, found, removed, added);
  }
}

/** Checks the table anew by the table rules. */
export function runTableRules(run: TableRun, removed: Finding[], added: Finding[]): void {
  const old = run.tableFindings;
  run.tableFindings = checkTable(run);
  exchange(old, run.tableFindings, removed, added);
}
