import { describe, expect, it } from 'vitest';
import { recognise } from '#shared/table/recognise';
import type { Table } from '#shared/table/table';
import { gridOf, type Written } from '#test/helpers/grid';
import { type HeaderCase, headerCases } from '#test/helpers/headers';

const all = (
  [
    'headers.json',
    'headers-hard.json',
    'headers-third.json',
    'headers-fourth.json',
    'headers-fifth.json',
    'headers-sixth.json',
  ] as const
).flatMap(headerCases);

/** The header under two title lines, with its number row and a row or two of values where the case has them. */
function linesOf(one: HeaderCase): Written[][] {
  return [['PHỤ LỤC'], [], ...one.rows, ...(one.numberRow ? [one.numberRow] : []), ...(one.body ?? [])].map((row) => [
    ...row,
  ]);
}

function shifted(range: string, down: number, right: number): string {
  return range.replace(/([A-Z]+)(\d+)/g, (_, letters: string, digits: string) => {
    let column = 0;
    for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
    return `${String.fromCharCode(64 + column + right)}${Number(digits) + down}`;
  });
}

function fieldsOf(table: Table | undefined, one: HeaderCase, right: number): (string | null)[] {
  return (one.rows[0] ?? []).map(
    (_, i) => table?.columns.find(({ columns }) => columns.includes(i + right))?.field ?? null,
  );
}

describe.each([
  ['merges known', 0, false],
  ['merges unknown, as a host that cannot tell them', 0, true],
  ['table begins in column C', 2, false],
] as const)('columns, %s', (_, right, unknown) => {
  it.each(all.filter(({ task }) => task).map((one) => [one.id, one] as const))('[T2] %s', (_id, one) => {
    const merges = unknown ? 'unknown' : one.merges.map((range) => shifted(range, 2, right));
    const grid = gridOf(linesOf(one), { merges, at: [0, right] });
    const { tables } = recognise({ sheets: [grid] });
    expect(tables).toHaveLength(1);
    expect(fieldsOf(tables[0], one, right)).toEqual(one.mapping);
    expect(tables[0]?.headerRows).toEqual(one.rows.map((_row, i) => i + 2));
    expect(tables[0]?.counts.number).toBe(one.numberRow ? 1 : 0);
    expect(tables[0]?.title).toEqual(['PHỤ LỤC']);
  });

  it.each(all.filter(({ task }) => !task).map((one) => [one.id, one] as const))(
    '[T1] %s is no task table',
    (_id, one) => {
      const grid = gridOf(linesOf(one), { at: [0, right] });
      const { tables, refused } = recognise({ sheets: [grid] });
      expect(tables).toEqual([]);
      expect(refused).toHaveLength(1);
      expect(refused[0]?.reason).toBe(one.reason ?? refused[0]?.reason);
    },
  );
});

describe('a line of groups above the header', () => {
  const names = ['TT', 'Nội dung', 'Chủ trì', 'Theo KH', 'Thực tế', 'Theo KH', 'Đạt được'];
  const fields = ['ordinal', 'content', 'lead', 'finish', 'completed_on', 'output', 'progress_text'];

  it.each([
    ['merged', ['', '', '', 'Thời gian', '', 'Kết quả', ''], ['D1:E1', 'F1:G1']],
    ['not merged', ['', '', '', 'Thời gian', '', 'Kết quả', ''], []],
  ] as const)('[T2] %s', (_, band, merges) => {
    const { tables } = recognise({ sheets: [gridOf([[...band], names], { merges })] });
    expect(tables[0]?.columns.map(({ field }) => field)).toEqual(fields);
    expect(tables[0]?.headerRows).toEqual([0, 1]);
  });

  it('[T1] a title over nearly all columns is no group', () => {
    const title = ['KẾT QUẢ THỰC HIỆN NHIỆM VỤ', '', '', '', ''];
    const { tables } = recognise({
      sheets: [gridOf([title, ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Kết quả']], { merges: ['A1:E1'] })],
    });
    expect(tables[0]?.headerRows).toEqual([1]);
    expect(tables[0]?.title).toEqual(['KẾT QUẢ THỰC HIỆN NHIỆM VỤ']);
  });
});

describe('headers of two lines, and slips of the keys', () => {
  const fieldsAt = (lines: readonly string[][]): (string | null)[] => {
    const { tables } = recognise({ sheets: [gridOf(lines)] });
    return (lines[0] ?? []).map((_, i) => tables[0]?.columns.find(({ columns }) => columns.includes(i))?.field ?? null);
  };

  it.each([
    [
      'months by their numbers',
      ['TT', 'Nội dung', 'Chủ trì', 'Thời gian (tháng)', '', '', ''],
      ['', '', '', '1', '2', '3', '4'],
      ['ordinal', 'content', 'lead', 'period', 'period', 'period', 'period'],
    ],
    [
      'ticks that begin with what is done',
      ['TT', 'Nội dung', 'Chủ trì', 'Kết quả', '', ''],
      ['', '', '', 'Đã thực hiện', 'Đang thực hiện', 'Chưa thực hiện'],
      ['ordinal', 'content', 'lead', 'status', 'status', 'status'],
    ],
    [
      'plan and work done',
      ['TT', 'Nội dung', 'Chủ trì', 'Kế hoạch', '', 'Thực hiện', ''],
      ['', '', '', 'Thời gian', 'Kết quả', 'Thời gian', 'Kết quả'],
      ['ordinal', 'content', 'lead', 'period', 'output', 'completed_on', 'progress_text'],
    ],
  ])('[T2] %s', (_, upper, lower, fields) => {
    expect(fieldsAt([upper, lower])).toEqual(fields);
  });

  it.each([
    [
      ['TT', 'Rõ việc', 'Rõ người', 'Rõ trách nhiệm', 'Rõ thẩm quyền', 'Rõ thời gian', 'Rõ sản phẩm'],
      ['ordinal', 'content', 'lead', null, null, 'period', 'output'],
    ],
    [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian hoàn thnàh', 'Kết qủa dự kiến'],
      ['ordinal', 'content', 'lead', 'finish', 'output'],
    ],
    [
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Thời hạn điều chỉnh'],
      ['ordinal', 'content', 'lead', 'finish', null],
    ],
  ])('[T2] %j', (header, fields) => {
    expect(fieldsAt([header])).toEqual(fields);
  });
});

describe('columns, by what stands below and by a person', () => {
  const header = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Tiến độ'];
  const row = (value: Written): Written[] => [1, 'Xây dựng kế hoạch', 'Sở Y tế', '6/2025', value];

  it.each([
    ['numbers are a percentage', [70, 100, 30], 'percent'],
    ['status words are a status', ['Hoàn thành', 'Đang thực hiện', 'Quá hạn'], 'status'],
    [
      'sentences are progress',
      ['Đã trình UBND tỉnh dự thảo lần hai', 'Đang lấy ý kiến các sở', 'Chưa có kinh phí thực hiện'],
      'progress_text',
    ],
  ] as const)('[T2] Tiến độ: %s', (_, values, field) => {
    const { tables } = recognise({ sheets: [gridOf([header, ...values.map(row)])] });
    expect(tables[0]?.columns.at(-1)?.field).toBe(field);
  });

  it('[T2] a choice made for this layout goes before any guess and is certain', () => {
    const grid = gridOf([header, row('x')]);
    const { tables } = recognise({ sheets: [grid] }, [
      { header: 'tiến độ', field: 'obstacles' },
      { header: 'THỜI HẠN', field: 'extra' },
    ]);
    expect(tables[0]?.columns.find(({ field }) => field === 'obstacles')).toMatchObject({
      columns: [4],
      confidence: 1,
    });
    expect(tables[0]?.extra).toEqual([{ column: 3, header: 'Thời hạn' }]);
  });

  it('[T2] values that contradict the header lower the confidence below the asking mark', () => {
    const dates = ['3/2025', '4/2025', '5/2025', '6/2025', '7/2025'];
    const { tables } = recognise({
      sheets: [gridOf([header, ...dates.map((date) => [1, 'Việc', date, 'Sở Y tế', ''])])],
    });
    const lead = tables[0]?.columns.find(({ field }) => field === 'lead');
    expect(lead?.confidence).toBeLessThan(0.6);
  });

  it('[T7] a column without any header is an extra column, not lost', () => {
    const { tables } = recognise({ sheets: [gridOf([header, [...row('x'), 'gọi lại cho anh Ba']])] });
    expect(tables[0]?.extra).toEqual([{ column: 5, header: '' }]);
    expect(tables[0]?.rows.find(({ kind }) => kind === 'task')?.extra).toMatchObject([
      { row: 1, column: 5, text: 'gọi lại cho anh Ba' },
    ]);
  });
});
