import type { Period } from '#shared/period/period';
import type { Column } from '#shared/rules/column';
import type { LiveRow, PreparedTable } from '#shared/rules/prepare';
import { exchange, NOTHING, type Reporter, taken } from '#shared/rules/report';
import type { ColumnRule, ColumnTexts, Finding } from '#shared/rules/rule';
import type { Field } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';
import { keyOfText, NO_TEXT } from '#shared/table/textColumn';

/** A column rule with one of its columns, and what was found there. */
export type ColumnCheck = { readonly rule: ColumnRule; readonly column: Column; findings: readonly Finding[] };

type Within = { readonly table: PreparedTable; readonly reporter: Reporter };

/** Each column with each of the rules that ask for it, column by column. */
export function columnChecks(rules: readonly ColumnRule[], { columns }: PreparedTable): readonly ColumnCheck[] {
  return columns.flatMap((column) =>
    rules.filter((rule) => rule.columns.includes(column.field)).map((rule) => ({ rule, column, findings: NOTHING })),
  );
}

/** Whether an edit of a row, which was `before`, concerns what was found in a column. */
export function isStale({ rule, column, findings }: ColumnCheck, live: LiveRow, before: RowChange): boolean {
  for (const field of [column.field, ...(rule.weighs ?? [])]) {
    if (!saysTheSame(before.row.cells[field], live.row.cells[field])) return true;
    // The year of a time may come from the rows above.
    if (isTime(field) && !readsTheSame(before.task[field], live.task[field])) return true;
  }
  // The id of a task comes of its words.
  return live.task.id !== before.task.id && findings.some((finding) => finding.task === before.task.id);
}

type RowChange = Pick<LiveRow, 'row' | 'task'>;

const isTime = (field: Field): field is 'start' | 'finish' | 'period' =>
  field === 'start' || field === 'finish' || field === 'period';

function readsTheSame(a: Period | null, b: Period | null): boolean {
  return a === b || (a?.kind === b?.kind && a?.earliest === b?.earliest && a?.latest === b?.latest);
}

function saysTheSame(a: SourceCell | undefined, b: SourceCell | undefined): boolean {
  return (
    a === b ||
    (a?.text === b?.text &&
      a?.resolved === b?.resolved &&
      a?.inherited === b?.inherited &&
      a?.value === b?.value &&
      a?.formula === b?.formula)
  );
}

/** Checks columns anew; the texts of one column are counted once for all its rules. */
export function checkColumns(
  { table, reporter }: Within,
  checks: readonly ColumnCheck[],
  removed: Finding[],
  added: Finding[],
): void {
  let counted: ColumnTexts | undefined;
  let last: Column | undefined;
  for (const check of checks) {
    const { rule, column } = check;
    if (counted === undefined || last !== column) counted = countTexts(column, table);
    last = column;
    const old = check.findings;
    reporter.rule = rule;
    rule.check(counted, column.field, table.context, reporter.report);
    check.findings = taken(reporter);
    exchange(old, check.findings, removed, added);
  }
}

/** Counts the texts of a column over tasks and steps. */
function countTexts({ source, of: typed, meant: meanings }: Column, { rows, sections }: PreparedTable): ColumnTexts {
  const { texts } = source;
  const times = new Int32Array(texts.length);
  const firsts = new Int32Array(texts.length);
  const of = typed.slice();
  const meant = meanings.slice();
  for (const at of sections) {
    of[at] = NO_TEXT;
    meant[at] = NO_TEXT;
  }
  // From below, so that the first row is noted last.
  for (let at = of.length - 1; at >= 0; at -= 1) {
    const number = of[at] ?? NO_TEXT;
    if (number === NO_TEXT) continue;
    times[number] = (times[number] ?? 0) + 1;
    firsts[number] = at;
  }
  return {
    texts,
    rows,
    of,
    meant,
    key: (text) => keyOfText(source, text),
    times,
    first: (text) => (times[text] === 0 ? undefined : rows[firsts[text] ?? NO_TEXT]),
  };
}
