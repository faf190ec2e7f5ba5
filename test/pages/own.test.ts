import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '#test/helpers/axeFaults';
import { desk, type Loaded, loadAppendix, openPagesWorld, type PagesWorld, phone, takeIn } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeAll(async () => {
  world = await openPagesWorld({ now: () => new Date('2015-11-18T02:00:00Z') });
  loaded = await loadAppendix(world.app);
  await takeIn(world.app, loaded, [
    'So-KHCN_lan-1.xlsx',
    'So-KHCN_phong-QLCN.xlsx',
    'So-Tu-phap_them-dong-doi-han.xlsx',
  ]);
});
afterAll(() => world.close());

const officer = { role: 'officer', agency: 'so-khcn' } as const;
const at = (rest: string): string => `/ct/${loaded.programme}/${loaded.period}/${rest}`;
const period = (): string => `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}`;

test.each([
  ['desk, light', desk, false],
  ['desk, dark', desk, true],
  ['phone, light', phone, false],
  ['phone, dark', phone, true],
])('[S4] the pages of an agency have no serious fault: %s', async (_look, size, dark) => {
  const page = await world.open({ ...officer, size, dark }, at('phieu'));
  await page.getByText('2 báo cáo đã gửi kỳ tháng 11').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  for (const [place, sight] of [
    ['phan-hoi', 'Chọn bản đúng…'],
    ['tep-duoc-giao', 'Cách điền'],
  ] as const) {
    await page.goto(`${world.app.url}${at(place)}`);
    await page.getByText(sight).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  }
});

test('[M9] a receipt stays as it was given, with what became of it beside it', async () => {
  const page = await world.open(officer, at('phieu'));
  const first = page.getByRole('row', { name: /So-KHCN_lan-1\.xlsx/ });
  await first.getByText('8 tiếp nhận, 256 không thay đổi').waitFor();
  await first.getByText('7 tiếp nhận, 1 chưa thống nhất').waitFor();
  await first.getByRole('link').click();
  await page.getByText('8 + 256 + 0 + 0 + 0 + 0 + 0 = 264. Không mất ô nào.').waitFor();
  await page.getByText(/Kết quả đã thay đổi so với lúc tiếp nhận: 7 tiếp nhận, 1 chưa thống nhất/).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tệp đã gửi' }).click();
  expect((await download).suggestedFilename()).toBe('So-KHCN_lan-1.xlsx');
});

test('[M7] the agency settles its own copies, and reads what it decided', async () => {
  const page = await world.open({ ...officer, name: 'Cán bộ đầu mối' }, at('phan-hoi'));
  await page.getByRole('button', { name: 'Chọn bản đúng…' }).click();
  await page.getByRole('radio', { name: /Đã lấy ý kiến 7 đơn vị/ }).check();
  // Without a reason nothing is recorded.
  expect(await page.getByRole('button', { name: 'Ghi nhận' }).getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Lý do, căn cứ').fill('Theo báo cáo của phòng');
  await page.getByRole('button', { name: 'Ghi nhận' }).click();
  await page.getByText('Không còn số liệu chưa thống nhất.').waitFor();
  await page.getByText(/Cán bộ đầu mối, 18\/11\/2015\. Theo báo cáo của phòng/).waitFor();
  const { body } = await world.app.call('GET', `${period()}/open-matters`, { as: loaded.heads });
  expect(body.conflicts).toEqual([]);
});

test('[M4] a wish that waits and one that was answered are told apart', async () => {
  const path = `${period()}/open-matters`;
  const { body } = await world.app.call('GET', path, { as: loaded.heads });
  const wish = body.proposals.find(({ field }: { field: string }) => field === 'finish');
  await world.app.call('POST', `${period()}/decisions`, {
    as: loaded.heads,
    body: {
      decisions: [{ kind: 'proposal', proposal: wish.id, accepted: false, opinion: 'Chưa đủ căn cứ' }],
      reason: 'Giữ thời hạn đã ban hành',
    },
  });
  const page = await world.open({ role: 'officer', agency: 'so-tp' }, at('phan-hoi'));
  await page.getByText(/bổ sung nhiệm vụ: Tổ chức hội thảo/).waitFor();
  await page.getByText(/^Không đồng ý/).waitFor();
  await page.getByText(/Giữ thời hạn đã ban hành/).waitFor();
});

test('[M12] a report is taken back with a reason only, and says so', async () => {
  const page = await world.open({ role: 'officer', agency: 'so-tp' }, at('phieu'));
  await page
    .getByRole('row', { name: /So-Tu-phap/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: 'Rút lại báo cáo…' }).click();
  const act = page.getByRole('button', { name: 'Rút lại báo cáo', exact: true });
  expect(await act.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Lý do rút').fill('Gửi nhầm bản nháp');
  await act.click();
  await page.getByText(/Đã rút lại lúc .*Lý do: Gửi nhầm bản nháp/).waitFor();
});

test('[E2] the issued workbook is downloaded by its name', async () => {
  const page = await world.open(officer, at('tep-duoc-giao'));
  await page.getByText('Sở Khoa học và Công nghệ: 38 nhiệm vụ, bước phải báo cáo trong kỳ này.').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tệp (.xlsx)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^so-khoa-hoc-va-cong-nghe_2015-11\.xlsx$/);
  expect((await readFile(await (await download).path())).subarray(0, 2).toString()).toBe('PK');
});

test('[M12] another agency’s receipt does not exist for an officer', async () => {
  const { body } = await world.app.call('GET', `${period()}/submissions`, { as: loaded.heads });
  const other = body.submissions.find(({ agency }: { agency: string }) => agency === 'so-tp');
  const page = await world.open(officer, at(`phieu/${other.number}`));
  await page.getByRole('alert').waitFor();
  expect(await page.getByText('Sở Tư pháp').count()).toBe(0);
});
