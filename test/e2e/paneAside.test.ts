import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setAsideSheet } from '#shared/wire/setAside';
import { root } from '#test/e2e/command';
import { codeFor } from '#test/e2e/officer';
import { openPane } from '#test/excel-host/openPane';
import { launchBrowser } from '#test/helpers/browser';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

const reason = 'Đã làm thêm ngoài kế hoạch, báo cáo tại Công văn số 12.';
let app: PreparedService;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([prepareService(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('the pane as it is built, over a simulated Excel', () => {
  it('[R5] a reason typed for a finding goes with the file, is shown before sending and stands in the receipt', async () => {
    const code = await codeFor(app, 'ban-tg');
    const pane = await openPane({
      workbook: await readFile(join(root, 'examples/bao-cao/Ban-Tuyen-giao_120-phan-tram.xlsx')),
      url: `${app.url}/addin/taskpane.html`,
      api: '1.14',
      platform: 'PC',
      browser,
      width: 320,
      height: 900,
    });
    const { page, host } = pane;
    page.setDefaultTimeout(20_000);
    await page.getByRole('button', { name: /^Lỗi:/ }).first().click();
    await page.getByRole('button', { name: 'Bỏ qua…' }).click();
    await page.getByRole('textbox', { name: 'Lý do' }).fill(reason);
    await page.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
    await expect.poll(() => host.book.sheetNamed(setAsideSheet)?.state.visibility).toBe('VeryHidden');
    expect(host.value(setAsideSheet, 'D2')).toBe(reason);

    await page.getByRole('button', { name: 'Chức năng khác' }).click();
    await page.getByRole('menuitem', { name: 'Thiết lập' }).click();
    await page.getByLabel('Mã của đơn vị').fill(code);
    await page.getByLabel('Họ và tên người báo cáo').fill('Trần Văn Minh');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await page.getByRole('tab', { name: /Gửi báo cáo/ }).click();
    await page.getByText('Đơn vị đã xem và bỏ qua, có lý do').waitFor();
    await page.getByText(reason).waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: /^Gửi báo cáo kỳ/ }).click();
    const receipt = page.getByText(/Phiếu tiếp nhận \d{4}-\d{2}/).first();
    await receipt.waitFor();
    await page.getByText(reason).waitFor();
    const number = /Phiếu tiếp nhận (\S+)/.exec((await receipt.textContent()) ?? '')?.[1] ?? '';
    const dost = await app.signIn('consolidator');
    const kept = await app.call('GET', `/api/v1/submissions/${encodeURIComponent(number)}`, { as: dost });
    expect(kept.body.submission.receipt.setAside.findings).toMatchObject([
      { rule: 'progress.percent-out-of-range', field: 'percent', reason },
    ]);
    const paper = await app.call('GET', `/api/v1/submissions/${encodeURIComponent(number)}/receipt`, { as: dost });
    expect(paper.body).toContain('Nội dung đơn vị đã xem và bỏ qua, có lý do');
    expect(paper.body).toContain(reason);
    expect(pane.foreign).toEqual([]);
    expect(pane.troubles).toEqual([]);
    expect(host.stats.unknown).toEqual([]);
    await pane.close();
  });
});
