import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellOf, codeFor, issuedTo } from '#test/e2e/officer';
import { areasText } from '#test/excel-host/book/address';
import { openPane, type Pane } from '#test/excel-host/openPane';
import { launchBrowser } from '#test/helpers/browser';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

/**
 * A month of an officer, in the pane as it is built, over Microsoft's own client library and a simulated Excel, against a running service:
 * check, mend, colour, send, and take back what the province decided.
 */
let app: PreparedService;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([prepareService(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const selection = ({ host }: Pane): string => `${host.book.active.name}!${areasText(host.book.active.selection)}`;
const findings = (page: Page) => page.getByRole('button', { name: /^(?:Lỗi|Cảnh báo|Lưu ý):/ });

async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Chức năng khác' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Reports `again` where Excel does not tell of edits. */
async function typed(pane: Pane, sheet: string, cells: readonly (readonly [string, string])[]): Promise<void> {
  for (const [cell, text] of cells) await pane.host.type(sheet, cell, text);
  if (
    pane.host.stats.calls['Worksheet.onChanged'] === undefined &&
    pane.host.stats.calls['WorksheetCollection.onChanged'] === undefined
  )
    await pane.page.getByRole('button', { name: 'Kiểm tra lại' }).click();
}

describe.each([
  { api: '1.1', agency: 'so-tc', colours: false },
  { api: '1.7', agency: 'so-khdt', colours: true },
  { api: '1.14', agency: 'so-khcn', colours: true },
  { api: '1.21', agency: 'so-nv', colours: true },
] as const)('a month in Excel with ExcelApi $api', ({ api, agency, colours }) => {
  it('[R1][S5][M8][K5] check, go to the cell, fix, fix all, undo, colour, remove, send, receipt, decide, pull', async () => {
    const { bytes, table, rows } = await issuedTo(app, agency);
    const { sheet } = table;
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('two lines are needed');
    const pane = await openPane({
      workbook: bytes,
      url: `${app.url}/addin/taskpane.html`,
      api,
      platform: 'PC',
      browser,
      width: 450,
      height: 900,
    });
    const { page, host } = pane;
    page.setDefaultTimeout(20_000);
    await page.getByRole('tab', { name: /Kiểm tra/ }).waitFor();
    await expect.poll(() => page.getByRole('main').getAttribute('aria-busy')).not.toBe('true');

    // What a hurried officer types.
    const spaced = [
      cellOf(table, first, 'progress_text'),
      cellOf(table, second, 'progress_text'),
      cellOf(table, second, 'obstacles'),
    ];
    const day = cellOf(table, first, 'submitted_on');
    const clean = 'Đã lấy ý kiến Sở Tư pháp';
    const untidy = '  Đã  lấy ý kiến Sở Tư pháp ';
    const finish = cellOf(table, first, 'finish');
    await typed(pane, sheet, [
      ...spaced.map((cell) => [cell, untidy] as const),
      [day, '31/9/2015'],
      [finish, 'Quý I/2031'],
    ]);
    const onDay = findings(page).filter({ hasText: day });
    await onDay.first().waitFor();

    // Colours come and go; an Excel without conditional formats is not offered any.
    const rules = (): number => host.sheet(sheet).state.rules.length;
    const before = rules();
    const paint = page.getByRole('button', { name: 'Tô màu', exact: true });
    if (colours) {
      await paint.click();
      await page.getByRole('button', { name: 'Xóa tô màu' }).waitFor();
      // The workbook brings its own colours of classes; what is wrong in it gets its marks.
      expect(rules()).toBeGreaterThan(before);
      await page.getByRole('button', { name: 'Xóa tô màu' }).click();
      await paint.waitFor();
      expect(rules()).toBe(before);
    } else expect(await paint.count()).toBe(0);

    // To the cell; there is no such day, so the person types the right one.
    await onDay.first().click();
    await expect.poll(() => selection(pane)).toBe(`${sheet}!${day}`);
    await typed(pane, sheet, [[day, '30/9/2015']]);
    await onDay.first().waitFor({ state: 'detached' });

    // One cell put right, then all of the kind, looked at first; one step each, undone in one.
    const [one = '', ...others] = spaced;
    const fixOthers = async (): Promise<void> => {
      await page.getByRole('button', { name: `Sửa cả ${others.length} ô…` }).click();
      await page.getByRole('button', { name: `Sửa ${others.length} ô`, exact: true }).click();
      for (const cell of others) await expect.poll(() => host.value(sheet, cell)).toBe(clean);
    };
    await findings(page).filter({ hasText: one }).first().click();
    await page.getByRole('button', { name: `Sửa thành ${clean}` }).click();
    await expect.poll(() => host.value(sheet, one)).toBe(clean);
    await fixOthers();
    await page.getByRole('contentinfo').getByRole('button', { name: 'Hoàn tác' }).click();
    for (const cell of others) await expect.poll(() => host.value(sheet, cell)).toBe(untidy);
    expect(host.value(sheet, one)).toBe(clean);
    await fixOthers();

    // Sending: sign in, look, send, receipt.
    await menu(page, 'Thiết lập');
    await page.getByLabel('Mã của đơn vị').fill(await codeFor(app, agency));
    await page.getByLabel('Họ và tên người báo cáo').fill('Trần Văn Minh');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await page.getByRole('tab', { name: /Gửi báo cáo/ }).click();
    await page.getByText(/cộng đủ \d+/).waitFor();
    await page.getByRole('button', { name: /^Gửi báo cáo kỳ/ }).click();
    const receipt = page.getByText(/Phiếu tiếp nhận \d{4}-\d{2}/).first();
    await receipt.waitFor();
    const number = /Phiếu tiếp nhận (\S+)/.exec((await receipt.textContent()) ?? '')?.[1] ?? '';
    const dost = await app.signIn('consolidator');
    const kept = await app.call('GET', `/api/v1/submissions/${encodeURIComponent(number)}`, { as: dost });
    expect(kept.body.submission).toMatchObject({ agency, channel: 'pane' });
    const { cells } = kept.body.submission.receipt;
    expect(cells.taken).toBeGreaterThanOrEqual(4);
    await page.getByText(`${cells.read}`, { exact: false }).first().waitFor();

    // The province turns the proposal down, and a colleague reports by the form: both come back.
    const task = first.owned.id?.text.slice(0, -2) ?? '';
    const path = `/api/v1/programmes/${app.programme}/periods/2015-11`;
    const open = await app.call('GET', `${path}/open-matters`, { as: dost });
    const mine = (one: { agency: string; field: string }): boolean => one.agency === agency && one.field === 'finish';
    const proposal = open.body.proposals.find(mine);
    expect(proposal).toMatchObject({ proposed: 'Quý I/2031' });
    const turnedDown = {
      decisions: [{ kind: 'proposal', proposal: proposal.id, accepted: false }],
      reason: 'Thời hạn do Chương trình quy định',
    };
    const decided = await app.call('POST', `${path}/decisions`, { as: dost, body: turnedDown });
    expect(decided.status, JSON.stringify(decided.body)).toBe(201);
    const lines = [{ task, role: 'lead', fields: { obstacles: 'Thiếu kinh phí' } }];
    const sent = await app.call('POST', `${path}/submissions?file=bieu.json`, {
      as: await app.signIn('officer', agency, 'Lê Thị Bình'),
      headers: { 'content-type': 'application/json' },
      body: { format: 'phuluc/lines', version: 1, programme: app.programme, agency, period: '2015-11', lines },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    await page.getByRole('tab', { name: /Phản hồi/ }).click();
    await page.getByRole('button', { name: 'Các phiếu khác' }).click();
    await page.getByRole('button', { name: 'Cập nhật' }).click();
    await page.getByRole('button', { name: 'Ghi 2 thay đổi vào tệp' }).click();
    await expect.poll(() => host.value(sheet, cellOf(table, first, 'obstacles'))).toBe('Thiếu kinh phí');
    await expect.poll(() => host.text(sheet, finish)).toBe(proposal.base);
    await page.getByRole('button', { name: 'Không có thay đổi để ghi' }).waitFor();
    await page.getByRole('button', { name: number }).click();
    await page.getByText(/^Đến nay: /).waitFor();

    expect(pane.foreign).toEqual([]);
    expect(pane.troubles).toEqual([]);
    expect(host.stats.unknown).toEqual([]);
    await pane.close();
  });
});
