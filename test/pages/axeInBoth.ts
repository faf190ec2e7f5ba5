import type { Page } from 'playwright-core';
import { axeFaults } from '#test/helpers/axeFaults';

/** What the night can change: the same page, names and order in other colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Faults of a page by day, and of its colours by night. */
export async function axeInBoth(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The theme follows with the next picture, and buttons fade from one colour into the other: what is looked at has to stand still.
    await page.waitForTimeout(100);
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    for (const fault of await axeFaults(page, colorScheme === 'dark' ? ofColours : []))
      faults.push(`${colorScheme}: ${fault}`);
  }
  return faults;
}
