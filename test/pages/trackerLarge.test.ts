import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPagesOfProvince, type PagesOfProvince } from '#bench/pagesWorld';
import { launchBrowser } from '#test/helpers/browser';

let province: PagesOfProvince;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [province, browser] = await Promise.all([
    openPagesOfProvince({ agencies: 200, rows: 100, seed: 7 }, 4),
    launchBrowser(),
  ]);
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const cookie = {
    name: 'phuluc',
    value: province.session,
    url: province.url,
    httpOnly: true,
    sameSite: 'Lax',
  } as const;
  await context.addCookies([cookie]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await province.close();
});

async function open(rest = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${province.url}/ct/${province.programme}/${province.period}/bang-theo-doi${rest}`);
  await page.getByRole('treegrid').waitFor();
  return page;
}

/** Numbers of the rows in view, as the table says them, without those still on their way. */
const paths = (page: Page) =>
  page
    .getByRole('treegrid')
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('td')?.textContent ?? ''));

test('20,000 tasks of 200 agencies: the counts are said and only what is in view is drawn', async () => {
  const page = await open();
  await page.getByText('20.000 nhiệm vụ, 0 bước').waitFor();
  await page.getByText('mã số 1)').waitFor();
  expect((await paths(page)).length).toBeLessThan(60);
  await page.close();
});

test('counts within sentences have the sign of thousands, on the page of the programme too', async () => {
  const page = await context.newPage();
  await page.goto(`${province.url}/chuong-trinh/${province.programme}`);
  await page.getByText('20.000 nhiệm vụ', { exact: false }).first().waitFor();
  await page.close();
});

test('wherever it is scrolled to, rows come in their order', async () => {
  const page = await open();
  await page.getByText('mã số 1)').waitFor();
  for (const part of [0.2, 0.7, 0.4]) {
    await page.locator('[data-scroll=tracker]').evaluate((box, at) => {
      box.scrollTop = box.scrollHeight * at;
    }, part);
    await expect
      .poll(async () => (await paths(page)).filter((path) => path !== '').length, { timeout: 20_000 })
      .toBeGreaterThan(4);
    await expect.poll(async () => (await paths(page)).includes(''), { timeout: 20_000 }).toBe(false);
    const numbers = (await paths(page)).flatMap((path) => {
      const found = /^([IVXLC]+)\.(\d+)$/.exec(path);
      return found === null ? [] : [[found[1], Number(found[2])] as const];
    });
    for (const [at, [section, number]] of numbers.entries()) {
      const next = numbers[at + 1];
      if (next !== undefined && next[0] === section) expect(next[1]).toBe(number + 1);
    }
  }
  await page.close();
});

test('[S3] an agency and a class together show what the counts say, and every row is its own', async () => {
  const page = await open('?don-vi=xa-3');
  await page.getByText('Đang hiện 100 trong 20.000 nhiệm vụ').waitFor();
  const chip = page.getByRole('button', { name: /Quá hạn/ }).first();
  const count = (await chip.locator('b').textContent()) ?? '';
  await chip.click();
  await page.getByText(new RegExp(`Đang hiện ${count} trong 20.000 nhiệm vụ`)).waitFor();
  await page.getByRole('searchbox').fill('ma so');
  await page.waitForURL(/tim=ma\+so/);
  await page.getByText(new RegExp(`Đang hiện ${count} trong 20.000 nhiệm vụ`)).waitFor();
  await page.close();
});

test('End and Home go to the last and the first row, and the keyboard is there', async () => {
  const page = await open();
  await page.getByText('mã số 1)').waitFor();
  const focusedRow = () =>
    page.evaluate(() => document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'));
  const rows = Number(await page.getByRole('treegrid').getAttribute('aria-rowcount'));
  await page.getByRole('treegrid').locator('tbody tr').first().focus();
  await page.keyboard.press('End');
  await expect.poll(focusedRow).toBe(String(rows));
  await page.keyboard.press('Home');
  await expect.poll(focusedRow).toBe('2');
  await page.close();
});
