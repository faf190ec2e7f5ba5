import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '#scripts/package/root';

type Role = Parameters<Page['getByRole']>[0];
type Named = string | RegExp;

/** Hands on the keyboard and nothing else: what has focus is found by pressing, as a person without a mouse does. */
export type Keys = {
  /** Presses Tab, or another key, until what has this role and name has focus; fails with what was passed. */
  readonly to: (role: Role, name: Named, by?: By) => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** `to` and Enter. */
  readonly enter: (role: Role, name: Named) => Promise<void>;
  /** Waits until focus came by itself to what is read out like this: role, name and text. */
  readonly lands: (words: RegExp) => Promise<void>;
  /** Waits until something has focus, and says what: role and name. */
  readonly held: () => Promise<string>;
  /** Every stop from the top to the end of what is shown, round once. */
  readonly round: () => Promise<readonly string[]>;
  /** What was met on the way and is wrong: a stop without ring or name, one above the stop before it, a trap. */
  readonly faults: readonly string[];
};

type By = 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowRight';

/** More stops than any screen has. */
const bound = 140;

/** Where focus is, in the page's own terms. */
type Stop = {
  readonly said: string;
  readonly named: boolean;
  readonly part: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Whether the stop before looks different now that focus left it. */
  readonly leftRing: boolean;
  readonly inSight: boolean;
  /** Whether it is the one that came after the page itself. */
  readonly first: boolean;
};

export async function keysOf(page: Page): Promise<Keys> {
  const faults: string[] = [];
  let before: Stop | null = null;
  // What comes and goes slowly would be compared half way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(await readFile(join(projectRoot(), 'test/e2e/page/stops.js'), 'utf8'));

  const said = async (): Promise<string> => {
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) return '(page)';
    return (await focused.first().ariaSnapshot({ timeout: 2_000 })).split('\n')[0]?.slice(2) ?? '';
  };
  const stop = async (): Promise<Stop | null> => {
    const seen = await page.evaluate<Omit<Stop, 'said' | 'named'> | null>('__stop()');
    if (seen === null) return null;
    const words = await said();
    return { ...seen, said: words, named: /"|: \S/.test(words) };
  };
  const judge = (now: Stop | null, by: By): void => {
    // Arrows move inside a control, in its own time.
    if (now !== null && before !== null && by.endsWith('Tab')) {
      if (!now.leftRing) faults.push(`no ring: ${before.said}`);
      if (!now.named) faults.push(`no name: ${now.said}`);
      if (!now.inSight) faults.push(`out of sight: ${now.said}`);
      const wrap = now.part < before.part;
      const above = now.bottom <= before.top;
      const besides = now.top < before.bottom && before.top < now.bottom && now.right <= before.left;
      if (by === 'Tab' && !wrap && now.part === before.part && (above || besides))
        faults.push(`goes back: ${before.said} → ${now.said}`);
    }
    before = now;
  };
  const tab = async (by: By = 'Tab'): Promise<Stop | null> => {
    await page.keyboard.press(by);
    const now = await stop();
    judge(now, by);
    return now;
  };
  const has = async (role: Role, name: Named): Promise<boolean> => {
    const exact = typeof name === 'string';
    const found = page.getByRole(role, { name, exact });
    return found.evaluateAll((all) => all.some((one) => one.matches(':focus')));
  };
  const settled = async (): Promise<void> => {
    for (let n = 0; (await said()) === '(page)'; n++) {
      if (n === 200) throw new Error('nothing has focus');
      await page.waitForTimeout(25);
    }
    // What was acted on may be gone by now: rings are compared only between two stops of one walk.
    before = null;
    await page.evaluate('__forgetStop()');
  };
  const to: Keys['to'] = async (role, name, by = 'Tab') => {
    const passed: string[] = [];
    before = await stop();
    for (let n = 0; n < bound; n++) {
      if (await has(role, name)) return;
      const now = await tab(by);
      passed.push(now?.said ?? '(page)');
    }
    throw new Error(`${role} ${name} is not reached by ${by}; passed:\n${[...new Set(passed)].join('\n')}`);
  };
  const press: Keys['press'] = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    before = null;
    await page.evaluate('__forgetStop()');
  };
  return {
    faults,
    to,
    press,
    type: (text) => page.keyboard.type(text),
    enter: async (role, name) => {
      await to(role, name);
      await press('Enter');
    },
    lands: async (name) => {
      let now = '(page)';
      for (let n = 0; n < 400; n++) {
        now = await said().catch(() => '(page)');
        if (name.test(now)) return settled();
        await page.waitForTimeout(25);
      }
      throw new Error(`focus does not come to ${name}; it is on ${now}`);
    },
    held: async () => {
      await settled();
      return said();
    },
    round: async () => {
      await press();
      const stops: string[] = [];
      let started = false;
      for (let n = 0; n < bound * 2; n++) {
        const now = await tab();
        // The first stop is where the page itself was passed; another time there, all were met.
        const around = started && (now === null || now.first);
        if (around) return stops;
        if (now === null) started = true;
        else if (started) stops.push(now.said);
      }
      faults.push(`a trap: ${stops.slice(-6).join(' → ')}`);
      return stops;
    },
  };
}
