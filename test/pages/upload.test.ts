import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#scripts/package/root';
import { axeFaults } from '#test/helpers/axeFaults';
import { workbookParts } from '#test/helpers/plainWorkbook';
import { zipFile } from '#test/helpers/zipFile';
import { desk, type Loaded, loadAppendix, openPagesWorld, type PagesWorld, phone } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeAll(async () => {
  world = await openPagesWorld({ now: () => new Date('2015-11-18T02:00:00Z') });
  loaded = await loadAppendix(world.app);
});
afterAll(() => world.close());

const example = (file: string): string => join(projectRoot(), 'examples/bao-cao', file);
const officer = { role: 'officer', agency: 'so-khcn' } as const;
const at = (rest: string): string => `/ct/${loaded.programme}/${loaded.period}/${rest}`;

async function choose(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file);
}

async function count(): Promise<number> {
  const path = `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}/submissions`;
  return (await world.app.call('GET', path, { as: loaded.heads })).body.submissions.length;
}

/** A workbook of one sheet with these rows of texts. */
function book(rows: readonly (readonly string[])[], more: { after?: string } = {}): Buffer {
  const letter = (index: number): string => String.fromCharCode(65 + index);
  const xml = rows.map((cells, row) => {
    const made = cells.map(
      (text, column) => `<c r="${letter(column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${row + 1}">${made.join('')}</row>`;
  });
  return zipFile(workbookParts({ sheets: [{ name: 'Báo cáo', rows: xml.join(''), ...more }] }));
}

test.each([
  ['desk, light', desk, false],
  ['phone, dark', phone, true],
])('[T8] a report goes from the file to its receipt, and counts as reported: %s', async (_look, size, dark) => {
  const page = await world.open({ ...officer, size, dark }, at('gui-bao-cao'));
  await page.getByRole('button', { name: 'Chọn tệp trên máy' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await choose(page, example(size === desk ? 'So-KHCN_lan-1.xlsx' : 'So-KHCN_lan-2.xlsx'));

  // The sheet as it stands: its letters, its row numbers, the class in its colour.
  const sheet = page.getByRole('grid');
  await sheet.getByRole('columnheader', { name: 'K', exact: true }).waitFor();
  await sheet.getByText('Chưa đến thời điểm thực hiện').first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Xem trước và gửi' }).click();
  await page.getByRole('heading', { name: /Xem trước: \d+ ô được đọc/ }).waitFor();
  await page.getByText(/^cộng đủ \d+$/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tiếp tục: xác nhận và gửi' }).click();
  await page.getByRole('radio', { name: /xác nhận sau/ }).check();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Gửi báo cáo kỳ/ }).click();

  await page.getByRole('heading', { level: 1, name: /^Phiếu tiếp nhận 2015-11/ }).waitFor();
  await page.getByText(/Không mất ô nào/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const printed = await page.getByRole('link', { name: 'In phiếu' }).getAttribute('href');
  const paper = await world.app.call('GET', printed ?? '', { as: await world.app.signIn('officer', 'so-khcn') });
  expect(paper.body).toContain('Phiếu tiếp nhận');
  const reporting = await world.app.call(
    'GET',
    `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}/reporting`,
    { as: loaded.heads },
  );
  const own = reporting.body.agencies.find(({ agency }: { agency: string }) => agency === 'so-khcn');
  expect(own.state).toBe('new');
});

test('who opens the page by its address comes by the keyboard from its beginning; a step further goes on at the title', async () => {
  const page = await world.open(officer, at('gui-bao-cao'));
  await page.getByRole('button', { name: 'Chọn tệp trên máy' }).waitFor();
  const held = (): Promise<string> =>
    page.evaluate(() => (document.activeElement?.id || document.activeElement?.textContent) ?? '');
  for (const stop of ['Đến nội dung chính', 'Theo dõi nhiệm vụ']) {
    await page.keyboard.press('Tab');
    expect(await held()).toBe(stop);
  }
  await choose(page, example('So-KHCN_lan-1.xlsx'));
  await page.getByRole('button', { name: 'Xem trước và gửi' }).waitFor();
  await page.getByRole('button', { name: 'Xem trước và gửi' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Xem trước: \d+ ô được đọc/ }).waitFor();
  await expect.poll(held).toBe('page-title');
});

test('[R3] a finding leads to its cell, the cell to what becomes of it, and back keeps the file', async () => {
  const page = await world.open({ role: 'officer', agency: 'ban-tg' }, at('gui-bao-cao'));
  await choose(page, example('Ban-Tuyen-giao_120-phan-tram.xlsx'));
  await page.getByRole('heading', { name: /^Nội dung cần kiểm tra: [1-9]/ }).waitFor();
  const finding = page.getByRole('button', { name: /^Lỗi: .* [A-Z]+\d+$/ }).first();
  const cell = /([A-Z]+\d+)$/.exec((await finding.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await finding.click();
  const chosen = page.locator(`[data-cell="${cell}"]`);
  expect(await chosen.getAttribute('aria-selected')).toBe('true');
  await page.getByRole('status', { name: 'Ô đang chọn' }).getByText(cell).waitFor();
  await page.getByText('Chấp nhận', { exact: true }).waitFor();
  // By keys to a neighbour, which has no finding.
  await chosen.focus();
  await page.keyboard.press('ArrowUp');
  expect(await chosen.getAttribute('aria-selected')).toBe('false');
  await page.getByRole('button', { name: 'Xem trước và gửi' }).click();
  await page.goBack();
  await page.getByRole('grid').waitFor();
});

test('[T9] a file that bears a secrecy mark does not leave the machine', async () => {
  const before = await count();
  const page = await world.open(officer, at('gui-bao-cao'));
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const rows = [['UBND TỈNH'], ['TỐI MẬT'], ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Kết quả']];
  await choose(page, { name: 'mat.xlsx', mimeType: 'application/octet-stream', buffer: book(rows) });
  await page.getByText('Tệp có dấu “TỐI MẬT”. Tệp chưa rời khỏi máy này.').waitFor();
  const after = '<headerFooter><oddHeader>&amp;C&amp;"Times New Roman,Bold"&amp;14MẬT</oddHeader></headerFooter>';
  await choose(page, {
    name: 'dau-trang.xlsx',
    mimeType: 'application/octet-stream',
    buffer: book([['TT']], { after }),
  });
  await page.getByText('Tệp có dấu “MẬT”. Tệp chưa rời khỏi máy này.').waitFor();
  expect(sent).toEqual([]);
  expect(await count()).toBe(before);
});

test('[T8] a broken file, a file with a password and a file of another agency are refused in words, and nothing is kept', async () => {
  const before = await count();
  const page = await world.open(officer, at('gui-bao-cao'));
  await choose(page, {
    name: 'hong.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK không phải zip'),
  });
  const said = page.getByRole('alert');
  await said.getByText(/không/i).first().waitFor();
  await page.getByText('Chưa có gì được gửi.', { exact: true }).waitFor();
  await choose(page, example('UBND-huyen-Dak-Rlap_mat-khau.xlsx'));
  await said
    .getByText(/mật khẩu/)
    .first()
    .waitFor();
  await choose(page, example('So-Tu-phap_them-dong-doi-han.xlsx'));
  await said
    .getByText(/Sở Tư pháp/)
    .first()
    .waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(await count()).toBe(before);
});

test('[M10] a cut connection keeps the report on the device; it goes once when the network is back', async () => {
  const page = await world.open({ role: 'officer', agency: 'so-tc' }, at('gui-bao-cao'));
  await choose(page, example('So-Tai-chinh_sap-xep-lai.xlsx'));
  await page.getByRole('button', { name: 'Xem trước và gửi' }).click();
  await page.getByRole('button', { name: 'Tiếp tục: xác nhận và gửi' }).click();
  await page.getByRole('radio', { name: /xác nhận sau/ }).check();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /^Gửi báo cáo kỳ/ }).click();
  await page.getByText('Đã giữ lại, sẽ gửi khi có mạng. Chỉ gửi một lần.').first().waitFor();
  const before = await count();
  await page.context().setOffline(false);
  await page.getByText(/Báo cáo giữ lại đã được gửi\. Phiếu tiếp nhận 2015-11/).waitFor();
  expect(await count()).toBe(before + 1);
  // Nothing waits any more, on this page or the next.
  await page.reload();
  await page.getByRole('button', { name: 'Chọn tệp trên máy' }).waitFor();
  expect(await page.getByText('Đang chờ gửi').count()).toBe(0);
});

test('[K5] the leader confirms with an own account; an officer cannot', async () => {
  const page = await world.open({ role: 'approver', agency: 'so-khdt', name: 'Lãnh đạo Sở' }, at('gui-bao-cao'));
  await choose(page, example('So-KHDT_bao-cao-thang-11.xlsx'));
  await page.getByRole('button', { name: 'Xem trước và gửi' }).click();
  await page.getByRole('button', { name: 'Tiếp tục: xác nhận và gửi' }).click();
  await page.getByRole('radio', { name: /Lãnh đạo đơn vị đã duyệt/ }).check();
  await page.getByRole('button', { name: /^Gửi báo cáo kỳ/ }).click();
  await page.getByText(/Lãnh đạo đơn vị đã xác nhận: Lãnh đạo Sở/).waitFor();
  const own = await world.open(officer, at('gui-bao-cao'));
  await choose(own, example('So-KHCN_lan-1.xlsx'));
  await own.getByRole('button', { name: 'Xem trước và gửi' }).click();
  await own.getByRole('button', { name: 'Tiếp tục: xác nhận và gửi' }).click();
  await own.getByRole('radio').first().waitFor();
  expect(await own.getByRole('radio', { name: /Lãnh đạo đơn vị đã duyệt/ }).count()).toBe(0);
});

test('[S5] the coloured copy is the same file with colours, by its own name', async () => {
  const page = await world.open(officer, at('gui-bao-cao'));
  await choose(page, example('So-KHCN_lan-1.xlsx'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải bản đã tô màu' }).click();
  const saved = await (await download).path();
  expect((await readFile(saved)).subarray(0, 2).toString()).toBe('PK');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('5,000 rows are drawn as they come into view', async () => {
  const head = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành', 'Kết quả thực hiện'];
  const rows = Array.from({ length: 5_000 }, (_, at) => [
    String(at + 1),
    `Nhiệm vụ thứ ${at + 1}`,
    'Sở Khoa học và Công nghệ',
    'Báo cáo',
    '12/2015',
    `Đã làm việc ${at + 1}`,
  ]);
  const page = await world.open(officer, at('gui-bao-cao'));
  await choose(page, { name: 'dai.xlsx', mimeType: 'application/octet-stream', buffer: book([head, ...rows]) });
  const sheet = page.getByRole('grid');
  await sheet.waitFor({ timeout: 60_000 });
  expect(await sheet.getAttribute('aria-rowcount')).toBe('5002');
  expect(await sheet.locator('tbody tr').count()).toBeLessThan(80);
  await sheet.evaluate((table) => table.parentElement?.scrollTo(0, 10_000_000));
  await sheet.getByText('Nhiệm vụ thứ 5000').waitFor();
});

test('[M10] without a network a report can be kept before anybody looked at it', async () => {
  const page = await world.open({ role: 'officer', agency: 'so-tp' }, at('gui-bao-cao'));
  await page.getByRole('button', { name: 'Chọn tệp trên máy' }).waitFor();
  await page.context().setOffline(true);
  await choose(page, example('So-Tu-phap_them-dong-doi-han.xlsx'));
  await page.getByText('Không kết nối được với máy chủ của tỉnh.').waitFor();
  await page.getByRole('button', { name: 'Giữ lại, gửi khi có mạng' }).click();
  await page.getByRole('heading', { name: 'Đang chờ gửi' }).waitFor();
  // It goes by itself once the network is back.
  const before = await count();
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'Xem phiếu' }).click();
  await page.getByRole('heading', { level: 1, name: /^Phiếu tiếp nhận 2015-11/ }).waitFor();
  expect(await count()).toBe(before + 1);
});

test('[R4] findings the province wants mended stop the sending, and are counted', async () => {
  const settings = `/api/v1/programmes/${loaded.programme}/settings`;
  const set = (blocks: string | null) => world.app.call('PUT', settings, { as: loaded.heads, body: { blocks } });
  const known = await world.app.call('GET', settings, { as: loaded.heads });
  expect((await set('error')).status).toBe(200);
  const page = await world.open({ role: 'officer', agency: 'ban-tg' }, at('gui-bao-cao'));
  await choose(page, example('Ban-Tuyen-giao_120-phan-tram.xlsx'));
  await page.getByText('Tỉnh yêu cầu sửa 1 nội dung trước khi gửi.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Xem trước và gửi' }).click();
  const on = page.getByRole('button', { name: 'Tiếp tục: xác nhận và gửi' });
  expect(await on.getAttribute('aria-disabled')).toBe('true');
  await set(known.body.blocks ?? null);
});

test('[K5] the signed document follows on the receipt', async () => {
  const page = await world.open({ role: 'officer', agency: 'ban-tg' }, at('gui-bao-cao'));
  await choose(page, example('Ban-Tuyen-giao_120-phan-tram.xlsx'));
  await page.getByRole('button', { name: 'Xem trước và gửi' }).click();
  await page.getByRole('button', { name: 'Tiếp tục: xác nhận và gửi' }).click();
  await page.getByRole('radio', { name: /xác nhận sau/ }).check();
  await page.getByRole('button', { name: /^Gửi báo cáo kỳ/ }).click();
  await page.getByRole('button', { name: 'Bổ sung văn bản đã ký…' }).click();
  await page.getByLabel('Số, ký hiệu').fill('12/BC-BTG');
  await page.getByLabel('Ngày ký').fill('2015-11-17');
  await page.getByLabel('Người ký').fill('Trưởng ban');
  await choose(page, { name: 'ban-quet.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 quét') });
  await page.getByRole('button', { name: 'Ghi nhận' }).click();
  await page.getByText('Văn bản đã ký: số 12/BC-BTG ngày 17/11/2015, người ký Trưởng ban.').waitFor();
});
