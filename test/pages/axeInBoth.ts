import type { Page } from 'playwright-core';
import { axeFaults } from '#test/helpers/axeFaults';

/** Faults of a page by day and by night. */
export async function axeInBoth(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Buttons fade from one colour into the other: what is looked at has to stand still.
    await page.waitForTimeout(500);
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    for (const fault of await axeFaults(page)) faults.push(`${colorScheme}: ${fault}`);
  }
  return faults;
}
