import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { EDGE, eachTextWith, joinTexts } from '#shared/text/joined';

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
