import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CheckResult, check } from '#shared/rules/check';
import { address } from '#shared/sheet/address';
import { printedGrid, scannedGrid } from '#test/helpers/dakNong';
import { inputOf } from '#test/shared/rules/exampleTable';
import { ninhThuanGrid } from '#test/shared/rules/ninhThuan';

const printed = check(inputOf(printedGrid(), { asOf: '2015-11-14' }));
const scanned = check(inputOf(scannedGrid(), { asOf: '2015-11-14' }));
const prose = check(inputOf(ninhThuanGrid(), { asOf: '2025-12-01' }));

const has = (result: CheckResult, path: string, rule: string) =>
  result.findings.some((finding) => finding.path === path && finding.rule === rule);

type Row = readonly [row: number, path: string, rule: string];

/** Rows of the lists a person made of each programme, with the finding that answers them. */
const inPrinted: readonly Row[] = [
  [1, 'III.2.3', 'time.finish-after-parent'],
  [3, 'III.3.1', 'time.finish-before-document'],
  [3, 'III.3.2', 'time.finish-before-document'],
  [3, 'III.3.3', 'time.finish-before-document'],
  [4, 'I.1', 'time.start-before-document'],
  [5, 'I.1', 'time.years-without-milestone'],
  [6, 'II.4', 'time.recurring-in-nature'],
  [7, 'II.1.1', 'time.no-finish'],
  [8, 'II.3', 'responsibility.trailing-separator'],
  [9, 'II.4', 'responsibility.group-as-lead'],
  [10, 'II.4', 'responsibility.lead-also-coordinating'],
  [11, 'II.7', 'responsibility.several-leads'],
  [13, '', 'output.steps-without'],
  [16, 'II.5.2', 'responsibility.consultation-without-body'],
  [16, 'III.1.2', 'responsibility.consultation-without-body'],
  [23, 'II.3', 'responsibility.group-spelled-variously'],
  [28, '', 'structure.header-differs'],
  [31, 'II.2.3', 'time.step-gap'],
  [31, 'II.5.3', 'time.step-gap'],
  [31, 'II.8.3', 'time.step-gap'],
  [32, 'III.2.1', 'time.range-in-point'],
  [33, 'III.3.3', 'time.summary-during-consultation'],
  [35, 'II.6.4', 'responsibility.receiver-as-lead'],
  [35, 'III.3.4', 'responsibility.receiver-as-lead'],
  [36, 'II.6.1', 'output.draft-never-issued'],
  [37, 'IV.1.3', 'text.cut-short'],
  [38, 'II.7', 'output.not-verifiable'],
  [38, 'III.1', 'output.not-verifiable'],
  [38, 'IV.1', 'output.not-verifiable'],
  [39, 'II.5.1', 'time.mixed-spelling'],
  [42, 'II.2', 'responsibility.spelling'],
  [42, 'II.7', 'responsibility.spelling'],
  [43, 'III.3', 'responsibility.trailing-stop'],
  [44, 'II.1', 'responsibility.elliptic-name'],
  [44, 'III.2', 'responsibility.elliptic-name'],
];
const inScanned: readonly Row[] = [
  [19, 'II.6.4', 'structure.agency-in-other-column'],
  [19, 'III.3.4', 'structure.agency-in-other-column'],
  [20, 'II.2', 'structure.date-in-other-column'],
  [20, 'II.2.1', 'structure.date-in-other-column'],
  [20, 'II.2.2', 'structure.date-in-other-column'],
  [20, 'II.3', 'structure.date-in-other-column'],
  [20, 'II.3.1', 'structure.date-in-other-column'],
  [20, 'II.3.2', 'structure.date-in-other-column'],
  [20, 'II.3.3', 'structure.date-in-other-column'],
  [20, 'II.4', 'structure.date-in-other-column'],
  [20, 'II.2', 'time.no-finish'],
  [20, 'II.4', 'time.no-finish'],
  [21, 'II.1.3', 'structure.date-in-other-column'],
  [21, 'II.2.3', 'structure.date-in-other-column'],
  [22, 'II.3.3', 'structure.document-as-agency'],
  [24, 'II.4', 'text.sentence-doubled'],
  [26, 'II.6.2', 'text.cut-short'],
  [29, 'III', 'text.markup'],
  [41, 'I.1', 'text.common-slip'],
  [41, 'II.1', 'text.common-slip'],
  [41, 'III.1', 'text.common-slip'],
];
const inProse: readonly Row[] = [
  [3, 'II.2.2.b', 'time.submission-with-approval'],
  [4, 'II.3.2.2.a', 'time.submission-with-approval'],
  [5, 'II.3.2.2.b', 'time.draft-after-issue'],
  [6, 'II.3.2.3.a', 'structure.same-task-twice'],
  [7, 'II.2.2.c', 'time.condition-without-trigger'],
  [8, 'II.2.2.c', 'responsibility.no-lead'],
  [9, 'II.2.2.a', 'responsibility.superior-as-lead'],
  [10, 'II.3.2.1.b', 'text.common-slip'],
  [10, 'II.3.2.2.b', 'text.common-slip'],
  [11, 'II.3.2.3.a', 'responsibility.elliptic-name'],
  [12, 'II.3.2.3.a', 'responsibility.group-spelled-variously'],
  [14, 'II.5.2.1.b', 'output.not-verifiable'],
  [14, 'II.5.2.2', 'output.not-verifiable'],
  [15, 'II.3.2.3.b', 'output.circular'],
  [16, 'II.1.2.c', 'output.indicator-without-target'],
  [16, 'II.4.2.2.a', 'output.indicator-without-target'],
  [16, 'II.4.2.2.b', 'output.indicator-without-target'],
  [16, 'II.4.2.2.c', 'output.indicator-without-target'],
  [16, 'II.4.2.1.đ', 'output.indicator-without-target'],
  [17, 'II.1.2.b', 'time.recurring-without-date'],
  [17, 'II.1.2.c', 'time.recurring-without-date'],
  [22, '', 'structure.document-unnamed'],
  [24, 'II.4.2.2.a', 'responsibility.dissolved-agency'],
  [24, 'II.1.2.b', 'responsibility.successor-unclear'],
];
const foundRows = {
  // 17, 18 and 25 have tests of their own.
  'Đắk Nông': [...inPrinted, ...inScanned].map(([row]) => row).concat(17, 18, 25),
  // 1 and 2 too: the sixteen tasks without a deadline.
  'Ninh Thuận': inProse.map(([row]) => row).concat(1, 2),
} as const;

/** Findings as lines of a golden file. */
const told = (result: CheckResult) =>
  result.findings.map(({ path, at, rule, severity }) => [path, address(at.row, at.column), rule, severity].join('\t'));

/** The lines of a golden file, each of which has to say why the finding is right. */
function justified(file: string): readonly string[] {
  const page = readFileSync(new URL(`../../golden/${file}`, import.meta.url), 'utf8');
  const lines = page.trimEnd().split('\n').slice(1);
  expect(lines.filter((line) => (line.split('\t')[4] ?? '') === '')).toEqual([]);
  return lines.map((line) => line.split('\t').slice(0, 4).join('\t'));
}

describe('[R8] the printed appendix of Đắk Nông: contradictions and doubts a person listed', () => {
  test.each(inPrinted)('row %i of the list: %s %s', (_row, path, rule) => {
    expect(has(printed, path, rule)).toBe(true);
  });

  test('what is natural is left alone: steps take objective and output from their task, drafting steps need no coordinating body', () => {
    const perStep = printed.findings.filter(
      (finding) => finding.at.field === 'objective' || finding.rule === 'output.none',
    );
    expect(perStep).toEqual([]);
    const coordinating = printed.findings.filter(
      (finding) => finding.rule === 'responsibility.consultation-without-body',
    );
    expect(coordinating.map((finding) => finding.path)).toEqual(['II.5.2', 'III.1.2']);
  });

  test('every finding was read by eye and is justified: nothing more, nothing less', () => {
    expect(told(printed)).toEqual(justified('rules-dak-nong.tsv'));
  });
});

describe('[R8] the scanned appendix of Đắk Nông: shifted cells are found, not silently accepted', () => {
  const shiftedByDitto = [
    'II.1.3',
    'II.2.1',
    'II.2.2',
    'II.2.3',
    'II.3.1',
    'II.3.2',
    'II.3.3',
    'II.6.3',
    'II.7.1',
    'II.7.2',
    'II.7.3',
    'II.8.1',
    'II.8.2',
    'II.8.3',
    'III.2.3',
    'III.3.1',
    'III.3.2',
    'III.3.3',
  ];
  test.each(shiftedByDitto)('rows 17, 18: “Nt” under the objective of %s', (path) => {
    expect(has(scanned, path, 'structure.ditto-in-other-column')).toBe(true);
  });

  test.each(inScanned)('row %i of the list: %s %s', (_row, path, rule) => {
    expect(has(scanned, path, rule)).toBe(true);
  });

  test('row 25: continuation rows are joined and get no finding of their own', () => {
    const perRow = new Set(
      inputOf(scannedGrid(), {})
        .recognition.tables[0]?.rows.filter((row) => row.kind === 'continuation')
        .map((row) => row.row),
    );
    expect(perRow.size).toBe(4);
    expect(scanned.findings.filter((finding) => perRow.has(finding.at.row))).toEqual([]);
  });
});

describe('[R8] the programme of Ninh Thuận as a table', () => {
  const noDeadline = [
    'II.3.2.3.a',
    'II.4.2.1.a',
    'II.4.2.1.b',
    'II.4.2.1.c',
    'II.4.2.1.d',
    'II.4.2.1.đ',
    'II.4.2.2.a',
    'II.4.2.2.b',
    'II.4.2.2.c',
    'II.4.2.2.d',
    'II.4.2.3',
    'II.5.2.1.a',
    'II.5.2.1.b',
    'II.5.2.2',
    'II.3.2.2.b',
    'II.3.2.3.b',
  ];
  test('rows 1, 2: the sixteen tasks without a deadline, and no other', () => {
    const found = prose.findings
      .filter((finding) => finding.rule === 'time.no-deadline')
      .map((finding) => finding.path);
    expect([...found].sort()).toEqual([...noDeadline].sort());
  });

  test.each(inProse)('row %i of the list: %s %s', (_row, path, rule) => {
    expect(has(prose, path, rule)).toBe(true);
  });

  test('row 17: standing work until 2025 has lapsed on 1 March 2026', () => {
    const later = check(inputOf(ninhThuanGrid(), { asOf: '2026-03-01' }));
    expect(has(later, 'II.1.2.b', 'time.recurring-lapsed')).toBe(true);
    expect(has(prose, 'II.1.2.b', 'time.recurring-lapsed')).toBe(false);
  });

  test('one contradiction and no more: the draft of the regulation after its issue (row 5)', () => {
    const errors = prose.findings.filter((finding) => finding.severity === 'error');
    expect(errors.map((finding) => `${finding.path} ${finding.rule}`)).toEqual(['II.3.2.2.b time.draft-after-issue']);
  });

  test('every finding was read by eye and is justified: nothing more, nothing less', () => {
    expect(told(prose)).toEqual(justified('rules-ninh-thuan.tsv'));
  });
});

/**
 * Contradictions and doubts of the two lists that no finding answers, each with its reason. All others have their line above or below; a row
 * is natural where the table says the right thing in its own way, and beyond the table where only the document around it could show it.
 */
const leftAlone = {
  'Đắk Nông': {
    2: 'the scanned row: its dates stand under the output, which is what is found there (rows 20, 21); mended, 2015 comes before 2016',
    12: 'natural: who leads a task is the province’s choice; that four lead is found (row 11)',
    14: 'natural: steps take their objective from the task',
    15: 'natural: steps that draft or submit need nobody’s part; those that ask for opinions are found (row 16)',
    30: 'natural: numbers begin anew in each section; the key of a row is its whole path',
    34: 'the scanned row: the ditto in the wrong column is found (row 18)',
    46: 'beyond the table: a paragraph of the document',
    47: 'beyond the table: reporting days in the document',
    49: 'beyond the table: contents of the document without a task',
    50: 'natural: I.1 and II.4 reach to 2020, the end of the programme’s years; 2030 is its outlook',
  },
  'Ninh Thuận': {
    13: 'beyond the table: a label in running text; both labels name one column',
    18: 'natural: a number without a letter is a place of its own',
    21: 'beyond the table: paragraphs without agency, output or time',
    23: 'beyond the table: reporting days in the document',
    26: 'beyond the table: the signature of a party document',
  },
} as const;

describe('[R8] the two lists whole', () => {
  test.each([
    // Errors and warnings of the lists by number; slips of the pen and damage of the scan are found besides.
    [
      'Đắk Nông',
      [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 23, 28, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 44,
        46, 47, 49, 50,
      ],
    ],
    ['Ninh Thuận', [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 21, 22, 23, 24, 26]],
  ] as const)('%s: every error and warning is found, or a reason stands beside it', (programme, rows) => {
    const asked = new Set<number>(foundRows[programme]);
    const reasons = Object.keys(leftAlone[programme]).map(Number);
    expect(reasons.filter((row) => asked.has(row))).toEqual([]);
    expect(rows.filter((row) => !asked.has(row) && !reasons.includes(row))).toEqual([]);
  });
});
