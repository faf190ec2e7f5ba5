import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExample } from '#test/addin/paneWorld';
import { makeStage, type Stage } from '#test/addin/stage/openStage';
import { axeFaults } from '#test/helpers/axeFaults';
import { launchBrowser } from '#test/helpers/browser';

const workbook = await openExample('examples/bao-cao/So-KHCN_lan-2.xlsx');

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  browser = await launchBrowser();
  stage = await makeStage(browser);
});
afterAll(async () => {
  await stage.close();
  await browser.close();
});

async function show(page: Page, tab: string): Promise<void> {
  await page.evaluate((id) => {
    const { stage: shown } = globalThis as unknown as { stage: { pane: { tab: { set: (id: string) => void } } } };
    shown.pane.tab.set(id);
  }, tab);
}

describe('tabs that talk to the province, before anybody signed in', () => {
  test.each([
    ['send', 'Đăng nhập bằng mã của đơn vị để gửi báo cáo.'],
    ['replies', 'Đăng nhập bằng mã của đơn vị để gửi báo cáo.'],
    ['settings', 'Mã của đơn vị'],
    ['about', 'Tự kiểm tra'],
    ['combine', 'Máy này không mở được tệp trong bảng điều khiển'],
  ])(
    '%s at 320 px: says what to do, nothing is cut off, axe finds no serious fault, light and dark',
    async (tab, words) => {
      for (const dark of [false, true]) {
        const page = await stage.open({ workbook, dark, width: 320 });
        await show(page, tab);
        await page.getByText(words).first().waitFor();
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        expect(await axeFaults(page)).toEqual([]);
        await page.close();
      }
    },
  );

  test('by keyboard: the code and the name are typed, Enter signs in, and what went wrong is said in the form', async () => {
    const page = await stage.open({ workbook, width: 320 });
    await show(page, 'settings');
    await page.getByLabel('Mã của đơn vị').fill('SKHCN-2222-3333-4444');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nguyễn Thị Lan');
    await page.keyboard.press('Enter');
    await page.getByText('Không kết nối được với máy chủ của tỉnh.').waitFor();
    expect(await page.getByLabel('Mã của đơn vị').inputValue()).toBe('SKHCN-2222-3333-4444');
    await page.close();
  });

  test('a column read wrongly is chosen again from the list, and the choice can be taken back', async () => {
    const page = await stage.open({ workbook, width: 320, height: 1_600 });
    await show(page, 'settings');
    const objective = page.getByLabel(/Được đọc là: .*Mục tiêu/);
    await objective.selectOption('extra');
    await page.getByText('đã chọn').waitFor();
    await objective.selectOption('');
    await expect.poll(() => objective.inputValue()).toBe('objective');
    await page.close();
  });
});
