import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportingAnswer, ReportingPeriods } from '#shared/wire/reportingAnswer';
import { axeFaults } from '#test/helpers/axeFaults';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld, phone, takeIn } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;
let reporting: ReportingAnswer;

beforeAll(async () => {
  world = await openPagesWorld();
  loaded = await loadAppendix(world.app, '2015-10');
  const { app } = world;
  const at = `/api/v1/programmes/${loaded.programme}/periods`;
  await takeIn(app, loaded, ['So-Cong-Thuong_chep-sang-tep-moi.xlsx']);
  const signed = { number: '85/BC-SKHCN', date: '2015-10-23', signer: 'Giám đốc Sở' };
  await app.call('POST', `${at}/2015-10/closing`, { as: loaded.heads, body: signed });
  await app.call('POST', at, { as: loaded.heads, body: { period: '2015-11' } });
  loaded = { ...loaded, period: '2015-11' };
  await takeIn(app, loaded, [
    'So-KHDT_bao-cao-thang-11.xlsx',
    'So-Tu-phap_them-dong-doi-han.xlsx',
    'So-KHCN_lan-1.xlsx',
    'So-Giao-duc-va-Dao-tao_bao-cao.xlsx',
    'UBND-huyen-Dak-Rlap_anh-chup.xlsx',
  ]);
  reporting = (await app.call('GET', `${at}/2015-11/reporting`, { as: loaded.heads })).body;
}, 120_000);
afterAll(() => world.close());

const address = (rest = ''): string => `/ct/${loaded.programme}/${loaded.period}/tiep-nhan${rest}`;
const short = {
  new: 'Mới',
  same: 'Như cũ',
  none: 'Không p.s.',
  empty: 'Trống',
  entering: 'Đang nhập',
  missing: 'Chưa nhận',
};

async function opened(rest = '', visitor: Parameters<PagesWorld['open']>[0] = { role: 'consolidator' }): Promise<Page> {
  const page = await world.open(visitor, address(rest));
  await page.getByRole('heading', { level: 1, name: /Tiếp nhận/ }).waitFor();
  await page
    .getByText(/\d+ đơn vị$/)
    .first()
    .waitFor();
  return page;
}

/** Every row of the matrix, scrolled through: what a person reads of it. */
async function rowsOf(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = new Map<string, readonly string[]>();
  for (let before = -1; before !== rows.size; ) {
    before = rows.size;
    const seen = await page.$$eval('tbody tr[data-index]', (lines) =>
      lines.map((line) => [...line.children].map((cell) => cell.textContent ?? '')),
    );
    for (const [name = '', ...cells] of seen) rows.set(name, cells);
    await page.evaluate(() => scrollBy(0, 500));
    await page.waitForTimeout(120);
  }
  return rows;
}

test('[K2] the matrix says what the service says of every body and period, and its counts add up to the roster', async () => {
  const page = await opened();
  const asked = `/api/v1/programmes/${loaded.programme}/reporting?to=2015-11&last=4`;
  const answer: ReportingPeriods = (await world.app.call('GET', asked, { as: loaded.heads })).body;
  const rows = await rowsOf(page);
  expect(rows.size).toBe(answer.agencies.length);
  for (const { name, periods } of answer.agencies) {
    const cells = rows.get(name) ?? [];
    for (const [at, standing] of periods.entries()) {
      expect(cells[at], name).toContain(standing === null ? '–' : short[standing.state]);
      const late = standing?.daysLate ?? 0;
      if (late > 0) expect(cells[at], name).toContain(`chậm ${late} ngày`);
      else expect(cells[at], name).not.toContain('chậm');
    }
  }
  const counts = await page.getByRole('group', { name: 'Lọc theo tình trạng' }).getByRole('button').allInnerTexts();
  const numbers = counts.map((text) => Number.parseInt(text, 10));
  expect(numbers).toEqual(
    ['new', 'same', 'none', 'empty', 'entering', 'missing'].map((state) => Reflect.get(reporting.byState, state)),
  );
  expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(reporting.roster);
  await page.getByText(`đã nhận ${reporting.received}/${reporting.roster} đơn vị`).waitFor();
});

test('a state and a name without marks narrow the list, and the address keeps them', async () => {
  const page = await opened();
  await page.getByRole('button', { name: /Chưa nhận/ }).click();
  await page.getByText(`${reporting.byState.missing} trong`).waitFor();
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('y te');
  await page.getByText('1 trong').waitFor();
  expect([...(await rowsOf(page)).keys()]).toEqual(['Sở Y tế']);
  await page.reload();
  await page.getByText('1 trong').waitFor();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.getByText(`${reporting.agencies.length} đơn vị`, { exact: true }).waitFor();
});

test('the matrix is walked by arrows, and Enter opens the body in that period', async () => {
  const page = await opened();
  await page.locator('tbody td[tabindex="0"]').focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
  expect(await focused()).toBe('0 1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe('1 0');
  await page.keyboard.press('Control+End');
  await expect.poll(focused).toBe(`${reporting.agencies.length - 1} 1`);
  await page.keyboard.press('Control+Home');
  await expect.poll(focused).toBe('0 0');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/2015-11/tiep-nhan/${reporting.agencies[0]?.agency}$`));
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: /Tiếp nhận/ }).waitFor();
});

test('what waits for a person has a number and a way to it', async () => {
  const page = await opened();
  await page.getByRole('link', { name: `${reporting.nameless.length} tệp` }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Chờ nhập thay' }).getByRole('link').click();
  await page.getByText('UBND-huyen-Dak-Rlap_anh-chup.xlsx').waitFor();
  await page.getByRole('link', { name: 'Nhập thay' }).waitFor();
});

test('[R9] a reader sees everything and is offered nothing to change', async () => {
  const page = await opened('', { role: 'reader' });
  expect(await page.getByRole('button', { name: /Nhập thay|Nhắc|Thêm tệp|Chọn tệp/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'Sở Khoa học và Công nghệ' }).click();
  await page.getByText('So-KHCN_lan-1.xlsx').waitFor();
  await page.getByRole('link', { name: 'Tải tệp gốc' }).waitFor();
  expect(await page.getByRole('button', { name: /Rút|xác nhận|Đổi đơn vị/ }).count()).toBe(0);
});

test('on a phone the bodies that ask for work stand first, the longest silent before the others', async () => {
  const page = await opened('', { role: 'consolidator', size: phone });
  await page.getByRole('heading', { name: /Cần làm trước/ }).waitFor();
  const [first, done] = await Promise.all(
    [0, 1].map((at) => page.locator('section ul').nth(at).locator('li').allInnerTexts()),
  );
  const waits = (text: string): boolean => /Chưa nhận|Đang nhập|Trống/.test(text);
  expect(first?.every(waits)).toBe(true);
  expect(done?.some(waits)).toBe(false);
  const running = (first ?? []).filter((text) => text.includes('Chưa nhận')).map((text) => text.includes('2 kỳ liền'));
  expect(running).toEqual(running.toSorted((a, b) => Number(b) - Number(a)));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test.each([
  ['', 'desk', false],
  ['', 'desk', true],
  ['', 'phone', false],
  ['/so-khcn', 'desk', false],
  ['/so-khcn', 'phone', true],
  ['/nhap-thay?don-vi=so-nv', 'desk', true],
  ['/nhap-thay?don-vi=so-nv', 'phone', false],
  ['/nhac', 'desk', false],
  ['/nhac', 'phone', true],
  ['/cho-xu-ly', 'desk', false],
  ['/cho-xu-ly', 'phone', true],
] as const)(
  'tiep-nhan%s is without serious faults (%s, dark: %s), and nothing stands out at the side',
  async (rest, where, dark) => {
    const size = where === 'phone' ? phone : ([1366, 768] as const);
    const page = await world.open({ role: 'consolidator', size, dark }, address(rest));
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size[0]);
  },
);

test('two hundred bodies over twelve periods: only what is seen is drawn, and a step by keys stays in view', async () => {
  const page = await world.open({ role: 'consolidator' }, '/');
  await page.route(/\/reporting\?/, async (route) => {
    const answer: ReportingPeriods = await (await route.fetch()).json();
    const [one] = answer.periods;
    if (one === undefined) throw new Error('no period');
    const periods = Array.from({ length: 12 }, (_, at) => ({
      ...one,
      period: `2015-${String(at + 1).padStart(2, '0')}`,
    }));
    const agencies = Array.from({ length: 200 }, (_, at) => ({
      agency: `xa-${at}`,
      name: `Ủy ban nhân dân xã số ${at}`,
      short: `UBND xã số ${at}`,
      periods: periods.map((_, month) => ({
        state: (['new', 'same', 'missing'] as const)[(at + month) % 3] ?? 'new',
        due: '2015-11-20',
        arrivedOn: '2015-11-21',
        daysLate: 1,
        confirmed: false,
        reminded: 0,
        files: 1,
        expected: true,
      })),
    }));
    await route.fulfill({ json: { ...answer, periods, agencies } });
  });
  await page.goto(`${world.app.url}${address('?ky=12')}`);
  await page.getByText('200 đơn vị', { exact: true }).waitFor();
  expect(await page.locator('tbody tr[data-index]').count()).toBeLessThan(80);
  // Paper has them all.
  const onPaper = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const drawn = document.querySelectorAll('tbody tr[data-index]').length;
    dispatchEvent(new Event('afterprint'));
    return drawn;
  });
  expect(onPaper).toBe(200);
  await page.locator('tbody td[tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  const last = page.locator('[data-cell="199 11"]');
  await last.waitFor();
  await expect.poll(() => last.evaluate((cell) => cell === document.activeElement)).toBe(true);
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('xa so 19');
  await page.getByText('11 trong 200 đơn vị').waitFor();
});
