import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { portsInPage } from '#test/addin/excel/portsInPage';

const openBook = portsInPage();
/** A task table of so many rows and twelve columns, as long-winded as real ones, with dates, figures and hidden rows. */
async function largeTable(rows: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Theo dõi');
  sheet.addRow([
    'TT',
    'Nội dung nhiệm vụ',
    'Mục tiêu',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    'Sản phẩm',
    'Bắt đầu',
    'Thời gian hoàn thành',
    'Kết quả thực hiện',
    'Tỷ lệ (%)',
    'Trạng thái',
    'Ghi chú',
  ]);
  for (let at = 1; at <= rows; at += 1) {
    sheet.addRow([
      at,
      `Triển khai nhiệm vụ ứng dụng khoa học và công nghệ vào sản xuất, đời sống tại địa bàn số ${at}`,
      'Nâng cao năng lực đổi mới sáng tạo của doanh nghiệp trong tỉnh',
      'Sở Khoa học và Công nghệ',
      'Các sở, ban, ngành và UBND các huyện, thị xã có liên quan',
      'Báo cáo kết quả',
      'Quý I/2015',
      at % 3 === 0 ? new Date(Date.UTC(2015, at % 12, 15)) : `Quý ${['I', 'II', 'III', 'IV'][at % 4]}/2015`,
      at % 2 === 0 ? `Đã thực hiện ${at} nội dung theo kế hoạch đề ra` : '',
      at % 101,
      'Đang thực hiện',
      '',
    ]);
  }
  sheet.getColumn(8).numFmt = 'dd/mm/yyyy';
  sheet.getRow(7).hidden = true;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('large tables are read in few requests', () => {
  it.each([
    [2_000, '1.14', 5],
    [5_000, '1.14', 6],
    [2_000, '1.1', 5],
    [2_000, '1.7', 6],
  ])('[R2] %i rows, ExcelApi %s: at most %i, none above 5 MB', async (rows, api, most) => {
    const open = await openBook(await largeTable(rows), { api });
    open.pane.host.resetStats();
    const read = await open.port.read();
    if (!read.ok) throw new Error(JSON.stringify(read.trouble));
    expect(read.value.sheets[0]?.rows).toHaveLength(rows + 1);
    expect(open.pane.host.stats.syncs).toBeLessThanOrEqual(most);
    expect(open.pane.host.stats.largestOut).toBeLessThan(5 * 1024 * 1024);
    if (api !== '1.1') expect([...(read.value.sheets[0]?.hiddenRows ?? [])]).toEqual([6]);
    open.pane.host.resetStats();
    const some = await open.port.readRows('Theo dõi', 10, 12);
    expect(some.ok && some.value.rows).toEqual(
      read.value.sheets[0]?.rows.filter(({ index }) => index >= 10 && index <= 12),
    );
    expect(open.pane.host.stats.syncs).toBeLessThanOrEqual(2);
  });
});

describe('more merges than Excel tells of at once', () => {
  it('[T5] a sheet with 700 merged cells is read with all of them', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Theo dõi');
    for (let at = 0; at < 700; at += 1) {
      sheet.getCell(1 + at * 2, 1).value = `Nhóm ${at}`;
      sheet.getCell(1 + at * 2, 2).value = 'a';
      sheet.getCell(2 + at * 2, 2).value = 'b';
      sheet.mergeCells(1 + at * 2, 1, 2 + at * 2, 1);
    }
    const open = await openBook(new Uint8Array(await book.xlsx.writeBuffer()));
    // Excel refuses the request that asks for all of them.
    open.pane.host.faults.failAt = new Map([[3, 'GeneralException']]);
    const read = await open.port.read();
    if (!read.ok) throw new Error(JSON.stringify(read.trouble));
    const merges = read.value.sheets[0]?.merges;
    expect(merges).toHaveLength(700);
    expect(merges?.[699]).toEqual({ top: 1_398, bottom: 1_399, left: 0, right: 0 });
  });
});
