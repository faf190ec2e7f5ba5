import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { lettersToLookAt, marksOf } from '#shared/rules/rowMarks';
import { eachTextWith, joinTexts } from '#shared/text/joined';

function isFound(text: string, pattern: RegExp): boolean {
  let found = false;
  eachTextWith(joinTexts([text]), pattern, () => {
    found = true;
  });
  return found;
}

test('[R2] whatever the letters of a text tell is looked for in whole columns too', () => {
  const signs = constantFrom(
    ...Array.from(' \n\r\t,;#<abcđÐðØøÅåµ°–…ẹ\u0301\u00a0\u200b\u202f\ufeffАаΑＡǎƉ.'),
    '\ud83d',
  );
  assert(
    property(array(signs, { maxLength: 6 }), (some) => {
      const text = some.join('');
      const found = lettersToLookAt.some((pattern) => isFound(text, pattern));
      if (marksOf(text) !== 0) expect(found).toBe(true);
    }),
    { seed: 20151114, numRuns: 5_000 },
  );
});
