import { expect, test } from 'vitest';
import { drawnTables } from '#shared/report/drawnTables';
import type { Grid } from '#shared/sheet/grid';
import { statusInTables } from '#shared/status/statusInTables';
import { recognise } from '#shared/table/recognise';
import { buildProgrammes } from '#shared/task/build';
import { gridOf } from '#test/helpers/grid';
import { agencies } from '#test/helpers/mergeBooks';

const asOf = '2015-11-14';

function drawn(...sheets: readonly Grid[]) {
  const workbook = { sheets, names: [], properties: new Map(), active: [] };
  const recognition = recognise(workbook);
  const programmes = [...buildProgrammes(recognition.tables, { agencies, asOf })];
  const from = { tables: recognition.tables, file: 'a.xlsx', hash: '', savedAt: null };
  const statuses = statusInTables(from, programmes, { agencies, asOf, period: '2015-11' });
  return drawnTables({ workbook, recognition, programmes, statuses });
}

const sheet = gridOf(
  [
    [
      'TT',
      'Nội dung nhiệm vụ',
      'Đơn vị chủ trì',
      'Sản phẩm',
      'Thời gian hoàn thành',
      'Kết quả thực hiện',
      'Vướng mắc',
      'Phòng theo dõi',
    ],
    ['I', 'Cơ chế quản lý'],
    [1, 'Xây dựng Đề án', 'Sở Tài chính', 'Đề án', '10/2015', ' Đang làm', 'Góp ý chậm', 'Phòng A'],
    [2, 'Ban hành Quy chế', 'Sở Tài chính', 'Quyết định', '12/2015', '', '', ''],
  ],
  { name: 'Phụ lục', at: [4, 1] },
);

test('[T7] a table is drawn with the letters, row numbers and texts of its sheet', () => {
  const [table] = drawn(sheet);
  expect(table?.headerRow).toBe(5);
  expect(table?.rows.map(({ row, kind }) => [row, kind])).toEqual([
    [6, 'section'],
    [7, 'task'],
    [8, 'task'],
  ]);
  const letters = table?.columns.map(({ letter }) => letter) ?? [];
  expect(table?.rows[1]?.cells[letters.indexOf('G')]).toBe(' Đang làm');
  expect(table?.rows[1]?.cells[letters.indexOf('I')]).toBe('Phòng A');
});

test('[S4] what the agency writes stands beside the task, then the class it comes to, then the rest', () => {
  const [table] = drawn(sheet);
  expect(table?.columns.map(({ kind, letter }) => `${kind} ${letter}`)).toEqual([
    'name B',
    'name C',
    'own G',
    'class ',
    'own H',
    'programme D',
    'programme E',
    'programme F',
    'extra I',
  ]);
  expect(table?.rows.map((row) => row.class)).toEqual([undefined, 'overdue', expect.stringMatching(/./)]);
  expect(table?.rows[1]?.words?.vi).toContain('quá hạn 14 ngày');
});

test('[T6] a hidden sheet is told to be one', () => {
  const [table] = drawn({ ...sheet, visibility: 'hidden' });
  expect(table?.hidden).toBe(true);
});
