import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFile } from '#server/usecases/openFile';
import { address } from '#shared/sheet/address';
import { phuluc } from '#test/e2e/command';
import { inline, plainWorkbook } from '#test/helpers/plainWorkbook';

let folder: string;
const at = (name: string): string => join(folder, name);

const sheetRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((text, i) => inline(address(row, i), text)).join('')}</row>`)
    .join('');

/** A table somebody kept by hand until now: a code, progress, a table given to a group, and a second programme on a sheet of its own. */
const first = sheetRows([
  ['KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2026'],
  ['TT', 'Mã số', 'Nhiệm vụ', 'Chủ trì', 'Sản phẩm', 'Thời hạn', 'Kết quả thực hiện', 'Tỷ lệ (%)'],
  ['1', 'CDS01', 'Số hóa hồ sơ hộ tịch', 'Sở Tư pháp', 'Cơ sở dữ liệu', '30/6/2026', 'Đã quét 20.000 hồ sơ', '35'],
  ['2', 'CDS02', 'Bồi dưỡng kỹ năng số', 'Các sở, ban, ngành', 'Báo cáo', '31/12/2026', '', ''],
  ['3', 'CDS03', 'Ban hành quy chế dữ liệu mở', '', 'Quyết định', '31/12/2026', '', ''],
]);
const second = sheetRows([
  ['CHƯƠNG TRÌNH TIẾT KIỆM ĐIỆN'],
  ['TT', 'Nhiệm vụ', 'Chủ trì', 'Sản phẩm', 'Thời hạn'],
  ['1', 'Thay đèn chiếu sáng công sở', 'Sở Công Thương', 'Báo cáo', '30/9/2026'],
]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-base-'));
  const sheets = [
    { name: 'Năm 2026', rows: first },
    { name: 'Điện', rows: second },
  ];
  writeFileSync(at('bang.xlsx'), plainWorkbook({ sheets }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('[E2] issuing says what of the appendix no workbook asks about', () => {
  const { code, err } = phuluc(['issue', '--base', at('bang.xlsx'), '--out', at('giao'), '--as-of', '2026-03-10']);
  expect(code).toBe(0);
  expect(err).toContain('“CHƯƠNG TRÌNH TIẾT KIỆM ĐIỆN” (1 nhiệm vụ, bước)');
  expect(err).toContain('chưa rõ đơn vị chủ trì: 3.');
  expect(err).toContain('giao cho nhóm cơ quan: 2.');
  expect(err).toContain('5 ô ngoài nội dung giao nhiệm vụ (cột “Mã số”, “Kết quả thực hiện”, “Tỷ lệ (%)”)');
  const groups = ['issue', '--base', at('bang.xlsx'), '--out', at('nhom'), '--groups', '--lang', 'en'];
  const all = phuluc([...groups, '--as-of', '2026-03-10', '--json']);
  expect(all.err).toContain('leading body is not clear: 3.');
  expect(all.err).not.toContain('--groups');
  expect(Object.keys(JSON.parse(all.out))).toEqual(['files']);
});

test('[E1] the tracker keeps what the appendix holds beside the tasks: its own columns, and progress nobody reported', async () => {
  const call = ['merge', '--base', at('bang.xlsx'), '--out', at('so.xlsx'), '--as-of', '2026-03-10'];
  writeFileSync(
    at('bc.csv'),
    'TT,Nhiệm vụ,Chủ trì,Thời hạn,Kết quả thực hiện\n1,Số hóa hồ sơ hộ tịch,Sở Tư pháp,30/6/2026,Đã quét 25.000 hồ sơ\n',
  );
  const { err } = phuluc([...call, `${at('bc.csv')}=so-tp`]);
  expect(err).toContain('không tính là báo cáo của đơn vị nào');
  const opened = await openFile(at('so.xlsx'));
  if (opened.kind === 'refused') throw new Error(opened.refusal.code);
  const rows = (name: string) =>
    opened.workbook.sheets
      .find((sheet) => sheet.name === name)
      ?.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
  const kept = rows('Cột riêng của đơn vị')?.filter(([from]) => from === 'Phụ lục');
  expect(kept?.map((cells) => [cells[1], cells[3], cells[4], cells[6]])).toEqual([
    ['1', 'Mã số', 'CDS01', 'Năm 2026!B3'],
    ['1', 'Kết quả thực hiện', 'Đã quét 20.000 hồ sơ', 'Năm 2026!G3'],
    ['1', 'Tỷ lệ (%)', '35', 'Năm 2026!H3'],
    ['2', 'Mã số', 'CDS02', 'Năm 2026!B4'],
    ['3', 'Mã số', 'CDS03', 'Năm 2026!B5'],
  ]);
  expect(rows('Tổng hợp')?.flat()).toContain('Đã quét 25.000 hồ sơ');
  expect(rows('Tổng hợp')?.flat()).not.toContain('Đã quét 20.000 hồ sơ');
});
