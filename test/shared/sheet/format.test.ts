import { describe, expect, it } from 'vitest';
import { datePrecision, dateToSerial, isDateFormat, serialToDate } from '#shared/sheet/format';

describe('number formats', () => {
  it.each([
    ['dd/mm/yyyy', 'day'],
    ['[$-42A]dd/mm/yyyy;@', 'day'],
    ['[$-1010000]d/m/yyyy;@', 'day'],
    ['dd/mm/yyyy hh:mm', 'day'],
    ['"ngày" dd "tháng" mm "năm" yyyy', 'day'],
    ['d-mmm', 'day'],
    ['mmm-yy', 'month'],
    ['mm/yyyy', 'month'],
    ['"Tháng "mm/yyyy', 'month'],
    ['mmmm\\ yyyy', 'month'],
    ['yyyy', 'year'],
    ['"Năm" yyyy', 'year'],
    ['hh:mm', 'time'],
    ['[h]:mm:ss', 'time'],
    ['mm:ss.0', 'time'],
    ['h:mm AM/PM', 'time'],
  ])('[T6] %j is a date, precise to the %s', (code, precision) => {
    expect(isDateFormat(code)).toBe(true);
    expect(datePrecision(code)).toBe(precision);
  });

  it.each([
    'General',
    '',
    '@',
    '0',
    '0%',
    '0.00%',
    '#,##0.00 "đồng"',
    '0.00E+00',
    '##0.0E+0',
    '[Red]0;[Blue]-0',
    '"dd/mm"0',
    '_-* #,##0_-',
  ])('[T6] %j is no date', (code) => expect(isDateFormat(code)).toBe(false));
});

describe('serials', () => {
  it.each([
    [45930, '2025-09-30'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [42321.75, '2015-11-13'],
    [0, null],
    [-1, null],
    [2958465, '9999-12-31'],
    [2958466, null],
    [Number.NaN, null],
  ])('[T6] serial %d is %j', (serial, date) => {
    expect(serialToDate(serial)).toBe(date);
    expect(date === null ? null : dateToSerial(date)).toBe(date === null ? null : Math.floor(serial));
  });

  it('[T6] the 1904 system of old Mac workbooks lies 1462 days off', () => {
    expect(serialToDate(0, true)).toBe('1904-01-01');
    expect(serialToDate(45930 - 1462, true)).toBe('2025-09-30');
    expect(dateToSerial('2025-09-30', true)).toBe(45930 - 1462);
    expect(dateToSerial('1903-12-31', true)).toBeNull();
    expect(dateToSerial('2025-02-30')).toBeNull();
  });

  it('[T6] every day between 1900 and 2200 survives the way there and back', () => {
    for (let serial = 61; serial < 110_000; serial += 7) expect(dateToSerial(serialToDate(serial) ?? '')).toBe(serial);
  });
});
