import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectRoot } from '#scripts/package/root';
import { instanceStream } from '#server/store/records';
import { letIn } from '#server/usecases/access/signIn';
import type { Role } from '#shared/wire/role';
import { launchBrowser } from '#test/helpers/browser';
import { startTestService, type TestService, type TestSettings } from '#test/helpers/serviceApp';

/** The service with its built pages, and a browser to look at them with. */
export type PagesWorld = {
  readonly app: TestService;
  readonly browser: Browser;
  /** A window of somebody signed in with a session, as the sign-in page leaves it; faults of the page fail the test that closes the world. */
  readonly open: (as: Visitor, path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
};

export type Visitor = {
  readonly role: Role;
  readonly agency?: string;
  readonly name?: string;
  /** 1366 × 768 unless said. */
  readonly size?: readonly [width: number, height: number];
  readonly dark?: boolean;
  /** On a device worked by fingers. */
  readonly touch?: boolean;
  /** This window is made to meet faults: they are not held against the world. */
  readonly faulty?: boolean;
  /** Day the window's own clock stands at; that of the machine unless said. */
  readonly today?: string;
  /** Where the window's own clock says it is. */
  readonly timezone?: string;
};

export const desk = [1366, 768] as const;
export const phone = [390, 844] as const;

export async function openPagesWorld(settings: TestSettings = {}): Promise<PagesWorld> {
  const [app, browser] = await Promise.all([startTestService(settings), launchBrowser()]);
  const faults: string[] = [];
  const contexts: BrowserContext[] = [];
  return {
    app,
    browser,
    open: async (
      { role, agency, name, size = desk, dark = false, touch = false, today, timezone, faulty = false },
      path,
    ) => {
      const account = await app.account(role, agency, name);
      const { secret } = await app.service.store.act(instanceStream, (act) =>
        letIn(app.service, act, { account, kind: 'session', label: 'test', by: 'test' }),
      );
      const context = await browser.newContext({
        viewport: { width: size[0], height: size[1] },
        colorScheme: dark ? 'dark' : 'light',
        locale: 'vi-VN',
        acceptDownloads: true,
        ...(touch ? { hasTouch: true, isMobile: true } : {}),
        ...(timezone === undefined ? {} : { timezoneId: timezone }),
      });
      contexts.push(context);
      await context.addCookies([{ name: 'phuluc', value: secret, url: app.url, httpOnly: true, sameSite: 'Lax' }]);
      if (today !== undefined) await context.clock.setFixedTime(new Date(`${today}T09:00:00+07:00`));
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        if (!faulty) faults.push(`${page.url()}: ${error.message}`);
      });
      page.on('console', (message) => {
        if (
          !faulty &&
          message.type() === 'error' &&
          !/status of 4\d\d|net::ERR_(?:INTERNET_DISCONNECTED|CONNECTION_RESET)/.test(message.text())
        )
          faults.push(`${page.url()}: ${message.text()}`);
      });
      await page.goto(`${app.url}${path}`);
      return page;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await app.close();
      if (faults.length > 0) throw new Error(`the pages met faults:\n${faults.join('\n')}`);
    },
  };
}

export const appendix = 'examples/phu-luc-dak-nong.xlsx';

export type Loaded = {
  readonly programme: string;
  readonly period: string;
  readonly heads: Readonly<Record<string, string>>;
};

/** Loads the real appendix and opens a period, through the API as a consolidator does. */
export async function loadAppendix(app: TestService, period = '2015-11', name?: string): Promise<Loaded> {
  const heads = await app.signIn('consolidator', undefined, name);
  const bytes = new Uint8Array(await readFile(join(projectRoot(), appendix)));
  const asked = `file=${encodeURIComponent(basename(appendix))}&asOf=2015-11-14`;
  const { status, body } = await app.call('POST', `/api/v1/programmes?${asked}`, { as: heads, body: bytes });
  if (status >= 300) throw new Error(JSON.stringify(body));
  const programme: string = body.programme.id;
  const opened = await app.call('POST', `/api/v1/programmes/${programme}/periods`, { as: heads, body: { period } });
  if (opened.status >= 300) throw new Error(JSON.stringify(opened.body));
  return { programme, period, heads };
}

/** Takes returned workbooks of the examples in, by their file names: `takeIn(app, loaded, ['So-Tu-phap_them-dong-doi-han.xlsx'])`. */
export async function takeIn(
  app: TestService,
  { programme, period, heads }: Loaded,
  files: readonly string[],
): Promise<void> {
  for (const file of files) {
    const bytes = new Uint8Array(await readFile(join(projectRoot(), 'examples/bao-cao', file)));
    const asked = `file=${encodeURIComponent(file)}&channel=email&arrivedOn=2015-11-18`;
    await app.call('POST', `/api/v1/programmes/${programme}/periods/${period}/submissions?${asked}`, {
      as: heads,
      body: bytes,
    });
  }
}
