import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOf, exists } from '#shared/agency/succession';
import { fileNameSender } from '#shared/merge/fileNameSender';
import { instant } from '#shared/merge/instant';
import { prepareMeaning } from '#shared/merge/meaning';
import { readPercent } from '#shared/merge/percent';
import { isPeriod, periodsNamed } from '#shared/merge/periodName';
import { comparePeriods } from '#shared/merge/periodOrder';
import type { Field } from '#shared/table/field';
import { agencies } from '#test/helpers/mergeBooks';

const meaning = prepareMeaning({ agencies, asOf: '2015-11-14' });

describe('equal in meaning', () => {
  test.each<[Field, string, string, boolean]>([
    ['finish', 'Quý IV/2015', 'quý 4 năm 2015', true],
    ['finish', '12/2015', 'tháng 12 năm 2015', true],
    ['finish', '12/2015', '31/12/2015', false],
    ['finish', 'Hằng năm', 'hàng năm', true],
    ['finish', 'khi có hướng dẫn', 'Khi có hướng dẫn', false],
    ['lead', 'Sở KH&CN, Sở Tài chính', 'Sở Tài chính; Sở Khoa học và Công nghệ', true],
    ['lead', 'Sở KH&CN', 'Sở Tài chính', false],
    ['lead', 'Sở KH&CN; phối hợp: Sở Tài chính', 'Sở KH&CN, Sở Tài chính', false],
    ['lead', 'Chủ trì: Sở KH&CN; phối hợp: Sở Tài chính', 'Sở Khoa học và Công nghệ (phối hợp: Sở Tài chính)', true],
    ['lead', 'Sở Không Có', 'sở không có', false],
    ['percent', '70', '70,0 %', true],
    ['percent', '70', '0,7', false],
    ['budget', '1.500', '1500', true],
    ['budget', '1.500,5', '1500,5', true],
    ['budget', '1.500 triệu đồng', '1500 triệu đồng', false],
    ['completed_on', '05/11/2015', '5.11.2015', true],
    ['progress_text', '“Đặt hàng” – 2016', '"Đặt hàng" - 2016', true],
    ['progress_text', 'Đã xong', 'đã xong', false],
    ['progress_text', 'Hoàn thành'.normalize('NFD'), 'Hoàn thành', true],
    ['content', 'Đề án  A', 'Đề án A', true],
  ])('[M5] %s: %s and %s: %s', (field, a, b, equal) => {
    expect(meaning(field, a) === meaning(field, b)).toBe(equal);
  });

  test('[M5] blank is blank in every field, and nothing else is', () => {
    for (const field of ['percent', 'finish', 'lead', 'note', 'budget'] as const) {
      expect(meaning(field, ' \u00a0 ')).toBe('');
      expect(meaning(field, '-')).not.toBe('');
    }
  });
});

describe('percent', () => {
  test('[T6] every number from 0 to 100 is read in every spelling, nothing outside is clipped', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 20_000 }), (hundredths) => {
        const value = hundredths / 100;
        for (const text of [`${value}`, `${value}%`, `${value} %`, `${value}`.replace('.', ',')]) {
          expect(readPercent(text)).toEqual({ kind: value >= 0 && value <= 100 ? 'percent' : 'out_of_range', value });
        }
      }),
      { seed: 6, numRuns: 2_000 },
    );
  });
});

describe('periods', () => {
  test.each([
    ['Tháng 11', '2015-11', true],
    ['T11', '2015-11', true],
    ['BC T.11.2015', '2015-11', true],
    ['Bao cao thang 11-2015', '2015-11', true],
    ['11-2015', '2015-11', true],
    ['Tháng 11 năm 2014', '2015-11', false],
    ['Tháng 1', '2015-11', false],
    ['Quý IV', '2015-Q4', true],
    ['Quý 4/2015', '2015-Q4', true],
    ['6 tháng đầu năm 2015', '2015-H1', true],
    ['9 tháng', '2015-9M', true],
    ['Năm 2015', '2015', true],
    ['Sheet1', '2015-01', false],
  ])('[T10] a sheet named %s names %s: %s', (name, period, expected) => {
    expect(periodsNamed(name).some((named) => isPeriod(named, period))).toBe(expected);
  });

  test('[K1] periods follow each other by the month they end in, the longer last', () => {
    const ordered = ['2015-09', '2015-Q3', '2015-9M', '2015-10', '2015-12', '2015-Q4', '2015-H2', '2015', '2016-01'];
    expect(ordered.toReversed().sort(comparePeriods)).toEqual(ordered);
  });

  test('[M3] a moment is a moment in any zone; what is no time is no order', () => {
    expect(instant('2015-11-10T08:00:00+07:00')).toBe(instant('2015-11-10T01:00:00Z'));
    expect(instant('2015-11-10T08:00:00.500Z')).toBe((instant('2015-11-10T08:00:00Z') ?? 0) + 500);
    expect([instant(null), instant(''), instant('hôm qua')]).toEqual([null, null, null]);
  });
});

describe('the file name as sender', () => {
  const bodies = agencies.file.agencies.filter((agency) => agency.kind !== 'group' && exists(agency, '2015-11-14'));

  test('[M14] a body’s full name names it or nobody, never another', () => {
    const wrong: string[] = [];
    let known = 0;
    for (const { id, name } of bodies) {
      const typed = name
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D');
      const found = fileNameSender(
        agencies,
        `03_${typed.replace(/ /g, '-')}_thang 11 (1).xlsx`,
        '2015-11-14',
        new Set(),
      );
      if (found !== null) known += 1;
      if (found !== null && found !== bodyOf(agencies.byId, id, '2015-11-14')) wrong.push(`${name}: ${found}`);
    }
    expect(wrong).toEqual([]);
    expect(known / bodies.length).toBeGreaterThan(0.7);
  });

  test.each([
    ['So-KHDT_bao-cao-thang-11.xlsx', 'so-khdt'],
    ['SoTaiChinh.xlsx', 'so-tc'],
    ['BC_STC.xlsx', null],
    ['bao cao.xlsx', null],
    ['So Tai chinh va So Y te.xlsx', null],
    ['Van-phong-UBND-tinh_them-bot-cot.xlsx', 'vp-ubnd'],
    ['C:\\Users\\a\\Sở Nội vụ gửi Sở KH&CN.xls', 'so-nv'],
  ])('[M14] %s: %s', (file, expected) => {
    expect(fileNameSender(agencies, file, '2015-11-14', new Set(['ubnd-tinh']))).toBe(expected);
  });
});
