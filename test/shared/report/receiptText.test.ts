import { describe, expect, it } from 'vitest';
import type { Receipt } from '#shared/merge/model';
import { hourText, momentText } from '#shared/report/moment';
import { receiptText } from '#shared/report/receiptText';
import type { Programme } from '#shared/task/programme';

const programme: Programme = { id: 'p', document: { title: 'CÁC NHIỆM VỤ', number: '26/CTr-UBND' }, tasks: [] };
const receipt: Receipt = {
  file: 'So-KHCN.xlsx',
  hash: 'ab'.repeat(32),
  agency: 'so-khcn',
  period: '2015-11',
  savedAt: '2015-11-12T18:45:00Z',
  base: { by: 'stamp', id: 'CMRH6PQ6' },
  cells: { read: 4, taken: 1, same: 1, proposed: 0, conflict: 1, refused: 0, extra: 0, waiting: 1 },
  rows: { matched: 2, new: 0, unclear: 0, outside: 0, frame: 1, missing: 0 },
  items: [
    {
      sheet: 'BC',
      cell: 'K5',
      field: 'progress_text',
      path: 'I.1',
      outcome: 'taken',
      base: null,
      current: null,
      theirs: 'Đã xong.',
    },
    {
      sheet: 'BC',
      cell: 'L5',
      field: 'percent',
      path: 'I.1',
      outcome: 'waiting',
      reason: 'value_out_of_range',
      base: null,
      current: null,
      theirs: '120',
    },
    {
      sheet: 'BC',
      cell: 'M5',
      field: 'status',
      path: 'I.1',
      outcome: 'conflict',
      base: 'Chưa',
      current: null,
      theirs: 'Xong',
    },
  ],
  notes: [],
};
const told = (lang: 'vi' | 'en') => receiptText({ receipt, programme, nameOf: () => 'Sở Khoa học và Công nghệ', lang });

describe('a receipt as text', () => {
  it('[M8] writes the sum out and every cell that is not the same, what needs a person first', () => {
    const text = told('vi');
    expect(text).toContain('Số ô đã đọc: 4 = 1 tiếp nhận + 1 không thay đổi');
    for (const part of [
      'Đã xong.',
      '120',
      'Xong',
      'BC!K5',
      'BC!L5',
      'BC!M5',
      'Sở Khoa học và Công nghệ',
      'tháng 11 năm 2015',
    ])
      expect(text).toContain(part);
    expect(text.indexOf('Chưa thống nhất (1)')).toBeLessThan(text.indexOf('Chờ xếp (1)'));
    expect(text.indexOf('Chờ xếp (1)')).toBeLessThan(text.indexOf('Tiếp nhận (1)'));
  });

  it('[M12] tells the time the file was saved as it was in Vietnam, past midnight the next day', () => {
    expect(told('vi')).toContain('01 giờ 45, ngày 13/11/2015');
    expect(momentText('2015-12-31T23:30:00+07:00', 'en')).toBe('23:30, 31/12/2015 (UTC+7)');
    expect(momentText('hôm qua', 'vi')).toBe('hôm qua');
    expect(hourText('2015-11-13T02:05:00Z', 'vi')).toBe('09 giờ 05');
    expect(hourText('2015-11-13T02:05:00Z', 'en')).toBe('09:05');
  });

  it('[M10] a repeat names the file it equals and counts nothing again', () => {
    const text = receiptText({
      receipt: { ...receipt, sameAs: 'So-KHCN (1).xlsx' },
      programme,
      nameOf: (id) => id,
      lang: 'en',
    });
    expect(text).toContain('Same content as So-KHCN (1).xlsx; counted once.');
    expect(text).not.toContain('Cells read');
  });
});
