import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, fold, foldAll, sameWords, wordsKey } from '#shared/text/fold';
import { edgesOf, joinTexts } from '#shared/text/joined';
import { likeness } from '#shared/text/similarity';

describe('fold', () => {
  it.each([
    ['Nội dung  nhiệm vụ ', 'noi dung nhiem vu'],
    ['Đơn vị\nchủ trì', 'don vi chu tri'],
    ['Ðơn vị', 'don vi'],
    ['Ɖắk Nông', 'dak nong'],
    ['Hằng nǎm', 'hang nam'],
    ['Đắk Nông'.normalize('NFD'), 'dak nong'],
    ['\u00a0Sở\u200b Y\u00a0tế\u00ad', 'so y te'],
    ['UỶ BAN', 'uy ban'],
    ['İ', 'i'],
    ['\u00a0\u200b ', ''],
  ])('[T2] %j folds to %j', (text, key) => {
    expect(fold(text)).toBe(key);
    expect(fold(fold(text))).toBe(key);
  });

  it('[T7] cleanText keeps words, case and marks', () => {
    expect(cleanText(' Sở  Khoa học\r\nvà Công nghệ '.normalize('NFD'))).toBe('Sở Khoa học và Công nghệ');
  });

  it.each([
    ['“đặt hàng” – 2016', '"đặt hàng" - 2016', true],
    ['2015-2016', '2015 – 2016', true],
    ['Sở  Y tế', 'Sở Y tế'.normalize('NFD'), true],
    ['Sở y tế', 'Sở Y tế', false],
    ['So Y te', 'Sở Y tế', false],
    ['70', '50', false],
    ['a, b', 'a; b', false],
  ])('[M5] %j and %j the same words: %j', (a, b, same) => {
    expect(sameWords(a, b)).toBe(same);
    expect(sameWords(b, a)).toBe(same);
  });
});

describe('likeness', () => {
  it('[M2] is 1 for the same words, 0 for none in common, symmetric between', () => {
    const a = 'Tổng hợp, trình UBND tỉnh phê duyệt, ban hành';
    const b = 'Tổng hợp trình UBND tỉnh phê duyệt';
    expect(likeness(a, a.toUpperCase())).toBe(1);
    expect(likeness(a, 'Xây dựng dự thảo')).toBe(0);
    expect(likeness(a, b)).toBe(likeness(b, a));
    expect(likeness(a, b)).toBeGreaterThan(0.7);
    expect(likeness('', '')).toBe(0);
    expect(likeness('-', '-')).toBe(0);
    expect(likeness('b a', 'a b')).toBeLessThan(1);
  });
});

describe('fold, in general', () => {
  const plainly = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/\p{Mn}+/gu, '')
      .toLowerCase()
      .replace(/\p{Mn}+/gu, '')
      .replace(/[đðɖ]/g, 'd')
      .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
      .replace(/[\s\u0085]+/g, ' ')
      .trim();

  const sign = fc.oneof(
    fc.integer({ min: 0, max: 0x24f }),
    fc.integer({ min: 0x300, max: 0x36f }),
    fc.integer({ min: 0x1e00, max: 0x20ff }),
    fc.constantFrom(0xfeff, 0x3000, 0x1f600, 0x4e2d, 0xd800, 0xe000),
  );
  const anyText = (most: number) => fc.array(sign, { maxLength: most }).map((codes) => String.fromCodePoint(...codes));

  it('[T2] gives what normalising, stripping and collapsing step by step give, for any text', () => {
    fc.assert(
      fc.property(anyText(120), (text) => {
        expect(fold(text)).toBe(plainly(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
      { numRuns: 10_000, seed: 7 },
    );
  });

  it('[T2] gives many texts the keys it gives each, and joins them where each ends', () => {
    const texts = fc.array(fc.oneof(anyText(12), fc.constantFrom('Sở  Y tế ', '“Đề án” – 2016', '', ' ')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, (column) => {
        const keys = foldAll(joinTexts(column));
        expect(keys.texts).toEqual(column.map(fold));
        const edges = edgesOf(keys);
        expect(column.map((_, at) => keys.whole.slice((edges[at] ?? 0) + 1, edges[at + 1]))).toEqual(keys.texts);
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });

  it('[M5] texts that are left as they are are those that compare as they are, for any text', () => {
    const read = (text: string): string =>
      text
        .normalize('NFC')
        .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
        .replace(/[\s\u0085]+/g, ' ')
        .trim();
    const compared = (text: string): string =>
      read(text)
        .replace(/[“”„‟«»″〃＂]|''|‘‘|’’/g, '"')
        .replace(/[‘’‚‛′`´]/g, "'")
        .replace(/\s*[-‐‑‒–—―−﹣－]\s*/g, '-');
    const signs = [
      ' ',
      '-',
      '–',
      "'",
      '`',
      '"',
      '’',
      '“',
      '\n',
      '\u00a0',
      '\u200b',
      'a',
      'Đ',
      'ệ',
      'e\u0302\u0323',
      '١',
      '😀',
    ];
    const word = fc.constantFrom(...signs);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.join('');
        expect(cleanText(text)).toBe(read(text));
        expect(wordsKey(text)).toBe(compared(text));
      }),
      { numRuns: 10_000, seed: 7 },
    );
  });
});
