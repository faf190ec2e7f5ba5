import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentText } from '#shared/report/moment';
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

test('a link at the bottom of a long page leads to the top of the next, with the keyboard at its title; back leads to where one was', async () => {
  const page = await world.open(
    { role: 'consolidator', size: phone },
    `/ct/${loaded.programme}/${loaded.period}/tiep-nhan`,
  );
  const last = page.getByRole('link', { name: 'Hội Cựu chiến binh tỉnh' });
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);
  await last.click();
  await page.getByRole('heading', { level: 1, name: 'Hội Cựu chiến binh tỉnh' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page-title');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await last.waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 100);
});

test('another page by the list at the side begins at its title; another period leaves the keyboard at the choice', async () => {
  const periods = `/api/v1/programmes/${loaded.programme}/periods`;
  await world.app.call('POST', periods, { as: loaded.heads, body: { period: '2015-12' } });
  const page = await world.open({ role: 'consolidator' }, `/ct/${loaded.programme}/${loaded.period}/tiep-nhan`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const link = page.getByRole('navigation').getByRole('link', { name: 'Bảng theo dõi' }).first();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Bảng theo dõi' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page-title');
  const choice = page.getByRole('banner').getByRole('combobox');
  await choice.focus();
  await choice.selectOption({ label: 'tháng 12/2015' });
  await page.waitForURL(/2015-12/);
  await page.getByRole('heading', { level: 1, name: 'Bảng theo dõi' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
});

test('times are those of Vietnam, also on a machine whose clock says it is elsewhere', async () => {
  const reminders = `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}/reminders`;
  const made = await world.app.call('POST', reminders, { as: loaded.heads, body: { kind: 'late_letter' } });
  expect(made.status).toBeLessThan(300);
  const { body } = await world.app.call('GET', reminders, { as: loaded.heads });
  const path = `/ct/${loaded.programme}/${loaded.period}/tiep-nhan/nhac`;
  const page = await world.open({ role: 'consolidator', timezone: 'America/Los_Angeles' }, path);
  await page.getByText(momentText(body.log[0].at, 'vi')).waitFor();
});

test.each(['tong-quan', 'bang-theo-doi', 'chua-thong-nhat'])(
  'what the document of %s names beforehand is what its page asks for, each once',
  async (place) => {
    const page = await world.open({ role: 'consolidator' }, '/huong-dan');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname + new URL(request.url()).search));
    const unused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('preload')) unused.push(message.text());
    });
    await page.goto(`${world.app.url}/ct/${loaded.programme}/${loaded.period}/${place}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const named = await page
      .locator('head link[rel=preload], head link[rel=modulepreload]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(named.filter((one) => one.startsWith('/api/'))).toHaveLength(3);
    expect(named.some((one) => one.startsWith('/pages/assets/'))).toBe(true);
    for (const one of named)
      expect(
        asked.filter((path) => path === one),
        one,
      ).toHaveLength(1);
    expect(unused).toEqual([]);
    await page.close();
  },
);

test('[E7] a page follows the light of the device without being drawn anew, and paper is white', async () => {
  const page = await world.open({ role: 'consolidator' }, '/huong-dan');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const ground = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--colorNeutralBackground1'));
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground()).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await ground()).toBe(light);
  await page.close();
});

test('[S4] in colours a person chose the page one is on is told from the others, and no other has its edge', async () => {
  const page = await world.open({ role: 'consolidator' }, `/ct/${loaded.programme}/${loaded.period}/tiep-nhan`);
  await page.emulateMedia({ forcedColors: 'active' });
  const links = page.getByRole('navigation').first().getByRole('link');
  await links.first().waitFor();
  const seen = await links.evaluateAll((all) =>
    all.map((link) => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const { borderLeftColor } = getComputedStyle(link);
      const framed = [link, ...link.children].some((one) => getComputedStyle(one).outlineStyle === 'solid');
      return { name: link.textContent?.replace(/\d+$/, ''), edge: borderLeftColor !== ground, framed };
    }),
  );
  expect(seen.length).toBeGreaterThan(3);
  for (const { name, edge, framed } of seen) {
    const here = name === 'Tiếp nhận';
    expect({ name, edge, framed }).toEqual({ name, edge: here, framed: here });
  }
  await page.close();
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

test('a part of the pages that is gone after an update: the page says so and loads anew', async () => {
  const page = await world.open(
    { role: 'consolidator', faulty: true },
    `/ct/${loaded.programme}/${loaded.period}/tong-quan`,
  );
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  // As a server answers that was built anew: the open page asks for a script of before.
  const script = /\/assets\/TrackerPage[^/]*\.js$/;
  await page.route(script, (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('navigation').getByRole('link', { name: 'Bảng theo dõi' }).first().click();
  const again = page.getByRole('alert').getByRole('button', { name: 'Tải lại trang' });
  await again.waitFor();
  await page.unroute(script);
  await again.click();
  await page.getByRole('heading', { level: 1, name: 'Bảng theo dõi' }).waitFor();
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
