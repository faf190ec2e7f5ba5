import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '#test/helpers/axeFaults';
import { desk, type Loaded, loadAppendix, openPagesWorld, type PagesWorld, phone } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeAll(async () => {
  world = await openPagesWorld({ now: () => new Date('2015-11-18T02:00:00Z') });
  loaded = await loadAppendix(world.app);
});
afterAll(() => world.close());

const form = (rest = ''): string => `/ct/${loaded.programme}/${loaded.period}/dien-truc-tiep${rest}`;
const submissions = async () => {
  const path = `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}/submissions`;
  return (await world.app.call('GET', path, { as: loaded.heads })).body.submissions;
};

test('on a phone the list of tasks is as long as it is: nothing scrolls within the page', async () => {
  const page = await world.open({ role: 'officer', agency: 'so-khcn', size: phone }, form());
  await page.getByText('Đã điền 0 trong 38 nhiệm vụ, bước').waitFor();
  const lines = page.getByRole('main').getByRole('listitem').getByRole('button');
  await expect.poll(() => lines.count()).toBe(38);
  const boxed = await lines.last().evaluate((line) => {
    for (let box = line.parentElement; box !== null; box = box.parentElement)
      if (
        box !== document.documentElement &&
        box.scrollHeight > box.clientHeight + 1 &&
        /auto|scroll/.test(getComputedStyle(box).overflowY)
      )
        return box.className;
    return null;
  });
  expect(boxed).toBeNull();
});

test('[K2] a form filled in on a phone becomes a receipt, and one report', async () => {
  const page = await world.open({ role: 'officer', agency: 'so-khcn', size: phone }, form());
  await page.getByText('Đã điền 0 trong 38 nhiệm vụ, bước').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
  await page.getByText('Việc 1/38').waitFor();
  await page.getByLabel('Kết quả trong kỳ').fill('Đã hoàn thiện đề cương.');
  await page.getByLabel('Tỷ lệ hoàn thành (%)').fill('40');
  await page.getByLabel('Trạng thái').selectOption('Đang thực hiện');
  await page.getByText(/^Đã lưu trên máy lúc/).waitFor();
  expect(await axeFaults(page)).toEqual([]);

  // The next day, on the same device, it goes on where it was.
  await page.reload();
  expect(await page.getByLabel('Kết quả trong kỳ').inputValue()).toBe('Đã hoàn thiện đề cương.');
  await page.getByRole('button', { name: 'Lưu, sang việc 2' }).click();
  await page.getByText('Việc 2/38').waitFor();
  await page.getByRole('button', { name: 'Không phát sinh', exact: true }).click();
  await page.getByText('Nhiệm vụ này không phát sinh trong kỳ.').waitFor();
  await page.goBack();
  await page.getByText('Việc 1/38').waitFor();
  await page.getByRole('button', { name: 'Danh sách việc' }).click();
  await page.getByRole('button', { name: 'Xem trước và gửi 1 việc' }).click();
  await page.getByText('“Đã hoàn thiện đề cương.”').waitFor();
  await page.getByRole('radio', { name: /xác nhận sau/ }).check();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Gửi báo cáo kỳ/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Phiếu tiếp nhận 2015-11/ }).waitFor();
  await page.getByText('điền trực tiếp', { exact: true }).waitFor();
  const [one, ...others] = await submissions();
  expect(others).toEqual([]);
  expect(one.receipt.items.map(({ theirs }: { theirs: string }) => theirs)).toEqual([
    'Đã hoàn thiện đề cương.',
    '40',
    'Đang thực hiện',
  ]);
  // What was sent is the beginning of the next form, not a draft.
  await page.goto(`${world.app.url}${form()}`);
  await page.getByText('Đã điền 0 trong 38 nhiệm vụ, bước').waitFor();
  await page.getByText('kỳ này đã gửi').first().waitFor();
});

test('in English a status is read in English, and goes out in the words of the workbook', async () => {
  const page = await world.open({ role: 'officer', agency: 'so-tc' }, form('?lang=en'));
  const status = page.getByLabel('Status');
  await status.selectOption({ label: 'Under way (Đang thực hiện)' });
  const choices = await status.locator('option').allTextContents();
  expect(choices.slice(1).filter((choice) => !/^[A-Z][a-z, ]+ \(.+\)$/.test(choice))).toEqual([]);
  await page.getByRole('button', { name: 'Preview and send 1' }).click();
  await page.waitForURL(/dien-truc-tiep\/gui/);
  await page
    .getByText(/Đang thực hiện/)
    .first()
    .waitFor();
});

test('[P2] dates and percentages are judged as they are typed', async () => {
  const page = await world.open({ role: 'officer', agency: 'so-tp', size: desk, dark: true }, form());
  const done = page.getByLabel('Ngày hoàn thành');
  await done.fill('20/12/2015');
  await page.getByText('Ngày này sau ngày chốt số liệu 14/11/2015. Việc chưa xong thì để trống.').waitFor();
  await done.fill('31/9/2015');
  await page.getByText(/^Chưa hiểu “31\/9\/2015”/).waitFor();
  await done.fill('10/11/2015');
  await page.getByLabel('Tỷ lệ hoàn thành (%)').fill('120');
  await page.getByText('“120” không phải số từ 0 đến 100.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
});

test('a draft is seen by nobody else who signs in at the device', async () => {
  const first = await world.open({ role: 'officer', agency: 'so-nv', name: 'Người thứ nhất' }, form());
  await first.getByLabel('Kết quả trong kỳ').fill('Nội dung riêng của người thứ nhất');
  await first.getByText(/^Đã lưu trên máy lúc/).waitFor();
  const kept = await first.evaluate(() => JSON.stringify(Object.fromEntries(Object.entries(localStorage))));
  expect(kept).toContain('Nội dung riêng');
  const second = await world.open({ role: 'officer', agency: 'so-nv', name: 'Người thứ hai' }, form());
  await second.evaluate((all) => {
    for (const [key, text] of Object.entries(JSON.parse(all))) localStorage.setItem(key, String(text));
  }, kept);
  await second.reload();
  await second.getByText(/^Đã điền 0 trong/).waitFor();
  expect(await second.getByLabel('Kết quả trong kỳ').inputValue()).toBe('');
});

test('[K2] nothing to report is said once, and shown on the receipt', async () => {
  const page = await world.open({ role: 'officer', agency: 'so-yt', size: phone }, form());
  await page.getByRole('button', { name: 'Không phát sinh trong kỳ…' }).click();
  await page.getByRole('button', { name: 'Tiếp tục: báo không phát sinh' }).click();
  await page.getByRole('button', { name: /^Gửi: không phát sinh kỳ/ }).click();
  await page.getByText('Báo không phát sinh trong kỳ.', { exact: false }).waitFor();
  const own = (await submissions()).filter(({ agency }: { agency: string }) => agency === 'so-yt');
  expect(own.map(({ nothing }: { nothing: boolean }) => nothing)).toEqual([true]);
});
