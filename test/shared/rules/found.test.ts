import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexRegistry } from '#shared/agency/resolve';
import { check } from '#shared/rules/check';
import type { RuleExample } from '#shared/rules/rule';
import { recognise } from '#shared/table/recognise';
import { buildProgramme } from '#shared/task/build';
import { findingJson } from '#shared/wire/check';
import { noTables } from '#test/fixtures/found/noTables';
import { ruleRows } from '#test/fixtures/found/ruleRows';
import { gridOf } from '#test/helpers/grid';
import { shippedRegistry } from '#test/helpers/unseen';
import { gridOfExample } from '#test/shared/rules/exampleTable';

const asOf = '2026-02-14';
const agencies = indexRegistry(shippedRegistry, { province: 'Khánh Hòa' });

function findingsOf(example: RuleExample) {
  const grid = gridOfExample(example);
  const recognition = recognise({ sheets: [grid] });
  const programme = buildProgramme(recognition.tables, { agencies, asOf });
  const { previous } = example;
  const places = programme.tasks.filter((task) => task.kind !== 'section').map((task) => task.path);
  return check({
    sheets: [grid],
    recognition,
    programmes: [programme],
    agencies,
    asOf,
    ...(previous === undefined ? {} : { previous: (path, field) => previous[places.indexOf(path)]?.[field] }),
  }).findings;
}

describe.each(ruleRows.map((rows) => [rows.rule, rows] as const))('[R8] found rows for %s', (rule, { bad, good }) => {
  test('the wrong one is found', () => {
    expect(findingsOf(bad).map((finding) => finding.rule)).toContain(rule);
  });

  test('the nearly wrong one is not, nor any other error', () => {
    const found = findingsOf(good).filter((finding) => finding.rule === rule || finding.severity === 'error');
    expect(found.map((finding) => finding.rule)).toEqual([]);
  });
});

type Encoded = {
  readonly text: string;
  readonly field: string;
  readonly rule: string | null;
  readonly becomes: string;
};
const encodings: { readonly cells: readonly Encoded[] } = JSON.parse(
  readFileSync(new URL('../../fixtures/found/encodings.json', import.meta.url), 'utf8'),
);

test.each(encodings.cells)('[R7] letters of $becomes ($rule)', ({ text, field, rule, becomes }) => {
  const example: RuleExample = {
    rows: [
      {
        ordinal: '1',
        content: 'Đề án phát triển chợ',
        lead: 'Sở Công Thương',
        coordinating: 'Sở Nội vụ',
        output: 'Quyết định của UBND tỉnh',
        finish: '9/2026',
        [field]: text,
      },
    ],
  };
  const found = findingsOf(example).map((finding) => findingJson(finding, 'vi'));
  const letters = found.filter((finding) => finding.rule === rule || finding.rule.startsWith('text.'));
  expect(letters.map((finding) => [finding.rule, finding.fix ?? finding.offer])).toEqual(
    rule === null ? [] : [[rule, becomes]],
  );
});

test.each(noTables.map((sheet) => [sheet.id, sheet] as const))('[T1] no task table: %s', (_, { lines, why }) => {
  const { tables, refused } = recognise({ sheets: [gridOf(lines)] });
  expect(tables).toEqual([]);
  expect(refused.map(({ reason }) => reason)).toEqual(why === 'none' ? [] : [why]);
});
