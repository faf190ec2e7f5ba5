import { habitMark, type LiveRow, type PreparedTable } from '#shared/rules/prepare';
import { type Reporter, reporter } from '#shared/rules/report';
import { fieldBits } from '#shared/rules/rowMarks';
import type { Finding, GroupRule, RowRule, Rule, TableRule } from '#shared/rules/rule';

/** The groups of one group rule: rows by key, each row's own keys, and what was found by key. */
export type Groups = {
  readonly rule: GroupRule;
  readonly rows: Map<string, LiveRow[]>;
  readonly keys: (readonly string[])[];
  readonly findings: Map<string, readonly Finding[]>;
};

/** A row rule with the bits a row must have for it: some of its fields, some of its marks. */
type Masked = {
  readonly rule: RowRule;
  readonly fields: number;
  readonly lacks: number;
  readonly marks: number;
  readonly kinds: number;
};

/** A bit every row has, for rules that ask for nothing. */
const ALWAYS = 1 << 30;
const kindBits = { section: 1, task: 2, step: 4 } as const;

function masked(rule: RowRule): Masked {
  return {
    rule,
    fields: rule.fields === undefined ? ALWAYS : fieldBits(rule.fields),
    lacks: rule.lacks === undefined ? 0 : fieldBits(rule.lacks),
    marks: rule.marks ?? ALWAYS,
    kinds: rule.only === undefined ? (rule.sections === true ? 7 : 6) : kindBits[rule.only],
  };
}

/** A table with all that was found in it, by row, by group and for the whole. */
export type TableRun = {
  readonly table: PreparedTable;
  readonly rowRules: readonly Masked[];
  readonly tableRules: readonly TableRule[];
  readonly groups: readonly Groups[];
  readonly reporter: Reporter;
  readonly rowFindings: (readonly Finding[])[];
  tableFindings: readonly Finding[];
  habit: string;
};

const NOTHING: readonly Finding[] = [];

/** Runs every rule over a prepared table. */
export function startTable(table: PreparedTable, rules: readonly Rule[]): TableRun {
  const asked = rules.filter((rule) => rule.applies?.(table.context) !== false);
  const run: TableRun = {
    table,
    rowRules: asked.filter((rule) => rule.scope === 'row').map(masked),
    tableRules: asked.filter((rule) => rule.scope === 'table'),
    groups: asked
      .filter((rule) => rule.scope === 'group')
      .map((rule) => ({ rule, rows: new Map(), keys: [], findings: new Map() })),
    reporter: reporter(table),
    rowFindings: [],
    tableFindings: NOTHING,
    habit: habitMark(table.filled),
  };
  for (let index = 0; index < table.rows.length; index += 1)
    run.rowFindings.push(checkRow(run, table.rows[index] as LiveRow));
  for (const groups of run.groups) fillGroups(run, groups);
  run.tableFindings = checkTable(run);
  return run;
}

function checkRow(run: TableRun, live: LiveRow): readonly Finding[] {
  const kind = kindBits[live.task.kind];
  const fields = live.fields | ALWAYS;
  const marks = live.marks | ALWAYS;
  const { context } = run.table;
  const { rowRules } = run;
  // Counted loops: this is the place that is passed a hundred times for every row.
  for (let at = 0; at < rowRules.length; at += 1) {
    const masked = rowRules[at] as Masked;
    if ((kind & masked.kinds) === 0 || (masked.lacks & fields) !== 0) continue;
    if ((masked.fields & fields) === 0 || (masked.marks & marks) === 0) continue;
    const { rule } = masked;
    run.reporter.rule = rule;
    rule.check(live, context, run.reporter.report);
  }
  return taken(run.reporter);
}

function checkTable(run: TableRun): readonly Finding[] {
  for (const rule of run.tableRules) {
    run.reporter.rule = rule;
    rule.check(run.table.context, run.reporter.report);
  }
  return taken(run.reporter);
}

function fillGroups(run: TableRun, groups: Groups): void {
  const { rule, rows } = groups;
  const { rows: all } = run.table;
  for (let index = 0; index < all.length; index += 1) {
    const live = all[index] as LiveRow;
    const keys = keysOf(run, rule, live);
    groups.keys.push(keys);
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as string;
      const members = rows.get(key);
      if (members === undefined) rows.set(key, [live]);
      else members.push(live);
    }
  }
  for (const [key, members] of rows) {
    if (members.length < 2) continue;
    const found = checkGroup(run, groups, key, members);
    if (found.length > 0) groups.findings.set(key, found);
  }
}

const NO_KEYS: readonly string[] = [];

function keysOf(run: TableRun, rule: GroupRule, live: LiveRow): readonly string[] {
  if (live.task.kind === 'section' && rule.sections !== true) return NO_KEYS;
  const keys = rule.keys(live, run.table.context);
  for (let at = 1; at < keys.length; at += 1) {
    if (keys.indexOf(keys[at] ?? '') < at) return [...new Set(keys)];
  }
  return keys;
}

function checkGroup(run: TableRun, groups: Groups, key: string, members: readonly LiveRow[]): readonly Finding[] {
  run.reporter.rule = groups.rule;
  groups.rule.check(members, run.table.context, run.reporter.report, key);
  return taken(run.reporter);
}

function taken(from: Reporter): readonly Finding[] {
  if (from.found.length === 0) return NOTHING;
  const { found } = from;
  from.found = [];
  return found;
}

/** Puts an edited row into the groups of its new keys and checks these and the old ones anew. */
export function updateGroups(run: TableRun, live: LiveRow, removed: Finding[], added: Finding[]): void {
  for (const groups of run.groups) {
    const before = groups.keys[live.index] ?? NO_KEYS;
    const after = keysOf(run, groups.rule, live);
    groups.keys[live.index] = after;
    for (const key of before) if (!after.includes(key)) leave(groups, key, live);
    for (const key of after) if (!before.includes(key)) enter(groups, key, live);
    for (const key of new Set([...before, ...after])) {
      const old = groups.findings.get(key) ?? NOTHING;
      const members = groups.rows.get(key) ?? [];
      const found = members.length < 2 ? NOTHING : checkGroup(run, groups, key, members);
      if (found.length === 0) groups.findings.delete(key);
      else groups.findings.set(key, found);
      exchange(old, found, removed, added);
    }
  }
}

function leave(groups: Groups, key: string, live: LiveRow): void {
  const left = (groups.rows.get(key) ?? []).filter((member) => member !== live);
  if (left.length === 0) groups.rows.delete(key);
  else groups.rows.set(key, left);
}

function enter(groups: Groups, key: string, live: LiveRow): void {
  const members = [...(groups.rows.get(key) ?? []), live];
  groups.rows.set(
    key,
    members.sort((a, b) => a.index - b.index),
  );
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

/** Findings that stay the same are neither removed nor added. */
function exchange(old: readonly Finding[], found: readonly Finding[], removed: Finding[], added: Finding[]): void {
  if (old.length === 0 && found.length === 0) return;
  const before = new Map(old.map((finding) => [JSON.stringify(finding), finding]));
  for (const finding of found) if (!before.delete(JSON.stringify(finding))) added.push(finding);
  for (const finding of before.values()) removed.push(finding);
}
