import { concerns, type Masked, masked } from '#shared/rules/concern';
import type { LiveRow, PreparedTable } from '#shared/rules/prepare';
import { exchange, NOTHING, type Reporter, taken } from '#shared/rules/report';
import type { Finding, GroupKey, GroupRule } from '#shared/rules/rule';

/**
 * The groups of one group rule: rows by key (a row alone stands without a list), the keys under which several rows were found when the table was
 * read, and what was found by key.
 */
export type Groups = {
  readonly rule: GroupRule;
  readonly masked: Masked<GroupRule>;
  readonly rows: Map<GroupKey, LiveRow | LiveRow[]>;
  readonly several: GroupKey[];
  readonly findings: Map<GroupKey, readonly Finding[]>;
};

/** What groups are checked with. */
type Within = { readonly table: PreparedTable; readonly reporter: Reporter };

export function noGroups(rule: GroupRule): Groups {
  return { rule, masked: masked(rule), rows: new Map(), several: [], findings: new Map() };
}

/** Puts a row into its groups. */
export function join({ table }: Within, groups: Groups, live: LiveRow): void {
  const keys = groups.rule.keys(live, table.context);
  if (keys === null) return;
  if (typeof keys === 'object') for (const key of new Set(keys)) put(groups, key, live);
  else put(groups, keys, live);
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

/** Checks all groups, once all rows have joined. */
export function checkGroups(within: Within, groups: Groups): void {
  for (const key of groups.several) {
    const found = checkGroup(within, groups, key, groups.rows.get(key) as LiveRow[]);
    if (found.length > 0) groups.findings.set(key, found);
  }
}

function checkGroup(
  { table, reporter }: Within,
  { rule }: Groups,
  key: GroupKey,
  members: readonly LiveRow[],
): readonly Finding[] {
  reporter.rule = rule;
  rule.check(members, table.context, reporter.report, key);
  return taken(reporter);
}

const NO_KEYS: readonly GroupKey[] = [];

/** The keys of a row as it stands; asked before it is edited and once more afterwards. */
export function keysNow({ table }: Within, { rule, masked: one }: Groups, live: LiveRow): readonly GroupKey[] {
  const keys = concerns(one, live) ? rule.keys(live, table.context) : null;
  return keys === null ? NO_KEYS : typeof keys === 'object' ? [...new Set(keys)] : [keys];
}

/** Puts an edited row, which had the keys `before`, into the groups of its new keys and checks these and the old ones anew. */
export function updateGroups(
  within: Within,
  groups: Groups,
  live: LiveRow,
  before: readonly GroupKey[],
  removed: Finding[],
  added: Finding[],
): void {
  const after = keysNow(within, groups, live);
  for (const key of before) if (!after.includes(key)) leave(groups, key, live);
  for (const key of after) if (!before.includes(key)) enter(groups, key, live);
  for (const key of new Set([...before, ...after])) {
    const old = groups.findings.get(key) ?? NOTHING;
    const members = membersOf(groups, key);
    const found = members.length < 2 ? NOTHING : checkGroup(within, groups, key, members);
    if (found.length === 0) groups.findings.delete(key);
    else groups.findings.set(key, found);
    exchange(old, found, removed, added);
  }
}

const NO_ROWS: readonly LiveRow[] = [];

function membersOf(groups: Groups, key: GroupKey): readonly LiveRow[] {
  const members = groups.rows.get(key);
  return members === undefined ? NO_ROWS : Array.isArray(members) ? members : [members];
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
