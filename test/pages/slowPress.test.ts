import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld, takeIn, type Visitor } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeAll(async () => {
  world = await openPagesWorld({ now: () => new Date('2015-11-23T02:00:00.000Z') });
  loaded = await loadAppendix(world.app);
  await takeIn(world.app, loaded, ['So-KHCN_lan-1.xlsx', 'So-KHCN_lan-2.xlsx', 'So-KHCN_phong-QLCN.xlsx']);
});
afterAll(() => world.close());

const dost: Visitor = { role: 'consolidator', name: 'Chuyên viên tổng hợp' };
const admin: Visitor = { role: 'administrator', name: 'Người quản trị' };
const officer: Visitor = { role: 'officer', agency: 'so-khcn', name: 'Cán bộ theo dõi' };
const period = (rest: string) => `/ct/${loaded.programme}/${loaded.period}/${rest}`;
const programme = (rest: string) => `/chuong-trinh/${loaded.programme}${rest}`;

/** Where everything that can be pressed stands, by its order on the page. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main button, main a, main input, main select, main textarea, main summary')]
      .filter((one) => one.checkVisibility())
      .map((one) => {
        const { left, top } = one.getBoundingClientRect();
        return `${one.tagName} ${one.textContent.slice(0, 30)} at ${Math.round(left)}, ${Math.round(top)}`;
      }),
  );

/** The same once what was typed has had its effect: nothing has moved for as long as a slow hand presses. */
async function settled(page: Page): Promise<readonly string[]> {
  let now = await places(page);
  for (let before: readonly string[] = []; !isDeepStrictEqual(now, before); now = await places(page)) {
    before = now;
    await page.waitForTimeout(400);
  }
  return now;
}

/** Types into a field, then holds the mouse down elsewhere: nothing may move before it is let go. */
async function holdsStill(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.fill(text);
  await page.waitForLoadState('networkidle');
  await page.mouse.move(2, 400);
  const before = await settled(page);
  await page.mouse.down();
  await page.waitForLoadState('networkidle');
  // Longer than an answer of the service takes, as a slow hand does.
  await page.waitForTimeout(400);
  const after = await places(page);
  await page.mouse.up();
  expect(after).toEqual(before);
}

test.each([
  ['the day of the overview', dost, () => period('tong-quan'), 'Tính đến ngày', '05/11/2015'],
  ['the day of the drafting view', admin, () => programme('/du-thao'), 'Xét tính đến ngày', '05/11/2015'],
  ['the search of the tracker', dost, () => period('bang-theo-doi'), 'Tìm, không cần gõ dấu', 'quỹ'],
  ['the reason of a decision', dost, () => period('chua-thong-nhat'), 'Lý do', 'Đã hỏi'],
] as const)('leaving %s by a press moves nothing before it is let go', async (_name, as, path, label, text) => {
  const page = await world.open(as, path());
  const field = page.getByLabel(label).first();
  await field.waitFor();
  await holdsStill(page, field, text);
});

test('a slow click on a way of the overview is not lost to the day typed before', async () => {
  const page = await world.open(dost, period('tong-quan'));
  const day = page.getByLabel('Tính đến ngày');
  await day.fill('05/11/2015');
  await page.getByRole('link', { name: 'Thay đổi từ kỳ trước' }).click({ delay: 500 });
  await page.getByRole('heading', { level: 1, name: 'Thay đổi từ báo cáo trước' }).waitFor();
});

test('blank lines left in a list of the registry stay until the press is over, and are no entries', async () => {
  const page = await world.open(admin, programme('/don-vi?xem=danh-ba&don-vi=so-tp'));
  const spellings = page.getByLabel('Cách viết khác');
  await spellings.waitFor();
  const before = await spellings.inputValue();
  await holdsStill(page, spellings, `${before}\nSTP tỉnh\n\n\n`);
  await page.getByText('1 thay đổi chưa lưu').waitFor();
  const [answer] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'PUT' || request.method() === 'POST'),
    page.getByRole('button', { name: 'Lưu danh mục' }).click({ delay: 400 }),
  ]);
  const sent = answer.postData() ?? '';
  expect(sent).toContain('"STP tỉnh"');
  expect(sent).not.toContain('""');
});

test('slow clicks on the ways of each form count', async () => {
  const page = await world.open(dost, period('chua-thong-nhat'));
  await page.locator('#matter-title').waitFor();
  await page.keyboard.press('2');
  await page.getByLabel('Người xác nhận').fill('Phó Trưởng phòng');
  await page.getByLabel('Hình thức, ngày').fill('Điện thoại, 20/11/2015');
  await page.getByLabel('Lý do').fill('Hai phòng đã thống nhất');
  await page.getByRole('button', { name: 'Chọn bản 2' }).click({ delay: 400 });
  await page.getByText('Đã ghi:', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Hoàn tác (Z)' }).first().click({ delay: 400 });
  await page.locator('#matter-title').waitFor();

  await page.goto(`${world.app.url}${programme('/ky')}`);
  await page.getByRole('button', { name: /^Chốt kỳ/ }).click({ delay: 400 });
  const form = page.getByRole('form');
  await form.getByLabel(/^Số/).first().fill('92/BC-SKHCN');
  await form.getByRole('button', { name: 'Hủy' }).click({ delay: 400 });
  await form.waitFor({ state: 'detached' });

  const own = await world.open(officer, period('phieu'));
  await own
    .getByRole('link', { name: /^2015-11-/ })
    .first()
    .click({ delay: 400 });
  await own.getByRole('button', { name: 'Rút lại báo cáo…' }).click({ delay: 400 });
  await own.getByLabel('Lý do rút lại').fill('Gửi nhầm');
  await own.getByRole('button', { name: 'Hủy' }).click({ delay: 400 });
  await own.getByLabel('Lý do rút lại').waitFor({ state: 'detached' });
});
