import { habitMark, type LiveRow, type PreparedTable } from '#shared/rules/prepare';
import { type Reporter, reporter } from '#shared/rules/report';
import { fieldBits } from '#shared/rules/rowMarks';
import type { Finding, GroupKey, GroupKeys, GroupRule, RowRule, Rule, TableRule } from '#shared/rules/rule';

/**
 * The groups of one group rule: rows by key (a row alone stands without a list), each row's own keys, the keys under which several rows were
 * found when the table was read, and what was found by key.
 */
export type Groups = {
  readonly masked: Masked<GroupRule>;
  readonly keysOf: GroupRule['keys'];
  readonly rows: Map<GroupKey, LiveRow | LiveRow[]>;
  readonly keys: GroupKeys[];
  readonly several: GroupKey[];
  readonly findings: Map<GroupKey, readonly Finding[]>;
};

/** A rule with the bits a row must have for it: some of its fields, some of its marks. */
type Masked<R extends RowRule | GroupRule> = {
  readonly rule: R;
  readonly fields: number;
  readonly lacks: number;
  readonly marks: number;
  readonly hints: number;
  readonly kinds: number;
};

/** A bit every row has, for rules that ask for nothing. */
const ALWAYS = 1 << 30;
const kindBits = { section: 1, task: 2, step: 4 } as const;

function masked<R extends RowRule | GroupRule>(rule: R): Masked<R> {
  return {
    rule,
    fields: rule.fields === undefined ? ALWAYS : fieldBits(rule.fields),
    lacks: rule.lacks === undefined ? 0 : fieldBits(rule.lacks),
    marks: rule.marks ?? ALWAYS,
    hints: rule.hints ?? ALWAYS,
    kinds: rule.only === undefined ? (rule.sections === true ? 7 : 6) : kindBits[rule.only],
  };
}

function concerns(one: Masked<RowRule | GroupRule>, live: LiveRow): boolean {
  const fields = live.fields | ALWAYS;
  return (
    (kindBits[live.task.kind] & one.kinds) !== 0 &&
    (one.lacks & fields) === 0 &&
    (one.fields & fields) !== 0 &&
    (one.marks & (live.marks | ALWAYS)) !== 0 &&
    (one.hints & (live.hints | ALWAYS)) !== 0
  );
}

/** A rule with its check beside it: rules are of many shapes, and this is read for every row. */
type Asked = { readonly rule: RowRule; readonly check: RowRule['check'] };

/**
 * The row rules that concern rows with given marks, fields, and hints with the kind: a table has few such combinations and many rows.
 */
type Concerned = Map<number, Map<number, Map<number, readonly Asked[]>>>;

function concerned(run: TableRun, live: LiveRow): readonly Asked[] {
  let byFields = run.concerned.get(live.marks);
  if (byFields === undefined) {
    byFields = new Map();
    run.concerned.set(live.marks, byFields);
  }
  let byHints = byFields.get(live.fields);
  if (byHints === undefined) {
    byHints = new Map();
    byFields.set(live.fields, byHints);
  }
  const key = (live.hints << 3) | kindBits[live.task.kind];
  let rules = byHints.get(key);
  if (rules === undefined) {
    rules = run.rowRules.filter((one) => concerns(one, live)).map(({ rule }) => ({ rule, check: rule.check }));
    byHints.set(key, rules);
  }
  return rules;
}

/** A table with all that was found in it, by row, by group and for the whole. */
export type TableRun = {
  readonly table: PreparedTable;
  readonly rowRules: readonly Masked<RowRule>[];
  readonly concerned: Concerned;
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
    concerned: new Map(),
    tableRules: asked.filter((rule) => rule.scope === 'table'),
    groups: asked
      .filter((rule) => rule.scope === 'group')
      .map((rule) => ({
        masked: masked(rule),
        keysOf: rule.keys,
        rows: new Map(),
        keys: [],
        several: [],
        findings: new Map(),
      })),
    reporter: reporter(table),
    rowFindings: [],
    tableFindings: NOTHING,
    habit: habitMark(table.filled),
  };
  // Row by row, whatever is asked of it: what a row has lies far from what the next one has, and is fetched once.
  for (let index = 0; index < table.rows.length; index += 1) {
    const live = table.rows[index] as LiveRow;
    run.rowFindings.push(checkRow(run, live));
    for (let at = 0; at < run.groups.length; at += 1) join(run, run.groups[at] as Groups, live);
  }
  for (const groups of run.groups) checkGroups(run, groups);
  run.tableFindings = checkTable(run);
  return run;
}

function checkRow(run: TableRun, live: LiveRow): readonly Finding[] {
  const { context } = run.table;
  const { reporter } = run;
  const { report } = reporter;
  const asked = concerned(run, live);
  for (let at = 0; at < asked.length; at += 1) {
    const { rule, check } = asked[at] as Asked;
    reporter.rule = rule;
    check(live, context, report);
  }
  return taken(reporter);
}

function checkTable(run: TableRun): readonly Finding[] {
  for (const rule of run.tableRules) {
    run.reporter.rule = rule;
    rule.check(run.table.context, run.reporter.report);
  }
  return taken(run.reporter);
}

/** Puts a row into its groups. */
function join(run: TableRun, groups: Groups, live: LiveRow): void {
  const keys = keysOf(run, groups, live);
  groups.keys.push(keys);
  if (keys === null) return;
  if (typeof keys === 'object') for (let at = 0; at < keys.length; at += 1) put(groups, keys[at] as GroupKey, live);
  else put(groups, keys, live);
}

function checkGroups(run: TableRun, groups: Groups): void {
  for (const key of groups.several) {
    const found = checkGroup(run, groups, key, groups.rows.get(key) as LiveRow[]);
    if (found.length > 0) groups.findings.set(key, found);
  }
}

function put({ rows, several }: Groups, key: GroupKey, live: LiveRow): void {
  const members = rows.get(key);
  if (members === undefined) rows.set(key, live);
  else if (Array.isArray(members)) members.push(live);
  else {
    rows.set(key, [members, live]);
    several.push(key);
  }
}

function keysOf(run: TableRun, { masked: one, keysOf: read }: Groups, live: LiveRow): GroupKeys {
  if (!concerns(one, live)) return null;
  const keys = read(live, run.table.context);
  if (keys === null || typeof keys !== 'object') return keys;
  for (let at = 1; at < keys.length; at += 1) {
    if (keys.indexOf(keys[at] ?? '') < at) return [...new Set(keys)];
  }
  return keys;
}

const NO_KEYS: readonly GroupKey[] = [];

function listed(keys: GroupKeys | undefined): readonly GroupKey[] {
  return keys === null || keys === undefined ? NO_KEYS : typeof keys === 'object' ? keys : [keys];
}

const NO_ROWS: readonly LiveRow[] = [];

function membersOf(groups: Groups, key: GroupKey): readonly LiveRow[] {
  const members = groups.rows.get(key);
  return members === undefined ? NO_ROWS : Array.isArray(members) ? members : [members];
}

function checkGroup(run: TableRun, groups: Groups, key: GroupKey, members: readonly LiveRow[]): readonly Finding[] {
  const { rule } = groups.masked;
  run.reporter.rule = rule;
  rule.check(members, run.table.context, run.reporter.report, key);
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
    const now = keysOf(run, groups, live);
    const before = listed(groups.keys[live.index]);
    const after = listed(now);
    groups.keys[live.index] = now;
    for (const key of before) if (!after.includes(key)) leave(groups, key, live);
    for (const key of after) if (!before.includes(key)) enter(groups, key, live);
    for (const key of new Set([...before, ...after])) {
      const old = groups.findings.get(key) ?? NOTHING;
      const members = membersOf(groups, key);
      const found = members.length < 2 ? NOTHING : checkGroup(run, groups, key, members);
      if (found.length === 0) groups.findings.delete(key);
      else groups.findings.set(key, found);
      exchange(old, found, removed, added);
    }
  }
}

function leave(groups: Groups, key: GroupKey, live: LiveRow): void {
  const left = membersOf(groups, key).filter((member) => member !== live);
  if (left.length === 0) groups.rows.delete(key);
  else groups.rows.set(key, left);
}

function enter(groups: Groups, key: GroupKey, live: LiveRow): void {
  const members = [...membersOf(groups, key), live];
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
