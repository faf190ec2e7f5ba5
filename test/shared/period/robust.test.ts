import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '#shared/period/calendar';
import { parsePeriod } from '#shared/period/parse';
import { periodCases } from '#test/helpers/periodCorpus';

const corpus = ['periods.tsv', 'periods-hard.tsv', 'periods-more.tsv', 'periods-third.tsv'].flatMap(periodCases);
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

/** What is wrong with an answer; nothing when it keeps the shape of P1. */
function faults(text: string, year: number | undefined): readonly string[] {
  const { kind, earliest, latest, recurrence } = parsePeriod(text, 'finish', year === undefined ? {} : { year });
  const isOpenDay = (day: string) => year === undefined && /^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day);
  const exists = (day: string | null) => day === null || isDay(day) || isOpenDay(day);
  const unread = kind === 'unparseable' || kind === 'ambiguous' || kind === 'conditional';
  const dated = earliest !== null && latest !== null && isDay(earliest) && isDay(latest);
  return [
    exists(earliest) && exists(latest) ? '' : 'a day that does not exist',
    dated && earliest > latest ? 'ends before it begins' : '',
    unread && (earliest !== null || latest !== null) ? 'days of a text that was not read' : '',
    (recurrence !== null) === (kind === 'recurring') ? '' : 'recurrence and kind disagree',
    kind === 'date' && earliest !== latest ? 'a date of several days' : '',
  ].filter((fault) => fault !== '');
}

describe('any text', () => {
  it('[P1] is answered with days that exist, in order, and none where nothing was read', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(undefined, 2024, 2025), (text, year) => {
        expect(faults(text, year)).toEqual([]);
      }),
      { numRuns: 20_000, seed: 3 },
    );
  });

  it.each(corpus)('[P1] $text means the same in NFD and with other spaces', ({ text }) => {
    expect(outcome(text.normalize('NFD'))).toEqual(outcome(text));
    expect(outcome(`  ${text.replaceAll(' ', '\u00a0')}\u200b `)).toEqual(outcome(text));
  });

  it.each(corpus.filter(({ kind }) => kind !== 'unparseable'))(
    '[P1] $text means the same with a full stop',
    ({ text }) => {
      expect(outcome(`${text}.`)).toEqual(outcome(text));
    },
  );

  it.each(corpus.filter(({ text }) => !/tháng năm/i.test(text)))(
    '[P1] $text means the same in capitals (which hide only a May)',
    ({ text }) => {
      expect(outcome(text.toUpperCase())).toEqual(outcome(text));
    },
  );

  it('[P1] conditions in conditions are tried once each: a cell made of nothing else is answered', () => {
    expect(outcome('theo a, trước 1/1, '.repeat(30))).toMatchObject({ kind: 'open_start', latest: '--01-01' });
    expect(outcome('theo a, '.repeat(60)).kind).toBe('conditional');
  });

  it('[P1] a text of a page is no period', () => {
    expect(outcome('Quý I/2025 '.repeat(200)).kind).toBe('unparseable');
  });
});
