import { printedText } from '#shared/merge/typed';
import { ruleById } from '#shared/rules/catalogue';
import { clarity } from '#shared/rules/clarity';
import type { Finding } from '#shared/rules/rule';
import { columnName } from '#shared/sheet/address';
import { columnNames } from '#shared/table/questions';
import type { Table, TableRow } from '#shared/table/table';
import type { Programme } from '#shared/task/programme';
import { cleanText } from '#shared/text/fold';
import type { ClarityAnswer, ReadColumn, ReadTableBrief, RuleFound, UnknownBody } from '#shared/wire/understoodAnswer';

/** So many texts show what a column holds. */
const shown = 3;
/** A sample is to be recognised, not read. */
const longest = 120;

/** The tables of a workbook with their rows counted by kind (T1, T3). */
export function tablesRead(tables: readonly Table[]): ReadTableBrief[] {
  return tables.map(({ sheet, visibility, headerRows, title, counts }) => ({
    sheet,
    visibility,
    headerRows: headerRows.map((row) => row + 1),
    title: [...title],
    rows: { ...counts },
  }));
}

/** Every column of every table, from left to right, with how it was understood and what stands below it (T2). */
export function columnsRead(tables: readonly Table[]): ReadColumn[] {
  return tables.flatMap((table) => {
    const { sheet } = table;
    // Two columns with one header are told apart by the names a correction is given under.
    const nameAt = columnNames(table);
    const read = [
      ...table.columns.map(({ field, columns, header, confidence }) => ({
        at: columns[0] ?? 0,
        sheet,
        letters: columns.map(columnName),
        header: nameAt(columns[0] ?? 0) || header,
        reading: field,
        confidence: Math.round(confidence * 100) / 100,
        samples: samplesOf(table.rows, ({ cells }) => cells[field]?.text),
      })),
      ...table.extra.map(({ column, header }) => ({
        at: column,
        sheet,
        letters: [columnName(column)],
        header: nameAt(column) || header,
        reading: 'extra' as const,
        confidence: null,
        samples: samplesOf(table.rows, ({ extra }) => extra.find((cell) => cell.column === column)?.text),
      })),
      ...table.owned.map(({ column, header }) => ({
        at: column,
        sheet,
        letters: [columnName(column)],
        header,
        reading: 'owned' as const,
        confidence: null,
        samples: [],
      })),
    ];
    return read.sort((a, b) => a.at - b.at).map(({ at: _at, ...column }) => column);
  });
}

function samplesOf(rows: readonly TableRow[], textOf: (row: TableRow) => string | undefined): string[] {
  const found = new Set<string>();
  for (const row of rows) {
    if (row.kind === 'header' || row.kind === 'number' || row.kind === 'frame') continue;
    const text = cleanText(textOf(row) ?? '').slice(0, longest);
    if (text !== '') found.add(text);
    if (found.size === shown) break;
  }
  return [...found];
}

/** The rules that found something, gravest first, then by how often. */
export function rulesFound(findings: readonly Finding[]): RuleFound[] {
  const counts = new Map<string, RuleFound>();
  for (const { rule, severity } of findings) {
    const known = counts.get(rule);
    if (known !== undefined) known.count += 1;
    else {
      const { title, clears } = ruleById.get(rule) ?? { title: { vi: rule, en: rule }, clears: [] };
      counts.set(rule, { rule, title: { ...title }, severity, clears: [...clears], count: 1 });
    }
  }
  const weight = { error: 0, warning: 1, notice: 2 };
  return [...counts.values()].sort((a, b) => weight[a.severity] - weight[b.severity] || b.count - a.count);
}

/** R6 as pages show it: tasks that lack a clear, in the order of the programme. */
export function clarityAnswer(programme: Programme, findings: readonly Finding[]): ClarityAnswer {
  const { tasks, met, of, percent } = clarity(programme, findings);
  return {
    of,
    percent,
    met: { ...met },
    tasks: programme.tasks.flatMap((task) => {
      const { unclear = [], path = task.path } = tasks.get(task.id) ?? {};
      if (task.kind === 'section' || unclear.length === 0) return [];
      return [{ path, kind: task.kind, content: printedText(task, 'content'), unclear: [...unclear] }];
    }),
  };
}

/** Names no registry knows: without a person's help nobody reports for them. */
export function unknownBodies({ tasks }: Programme): UnknownBody[] {
  const found = new Map<string, UnknownBody>();
  for (const task of tasks) {
    for (const ref of [...task.lead.refs, ...task.coordinating.refs]) {
      if (ref.kind !== 'unknown' || ref.text === '') continue;
      const entry = found.get(ref.text) ?? { name: ref.text, suggestion: ref.suggestion ?? null, paths: [] };
      if (entry.paths.at(-1) !== task.path) entry.paths.push(task.path);
      found.set(ref.text, entry);
    }
  }
  return [...found.values()];
}
