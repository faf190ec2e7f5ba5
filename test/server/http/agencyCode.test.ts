import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCode, readCode } from '#server/usecases/access/agencyCode';

const random = (seed: string) => {
  let count = 0;
  return (bytes: number): Uint8Array => {
    count += 1;
    return createHash('shake256', { outputLength: bytes }).update(`${seed}${count}`).digest();
  };
};
const code = fc.string({ minLength: 1 }).map((seed) => makeCode('Sở KH&CN', random(seed)));

describe('access codes of agencies', () => {
  it.each([
    ['Sở KH&CN', 'SKHCN'],
    ['UBND huyện Cư Jút', 'UBNDHCJ'],
    ['Đài PT-TH', 'DPTTH'],
    ['reader', 'R'],
    ['…', 'MA'],
  ])('%s is labelled %s', (short, label) => {
    expect(makeCode(short, random('a'))).toMatch(new RegExp(`^${label}(?:-[2-9A-HJKMNP-Z]{4}){3}$`));
  });

  it('are read as people type them', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(' ', '', ' - ', '–', '_', '.'), fc.boolean(), (given, between, small) => {
        const typed = given.split('-').join(between);
        expect(readCode(small ? typed.toLowerCase() : typed)).toEqual({ kind: 'code', code: given, label: 'SKHCN' });
      }),
      { seed: 20151114, numRuns: 500 },
    );
  });

  it('one wrong sign, or two changed over, is always noticed', () => {
    const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
    fc.assert(
      fc.property(code, fc.nat(11), fc.nat(30), (given, at, sign) => {
        const plain = given.replaceAll('-', '');
        const place = plain.length - 12 + at;
        const other = signs[sign] ?? '';
        const wrong = plain.slice(0, place) + other + plain.slice(place + 1);
        if (wrong !== plain) expect(readCode(wrong)).toEqual({ kind: 'mistyped' });
        const next = Math.min(place + 1, plain.length - 1);
        const swapped =
          plain.slice(0, place) + plain[next] + plain.slice(place + 1, next) + plain[place] + plain.slice(next + 1);
        if (swapped !== plain && next !== place) expect(readCode(swapped)).toEqual({ kind: 'mistyped' });
      }),
      { seed: 20151114, numRuns: 2000 },
    );
  });

  it('no sign is likelier than another', () => {
    const bytes = createHash('shake256', { outputLength: 200_000 }).update('even').digest();
    let at = 0;
    const next = (count: number): Uint8Array => {
      at += count;
      return bytes.subarray(at - count, at);
    };
    const seen = new Map<string, number>();
    for (let i = 0; i < 4000; i += 1) {
      for (const sign of makeCode('A', next).slice(2, -1).replaceAll('-', ''))
        seen.set(sign, (seen.get(sign) ?? 0) + 1);
    }
    const counts = [...seen.values()];
    expect(counts).toHaveLength(31);
    expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.2);
  });
});
