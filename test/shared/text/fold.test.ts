import { describe, expect, it } from 'vitest';
import { cleanText, fold, sameWords } from '#shared/text/fold';
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
