import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { serveAdapter } from '#test/addin/excel/bundledAdapter';
import { openPort, type PortInPage } from '#test/addin/excel/portInPage';
import type { HostSettings } from '#test/excel-host/excelHost';
import { launchBrowser } from '#test/helpers/browser';

/** Opens workbooks with the adapter beside them; one browser for a file of tests, and what a test opened is closed after it. */
export function portsInPage(): (workbook: string | Uint8Array, settings?: HostSettings) => Promise<PortInPage> {
  let served: Awaited<ReturnType<typeof serveAdapter>>;
  let browser: Browser;
  const open = new Set<PortInPage>();
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveAdapter(), launchBrowser()]);
  });
  afterEach(async () => {
    await Promise.all([...open].map((one) => one.close()));
    open.clear();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return async (workbook, settings = {}) => {
    const port = await openPort(served.url, browser, workbook, settings);
    open.add(port);
    return port;
  };
}
