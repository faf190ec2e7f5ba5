import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { codeFor, issuedTo } from '#test/e2e/officer';
import { openScreen, openTab, paneByKeys, signInByKeys } from '#test/e2e/paneByKeys';
import { launchBrowser } from '#test/helpers/browser';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

/** Who works without a mouse signs in, sends and keeps the receipt: no click, nothing filled in or focused from outside. */
let app: PreparedService;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([prepareService(), launchBrowser()]);
  const as = await app.signIn('consolidator');
  const periods = `/api/v1/programmes/${app.programme}/periods`;
  const opened = await app.call('POST', periods, { as, body: { period: '2015-12' } });
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function provinceAsksFor(confirmation: 'leader' | 'document'): Promise<void> {
  const as = await app.signIn('consolidator');
  const path = `/api/v1/programmes/${app.programme}/settings`;
  const kept = await app.call('PUT', path, { as, body: { confirmation } });
  expect(kept.status, JSON.stringify(kept.body)).toBe(200);
}

describe('the pane by keyboard alone, 320 px wide', () => {
  it('Thiết lập: menu, code and name, language and back, signed out and in again, back to where one was', async () => {
    const { bytes } = await issuedTo(app, 'so-nv');
    const at = await paneByKeys(app, browser, bytes);
    const { pane, keys } = at;
    await keys.enter('button', 'Chức năng khác');
    await keys.lands(/^menuitem "Gộp trong đơn vị"/);
    await keys.press('Escape');
    await keys.lands(/Chức năng khác/);
    await openScreen(at, 'Thiết lập');
    const stops = await keys.round();
    expect(stops.slice(0, 3).join()).toMatch(/Chức năng khác.*tab .*Quay lại/);
    expect(stops.filter((stop) => /Được đọc là/.test(stop)).length).toBeGreaterThan(5);

    const code = await codeFor(app, 'so-nv');
    await keys.to('textbox', 'Mã của đơn vị');
    await keys.type('SNV-2222-3333-4444');
    await keys.press('Tab');
    await keys.type('Trần Văn Minh');
    await keys.enter('button', 'Đăng nhập');
    await pane.page.getByRole('main').getByRole('alert').waitFor();
    await keys.lands(/Đăng nhập/);
    await keys.to('textbox', 'Mã của đơn vị', 'Shift+Tab');
    await keys.press('Control+A');
    await keys.type(code);
    await keys.press('Enter');
    await keys.lands(/Đang báo cáo cho Sở Nội vụ/);

    await keys.to('radio', 'Tiếng Việt');
    await keys.press('ArrowRight');
    await pane.page.getByRole('heading', { name: 'Settings' }).waitFor();
    await keys.lands(/radio "English" \[checked\]/);
    await keys.press('ArrowLeft');
    await pane.page.getByRole('heading', { name: 'Thiết lập' }).waitFor();

    await keys.enter('button', 'Đăng xuất');
    await pane.page.getByRole('status').filter({ hasText: 'Đã đăng xuất' }).waitFor();
    await keys.lands(/textbox "Mã của đơn vị"/);
    await signInByKeys(at, code);
    await keys.enter('button', 'Quay lại');
    await keys.lands(/tab "Kiểm tra/);
    await pane.page.getByRole('tab', { name: /Kiểm tra/, selected: true }).waitFor();
    // The browser writes down that the wrong code was refused.
    await at.close([expect.stringContaining('status of 400')]);
  });

  it('[K5] Gửi báo cáo: a period chosen, looked at first, the leader’s tick, sent; the receipt read, printed, withdrawn', async () => {
    await provinceAsksFor('leader');
    const at = await paneByKeys(app, browser, (await issuedTo(app, 'so-khdt')).bytes);
    const { keys, pane } = at;
    const { page } = pane;
    await openTab(at, /Gửi báo cáo/);
    await keys.enter('button', 'Mở Thiết lập');
    await keys.lands(/textbox "Mã của đơn vị"/);
    await signInByKeys(at, await codeFor(app, 'so-khdt', 'approver'));
    await openTab(at, /Gửi báo cáo/);
    await page.getByText(/cộng đủ \d+/).waitFor();

    await keys.enter('button', 'tháng 12 năm 2015');
    await page.getByRole('button', { name: 'Gửi báo cáo kỳ tháng 12 năm 2015' }).waitFor();
    await keys.lands(/tháng 12 năm 2015" \[pressed\]/);
    await keys.to('button', 'tháng 11 năm 2015', 'Shift+Tab');
    await keys.press('Space');
    await page.getByRole('button', { name: 'Gửi báo cáo kỳ tháng 11 năm 2015' }).waitFor();
    await page.getByText(/cộng đủ \d+/).waitFor();
    await keys.round();

    await keys.to('checkbox', 'Lãnh đạo đơn vị đã duyệt nội dung này');
    await keys.press('Space');
    await keys.enter('button', 'Gửi báo cáo kỳ tháng 11 năm 2015');
    await keys.lands(/heading "Phiếu tiếp nhận \S+"/);
    await page.getByText(/Không mất ô nào/).waitFor();
    await keys.round();

    // A browser without a window has no printer, and some wait for one.
    await page.addInitScript('window.print = () => {}');
    await keys.enter('button', 'In phiếu');
    await page.locator('iframe').waitFor({ state: 'attached' });
    await keys.lands(/button "In phiếu"/);
    await keys.enter('button', 'Rút lại báo cáo…');
    await keys.lands(/textbox "Lý do rút/);
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.lands(/button "Rút lại báo cáo…"/);
    await keys.press('Enter');
    await keys.lands(/textbox "Lý do rút/);
    await keys.type('Gửi nhầm tệp');
    await keys.enter('button', 'Rút lại');
    await page.getByRole('status').filter({ hasText: 'Đã rút lại báo cáo' }).waitFor();
    await keys.lands(/button "Rút lại báo cáo…"/);
    await keys.enter('button', 'Gửi báo cáo khác');
    await keys.lands(/radio "Có số liệu/);
    await at.close();
  });

  it('Gửi báo cáo: which period is asked where the workbook does not say, and each answer can be reached', async () => {
    const at = await paneByKeys(app, browser, app.appendix);
    const { keys, pane } = at;
    await openScreen(at, 'Thiết lập');
    await signInByKeys(at, await codeFor(app, 'so-tc'));
    await openTab(at, /Gửi báo cáo/);
    await pane.page.getByText('Chọn kỳ báo cáo:').waitFor();
    await keys.to('button', 'tháng 11 năm 2015');
    await keys.enter('button', 'tháng 12 năm 2015');
    await keys.lands(/radio "Có số liệu/);
    await pane.page.getByRole('button', { name: 'tháng 12 năm 2015', pressed: true }).waitFor();
    await at.close();
  });

  it('[K5] a signed document: number, day, signer, the scan by the file chooser; dropped and chosen again; earlier receipts', async () => {
    await provinceAsksFor('document');
    const at = await paneByKeys(app, browser, app.report);
    const { keys, pane } = at;
    const { page } = pane;
    await openScreen(at, 'Thiết lập');
    await signInByKeys(at, await codeFor(app, 'so-khcn'));
    await openTab(at, /Gửi báo cáo/);
    await keys.to('radio', /Có số liệu/);
    await keys.press('ArrowDown');
    await page.getByText('Xem trước: báo không phát sinh trong kỳ').waitFor();
    await keys.lands(/radio "Không phát sinh trong kỳ" \[checked\]/);
    await keys.to('radio', 'Đính kèm văn bản đã ký');
    await keys.press('Space');
    for (const [name, text] of [
      ['Số, ký hiệu', '215/SKHCN-VP'],
      ['Ngày ký', '17/11/2015'],
      ['Người ký', 'Nguyễn Thị Lan'],
    ] as const) {
      await keys.to('textbox', name);
      await keys.type(text);
    }
    const scan = { name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 quét') };
    const choose = async (): Promise<void> => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keys.press('Enter')]);
      await chooser.setFiles(scan);
      await page.getByRole('status').filter({ hasText: scan.name }).waitFor();
    };
    await keys.to('button', 'Chọn tệp…');
    await choose();
    await keys.enter('button', 'Bỏ tệp');
    await keys.lands(/button "Chọn tệp…"/);
    await choose();
    await keys.enter('button', 'Gửi: không phát sinh kỳ tháng 11 năm 2015');
    await keys.lands(/heading "Phiếu tiếp nhận \S+"/);
    await page.getByText(/Văn bản đã ký: số 215\/SKHCN-VP ngày 17\/11\/2015/).waitFor();

    const earlier = decodeURIComponent(app.number);
    await keys.enter('button', new RegExp(`Xem phiếu ${earlier}`));
    await keys.lands(new RegExp(`heading "Phiếu tiếp nhận ${earlier}"`));
    await page.getByRole('tab', { name: /Phản hồi/, selected: true }).waitFor();
    await keys.round();
    await keys.enter('button', 'Bổ sung văn bản đã ký…');
    await keys.lands(/textbox "Số, ký hiệu"/);
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.lands(/Bổ sung văn bản đã ký…/);
    await keys.enter('button', 'Các phiếu khác');
    await keys.lands(/heading "Nhận phản hồi của tỉnh"|Đang hỏi/);
    await at.close();
  });
});
