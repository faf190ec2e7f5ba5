import { describe, expect, test } from 'vitest';
import { reportingPeriods } from '#shared/report/reportingPeriods';
import type { ReportState } from '#shared/report/reportState';
import { reportStateWords } from '#shared/report/reportState';
import type { AgencyReportAnswer, ReportingAnswer } from '#shared/wire/reportingAnswer';

const report = (agency: string, state: ReportState, more: Partial<AgencyReportAnswer> = {}): AgencyReportAnswer => ({
  agency,
  name: agency.toUpperCase(),
  state,
  words: reportStateWords[state],
  due: '2015-11-20',
  arrivedOn: state === 'missing' ? null : '2015-11-21',
  daysLate: state === 'missing' ? null : 1,
  confirmed: false,
  reminded: 0,
  files: [],
  ...more,
});

const answer = (
  period: string,
  agencies: readonly AgencyReportAnswer[],
  outsiders: readonly AgencyReportAnswer[] = [],
): ReportingAnswer => ({
  programme: 'p',
  period,
  asOf: `${period}-14`,
  confirmation: 'none',
  // Figures of another day than the rows: whoever counts the rows anew is found out.
  roster: 99,
  received: 77,
  onTime: 55,
  late: 22,
  confirmed: 11,
  shares: { received: 77.8, onTime: 55.6, late: 22.2, confirmed: 11.1 },
  byState: { new: 70, same: 7, none: 0, empty: 0, entering: 0, missing: 22 },
  agencies: [...agencies],
  outsiders: [...outsiders],
  nameless: [],
});

const short = (agency: string): string | undefined => (agency === 'so-a' ? 'A' : undefined);

describe('bodies by periods', () => {
  test('[K2] figures of a period are those of its own answer, never counted anew', () => {
    const { periods } = reportingPeriods(
      [{ reporting: answer('2015-11', [report('so-a', 'new')]), closed: false }],
      short,
    );
    expect(periods).toMatchObject([
      { period: '2015-11', roster: 99, received: 77, onTime: 55, byState: { new: 70, missing: 22 }, closed: false },
    ]);
  });

  test('[K2] a body has one place for each period, empty where it neither had to report nor did', () => {
    const { agencies } = reportingPeriods(
      [
        { reporting: answer('2015-10', [report('so-old', 'missing'), report('so-a', 'missing')]), closed: true },
        { reporting: answer('2015-11', [report('so-a', 'new'), report('so-b', 'same')]), closed: false },
      ],
      short,
    );
    expect(agencies.map(({ agency, periods }) => [agency, ...periods.map((one) => one?.state ?? null)])).toEqual([
      ['so-a', 'missing', 'new'],
      ['so-b', null, 'same'],
      ['so-old', 'missing', null],
    ]);
    expect(agencies[0]).toMatchObject({ name: 'SO-A', short: 'A' });
    expect(agencies[1]?.short).toBe('SO-B');
  });

  test('[K2] who need not report and did is shown, and said not to be expected', () => {
    const [row] = reportingPeriods(
      [{ reporting: answer('2015-11', [], [report('so-x', 'new')]), closed: false }],
      short,
    ).agencies;
    expect(row?.periods).toMatchObject([{ state: 'new', expected: false, arrivedOn: '2015-11-21', daysLate: 1 }]);
  });
});
