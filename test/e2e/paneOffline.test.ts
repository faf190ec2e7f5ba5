import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/helpers/browser';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

let app: TestService;
let browser: Browser;
let context: BrowserContext;
let page: Page;

/** What stands between the pane and the service: passes calls on, or is told to do something else. */
let gateway: Server;
let way: 'open' | 'closed' | 'down' | 'silent';
let asked: string[];
let url: string;

/** Bodies come unpacked from fetch. */
async function passOn(path: string, response: ServerResponse): Promise<void> {
  const answer = await fetch(`${app.url}${path}`, { redirect: 'manual' });
  const body = Buffer.from(await answer.arrayBuffer());
  const heads = [...answer.headers].filter(
    ([name]) => !/^(?:content-(?:encoding|length)|transfer-encoding)$/.test(name),
  );
  response.writeHead(answer.status, Object.fromEntries(heads)).end(body);
}

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestService(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), app.close()]);
});

beforeEach(async () => {
  way = 'open';
  asked = [];
  gateway = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (way === 'closed') request.socket.destroy();
    else if (way === 'down') response.writeHead(502).end('Bad Gateway');
    else if (way === 'open') {
      passOn(request.url ?? '', response).catch(() => response.destroy());
    }
  });
  await new Promise<void>((resolve) => gateway.listen(0, 'localhost', resolve));
  url = `http://localhost:${(gateway.address() as AddressInfo).port}`;
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  gateway.closeAllConnections();
  await new Promise((resolve) => gateway.close(resolve));
});

/** Paths of what the device keeps. */
function keptNames(): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(
    `caches.open('phuluc-pane').then((cache) => cache.keys()).then((kept) => kept.map(({ url }) => new URL(url).pathname))`,
  );
}

/** Opens the pane and waits until the device keeps what it is made of; the page itself comes last. */
async function openKept(): Promise<string> {
  await page.goto(`${url}/addin/taskpane.html?lan=1`);
  await page.locator('#pane > :not(.opening)').first().waitFor();
  await expect.poll(keptNames).toContain('/addin/taskpane.html');
  return (await page.locator('#pane').textContent()) ?? '';
}

describe('the pane without the service', () => {
  it.each(['closed', 'down', 'silent'] as const)('opens with the service %s, as it stood', async (state) => {
    const before = await openKept();
    expect(before.length).toBeGreaterThan(20);
    way = state;
    await page.goto(`${url}/addin/taskpane.html?lan=2`);
    await page.locator('#pane > :not(.opening)').first().waitFor();
    expect(await page.locator('#pane').textContent()).toBe(before);
  });

  it('takes a new version as soon as the service has one', async () => {
    await openKept();
    asked = [];
    await page.goto(`${url}/addin/taskpane.html`);
    await page.locator('#pane > :not(.opening)').first().waitFor();
    expect(asked).toContain('/addin/taskpane.html');
    // What is named after its content needs no asking.
    expect(asked.filter((path) => path.startsWith('/addin/assets/'))).toEqual([]);
  });

  it('calls of the service are not kept and not answered from what is kept', async () => {
    await openKept();
    const live = await page.evaluate(() => fetch('/health').then((answer) => answer.status));
    expect(live).toBe(200);
    way = 'down';
    expect(await page.evaluate(() => fetch('/health').then((answer) => answer.status))).toBe(502);
    const names = await keptNames();
    expect(names.every((name) => /^\/(?:addin|officejs)\//.test(name))).toBe(true);
  });
});
