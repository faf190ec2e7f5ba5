import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGE, eachTextWith, emptyColumn, joinTexts, textNumber } from '#shared/rules/column';
import { lettersToLookAt, marksOf } from '#shared/rules/rowMarks';

/** The texts a pattern is found in, by their places. */
function foundIn(texts: readonly string[], pattern: RegExp): readonly number[] {
  const found: number[] = [];
  eachTextWith(joinTexts(texts), pattern, (at, text) => {
    expect(text).toBe(texts[at]);
    found.push(at);
  });
  return found;
}

const texts = array(
  constantFrom('', 'a', 'ab', 'trình UBND', 'lấy ý kiến', 'k', 'ki', 'n', ' ', '9/2016').chain((word) =>
    string({ maxLength: 6 }).map((rest) => word + rest.replaceAll(EDGE, '')),
  ),
  { maxLength: 12 },
);
const patterns = [/ab?/g, /rình|ý kiến/g, /\d\//g, new RegExp(`${EDGE}[^${EDGE}]?i`, 'g')];

test('[R2] a pattern is found in the texts of a column in which it is found alone, each once and in their order', () => {
  assert(
    property(texts, constantFrom(...patterns), (column, pattern) => {
      const alone = column.flatMap((text, at) => (new RegExp(pattern.source).test(EDGE + text + EDGE) ? [at] : []));
      expect(foundIn(column, pattern)).toEqual(alone);
    }),
    { seed: 20151114, numRuns: 1_000 },
  );
});

test('[R2] a pattern that runs over the edge of a text hides nothing in the next', () => {
  expect(foundIn(['x ki', 'kin', 'n'], /ki[^ ]{1,3}n/g)).toEqual([0, 1]);
});

test('[R2] whatever the letters of a text tell is looked for in whole columns too', () => {
  const signs = constantFrom(
    ...Array.from(' \n\r\t,;#<abcđÐðØøÅåµ°–…ẹ\u0301\u00a0\u200b\u202f\ufeffАаΑＡǎƉ.'),
    '\ud83d',
  );
  assert(
    property(array(signs, { maxLength: 6 }), (some) => {
      const text = some.join('');
      const found = lettersToLookAt.some((pattern) => foundIn([text], pattern).length > 0);
      if (marksOf(text) !== 0) expect(found).toBe(true);
    }),
    { seed: 20151114, numRuns: 5_000 },
  );
});

describe('[R2] the texts of a column', () => {
  const long = 'Xây dựng Kế hoạch phát triển khoa học và công nghệ';
  const cell = (text: string, value?: number) => ({
    row: 0,
    column: 0,
    text,
    ...(value === undefined ? {} : { value }),
  });

  test('stand there once each, long ones as short ones, and what a number shows apart', () => {
    const column = emptyColumn('content', 2, 8);
    const cells = [cell('4/2016'), cell(long), cell('4/2016', 42461), cell(`${long}.`), cell(long), cell('4/2016')];
    expect(cells.map((one) => textNumber(column, one))).toEqual([0, 1, 2, 3, 1, 0]);
    expect(column.texts).toEqual(['4/2016', long, '4/2016', `${long}.`]);
  });

  test('keep their numbers however many there are', () => {
    const column = emptyColumn('content', 2, 8);
    const many = Array.from({ length: 5_000 }, (_, at) => `${long} ${at % 2_500}, ${at % 7}`);
    const numbers = new Map<string, number>();
    for (const text of many) {
      const number = textNumber(column, cell(text));
      expect(numbers.get(text) ?? number).toBe(number);
      numbers.set(text, number);
      expect(column.texts[number]).toBe(text);
    }
    expect(column.texts).toHaveLength(numbers.size);
  });
});
