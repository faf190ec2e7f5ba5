import { expect, test } from 'vitest';
import { asOfDay } from '#addin/app/book/asOf';

const stamp = { period: '2015-11', asOf: '2015-11-02' };

test.each([
  ['what the person set goes before all', '2015-10-01', stamp, '2015-11-10', '2015-10-01'],
  ['an issued workbook while its period runs: today', null, stamp, '2015-11-10', '2015-11-10'],
  ['after its cut-off: the cut-off', null, stamp, '2016-02-01', '2015-11-14'],
  ['not before it was issued', null, stamp, '2015-10-20', '2015-11-02'],
  [
    'a period nobody knows: the day it was issued',
    null,
    { period: '?', asOf: '2015-11-02' },
    '2016-02-01',
    '2015-11-02',
  ],
  ['a table of one’s own: today', null, null, '2016-02-01', '2016-02-01'],
] as const)('[S5] %s', (_name, set, of, today, day) => {
  expect(asOfDay(set, of, today)).toBe(day);
});
