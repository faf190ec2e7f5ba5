import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstLink } from '#server/usecases/access/firstLink';
import { zipEntries } from '#test/helpers/zipEntries';
import { appendixWith, type ChosenFile } from '#test/pages/appendices';
import { axeInBoth } from '#test/pages/axeInBoth';
import { openPagesWorld, type PagesWorld, phone } from '#test/pages/world';

let world: PagesWorld;
let programme: string;
beforeAll(async () => {
  world = await openPagesWorld();
});
afterAll(() => world.close());

async function chooseFile(page: Page, file: ChosenFile): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Bodies of the appendix are those of its time, whatever the day of the test. */
async function asOfThen(page: Page): Promise<void> {
  await page.getByLabel('Xác định đơn vị tính đến ngày').fill('2015-11-14');
}

/** The number after a colon or before a word, as a heading or button says it. */
function countIn(text: string | null): number {
  return Number(/\d+/.exec(text ?? '')?.[0]);
}

function part(name: string): string {
  return `/chuong-trinh/${programme}${name}`;
}

describe('an empty instance', () => {
  test('says to whoever reports what they wait for', async () => {
    const page = await world.open({ role: 'officer', agency: 'so-khcn', size: phone }, '/');
    await page.getByRole('heading', { level: 1, name: 'Chưa có gì để báo cáo' }).waitFor();
    await page.getByText('Cơ quan tổng hợp chưa nạp chương trình nào').waitFor();
  });

  test('[T2] [K1] [E2] leads from the first link to the appendix, its period, the workbooks and the codes', async () => {
    const key = await firstLink(world.app.service, true);
    const page = await (await world.browser.newContext({ locale: 'vi-VN', acceptDownloads: true })).newPage();
    await page.goto(`${world.app.url}/access/${key}`);
    await page.locator('input[name=name]').fill('Người quản trị');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bắt đầu sử dụng' }).waitFor();
    await page.getByRole('link', { name: 'Nạp chương trình…' }).click();

    await chooseFile(page, await appendixWith('phu-luc-dak-nong.xlsx'));
    await asOfThen(page);
    await page.getByText('Sẽ nạp 13 nhiệm vụ, 35 bước.').waitFor();
    const objective = page.getByLabel('Cột “Mục tiêu” được hiểu là');
    expect(await objective.inputValue()).toBe('objective');
    await objective.selectOption('extra');
    await page.getByRole('cell', { name: 'do anh/chị chọn' }).waitFor();
    await page.getByRole('button', { name: 'Nạp chương trình này' }).click();

    await page.getByText('Đã nạp chương trình. Việc tiếp theo').waitFor();
    programme = decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '');
    await page.getByLabel('Kỳ', { exact: true }).selectOption('2015-11');
    await page.getByText('Số liệu từ 15/10/2015 đến 14/11/2015').first().waitFor();
    await page.getByRole('button', { name: 'Mở kỳ' }).click();
    await page.getByRole('status').getByRole('link', { name: 'Phát hành và mã truy cập' }).click();

    const bodies = countIn(await page.getByRole('button', { name: /Tải sổ của cả/ }).textContent());
    // However fast the machine: the answer waits until it was told how many are made.
    await page.route(/\/issue$/, async (route) => {
      if (route.request().method() === 'GET')
        return route.fulfill({ json: { underWay: { made: 7, of: bodies } }, contentType: 'application/json' });
      await page.getByRole('progressbar', { name: `Đã lập 7/${bodies} sổ báo cáo…` }).waitFor();
      return route.continue();
    });
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: /Tải sổ của cả/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('so-bao-cao_26-ctr-ubnd_2015-11.zip');
    const entries = await zipEntries(await readFile(await download.path()));
    expect(entries).toHaveLength(bodies);
    await page.getByText('Lần phát hành gần nhất').waitFor();

    await page.getByRole('button', { name: `Cấp mã cho ${bodies} đơn vị chưa có` }).click();
    await page.getByText(`${bodies} / ${bodies} đơn vị đã có mã còn hiệu lực.`).waitFor({ timeout: 60_000 });
    const slips = page.locator('#pages li').filter({ hasText: 'Mã truy cập hệ thống' });
    expect(await slips.count()).toBe(bodies);
    expect(await slips.first().textContent()).toMatch(/[A-Z0-9]+(?:-[A-Z0-9]{4}){3}/);

    await page.goto(`${world.app.url}/huong-dan/bat-dau`);
    await page.getByText('√').nth(2).waitFor();
    await page.context().close();
  });
});

describe('a programme in use', () => {
  test('[R6] [R9] its drafters see the six clears, and the findings of one of them', async () => {
    const page = await world.open({ role: 'consolidator' }, part('/du-thao?ngay=2015-11-14'));
    await page.getByRole('heading', { name: '6 rõ' }).waitFor();
    const all = countIn(await page.getByRole('heading', { name: /^Nội dung cần kiểm tra/ }).textContent());
    await page.getByRole('button', { name: /^Rõ thời gian/ }).click();
    await page.waitForURL(/ro=thoi_gian/);
    const some = countIn(await page.getByRole('heading', { name: /^Nội dung cần kiểm tra/ }).textContent());
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
  });

  test('[M2] a revision is compared before it is put in force, and a renamed task is recognised', async () => {
    const page = await world.open({ role: 'consolidator' }, part('/so-sanh'));
    const before = 'Thành lập Quỹ phát triển khoa học và công nghệ của tỉnh';
    const now = 'Thành lập và vận hành Quỹ phát triển khoa học và công nghệ của tỉnh';
    await chooseFile(page, await appendixWith('phu-luc-dieu-chinh.xlsx', [[32, 2, now]]));
    await page.getByLabel('Cột “Mục tiêu” được hiểu là').selectOption('extra');
    await page.getByRole('heading', { name: 'Nhiệm vụ bỏ ra: 1' }).waitFor();
    await page.getByRole('heading', { name: 'Nhiệm vụ thêm: 1' }).waitFor();
    await page.getByRole('button', { name: 'Là nhiệm vụ đổi lời hoặc đổi chỗ' }).click();
    await page.getByRole('heading', { name: 'Nhiệm vụ có ô thay đổi: 1' }).waitFor();
    expect(await page.locator('ins').allTextContents()).toEqual([expect.stringContaining('và vận hành')]);
    await page.getByLabel('Lý do, văn bản điều chỉnh').fill('Quyết định 1234/QĐ-UBND ngày 05/3/2016');
    await page.getByRole('button', { name: 'Đưa bản 2 vào sử dụng' }).click();
    await page.getByText('Bản 2 đang được sử dụng.').waitFor();
    await page.getByRole('button', { name: 'Xem thay đổi so với bản trước' }).click();
    await page.getByRole('cell', { name: before }).waitFor();
    await page.getByText('1 nhiệm vụ được nhận ra').waitFor();
  });

  test('[K3] a period is closed with number, date and signer, after what is open was seen; reopening needs a reason', async () => {
    const page = await world.open({ role: 'consolidator' }, part('/ky'));
    await page.getByRole('button', { name: 'Chốt kỳ…' }).click();
    await page.getByRole('link', { name: /đơn vị chưa gửi$/ }).waitFor();
    await page.getByLabel('Số báo cáo').fill('92/BC-SKHCN');
    await page.getByLabel('Ngày ký').fill('2015-11-20');
    await page.getByLabel('Người ký').fill('Giám đốc Sở');
    // Whatever else the page reads anew comes late: the period is shown as closed by then, and somebody goes on with it.
    const late = /\/api\/v1\/programmes(?!.*\/(?:periods|closing)$)/;
    await page.route(late, async (route) => {
      await setTimeout(1_500);
      await route.continue();
    });
    await page.getByRole('button', { name: 'Chốt kỳ', exact: true }).click();
    await page.getByText('Báo cáo 92/BC-SKHCN, ngày 20/11/2015, Giám đốc Sở ký').waitFor();
    await page.getByRole('button', { name: 'Mở lại…' }).click();
    await page.waitForTimeout(2_000);
    await page.unroute(late);
    expect(await page.getByRole('button', { name: 'Mở lại kỳ' }).isDisabled()).toBe(true);
    await page.getByLabel('Lý do').fill('Đính chính số liệu của một đơn vị');
    await page.getByRole('button', { name: 'Mở lại kỳ' }).click();
    await page.getByText('mở lại để đính chính').waitFor();
    await page.getByText('Bản đầu').waitFor();
  });

  test('[A1] [A7] a name nobody registered is told apart, and understood once it is an alias of a body', async () => {
    const page = await world.open({ role: 'consolidator' }, '/chuong-trinh/nap');
    const odd = await appendixWith('phu-luc-ten-la.xlsx', [[32, 4, 'Sở Khoa học Sáng tạo']]);
    await chooseFile(page, odd);
    await asOfThen(page);
    await page.getByRole('heading', { name: 'Đơn vị chưa có trong danh mục: 1' }).waitFor();
    await page.goto(`${world.app.url}${part('/don-vi?xem=danh-ba&don-vi=so-khcn')}`);
    const aliases = page.getByLabel('Cách viết khác');
    await aliases.fill(`${await aliases.inputValue()}\nSở Khoa học Sáng tạo`);
    await page.getByText('1 thay đổi chưa lưu').waitFor();
    await page.getByRole('button', { name: 'Lưu danh mục' }).click();
    await page.getByText('Đã lưu danh mục, bản 1.').waitFor();
    await page.goto(`${world.app.url}/chuong-trinh/nap`);
    await chooseFile(page, odd);
    await asOfThen(page);
    await page.getByRole('heading', { name: /^Các cột/ }).waitFor();
    expect(await page.getByRole('heading', { name: /Đơn vị chưa có trong danh mục/ }).count()).toBe(0);
  });

  test('[A7] a registry that names a body nobody registered is not offered for saving', async () => {
    const page = await world.open({ role: 'consolidator' }, part('/don-vi?xem=danh-ba'));
    const { registry } = (
      await world.app.call('GET', '/api/v1/registry', { as: await world.app.signIn('consolidator') })
    ).body;
    registry.agencies[0].successors = [{ id: 'khong-co', from: '2026-01-01' }];
    await page.getByRole('button', { name: 'Nạp tệp danh mục…' }).waitFor();
    await chooseFile(page, {
      name: 'danh-ba.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(registry)),
    });
    await page.getByText('1 chỗ phải sửa trước khi lưu').waitFor();
    await page.getByText('mã này chưa có trong danh mục').waitFor();
    expect(await page.getByRole('button', { name: 'Lưu danh mục' }).isDisabled()).toBe(true);
  });

  test('[K2] a body is taken off the roster and put back; the list says how many report', async () => {
    const page = await world.open({ role: 'consolidator' }, part('/don-vi'));
    const found = page.getByText(/^\d+ đơn vị$/);
    const before = await found.textContent();
    await page.getByRole('button', { name: 'Bỏ khỏi danh sách phải báo cáo: Sở Tư pháp' }).click();
    await page.getByRole('button', { name: 'Đưa lại Sở Tư pháp' }).click();
    await page.getByRole('button', { name: 'Bỏ khỏi danh sách phải báo cáo: Sở Tư pháp' }).waitFor();
    expect(await found.textContent()).toBe(before);
  });

  test('[K5] [S1] settings are kept', async () => {
    const page = await world.open({ role: 'consolidator' }, part('/thiet-lap'));
    await page.getByLabel('Báo cáo được coi là chính thức khi').selectOption('leader');
    await page.getByLabel('Coi là sắp đến hạn khi còn (ngày)').fill('45');
    await page.getByRole('button', { name: 'Lưu thiết lập' }).click();
    await page.getByText('Chưa có thay đổi.').waitFor();
    await page.reload();
    await page.getByLabel('Coi là sắp đến hạn khi còn (ngày)').waitFor();
    expect(await page.getByLabel('Coi là sắp đến hạn khi còn (ngày)').inputValue()).toBe('45');
  });
});

const parts = [
  '',
  '/du-thao',
  '/bo-tri',
  '/so-sanh?ban=2',
  '/don-vi',
  '/don-vi?xem=danh-ba&don-vi=so-khdt',
  '/tham-quyen',
  '/ky',
  '/phat-hanh',
  '/thiet-lap',
];

test('windows of two parts of a programme are told apart by their titles', async () => {
  const page = await world.open({ role: 'consolidator' }, part('/ky'));
  await expect.poll(() => page.title()).toBe('Kỳ báo cáo – 26/CTr-UBND – Theo dõi nhiệm vụ');
  await page.getByRole('link', { name: 'Thẩm quyền' }).click();
  await expect.poll(() => page.title()).toBe('Thẩm quyền – 26/CTr-UBND – Theo dõi nhiệm vụ');
});

test('on a phone a body that reports has its name on a line of its own, and nothing of it lies beside the page', async () => {
  const page = await world.open({ role: 'consolidator', size: phone }, part('/don-vi'));
  const name = page.getByRole('rowheader', { name: 'Sở Lao động - Thương binh và Xã hội' });
  await name.waitFor();
  expect((await name.boundingBox())?.width).toBeGreaterThan(250);
  const off = await page.getByRole('button', { name: 'Bỏ khỏi danh sách phải báo cáo: Sở Tư pháp' }).boundingBox();
  expect((off?.x ?? 0) + (off?.width ?? 0)).toBeLessThanOrEqual(phone[0]);
});

test('every part of a programme is without serious faults of accessibility, light and dark, and fits a phone', async () => {
  const page = await world.open({ role: 'consolidator' }, '/');
  for (const name of parts) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${world.app.url}${part(name)}`);
    await page.getByRole('heading', { level: 1, name: '26/CTr-UBND' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('alert').count(), name).toBe(0);
    expect(await axeInBoth(page), name).toEqual([]);
    await page.setViewportSize({ width: phone[0], height: phone[1] });
    expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(phone[0]);
  }
});
