import { describe, expect, test } from 'vitest';
import { formats, placeholders } from '#shared/message/fill';
import { findingLine, render } from '#shared/message/render';
import { rules } from '#shared/rules/catalogue';
import { check } from '#shared/rules/check';
import type { Finding, RuleExample } from '#shared/rules/rule';
import { sixClears } from '#shared/rules/rule';
import type { Cell, Grid } from '#shared/sheet/grid';
import { gridOfExample, inputOf } from '#test/shared/rules/exampleTable';

const findingsOf = (example: RuleExample) => check(inputOf(gridOfExample(example), example)).findings;
const told = (findings: readonly Finding[]) =>
  findings.map((finding) => `${finding.rule} ${findingLine(finding, 'vi')}`);

/** The grid with the texts of some cells replaced; '' empties a cell. */
function withTexts(
  grid: Grid,
  changes: readonly { readonly row: number; readonly column: number; readonly text: string }[],
): Grid {
  return {
    ...grid,
    rows: grid.rows.map((row) => {
      const here = changes.filter((change) => change.row === row.index);
      if (here.length === 0) return row;
      const cells: (Cell | undefined)[] = [...row.cells];
      for (const { column, text } of here) cells[column] = text === '' ? undefined : { value: text, text };
      return { ...row, cells };
    }),
  };
}

describe('[R1] every rule', () => {
  test('has a stable id that names its family, no two the same', () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of rules) expect(rule.id).toMatch(new RegExp(`^${rule.family}\\.[a-z-]+$`));
  });

  test('[R7] there are at least sixty, in six families', () => {
    expect(rules.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rules.map((rule) => rule.family)).size).toBe(6);
  });

  test('[R6] each belongs to one of the six clears, and each clear has rules', () => {
    for (const rule of rules) for (const clear of rule.clears) expect(sixClears).toContain(clear);
    for (const clear of sixClears) expect(rules.some((rule) => rule.clears.includes(clear))).toBe(true);
  });

  test('has a heading in both languages that no other rule has, short enough for a line and without placeholders', () => {
    for (const lang of ['vi', 'en'] as const) {
      const titles = rules.map((rule) => rule.title[lang]);
      expect(new Set(titles).size).toBe(titles.length);
      for (const title of titles) {
        expect(title).toMatch(/^[\p{Lu}][^{}]{2,47}[^.{}]$/u);
        expect(title).toBe(title.normalize('NFC'));
      }
    }
  });

  test('[R4] errors are few: fewer than one rule in six', () => {
    expect(rules.filter((rule) => rule.severity === 'error').length * 6).toBeLessThan(rules.length);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('[R1] %s', (id, rule) => {
  test('says what, what is accepted, why and how to mend it in both languages', () => {
    for (const words of [rule.say, rule.accept, rule.why, rule.fix]) {
      for (const text of [words.vi, words.en]) {
        expect(text.trim()).toBe(text);
        expect(text).toMatch(/[.)“”]$/);
        expect(text).toBe(text.normalize('NFC'));
      }
      expect(placeholders(words.en)).toEqual(placeholders(words.vi));
      const used = placeholders(words.vi).flatMap((placeholder) => placeholder.split('|').slice(1));
      expect(used.filter((format) => !formats.includes(format))).toEqual([]);
    }
    expect(rule.source).toMatch(/^[A-Z]\d/);
  });

  test('its bad examples fire it, and no other rule they do not name', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    for (const example of rule.examples.bad) {
      const findings = findingsOf(example);
      expect(findings.map((finding) => finding.rule)).toContain(id);
      const allowed = new Set([id, ...(example.alsoFires ?? [])]);
      expect(told(findings.filter((finding) => !allowed.has(finding.rule)))).toEqual([]);
    }
  });

  test('its good examples fire no rule at all', () => {
    expect(rule.examples.good.length).toBeGreaterThan(0);
    for (const example of rule.examples.good) expect(told(findingsOf(example))).toEqual([]);
  });

  test('[R3] a finding names its cell and leaves no placeholder unfilled', () => {
    for (const example of rule.examples.bad) {
      for (const finding of findingsOf(example)) {
        for (const language of ['vi', 'en'] as const) {
          const words = render(finding, language);
          expect(words.address).toMatch(/^[A-Z]+\d+$/);
          for (const text of [words.say, words.accept, words.example, words.why, words.fix])
            expect(text).not.toMatch(/[{}]/);
        }
      }
    }
  });

  test('[R3] the example, written into the marked cell, clears the finding and brings no error', () => {
    const bad = rule.examples.bad[0];
    if (typeof rule.example !== 'string' || bad === undefined) return;
    const grid = gridOfExample(bad);
    const found = check(inputOf(grid, bad)).findings.filter((finding) => finding.rule === id);
    const text = rule.example;
    const mended = withTexts(
      grid,
      found.map((finding) => ({ row: finding.at.row, column: finding.at.column, text })),
    );
    const after = check(inputOf(mended, bad)).findings;
    expect(told(after.filter((finding) => finding.rule === id || finding.severity === 'error'))).toEqual([]);
  });

  test('[R1] a repair clears its finding and brings no new one', () => {
    for (const example of rule.examples.bad) {
      const grid = gridOfExample(example);
      const before = check(inputOf(grid, example)).findings;
      for (const { repair } of before.filter((finding) => finding.rule === id)) {
        if (repair === undefined) continue;
        const mended = withTexts(grid, [{ row: repair.row, column: repair.column, text: repair.after }]);
        const after = check(inputOf(mended, example)).findings;
        const fresh = after.filter(
          (finding) =>
            !before.some(
              (old) =>
                old.rule === finding.rule && old.at.row === finding.at.row && old.at.column === finding.at.column,
            ),
        );
        expect(told(fresh)).toEqual([]);
        expect(
          told(
            after.filter(
              (finding) => finding.rule === id && finding.at.row === repair.row && finding.at.column === repair.column,
            ),
          ),
        ).toEqual([]);
      }
    }
  });
});
