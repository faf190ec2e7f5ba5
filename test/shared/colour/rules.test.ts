import { describe, expect, test } from 'vitest';
import { forPane, letterRules, liveRules } from '#shared/colour/live';
import { isPaintRule } from '#shared/colour/own';
import { faultMarks, type Hue, hueOf, hues, surface } from '#shared/colour/palette';
import { classRules, faultRule, isOwnRule } from '#shared/colour/rules';
import { sheetSigns } from '#shared/colour/sign';
import { statusClasses } from '#shared/status/class';

function luminance(colour: string): number {
  const channel = (at: number) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('palette', () => {
  test.each(['light', 'dark', 'print'] as const)('[S4] every text and sign on its fill keeps 4.5 : 1 (%s)', (set) => {
    for (const hue of Object.keys(hues[set]) as Hue[]) {
      const { fill, text, sign } = hues[set][hue];
      expect(contrast(text, fill), `${hue} text`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(sign, fill), `${hue} sign`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('[S4] fault marks and quiet words are readable on white and on the grey of given cells', () => {
    for (const colour of [...Object.values(faultMarks).map((mark) => mark.colour), surface.quiet]) {
      expect(contrast(colour, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, surface.given)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(surface.onAccent, surface.accent)).toBeGreaterThanOrEqual(4.5);
  });

  test('[S4] classes of one hue are told apart by their signs, so nothing rests on colour alone', () => {
    expect(new Set(statusClasses.map((code) => sheetSigns[code])).size).toBe(statusClasses.length);
  });

  test('[S4] signs are characters old Times New Roman draws itself: no emoji, none beyond the basic plane', () => {
    for (const code of statusClasses) expect(sheetSigns[code]).toMatch(/^[\u0021-\u25CF]{1,2}$/);
  });
});

describe('rules of our own', () => {
  const rules = [
    ...classRules(6, 9),
    ...liveRules({ row: 3, content: 1, time: 2, said: [4], asOf: 'PL_HAN_NGAY', lists: { deadlines: 'PL_HAN_1' } }),
    faultRule('percent', '$A1>100', 'error'),
  ];

  test('[S5] every rule carries the signature by which it is found again', () => {
    for (const rule of rules) {
      expect(rule.formula).toContain(`N("PL:${rule.id}")=0`);
      expect(isOwnRule(rule.formula)).toBe(true);
    }
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  test.each(['$K9>100', 'N("other")=0', 'AND(N("KTNV:R03")=0,TRUE)', 'ISNUMBER(FIND("PL:",A1))', 'SIGN("PL:x")=0'])(
    '[S5] a person’s own rule is not ours: %s',
    (formula) => {
      expect(isOwnRule(formula)).toBe(false);
    },
  );

  test('[S5] a rule survives as ours after another program rewrote spaces and case', () => {
    expect(isOwnRule('AND(n( "PL:class.done" )=0,LEFT($G9,1)="√")')).toBe(true);
  });

  test('[S4] every class of a hue meets exactly one class rule, by its sign', () => {
    for (const code of statusClasses) {
      const sign = sheetSigns[code].charAt(0);
      const met = classRules(6, 9).filter((rule) => rule.formula.includes(`"${sign}"`));
      expect(met.map((rule) => rule.id)).toEqual([`class.${hueOf[code]}`]);
    }
  });

  test('[S4] a data fault has border and emphasis but no fill', () => {
    expect(faultRule('x', 'TRUE', 'warning').look).toMatchObject({ bold: true, border: { style: 'dotted' } });
    expect(faultRule('x', 'TRUE', 'error').look.fill).toBeUndefined();
  });

  test('[S5] deadlines are looked up by the cell’s own text, so sorted rows keep their colour', () => {
    const lists = { deadlines: 'PL_HAN_1', done: 'PL_HAN_XONG_1' };
    const all = liveRules({ row: 3, content: 1, time: 2, said: [4], asOf: 'PL_HAN_NGAY', lists });
    const late = all.find(({ id }) => id === 'pane.overdue')?.formula;
    expect(late).toContain('VLOOKUP($C4,PL_HAN_1,2,FALSE)');
    expect(late).toContain('NOT(ISNUMBER(MATCH(LEFT($E4,250),PL_HAN_XONG_1,0)))');
    for (const { formula } of all) expect(isPaintRule(formula)).toBe(true);
  });

  test('[S4] colours of whole rows leave the letters as they are; the time column says it by its letters too', () => {
    const columns = { row: 3, content: 1, time: 2, said: [4], asOf: 'PL_HAN_NGAY', lists: { deadlines: 'PL_HAN_1' } };
    for (const { look } of liveRules(columns)) expect(Object.keys(look).sort()).toEqual(['fill', 'text']);
    const letters = letterRules(columns);
    expect(letters.map(({ id }) => id)).toEqual(['pane.overdue.letters', 'pane.due_soon.letters']);
    expect(new Set(letters.map(({ look }) => JSON.stringify(look))).size).toBe(letters.length);
    for (const { formula, look } of letters) {
      expect(isPaintRule(formula)).toBe(true);
      expect(look.fill).toBeUndefined();
    }
  });

  test('[S5] what the pane puts in is told from what an issued workbook was born with', () => {
    for (const rule of classRules(6, 9)) {
      expect(isPaintRule(rule.formula)).toBe(false);
      expect(isPaintRule(forPane(rule).formula)).toBe(true);
    }
  });
});
