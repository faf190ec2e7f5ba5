import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { builtPane } from '#test/e2e/builtPane';
import { readRecording } from '#test/excel-host/record/readRecording';

const { open } = builtPane();

it('a person with Excel can switch a recording on, work, and send what Excel was asked and answered', async () => {
  const pane = await open({ workbook: 'examples/bao-cao/So-KHCN_lan-1.xlsx', api: '1.14', platform: 'PC' });
  const { page } = pane;
  const about = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Chức năng khác' }).click();
    await page.getByRole('menuitem', { name: 'Giới thiệu' }).click();
  };
  await page.getByRole('tab', { name: /^Kiểm tra \d+/ }).waitFor();
  await about();
  const recording = page.getByRole('switch', { name: 'Ghi nhật ký trao đổi với Excel' });
  await recording.check();
  await page.getByRole('tab', { name: /^Kiểm tra/ }).click();
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await expect.poll(() => pane.host.stats.syncs).toBeGreaterThan(8);
  await about();
  const file = page.waitForEvent('download');
  await recording.uncheck();
  const path = await (await file).path();
  const lines = readRecording(await readFile(path, 'utf8'));
  expect(lines[0]).toMatchObject({ kind: 'host', excelApi: '1.14' });
  const asked = lines.flatMap((line) => (line.kind === 'exchange' ? [JSON.stringify(line.request)] : []));
  expect(asked.join('\n')).toContain('GetUsedRangeOrNullObject');
  expect(pane.troubles).toEqual([]);
  await pane.close();
});
