import type { Page } from 'playwright-core';
import { axeFaults } from '#test/helpers/axeFaults';

/** Faults of a page by day and by night. */
export async function axeInBoth(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const fault of await axeFaults(page)) faults.push(`${colorScheme}: ${fault}`);
  }
  return faults;
}
