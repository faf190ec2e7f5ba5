import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '#shared/period/calendar';
import { parsePeriod } from '#shared/period/parse';
import { periodCases } from '#test/helpers/periodCorpus';

const corpus = [...periodCases('periods.tsv'), ...periodCases('periods-hard.tsv'), ...periodCases('periods-more.tsv')];
const words = [...new Set(corpus.flatMap(({ text }) => text.split(/\s+/)))];
const any = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...words, '-', '/', '(', ')', ',', ';', '\n', 'hoặc', '2025', '30', '.'), { maxLength: 12 })
    .map((all) => all.join(' ')),
  fc
    .tuple(fc.constantFrom(...corpus), fc.nat(), fc.string({ unit: 'grapheme', maxLength: 2 }))
    .map(([{ text }, at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + 1);
    }),
);

const outcome = (text: string) => {
  const { kind, earliest, latest, recurrence } = parsePeriod(text, 'whole');
  return { kind, earliest, latest, recurrence };
};

describe('any text', () => {
  it('[P1] is answered with days that exist, in order, and none where nothing was read', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(undefined, 2024, 2025), (text, year) => {
        const { kind, earliest, latest, recurrence } = parsePeriod(text, 'finish', year === undefined ? {} : { year });
        for (const day of [earliest, latest]) {
          if (day !== null)
            expect(
              isDay(day) || (year === undefined && /^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)),
              `${text}: ${day}`,
            ).toBe(true);
        }
        if (earliest && latest && isDay(earliest) && isDay(latest)) expect(earliest <= latest, text).toBe(true);
        if (kind === 'unparseable' || kind === 'ambiguous' || kind === 'conditional')
          expect([earliest, latest, recurrence]).toEqual([null, null, null]);
        expect(recurrence !== null, text).toBe(kind === 'recurring');
        if (kind === 'date') expect(earliest).toBe(latest);
      }),
      { numRuns: 20_000, seed: 3 },
    );
  });

  it('[P1] means the same in NFD, with other spaces and with a full stop', () => {
    for (const { text } of corpus) {
      const read = outcome(text);
      expect(outcome(text.normalize('NFD')), text).toEqual(read);
      expect(outcome(`  ${text.replaceAll(' ', '\u00a0')}\u200b `), text).toEqual(read);
      if (read.kind !== 'unparseable') expect(outcome(`${text}.`), text).toEqual(read);
    }
  });

  it('[P1] means the same in capitals, but for a May that capitals hide', () => {
    for (const { text } of corpus) {
      if (/tháng năm/i.test(text)) continue;
      expect(outcome(text.toUpperCase()), text).toEqual(outcome(text));
    }
  });

  it('[P1] conditions in conditions are tried once each: a cell made of nothing else is answered', () => {
    expect(outcome('theo a, trước 1/1, '.repeat(30))).toMatchObject({ kind: 'open_start', latest: '--01-01' });
    expect(outcome('theo a, '.repeat(60)).kind).toBe('conditional');
  });

  it('[P1] a text of a page is no period', () => {
    expect(outcome('Quý I/2025 '.repeat(200)).kind).toBe('unparseable');
  });
});
