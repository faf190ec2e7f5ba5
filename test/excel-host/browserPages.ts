import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { ExcelHost } from '#test/excel-host/excelHost';
import { inExcel } from '#test/excel-host/inExcel';
import { openPane, type Pane, type PaneSettings } from '#test/excel-host/openPane';
import { servePages } from '#test/excel-host/pages/servePages';
import { sampleBook } from '#test/excel-host/sampleBook';
import { launchBrowser } from '#test/helpers/browser';

type Bare = Pane & { readonly excel: <T>(program: string, given?: unknown) => Promise<T> };
export type OpenBare = (settings?: Partial<PaneSettings>) => Promise<Bare>;

/** What may differ from one test to the next within the same page. */
const withinPage: readonly string[] = ['workbook', 'api', 'platform', 'faults'];

/**
 * One browser for a file of tests; opens the smallest add-in there is beside a workbook, the sample when none is given. A page that was
 * closed is used again for another workbook, since loading the client library takes longer than most tests; pages that registered for
 * events are closed for good by `page.close()`.
 */
export function bareAddin(): OpenBare {
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof servePages>>;
  const idle = new Map<string, Pane[]>();
  beforeAll(async () => {
    [browser, pages] = await Promise.all([launchBrowser(), servePages()]);
  });
  afterAll(async () => {
    await browser.close();
    await pages.close();
  });
  return async (settings = {}) => {
    const { platform = 'OfficeOnline', api = '1.14', workbook = sampleBook() } = settings;
    const common = Object.keys(settings).every((key) => withinPage.includes(key)) && !settings.faults?.getFile;
    const waiting = idle.get(platform) ?? [];
    idle.set(platform, waiting);
    let pane = common ? waiting.pop() : undefined;
    if (pane) {
      pane.host = await ExcelHost.open(workbook, settings);
      await pane.setLevel(api);
    } else pane = await openPane({ workbook, url: `${pages.url}/bare.html`, browser, ...settings });
    const opened = pane;
    const { page, close } = opened;
    return Object.defineProperties({} as Bare, {
      ...Object.getOwnPropertyDescriptors(opened),
      excel: { value: <T>(program: string, given?: unknown): Promise<T> => inExcel<T>(page, program, given) },
      close: {
        value: async (): Promise<void> => {
          if (common && !page.isClosed()) waiting.push(opened);
          else await close();
        },
      },
    });
  };
}
