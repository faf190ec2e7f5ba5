import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Serious and critical faults axe finds on the page as it is: the rule, and what breaks it. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: {
        run: (where: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    // Fluent puts hidden stops at the ends of its tab rings; they pass focus on and never keep it.
    const { violations } = await checker.run({ exclude: [['[data-tabster-dummy]']] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
