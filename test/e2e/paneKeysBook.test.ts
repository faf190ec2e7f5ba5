import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { codeFor } from '#test/e2e/officer';
import { openScreen, openTab, paneByKeys, signInByKeys } from '#test/e2e/paneByKeys';
import { areasText } from '#test/excel-host/book/address';
import type { Pane } from '#test/excel-host/openPane';
import { launchBrowser } from '#test/helpers/browser';
import { returned } from '#test/helpers/livingService';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

/** What is done in the workbook itself, by keyboard alone: check, progress, the province's reply, copies of divisions, the self-check. */
let app: PreparedService;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([prepareService(), launchBrowser()]);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const selection = ({ host }: Pane): string => areasText(host.book.active.selection);

describe('the pane by keyboard alone, 320 px wide', () => {
  it('Kiểm tra: filters, search, the list by arrows, the sheets that fix many and set one aside, colours on and off', async () => {
    const at = await paneByKeys(app, browser, returned('So-KHDT_bao-cao-thang-11.xlsx'));
    const { keys, pane } = at;
    const { page } = pane;
    await keys.round();
    await keys.enter('button', /^Tất cả: \d/);
    await keys.to('searchbox', /./, 'Shift+Tab');
    await keys.type('khác danh mục');
    await keys.to('button', /Sửa cả 5 ô/);
    await keys.press('Enter');
    await keys.lands(/checkbox|button/);
    await page.getByRole('dialog').getByRole('heading', { name: 'Sửa 5 ô cùng loại' }).waitFor();
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.lands(/Sửa cả 5 ô/);
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.to('checkbox', 'Sửa ô D14');
    await keys.press('Space');
    await keys.enter('button', 'Sửa 4 ô');
    await page.getByRole('status').filter({ hasText: 'Đã sửa 4 ô.' }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.held();

    await keys.to('button', /Tên đơn vị khác danh mục/);
    await keys.to('button', /D14/, 'ArrowDown');
    await keys.press('b');
    await keys.lands(/textbox "Lý do/);
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.lands(/D14/);
    await keys.press('b');
    await keys.lands(/textbox "Lý do/);
    await keys.type('Tên ghi theo văn bản gốc');
    await keys.enter('button', 'Bỏ qua');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.lands(/Đã bỏ qua: 1/);
    await keys.press('Enter');
    await keys.enter('button', 'Lấy lại');
    await page.getByRole('button', { name: /D14/ }).waitFor();
    await keys.held();

    await keys.enter('button', 'Tô màu');
    await keys.lands(/Xóa tô màu/);
    await keys.press('Enter');
    await keys.lands(/Tô màu/);
    await at.close();
  });

  it('[R1] what an edit in the sheet removes from the pane never takes the keyboard away from the sheet', async () => {
    const at = await paneByKeys(app, browser, returned('So-KHDT_bao-cao-thang-11.xlsx'));
    const { keys, pane } = at;
    const { page, host } = pane;
    await keys.enter('button', /^Tất cả: \d/);
    await keys.to('searchbox', /./, 'Shift+Tab');
    await keys.type('khác danh mục');
    await keys.to('button', /^Tên đơn vị khác danh mục/);
    await keys.to('button', /D14/, 'ArrowDown');
    // The person is in the sheet now, as Excel on the web has it: the pane's page has no focus.
    await page.evaluate('document.hasFocus = () => false');
    await host.type(host.book.active.name, 'D14', 'Sở Tài chính');
    await page.getByRole('button', { name: /D14 / }).waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    await page.evaluate("delete document.hasFocus; window.dispatchEvent(new Event('focus'))");
    await keys.held();
    await at.close();
  });

  it('Tiến độ: a class and its list, to the row, days ahead, the day and back to that of the period', async () => {
    const at = await paneByKeys(app, browser, app.report);
    const { keys, pane } = at;
    const { page } = pane;
    await openTab(at, /Tiến độ/);
    await keys.round();
    await keys.enter('button', 'Cả bảng');
    await keys.enter('button', 'Chưa triển khai');
    await keys.press('Tab');
    const before = selection(pane);
    await keys.press('Enter');
    await expect.poll(() => selection(pane)).not.toBe(before);
    await keys.enter('button', '7 ngày');
    await keys.lands(/7 ngày" \[pressed\]/);
    await keys.to('textbox', 'Tính theo ngày');
    await keys.press('Control+A');
    await keys.type('31/9/2016');
    await keys.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Ghi ngày/tháng/năm' }).waitFor();
    await keys.press('Control+A');
    await keys.type('20/12/2016');
    await keys.press('Enter');
    await page.getByText('Số liệu đến 20/12/2016').waitFor();
    await keys.enter('button', 'Theo kỳ báo cáo');
    await page.getByText('Số liệu đến 14/11/2015').waitFor();
    await keys.lands(/Tính theo ngày|Hôm nay/);
    await at.close();
  });

  it('[M5] Nhận phản hồi: what will change is read, one left out, written, undone; to a cell; Giới thiệu', async () => {
    const at = await paneByKeys(app, browser, app.report);
    const { keys, pane } = at;
    const { page, host } = pane;
    await openScreen(at, 'Thiết lập');
    await signInByKeys(at, await codeFor(app, 'so-khcn'));
    await openTab(at, /Phản hồi/);
    await page.getByText('5 thay đổi sẽ ghi vào tệp.').waitFor();
    await keys.round();
    await keys.to('checkbox', 'Ghi Kết quả thực hiện của II.6.2');
    await keys.press('Space');
    await keys.enter('button', 'L22');
    await expect.poll(() => selection(pane)).toContain('L22');
    const sheet = host.book.active.name;
    const before = host.text(sheet, 'L22');
    await keys.enter('button', 'Ghi 4 thay đổi vào tệp');
    await expect.poll(() => host.text(sheet, 'L22')).not.toBe(before);
    await page
      .getByRole('status')
      .filter({ hasText: /Đã ghi/ })
      .waitFor();
    await keys.lands(/button "(Ghi|Không có)/);
    await keys.enter('button', 'Hoàn tác');
    await expect.poll(() => host.text(sheet, 'L22')).toBe(before);
    await keys.held();
    await keys.enter('button', 'Đóng');
    await keys.held();

    await openScreen(at, 'Giới thiệu');
    await page.getByRole('listitem').first().waitFor();
    await keys.round();
    await keys.enter('button', 'Kiểm tra lại');
    await keys.to('switch', 'Ghi nhật ký trao đổi với Excel');
    await keys.press('Space');
    await keys.lands(/switch .*\[checked\]/);
    const saved = page.waitForEvent('download');
    await keys.press('Space');
    expect((await saved).suggestedFilename()).toMatch(/\.jsonl$/);
    await keys.lands(/switch/);
    await at.close();
  });

  it('[M3] Gộp trong đơn vị: a copy by the file chooser, disputes settled by arrows, written, undone, taken out', async () => {
    const at = await paneByKeys(app, browser, returned('So-KHCN_lan-1.xlsx'));
    const { keys, pane } = at;
    const { page } = pane;
    await openScreen(at, 'Gộp trong đơn vị');
    await keys.to('button', 'Chọn tệp…');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keys.press('Enter')]);
    await chooser.setFiles(returned('So-KHCN_phong-QLCN.xlsx'));
    await page.getByText('Các bản ghi khác nhau').waitFor();
    await keys.round();
    await keys.to('radio', 'Để nguyên, chọn sau');
    await keys.press('ArrowUp');
    await keys.lands(/radio .*\[checked\]/);
    await keys.enter('button', /^Ghi \d+ ô vào sổ/);
    await page
      .getByRole('status')
      .filter({ hasText: /Đã ghi/ })
      .waitFor();
    await keys.held();
    await keys.enter('button', 'Hoàn tác');
    await page.getByRole('status').filter({ hasText: 'Đã hoàn tác việc gộp.' }).waitFor();
    await keys.held();
    await keys.enter('button', 'Bỏ So-KHCN_phong-QLCN.xlsx');
    await keys.lands(/Chọn tệp…/);
    await at.close();
  });
});
