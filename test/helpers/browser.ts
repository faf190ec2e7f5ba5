import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Of the browser's own window, which nobody sees. */
const unseen = [
  // Beside every page a test opens they are two more processes: a fifth of what the browser costs.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // This list takes the place of Playwright's, so what matters of that stands here again.
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];
const windowed = ['--disable-gpu', `--disable-features=${unseen.join(',')}`];
const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * A headless Chromium: `CHROME_PATH`, else the system's `/usr/bin/chromium`, else the one from npm. Tests that need a browser fail without
 * one; they are never passed over.
 */
export async function launchBrowser(from: readonly BrowserPlace[] = places): Promise<Browser> {
  const tried: string[] = [];
  for (const { name, find } of from) {
    const place = await find();
    if (!place) continue;
    try {
      return await chromium.launch({ executablePath: place.path, args: [...quiet, ...place.args] });
    } catch (error) {
      tried.push(`${name} (${place.path}): ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  throw new Error(
    [
      'No Chromium could be started for the browser tests.',
      ...tried,
      'Set CHROME_PATH to one, install the system package chromium, or run npm ci so that @sparticuz/chromium is there (it needs libnss3).',
    ].join('\n'),
  );
}

type Place = { readonly path: string; readonly args: readonly string[] };
export type BrowserPlace = { readonly name: string; readonly find: () => Promise<Place | undefined> };

export const places: readonly BrowserPlace[] = [
  {
    name: 'CHROME_PATH',
    find: async () => (process.env.CHROME_PATH ? { path: process.env.CHROME_PATH, args: windowed } : undefined),
  },
  {
    name: 'system Chromium',
    find: async () => (existsSync('/usr/bin/chromium') ? { path: '/usr/bin/chromium', args: windowed } : undefined),
  },
  {
    name: '@sparticuz/chromium',
    find: async () => {
      const { default: packed } = await import('@sparticuz/chromium');
      // In one process all windows share their cookies: two people in two windows would be one.
      const args = packed.args.filter((one) => one !== '--single-process' && one !== '--no-zygote');
      return { path: await packed.executablePath(), args };
    },
  },
];
