import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '#test/helpers/axeFaults';
import { desk, type Loaded, loadAppendix, openPagesWorld, type PagesWorld, phone, takeIn } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;
const tablet = [820, 1180] as const;

beforeAll(async () => {
  world = await openPagesWorld({ now: () => new Date('2015-11-20T02:00:00Z') });
  loaded = await loadAppendix(world.app);
  await takeIn(world.app, loaded, ['So-KHCN_lan-1.xlsx', 'So-KHCN_lan-2.xlsx', 'So-KHCN_phong-QLCN.xlsx']);
});
afterAll(() => world.close());

const officer = { role: 'officer', agency: 'so-khcn' } as const;
const dost = { role: 'consolidator' } as const;
const admin = { role: 'administrator' } as const;
const ofPeriod = (rest: string) => () => `/ct/${loaded.programme}/${loaded.period}/${rest}`;
const ofProgramme = (rest: string) => () => `/chuong-trinh/${loaded.programme}${rest}`;

const places = [
  ['overview', dost, ofPeriod('tong-quan')],
  ['tracker', dost, ofPeriod('bang-theo-doi')],
  ['intake', dost, ofPeriod('tiep-nhan')],
  ['one body', dost, ofPeriod('tiep-nhan/so-khcn')],
  ['reminders', dost, ofPeriod('tiep-nhan/nhac')],
  ['entering', dost, ofPeriod('tiep-nhan/nhap-thay')],
  ['queue', dost, ofPeriod('chua-thong-nhat')],
  ['sending', officer, ofPeriod('gui-bao-cao')],
  ['filling in', officer, ofPeriod('dien-truc-tiep')],
  ['replies', officer, ofPeriod('phan-hoi')],
  ['bodies', admin, ofProgramme('/don-vi')],
  ['settings', admin, ofProgramme('/thiet-lap')],
  ['accounts', admin, () => '/quan-tri'],
] as const;

/** What is pressed, and lower than a finger needs: ways within a line of text are as high as the line, others may be felt for around them. */
function tooLow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const least = 44;
    for (const one of document.querySelectorAll('#pages :is(button, select, input, textarea, summary, nav a)')) {
      const style = getComputedStyle(one);
      const whole = one.closest('.fui-Checkbox, .fui-Radio, .fui-Input, .fui-Select') ?? one;
      const { width, height } = whole.getBoundingClientRect();
      if (width === 0 || style.display === 'inline' || style.visibility === 'hidden') continue;
      const around = getComputedStyle(one, '::after');
      const felt = around.position === 'absolute' ? Number.parseFloat(around.height) : 0;
      if (Math.max(height, felt) < least - 0.5)
        found.push(
          `${one.tagName} ${height}: ${(one.getAttribute('aria-label') ?? one.textContent ?? '').slice(0, 40)}`,
        );
    }
    return found;
  });
}

test.each(places)(
  'where fingers work everything pressed on the page is as high as a finger is wide: %s',
  async (_, as, at) => {
    for (const size of [tablet, phone]) {
      const page = await world.open({ ...as, size, touch: true }, at());
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      expect(await tooLow(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size[0]);
      // A day or a word that stands in a field is seen whole.
      const cut = await page
        .locator('#pages input:is([type=text], :not([type]))')
        .evaluateAll((all) =>
          all.flatMap((one) =>
            one.clientWidth > 0 && one.scrollWidth > one.clientWidth ? [(one as HTMLInputElement).value] : [],
          ),
        );
      expect(cut).toEqual([]);
      await page.context().close();
    }
  },
);

test('a desk stays dense, also in a window as narrow as a tablet', async () => {
  for (const size of [desk, tablet]) {
    const page = await world.open({ ...dost, size }, ofPeriod('tiep-nhan')());
    const add = page.getByRole('button', { name: 'Thêm tệp…' });
    await add.waitFor();
    expect((await add.boundingBox())?.height).toBeLessThan(36);
    const link = page.getByRole('navigation').getByRole('link', { name: 'Bảng theo dõi' }).first();
    expect((await link.boundingBox())?.height).toBeLessThan(36);
    await page.context().close();
  }
});

test.each([
  ['phone', phone],
  ['tablet', tablet],
])('[K6] the reminder page is as long as it is on a %s: nothing scrolls within it', async (_, size) => {
  const page = await world.open({ ...dost, size, touch: true }, ofPeriod('tiep-nhan/nhac')());
  await page.getByText('Nội dung soạn sẵn').waitFor();
  await page
    .getByText(/^Kính gửi/)
    .first()
    .waitFor();
  const boxed = await page
    .locator('main *')
    .evaluateAll((all) =>
      all
        .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 1)
        .map(({ tagName, className }) => `${tagName} ${className}`),
    );
  expect(boxed).toEqual([]);
});

/** Words of the tables that stand on two lines. */
function brokenWords(page: Page): Promise<readonly string[]> {
  return page.locator('main table').evaluateAll((tables) => {
    const broken: string[] = [];
    for (const table of tables) {
      const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (const word of (node.textContent ?? '').matchAll(/\p{L}{2,}/gu)) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(word[0]);
        }
      }
    }
    return broken;
  });
}

test.each(['/tham-quyen', '/bo-tri', '/don-vi', '/phat-hanh', '/ky'])(
  'on a phone and a tablet the tables of a programme break no word and lie within the page: %s',
  async (part) => {
    for (const size of [phone, tablet]) {
      const page = await world.open({ ...admin, size, touch: true }, ofProgramme(part)());
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('main table').count()).toBeGreaterThan(0);
      expect(await brokenWords(page)).toEqual([]);
      const beside = await page
        .locator('main table')
        .evaluateAll((tables) => tables.filter((one) => one.getBoundingClientRect().right > innerWidth).length);
      expect(beside).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
      await page.context().close();
    }
  },
);

test('a table wider than its place is reached and moved by keys; where all of it is seen it is no stop', async () => {
  const page = await world.open({ ...dost, size: [760, 900] }, ofPeriod('tiep-nhan/so-khcn')());
  const table = page.getByRole('region', { name: /^\d+ ô$/ }).first();
  await table.waitFor();
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect.poll(() => table.count()).toBe(0);
});

test('on a phone what sticks to the bottom of a form stands on the bar, with no gap and under nothing', async () => {
  const page = await world.open({ ...officer, size: phone, touch: true }, ofPeriod('dien-truc-tiep')());
  await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
  const next = page.getByRole('button', { name: 'Lưu, sang việc 2' });
  await next.waitFor();
  const bar = await page.getByRole('navigation').last().boundingBox();
  const foot = await next.evaluate((button) => {
    let one: Element | null = button;
    while (one !== null && getComputedStyle(one).position !== 'sticky') one = one.parentElement;
    return one?.getBoundingClientRect().bottom ?? 0;
  });
  expect(Math.abs((bar?.y ?? 0) - foot)).toBeLessThanOrEqual(1.5);
});
