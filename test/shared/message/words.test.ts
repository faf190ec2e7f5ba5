import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noteCodes } from '#shared/merge/receiptNote';
import { fieldWords } from '#shared/message/fieldWords';
import { fill, placeholders } from '#shared/message/fill';
import { noteText, noteWords } from '#shared/message/noteWords';
import { dateText, numberText } from '#shared/message/number';
import { reasonWords } from '#shared/message/reasonWords';
import { refusalCodes } from '#shared/message/refusal';
import { refusalWords } from '#shared/message/refusalWords';
import { findingLine, render } from '#shared/message/render';
import { rulesPage } from '#shared/message/rulesPage';
import { clearWords, commonWords, familyWords, outcomeWords, severityWords } from '#shared/message/words';
import { rules } from '#shared/rules/catalogue';
import type { Finding, Words } from '#shared/rules/rule';
import { headerSense } from '#shared/table/sense';

const finding: Finding = {
  rule: 'time.finish-after-parent',
  severity: 'error',
  at: { sheet: 'Phụ lục', row: 52, column: 7, field: 'finish' },
  path: 'III.2.3',
  params: { read: '7/2017', header: 'Thời gian hoàn thành', path: 'III.2.3', parent: 'III.2', limit: '2016-12-31' },
};

describe('[R3] a finding in words', () => {
  test('says where, what was read, what is accepted, an example, why and what to do', () => {
    expect(render(finding, 'vi')).toEqual({
      severity: 'Lỗi',
      sheet: 'Phụ lục',
      address: 'H53',
      column: 'Thời gian hoàn thành',
      read: '7/2017',
      say: 'Bước này hoàn thành “7/2017”, sau khi nhiệm vụ III.2 phải xong (31/12/2016).',
      accept: 'Thời gian hoàn thành không quá 31/12/2016.',
      example: '7/2016',
      why: 'Nhiệm vụ không thể xong trước bước của chính nó; thường là gõ nhầm năm.',
      fix: 'Sửa thời gian của bước về trong thời gian của nhiệm vụ, hoặc điều chỉnh thời hạn của nhiệm vụ.',
    });
    expect(findingLine(finding, 'en')).toContain('Error, H53 (Thời gian hoàn thành): The step finishes “7/2017”');
  });

  test('an empty cell is said to be empty, a missing header is the usual one', () => {
    const words = render({ ...finding, params: { ...finding.params, read: '', header: '' } }, 'vi');
    expect(words.read).toBe('(để trống)');
    expect(words.column).toBe('Thời gian hoàn thành');
  });

  test('a repair says what the cell will hold', () => {
    const repair = { sheet: 'Phụ lục', row: 52, column: 7, before: '7/2017 ', after: '7/2017' };
    expect(render({ ...finding, repair }, 'vi').repair).toBe('Sửa thành “7/2017”');
  });

  test('a rule nobody knows any more renders with its code', () => {
    expect(render({ ...finding, rule: 'time.of-tomorrow' }, 'vi').say).toBe('time.of-tomorrow');
  });
});

describe('[R1] words in both languages', () => {
  const all: readonly (readonly [string, Readonly<Record<string, Words>>])[] = [
    ['fields', fieldWords],
    ['severities', severityWords],
    ['clears', clearWords],
    ['families', familyWords],
    ['outcomes', outcomeWords],
    ['reasons', reasonWords],
    [
      'what to do about a reason',
      Object.fromEntries(Object.entries(reasonWords).map(([code, words]) => [code, words.do])),
    ],
    ['notes', noteWords],
    ['common words', commonWords],
  ];
  test.each(all)('%s: both are there and hold the same placeholders', (_name, words) => {
    for (const [code, { vi, en }] of Object.entries(words)) {
      expect([code, vi.trim() === '', en.trim() === '']).toEqual([code, false, false]);
      expect([code, ...placeholders(en)]).toEqual([code, ...placeholders(vi)]);
    }
  });

  test('no two fields share a header, and every header is read back as its own field', () => {
    const headers = Object.values(fieldWords).map((words) => words.vi);
    expect(new Set(headers).size).toBe(headers.length);
    for (const [field, { vi }] of Object.entries(fieldWords))
      expect([field, headerSense(vi) === undefined]).toEqual([field, false]);
  });
});

describe('[T8] every refusal says what is wrong and what to do', () => {
  test.each(refusalCodes)('%s', (code) => {
    const words = refusalWords({
      code,
      params: { bytes: 314_572_800, limit: 104_857_600, rows: 2_000_000, name: '../x', path: 'a.xlsx' },
    });
    for (const text of [words.vi, words.en, words.do.vi, words.do.en]) {
      expect(text).not.toMatch(/[{}]/);
      expect(text).toMatch(/\.$/);
    }
    expect(words.do.vi).not.toBe(words.vi);
  });

  test('a value the reader could not give is left out with its words', () => {
    expect(refusalWords({ code: 'too_many_cells', params: {} }).vi).toBe(
      'Tệp có quá nhiều ô. Không ô nào bị cắt bớt: cả tệp chưa được tiếp nhận.',
    );
    expect(refusalWords({ code: 'too_large', params: {} }).en).toBe('The file is too large.');
  });

  test('sizes are megabytes, numbers have the dots of the language', () => {
    expect(refusalWords({ code: 'too_large', params: { bytes: 314_572_800, limit: 104_857_600 } }).vi).toBe(
      'Tệp quá lớn: 300 MB, giới hạn 100 MB.',
    );
    expect(refusalWords({ code: 'too_many_rows', params: { rows: 2_000_000, limit: 100_000 } }).vi).toContain(
      '2.000.000 dòng, giới hạn 100.000 dòng',
    );
  });
});

describe('[M8] a receipt’s notes', () => {
  test('a known note is a sentence', () => {
    expect(noteText({ code: 'hidden_rows', params: { count: 3, sheet: 'PL1' } }, 'vi')).toBe(
      '3 dòng ẩn trên trang “PL1” đã được đọc.',
    );
    expect(noteText({ code: 'sender_voice', params: { agency: 'Sở Tài chính', by: 'stamp' } }, 'vi')).toBe(
      'Dấu trong tệp cho biết đơn vị gửi là “Sở Tài chính”; các căn cứ chưa khớp nhau nên mọi ô đều chờ.',
    );
    expect(noteText({ code: 'stamp_of_period', params: { period: '2015-10' } }, 'vi')).toContain('tháng 10 năm 2015');
    expect(noteText({ code: 'active_content', params: { what: 'macros' } }, 'en')).toContain('holds macros;');
  });

  test.each(noteCodes)('%s leaves no placeholder open', (code) => {
    const params = {
      what: 'ole',
      count: 3,
      cells: 'G2',
      cell: 'A7',
      row: '7',
      rows: '7–40',
      text: 'Ghi chú',
      sheet: 'PL1',
      by: 'title',
      agency: 'A',
      title: 'T',
      period: '2015-10',
      file: 'a.xlsx',
    };
    for (const lang of ['vi', 'en'] as const) expect(noteText({ code, params }, lang)).not.toMatch(/[{}]/);
  });
});

describe('numbers and dates as people write them', () => {
  test.each([
    [1234.5, '1.234,5', '1,234.5'],
    [70, '70', '70'],
    [0.5, '0,5', '0.5'],
    [-1200, '-1.200', '-1,200'],
    [0.005, '0,01', '0.01'],
  ])('%f', (value, vi, en) => {
    expect(numberText(value, 'vi')).toBe(vi);
    expect(numberText(value, 'en')).toBe(en);
  });

  test.each([
    ['2015-11-05', '05/11/2015'],
    ['--06-30', '30/6'],
    ['2015', '2015'],
    ['', ''],
  ])('%s', (date, written) => expect(dateText(date)).toBe(written));

  test('a placeholder without a value stays, so that it is seen', () => {
    expect(fill('hạn {due|date}, {days} ngày', { days: 12 }, 'vi')).toBe('hạn {due|date}, 12 ngày');
    expect(fill('thiếu {missing|fields}', { missing: 'lead output' }, 'vi')).toBe(
      'thiếu Đơn vị chủ trì, Kết quả, sản phẩm',
    );
    expect(fill('Sửa tên{name|hint}', { name: '' }, 'vi')).toBe('Sửa tên');
  });
});

describe('[R1] the catalogue page', () => {
  const page = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');

  test('docs/rules.md is what the rules say today', () => expect(page === rulesPage()).toBe(true));

  test('it documents every rule', () => {
    for (const rule of rules) expect(page).toContain(`### ${rule.id}\n`);
  });
});
