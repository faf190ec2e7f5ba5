import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeInBoth } from '#test/pages/axeInBoth';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld, phone } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;
beforeAll(async () => {
  world = await openPagesWorld();
  loaded = await loadAppendix(world.app);
});
afterAll(() => world.close());

test('[Q-A1] a consolidator sees no administration, not even by its address', async () => {
  const page = await world.open({ role: 'consolidator' }, '/quan-tri');
  await page.getByRole('heading', { level: 1, name: 'Không có trang này.' }).waitFor();
  expect(await page.getByRole('link', { name: 'Quản trị' }).count()).toBe(0);
  const officer = await world.open({ role: 'officer', agency: 'so-khcn' }, `/chuong-trinh/${loaded.programme}`);
  await officer.getByRole('heading', { level: 1, name: 'Không có trang này.' }).waitFor();
});

test('an account is made, its link lets the person in once, and disabling shuts it at once', async () => {
  const page = await world.open({ role: 'administrator' }, '/quan-tri');
  await page.getByLabel('Họ và tên').fill('Người đọc báo cáo');
  await page.getByLabel('Vai trò').selectOption('reader');
  await page.getByRole('button', { name: 'Lập tài khoản' }).click();
  const link = await page.locator('code').filter({ hasText: '/access/' }).textContent();
  const other = await (await world.browser.newContext({ locale: 'vi-VN' })).newPage();
  await other.goto(`${world.app.url}${new URL(link ?? '').pathname}`);
  await other.locator('input[name=name]').fill('Người đọc báo cáo');
  await other.getByRole('button', { name: 'Đăng nhập' }).click();
  await other.waitForURL(/tong-quan$/);
  await page.getByRole('button', { name: 'Xem tài khoản của Người đọc báo cáo' }).click();
  await page.getByText('phiên làm việc trên trang web').waitFor();
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await page.getByText(/^đã khóa/).waitFor();
  await other.reload();
  await other.getByLabel('Mã truy cập').waitFor();
  await other.context().close();
});

test('a code is given, shown once, and revoked', async () => {
  const page = await world.open({ role: 'administrator' }, '/quan-tri/ma-truy-cap');
  await page.getByText('Cấp thêm một mã').click();
  await page.getByLabel('Đơn vị').selectOption('so-khcn');
  await page.getByRole('button', { name: 'Cấp mã', exact: true }).click();
  await page.getByText('Đã cấp 1 mã.').waitFor();
  await page.reload();
  await page.getByText('Mã đã cấp: 1').click();
  expect(await page.getByText('Đã cấp 1 mã.').count()).toBe(0);
  await page.getByRole('button', { name: 'Thu hồi… mã của Sở Khoa học và Công nghệ' }).click();
  await page.getByRole('button', { name: 'Thu hồi', exact: true }).click();
  await page.getByLabel('Chỉ mã còn hiệu lực').uncheck();
  await page.getByRole('cell', { name: /^đã thu hồi/ }).waitFor();
});

test('[Q-A5] paper shows the slips of fresh codes and nothing else', async () => {
  const page = await world.open({ role: 'administrator' }, '/quan-tri/ma-truy-cap');
  await page.getByText('Cấp thêm một mã').click();
  await page.getByLabel('Đơn vị').selectOption('so-tc');
  await page.getByRole('button', { name: 'Cấp mã', exact: true }).click();
  await page.getByText('Đã cấp 1 mã.').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#pages').isVisible()).toBe(false);
  expect(await page.locator('.slipsonly').textContent()).toContain('Sở Tài chính');
});

test('the journal is read newest first, by act, and its chain holds', async () => {
  const page = await world.open({ role: 'administrator' }, `/quan-tri/nhat-ky?cua=${loaded.programme}`);
  await page.getByText(/nối liền nhau: không mục nào bị sửa/).waitFor();
  await page.getByLabel('Việc').selectOption('period_opened');
  await page.waitForURL(/viec=period_opened/);
  await page.getByText('Mở kỳ · 2015-11').click();
  await page.getByText('2015-11-14').waitFor();
});

test('whom to ask is written once and read by everybody in the guide', async () => {
  const page = await world.open({ role: 'administrator' }, '/quan-tri/dich-vu');
  await page.getByText('SQLite').waitFor();
  await page.getByLabel('Cần hỗ trợ thì hỏi ai').fill('Phòng Tổng hợp, điện thoại 0261 3 000 000');
  await page.getByRole('button', { name: 'Lưu' }).click();
  const officer = await world.open({ role: 'officer', agency: 'so-khcn', size: phone }, '/huong-dan');
  await officer.getByText('Phòng Tổng hợp, điện thoại 0261 3 000 000').waitFor();
  expect(await officer.getByRole('link', { name: 'Cách cài phần bổ trợ' }).getAttribute('href')).toBe(
    '/addin/huong-dan.html',
  );
});

const pages = [
  '/quan-tri',
  '/quan-tri/ma-truy-cap',
  '/quan-tri/nhat-ky',
  '/quan-tri/dich-vu',
  '/quan-tri/sao-luu',
  '/huong-dan',
  '/huong-dan/bat-dau',
  '/chuong-trinh',
  '/chuong-trinh/nap',
];

test('every page is without serious faults of accessibility, light and dark, and fits a phone', async () => {
  const page = await world.open({ role: 'administrator', size: phone }, '/');
  for (const path of pages) {
    await page.goto(`${world.app.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('alert').count(), path).toBe(0);
    expect(await axeInBoth(page), path).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(phone[0]);
  }
});
