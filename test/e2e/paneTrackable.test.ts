import { describe, expect, it } from 'vitest';
import { builtPane } from '#test/e2e/builtPane';

const { open } = builtPane();

describe('a table made trackable in the built pane', () => {
  it('[M2] the columns come on request, are read at once, and go in one step', async () => {
    const pane = await open({ workbook: 'examples/phu-luc-dak-nong.xlsx', api: '1.17', platform: 'PC', width: 320 });
    const { page, host } = pane;
    const columns = (): number => host.sheet('Phụ lục').usedArea(true)?.right ?? 0;
    await page.getByRole('tab', { name: /Kiểm tra/ }).waitFor();
    const before = columns();
    await page.getByRole('button', { name: 'Chức năng khác' }).click();
    await page.getByRole('menuitem', { name: 'Thiết lập' }).click();
    await page.getByRole('button', { name: 'Bổ sung cột' }).click();
    await page.getByText(/Đã bổ sung 8 cột/).waitFor();
    expect(columns()).toBe(before + 9);
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await page.getByText('Đã bỏ các cột vừa bổ sung.').waitFor();
    expect(columns()).toBe(before);
    expect(pane.troubles).toEqual([]);
    expect(host.stats.errors).toEqual([]);
    await pane.close();
  });
});
