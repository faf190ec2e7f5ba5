import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '#test/helpers/axeFaults';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld, phone, takeIn } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;
let clock = new Date('2015-10-22T02:00:00.000Z');

beforeAll(async () => {
  world = await openPagesWorld({ now: () => clock });
  loaded = await loadAppendix(world.app, '2015-10');
  const at = `/api/v1/programmes/${loaded.programme}/periods`;
  const signed = { number: '85/BC-SKHCN', date: '2015-10-23', signer: 'Giám đốc Sở' };
  await world.app.call('POST', `${at}/2015-10/closing`, { as: loaded.heads, body: signed });
  await world.app.call('POST', at, { as: loaded.heads, body: { period: '2015-11' } });
  clock = new Date('2015-11-23T02:00:00.000Z');
  await takeIn(world.app, { ...loaded, period: '2015-11' }, ['So-KHCN_lan-2.xlsx']);
});
afterAll(() => world.close());

/** Of a programme of hundreds of tasks: more than an address can name do not move, became done, became overdue. */
const many = { stuck: 145, done: 45, overdue: 60, steps: 30 } as const;

const address = (rest: string) => `/ct/${loaded.programme}/2015-11/${rest}`;
const repeated = <T extends { readonly task: string; readonly path: string }>(one: T, count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => ({ ...one, task: `${one.task}-${from + n}`, path: `IX.${from + n + 1}` }));
const became = (code: string, vi: string) => ({ class: code, words: { vi, en: vi } });

/** The page with the real answers grown to that size. */
async function grown(rest: string, size?: typeof phone): Promise<Page> {
  const page = await world.open({ role: 'reader', ...(size === undefined ? {} : { size }) }, '/huong-dan');
  await page.route('**/periods/*/overview*', async (route) => {
    const answer = await (await route.fetch()).json();
    const all = repeated(answer.stuck.list[0], many.stuck);
    const whole = route.request().url().includes('stuck=all');
    answer.stuck = { count: many.stuck, ids: [], list: whole ? all : all.slice(0, 8) };
    answer.changes.done = { count: many.done, ids: [] };
    answer.changes.overdue = { count: many.overdue, ids: [] };
    answer.changes.classes = many.done + many.overdue;
    await route.fulfill({ json: answer });
  });
  await page.route('**/periods/*/changes*', async (route) => {
    const answer = await (await route.fetch()).json();
    const [one] = answer.classes;
    const task = { ...one, kind: 'task', before: became('in_time', 'Đang thực hiện, trong hạn') };
    answer.classes = [
      ...repeated({ ...task, now: became('done_on_time', 'Hoàn thành đúng hạn') }, many.done),
      ...repeated({ ...task, now: became('overdue', 'Chưa hoàn thành, quá hạn') }, many.overdue, many.done),
      ...repeated({ ...task, kind: 'step', now: became('overdue', 'Chưa hoàn thành, quá hạn') }, many.steps, 500),
    ];
    await route.fulfill({ json: answer });
  });
  await page.goto(`${world.app.url}${address(rest)}`);
  return page;
}

const card = (page: Page, heading: string | RegExp) =>
  page.locator('section', { has: page.getByRole('heading', { name: heading }) }).last();

test('what has not moved for two periods is listed whole, a hundred at a time, however many', async () => {
  const page = await grown('tong-quan');
  const stuck = card(page, new RegExp(`: ${many.stuck}$`));
  const items = stuck.getByRole('listitem');
  await items.first().waitFor();
  expect(await items.count()).toBe(8);
  await stuck.getByRole('button', { name: `Xem cả ${many.stuck}` }).click();
  await expect.poll(() => items.count()).toBe(100);
  await stuck.getByText(`Đang hiện 100/${many.stuck}`).waitFor();
  await stuck.getByRole('button', { name: 'Xem thêm 45' }).click();
  await expect.poll(() => items.count()).toBe(many.stuck);
  // The list stands in the address: whoever gets the link sees it whole.
  expect(new URL(page.url()).searchParams.get('dung')).toBe('1');
  await page.reload();
  await expect.poll(() => items.count()).toBe(100);
});

test.each([
  ['done', many.done, 'nhiệm vụ hoàn thành', 'Hoàn thành đúng hạn'],
  ['overdue', many.overdue, 'nhiệm vụ thành quá hạn', 'Chưa hoàn thành, quá hạn'],
] as const)(
  '[K3] [S3] a number of changes opens the list of exactly these, also of more than forty (%s)',
  async (_, count, words, now) => {
    const page = await grown('tong-quan');
    await page.getByRole('link', { name: `${count} ${words}` }).click();
    const list = card(page, `${count} ${words}`);
    await list.getByRole('row').nth(1).waitFor();
    expect(await list.locator('tbody tr').count()).toBe(count);
    expect(await list.locator('tbody tr', { hasText: now }).count()).toBe(count);
    // All of them are one step away, steps told apart.
    await list.getByRole('link', { name: /^Xem cả 135/ }).click();
    await page
      .getByRole('heading', { name: `Đổi trạng thái: ${many.done + many.overdue} nhiệm vụ, ${many.steps} bước` })
      .waitFor();
    await page.getByText('Đang hiện 100/135').waitFor();
    await page.goBack();
    await list.waitFor();
  },
);

test('the long lists fit a phone and keep nobody away', async () => {
  const page = await grown('thay-doi?thanh=overdue', phone);
  await card(page, `${many.overdue} nhiệm vụ thành quá hạn`).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeFaults(page)).toEqual([]);
});

test('[K3] rows that came and went are listed by the hundred, however many', async () => {
  const page = await world.open({ role: 'reader' }, '/huong-dan');
  await page.route('**/periods/*/changes*', async (route) => {
    const answer = await (await route.fetch()).json();
    const row = { task: 'x', path: 'I', content: 'Nhiệm vụ bổ sung' };
    await route.fulfill({
      json: { ...answer, tasksAdded: repeated(row, 2_900), tasksGone: repeated(row, 100, 5_000) },
    });
  });
  await page.goto(`${world.app.url}${address('thay-doi')}`);
  const rows = page.getByRole('listitem').filter({ hasText: 'Nhiệm vụ bổ sung' });
  await page.getByText('Nhiệm vụ bổ sung').first().waitFor();
  expect(await rows.count()).toBe(100);
  await page.getByText(/100\D+3\.000/).waitFor();
  await page.getByRole('button', { name: /100/ }).click();
  await expect.poll(() => rows.count()).toBe(200);
});

test.each([
  [740, 900],
  [820, 1180],
  [1024, 768],
])('[S3] the classes with the period before them lie within their card in a window %i wide', async (width, height) => {
  const page = await world.open({ role: 'reader', size: [width, height] }, address('tong-quan'));
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Kỳ trước' }) });
  await table.first().waitFor();
  const beside = await table.first().evaluate((one) => {
    const card = one.closest('section')?.getBoundingClientRect();
    return Math.round(one.getBoundingClientRect().right - (card?.right ?? 0));
  });
  expect(beside).toBeLessThan(0);
  await page.close();
});
