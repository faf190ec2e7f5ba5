import { describe, expect, test } from 'vitest';
import { type MendWish, mend } from '#shared/rules/mend';
import { sampleStep, sampleTask } from '#shared/rules/samples';
import { address } from '#shared/sheet/address';
import { printedGrid } from '#test/helpers/dakNong';
import { registry } from '#test/shared/agency/registryOfTests';
import { gridOfExample } from '#test/shared/rules/exampleTable';

const wish: MendWish = { registry, asOf: '2015-11-14', province: 'Đắk Nông', conversions: false, dittos: false };
const told = (mended: ReturnType<typeof mend>) =>
  mended.cells.map(({ row, column, before, after }) => `${address(row, column)} ${before} → ${after}`);

describe('[R1] cells put right where the meaning cannot change', () => {
  test('a cell with several faults comes out whole, in one line with every rule that saw to it', () => {
    const grid = gridOfExample({ rows: [{ ...sampleTask, lead: ' Sở  Tài Chính.' }] });
    const mended = mend({ sheets: [grid] }, wish);
    expect(told(mended)).toEqual(['C2  Sở  Tài Chính. → Sở Tài chính']);
    expect([...(mended.cells[0]?.rules ?? [])].sort()).toEqual([
      'responsibility.spelling',
      'responsibility.trailing-stop',
      'text.stray-spaces',
    ]);
    expect(mended.left.findings).toEqual([]);
  });

  test('the printed appendix of Đắk Nông: names, separators and months in their one spelling; nothing else is touched', () => {
    const mended = mend({ sheets: [printedGrid()] }, wish);
    expect(told(mended)).toEqual([
      'D15 Sở Tài Chính → Sở Tài chính',
      'H18 03/2016 → 3/2016',
      'D19 Sở Khoa học và Công nghệ, → Sở Khoa học và Công nghệ',
      'G26 2/2017 → 02/2017',
      'H26 2/2017 → 02/2017',
      'D35 Sở Tài chính, Sở Công Thương, Sở Kế hoạch và Đầu tư, Sở Tư Pháp → Sở Tài chính, Sở Công Thương, Sở Kế hoạch và Đầu tư, Sở Tư pháp',
      'E54 Sở Nội vụ, Sở Tài chính. → Sở Nội vụ, Sở Tài chính',
    ]);
  });

  test('what was put right stays right: a second run finds nothing to do', () => {
    const first = mend({ sheets: [printedGrid()] }, { ...wish, dittos: true });
    expect(first.cells.length).toBeGreaterThan(7);
    expect(mend({ sheets: first.sheets }, { ...wish, dittos: true }).cells).toEqual([]);
  });

  test('[T5] by wish a ditto becomes the words it stands for; without it stays', () => {
    const grid = gridOfExample({ rows: [sampleTask, sampleStep] });
    expect(told(mend({ sheets: [grid] }, wish))).toEqual([]);
    expect(told(mend({ sheets: [grid] }, { ...wish, dittos: true }))).toEqual(['C3 Nt → Sở Tài chính']);
  });

  test('[R7] an old encoding is converted only by wish', () => {
    const grid = gridOfExample({ rows: [{ ...sampleTask, note: '§· lÊy ý kiÕn c¸c së' }] });
    expect(told(mend({ sheets: [grid] }, wish))).toEqual([]);
    expect(told(mend({ sheets: [grid] }, { ...wish, conversions: true }))).toEqual([
      'H2 §· lÊy ý kiÕn c¸c së → Đã lấy ý kiến các sở',
    ]);
  });

  test('[R9] for an agency only what stands in cells it may write; the programme’s own words stay', () => {
    const grid = gridOfExample({
      rows: [{ ...sampleTask, lead: 'Sở  Tài chính.', note: 'Đã  trình UBND tỉnh ' }],
    });
    const all = told(mend({ sheets: [grid] }, wish));
    expect(all).toEqual(['C2 Sở  Tài chính. → Sở Tài chính', 'H2 Đã  trình UBND tỉnh  → Đã trình UBND tỉnh']);
    expect(told(mend({ sheets: [grid] }, { ...wish, agency: 'so-tc' }))).toEqual(all.slice(1));
    expect(told(mend({ sheets: [grid] }, { ...wish, agency: 'so-tp' }))).toEqual([]);
  });

  test('[R5] what a person set aside is left as it is', () => {
    const grid = gridOfExample({ rows: [{ ...sampleTask, lead: 'Sở Tài chính.' }] });
    const suppressions = [
      { rule: 'responsibility.trailing-stop', path: '1', field: 'lead', reason: 'theo bản gốc' } as const,
    ];
    expect(told(mend({ sheets: [grid] }, wish))).toHaveLength(1);
    expect(told(mend({ sheets: [grid] }, { ...wish, suppressions }))).toEqual([]);
  });

  test('[T4] an ordinal that Excel made a day of is written as the text it was', () => {
    const eaten = {
      ...sampleStep,
      ordinal: { value: 42036, text: '01/02/2015', format: 'dd/mm/yyyy' },
      content: 'Trình UBND tỉnh phê duyệt, ban hành Đề án',
    };
    const mended = mend({ sheets: [gridOfExample({ rows: [sampleTask, sampleStep, eaten] })] }, wish);
    expect(told(mended)).toContain('A4 01/02/2015 → 1.2');
  });
});
