import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#scripts/package/root';
import { axeFaults } from '#test/helpers/axeFaults';
import { workbookHere } from '#test/helpers/readInThread';
import { desk, type Loaded, loadAppendix, openPagesWorld, type PagesWorld, phone } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeAll(async () => {
  world = await openPagesWorld({ now: () => new Date('2015-11-18T02:00:00Z') });
  loaded = await loadAppendix(world.app);
});
afterAll(() => world.close());

const report = 'Ban-Tuyen-giao_120-phan-tram.xlsx';
const returned = (file: string): string => join(projectRoot(), 'examples/bao-cao', file);

async function chosen(
  agency: string,
  file: string | { name: string; mimeType: string; buffer: Buffer },
  look: { size?: readonly [number, number]; dark?: boolean } = {},
): Promise<Page> {
  const page = await world.open(
    { role: 'officer', agency, ...look },
    `/ct/${loaded.programme}/${loaded.period}/gui-bao-cao`,
  );
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('heading', { name: /^Nội dung cần kiểm tra/ }).waitFor();
  return page;
}

async function saved(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải bản đã sửa các lỗi không đổi nghĩa' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test.each([
  ['desk, light', desk, false],
  ['phone, dark', phone, true],
])(
  '[R1] a report is mended in a copy, every cell shown before and after, saved, and sent in place of the file: %s',
  async (_look, size, dark) => {
    const page = await chosen('ban-tg', returned(report), { size, dark });
    await page.getByText('1 ô có lỗi cách viết, sửa được mà không đổi nghĩa.').waitFor();
    await page.getByRole('button', { name: 'Xem từng ô trước khi sửa' }).click();
    const cells = page.getByRole('region', { name: 'Các ô được sửa: trước và sau' });
    await cells.getByText('K10').waitFor();
    await cells.getByText('Chữ có dấu bị tách dấu').waitFor();
    const [before, after] = [await cells.locator('del').textContent(), await cells.locator('ins').textContent()];
    expect(before).not.toBe(after);
    expect(before?.normalize('NFC')).toBe(after);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size[0]);

    const copy = await saved(page);
    expect(copy.name).toBe('Ban-Tuyen-giao_120-phan-tram_da-sua.xlsx');
    const { sheets } = await workbookHere(copy.bytes);
    const cell = sheets[0]?.rows.find(({ index }) => index === 9)?.cells[10]?.text ?? '';
    expect(cell).toContain(after ?? '–');
    expect(cell).toBe(cell.normalize('NFC'));

    await page.getByRole('button', { name: 'Gửi tiếp bằng bản đã sửa' }).click();
    await page.getByText(/^Ban-Tuyen-giao_120-phan-tram_da-sua\.xlsx, /).waitFor();
    await page.getByRole('heading', { name: /^Nội dung cần kiểm tra: [1-9]/ }).waitFor();
    expect(await page.getByRole('heading', { name: 'Sửa giúp trong bản sao' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Xem trước và gửi' }).click();
    await page.getByRole('button', { name: 'Tiếp tục: xác nhận và gửi' }).click();
    await page.getByRole('radio', { name: /xác nhận sau/ }).check();
    await page.getByRole('button', { name: /^Gửi báo cáo kỳ/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Phiếu tiếp nhận 2015-11/ }).waitFor();
  },
);

test('[R7] text of an old font is turned into Unicode only where a person ticks it, with the reading to be looked at', async () => {
  const page = await chosen('ubnd-huyen-krong-no', returned('UBND-huyen-Krong-No_phong-chu-cu.xlsx'));
  await page
    .getByText(/phông chữ cũ/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Xem từng ô trước khi sửa' }).click();
  await page.getByText('Không có ô nào sửa được mà chắc chắn không đổi nghĩa.').waitFor();
  expect(await page.getByRole('button', { name: /^Tải bản đã sửa/ }).count()).toBe(0);
  await page.getByRole('checkbox', { name: /^Chuyển cả 1 ô chữ phông cũ/ }).check();
  await page.getByText('Đang triển khai thực hiện theo kế hoạch').first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const { sheets } = await workbookHere((await saved(page)).bytes);
  expect(sheets[0]?.rows.find(({ index }) => index === 9)?.cells[10]?.text).toBe(
    'Đang triển khai thực hiện theo kế hoạch',
  );
});

test('[R1] a file of another format: the copy is a new workbook, which is said with what to do, and is not sent in its place', async () => {
  const { body } = await world.app.call('GET', `/api/v1/programmes/${loaded.programme}/mine`, {
    as: await world.app.signIn('officer', 'so-tp'),
  });
  expect(body).toBeDefined();
  const rows = [
    'TT,Nhiệm vụ,Đơn vị chủ trì,Kết quả thực hiện,Thời hạn',
    '1,Xây dựng kế hoạch,Sở Tư pháp,"Đã  trình UBND tỉnh, chờ ý kiến. ",6/2016',
  ];
  const buffer = Buffer.from(`\ufeff${rows.join('\n')}\n`);
  const page = await chosen('so-tp', { name: 'bao-cao.csv', mimeType: 'text/csv', buffer });
  const look = page.getByRole('button', { name: 'Xem từng ô trước khi sửa' });
  await look.click();
  await page.getByText(/bản tải về là một sổ mới/).waitFor();
  await page.getByText(/lưu thành \.xlsx rồi chọn lại/).waitFor();
  expect(await page.getByRole('button', { name: 'Gửi tiếp bằng bản đã sửa' }).count()).toBe(0);
  expect((await saved(page)).name).toBe('bao-cao_da-sua.xlsx');
});
