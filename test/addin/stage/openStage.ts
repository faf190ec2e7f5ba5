import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import type { Workbook } from '#shared/sheet/grid';
import type { FakeOptions } from '#test/addin/fakeWorkbook';
import { productRegistry } from '#test/addin/paneWorld';

export type StageSettings = {
  readonly workbook: Workbook;
  readonly options?: FakeOptions;
  readonly today?: string;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  readonly language?: 'vi' | 'en';
  readonly tab?: 'check' | 'progress';
  readonly width?: number;
  readonly height?: number;
};

export type Stage = {
  readonly open: (settings: StageSettings) => Promise<Page>;
  readonly close: () => Promise<void>;
};

/** Builds the pane over a workbook in memory and serves it to a browser: for what is seen and pressed, without Excel. */
export async function makeStage(browser: Browser): Promise<Stage> {
  const built = await build({
    root: 'test/addin/stage',
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['phuluc-source', 'module', 'browser', 'production'] },
    build: { write: false, target: 'chrome109', chunkSizeWarningLimit: 5000 },
  });
  const files = new Map<string, string | Uint8Array>();
  for (const one of Array.isArray(built) ? built : [built])
    if ('output' in one)
      for (const file of one.output) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  let current = '{}';
  const server: Server = createServer(({ url = '/' }, answer) => {
    const path = new URL(url, 'http://stage').pathname;
    const found = path === '/stage.json' ? current : files.get(path === '/' ? '/index.html' : path);
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html';
    answer.writeHead(found === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    answer.end(found ?? '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    open: async (settings) => {
      const { workbook, options = {}, today = '2015-11-14', dark = false, language = 'vi', tab = 'check' } = settings;
      current = JSON.stringify(
        { workbook, registry: await productRegistry(), options, today, dark, language, tab },
        packed,
      );
      const page = await browser.newPage({
        viewport: { width: settings.width ?? 320, height: settings.height ?? 720 },
        colorScheme: dark ? 'dark' : 'light',
        forcedColors: settings.forcedColors === true ? 'active' : 'none',
      });
      const troubles: string[] = [];
      page.on('pageerror', ({ message }) => troubles.push(message));
      page.on('console', (said) => {
        if (said.type() === 'error') troubles.push(said.text());
      });
      await page.goto(`http://127.0.0.1:${port}/`);
      try {
        await page.waitForFunction(
          () =>
            (globalThis as { stage?: { pane: { book: { read: () => { kind: string } } } } }).stage?.pane.book.read()
              .kind === 'ready',
          undefined,
          { timeout: 15_000 },
        );
      } catch (error) {
        throw new Error(`the pane did not open: ${troubles.join('; ')}`, { cause: error });
      }
      return page;
    },
    close: async () => {
      await new Promise((done) => server.close(done));
    },
  };
}

function packed(_key: string, value: unknown): unknown {
  if (value instanceof Set) return { $set: [...value] };
  if (value instanceof Map) return { $map: [...value] };
  return value;
}
