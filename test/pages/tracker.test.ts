import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '#test/helpers/axeFaults';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld, phone, takeIn } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeAll(async () => {
  world = await openPagesWorld();
  loaded = await loadAppendix(world.app);
  await takeIn(world.app, loaded, ['So-KHCN_lan-1.xlsx', 'So-Tu-phap_them-dong-doi-han.xlsx']);
});
afterAll(() => world.close());

const address = (rest = '') => `/ct/${loaded.programme}/${loaded.period}/bang-theo-doi${rest}`;
const grid = (page: Page) => page.getByRole('treegrid');
/** The row of the table with this number. */
const row = (page: Page, path: string) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByText(path, { exact: true }) })
    .first();

async function open(rest = '', how: { readonly size?: typeof phone; readonly dark?: boolean } = {}): Promise<Page> {
  const page = await world.open({ role: 'consolidator', name: 'Chuyên viên tổng hợp', ...how }, address(rest));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('td')?.textContent ?? '');

test('[S3] a filter in the address shows as many rows as its chip says, and back undoes it', async () => {
  const page = await open('?trang-thai=not_yet');
  const chip = page.getByRole('button', { name: /Chưa đến thời điểm/, pressed: true });
  await chip.waitFor();
  const count = (await chip.locator('b').textContent()) ?? '';
  expect(Number(count)).toBeGreaterThan(0);
  await page.getByText(new RegExp(`Đang hiện ${count} trong 13 nhiệm vụ`)).waitFor();
  await page.getByRole('button', { name: /Trong hạn/ }).click();
  await page.waitForURL(/trang-thai=not_yet%2Cin_time/);
  await page.goBack();
  await page.getByText(new RegExp(`Đang hiện ${count} trong 13 nhiệm vụ`)).waitFor();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.getByText('13 nhiệm vụ, 35 bước').waitFor();
});

test('words are found without their marks, in what agencies said too', async () => {
  const page = await open();
  await row(page, 'I').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('ho so thanh lap quy');
  await page.waitForURL(/tim=ho\+so\+thanh\+lap\+quy/);
  await page.getByText('Đang hiện 1 trong 13 nhiệm vụ, 0 bước').waitFor();
  await row(page, 'II.6').waitFor();
  await page.getByRole('searchbox').fill('không có chữ này ở đâu cả');
  await page.getByText('Không có nhiệm vụ nào khớp với điều kiện đang chọn.').waitFor();
});

test('the tree is worked by its keys, and Enter on a value tells where it comes from', async () => {
  const page = await open();
  await row(page, 'I').waitFor();
  await row(page, 'I').focus();
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).toBe('IV.1.3');
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page)).toBe('I');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => row(page, 'I').getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('II');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => row(page, 'I').getAttribute('aria-expanded')).toBe('true');

  await page.goto(`${world.app.url}${address('?tim=ho+so+thanh+lap+quy')}`);
  await row(page, 'II.6').getByText('Đã hoàn thiện hồ sơ thành lập Quỹ.').waitFor();
  await row(page, 'II.6').focus();
  for (let cell = 0; cell < 3; cell += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const source = page.getByRole('dialog', { name: 'Nguồn số liệu' });
  await source.getByText('So-KHCN_lan-1.xlsx').waitFor();
  const told = (await source.textContent()) ?? '';
  for (const part of ['Sở Khoa học và Công nghệ', 'thư điện tử', '!K19', 'Chưa xác nhận']) expect(told).toContain(part);
  await page.keyboard.press('Escape');
  await source.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Đã hoàn thiện hồ sơ');
});

test('[M12] a value leads to its receipt, and a task with something open to what is to be settled of it', async () => {
  const page = await open('?tim=ho+so+thanh+lap+quy');
  const source = page.getByRole('dialog', { name: 'Nguồn số liệu' });
  await row(page, 'II.6').getByText('Đã hoàn thiện hồ sơ thành lập Quỹ.').click();
  const receipt = source
    .getByRole('link', { name: /^2015-11\/\d+/ })
    .or(source.getByRole('link', { name: /^2015-11-/ }));
  const number = (await receipt.first().textContent()) ?? '';
  await receipt.first().click();
  await page.waitForURL(/\/phieu\//);
  await page.getByRole('heading', { level: 1, name: `Phiếu tiếp nhận ${number}` }).waitFor();
  await page.getByText('So-KHCN_lan-1.xlsx').first().waitFor();

  const at = `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}`;
  const { tasks } = (await world.app.call('GET', `${at}/tracker`, { as: loaded.heads })).body;
  const wished = tasks.find((task: { proposals: string[] }) => task.proposals.length > 0);
  const { matters } = (await world.app.call('GET', `${at}/matters`, { as: loaded.heads })).body;
  const own = matters.filter(({ task }: { task: string | null }) => task === wished.id);
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(matters.length);
  await page.goto(`${world.app.url}${address(`?viec=${wished.id}`)}`);
  await row(page, wished.path).locator('[data-key]').first().click();
  await source.getByRole('link', { name: /^Cần xử lý ở nhiệm vụ này: [1-9]/ }).click();
  await page.waitForURL(new RegExp(`chua-thong-nhat.*viec=${wished.id}`));
  const chip = page.getByRole('button', { name: `Nhiệm vụ ${wished.path}`, pressed: true });
  await chip.waitFor();
  const queue = page.locator('a[href*="chua-thong-nhat/"]');
  expect(await queue.count()).toBe(own.length);
  await chip.click();
  await expect.poll(() => queue.count()).toBeGreaterThan(own.length);
});

test('[M13] a directive is written on the page of its task, stands in the tracker and is taken back', async () => {
  const page = await open('?tim=ho+so+thanh+lap+quy');
  await page.getByRole('link', { name: 'Thành lập Quỹ phát triển khoa học và công nghệ của tỉnh' }).click();
  await page.getByRole('heading', { level: 1, name: /^II\.6/ }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ghi: Ý kiến chỉ đạo' }).click();
  const text = 'UBND tỉnh yêu cầu trình Đề án trước ngày 15/12/2015.';
  await page.getByRole('textbox', { name: 'Ý kiến chỉ đạo' }).fill(text);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã ghi.').waitFor();
  await page.getByRole('paragraph').filter({ hasText: text }).waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã hoàn tác.').waitFor();
  await page.getByRole('paragraph').filter({ hasText: text }).waitFor({ state: 'detached' });
  await page.goBack();
  await page.waitForURL(/tim=ho/);
  await row(page, 'II.6').waitFor();
});

test('columns chosen stay on the device and stand in the address', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Cột' }).click();
  await page.getByRole('checkbox', { name: 'Sản phẩm' }).check();
  await page.getByRole('columnheader', { name: 'Sản phẩm' }).waitFor();
  await page.waitForURL(/cot=.*output/);
  await page.keyboard.press('Escape');
  await page.goto(`${world.app.url}${address()}`);
  await page.getByRole('columnheader', { name: 'Sản phẩm' }).waitFor();
});

test('[E6] [S3] a file of what is shown says that it is a part', async () => {
  const page = await open('?trang-thai=in_time');
  await page.getByRole('button', { name: 'Xuất Excel…' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải tệp Excel (.xlsx)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/_trich\.xlsx$/);
});

test('an officer sees its own tasks and writes no directive', async () => {
  const page = await world.open({ role: 'officer', agency: 'so-tp' }, address());
  await page.getByRole('heading', { level: 1, name: 'Bảng theo dõi' }).waitFor();
  const shown = await page.getByText(/^\d+ nhiệm vụ, \d+ bước/).textContent();
  expect(Number(/^(\d+) nhiệm vụ/.exec(shown ?? '')?.[1])).toBeLessThan(13);
  await page.getByRole('treegrid').getByRole('link').first().click();
  await page.getByRole('heading', { level: 2, name: 'Báo cáo của các đơn vị' }).waitFor();
  expect(await page.getByRole('button', { name: /Ý kiến chỉ đạo/ }).count()).toBe(0);
});

test.each([
  ['table', '', undefined, false],
  ['table in the dark', '', undefined, true],
  ['timeline', '?xem=thoi-gian', undefined, false],
  ['cards of a phone', '', phone, false],
  ['cards in the dark', '', phone, true],
] as const)('nothing keeps a person from the %s', async (_name, rest, size, dark) => {
  const page = await open(rest, { ...(size === undefined ? {} : { size }), dark });
  await page.getByText('Tổ chức học tập, quán triệt').first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
