import { describe, expect, test } from 'vitest';
import { digest, matchCode } from '#shared/report/digest';
import { dayOf, spread } from '#shared/report/issuedReading';
import { percentOf } from '#shared/report/lineState';
import { heightOf, lineCount, rowHeight, tallestRow } from '#shared/report/rowHeight';
import { dayWords, documentWords, longDayWords, periodSequence, periodWords, shareWords } from '#shared/report/words';

describe('words of an office', () => {
  test.each([
    ['2015-11-14', '14/11/2015', 'ngày 14 tháng 11 năm 2015'],
    ['2026-01-05', '05/01/2026', 'ngày 05 tháng 01 năm 2026'],
    ['2026-03-05', '05/3/2026', 'ngày 05 tháng 3 năm 2026'],
  ])('[E1] days as NĐ 30/2020 writes them: %s', (day, short, long) => {
    expect(dayWords(day)).toBe(short);
    expect(longDayWords(day)).toBe(long);
  });

  test.each([
    ['2015-11', 'tháng 11/2015', '2015-11'],
    ['2026-02', 'tháng 02/2026', '2026-02'],
    ['2015-Q4', 'quý IV/2015', '2015-12'],
    ['2015-H1', '6 tháng đầu năm 2015', '2015-06'],
    ['2015-9M', '9 tháng năm 2015', '2015-09'],
    ['2015', 'năm 2015', '2015-12'],
  ])('[K1] period %s in words and as a lineage that grows', (id, words, sequence) => {
    expect(periodWords(id)).toBe(words);
    expect(periodSequence(id)).toBe(sequence);
  });

  test.each([
    [1, 13, '7,7 %'],
    [1, 1, '100 %'],
    [0, 0, '–'],
    [1, 3, '33,3 %'],
  ])('[S3] %i of %i', (part, whole, words) => {
    expect(shareWords(part, whole)).toBe(words);
  });

  test('[E1] the source document, with whatever its title block gave', () => {
    expect(documentWords({ title: '', number: '26/CTr-UBND', date: '2015-06-11', body: 'UBND tỉnh Đắk Nông' })).toBe(
      'Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông',
    );
    expect(documentWords({ title: '', number: '07/KH-UBND' })).toBe('Kế hoạch số 07/KH-UBND');
    expect(documentWords({ title: 'X' })).toBe('Văn bản');
  });
});

describe('match code', () => {
  test('[K5] the same texts give the same code, any change another one', () => {
    expect(digest(['a', 'b'])).toBe(digest(['a', 'b']));
    expect(digest(['ab'])).not.toBe(digest(['a', 'b']));
    expect(digest(['a', 'b'])).not.toBe(digest(['b', 'a']));
    expect(matchCode(digest(['a']))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test('[K5] 100,000 lines that differ in one figure have 100,000 names', () => {
    const names = new Set<string>();
    for (let i = 0; i < 100_000; i++) names.add(digest(['p', 'so-tc', `t-${i}.L`]));
    expect(names.size).toBe(100_000);
  });
});

describe('row heights', () => {
  test.each([
    ['', 10, 1],
    ['TT', 5, 1],
    ['Sở Kế hoạch và Đầu tư', 13, 2],
    ['Sở Kế hoạch và Đầu tư', 30, 1],
    ['một\nhai\nba', 30, 3],
    ['Quyếtđịnhphêduyệtkhôngdấucách'.repeat(3), 10, 9],
  ])('[E7] %j in %d characters takes %i lines', (text, width, lines) => {
    expect(lineCount(text, width, 11)).toBe(lines);
  });

  test('[E7] decomposed text is as wide as composed text', () => {
    const text = 'Đề án đổi mới cơ chế quản lý tài chính về khoa học và công nghệ';
    expect(lineCount(text.normalize('NFD'), 20, 11)).toBe(lineCount(text, 20, 11));
  });

  test('[E7] the fullest cell decides, and no row is taller than a spreadsheet allows', () => {
    const long = 'từ '.repeat(2_000);
    expect(rowHeight([{ text: 'ngắn', width: 20 }])).toBe(heightOf(1, 11));
    expect(
      rowHeight([
        { text: 'ngắn', width: 20 },
        { text: long, width: 20 },
      ]),
    ).toBe(tallestRow);
    const one = { text: 'TỔ CHỨC QUÁN TRIỆT NGHỊ QUYẾT', width: 12, bold: true };
    expect(rowHeight([one])).toBe(heightOf(lineCount(one.text, 12, 11, true), 11));
  });
});

describe('typed values', () => {
  test.each([
    ['60', 60],
    ['60 %', 60],
    ['60,5', 60.5],
    ['120', 120],
    ['khoảng 60', null],
    ['', null],
  ])('[T6] percent %j', (text, percent) => {
    expect(percentOf(text)).toBe(percent);
  });

  test.each([
    ['28/7/2015', 42213],
    ['28.7.2015', 42213],
    [' 28 - 7 - 2015', 42213],
    ['42213', 42213],
    ['2015-07-28', -1],
    ['31/9/2015', -1],
    ['29/2/2016', 42429],
    ['28/7/15', -1],
    ['tháng 7', -1],
    ['5', -1],
  ])('[T6] a day a formula can read: %j', (text, serial) => {
    expect(dayOf(spread(text))).toBe(serial);
  });
});
