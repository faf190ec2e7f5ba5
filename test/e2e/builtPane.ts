import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openPane, type Pane, type PaneSettings } from '#test/excel-host/openPane';
import { launchBrowser } from '#test/helpers/browser';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

export type BuiltPane = {
  readonly service: () => TestService;
  /** Opens the pane as the service serves it, beside a workbook in the simulated Excel. */
  readonly open: (settings: Omit<PaneSettings, 'url' | 'browser'>) => Promise<Pane>;
};

/** The built pane over a running service and the simulated Excel; one browser and one service for a file of tests. */
export function builtPane(): BuiltPane {
  let service: TestService;
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync('dist/web/addin/taskpane.html')) throw new Error('the pane is not built: npm run build');
    [service, browser] = await Promise.all([startTestService(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });
  return {
    service: () => service,
    open: (settings) => openPane({ ...settings, url: `${service.url}/addin/taskpane.html`, browser }),
  };
}
