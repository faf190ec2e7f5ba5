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
