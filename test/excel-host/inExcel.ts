import type { Page } from 'playwright-core';

/**
 * Runs program text within `Excel.run` in the page, against the real client library; `context` and `given` are at hand, and what it
 * returns comes back. An error of Excel comes back as `{ code, message, at, statement }`. The text is evaluated from outside the page,
 * so that a strict content policy of the page does not forbid it.
 */
export async function inExcel<T = unknown>(page: Page, program: string, given?: unknown): Promise<T> {
  return (await page.evaluate(`(async () => {
    const given = ${JSON.stringify(given) ?? 'undefined'};
    try {
      return await Excel.run(async (context) => { ${program} });
    } catch (caught) {
      if (caught.code === undefined) throw caught;
      const { errorLocation, statement } = caught.debugInfo || {};
      return { code: caught.code, message: caught.message, at: errorLocation, statement };
    }
  })()`)) as T;
}
