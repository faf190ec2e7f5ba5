import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld, phone } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeAll(async () => {
  world = await openPagesWorld();
  loaded = await loadAppendix(world.app);
});
afterAll(() => world.close());

test('the consolidator comes to the overview of the newest period, an officer to sending', async () => {
  const dost = await world.open({ role: 'consolidator' }, '/');
  await dost.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  expect(new URL(dost.url()).pathname).toBe(`/ct/${loaded.programme}/${loaded.period}/tong-quan`);
  const officer = await world.open({ role: 'officer', agency: 'so-khcn', size: phone }, '/');
  await officer.waitForURL(/gui-bao-cao$/);
});

test('back leads to the page before, and a page opens by its address', async () => {
  const page = await world.open({ role: 'consolidator' }, `/ct/${loaded.programme}/${loaded.period}/tiep-nhan`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Bảng theo dõi' }).first().click();
  await page.waitForURL(/bang-theo-doi$/);
  await page.goBack();
  await page.waitForURL(/tiep-nhan$/);
});

test('[Q-A5] styles count only with the mark of the answer, scripts only from our own files', async () => {
  const first = await world.app.call('GET', '/');
  const second = await world.app.call('GET', '/quan-tri/nhat-ky');
  const policy = first.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src 'self';/);
  expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/=]{16,}'/);
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(second.headers.get('content-security-policy')).not.toBe(policy);
  expect(first.headers.get('cache-control')).toBe('no-store');
});

test('somebody signs in by the plain page in a browser, and in English', async () => {
  const page = await world.open({ role: 'reader' }, '/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Trang khác' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  const code = await world.app.call('POST', '/api/v1/codes', {
    as: await world.app.signIn('administrator'),
    body: { role: 'officer', agency: 'so-khcn' },
  });
  const other = await world.browser.newPage({ locale: 'vi-VN' });
  await other.goto(`${world.app.url}/access`);
  await other.locator('input[name=code]').fill(code.body.code);
  await other.locator('input[name=name]').fill('Cán bộ theo dõi');
  await other.getByRole('button', { name: 'Đăng nhập' }).click();
  await other.waitForURL(/gui-bao-cao$/);
  await other.close();
});
