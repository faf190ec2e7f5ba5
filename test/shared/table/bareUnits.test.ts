import { describe, expect, it } from 'vitest';
import { recognise } from '#shared/table/recognise';
import { buildProgramme } from '#shared/task/build';
import { gridOf, type Written } from '#test/helpers/grid';
import { agencies } from '#test/shared/rules/exampleTable';

/** Start and finish of a task below these headers, as days. */
function daysOf(headers: readonly [string, string], start: Written, finish: Written) {
  const sheets = [
    gridOf([
      ['KẾ HOẠCH NĂM 2026 CỦA UBND PHƯỜNG'],
      ['TT', 'Hoạt động', 'Đơn vị chủ trì', ...headers],
      ['1', 'Tập huấn tổ công nghệ số', 'Sở Nội vụ', start, finish],
    ]),
  ];
  const { tables } = recognise({ sheets });
  const task = buildProgramme(tables, { agencies, asOf: '2026-02-14' }).tasks.find(({ kind }) => kind === 'task');
  return [task?.start?.earliest ?? null, task?.deadline ?? null, tables[0]?.rows.at(-1)?.cells.finish?.text];
}

describe('[P1] bare numbers below a header that names their unit', () => {
  it.each<[headers: [string, string], start: Written, finish: Written, from: string | null, to: string | null]>([
    [['Từ tháng', 'Đến tháng'], 3, 5, '2026-03-01', '2026-05-31'],
    [['Từ tháng', 'Đến tháng'], '03', '12', '2026-03-01', '2026-12-31'],
    [['Bắt đầu', 'Tháng hoàn thành'], '3/2026', 6, '2026-03-01', '2026-06-30'],
    [['Bắt đầu', 'Quý hoàn thành'], '3/2026', 'III', '2026-03-01', '2026-09-30'],
    [['Bắt đầu', 'Quý hoàn thành'], '3/2026', 2, '2026-03-01', '2026-06-30'],
    [['Từ tháng', 'Đến tháng'], 3, '5/2027', '2026-03-01', '2027-05-31'],
  ])('%j: %s … %s', (headers, start, finish, from, to) => {
    expect(daysOf(headers, start, finish)).toEqual([from, to, String(finish)]);
  });

  it('mean nothing where the number is no month, or the header says how long', () => {
    expect(daysOf(['Từ tháng', 'Đến tháng'], 3, 13)[1]).toBeNull();
    expect(daysOf(['Bắt đầu', 'Thời gian (tháng)'], '3/2026', 6)[1]).toBeNull();
  });
});
