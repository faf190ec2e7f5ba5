import type { Page, Route } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld, takeIn, type Visitor } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeEach(async () => {
  world = await openPagesWorld({ now: () => new Date('2015-11-23T02:00:00.000Z') });
  loaded = await loadAppendix(world.app);
});
afterEach(() => world.close());

const dost: Visitor = { role: 'consolidator', name: 'Cán bộ tổng hợp' };
const queue = (rest = '') => `/ct/${loaded.programme}/${loaded.period}/chua-thong-nhat${rest}`;
const title = (page: Page) => page.locator('#matter-title');

/** Answers of an address are kept back until they are let go. */
async function keptBack(page: Page, address: string): Promise<() => Promise<void>> {
  let let_go = (): void => {};
  const gone = new Promise<void>((resolve) => {
    let_go = resolve;
  });
  const routes: Promise<void>[] = [];
  await page.route(address, (route: Route) => {
    routes.push(gone.then(() => route.continue()));
  });
  return async () => {
    let_go();
    await Promise.all(routes);
    await page.unroute(address);
  };
}

test('[M14] a number pressed before the list of agencies came chooses once it is there', async () => {
  await takeIn(world.app, loaded, ['So-Giao-duc-va-Dao-tao_bao-cao.xlsx']);
  const page = await world.open(dost, queue('/nhat-ky'));
  await page.getByRole('heading', { name: 'Nhật ký quyết định' }).waitFor();
  const letGo = await keptBack(page, '**/agencies?*');
  await page.goto(`${world.app.url}${queue('?nhom=senders')}`);
  await title(page).waitFor();
  await page.keyboard.press('2');
  expect(await page.getByRole('radio').count()).toBe(0);
  await letGo();
  await expect.poll(() => page.getByRole('radio').nth(1).isChecked()).toBe(true);
});

test('[M5] a number pressed before the matter itself came chooses in it, and never in another', async () => {
  await takeIn(world.app, loaded, ['So-KHCN_lan-1.xlsx', 'So-KHCN_lan-2.xlsx', 'So-KHCN_phong-QLCN.xlsx']);
  await takeIn(world.app, loaded, ['So-Tu-phap_them-dong-doi-han.xlsx']);
  const page = await world.open(dost, queue('/nhat-ky'));
  await page.getByRole('heading', { name: 'Nhật ký quyết định' }).waitFor();
  const letGo = await keptBack(page, '**/matters/*');
  await page.goto(`${world.app.url}${queue()}`);
  const names = page.getByRole('navigation', { name: 'Việc cần xử lý' }).getByRole('link');
  await names.first().waitFor();
  await page.keyboard.press('1');
  // Gone on before it came: the number was not meant for the next.
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await letGo();
  await title(page).waitFor();
  await expect.poll(() => page.getByRole('radio').nth(1).isChecked()).toBe(true);
  await page.keyboard.press('k');
  await page.getByText('1 / ', { exact: false }).first().waitFor();
  await page.getByRole('radio').first().waitFor();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
});

test('[M11] what was settled is not asked for once more', async () => {
  await takeIn(world.app, loaded, ['So-Tu-phap_them-dong-doi-han.xlsx', 'So-Giao-duc-va-Dao-tao_bao-cao.xlsx']);
  const page = await world.open(dost, queue());
  const faults: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() >= 400) faults.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
  });
  await title(page).waitFor();
  const { body } = await world.app.call(
    'GET',
    `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}/matters`,
    { as: loaded.heads },
  );
  for (let left: number = body.matters.length; left > 0; left -= 1) {
    await page.getByText(`1 / ${left}`, { exact: true }).waitFor();
    const [kind = ''] = new URL(page.url()).pathname.split('/').slice(5);
    await page.keyboard.press(kind === 'proposal' || kind === 'new_row' ? '3' : '1');
    await page.getByLabel('Lý do').fill('Đã trao đổi với đơn vị');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { name: 'Không còn số liệu chưa thống nhất.' }).waitFor();
  await page.keyboard.press('z');
  await title(page).waitFor();
  await page.getByText('1 / 1', { exact: true }).waitFor();
  expect(faults).toEqual([]);
});
