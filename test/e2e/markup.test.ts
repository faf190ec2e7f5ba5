import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPane } from '#test/excel-host/openPane';
import { launchBrowser } from '#test/helpers/browser';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

let app: PreparedService;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([prepareService(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const markup = `<img src=x onerror="document.title='ran'"><script>document.title='ran'</script><b>đậm</b>`;

it('[Q-A4] what stands in cells and file names is text in the pane and on the receipt, never markup', async () => {
  const dost = await app.signIn('consolidator');
  const path = `/api/v1/programmes/${app.programme}/periods/2015-11`;
  const { bytes } = await app.call('POST', `${path}/issue/so-khdt`, { as: dost });
  const pane = await openPane({
    workbook: bytes,
    name: `${markup}.xlsx`,
    url: `${app.url}/addin/taskpane.html`,
    api: '1.14',
    browser,
  });
  const { page, host } = pane;
  await page.getByRole('tab', { name: /^Kiểm tra/ }).waitFor();
  const sheet = host.book.active.name;
  await host.type(sheet, 'K10', markup);
  await host.type(sheet, 'P10', `  ${markup}  `);
  const finding = page.getByRole('button', { name: /^(?:Lỗi|Cảnh báo|Lưu ý):/ }).filter({ hasText: /[KP]10/ });
  await finding.first().click();
  await page.getByText('onerror').first().waitFor();
  expect(await page.locator('#pane img, #pane b:text-is("đậm"), #pane script').count()).toBe(0);
  expect(await page.title()).not.toBe('ran');
  expect(pane.troubles).toEqual([]);
  const saved = host.save();
  await pane.close();

  const officer = await app.signIn('officer', 'so-khdt');
  const sent = await app.call('POST', `${path}/submissions?file=${encodeURIComponent(`${markup}.xlsx`)}`, {
    as: officer,
    body: saved,
    headers: { 'content-type': 'application/octet-stream' },
  });
  expect(sent.status, JSON.stringify(sent.body).slice(0, 500)).toBe(201);
  const context = await browser.newContext({ extraHTTPHeaders: officer });
  const receipt = await context.newPage();
  const number = encodeURIComponent(sent.body.submission.number);
  const answer = await receipt.goto(`${app.url}/api/v1/submissions/${number}/receipt`);
  expect(answer?.headers()['content-security-policy']).not.toContain('unsafe-inline');
  await receipt.getByText('onerror').first().waitFor();
  expect(await receipt.locator('img, script, b:text-is("đậm")').count()).toBe(0);
  expect(await receipt.title()).not.toBe('ran');
  await context.close();
});
