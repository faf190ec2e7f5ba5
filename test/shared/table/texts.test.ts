import { describe, expect, test } from 'vitest';
import { fieldBit } from '#shared/table/field';
import { recognise } from '#shared/table/recognise';
import type { Table } from '#shared/table/table';
import { keyAt, NO_TEXT } from '#shared/table/textColumn';
import { isPlaced, textsOf } from '#shared/table/texts';
import { gridOf } from '#test/helpers/grid';

function tableOf(lines: Parameters<typeof gridOf>[0]): Table {
  const { tables } = recognise({ sheets: [gridOf(lines)] });
  const [table] = tables;
  if (table === undefined) throw new Error('no table was read');
  return table;
}

const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'];

describe('[T5] the texts of a table', () => {
  const table = tableOf([
    header,
    ['I', 'Đổi mới cơ chế'],
    ['1', 'Xây dựng Đề án', 'Sở Nội vụ', 'Quyết định của UBND tỉnh', '12/2025'],
    ['2', 'Xây dựng Kế hoạch', 'Nt', 'Quyết định của UBND tỉnh', '12/2025'],
    ['3', 'Xây dựng Quy chế', 'Sở Tài chính', undefined, '6/2026'],
  ]);
  const { byField, filled } = textsOf(table);
  const placed = table.rows.flatMap((row, at) => (isPlaced(row) ? [at] : []));

  test('are numbered once each, in the order of the rows', () => {
    const output = byField.output;
    expect(output?.texts).toEqual(['Quyết định của UBND tỉnh']);
    expect(placed.map((at) => output?.of[at])).toEqual([NO_TEXT, 0, 0, NO_TEXT]);
  });

  test('tell what is typed from what it stands for', () => {
    const { lead } = byField;
    expect(placed.map((at) => lead?.texts[lead.of[at] ?? NO_TEXT])).toEqual([
      undefined,
      'Sở Nội vụ',
      'Nt',
      'Sở Tài chính',
    ]);
    expect(placed.map((at) => lead?.texts[lead.meant[at] ?? NO_TEXT])).toEqual([
      undefined,
      'Sở Nội vụ',
      'Sở Nội vụ',
      'Sở Tài chính',
    ]);
    expect(placed.map((at) => keyAt(lead, at))).toEqual(['', 'so noi vu', 'so noi vu', 'so tai chinh']);
  });

  test('say which fields a row fills', () => {
    const bits = (...names: Parameters<typeof fieldBit>[0][]) => names.reduce((sum, name) => sum | fieldBit(name), 0);
    expect(placed.map((at) => filled[at])).toEqual([
      bits('ordinal', 'content'),
      bits('ordinal', 'content', 'lead', 'output', 'finish'),
      bits('ordinal', 'content', 'lead', 'output', 'finish'),
      bits('ordinal', 'content', 'lead', 'finish'),
    ]);
  });

  test('are numbered once for a table, whoever asks', () => {
    expect(textsOf(table)).toBe(textsOf(table));
  });
});

test('[T5] a ditto that points at nothing means nothing', () => {
  const table = tableOf([
    header,
    ['1', 'Xây dựng Đề án', 'Nt', 'Quyết định', '12/2025'],
    ['2', 'Xây dựng Kế hoạch', 'Sở Tài chính', 'Kế hoạch', '12/2025'],
  ]);
  const { lead } = textsOf(table).byField;
  const at = table.rows.findIndex(({ kind }) => kind === 'task');
  expect(lead?.texts[lead.of[at] ?? NO_TEXT]).toBe('Nt');
  expect(lead?.meant[at]).toBe(NO_TEXT);
  expect(keyAt(lead, at)).toBe('');
});
