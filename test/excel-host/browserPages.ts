import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { inExcel } from '#test/excel-host/inExcel';
import { openPane, type Pane, type PaneSettings } from '#test/excel-host/openPane';
import { servePages } from '#test/excel-host/pages/servePages';
import { sampleBook } from '#test/excel-host/sampleBook';
import { launchBrowser } from '#test/helpers/browser';

export type OpenBare = (
  settings?: Partial<PaneSettings>,
) => Promise<Pane & { excel: <T>(program: string, given?: unknown) => Promise<T> }>;

/** One browser for a file of tests; opens the smallest add-in there is beside a workbook, the sample when none is given. */
export function bareAddin(): OpenBare {
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof servePages>>;
  beforeAll(async () => {
    [browser, pages] = await Promise.all([launchBrowser(), servePages()]);
  });
  afterAll(async () => {
    await browser.close();
    await pages.close();
  });
  return async (settings = {}) => {
    const pane = await openPane({ workbook: sampleBook(), url: `${pages.url}/bare.html`, browser, ...settings });
    return Object.assign(pane, {
      excel: <T>(program: string, given?: unknown): Promise<T> => inExcel<T>(pane.page, program, given),
    });
  };
}
