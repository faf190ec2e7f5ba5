import { expect, test } from 'vitest';
import { codeAt, textOfCodes } from '#shared/text/codes';

test.each([0, 1, 80, 400, 401, 2_000])('[T2] %i codes become the text they stand for, short or long', (length) => {
  const text = 'Đề án “khoán trọn gói” '.repeat(100).slice(0, length);
  const codes = Uint16Array.from({ length: 2_048 }, (_, at) => text.charCodeAt(at));
  expect(textOfCodes(codes, length)).toBe(text);
});

test('[T2] a letter of a text is the same however the text came about', () => {
  const cut = 'xxĐề án “khoán trọn gói”'.slice(2);
  const joined = ['Đề án “khoán', ' trọn gói”'].join('');
  for (const text of [cut, joined]) {
    expect(Array.from({ length: text.length }, (_, at) => codeAt(text, at))).toEqual(
      Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
    );
  }
  expect(codeAt('', 0)).toBeNaN();
});
