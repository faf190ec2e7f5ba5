import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SubmissionAnswer } from '#shared/wire/submissionAnswer';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld, phone, takeIn } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeAll(async () => {
  world = await openPagesWorld();
  loaded = await loadAppendix(world.app);
}, 60_000);
afterAll(() => world.close());

const base = (): string => `/ct/${loaded.programme}/${loaded.period}/tiep-nhan`;

/** One grey point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

const records = () => world.app.service.store.submissions(loaded.programme, { period: loaded.period });

test('[T8] a report is typed from a scan that stands beside the form; the scan is kept first, source and person are noted', async () => {
  const page = await world.open({ role: 'consolidator' }, `${base()}/nhap-thay`);
  await page.getByLabel('Đơn vị').selectOption({ label: 'Sở Nội vụ' });
  await page.getByLabel('Gửi đến qua').selectOption('paper');
  await page.getByLabel('Ngày đến').fill('2015-11-18');
  await page.getByLabel('Người báo').fill('Chuyên viên Phòng Tổng hợp');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'cong-van-so-nv.png', mimeType: 'image/png', buffer: picture });
  const hash = createHash('sha256').update(picture).digest('hex');
  await page.getByText(`Đã lưu bản gốc, mã ${hash.slice(0, 8)}.`).waitFor();
  const shown = page.getByRole('img', { name: 'Bản gốc: cong-van-so-nv.png' });
  await shown.waitFor();
  expect(await shown.getAttribute('src')).toMatch(/^blob:/);
  expect(await shown.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(1);
  await page.getByRole('searchbox', { name: 'Tìm nhiệm vụ' }).fill('II.6.4');
  const row = page.getByRole('button', { name: /^II\.6\.4/ });
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
  await page.getByLabel('Kết quả thực hiện').fill('Đã hướng dẫn Sở KH&CN hoàn thiện hồ sơ.');
  await page.getByLabel('Tỷ lệ hoàn thành (%)').fill('40 %');
  await page.getByText('2 ô ở 1 dòng sẽ được gửi.').waitFor();
  // A look at another page loses nothing.
  await page.goto(`${world.app.url}${base()}`);
  await page.goBack();
  await page.getByText('2 ô ở 1 dòng sẽ được gửi.').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'cong-van-so-nv.png', mimeType: 'image/png', buffer: picture });
  await page.getByText('Đã lưu bản gốc').waitFor();
  await page.getByLabel('Ngày đến').fill('2015-11-18');
  await page.getByLabel('Người báo').fill('Chuyên viên Phòng Tổng hợp');
  await page.getByRole('button', { name: 'Gửi số liệu nhập thay' }).click();
  await page.getByText(/Đã ghi\. Phiếu 2015-11-/).waitFor();
  const [record] = await records();
  expect(record).toMatchObject({
    agency: 'so-nv',
    channel: 'paper',
    arrivedOn: '2015-11-18',
    person: 'Chuyên viên Phòng Tổng hợp',
    enteredFrom: hash,
    form: 'lines',
    receipt: { cells: { taken: 2, waiting: 0, refused: 0, conflict: 0 } },
  });
  await page.getByRole('link', { name: 'Xem phiếu' }).click();
  await page.getByText('Đã hướng dẫn Sở KH&CN hoàn thiện hồ sơ.').waitFor();
});

test('[K2] a photo that came by mail is typed from where it waits, and waits no longer', async () => {
  await takeIn(world.app, loaded, ['UBND-huyen-Dak-Rlap_anh-chup.xlsx']);
  const page = await world.open({ role: 'consolidator' }, `${base()}/cho-xu-ly?loai=nhap-thay`);
  await page.getByRole('link', { name: 'Nhập thay' }).click();
  // What cannot be shown is given along to be looked at; it names itself either way.
  await page.getByRole('heading', { name: 'Bản gốc: UBND-huyen-Dak-Rlap_anh-chup.xlsx' }).waitFor();
  await page.getByText('Trình duyệt không hiện được loại tệp này').waitFor();
  expect(await page.getByLabel('Gửi đến qua').inputValue()).toBe('email');
  expect(await page.getByLabel('Ngày đến').inputValue()).toBe('18/11/2015');
  await page.getByLabel('Đơn vị').selectOption('ubnd-huyen-dak-r-lap');
  await page.getByRole('checkbox', { name: 'Không phát sinh trong kỳ' }).check();
  await page.getByRole('button', { name: 'Gửi số liệu nhập thay' }).click();
  await page.getByText(/Đã ghi\. Phiếu/).waitFor();
  await page.goto(`${world.app.url}${base()}/cho-xu-ly`);
  await page.getByText('Không còn tệp nào chờ nhập thay.').waitFor();
  await page.getByText('Không còn tệp nào chưa rõ đơn vị gửi.').waitFor();
  await page.goto(`${world.app.url}${base()}?tim=R%27Lap`);
  await page.getByText('Không p.s.').waitFor();
});

test('[M10] what was typed is sent again after a cut connection under the same receipt', async () => {
  const page = await world.open({ role: 'consolidator', size: phone }, `${base()}/nhap-thay?don-vi=so-yt`);
  await page.getByLabel('Gửi đến qua').selectOption('phone');
  await page.getByRole('checkbox', { name: 'Không phát sinh trong kỳ' }).check();
  const send = page.getByRole('button', { name: 'Gửi số liệu nhập thay' });
  // Whoever spoke on the telephone is named first.
  expect(await send.isDisabled()).toBe(true);
  await page.getByLabel('Người báo qua điện thoại').fill('Chánh Văn phòng Sở');
  // The service takes it, and its answer is lost on the way.
  await page.route(/\/submissions\?/, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await send.click();
  await page.getByText('Không kết nối được với máy chủ của tỉnh.').waitFor();
  await page.unroute(/\/submissions\?/);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByText(/Đã ghi\. Phiếu/).waitFor();
  const own = (await records()).filter(({ agency }) => agency === 'so-yt');
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({ nothing: true, channel: 'phone', person: 'Chánh Văn phòng Sở' });
});

test('[M5] what the agency reported meanwhile is not written over unseen: the form shows it and a change is held against it', async () => {
  const page = await world.open({ role: 'consolidator' }, `${base()}/nhap-thay?don-vi=so-nv`);
  await page.getByRole('searchbox', { name: 'Tìm nhiệm vụ' }).fill('II.6.4');
  const row = page.getByRole('button', { name: /^II\.6\.4/ });
  await row.waitFor();
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
  expect(await page.getByLabel('Tỷ lệ hoàn thành (%)').inputValue()).toBe('40');
  await page.getByLabel('Tỷ lệ hoàn thành (%)').fill('55');
  await page.getByRole('button', { name: 'Gửi số liệu nhập thay' }).click();
  await page.getByText(/Đã ghi\. Phiếu/).waitFor();
  const { body } = await world.app.call(
    'GET',
    `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}/submissions?agency=so-nv`,
    { as: loaded.heads },
  );
  const last: SubmissionAnswer = body.submissions.at(-1);
  expect(last.receipt.items).toMatchObject([{ outcome: 'taken', base: '40', theirs: '55' }]);
});
