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

describe('[R8] the printed appendix of Đắk Nông: contradictions and doubts a person listed', () => {
  test.each([
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
  ])('row %i of the list: %s %s', (_row, path, rule) => {
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
    const page = readFileSync(new URL('../../golden/rules-dak-nong.tsv', import.meta.url), 'utf8');
    const lines = page
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    expect(lines.filter((line) => (line[4] ?? '') === '')).toEqual([]);
    const told = printed.findings.map(({ path, at, rule, severity }) =>
      [path, address(at.row, at.column), rule, severity].join('\t'),
    );
    expect(told).toEqual(lines.map((line) => line.slice(0, 4).join('\t')));
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

  test.each([
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
  ])('row %i of the list: %s %s', (_row, path, rule) => {
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

  test.each([
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
    [24, 'II.4.2.2.a', 'responsibility.dissolved-agency'],
    [24, 'II.1.2.b', 'responsibility.successor-unclear'],
  ])('row %i of the list: %s %s', (_row, path, rule) => {
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
});
