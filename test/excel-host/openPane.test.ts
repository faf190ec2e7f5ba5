import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '#server/xlsx/read';
import { inExcel } from '#test/excel-host/inExcel';
import { openPane } from '#test/excel-host/openPane';
import { servePages } from '#test/excel-host/pages/servePages';
import { launchBrowser } from '#test/helpers/browser';

const workbook = 'examples/phu-luc-dak-nong.xlsx';
let browser: Browser;
let pages: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  [browser, pages] = await Promise.all([launchBrowser(), servePages()]);
});
afterAll(async () => {
  await browser.close();
  await pages.close();
});

const open = (more: Partial<Parameters<typeof openPane>[0]> = {}) =>
  openPane({ workbook, url: `${pages.url}/bare.html`, browser, ...more });

describe('a page beside a workbook', () => {
  it('is ready as in Excel on each platform, with the client library of that platform', async () => {
    for (const platform of ['OfficeOnline', 'PC', 'Mac', 'iOS'] as const) {
      const pane = await open({ platform });
      await pane.page.getByText(`Excel ${platform}`).waitFor();
      const names = await inExcel<string[]>(
        pane.page,
        `const sheets = context.workbook.worksheets; sheets.load('items/name'); await context.sync(); return sheets.items.map((one) => one.name);`,
      );
      expect(names).toEqual(['Phụ lục']);
      expect(pane.troubles).toEqual([]);
      await pane.close();
    }
  });

  it('a ribbon button does its work and a person types; the saved file has both', async () => {
    const pane = await open();
    await pane.runCommand('markA1');
    await pane.host.type('Phụ lục', 'C8', 'Đã xong');
    expect(pane.host.value('Phụ lục', 'A1')).toBe('đã chạy');
    const reading = await readWorkbook(pane.host.save());
    const rows = reading.ok ? (reading.workbook.sheets[0]?.rows ?? []) : [];
    expect(rows.find((row) => row.index === 0)?.cells[0]?.value).toBe('đã chạy');
    expect(rows.find((row) => row.index === 7)?.cells[2]?.value).toBe('Đã xong');
    await pane.close();
  });

  it('opens a dialog, which tells it something and is closed', async () => {
    const pane = await open();
    await pane.page.evaluate(`
      globalThis.told = [];
      Office.context.ui.displayDialogAsync(location.origin + '/bare.html', { height: 30 }, (opened) => {
        opened.value.addEventHandler(Office.EventType.DialogMessageReceived, ({ message }) => globalThis.told.push(message));
        opened.value.addEventHandler(Office.EventType.DialogEventReceived, ({ error }) => globalThis.told.push(error));
        globalThis.listening = true;
      });`);
    await expect.poll(() => pane.page.evaluate('globalThis.listening')).toBe(true);
    expect(pane.asked.map((one) => one.kind)).toContain('dialog');
    await pane.dialog({ message: 'xong' });
    await pane.dialog('closed');
    expect(await pane.page.evaluate('globalThis.told')).toEqual(['xong', 12_006]);
    await pane.close();
  });

  it('cannot ask another origin; each try is refused and listed', async () => {
    const pane = await open({ url: `${pages.url}/plain.html` });
    const outcome = await pane.page.evaluate(
      `fetch('https://telemetry.example/x', { mode: 'no-cors' }).then(() => 'sent', () => 'refused')`,
    );
    expect(outcome).toBe('refused');
    expect(pane.foreign).toEqual(['https://telemetry.example/x']);
    await pane.close();
  });
});
