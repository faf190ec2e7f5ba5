import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/period/calendar';
import { dueDays, isWorkingDay, workingDayBefore, workingDaysBetween } from '#shared/period/dueDays';
import { comparePeriods, neighbour, periodOf, type ReportingCycle, reportingPeriod } from '#shared/period/reporting';

describe('windows of NĐ 09/2019, Điều 12', () => {
  it.each([
    ['2025-11', '2025-10-15', '2025-11-14', 'tháng 11 năm 2025', 'November 2025'],
    ['2025-01', '2024-12-15', '2025-01-14', 'tháng 1 năm 2025', 'January 2025'],
    ['2025-Q1', '2024-12-15', '2025-03-14', 'quý I năm 2025', 'quarter I of 2025'],
    ['2025-Q4', '2025-09-15', '2025-12-14', 'quý IV năm 2025', 'quarter IV of 2025'],
    ['2025-H1', '2024-12-15', '2025-06-14', '6 tháng đầu năm 2025', 'first half of 2025'],
    ['2025-H2', '2025-06-15', '2025-12-14', '6 tháng cuối năm 2025', 'second half of 2025'],
    ['2025-9M', '2024-12-15', '2025-09-14', '9 tháng đầu năm 2025', 'first nine months of 2025'],
    ['2025', '2024-12-15', '2025-12-14', 'năm 2025', 'year 2025'],
  ])('[K1] %s runs from %s to %s', (id, from, cutOff, vi, en) => {
    expect(reportingPeriod(id)).toMatchObject({ id, from, cutOff, label: { vi, en } });
  });

  it.each(['', '2025-13', '2025-00', '2025-Q5', '2025-H3', '25-11', '2025-11-14', 'tháng 11'])(
    '[K1] %j is no reporting period',
    (id) => {
      expect(reportingPeriod(id)).toBeNull();
    },
  );

  it.each<[string, ReportingCycle, string]>([
    ['2015-11-14', 'month', '2015-11'],
    ['2015-11-15', 'month', '2015-12'],
    ['2015-12-15', 'month', '2016-01'],
    ['2025-07-01', 'month', '2025-07'],
    ['2025-12-14', 'quarter', '2025-Q4'],
    ['2025-12-15', 'quarter', '2026-Q1'],
    ['2025-06-15', 'half', '2025-H2'],
    ['2025-09-15', 'nine_months', '2026-9M'],
    ['2025-12-15', 'year', '2026'],
  ])('[K1] %s belongs to the %s period %s', (asOf, cycle, id) => {
    expect(periodOf(asOf, cycle)?.id).toBe(id);
  });

  it('[K1] a date that is none belongs to no period', () => {
    expect(periodOf('2025-02-30')).toBeNull();
  });

  it('[K1] every day lies in its own period, and the periods of a cycle follow each other without a gap', () => {
    const cycle = fc.constantFrom<ReportingCycle>('month', 'quarter', 'half', 'year');
    fc.assert(
      fc.property(cycle, fc.integer({ min: 0, max: 40_000 }), (kind, days) => {
        const asOf = addDays('1990-01-01', days);
        const period = periodOf(asOf, kind);
        expect(period && period.from <= asOf && asOf <= period.cutOff).toBe(true);
        const after = period && neighbour(period.id, 1);
        expect(after?.from).toBe(period && addDays(period.cutOff, 1));
        expect(after && neighbour(after.id, -1)?.id).toBe(period?.id);
      }),
      { numRuns: 10_000, seed: 11 },
    );
  });

  it('[K1] periods are ordered by cut-off, the longer of two that close together last', () => {
    const ids = ['2025', '2025-12', '2025-H2', '2025-Q4', '2025-11', '2026-01', '2025-9M', '2025-H1', 'x'];
    expect(ids.sort(comparePeriods)).toEqual([
      '2025-H1',
      '2025-9M',
      '2025-11',
      '2025-12',
      '2025-Q4',
      '2025-H2',
      '2025',
      '2026-01',
      'x',
    ]);
  });
});

describe('due days', () => {
  const period = (id: string) => {
    const found = reportingPeriod(id);
    if (!found) throw new Error(`no period ${id}`);
    return found;
  };
  const due = (id: string, off: readonly string[] = []) =>
    Object.fromEntries(dueDays(period(id), undefined, { off: new Set(off) }).map((each) => [each.from, each.due]));

  it('[K1] DOST reports before the 25th: the last working day before it', () => {
    expect(due('2015-11')).toEqual({ xa: '2015-11-17', so: '2015-11-20', dost: '2015-11-24' });
  });

  it('[K1] before a Sunday 25th is the Friday, a due day on a Sunday moves to the Monday', () => {
    expect(due('2025-05')).toEqual({ xa: '2025-05-19', so: '2025-05-20', dost: '2025-05-23' });
    expect(due('2026-09')).toMatchObject({ so: '2026-09-21' });
  });

  it('[K1] holidays are data: after Tết everybody is due on the first days of work', () => {
    const tet = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
    expect(due('2026-02', tet)).toEqual({ xa: '2026-02-23', so: '2026-02-23', dost: '2026-02-24' });
    expect(workingDayBefore('2026-02-23', { off: new Set(tet) })).toBe('2026-02-13');
    expect(workingDayBefore('2026-02-23', { off: new Set(tet), worked: new Set(['2026-02-22']) })).toBe('2026-02-22');
  });

  it('[K1] a holiday over all days since the cut-off leaves the named day, and no link is due after the next', () => {
    const long = ['16', '17', '18', '19', '20', '23', '24'].map((day) => `2026-02-${day}`);
    expect(due('2026-02', long)).toEqual({ xa: '2026-02-25', so: '2026-02-25', dost: '2026-02-25' });
  });

  it('[K1] day 31 of a short month is its last day', () => {
    const [link] = dueDays(period('2025-06'), [{ from: 'so', to: 'dost', day: 31, before: false }]);
    expect(link).toMatchObject({ named: '2025-06-30', due: '2025-06-30' });
  });

  it('[K1] at least one working day lies between the usual cut-off and the first due day', () => {
    for (let year = 2015; year <= 2035; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const at = period(`${year}-${String(month).padStart(2, '0')}`);
        const [first] = dueDays(at);
        expect(first && workingDaysBetween(at.cutOff, first.due)).toBeGreaterThanOrEqual(1);
      }
    }
  });

  it('[K1] what is aimed at is always a working day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 31 }),
        fc.boolean(),
        (days, day, before) => {
          const at = periodOf(addDays('2000-01-01', days));
          const [link] = at ? dueDays(at, [{ from: 'a', to: 'b', day, before }]) : [];
          expect(link && isWorkingDay(link.due)).toBe(true);
          expect(before && day > 20 && link ? daysBetween(link.due, link.named) : 1).toBeGreaterThan(0);
        },
      ),
      { numRuns: 10_000, seed: 5 },
    );
  });
});
