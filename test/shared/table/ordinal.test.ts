import { describe, expect, it } from 'vitest';
import { isDitto } from '#shared/table/ditto';
import { readOrdinals, splitOrdinal } from '#shared/table/ordinal';

describe('ordinals', () => {
  it.each([
    ['I', 'roman', 'I'],
    ['I.', 'roman', 'I'],
    ['II-', 'roman', 'II'],
    ['lI', 'roman', 'II'],
    ['Il', 'roman', 'II'],
    ['1I', 'roman', 'II'],
    ['lll', 'roman', 'III'],
    ['|V', 'roman', 'IV'],
    ['VIII', 'roman', 'VIII'],
    ['XII', 'roman', 'XII'],
    ['XXXVIII', 'roman', 'XXXVIII'],
    ['XL', 'roman', 'XL'],
    ['XLIX.', 'roman', 'XLIX'],
    ['XLl', 'roman', 'XLI'],
    ['LXXXVIII', 'roman', 'LXXXVIII'],
    ['XClX', 'roman', 'XCIX'],
    ['CCC', 'roman', 'CCC'],
    ['CCCXLV', 'roman', 'CCCXLV'],
    ['ii)', 'lower', 'ii'],
    ['<b>III</b>', 'roman', 'III'],
    ['A', 'upper', 'A'],
    ['B.', 'upper', 'B'],
    ['C', 'upper', 'C'],
    ['D', 'upper', 'D'],
    ['L', 'upper', 'L'],
    ['Đ', 'upper', 'Đ'],
    ['Phần I', 'part', 'Phần I'],
    ['PHẦN THỨ HAI', 'part', 'PHẦN THỨ HAI'],
    ['1', 'decimal', '1'],
    ['1.', 'decimal', '1'],
    ['01', 'decimal', '01'],
    ['1.1.', 'decimal', '1.1'],
    ['1,1', 'decimal', '1.1'],
    ['1. 1', 'decimal', '1.1'],
    ['2.10.3', 'decimal', '2.10.3'],
    ['1a', 'decimal', '1a'],
    ['1.a', 'decimal', '1.a'],
    ['11', 'decimal', '11'],
    ['a)', 'lower', 'a'],
    ['đ)', 'lower', 'đ'],
    ['b.', 'lower', 'b'],
    ['(1)', 'paren', '(1)'],
    ['-', 'bullet', '-'],
    ['–', 'bullet', '-'],
    ['+', 'bullet', '+'],
    ['II.1.2', 'path', 'II.1.2'],
    ['A.1', 'path', 'A.1'],
    ['XLI.2.a', 'path', 'XLI.2.a'],
    ['NV01', 'code', 'NV01'],
    ['Bước 2', 'code', 'Bước 2'],
  ])('[T3] %j is %s %s', (text, style, label) => {
    expect(readOrdinals(text)[0]).toMatchObject({ style, label });
  });

  it.each(['', 'Sở Y tế', 'Tổng', 'x1', '12/2015', '1/7', 'nt', 'Ghi chú'])('[T3] %j is no ordinal', (text) => {
    expect(readOrdinals(text)).toEqual([]);
  });

  it.each([
    ['<b>I</b> Tổ chức quán triệt', 'I', 'Tổ chức quán triệt'],
    ['II. Đổi mới cơ chế', 'II', 'Đổi mới cơ chế'],
    ['II- Đổi mới cơ chế', 'II', 'Đổi mới cơ chế'],
    ['lI Đổi mới cơ chế', 'II', 'Đổi mới cơ chế'],
    ['A. NHIỆM VỤ CHUNG', 'A', 'NHIỆM VỤ CHUNG'],
    ['Phần II: Nhiệm vụ', 'Phần II', 'Nhiệm vụ'],
    ['XLIV. Đổi mới cơ chế', 'XLIV', 'Đổi mới cơ chế'],
    ['XL Đổi mới cơ chế', 'XL', 'Đổi mới cơ chế'],
    ['CII. Đổi mới cơ chế', 'CII', 'Đổi mới cơ chế'],
    ['1. Xây dựng đề án', '1', 'Xây dựng đề án'],
    ['2.1. Lấy ý kiến', '2.1', 'Lấy ý kiến'],
    ['a) Soạn thảo', 'a', 'Soạn thảo'],
  ])('[T3] %j parts into number and title', (text, label, title) => {
    const parted = splitOrdinal(text);
    expect(parted?.ordinals[0]?.label).toBe(label);
    expect(parted?.title).toBe(title);
  });

  it.each([
    '10 xã đạt chuẩn',
    'A Lưới',
    '02-3/2016',
    '1.5 tỷ đồng',
    '12/2015',
    'Sở Y tế',
    'V tế',
    '1/7/2025',
    'a b',
    'CV: Trần Văn A',
    'CC Thuế',
  ])('[T3] %j stays one text', (text) => expect(splitOrdinal(text)).toBeUndefined());
});

describe('ditto marks', () => {
  it.each([
    'Nt',
    'nt',
    'NT',
    '-nt-',
    '- nt -',
    'n.t',
    'nt.',
    'như trên',
    'Như trên',
    '-như trên-',
    '//',
    '"',
    "''",
    '″',
    '〃',
    '”',
    '- " -',
    '(nt)',
    'nhu tren',
    ' Nt\n',
    ',,',
    'Như trên'.normalize('NFD'),
  ])('[T5] %j is a ditto', (text) => expect(isDitto(text)).toBe(true));
  it.each(['-', '–', 'x', 'X', '', ' ', "'", '/', 'ntu', 'Nội vụ', 'Như trên, Sở Y tế', '0', '…', '...', 'n/a'])(
    '[T5] %j is no ditto',
    (text) => expect(isDitto(text)).toBe(false),
  );
});
