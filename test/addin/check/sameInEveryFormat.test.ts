import { describe, expect, test } from 'vitest';
import { packDocx } from '#server/documents/docx';
import { rules } from '#shared/rules/catalogue';
import { check } from '#shared/rules/check';
import type { RuleExample } from '#shared/rules/rule';
import type { Grid } from '#shared/sheet/grid';
import { recognise } from '#shared/table/recognise';
import { programmesIn } from '#shared/task/programmesIn';
import { findingJson } from '#shared/wire/check';
import { harderTables } from '#test/fixtures/unseen/harderTables';
import { unseenTables } from '#test/fixtures/unseen/tables';
import { gridOf } from '#test/helpers/grid';
import { inFormat, type TableFormat } from '#test/helpers/inFormat';
import { readHere } from '#test/helpers/readInThread';
import { shippedRegistry } from '#test/helpers/unseen';
import { gridOfExample, inputOf } from '#test/shared/rules/exampleTable';

const noFormulas = 'a formula leaves its result: nothing tells that it was one';
const formulaAsText =
  'a formula nobody worked out is a text that begins with “=”: it is told as one that cannot be read';
const formulaAsError = 'the library that writes the file here writes a formula without a result as an error';
/** The cell is told of in other words. */
const otherwise: ReadonlySet<string | undefined> = new Set([formulaAsText, formulaAsError]);
const nothingHidden = 'nothing is hidden: what a person did not see was not copied, or is seen now';
const noDates = 'a day is the text it showed: nobody can have meant another by typing it';

/** Rules that find nothing in a format, with what it cannot hold. */
const cannotHold: Readonly<Record<TableFormat, Readonly<Record<string, string>>>> = {
  xlsx: { 'text.formula-without-result': formulaAsError },
  xls: {
    'text.formula-in-text': 'the library that writes the file here writes formulas of texts as their results',
    'text.formula-without-result': formulaAsError,
    'text.hidden-rows': 'the library that writes the file here writes no hidden rows',
  },
  xlsb: {
    'text.formula-in-text': 'the library that writes the file here writes formulas of texts as their results',
    'text.formula-without-result': formulaAsError,
  },
  csv: {
    'text.formula-in-text': noFormulas,
    'text.formula-without-result': formulaAsText,
    'text.hidden-rows': nothingHidden,
    'text.hidden-columns': nothingHidden,
    'time.day-month-doubtful': noDates,
  },
  docx: {
    'text.formula-in-text': noFormulas,
    'text.formula-without-result': formulaAsText,
    'text.hidden-rows': nothingHidden,
    'text.hidden-columns': nothingHidden,
    'time.day-month-doubtful': noDates,
  },
};

type Found = { readonly rule: string; readonly words: string };

function findingsOf(grid: Grid, example: RuleExample): readonly Found[] {
  return check(inputOf(grid, example)).findings.map((finding) => {
    const { rule, severity, address, column, path, message } = findingJson(finding, 'vi');
    return { rule, words: [severity, address, column, path, message].join(' · ') };
  });
}

describe.each(Object.entries(cannotHold))('[R2] the tables of all rules as .%s', (format, lacking) => {
  test('the same findings at the same cells in the same words, but for what the format cannot hold', async () => {
    const missed = new Set<string>();
    for (const rule of rules) {
      for (const example of [...rule.examples.bad, ...rule.examples.good]) {
        const grid = gridOfExample(example);
        const read = await readHere(inFormat(grid, format as TableFormat), {}, { docx: packDocx });
        if (!read.ok) throw new Error(`${rule.id}: ${read.refusal.code}`);
        const [sheet] = read.workbook.sheets;
        const here = sheet === undefined ? [] : findingsOf(sheet, example);
        const there = findingsOf(grid, example);
        if (otherwise.has(lacking[rule.id]) && there.some((finding) => finding.rule === rule.id)) {
          expect(here, `${rule.id} as .${format}`).toHaveLength(there.length);
          missed.add(rule.id);
          continue;
        }
        const expected = there.filter((finding) => {
          if (lacking[finding.rule] === undefined || here.some(({ rule: found }) => found === finding.rule))
            return true;
          missed.add(finding.rule);
          return false;
        });
        expect(here, `${rule.id} as .${format}`).toEqual(expected);
      }
    }
    // A reason that no table needs any more has to go.
    expect([...missed].sort()).toEqual(Object.keys(lacking).sort());
  });
});

/** What a whole table comes to: columns, rows, last days and findings. */
function understood(grid: Grid): readonly string[] {
  const asOf = '2026-02-14';
  const recognition = recognise({ sheets: [grid] });
  const { programmes, agencies } = programmesIn(recognition.tables, shippedRegistry, asOf);
  const { findings } = check({ sheets: [grid], recognition, programmes, agencies, asOf });
  return [
    ...recognition.tables.flatMap(({ columns, rows }) => [
      ...columns.map((column) => `${column.field} ${column.columns.join(' ')}`),
      ...rows.filter(({ kind }) => kind !== 'blank').map(({ row, kind, path }) => `${row + 1} ${kind} ${path}`),
    ]),
    ...programmes.flatMap(({ tasks }) => tasks.map(({ path, deadline }) => `${path} ${deadline}`)),
    ...findings.map((finding) => {
      const { rule, severity, address } = findingJson(finding, 'vi');
      return `${severity} ${rule} ${address}`;
    }),
  ];
}

/** What is said more of a table in these formats. */
const saidMore: Readonly<Record<string, readonly string[]>> = {
  // Without merges a lead stands in the first row of its block alone.
  'u18 csv': ['C4', 'C7', 'C8'].map((cell) => `warning responsibility.no-lead ${cell}`),
  // A month whose format shows two figures of the year: as text nothing else is known of it.
  'u25 csv': ['F2', 'F3'].map((cell) => `notice time.short-year ${cell}`),
  'u25 docx': ['F2', 'F3'].map((cell) => `notice time.short-year ${cell}`),
};

describe.each(['csv', 'docx'] as const)('[R2] whole tables as .%s', (format) => {
  test.each([...unseenTables, ...harderTables].map((table) => [table.id, table] as const))('%s', async (id, table) => {
    const { lines, merges = [], at } = table;
    const grid = gridOf(
      lines.map(([, ...cells]) => cells),
      { merges, ...(at === undefined ? {} : { at }) },
    );
    const read = await readHere(inFormat(grid, format), {}, { docx: packDocx });
    if (!read.ok) throw new Error(read.refusal.code);
    const more = saidMore[`${id.slice(0, 3)} ${format}`] ?? [];
    expect([...read.workbook.sheets.flatMap(understood)].sort()).toEqual([...understood(grid), ...more].sort());
  });
});
