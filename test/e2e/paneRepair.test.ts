import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '#server/xlsx/limits';
import { readWorkbook } from '#server/xlsx/read';
import { type CellText, repairPackage } from '#server/xlsx/repair/repairPackage';
import { phuluc, root } from '#test/e2e/command';
import { openPane } from '#test/excel-host/openPane';
import { launchBrowser } from '#test/helpers/browser';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

const agency = 'so-khcn';
const file = 'So-KHCN_lan-1.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'repair-everywhere-'));
const path = join(folder, file);

let app: PreparedService;
let browser: Browser;
let workbook: Buffer;
/** What the agency's hurried officer typed; the programme's own columns have faults of their own. */
let planted: readonly CellText[];
let own: Told;
let all: Told;

beforeAll(async () => {
  const clean = readFileSync(join(root, 'examples/bao-cao', file));
  const read = await readWorkbook(clean);
  if (!read.ok) throw new Error(read.refusal.code);
  const [sheet] = read.workbook.sheets;
  const reported = (sheet?.rows ?? []).filter(({ index, cells }) => index >= 9 && (cells[10]?.text ?? '').length > 12);
  planted = reported.slice(0, 3).map(({ index, cells }, at) => {
    const text = cells[10]?.text ?? '';
    const after =
      at === 0 ? `  ${text.replace(' ', '  ')} ` : at === 1 ? text.normalize('NFD') : `${text.replace('o', 'о')} `;
    return { sheet: sheet?.name ?? '', row: index, column: 10, after };
  });
  if (planted.length !== 3) throw new Error('the example has three reported rows');
  workbook = Buffer.from(repairPackage(clean, planted, defaultLimits).bytes);
  writeFileSync(path, workbook);
  // The command holds this thread while it runs: the service begins afterwards.
  own = byCommand(['--agency', agency]);
  all = byCommand([]);
  [app, browser] = await Promise.all([prepareService(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

type Told = readonly { readonly address: string; readonly before: string; readonly after: string }[];
const brief = (cells: Told): Told => cells.map(({ address, before, after }) => ({ address, before, after }));

function byCommand(more: readonly string[]): Told {
  const out = join(folder, `out${more.length}.xlsx`);
  const ran = phuluc(['check', path, '--fix', '--out', out, '--as-of', '2015-11-14', '--json', ...more]);
  return brief(JSON.parse(ran.out).files[0].fixed.cells);
}

async function byService(as: Record<string, string>): Promise<Told> {
  const at = `/api/v1/programmes/${app.programme}/periods/${app.period}/repairs?file=${file}`;
  const headers = { 'content-type': 'application/octet-stream' };
  const { status, body } = await app.call('POST', at, { as, body: new Uint8Array(workbook), headers });
  expect(status).toBe(200);
  return brief(body.cells);
}

describe('[R1] the same cells and values by command, page and pane', () => {
  it('for the agency in its own cells, for whoever sees all everywhere; the pane writes them in one step and takes them back in one', async () => {
    expect(own).toHaveLength(3);
    expect(all.length).toBeGreaterThan(own.length);
    expect(await byService(await app.signIn('officer', agency))).toEqual(own);
    expect(await byService(await app.signIn('consolidator'))).toEqual(all);

    const pane = await openPane({
      workbook,
      url: `${app.url}/addin/taskpane.html`,
      api: '1.14',
      platform: 'PC',
      browser,
      width: 320,
      height: 900,
    });
    const { page, host } = pane;
    page.setDefaultTimeout(20_000);
    const sheet = planted[0]?.sheet ?? '';
    const stands = (cells: Told) => cells.map(({ address }) => host.value(sheet, address));
    const every = page.getByRole('button', { name: /^Sửa ngay \d+ ô…/ });
    for (const [scope, cells] of [
      [/^Đơn vị sửa được/, own],
      [/^Tất cả:/, all],
    ] as const) {
      await page.getByRole('button', { name: scope }).click();
      await every.click();
      await page.getByRole('heading', { name: `Sửa ${cells.length} ô không đổi nghĩa` }).waitFor();
      await page.getByRole('button', { name: `Sửa ${cells.length} ô`, exact: true }).click();
      await expect.poll(() => stands(cells)).toEqual(cells.map(({ after }) => after));
      await page.getByText(`Đã sửa ${cells.length} ô.`).first().waitFor();
      await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
      await expect.poll(() => stands(cells)).toEqual(cells.map(({ before }) => before));
    }
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(pane.foreign).toEqual([]);
    expect(pane.troubles).toEqual([]);
    await pane.close();
  });
});
