import { describe, expect, it } from 'vitest';
import { deadlineOf } from '#shared/period/deadline';
import { createPeriodReader, type PeriodCell, parsePeriod, parsePeriodCell } from '#shared/period/parse';
import { samePeriod } from '#shared/period/same';
import { periodLine } from '#shared/wire/period';
import { periodLineSchema } from '#shared/wire/periodLine';

describe('real date cells', () => {
  it.each<[string, PeriodCell, string, string | null, string | null]>([
    ['a day', { text: '30/09/2025', value: 45930, format: 'dd/mm/yyyy' }, 'date', '2025-09-30', '2025-09-30'],
    [
      'a month typed as 9/2025',
      { text: 'Sep-25', value: 45901, format: 'mmm-yy' },
      'month',
      '2025-09-01',
      '2025-09-30',
    ],
    ['a month as mm/yyyy', { text: '09/2025', value: 45918, format: 'mm/yyyy' }, 'month', '2025-09-01', '2025-09-30'],
    ['a year', { text: '2025', value: 45930, format: 'yyyy' }, 'year', '2025-01-01', '2025-12-31'],
    [
      'a day with its hour',
      { text: '30/09/2025 17:00', value: 45930.7, format: 'dd/mm/yyyy hh:mm' },
      'date',
      '2025-09-30',
      '2025-09-30',
    ],
    ['an hour alone', { text: '17:00', value: 0.7, format: 'hh:mm' }, 'unparseable', null, null],
    ['a year typed as a number', { text: '2025', value: 2025 }, 'year', '2025-01-01', '2025-12-31'],
    ['9.2025 typed as a number', { text: '9.2025', value: 9.2025 }, 'month', '2025-09-01', '2025-09-30'],
    ['10.2020, of which Excel ate the nought', { text: '10.202', value: 10.202 }, 'month', '2020-10-01', '2020-10-31'],
    ['a serial in a General cell', { text: '45930', value: 45930 }, 'date', '2025-09-30', '2025-09-30'],
    ['a percent', { text: '50%', value: 0.5, format: '0%' }, 'unparseable', null, null],
    ['text', { text: 'Quý I/2026' }, 'quarter', '2026-01-01', '2026-03-31'],
    ['a truth value', { text: 'TRUE', value: true }, 'unparseable', null, null],
  ])('[P1] %s', (_, cell, kind, earliest, latest) => {
    expect(parsePeriodCell(cell, 'finish')).toMatchObject({ kind, earliest, latest });
  });

  it('[P1] the 1904 system shifts serials, also those that are text', () => {
    const cell = { text: '30/09/2025', value: 44468, format: 'dd/mm/yyyy' };
    expect(parsePeriodCell(cell, 'finish', {}, true).latest).toBe('2025-09-30');
    expect(parsePeriodCell({ text: '44468' }, 'finish', {}, true)).toMatchObject({
      latest: '2025-09-30',
      notes: ['serial_as_text'],
    });
  });

  it('[P1] a date cell leaves no doubt by itself', () => {
    expect(parsePeriodCell({ text: '05/12/2025', value: 45996, format: 'dd/mm/yyyy' }, 'finish').notes).toEqual([]);
  });
});

describe('deadline', () => {
  const read = (text: string) => parsePeriod(text, 'whole');
  it.each([
    ['finish', { finish: 'Quý II/2026', period: 'Năm 2025' }, '2026-06-30'],
    ['whole period', { finish: null, period: 'Giai đoạn 2021-2025' }, '2025-12-31'],
    ['nothing', { finish: null, period: null }, null],
    ['an open end', { finish: null, period: 'Từ quý I năm 2022' }, null],
    ['a condition', { finish: 'Theo thông báo', period: null }, null],
    ['a day without its year', { finish: 'trước ngày 28/5', period: null }, null],
    ['two readings, whatever the whole period says', { finish: 'Quý I hoặc quý II/2026', period: 'Năm 2026' }, null],
    ['a recurring duty with a last year', { finish: null, period: 'Thường xuyên từ năm 2022 - 2025' }, '2025-12-31'],
    ['a recurring duty', { finish: 'Hằng năm', period: null }, null],
  ])('[P3] of %s', (_, { finish, period }, deadline) => {
    expect(
      deadlineOf({
        start: read('01/01/2025'),
        finish: finish === null ? null : read(finish),
        period: period === null ? null : read(period),
      }),
    ).toBe(deadline);
  });
});

describe('equal in meaning', () => {
  it.each([
    ['Quý I-II/2026', '6 tháng đầu năm 2026', true],
    ['02/2016', 'Tháng 2 năm 2016', true],
    ['hàng năm', 'Hằng năm', true],
    ['Thường xuyên, hằng năm', 'Hằng năm, thường xuyên', true],
    ['trước 31/12/2025', 'Đến hết năm 2025', true],
    ['Quý I/2026', 'Quý II/2026', false],
    ['Từ quý I/2022', 'Quý I/2022', false],
    ['Tháng 9', 'Tháng 9/2025', false],
    ['Theo thông báo', 'Theo kế hoạch', false],
    ['x', 'y', false],
    ['Hằng năm', 'Hằng năm, từ năm 2025', false],
  ])('[M5] %s and %s: %s', (a, b, same) => {
    expect(samePeriod(parsePeriod(a, 'whole'), parsePeriod(b, 'whole'))).toBe(same);
    expect(samePeriod(parsePeriod(b, 'whole'), parsePeriod(a, 'whole'))).toBe(same);
  });
});

describe('the line of the command', () => {
  it('[P1] gives null where nothing stands and completes the year', () => {
    expect(periodLine('Từ quý I', 'whole')).toEqual({
      text: 'Từ quý I',
      kind: 'open_end',
      earliest: '--01-01',
      latest: null,
      recurrence: null,
    });
    expect(periodLine('Từ quý I', 'whole', 2022).earliest).toBe('2022-01-01');
    expect(periodLineSchema.parse(periodLine('', 'finish'))).toEqual({
      text: '',
      kind: 'unparseable',
      earliest: null,
      latest: null,
      recurrence: null,
    });
  });

  it('[P1] a reader that remembers answers as one that does not', () => {
    const read = createPeriodReader({ year: 2026 });
    for (const text of ['Quý I', 'Quý I', 'Hằng năm'])
      expect(read(text, 'finish')).toEqual(parsePeriod(text, 'finish', { year: 2026 }));
  });
});
