import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtPane } from '#test/e2e/builtPane';
import { areasText } from '#test/excel-host/book/address';

const { open } = builtPane();
const workbook = 'examples/bao-cao/So-KHCN_lan-1.xlsx';

/** Addresses of the findings on show, in their order. */
async function found(page: Page): Promise<readonly string[]> {
  const list = page.getByRole('list', { name: 'Nội dung cần kiểm tra' });
  await list
    .getByRole('button', { name: /^(?:Lỗi|Cảnh báo|Lưu ý):/ })
    .first()
    .waitFor();
  const texts = await list.getByRole('button', { name: /^(?:Lỗi|Cảnh báo|Lưu ý):/ }).allInnerTexts();
  return texts.map((text) => /\b[A-Z]{1,3}[1-9]\d*\b/.exec(text)?.[0] ?? text);
}

describe('the built pane in Excel of each level', () => {
  it.each(['1.1', '1.7', '1.14', '1.21'])(
    '[R2] ExcelApi %s: the same findings, a click goes to the cell, an edit is checked again',
    async (api) => {
      const pane = await open({ workbook, api, platform: 'PC' });
      const { page, host } = pane;
      expect(await found(page)).toEqual(['P21', 'P37', 'P38', 'P39']);
      // Slowly, as a person presses: what moves meanwhile loses the click.
      await page.getByRole('button', { name: /P38/ }).click({ delay: 300 });
      await expect.poll(() => areasText(host.book.active.selection)).toBe('P38');
      await host.type(host.book.active.name, 'P38', 'Chờ bố trí vốn');
      // Before 1.7 Excel does not tell of edits.
      if (api === '1.1') await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
      await expect.poll(() => found(page), { timeout: 10_000 }).toEqual(['P21', 'P37', 'P39']);
      expect(pane.foreign).toEqual([]);
      expect(pane.troubles).toEqual([]);
      expect(host.stats.unknown).toEqual([]);
      expect(host.stats.errors).toEqual([]);
      await pane.close();
    },
  );
});
