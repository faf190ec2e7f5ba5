import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Serious and critical faults axe finds on the page as it is: the rule, and what breaks it. All rules unless some are named. */
export async function axeFaults(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe: checker } = globalThis as unknown as {
      axe: {
        run: (
          where: object,
          how: object,
        ) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await checker.run(
      // Fluent puts hidden stops at the ends of its tab rings; they pass focus on and never keep it.
      { exclude: [['[data-tabster-dummy]']] },
      { resultTypes: ['violations'], ...(only.length === 0 ? {} : { runOnly: { type: 'rule', values: only } }) },
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, rules);
}
