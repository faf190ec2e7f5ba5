import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ribbonFunctions } from '#addin/ribbon/actions';
import { projectRoot } from '#scripts/package/root';
import { launchBrowser } from '#test/helpers/browser';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

let app: TestService;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestService(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), app.close()]);
});

type Seen = { readonly page: Page; readonly foreign: readonly string[]; readonly refused: readonly string[] };

async function opened(
  path: string,
  settings: BrowserContextOptions = {},
  before?: (page: Page) => Promise<unknown>,
): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...settings });
  const page = await context.newPage();
  const foreign: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== app.url) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await before?.(page);
  await page.goto(`${app.url}${path}`);
  return { page, foreign, refused };
}

/** What browsers of old Office lack, each enough to keep the pane from running. */
const lacking: readonly (readonly [string, string])[] = [
  ['module', 'delete HTMLScriptElement.prototype.noModule'],
  ['promise', 'delete window.Promise'],
  ['fetch', 'delete window.fetch'],
  ['proxy', 'delete window.Proxy'],
  ['at', 'delete Array.prototype.at'],
  ['clone', 'delete window.structuredClone'],
  ['resize', 'delete window.ResizeObserver'],
  ['variables', 'CSS.supports = () => false'],
];

describe('a browser too old for the pane', () => {
  it.each(lacking)(
    'without %s: a notice in both languages with the way by the web page, no empty pane',
    async (name, removal) => {
      const { page } = await opened('/addin/taskpane.html', {}, (one) => one.addInitScript(removal));
      const notice = page.locator('#unsupported');
      await notice.waitFor({ state: 'visible' });
      const text = await notice.textContent();
      expect(text).toContain('Ngăn Theo dõi nhiệm vụ không chạy được trên máy này');
      expect(text).toContain('Số liệu trong sổ tính không bị ảnh hưởng');
      expect(text).toContain('Task tracking cannot run on this machine');
      expect(text).toContain(`WEBVIEW_OLD: ${name}`);
      expect(await notice.locator('a[data-place]').first().getAttribute('href')).toBe(`${app.url}/`);
      expect(await page.locator('#pane').isVisible()).toBe(false);
      await page.context().close();
    },
  );

  it('fits 320 pixels, in the dark too', async () => {
    const { page } = await opened('/addin/taskpane.html', { colorScheme: 'dark' }, (one) =>
      one.addInitScript('delete window.Proxy'),
    );
    await page.locator('#unsupported').waitFor({ state: 'visible' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    const shots = process.env.PHULUC_SHOTS;
    if (shots !== undefined && existsSync(shots)) await page.screenshot({ path: join(shots, 'unsupported-dark.png') });
    await page.context().close();
  });

  it('a browser with all of it shows no notice', async () => {
    const { page } = await opened('/addin/taskpane.html');
    expect(await page.locator('#unsupported').isVisible()).toBe(false);
    await page.context().close();
  });

  it('without JavaScript the page says what to do', async () => {
    const { page } = await opened('/addin/taskpane.html', { javaScriptEnabled: false });
    const text = await page.locator('body').textContent();
    expect(text).toContain('JavaScript đang bị tắt');
    expect(text).toContain('JavaScript is switched off');
    await page.context().close();
  });

  it('buttons of such a browser end too: each function the manifest names is there, and opens the notice', async () => {
    const { page } = await opened('/addin/commands.html', {}, (one) => one.addInitScript('delete window.Proxy'));
    for (const name of Object.keys(ribbonFunctions)) {
      const ended = await page.evaluate(
        (one) =>
          new Promise((resolve) => {
            const named = globalThis as unknown as Record<string, (event: { completed: () => void }) => void>;
            named.Office = undefined as never;
            named[one]?.({ completed: () => resolve(true) });
          }),
        name,
      );
      expect(ended, name).toBe(true);
    }
    await page.context().close();
  });

  it('what runs there is written for Internet Explorer 11', () => {
    const text = readFileSync(join(projectRoot(), 'addin/assets/public/unsupported.js'), 'utf8').replace(
      /\/\/.*$/gm,
      '',
    );
    expect(text).not.toMatch(/=>|`|\b(?:const|let|class|async|await)\b|\?\.|\?\?|\.\.\./);
  });
});

describe('pages beside the pane', () => {
  it.each(['/addin/taskpane.html', '/addin/huong-dan.html', '/addin/said.html#text=x'])(
    '%s keeps to the policy and asks nobody else',
    async (path) => {
      const { page, foreign, refused } = await opened(path);
      await page.waitForLoadState('networkidle');
      // The library would like to tell its makers, in a frame; the policy keeps it from doing so.
      expect(refused.filter((text) => !/frame-src/.test(text))).toEqual([]);
      expect(foreign.filter((url) => !/telemetryservice/.test(url))).toEqual([]);
      await page.context().close();
    },
  );

  it('what a button answered is shown as text, in the language asked for', async () => {
    const words = new URLSearchParams({ lang: 'en', text: '<img src=x onerror=alert(1)> 3 findings' });
    const { page } = await opened(`/addin/said.html#${words.toString()}`);
    expect(await page.locator('#said').textContent()).toBe('<img src=x onerror=alert(1)> 3 findings');
    expect(await page.locator('h1').textContent()).toBe('Task tracking');
    await page.context().close();
  });

  it('the quick guide names the buttons as the ribbon does', async () => {
    const { page } = await opened('/addin/huong-dan.html');
    const text = await page.locator('body').textContent();
    for (const label of ['Mở ngăn theo dõi', 'Kiểm tra', 'Tô màu tình trạng', 'Xóa tô màu', 'Nội dung tiếp theo']) {
      expect(text).toContain(label);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    const shots = process.env.PHULUC_SHOTS;
    if (shots !== undefined && existsSync(shots))
      await page.screenshot({ path: join(shots, 'guide.png'), fullPage: true });
    await page.context().close();
  });
});
