import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordKey } from '#shared/agency/words';
import { cleanText, fold } from '#shared/text/fold';
import { registry } from '#test/shared/agency/registryOfTests';

const plainly = (text: string) => cleanText(text).toLowerCase();
/** A spelling as the resolver compares it: every word folded, a final y as i. */
const key = (text: string) => fold(text).split(' ').map(wordKey).join(' ');

/** Bodies by spelling, first as people write them, then folded. */
function bodiesBy(keyOf: (text: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, name, short, aliases } of registry.agencies)
    for (const spelling of [name, short, ...aliases])
      found.set(keyOf(spelling), (found.get(keyOf(spelling)) ?? new Set()).add(id));
  return found;
}

const written = bodiesBy(plainly);
const folded = bodiesBy(key);
const spellings = registry.agencies.flatMap(({ name, short, aliases }) => [name, short, ...aliases]);

describe('[A1] folding never makes one body of two', () => {
  test('bodies whose spellings fall together folded are bodies that are written alike', () => {
    const merged = spellings.filter((spelling) => {
      const alike = written.get(plainly(spelling)) ?? new Set();
      return [...(folded.get(key(spelling)) ?? [])].some((id) => !alike.has(id));
    });
    expect(merged).toEqual([]);
  });

  test('nor does any way of typing them: Unicode form, case, spaces, look-alikes', () => {
    const typed: readonly ((text: string) => string)[] = [
      (text) => text.normalize('NFD'),
      (text) => text.toUpperCase(),
      (text) => text.replaceAll(' ', '\u00a0\u200b '),
      (text) => text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'),
      (text) => `\n${text}\t`,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...spellings), fc.constantFrom(...typed), (spelling, change) => {
        expect(key(change(spelling))).toBe(key(spelling));
      }),
      { seed: 61, numRuns: 3_000 },
    );
  });
});
