import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { type Keys, keysOf } from '#test/e2e/keys';
import { openPane, type Pane } from '#test/excel-host/openPane';
import type { PreparedService } from '#test/helpers/preparedService';

export type PaneByKeys = {
  readonly pane: Pane;
  readonly keys: Keys;
  readonly close: (troubles?: readonly unknown[]) => Promise<void>;
};

/** The built pane, 320 px wide, its workbook checked and nothing pressed yet. Closing it says what was wrong on the way. */
export async function paneByKeys(
  app: PreparedService,
  browser: Browser,
  workbook: string | Uint8Array,
): Promise<PaneByKeys> {
  const pane = await openPane({
    workbook,
    url: `${app.url}/addin/taskpane.html`,
    api: '1.14',
    platform: 'PC',
    browser,
    width: 320,
    height: 640,
  });
  const { page, host } = pane;
  page.setDefaultTimeout(20_000);
  await page.getByRole('tab', { name: /Kiểm tra/ }).waitFor();
  await expect.poll(() => page.getByRole('main').getAttribute('aria-busy')).not.toBe('true');
  // Asked for from the start: a key is faster than the browser is told that somebody waits for its file chooser.
  page.on('filechooser', () => undefined);
  const keys = await keysOf(page);
  return {
    pane,
    keys,
    close: async (troubles = []) => {
      expect(keys.faults).toEqual([]);
      expect(pane.troubles).toEqual(troubles);
      expect(host.stats.unknown).toEqual([]);
      await pane.close();
    },
  };
}

/** Opens a screen from the menu of the head; focus stays on the menu's button, and the screen's name is told. */
export async function openScreen({ keys, pane }: PaneByKeys, name: string): Promise<void> {
  await keys.enter('button', 'Chức năng khác');
  await keys.lands(/^menuitem/);
  await keys.to('menuitem', name, 'ArrowDown');
  await keys.press('Enter');
  await keys.lands(/Chức năng khác/);
  await pane.page.getByRole('status').filter({ hasText: name }).waitFor();
}

/** The row of tabs is one stop; arrows go along it. */
export async function openTab({ keys }: PaneByKeys, name: RegExp): Promise<void> {
  await keys.to('tab', /./);
  await keys.press('Home');
  await keys.to('tab', name, 'ArrowRight');
  await keys.press('Enter');
  await keys.lands(/^'?tab .*\[selected\]/);
}

export async function signInByKeys({ keys }: PaneByKeys, code: string): Promise<void> {
  await keys.to('textbox', 'Mã của đơn vị');
  await keys.type(code);
  await keys.press('Tab');
  await keys.type('Trần Văn Minh');
  await keys.press('Enter');
  await keys.lands(/Đang báo cáo cho/);
}
