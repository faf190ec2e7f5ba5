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
