import { describe, expect, it } from 'vitest';
import { launchBrowser, places } from '#test/helpers/browser';

describe('the browser of the tests', () => {
  it('is looked for at CHROME_PATH, on the system, in the npm package, in this order', async () => {
    expect(places.map(({ name }) => name)).toEqual(['CHROME_PATH', 'system Chromium', '@sparticuz/chromium']);
  });

  it('the one from npm starts where there is no other', async () => {
    const browser = await launchBrowser(places.slice(2));
    expect(browser.version()).toMatch(/^\d+\./);
    await browser.close();
  });

  it('where none starts the tests fail, and say what to do', async () => {
    const broken = { name: 'CHROME_PATH', find: async () => ({ path: 'khong/co/chrome', args: [] }) };
    const missing = { name: 'system Chromium', find: async () => undefined };
    const outcome = launchBrowser([broken, missing]);
    await expect(outcome).rejects.toThrow(/No Chromium could be started[\s\S]*khong\/co\/chrome[\s\S]*CHROME_PATH/);
  });
});
