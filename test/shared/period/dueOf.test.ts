import { describe, expect, test } from 'vitest';
import { dueOfKind } from '#shared/period/dueOf';
import { reportingPeriod } from '#shared/period/reporting';

const november = reportingPeriod('2015-11');

describe('due day of a body', () => {
  test.each([
    ['commune', undefined, '2015-11-17'],
    ['department', undefined, '2015-11-20'],
    ['district', undefined, '2015-11-20'],
    ['commune', [{ from: 'so', to: 'dost', day: 18, before: false }], '2015-11-18'],
    ['department', [{ from: 'phong', to: 'so', day: 19, before: false }], '2015-11-19'],
    ['department', [], null],
  ] as const)('[K1] a %s through %j: %s', (kind, chain, due) => {
    if (november === null) throw new Error('no period');
    expect(dueOfKind(november, kind, chain)).toBe(due);
  });
});
