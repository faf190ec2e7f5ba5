import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutItems } from '#server/store/withoutItems';

it('[M12] a submission without the cells of its receipt is the same in everything else, whatever texts are in it', () => {
  const texts = fc.oneof(fc.string(), fc.constantFrom('"items":[', '}]"', '\\', '{"receipt":{', 'Sở "KH&CN" [1]'));
  const things = fc.jsonValue({ maxDepth: 3 });
  const record = fc.record({
    file: texts,
    items: fc.array(texts),
    before: things,
    receipt: fc.record({
      file: texts,
      rows: things,
      items: fc.array(fc.record({ theirs: texts, base: things })),
      notes: things,
    }),
    checkCode: texts,
  });
  fc.assert(
    fc.property(record, (one) => {
      const cut = JSON.parse(withoutItems(JSON.stringify(one)));
      expect(cut).toEqual(JSON.parse(JSON.stringify({ ...one, receipt: { ...one.receipt, items: [] } })));
    }),
    { seed: 5, numRuns: 500 },
  );
});

it.each([
  '',
  '{}',
  'null',
  '{"receipt":null}',
  '{"receipt":{"items":7}}',
  '{"receipt":{"items":[1,2',
  '[{"receipt":{"items":[1]}}]',
])('what is no such record comes back as it is: %s', (json) => {
  expect(withoutItems(json)).toBe(json);
});
