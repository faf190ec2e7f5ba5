import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsOf } from '#test/pages/rowReport';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld, takeIn, type Visitor } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;
let programmes: string;

beforeEach(async () => {
  world = await openPagesWorld({ now: () => new Date('2015-11-23T02:00:00.000Z') });
  loaded = await loadAppendix(world.app, '2015-10');
  programmes = `/api/v1/programmes/${loaded.programme}`;
});
afterEach(() => world.close());

const dost: Visitor = { role: 'consolidator', name: 'Cán bộ tổng hợp' };
const queue = (period: string, rest = '') => `/ct/${loaded.programme}/${period}/chua-thong-nhat${rest}`;
const title = (page: Page) => page.locator('#matter-title');

async function post(path: string, body: Readonly<Record<string, unknown>> | Uint8Array): Promise<void> {
  const answer = await world.app.call('POST', `${programmes}${path}`, { as: loaded.heads, body });
  expect(answer.status, JSON.stringify(answer.body).slice(0, 400)).toBeLessThan(300);
}

/** October with a row nobody could place, closed; November open. */
async function rowLeftInOctober(): Promise<void> {
  const { body } = await world.app.call('GET', `${programmes}/periods/2015-10/tracker`, { as: loaded.heads });
  const tasks: readonly { readonly kind: string; readonly texts: { readonly content: string } }[] = body.tasks;
  const steps = tasks.filter(({ kind }) => kind !== 'section').map(({ texts }) => texts.content);
  const common = steps.find((one, at) => steps.indexOf(one) !== at);
  expect(common, 'the appendix no longer repeats the words of a step').toBeDefined();
  const [first] = body.tasks.filter(
    (task: { kind: string; lines: readonly { agency: string; role: string }[] }) =>
      task.kind !== 'section' && task.lines.some((line) => line.agency === 'so-khcn' && line.role === 'lead'),
  );
  const asked = 'file=khong-ro-dong.xlsx&agency=so-khcn&channel=email&arrivedOn=2015-10-18';
  await post(
    `/periods/2015-10/submissions?${asked}`,
    rowsOf([
      [first.path, first.texts.content, first.texts.lead ?? '', 'Đang làm'],
      ['', common ?? '', '', 'Đã họp ban soạn thảo'],
    ]),
  );
}

async function closeOctober(): Promise<void> {
  await post('/periods/2015-10/closing', { number: '10/BC-SKHCN', date: '2015-10-20', signer: 'Giám đốc Sở' });
  await post('/periods', { period: '2015-11' });
}

test('[K3] a row of a closed period is offered to be set aside only, and says why and where to go', async () => {
  await rowLeftInOctober();
  await closeOctober();
  const page = await world.open(dost, queue('2015-11', '?nhom=unplaced'));
  const refused: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() >= 400) refused.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
  });
  await title(page).waitFor();
  await page.getByText('Tệp gửi trong kỳ tháng 10/2015, kỳ đó đã chốt: ở kỳ này chỉ có thể để riêng.').waitFor();
  expect(await page.getByRole('radio').count()).toBe(1);
  expect(await page.getByRole('searchbox').count()).toBe(0);
  // Reopened, it is placed where it was sent.
  await page.getByRole('link', { name: 'Mở lại kỳ tháng 10/2015' }).click();
  await page.getByRole('button', { name: 'Mở lại…' }).waitFor();
  await page.goBack();
  await page.getByRole('radio', { name: /để riêng/ }).check();
  await page.getByLabel('Lý do').fill('Đã hỏi đơn vị: dòng nháp');
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByText('Đã ghi: Dòng 3', { exact: false }).first().waitFor();
  expect(refused).toEqual([]);
  const { body } = await world.app.call('GET', `${programmes}/periods/2015-11/decisions`, { as: loaded.heads });
  expect(body.decisions[0]).toMatchObject({ kind: 'aside', reason: 'Đã hỏi đơn vị: dòng nháp' });
});

test('[K3] [M14] so is a file of a closed period whose sender nobody knows', async () => {
  await takeIn(world.app, loaded, ['So-Giao-duc-va-Dao-tao_bao-cao.xlsx']);
  await closeOctober();
  const page = await world.open(dost, queue('2015-11', '?nhom=senders'));
  await title(page).waitFor();
  await page.getByText('kỳ đó đã chốt: ở kỳ này chỉ có thể để riêng.', { exact: false }).waitFor();
  expect(await page.getByLabel('Tìm đơn vị, không cần gõ dấu').count()).toBe(0);
  await page.keyboard.press('1');
  await page.getByLabel('Lý do').fill('Đơn vị đã gửi tệp khác');
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi:', { exact: false }).first().waitFor();
  // Set aside, it is gone from what is to be settled.
  await page.getByRole('heading', { name: 'Không còn số liệu chưa thống nhất.' }).waitFor();
  const { body } = await world.app.call('GET', `${programmes}/periods/2015-11/matters`, { as: loaded.heads });
  expect(body.matters).toEqual([]);
});

test('[R9] a reader is told who can reopen the period', async () => {
  await rowLeftInOctober();
  await closeOctober();
  const page = await world.open({ role: 'reader' }, queue('2015-11', '?nhom=unplaced'));
  await page.getByText('cơ quan tổng hợp phải mở lại kỳ tháng 10/2015.', { exact: false }).waitFor();
  expect(await page.getByRole('link', { name: /Mở lại kỳ/ }).count()).toBe(0);
});
