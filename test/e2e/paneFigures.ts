import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { agencySheet, makeProgramme } from '#bench/programme';
import { quantile } from '#bench/quantiles';
import { benchWorkbook } from '#bench/workbook';
import { address } from '#shared/sheet/address';
import { openPane, type Pane } from '#test/excel-host/openPane';
import { launchBrowser } from '#test/helpers/browser';
import { startTestService } from '#test/helpers/serviceApp';

/**
 * `node dist/test/e2e/paneFigures.js [rows …]`: what people wait for in the built pane, over Microsoft's library and the simulated Excel. Opening, checking
 * the whole table, one edit checked again, and the first picture at a quarter of the processor's speed.
 */
const sizes = process.argv.slice(2).map(Number);
const service = await startTestService();
const browser = await launchBrowser();
try {
  for (const rows of sizes.length > 0 ? sizes : [500, 2_000, 5_000]) console.log(await figuresOf(rows));
  console.log(`first picture at a quarter of the speed: ${await firstPicture()} ms`);
} finally {
  await browser.close();
  await service.close();
}
process.exit();

function open(workbook: Uint8Array, more: { readonly beforeLoad?: (page: Page) => Promise<void> } = {}): Promise<Pane> {
  return openPane({
    workbook,
    url: `${service.url}/addin/taskpane.html`,
    api: '1.14',
    browser,
    ...more,
  });
}

function workbookOf(rows: number): Uint8Array {
  return benchWorkbook(agencySheet(makeProgramme(7, 1, rows), 0, 8, 0.3).sheet, '2025-06-12T02:00:00Z');
}

async function figuresOf(rows: number): Promise<string> {
  const began = performance.now();
  const pane = await open(workbookOf(rows));
  const { page, host } = pane;
  page.setDefaultTimeout(60_000);
  await counted(page);
  const opened = performance.now() - began;
  const openSyncs = host.stats.syncs;

  host.resetStats();
  const again = page.getByRole('button', { name: 'Kiểm tra lại' });
  const checked = await timed(async () => {
    await again.click();
    await page.waitForFunction(() => {
      const { document } = globalThis as unknown as Shown;
      return document.querySelector('[aria-label="Kiểm tra lại"]')?.getAttribute('aria-disabled') !== 'true';
    });
  });
  const checkSyncs = host.stats.syncs;

  const sheet = host.book.active.name;
  const edits: number[] = [];
  let editSyncs = 0;
  for (let at = 0; at < 9; at += 1) {
    host.resetStats();
    const begun = performance.now();
    await host.type(sheet, address(8 + at * 3, 8), `  đã  xong ${at} `);
    while (host.stats.syncs === 0) await setTimeout(2);
    // Rows are understood and checked in one go after they were read; the next picture comes when that is done.
    await page.evaluate(
      () =>
        new Promise((seen) =>
          (globalThis as unknown as Shown).requestAnimationFrame(() => globalThis.setTimeout(seen)),
        ),
    );
    // The pane waits 400 ms for the person to pause.
    edits.push(performance.now() - begun - 400);
    editSyncs = Math.max(editSyncs, host.stats.syncs);
  }
  await pane.close();
  const ms = (value: number): string => `${Math.round(value)} ms`;
  return `${rows} rows: opened ${ms(opened)}, ${openSyncs} requests; checked again ${ms(checked)}, ${checkSyncs} requests; an edit checked ${ms(quantile(edits, 0.5))} in the middle, ${editSyncs} requests`;
}

/** What stands beside the name of the tab once the table was checked. */
function counted(page: Page): Promise<string> {
  return page
    .getByRole('tab', { name: /^Kiểm tra \d+/ })
    .textContent()
    .then((text) => text ?? '');
}

type Shown = {
  readonly requestAnimationFrame: (then: () => void) => void;
  readonly document: {
    readonly querySelector: (of: string) => {
      readonly textContent: string;
      readonly getAttribute: (of: string) => string | null;
    } | null;
  };
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function firstPicture(): Promise<number> {
  const slow = async (page: Page): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  };
  const seen: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const pane = await open(workbookOf(50), { beforeLoad: slow });
    await counted(pane.page);
    seen.push(await pane.page.evaluate<number>('performance.getEntriesByType("paint")[0].startTime'));
    await pane.close();
  }
  return Math.round(quantile(seen, 0.5));
}
