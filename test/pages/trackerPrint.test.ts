import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld, takeIn } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeAll(async () => {
  world = await openPagesWorld();
  loaded = await loadAppendix(world.app);
  await takeIn(world.app, loaded, ['So-KHCN_lan-1.xlsx', 'So-Tu-phap_them-dong-doi-han.xlsx']);
});
afterAll(() => world.close());

/** The page with all its rows, and what it would put on paper. */
async function onPaper(rest: string): Promise<{ readonly page: Page; readonly bytes: Uint8Array }> {
  const page = await world.open(
    { role: 'consolidator', name: 'Chuyên viên tổng hợp', size: [1366, 4_000] },
    `/ct/${loaded.programme}/${loaded.period}/bang-theo-doi${rest}`,
  );
  await page.getByText('IV.1.3', { exact: false }).first().waitFor();
  const bytes = await page.pdf({ preferCSSPageSize: true });
  // What the browser says before it prints brings the sheet up; it goes once it has printed.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  return { page, bytes };
}

/** Width and height of the pages of a PDF, in points, each size once. */
function sizes(bytes: Uint8Array): readonly string[] {
  const found = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g);
  return [...new Set([...found].map(([, wide, high]) => `${Math.round(Number(wide))} × ${Math.round(Number(high))}`))];
}

test('[E7] the tracker by time prints as it is shown: across A4, words and a bar for every row, the head on each page', async () => {
  const { page, bytes } = await onPaper('?xem=thoi-gian');
  expect(sizes(bytes)).toEqual(['842 × 595']);
  const sheet = page.locator('[data-print=tracker]');
  expect(await sheet.isVisible()).toBe(true);
  expect(await page.locator('#pages').isVisible()).toBe(false);
  const text = (await sheet.textContent()) ?? '';
  for (const told of ['Bảng theo dõi theo thời gian', 'Thời hạn', 'Trạng thái', 'Người lập biểu', 'Vạch đứt: ngày'])
    expect(text).toContain(told);
  expect(text).not.toContain('Kết quả kỳ');
  const head = sheet.locator('thead');
  expect(await head.evaluate((element) => getComputedStyle(element).display)).toBe('table-header-group');
  // Thirteen tasks and thirty-five steps, each with words, and a bar within the axis.
  const bars = sheet.locator('tbody tr', { has: page.locator('svg') });
  expect(await bars.count()).toBe(48);
  const looks = await bars.evaluateAll((rows) =>
    rows.map((row) => {
      const axis = row.lastElementChild?.getBoundingClientRect();
      const bar = row.querySelector('svg')?.parentElement?.parentElement;
      const box = bar?.getBoundingClientRect();
      return {
        words: row.children[1]?.textContent ?? '',
        inside: axis !== undefined && box !== undefined && box.left >= axis.left - 1 && box.right <= axis.right + 1,
        colour: bar == null ? '' : getComputedStyle(bar).backgroundColor,
      };
    }),
  );
  for (const { words, inside, colour } of looks) {
    expect(words.length, words).toBeGreaterThan(0);
    expect(inside, words).toBe(true);
    const [red, green, blue] = colour.match(/\d+/g) ?? [];
    expect([green, blue], `${words}: ${colour}`).toEqual([red, red]);
  }
  // A number of a task is not broken in two.
  const number = sheet.locator('tbody td:first-child').filter({ hasText: 'III.2.1' }).first();
  const lines = await number.evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
  expect(lines).toBe(1);
});

test('[E7] the table prints as the province prints it, and the button prints whichever is shown', async () => {
  const { page, bytes } = await onPaper('');
  expect(sizes(bytes)).toEqual(['842 × 595']);
  const text = (await page.locator('[data-print=tracker]').textContent()) ?? '';
  expect(text).toContain('Kết quả kỳ 11/2015');
  await page.goto(`${world.app.url}/ct/${loaded.programme}/${loaded.period}/bang-theo-doi?xem=thoi-gian`);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => {
    window.print = () => {
      document.title = document.querySelector('[data-print=tracker] p + p')?.textContent ?? 'nothing';
    };
  });
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await expect.poll(() => page.title()).toContain('Bảng theo dõi theo thời gian');
});
