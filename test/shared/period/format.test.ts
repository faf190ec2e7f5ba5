import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysInMonth } from '#shared/period/calendar';
import { formatPeriod } from '#shared/period/format';
import { parsePeriod } from '#shared/period/parse';
import type { Period } from '#shared/period/period';
import { periodCases } from '#test/helpers/periodCorpus';

const meaningOf = ({ kind, earliest, latest, recurrence, time }: Period) => ({
  kind,
  earliest,
  latest,
  recurrence,
  time,
});
const readAgain = (period: Period) => meaningOf(parsePeriod(formatPeriod(period), 'whole'));

describe('canonical spelling', () => {
  it.each([
    ['30.9.2025', '30/9/2025'],
    ['ngày 5 tháng 1 năm 2026', '05/01/2026'],
    ['5/3/2026', '05/3/2026'],
    ['T12/2025', 'Tháng 12/2025'],
    ['Q4/2025', 'Quý IV/2025'],
    ['H2/2025', '6 tháng cuối năm 2025'],
    ['2021 – 2025', 'Giai đoạn 2021-2025'],
    ['Quý III-IV/2022', 'Từ tháng 7/2022 đến tháng 12/2022'],
    ['chậm nhất năm 2027', 'Đến hết năm 2027'],
    ['trước quý 2/2025', 'Đến hết quý I/2025'],
    ['Trước 30/6/2025', 'Đến hết ngày 30/6/2025'],
    ['2025 trở đi', 'Từ năm 2025'],
    ['trước ngày 25 hàng tháng', 'Ngày 25 hằng tháng'],
    ['Thực hiện thường xuyên từ năm 2022 - 2025.', 'Thường xuyên, từ năm 2022 đến năm 2025'],
    ['Chậm nhất ngày 10 của tháng đầu quý sau', 'Ngày 10 tháng đầu quý sau'],
    ['Không thời hạn', 'Không quy định thời hạn'],
    ['Trước 16h thứ Năm hằng tuần', 'Thứ Năm hằng tuần (16h00)'],
    ['14h00 ngày 25 hằng tháng', 'Ngày 25 hằng tháng (14h00)'],
    ['Trước 16 giờ 30 ngày 25/11/26', 'Đến 16h30 ngày 25/11/2026'],
    ['8h30, ngày 05/3/2026', '8h30 ngày 05/3/2026'],
    ['Từ 8h00 ngày 15/3/2026', 'Từ 8h00 ngày 15/3/2026'],
    ['2026-11-25T00:00:00.000Z', '25/11/2026'],
    ['thứ Hai đầu tháng', 'Thứ Hai đầu tiên của tháng'],
    ['Thứ Năm tuần thứ ba hằng tháng', 'Thứ Năm tuần thứ 3 của tháng'],
    ['Trước 15h ngày làm việc cuối quý', 'Ngày làm việc cuối cùng của quý (15h00)'],
    ['Hằng tháng: ngày làm việc thứ 10 của tháng sau', 'Ngày làm việc thứ 10 tháng sau'],
  ])('[P4] %s is written %s', (text, spelled) => {
    expect(formatPeriod(parsePeriod(text, 'whole'))).toBe(spelled);
  });

  it.each(
    ['periods', 'periods-hard', 'periods-more', 'unseen/periods-cycles'].flatMap((file) => periodCases(`${file}.tsv`)),
  )('[P4] $text reads back from its spelling', ({ text, role }) => {
    const period = parsePeriod(text, role);
    expect(readAgain(period)).toEqual(meaningOf(period));
  });
});

const year = fc.integer({ min: 1990, max: 2060 });
const month = fc.integer({ min: 1, max: 12 });
const quarter = fc.constantFrom('I', 'II', 'III', 'IV', '1', '2', '3', '4');
const day = fc.tuple(year, month, fc.integer({ min: 1, max: 31 })).map(([y, m, d]) => {
  const inMonth = Math.min(d, daysInMonth(m, y));
  return {
    text: `${inMonth}/${m}/${y}`,
    iso: `${y}-${String(m).padStart(2, '0')}-${String(inMonth).padStart(2, '0')}`,
  };
});
const laterDay = fc.tuple(day, fc.integer({ min: 1, max: 3000 })).map(([{ text, iso }, days]) => {
  const [y, m, d] = addDays(iso, days).split('-').map(Number);
  return [text, `${d}/${m}/${y}`] as const;
});
const dayOfMonth = fc.integer({ min: 1, max: 28 });
const unit = fc.oneof(
  day.map(({ text }) => text),
  fc.tuple(month, year).map(([m, y]) => `tháng ${m}/${y}`),
  fc.tuple(quarter, year).map(([q, y]) => `quý ${q} năm ${y}`),
  fc.tuple(fc.constantFrom('đầu', 'cuối'), year).map(([part, y]) => `6 tháng ${part} năm ${y}`),
  year.map((y) => `năm ${y}`),
  fc.tuple(fc.constantFrom('đầu', 'giữa', 'cuối'), quarter, year).map(([part, q, y]) => `${part} quý ${q}/${y}`),
  fc.tuple(fc.constantFrom('đầu', 'giữa', 'cuối'), month, year).map(([part, m, y]) => `${part} tháng ${m} năm ${y}`),
  fc.tuple(fc.integer({ min: 2, max: 11 }), year).map(([n, y]) => `${n} tháng đầu năm ${y}`),
  fc.tuple(fc.integer({ min: 1, max: 4 }), month, year).map(([n, m, y]) => `tuần ${n} tháng ${m}/${y}`),
);
const openUnit = fc.oneof(
  month.map((m) => `tháng ${m}`),
  quarter.map((q) => `quý ${q}`),
  fc.tuple(dayOfMonth, month).map(([d, m]) => `ngày ${d}/${m}`),
  fc.tuple(fc.constantFrom('đầu', 'giữa', 'cuối'), month).map(([part, m]) => `${part} tháng ${m}`),
  fc.constantFrom('cuối năm', 'đầu năm', '6 tháng đầu năm', 'trong năm'),
);
const stretch = fc.oneof(
  unit,
  openUnit,
  laterDay.map(([from, to]) => `từ ${from} đến ${to}`),
  fc.tuple(month, month, year).map(([a, b, y]) => `tháng ${a} đến tháng ${b}/${y}`),
  fc.tuple(month, month).map(([a, b]) => `tháng ${a} - tháng ${b}`),
  fc.tuple(year, fc.integer({ min: 1, max: 10 })).map(([y, n]) => `giai đoạn ${y}-${y + n}`),
  year.map((y) => `năm học ${y}-${y + 1}`),
);
const cycle = fc.oneof(
  fc.constantFrom(
    'thường xuyên',
    'đột xuất',
    'định kỳ',
    'hằng ngày',
    'hằng tuần',
    'hằng tháng',
    'hằng quý',
    '6 tháng/lần',
    'hằng năm',
    '3 năm/lần',
    '02 tháng/lần',
    '9 tháng/lần',
  ),
  dayOfMonth.map((d) => `ngày ${d} hằng tháng`),
  fc.tuple(dayOfMonth, month).map(([d, m]) => `trước ngày ${d}/${m} hằng năm`),
  month.map((m) => `tháng ${m} hằng năm`),
  quarter.map((q) => `quý ${q} hằng năm`),
  fc.tuple(month, dayOfMonth).map(([m, d]) => `từ 01/${m} đến ${d}/${m} hằng năm`),
  fc.tuple(dayOfMonth, dayOfMonth).map(([a, b]) => `từ ngày ${Math.min(a, b)} đến ngày ${Math.max(a, b)} hằng tháng`),
  dayOfMonth.map((d) => `ngày ${d} tháng cuối quý`),
  dayOfMonth.map((d) => `ngày ${d} tháng sau`),
  fc.constantFrom('cuối mỗi quý', 'đầu mỗi năm', 'ngày cuối tháng', 'thứ Sáu hằng tuần'),
);
const bounds = fc.oneof(
  fc.constant(''),
  year.map((y) => `, từ năm ${y}`),
  unit.map((text) => `, đến hết ${text}`),
  fc.tuple(year, fc.integer({ min: 1, max: 9 })).map(([y, n]) => `, giai đoạn ${y}-${y + n}`),
  laterDay.map(([from, to]) => `, từ ${from} đến ${to}`),
);
const text = fc.oneof(
  stretch,
  fc
    .tuple(fc.constantFrom('đến hết', 'trước', 'chậm nhất', 'từ', 'sau', 'kể từ'), fc.oneof(unit, openUnit))
    .map((words) => words.join(' ')),
  unit.map((words) => `từ ${words} trở đi`),
  fc
    .tuple(fc.uniqueArray(cycle, { minLength: 1, maxLength: 3 }), bounds)
    .map(([cycles, bound]) => cycles.join('; ') + bound),
);

describe('laws', () => {
  it('[P4] what parse understood, format writes so that parse understands it again', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, 2026), (words, contextYear) => {
        const period = parsePeriod(words, 'whole', contextYear === undefined ? {} : { year: contextYear });
        kinds.add(period.kind);
        expect(readAgain(period)).toEqual(meaningOf(period));
      }),
      { numRuns: 20_000, seed: 42 },
    );
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'date',
        'month',
        'quarter',
        'half',
        'year',
        'range',
        'open_start',
        'open_end',
        'recurring',
      ]),
    );
  });

  it('[P4] the spelling of a spelling is itself', () => {
    fc.assert(
      fc.property(text, (words) => {
        const once = formatPeriod(parsePeriod(words, 'whole'));
        expect(formatPeriod(parsePeriod(once, 'whole'))).toBe(once);
      }),
      { numRuns: 10_000, seed: 7 },
    );
  });
});
