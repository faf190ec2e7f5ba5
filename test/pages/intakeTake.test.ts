import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#scripts/package/root';
import type { SubmissionAnswer } from '#shared/wire/submissionAnswer';
import { plainWorkbook } from '#test/helpers/plainWorkbook';
import { zipFile } from '#test/helpers/zipFile';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeAll(async () => {
  world = await openPagesWorld();
  loaded = await loadAppendix(world.app);
}, 60_000);
afterAll(() => world.close());

const folder = join(projectRoot(), 'examples/bao-cao');
const example = (file: string): string => join(folder, file);

async function opened(): Promise<Page> {
  const page = await world.open({ role: 'consolidator' }, `/ct/${loaded.programme}/${loaded.period}/tiep-nhan`);
  await page.getByRole('heading', { name: 'Nhận tệp' }).waitFor();
  return page;
}

const files = (page: Page) => page.locator('input[type=file]:not([webkitdirectory])');
const line = (page: Page, file: string) =>
  page.getByRole('list', { name: 'Nhận tệp' }).locator('li', { hasText: file });

async function received(): Promise<readonly SubmissionAnswer[]> {
  const at = `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}/submissions`;
  return (await world.app.call('GET', at, { as: loaded.heads })).body.submissions;
}

test('[T8] each file has its line: what is new, what cannot be read and what to do; how and when they came is set once', async () => {
  const page = await opened();
  await page.getByLabel('Gửi đến qua').selectOption('zalo');
  await page.getByLabel('Ngày đến').fill('2015-11-19');
  await files(page).setInputFiles(
    ['So-KHDT_bao-cao-thang-11.xlsx', 'UBND-huyen-Dak-Rlap_mat-khau.xlsx', 'UBND-huyen-Dak-Rlap_anh-chup.xlsx'].map(
      example,
    ),
  );
  await page.getByRole('heading', { name: 'Đã xong 3 tệp' }).waitFor();
  await line(page, 'So-KHDT')
    .getByText(/\d+ ô mới/)
    .waitFor();
  const locked = line(page, 'mat-khau');
  await locked.getByText('Tệp có mật khẩu nên không đọc được.').waitFor();
  expect(await locked.textContent()).toContain('xóa mật khẩu');
  await line(page, 'anh-chup').getByRole('link', { name: 'Nhập thay' }).waitFor();
  const came = await received();
  expect(came.map(({ channel, arrivedOn }) => `${channel} ${arrivedOn}`)).toEqual(Array(3).fill('zalo 2015-11-19'));
  // The matrix follows without being loaded anew.
  await page.getByRole('row', { name: /Sở Kế hoạch và Đầu tư.*19\/11/ }).waitFor();
});

test('[M10] the same bytes again are told as received before, and counted once', async () => {
  const before = (await received()).length;
  const page = await opened();
  await files(page).setInputFiles(example('So-KHDT_bao-cao-thang-11.xlsx'));
  await line(page, 'So-KHDT')
    .getByText(/Đã nhận trước đây \(phiếu 2015-11-[^)]+\), không tính lần hai/)
    .waitFor();
  expect((await received()).length).toBe(before);
});

test('a folder goes in with everything in it, and a zip with each of its files', async () => {
  const page = await opened();
  const parts = await Promise.all(
    ['So-Tu-phap_them-dong-doi-han.xlsx', 'UBND-huyen-Dak-Rlap_mat-khau.xlsx'].map(async (name) => ({
      name,
      content: await readFile(example(name)),
    })),
  );
  await files(page).setInputFiles({
    name: 'thu-dien-tu.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipFile(parts)),
  });
  await line(page, 'thu-dien-tu.zip').getByText('2 tệp bên trong').waitFor();
  await line(page, 'So-Tu-phap').getByText(/ô mới/).waitFor();
  await line(page, 'mat-khau').getByText('Tệp có mật khẩu').waitFor();
  await page.locator('input[webkitdirectory]').setInputFiles(folder);
  await page.getByRole('heading', { name: /Đã xong 25 tệp/ }).waitFor({ timeout: 60_000 });
  await line(page, 'bao-cao/UBND-huyen-Tuy-Duc_libreoffice.ods').getByText(/ô mới/).waitFor();
  const { body } = await world.app.call(
    'GET',
    `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}/reporting`,
    { as: loaded.heads },
  );
  await page.getByText(`đã nhận ${body.received}/${body.roster} đơn vị`).waitFor();
}, 90_000);

test('[M14] who sent a file that does not say is asked on the spot, with the ground for it', async () => {
  const page = await opened();
  await files(page).setInputFiles(example('So-Giao-duc-va-Dao-tao_bao-cao.xlsx'));
  const asked = line(page, 'So-Giao-duc-va-Dao-tao_bao-cao.xlsx');
  await asked.getByLabel('Tệp này của đơn vị nào?').selectOption({ label: 'Sở Giáo dục và Đào tạo' });
  const button = asked.getByRole('button', { name: 'Ghi đơn vị gửi' });
  expect(await button.isDisabled()).toBe(true);
  await asked.getByLabel('Căn cứ xác định').fill('Theo địa chỉ thư điện tử gửi đến');
  await button.click();
  await asked.getByText('Đã ghi: Sở Giáo dục và Đào tạo.').waitFor();
  const named = (await received()).find(({ file }) => file === 'So-Giao-duc-va-Dao-tao_bao-cao.xlsx');
  expect(named).toMatchObject({ agency: 'so-gddt', sender: 'decided' });
});

test('[M10] a cut connection stops the files where they are; they go on by themselves and count once', async () => {
  const page = await opened();
  const before = (await received()).length;
  await page.context().setOffline(true);
  const own = await Promise.all(
    ['a', 'b', 'c'].map(async (name) => ({
      name: `${name}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(`TT,Nội dung nhiệm vụ,Đơn vị chủ trì,Kết quả thực hiện\n1,Việc ${name},Sở Y tế,Đang làm\n`),
    })),
  );
  await files(page).setInputFiles(own);
  await page.getByText(/Mất kết nối\. Còn 3 tệp/).waitFor();
  expect((await received()).length).toBe(before);
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: /Đã xong/ }).waitFor({ timeout: 30_000 });
  const came = (await received()).slice(before).map(({ file }) => file);
  expect(came.toSorted()).toEqual(['a.csv', 'b.csv', 'c.csv']);
}, 60_000);

test('[T9] a file marked as a state secret does not leave the machine', async () => {
  const page = await opened();
  const before = (await received()).length;
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request.url());
  });
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>MẬT</t></is></c></row>';
  const buffer = Buffer.from(plainWorkbook({ sheets: [{ name: 'Biểu', rows: row }] }));
  await files(page).setInputFiles({ name: 'bao-cao-mat.xlsx', mimeType: 'application/octet-stream', buffer });
  await line(page, 'bao-cao-mat.xlsx')
    .getByText(/Tệp chưa rời khỏi máy này/)
    .waitFor();
  expect(asked).toEqual([]);
  expect((await received()).length).toBe(before);
});

test('[T9] nor does a zip that holds one: the file is named, and nothing of the zip goes out', async () => {
  const page = await opened();
  const before = (await received()).length;
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request.url());
  });
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>TUYỆT MẬT</t></is></c></row>';
  const parts = [
    { name: 'thuong/So-Cong-Thuong.xlsx', content: await readFile(example('So-Cong-Thuong_chep-sang-tep-moi.xlsx')) },
    { name: 'mat/bien-ban.xlsx', content: plainWorkbook({ sheets: [{ name: 'Biểu', rows: row }] }) },
  ];
  await page.getByText(/kể cả nằm trong \.zip, không rời khỏi máy này; tệp loại khác do máy chủ kiểm tra/).waitFor();
  const buffer = Buffer.from(zipFile(parts));
  await files(page).setInputFiles({ name: 'kem-theo.zip', mimeType: 'application/zip', buffer });
  await line(page, 'kem-theo.zip')
    .getByText(/“mat\/bien-ban\.xlsx” mang dấu “TUYỆT MẬT”\. Cả tệp nén chưa rời khỏi máy này/)
    .waitFor();
  expect(await line(page, 'kem-theo.zip').getByRole('button').count()).toBe(0);
  expect(asked).toEqual([]);
  expect((await received()).length).toBe(before);
});

test('[T8] a folder, a zip and single files dropped at once: every file its line, n of m told', async () => {
  const page = await opened();
  const place = mkdtempSync(join(tmpdir(), 'dropped-'));
  const inner = join(place, 'thang-11', 'so-nganh');
  mkdirSync(inner, { recursive: true });
  const table = (agency: string, task: string): string =>
    `TT,Nội dung nhiệm vụ,Đơn vị chủ trì,Kết quả thực hiện\n1,${task},${agency},Đang làm\n`;
  for (let at = 1; at <= 9; at += 1) writeFileSync(join(inner, `bao-cao-${at}.csv`), table('Sở Y tế', `Việc ${at}`));
  writeFileSync(join(place, 'thang-11', '~$bao-cao-1.csv'), 'khóa');
  const zip = join(place, 'thu.zip');
  writeFileSync(
    zip,
    zipFile(
      ['x', 'y'].map((name) => ({ name: `${name}.csv`, content: Buffer.from(table('Sở Nội vụ', `Việc ${name}`)) })),
    ),
  );
  const single = join(place, 'le.csv');
  writeFileSync(single, table('Sở Tư pháp', 'Việc lẻ'));
  const told: string[] = [];
  await page.exposeFunction('tell', (text: string) => told.push(text));
  await page.evaluate(() => {
    new MutationObserver(() => {
      const text = document.querySelector('[role=progressbar]')?.getAttribute('aria-label');
      if (text) (globalThis as unknown as { tell: (text: string) => void }).tell(text);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'] });
  });
  // As the system hands a drop to the browser: paths, which the page sees as entries it has to walk.
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(place, 'thang-11'), zip, single], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 120, data });
  await page.getByRole('heading', { name: 'Đã xong 11 tệp' }).waitFor({ timeout: 60_000 });
  await page.getByText('Bỏ qua 1 tệp tạm hoặc tệp ẩn.').waitFor();
  await line(page, 'thu.zip').getByText('2 tệp bên trong').waitFor();
  for (let at = 1; at <= 9; at += 1) await line(page, `thang-11/so-nganh/bao-cao-${at}.csv`).waitFor();
  const came = (await received()).map(({ file }) => file);
  for (const file of ['bao-cao-1.csv', 'bao-cao-9.csv', 'x.csv', 'y.csv', 'le.csv']) expect(came).toContain(file);
  expect(came.some((file) => file.startsWith('~$'))).toBe(false);
  const counts = [...new Set(told)].filter((text) => text.includes('/11.'));
  expect(counts.length).toBeGreaterThan(2);
});

test('files dropped beside the field are taken in, not opened in place of the page; markup in a name stays text', async () => {
  const page = await opened();
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], '<img src=x onerror=alert(1)>.txt'));
    transfer.items.add(new File([''], '~$khoa.xlsx'));
    return transfer;
  });
  await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: dropped });
  await line(page, '<img src=x onerror=alert(1)>.txt').waitFor();
  await page.getByText('Bỏ qua 1 tệp tạm hoặc tệp ẩn.').waitFor();
  expect(await page.locator('li img').count()).toBe(0);
});
