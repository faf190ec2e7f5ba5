import { describe, expect, it } from 'vitest';
import { blockTitles, frameLine } from '#shared/table/frame';
import { recognise } from '#shared/table/recognise';
import type { TableRow } from '#shared/table/table';
import { gridOf, type Written } from '#test/helpers/grid';

const header = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành', 'Mã dòng'];
const row = (n: Written, words: string, id: string): Written[] => [n, words, 'Sở Y tế', 'Quyết định', '6/2025', id];
const head = (n: Written, words: string, id: string): Written[] => [n, words, '', '', '', id];
const block = (title: string, id = frameLine): Written[] => [title, '', '', '', '', id];

const issued: Written[][] = [
  header,
  block(blockTitles.lead),
  head('II', 'Đổi mới cơ chế', 's2.S'),
  row(6, 'Thành lập Quỹ', 't6.S'),
  row('6.4', 'Trình phê duyệt Điều lệ', 't64.L'),
  block(blockTitles.member),
  head('II', 'Đổi mới cơ chế', frameLine),
  row(4, 'Đẩy mạnh đặt hàng', 't4.M'),
  block(blockTitles.coordinating),
  head('I', 'Tổ chức quán triệt', 's1.S'),
  row(1, 'Tổ chức học tập', 't1.C'),
  head('II', 'Đổi mới cơ chế', frameLine),
  row(6, 'Thành lập Quỹ', 't6.C'),
  row(8, 'Đề án đào tạo', 't8.C'),
];

const read = (rows: readonly (readonly Written[])[]): readonly TableRow[] =>
  recognise({ sheets: [gridOf(rows)] }).tables[0]?.rows.slice(1) ?? [];
const places = (rows: readonly TableRow[]): readonly string[] =>
  rows.map(({ kind, path }) => (path === '' ? kind : `${kind} ${path}`));

const expected = [
  'frame',
  'section II',
  'task II.6',
  'step II.6.4',
  'frame',
  'frame',
  'task II.4',
  'frame',
  'section I',
  'task I.1',
  'frame',
  'task II.6',
  'task II.8',
];

describe('blocks of an issued workbook', () => {
  it('[T4] rows keep the paths of the programme in every block', () => {
    expect(places(read(issued))).toEqual(expected);
  });

  it('[T4] copied into a new file without the ids they do so by place and words', () => {
    expect(places(read(issued.map((cells) => cells.slice(0, 5))))).toEqual(expected);
  });

  it('[T4] a row copied within its block stays a second row', () => {
    const copied = issued.toSpliced(5, 0, row('6.4', 'Trình phê duyệt Điều lệ', 't64.L'));
    expect(places(read(copied)).slice(2, 5)).toEqual(['task II.6', 'step II.6.4', 'step II.6.4~2']);
  });

  it('[T4] a task moved to the end of a later block keeps its path', () => {
    const moved = [...issued.slice(0, 12), ...issued.slice(13), ...issued.slice(12, 13)];
    expect(places(read(moved)).at(-1)).toBe('task II.6');
  });
});
