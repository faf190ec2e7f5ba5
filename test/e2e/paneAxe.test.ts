import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor } from '#test/e2e/officer';
import { openPane, type Pane } from '#test/excel-host/openPane';
import { axeFaults } from '#test/helpers/axeFaults';
import { launchBrowser } from '#test/helpers/browser';
import { returned } from '#test/helpers/livingService';
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

async function open(theme: 'light' | 'dark', workbook: string | Uint8Array): Promise<Pane> {
  const pane = await openPane({
    workbook,
    url: `${app.url}/addin/taskpane.html`,
    api: '1.14',
    platform: 'PC',
    browser,
    theme,
    width: 320,
    height: 860,
  });
  pane.page.setDefaultTimeout(20_000);
  await pane.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await pane.page.getByRole('tab', { name: /Kiểm tra/ }).waitFor();
  await expect.poll(() => pane.page.getByRole('main').getAttribute('aria-busy')).not.toBe('true');
  return pane;
}

/** Faults of what is shown, narrow and wide, under the name of the screen. */
async function judge({ page }: Pane, screen: string, found: string[]): Promise<void> {
  for (const width of [320, 450]) {
    await page.setViewportSize({ width, height: 860 });
    for (const fault of await axeFaults(page)) found.push(`${screen}, ${width} px: ${fault}`);
    const drawn = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (drawn > width) found.push(`${screen}, ${width} px: drawn ${drawn} px wide`);
  }
}

describe.each(['light', 'dark'] as const)(
  'axe finds no serious fault in the built pane, %s, 320 and 450 px',
  (theme) => {
    it('Kiểm tra with its sheets, and Tiến độ', async () => {
      const found: string[] = [];
      const pane = await open(theme, returned('So-KHDT_bao-cao-thang-11.xlsx'));
      const { page } = pane;
      await page
        .getByRole('button', { name: /^Tất cả: \d/ })
        .first()
        .click();
      await page
        .getByRole('button', { name: /^(?:Lỗi|Cảnh báo|Lưu ý):/ })
        .first()
        .click();
      await judge(pane, 'Kiểm tra', found);
      await page.getByRole('button', { name: 'Bỏ qua…' }).click();
      await page.getByRole('dialog').waitFor();
      await judge(pane, 'Bỏ qua', found);
      await page.getByRole('button', { name: 'Hủy' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('searchbox').fill('khác danh mục');
      await page
        .getByRole('button', { name: /^Sửa cả \d+ ô…/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      await judge(pane, 'Sửa cả loại', found);
      await page.getByRole('button', { name: 'Không sửa' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: /Tiến độ/ }).click();
      await page.getByRole('button', { name: 'Chưa triển khai' }).click();
      await judge(pane, 'Tiến độ', found);
      expect(found).toEqual([]);
      await pane.close();
    });

    it('signed in: Thiết lập, Gửi báo cáo, Phiếu tiếp nhận, Phản hồi, Gộp trong đơn vị, Giới thiệu', async () => {
      const found: string[] = [];
      const pane = await open(theme, returned('So-KHCN_lan-1.xlsx'));
      const { page, host } = pane;
      // A report of its own for each look.
      await host.type(host.book.active.name, 'P21', `Thiếu kinh phí (${theme})`);
      const menu = async (item: string): Promise<void> => {
        await page.getByRole('button', { name: 'Chức năng khác' }).click();
        await page.getByRole('menuitem', { name: item }).click();
        await page.getByRole('heading', { name: item }).waitFor();
      };
      await menu('Thiết lập');
      await page.getByLabel('Mã của đơn vị').fill(await codeFor(app, 'so-khcn'));
      await page.getByLabel('Họ và tên người báo cáo').fill('Trần Văn Minh');
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
      await judge(pane, 'Thiết lập', found);
      await page.getByRole('tab', { name: /Phản hồi/ }).click();
      await page.getByText(/\d thay đổi sẽ ghi vào tệp/).waitFor();
      await judge(pane, 'Phản hồi', found);
      await menu('Gộp trong đơn vị');
      await page.locator('input[type=file]').setInputFiles(returned('So-KHCN_phong-QLCN.xlsx'));
      await page.getByText('Các bản ghi khác nhau').waitFor();
      await judge(pane, 'Gộp trong đơn vị', found);
      await menu('Giới thiệu');
      await page.getByRole('listitem').first().waitFor();
      await judge(pane, 'Giới thiệu', found);
      await page.getByRole('tab', { name: /Gửi báo cáo/ }).click();
      await page.getByText(/cộng đủ \d+/).waitFor();
      await page.getByRole('button', { name: 'Đính kèm văn bản đã ký…' }).click();
      await judge(pane, 'Gửi báo cáo', found);
      await page.getByRole('button', { name: 'Không đính kèm văn bản' }).click();
      await page.getByRole('button', { name: /^Gửi báo cáo kỳ/ }).click();
      await page.getByText('Mã đối chiếu').first().waitFor();
      await judge(pane, 'Phiếu tiếp nhận', found);
      await page.getByRole('button', { name: 'Rút lại báo cáo…' }).click();
      await page.getByRole('dialog').waitFor();
      await judge(pane, 'Rút lại báo cáo', found);
      expect(found).toEqual([]);
      await pane.close();
    });
  },
);
