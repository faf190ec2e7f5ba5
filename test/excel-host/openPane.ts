import type { Browser, Page } from 'playwright-core';
import type { RecordedLine } from '#addin/excel/recording';
import { clientLibrary } from '#test/excel-host/clientLibrary';
import { ExcelHost, type HostSettings } from '#test/excel-host/excelHost';
import type { Platform } from '#test/excel-host/host/host';
import { Replay } from '#test/excel-host/record/replay';
import { launchBrowser } from '#test/helpers/browser';

export type PaneSettings = HostSettings & {
  /** Path or bytes of the workbook that is open in Excel. */
  readonly workbook: string | Uint8Array;
  /** Where the pane's page is, e.g. `http://127.0.0.1:4321/addin/taskpane.html`. */
  readonly url: string;
  readonly theme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  /** Pixels; 350 × 640 when not said. */
  readonly width?: number;
  readonly height?: number;
  readonly language?: string;
  /** Requirement sets beside ExcelApi, name → version; the platform's when not said. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly partitionKey?: string;
  readonly documentUrl?: string;
  /** What the add-in kept in this workbook before. */
  readonly documentSettings?: Readonly<Record<string, unknown>>;
  /** A browser to open the page in; one is started, and closed with the pane, when none is given. */
  readonly browser?: Browser;
  /** Answers come from this recording instead of from the workbook. */
  readonly replay?: readonly RecordedLine[];
  /** How many times slower the page's processor is. */
  readonly slowdown?: number;
  /** Runs before anything is loaded, e.g. to fill localStorage or hold the clock. */
  readonly beforeLoad?: (page: Page) => Promise<unknown>;
  /** Whether the page may keep itself for offline use; it may not when not said. */
  readonly serviceWorkers?: 'allow' | 'block';
  /** Other origins the page may ask, e.g. that of a service of the test. */
  readonly allowedOrigins?: readonly string[];
};

export type Pane = {
  readonly page: Page;
  /** The workbook and the Excel around it; another may take its place while nothing is under way. */
  host: ExcelHost;
  /** Requests to other origins: every one was refused. */
  readonly foreign: readonly string[];
  /** Errors nobody caught, and what was written to the console as an error. */
  readonly troubles: readonly string[];
  /** What the add-in asked Office for beside the workbook: panes shown, dialogs opened. */
  readonly asked: readonly { readonly kind: string; readonly [more: string]: unknown }[];
  /** The replay under way, with what differed so far. */
  readonly replay: Replay | undefined;
  /** The same Excel at another ExcelApi level, for the page as it is. */
  readonly setLevel: (api: string) => Promise<void>;
  /** Presses a ribbon button: runs the associated command and waits until it says it is done. */
  readonly runCommand: (name: string) => Promise<void>;
  /** The dialog that is open sends a message to the pane, or is closed by the person. */
  readonly dialog: (what: { readonly message: string } | 'closed') => Promise<void>;
  readonly close: () => Promise<void>;
};

const hostInfo: Readonly<Record<Platform, string>> = { OfficeOnline: 'Web', PC: 'Win32', Mac: 'Mac', iOS: 'iOS' };
const versions: Readonly<Record<Platform, string>> = {
  OfficeOnline: '16.01',
  PC: '16.0.17928.20114',
  Mac: '16.89',
  iOS: '2.89',
};
const themes = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#FFFFFF',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#1F1F1F',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#292929',
    controlForegroundColor: '#FFFFFF',
  },
};

/** Sets a platform has beside ExcelApi; volume Excel 2016 has neither ribbon commands nor a shared runtime, 2019 no shared runtime. */
export function setsOf(platform: Platform, api: string): Readonly<Record<string, string>> {
  const [, minor = 0] = api.split('.').map(Number);
  const everywhere = { ExcelApi: api, DialogApi: '1.1', Settings: '1.1' };
  if (platform === 'iOS') return { ...everywhere, OpenBrowserWindowApi: '1.1' };
  const file = { ...everywhere, CompressedFile: '1.1', File: '1.1', DocumentEvents: '1.1' };
  const ribbon = minor >= 7 ? { ...file, AddinCommands: '1.1' } : file;
  const shared = minor >= 14 ? { ...ribbon, SharedRuntime: minor >= 17 ? '1.2' : '1.1' } : ribbon;
  return platform === 'OfficeOnline'
    ? { ...shared, ExcelApiOnline: '1.1' }
    : { ...shared, OpenBrowserWindowApi: '1.1' };
}

/** Opens the add-in's page beside a workbook, as Excel does. */
export async function openPane(settings: PaneSettings): Promise<Pane> {
  const { platform = 'OfficeOnline', api = '1.14', theme = 'light', language = 'vi-VN' } = settings;
  let host = await ExcelHost.open(settings.workbook, settings);
  const browser = settings.browser ?? (await launchBrowser());
  const context = await browser.newContext({
    viewport: { width: settings.width ?? 350, height: settings.height ?? 640 },
    colorScheme: theme,
    forcedColors: settings.forcedColors ? 'active' : 'none',
    locale: language,
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A worker would ask for office.js itself, past the simulator.
    serviceWorkers: settings.serviceWorkers ?? 'block',
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  const troubles: string[] = [];
  const asked: { kind: string; [more: string]: unknown }[] = [];
  for (const [key, value] of Object.entries(settings.documentSettings ?? {})) host.book.settings.set(key, value);
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  const replay = settings.replay && new Replay(settings.replay);
  const deliver = async (messages: readonly unknown[]): Promise<void> => {
    if (page.isClosed() || messages.length === 0) return;
    await page.evaluate((list) => (globalThis as unknown as PageGlobals).__excelHostMessages(list), messages);
  };
  host.deliver = deliver;
  await page.exposeFunction('__excelHost', async (text: string): Promise<string> => {
    const request = JSON.parse(text) as {
      kind: string;
      body?: string;
      flags?: number;
      settings?: Record<string, unknown>;
    };
    switch (request.kind) {
      case 'request':
        if (replay) return JSON.stringify(replay.answer(JSON.parse(request.body ?? '{}')));
        return JSON.stringify(await host.answer(request.body ?? '{}', request.flags ?? 0));
      case 'events':
        if (replay) await deliver(replay.messages());
        else await host.flushEvents();
        return '{}';
      case 'file':
        return JSON.stringify(
          host.faults.getFile === 'fails' ? { failed: true } : { base64: host.save().toString('base64') },
        );
      case 'saveSettings':
        host.book.settings = new Map(Object.entries(request.settings ?? {}));
        return '{}';
      case 'readSettings':
        return JSON.stringify(Object.fromEntries(host.book.settings));
      default:
        asked.push(request);
        return '{}';
    }
  });
  const library = clientLibrary(platform, {
    platform,
    version: versions[platform],
    language,
    theme: { ...themes[theme], isDarkTheme: theme === 'dark' },
    partitionKey: settings.partitionKey ?? null,
    documentUrl: settings.documentUrl ?? 'C:\\Phu luc\\Phụ lục nhiệm vụ.xlsx',
    documentSettings: Object.fromEntries(host.book.settings),
    hasGetFile: host.faults.getFile !== 'absent',
    sets: settings.sets ?? setsOf(platform, api),
  });
  const target = new URL(settings.url);
  const allowed = new Set([target.origin, ...(settings.allowedOrigins ?? [])]);
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const local = ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!local && !allowed.has(url.origin)) {
      foreign.push(url.href);
      await route.abort('blockedbyclient');
    } else if (url.pathname === '/favicon.ico') {
      // Asked by the browser itself, now and then; no pane has one.
      await route.fulfill({ status: 204 });
    } else if (/\/officejs\/office(?:\.debug)?\.js$/.test(url.pathname)) {
      await route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: library });
    } else await route.fallback();
  });
  if (settings.slowdown !== undefined) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: settings.slowdown });
  }
  await settings.beforeLoad?.(page);
  target.searchParams.set('_host_Info', `Excel$${hostInfo[platform]}$16.01$${language}$$$$0`);
  await page.goto(target.href);
  return {
    page,
    get host() {
      return host;
    },
    set host(next) {
      host = next;
      host.deliver = deliver;
    },
    foreign,
    troubles,
    asked,
    replay,
    setLevel: async (api) => {
      host.host.api = api;
      const sets = settings.sets ?? setsOf(platform, api);
      await page.evaluate((next) => {
        (globalThis as unknown as PageGlobals).__excelHostAbout.sets = next;
      }, sets);
    },
    runCommand: async (name) => {
      await page.evaluate((one) => (globalThis as unknown as PageGlobals).__excelHostCommand(one), name);
    },
    dialog: async (what) => {
      const [type, event] =
        what === 'closed'
          ? ['dialogEventReceived', { error: 12_006 }]
          : ['dialogMessageReceived', { message: what.message, origin: target.origin }];
      await page.evaluate(([name, about]) => (globalThis as unknown as PageGlobals).__excelHostDialog(name, about), [
        type,
        event,
      ] as const);
    },
    close: async () => {
      await context.close();
      if (!settings.browser) await browser.close();
    },
  };
}

type PageGlobals = {
  readonly __excelHostAbout: { sets: Readonly<Record<string, string>> };
  readonly __excelHostMessages: (messages: readonly unknown[]) => void;
  readonly __excelHostDialog: (type: string, event: object) => void;
  readonly __excelHostCommand: (name: string) => Promise<unknown>;
};
