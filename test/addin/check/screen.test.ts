import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbook } from '#shared/sheet/grid';
import { openExample } from '#test/addin/paneWorld';
import { makeStage, type Stage, type StageSettings } from '#test/addin/stage/openStage';
import { axeFaults } from '#test/helpers/axeFaults';
import { launchBrowser } from '#test/helpers/browser';

const programme = await openExample('examples/phu-luc-dak-nong.xlsx');
const report = await openExample('examples/bao-cao/So-KHDT_bao-cao-thang-11.xlsx');

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

/** Opens the pane, does something in it, and closes it whatever comes. */
async function inPane(settings: Partial<StageSettings>, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await stage.open({ workbook: programme, ...settings });
  page.setDefaultTimeout(20_000);
  try {
    await act(page);
  } finally {
    await page.close();
  }
}

/** The first table with its body printed again and again below itself. */
function repeated(workbook: Workbook, times: number): Workbook {
  const [grid] = workbook.sheets;
  if (grid === undefined) return workbook;
  const [top, bottom] = [8, grid.rows.at(-1)?.index ?? 0];
  const body = grid.rows.filter(({ index }) => index >= top);
  const rows = Array.from({ length: times }, (_, at) =>
    body.map((row) => ({ ...row, index: row.index + at * (bottom - top + 1) })),
  ).flat();
  return {
    ...workbook,
    sheets: [{ ...grid, merges: [], rows: [...grid.rows.filter(({ index }) => index < top), ...rows] }],
  };
}

const focused = (page: Page) => page.evaluate<string>('document.activeElement?.textContent ?? ""');
/** The cell the person was taken to, A1. */
const place = (page: Page) =>
  page.evaluate<readonly [number, number] | null>(
    '(() => { const at = globalThis.stage.host.places.at(-1); return at === undefined ? null : [at.row, at.column]; })()',
  );
const search = (page: Page, text: string) => page.getByRole('searchbox').fill(text);

describe('Kiểm tra on the screen', () => {
  test.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['wide, in English', { width: 450, language: 'en' }],
  ] as const)('has no serious fault for axe: %s', async (_name, settings) => {
    await inPane(settings, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
      await search(page, 'D17');
      await page.locator('li button[data-line]').last().click();
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  test('nothing is wider than the pane at 320 px', async () => {
    await inPane({ width: 320 }, async (page) => {
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(320);
    });
  });

  test('works by keyboard: down to a finding, Enter to its cell, F fixes it, Ctrl+Z takes it back', async () => {
    await inPane({}, async (page) => {
      await search(page, 'D17');
      await page.keyboard.press('Tab');
      await page.locator('li button[data-line]').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction("document.activeElement?.textContent?.includes('Sở Tài Chính')");
      await page.keyboard.press('Enter');
      expect(await place(page)).toEqual([16, 3]);
      await search(page, '');
      await page.locator('li button[data-line][aria-expanded="true"]', { hasText: 'Sở Tài Chính' }).focus();
      await page.keyboard.press('f');
      await page.getByText('Đã sửa 1 ô.').waitFor();
      // The fixed finding is gone with its focus; the next one has it.
      await page.waitForFunction("document.activeElement?.hasAttribute('data-line')");
      expect(await focused(page)).not.toContain('“Sở Tài Chính”; ');
      await page.keyboard.press('Control+z');
      await page.getByText('Đã hoàn tác 1 ô.').waitFor();
    });
  });

  test('B sets a finding aside; without a reason the button stays off; it can be taken back', async () => {
    await inPane({}, async (page) => {
      await search(page, 'D17');
      await page.locator('li button[data-line]').last().click();
      await page.keyboard.press('b');
      const sheet = page.getByRole('dialog');
      const button = sheet.getByRole('button', { name: 'Bỏ qua', exact: true });
      await button.waitFor();
      expect(await button.isDisabled()).toBe(true);
      await sheet.getByRole('textbox').fill('Tên ghi theo văn bản gốc');
      await button.click();
      await sheet.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Đã bỏ qua: 1' }).click();
      await page.getByText('Lý do: Tên ghi theo văn bản gốc').waitFor();
      await page.getByRole('button', { name: 'Lấy lại' }).click();
      await page.getByText('Tên đơn vị ghi “Sở Tài Chính”').waitFor();
    });
  });

  test('Shift+F shows every cell of a kind before and after; what is not ticked is left alone', async () => {
    await inPane({ workbook: report }, async (page) => {
      await page
        .getByRole('button', { name: /^Tất cả: \d/ })
        .first()
        .click();
      await search(page, 'khác danh mục');
      await page.locator('li button[data-line]').first().focus();
      await page.keyboard.press('Shift+F');
      const sheet = page.getByRole('dialog');
      await sheet.getByRole('heading', { name: 'Sửa 5 ô cùng loại' }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await sheet.getByRole('checkbox', { name: 'Sửa ô D14' }).click();
      await sheet.getByRole('button', { name: 'Sửa 4 ô', exact: true }).click();
      await page.getByText('Đã sửa 4 ô.').waitFor();
      await sheet.waitFor({ state: 'detached' });
      expect(await page.getByText('D14', { exact: true }).count()).toBe(1);
    });
  });

  test('an agency with nothing to mend is told so, and the rest is one press away', async () => {
    await inPane({ workbook: report }, async (page) => {
      await page.getByText('Không có nội dung cần kiểm tra trong các ô của đơn vị.').waitFor();
      await page
        .getByRole('button', { name: /^Tất cả: \d/ })
        .last()
        .click();
      await page.locator('li button[data-line]').first().waitFor();
    });
  });

  test('what Excel cannot tell is said: merged cells, and a button where it is not live', async () => {
    await inPane({ options: { capabilities: { merges: false, live: false } } }, async (page) => {
      await page.getByText('Excel này không cho biết ô nào được gộp.').waitFor();
      await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
    });
  });

  test('an edit in the sheet changes the list without a press', async () => {
    await inPane({}, async (page) => {
      await search(page, 'D17');
      await page.getByText('Tên đơn vị ghi “Sở Tài Chính”').waitFor();
      await page.evaluate("globalThis.stage.host.type({ sheet: 'Phụ lục', row: 16, column: 3 }, 'Sở Tài chính')");
      await page.getByText('Không có nội dung nào khớp với điều đang tìm.').waitFor();
    });
  });
});

describe('thousands of findings', () => {
  const long = repeated(programme, 20);

  test('groups begin closed, and of an open one only what is seen is drawn', async () => {
    await inPane({ workbook: long }, async (page) => {
      const drawn = page.locator('li[data-index]');
      const heads = page.locator('li button[data-line][aria-expanded="false"]');
      await heads.first().waitFor();
      expect(await page.locator('li button[data-line][aria-expanded="true"]').count()).toBe(0);
      expect(await drawn.count()).toBeLessThan(60);
      await heads.first().click();
      await page.locator('li button[data-line^="head"][aria-expanded="true"]').waitFor();
      expect(await drawn.count()).toBeLessThan(60);
    });
  });

  test('search finds one cell among them and keeps its group open', async () => {
    await inPane({ workbook: long }, async (page) => {
      await search(page, 'D17 ');
      await page.getByRole('button', { name: /D17/ }).first().waitFor();
    });
  });
});

describe('Tiến độ on the screen', () => {
  test.each([
    ['light', {}],
    ['dark', { dark: true }],
  ] as const)('has no serious fault for axe: %s', async (_name, settings) => {
    await inPane({ workbook: report, tab: 'progress', ...settings }, async (page) => {
      await page.getByRole('table').waitFor();
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  test('a class opens to its list, and a line goes to its row', async () => {
    await inPane({ workbook: report, tab: 'progress' }, async (page) => {
      await page.getByRole('button', { name: 'Chưa triển khai' }).click();
      await page.locator('td ul button').first().click();
      expect(await place(page)).not.toBeNull();
    });
  });

  test('the day can be set and set back; a day that is none is refused in words', async () => {
    await inPane({ tab: 'progress' }, async (page) => {
      const day = page.getByLabel('Tính theo ngày');
      await day.fill('31/9/2016');
      await day.press('Enter');
      await page.getByText('Ghi ngày/tháng/năm, ví dụ 14/11/2015.').waitFor();
      await day.fill('20/12/2016');
      await day.press('Enter');
      await page.getByText('Số liệu đến 20/12/2016').waitFor();
      await page.getByRole('button', { name: 'Hôm nay' }).click();
      await page.getByText('Số liệu đến 14/11/2015').waitFor();
    });
  });

  test('bars say their numbers to whoever cannot see them, tasks and steps apart', async () => {
    await inPane({ workbook: report, tab: 'progress' }, async (page) => {
      const label = (at: number) => page.getByRole('img').nth(at).getAttribute('aria-label');
      expect(await label(0)).toMatch(/^3 nhiệm vụ: /);
      expect(await label(1)).toMatch(/^6 bước: /);
    });
  });
});
