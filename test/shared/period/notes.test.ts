import { describe, expect, it } from 'vitest';
import { parsePeriod } from '#shared/period/parse';
import type { PeriodNote } from '#shared/period/period';

describe('doubts a reading leaves', () => {
  it.each<[string, readonly PeriodNote[]]>([
    ['Quý III/2025', []],
    ['hàng năm', []],
    ['Quí I/2025', []],
    ['Tháng10/2025', []],
    ['Quý Ill/2025', ['typo_mended']],
    ['Quý 11/2025', ['typo_mended']],
    ['Hằng nǎm', ['typo_mended']],
    ['Thagn 6/2026', ['typo_mended']],
    ['30/9/2O25', ['typo_mended']],
    ['năm 20 25', ['typo_mended']],
    ['đếnhết năm 2025', ['typo_mended']],
    ['9/30/2025', ['month_day_swapped']],
    ['45930', ['serial_as_text']],
    ['Quý II/25', ['short_year']],
    ['Tháng 9', ['year_missing']],
    ['trước ngày 28/5', ['year_missing']],
    ['trước ngày 25 hàng tháng', []],
    ['Theo Kế hoach của UBND tỉnh', []],
  ])('[P1] %s leaves %j', (text, notes) => {
    expect(parsePeriod(text, 'whole').notes).toEqual(notes);
  });

  it('[P1] a slip with two readings is ambiguous, one with none is unparseable; neither has days', () => {
    for (const [text, kind] of [
      ['tháng năm 2025', 'ambiguous'],
      ['02-3', 'ambiguous'],
      ['7/215', 'unparseable'],
      ['Quý IIII/2025', 'unparseable'],
      ['Thứ Hai, 30/9/2025', 'ambiguous'],
    ] as const) {
      expect(parsePeriod(text, 'whole')).toEqual({
        kind,
        earliest: null,
        latest: null,
        recurrence: null,
        precision: 'none',
        notes: [],
      });
    }
  });

  it.each([
    ['30/9/2025', 'day'],
    ['trước ngày 25 hàng tháng', 'day'],
    ['Tháng 6-9/2025', 'month'],
    ['Đầu tháng 10/2025', 'month'],
    ['Đến hết quý II/2026', 'quarter'],
    ['Giữa quý II/2026', 'quarter'],
    ['6 tháng đầu năm 2025', 'half'],
    ['Cuối năm 2026', 'year'],
    ['Giai đoạn 2021-2025', 'year'],
    ['Từ năm 2025 đến tháng 6/2027', 'month'],
    ['Thường xuyên', 'none'],
    ['Theo thông báo', 'none'],
  ])('[P1] %s names a %s', (text, precision) => {
    expect(parsePeriod(text, 'whole').precision).toBe(precision);
  });
});

describe('context', () => {
  it.each([
    ['Quý III', '2026-07-01', '2026-09-30'],
    ['trước ngày 28/5', null, '2026-05-28'],
    ['cuối tháng 2', '2026-02-21', '2026-02-28'],
    ['Từ tháng 11 đến tháng 2', '2026-11-01', '2027-02-28'],
    ['trước quý I', null, '2025-12-31'],
    ['Từ tháng 11 đến tháng 2 năm sau', '2026-11-01', '2027-02-28'],
    ['Trong năm', '2026-01-01', '2026-12-31'],
  ])('[P1] the year of the context completes %s', (text, earliest, latest) => {
    const read = parsePeriod(text, 'whole', { year: 2026 });
    expect(read).toMatchObject({ earliest, latest });
    expect(read.notes).toEqual(['year_supplied']);
  });

  it('[P1] a year in the text is never replaced by the context', () => {
    expect(parsePeriod('Quý III/2015', 'whole', { year: 2026 })).toMatchObject({ earliest: '2015-07-01', notes: [] });
    expect(parsePeriod('trước ngày 28/5/2015', 'whole', { year: 2026 }).latest).toBe('2015-05-28');
  });

  it('[P1] 29 February without a year is a day; the context may show that it is none', () => {
    expect(parsePeriod('29/2', 'finish')).toMatchObject({ kind: 'date', latest: '--02-29' });
    expect(parsePeriod('29/2', 'finish', { year: 2024 }).latest).toBe('2024-02-29');
    expect(parsePeriod('29/2', 'finish', { year: 2025 }).kind).toBe('unparseable');
  });

  it.each([
    ['trước ngày 30/6/2025', '2025-06-30', '2025-06-29'],
    ['trước 01/7/2025', '2025-07-01', '2025-06-30'],
    ['trước ngày 01/01/2026', '2026-01-01', '2025-12-31'],
    ['trước tháng 10/2025', '2025-09-30', '2025-09-30'],
    ['chậm nhất ngày 30/6/2025', '2025-06-30', '2025-06-30'],
    ['đến hết ngày 30/6/2025', '2025-06-30', '2025-06-30'],
  ])('[P2] %s is due on %s, by the strict setting on %s', (text, inclusive, strict) => {
    expect(parsePeriod(text, 'finish').latest).toBe(inclusive);
    expect(parsePeriod(text, 'finish', { before: 'strict' }).latest).toBe(strict);
  });

  it('[P2] the strict setting reaches recurring days too', () => {
    expect(parsePeriod('trước ngày 25 hàng tháng', 'finish', { before: 'strict' }).recurrence).toBe('monthly:by=24');
    expect(parsePeriod('trước 01/12 hằng năm', 'finish', { before: 'strict' }).recurrence).toBe('yearly:by=--11-30');
  });

  it('[P2] day and month stand in that order; only an impossible month turns them', () => {
    expect(parsePeriod('5/12/2025', 'finish').latest).toBe('2025-12-05');
    expect(parsePeriod('12/5/2025', 'finish').latest).toBe('2025-05-12');
    expect(parsePeriod('5/13/2025', 'finish')).toMatchObject({ latest: '2025-05-13', notes: ['month_day_swapped'] });
    expect(parsePeriod('13/13/2025', 'finish').kind).toBe('unparseable');
  });
});
