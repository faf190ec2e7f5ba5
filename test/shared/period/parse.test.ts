import { describe, expect, it } from 'vitest';
import { parsePeriod } from '#shared/period/parse';
import { periodCases } from '#test/helpers/periodCorpus';

function understood(text: string, role: 'start' | 'finish' | 'whole') {
  const { kind, earliest, latest, recurrence } = parsePeriod(text, role);
  return { kind, earliest, latest, recurrence };
}

describe('texts of real appendices', () => {
  it.each(periodCases('periods.tsv'))('[P1] $text', ({ text, role, ...expected }) => {
    expect(understood(text, role)).toEqual(expected);
  });
});

describe('harder texts', () => {
  it.each(periodCases('periods-hard.tsv'))('[P1] $text', ({ text, role, ...expected }) => {
    expect(understood(text, role)).toEqual(expected);
  });
});

describe('texts met later', () => {
  it.each(periodCases('periods-more.tsv'))('[P1] $text', ({ text, role, ...expected }) => {
    expect(understood(text, role)).toEqual(expected);
  });
});

describe('a third set, unseen when the grammar was made', () => {
  it.each(periodCases('periods-third.tsv'))('[P1] $text', ({ text, role, ...expected }) => {
    expect(understood(text, role)).toEqual(expected);
  });
});

describe('a fourth set, unseen when the grammar was made', () => {
  it.each(periodCases('periods-fourth.tsv'))('[P1] $text', ({ text, role, ...expected }) => {
    expect(understood(text, role)).toEqual(expected);
  });
});

describe('a fifth set, unseen when the grammar was made', () => {
  it.each(periodCases('periods-fifth.tsv'))('[P1] $text', ({ text, role, ...expected }) => {
    expect(understood(text, role)).toEqual(expected);
  });

  it.each(['periods', 'periods-second', 'periods-cycles'].flatMap((file) => periodCases(`unseen/${file}.tsv`)))(
    '[P1] $text',
    ({ text, role, ...expected }) => {
      expect(understood(text, role)).toEqual(expected);
    },
  );
});

describe('times as other offices write them, unseen when the grammar was made', () => {
  it.each([...periodCases('found/periods.tsv'), ...periodCases('found/periods-second.tsv')])(
    '[P1] $text',
    ({ text, role, ...expected }) => {
      expect(understood(text, role)).toEqual(expected);
    },
  );
});

describe('a day as forms ask for it', () => {
  // With a stop behind it a day is read word by word, as any other text.
  it.each([
    '5/3/2025',
    '05/03/2025',
    '29/2/2024',
    '29/2/2025',
    '31/9/2015',
    '13/13/2015',
    '3/25/2016',
    '1/1/1899',
    '1/1/2101',
  ])('[P1] %s is read as among other words', (text) => {
    expect(parsePeriod(text, 'finish')).toEqual(parsePeriod(`${text}.`, 'finish'));
  });
});

describe('a length beside a time', () => {
  // Read as the month alone the task would be overdue two years too soon.
  it.each(['Tháng 9/2025 (24 tháng)', 'Tháng 9 (24 tháng)', '01/9/2025 (24 tháng)', 'Từ 9/2025 đến 8/2026 (24 tháng)'])(
    '[P1] %s: longer than the time, so it is asked',
    (text) => {
      expect(parsePeriod(text, 'whole', { year: 2025 })).toMatchObject({ kind: 'ambiguous', latest: null });
    },
  );

  it.each([
    ['Năm 2025 (06 tháng)', '2025-12-31'],
    ['Quý III/2025 (30 ngày)', '2025-09-30'],
    ['30/9/2025 (15 ngày)', '2025-09-30'],
    ['01/7/2025-31/12/2025 (06 tháng)', '2025-12-31'],
    ['Từ 9/2025 đến 8/2027 (24 tháng)', '2027-08-31'],
  ])('[P1] %s: it fits, and the end is as written', (text, latest) => {
    expect(parsePeriod(text, 'whole')).toMatchObject({ latest });
  });
});
