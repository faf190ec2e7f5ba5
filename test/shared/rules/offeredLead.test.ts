import { describe, expect, it } from 'vitest';
import { check } from '#shared/rules/check';
import { mend } from '#shared/rules/mend';
import { recognise } from '#shared/table/recognise';
import { programmesIn } from '#shared/task/programmesIn';
import { gridOf, type Written } from '#test/helpers/grid';
import { shippedRegistry } from '#test/helpers/unseen';

const asOf = '2026-02-14';
const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời hạn'];
const [khcn, nv] = ['Sở Khoa học và Công nghệ', 'Sở Nội vụ'];
const task = (ordinal: string, lead: string): readonly Written[] => [
  ordinal,
  `Nhiệm vụ số ${ordinal} của kế hoạch`,
  lead,
  'Báo cáo',
  'Tháng 6/2026',
];
const heading = (ordinal: string, lead = ''): readonly Written[] => [ordinal, `Nhóm nhiệm vụ ${ordinal}`, lead, '', ''];

/** What is offered for the blank leads of a table of text, as a .csv or a pasted grid gives it: `path → lead`, '' where nothing is. */
function offers(lines: readonly (readonly Written[])[]): readonly string[] {
  const grid = gridOf([header, ...lines]);
  const recognition = recognise({ sheets: [grid] });
  const { programmes, agencies } = programmesIn(recognition.tables, shippedRegistry, asOf);
  return check({ sheets: [grid], recognition, programmes, agencies, asOf })
    .findings.filter(({ rule }) => rule === 'responsibility.no-lead')
    .map(({ path, repair }) => `${path} → ${repair?.after ?? ''}${repair?.offered === true ? ' ?' : ''}`);
}

describe('[T5] a blank lead may have been a merged cell', () => {
  it.each([
    ['below a row that names one', [task('1', khcn), task('2', '')], [`2 → ${khcn} ?`]],
    [
      'several, one below the other',
      [task('1', khcn), task('2', ''), task('3', ''), task('4', nv), task('5', '')],
      [`2 → ${khcn} ?`, `3 → ${khcn} ?`, `5 → ${nv} ?`],
    ],
    ['the first of the table', [task('1', ''), task('2', khcn)], ['1 → ']],
    ['all of them', [task('1', ''), task('2', '')], ['1 → ', '2 → ']],
    ['below a ditto that stands for one', [task('1', khcn), task('2', 'Nt'), task('3', '')], [`3 → ${khcn} ?`]],
    ['below a row that names only who helps', [task('1', `Phối hợp: ${nv}`), task('2', '')], ['2 → ']],
    ['below a ditto to nothing', [task('1', 'Nt'), task('2', '')], ['2 → ']],
    [
      'the section before names one, its own does not',
      [heading('I'), task('1', khcn), heading('II'), task('1', ''), task('2', nv)],
      ['II.1 → '],
    ],
    [
      'a heading and the row above name the same',
      [heading('I'), task('1', khcn), task('2', nv), heading('II', nv), task('1', nv), task('2', '')],
      [`II.2 → ${nv} ?`],
    ],
    [
      'a heading and the row above name two',
      [heading('I'), task('1', khcn), task('2', nv), heading('II', nv), task('1', khcn), task('2', '')],
      ['II.2 → '],
    ],
    [
      'only the heading names one',
      [heading('I'), task('1', khcn), task('2', nv), heading('II', nv), task('1', ''), task('2', khcn)],
      [`II.1 → ${nv} ?`],
    ],
    ['a step of a task that has one', [task('1', khcn), task('1.1', ''), task('1.2', nv)], []],
    ['a list of two bodies', [task('1', `${khcn}, ${nv}`), task('2', '')], [`2 → ${khcn}, ${nv} ?`]],
  ])('%s', (_, lines, expected) => {
    expect(offers(lines)).toEqual(expected);
  });

  it('is filled by nobody for all rows at once', () => {
    const sheets = [gridOf([header, task('1', khcn), task('2', '')])];
    const { cells } = mend({ sheets }, { registry: shippedRegistry, asOf, conversions: true, dittos: true });
    expect(cells).toEqual([]);
  });
});
