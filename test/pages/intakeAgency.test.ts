import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MergeReceipt } from '#shared/wire/mergeAnswer';
import type { SubmissionAnswer } from '#shared/wire/submissionAnswer';
import { type Loaded, loadAppendix, openPagesWorld, type PagesWorld, takeIn } from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;

beforeAll(async () => {
  world = await openPagesWorld();
  loaded = await loadAppendix(world.app);
  await takeIn(world.app, loaded, [
    'So-KHCN_lan-1.xlsx',
    'So-KHCN_phong-QLCN.xlsx',
    'So-KHDT_bao-cao-thang-11.xlsx',
    'UBND-huyen-Dak-Rlap_anh-chup.xlsx',
  ]);
}, 60_000);
afterAll(() => world.close());

const base = (): string => `/ct/${loaded.programme}/${loaded.period}/tiep-nhan`;
const periodPath = (): string => `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}`;

async function opened(rest: string): Promise<Page> {
  const page = await world.open({ role: 'consolidator' }, `${base()}/${rest}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function submissions(agency: string): Promise<readonly SubmissionAnswer[]> {
  const { body } = await world.app.call('GET', `${periodPath()}/submissions?agency=${agency}`, { as: loaded.heads });
  return body.submissions;
}

test('[M8] a receipt is read line by line: address, base, current, sent, outcome; each outcome filters it', async () => {
  const page = await opened('so-khcn');
  const [, latest] = await submissions('so-khcn');
  if (latest === undefined) throw new Error('no report');
  const now: MergeReceipt = (await world.app.call('GET', `/api/v1/submissions/${latest.number}`, { as: loaded.heads }))
    .body.now;
  const report = page.getByRole('article').first();
  await report.getByText(`Phiếu ${latest.number}`).waitFor();
  await report.getByText(`${now.cells.read} ô được đọc`).waitFor();
  const lines = report.locator('tbody tr');
  await lines.first().waitFor();
  expect(await lines.count()).toBe(now.items.length);
  const shown = await lines.evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));
  for (const { cell, theirs } of now.items)
    expect(shown.some((text) => text.startsWith(cell) && text.includes(theirs.slice(0, 30)))).toBe(true);
  await report.getByRole('button', { name: /^Tiếp nhận \d+$/ }).click();
  await expect.poll(() => lines.count()).toBe(now.items.filter(({ outcome }) => outcome === 'taken').length);
  expect(page.url()).toContain('ket-qua=taken');
  const download = page.waitForEvent('download');
  await report.getByRole('link', { name: 'Tải tệp gốc' }).click();
  expect((await download).suggestedFilename()).toBe(latest.file);
});

test('[M8] what an agency wrote below its table is read on the page and on the printed receipt', async () => {
  const said = 'Đề nghị UBND tỉnh cho gia hạn nhiệm vụ này vì chưa được cấp kinh phí.';
  const rows = [
    'TT,Nội dung,Cơ quan chủ trì,Thời gian hoàn thành,Kết quả thực hiện',
    '1,Việc riêng,Sở Tư pháp,2016,Đang làm',
  ];
  await world.app.call('POST', `${periodPath()}/submissions?file=bang.csv&channel=email&agency=so-tp`, {
    as: loaded.heads,
    body: new TextEncoder().encode(`\ufeff${[...rows, '', `,"Ghi chú: ${said}"`].join('\r\n')}\r\n`),
  });
  const page = await opened('so-tp');
  await page.getByRole('article').first().getByText(`“Ghi chú: ${said}”`).waitFor();
  const [report] = await submissions('so-tp');
  await page.goto(`${world.app.url}/api/v1/submissions/${report?.number}/receipt`);
  await page.getByText(`dòng 4), xin đọc: “Ghi chú: ${said}”`).waitFor();
});

test('[K5] a signed document is noted as confirmation, with its number, date, signer and scan', async () => {
  const page = await opened('so-khdt');
  await page.getByText('Chưa được lãnh đạo đơn vị xác nhận.').waitFor();
  await page.getByRole('button', { name: 'Ghi xác nhận…' }).click();
  const save = page.getByRole('button', { name: 'Ghi xác nhận', exact: true });
  expect(await save.isDisabled()).toBe(true);
  await page.getByLabel('Số văn bản').fill('812/BC-SKHĐT');
  await page.getByLabel('Ngày văn bản').fill('2015-11-19');
  await page.getByLabel('Người ký').fill('Giám đốc Sở');
  await page
    .locator('form input[type=file]')
    .setInputFiles({ name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 scan') });
  await page.getByRole('button', { name: 'cong-van.pdf' }).waitFor();
  await save.click();
  await page.getByText('Đã xác nhận bằng văn bản số 812/BC-SKHĐT ngày 19/11/2015, người ký: Giám đốc Sở.').waitFor();
  const [record] = await world.app.service.store.submissions(loaded.programme, {
    period: loaded.period,
    agency: 'so-khdt',
  });
  expect(record?.confirmation).toMatchObject({ kind: 'document', number: '812/BC-SKHĐT' });
  expect(record?.confirmation).toHaveProperty('hash');
});

test('[M12] before a report is withdrawn it is said what that undoes; a reason is needed; it stays to be seen', async () => {
  const page = await opened('so-khcn');
  const [first] = await submissions('so-khcn');
  if (first === undefined) throw new Error('no report');
  await page.goto(`${world.app.url}${base()}/so-khcn?phieu=${first.number}`);
  const report = page.getByRole('article').filter({ hasText: first.number });
  await report.getByRole('button', { name: 'Rút lại báo cáo…' }).click();
  const form = report.getByRole('form', { name: `Rút lại báo cáo của phiếu ${first.number}` });
  await form.getByText(/Sau khi rút lại: \d+ ô đã tiếp nhận trở lại/).waitFor();
  const save = form.getByRole('button', { name: 'Rút lại báo cáo', exact: true });
  expect(await save.isDisabled()).toBe(true);
  await form.getByLabel('Lý do').press('Escape');
  await form.waitFor({ state: 'detached' });
  expect(
    await report
      .getByRole('heading')
      .getByRole('button')
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
  await report.getByRole('button', { name: 'Rút lại báo cáo…' }).click();
  await form.getByLabel('Lý do').fill('Đơn vị gửi nhầm bản cũ');
  await save.click();
  await report.getByText(/Đã rút lại ngày .* Lý do: Đơn vị gửi nhầm bản cũ/).waitFor();
  expect((await submissions('so-khcn'))[0]?.withdrawn).toMatchObject({ reason: 'Đơn vị gửi nhầm bản cũ' });
});

test('[K6] agencies are reminded together: whom is seen before, one may be left out, the log and the counts follow', async () => {
  const page = await opened('nhac');
  const list = page.getByRole('list', { name: 'Nhắc ai' });
  await list.getByRole('checkbox').first().waitFor();
  const all = await list.getByRole('checkbox').count();
  await list.getByRole('checkbox', { name: /Sở Y tế/ }).uncheck();
  await page.getByLabel('Ghi chú').fill('CV 15/SKHCN-KH');
  await page.getByRole('button', { name: `Ghi đã nhắc ${all - 1} đơn vị` }).click();
  await page.getByText(`Đã ghi vào nhật ký: ${all - 1} đơn vị.`).waitFor();
  await page
    .getByRole('list', { name: 'Nhật ký nhắc' })
    .getByText(/Văn bản đôn đốc.*CV 15\/SKHCN-KH/s)
    .waitFor();
  await list.getByRole('checkbox', { name: /Sở Xây dựng.*đã nhắc 1 lần/ }).waitFor();
  await list.getByRole('checkbox', { name: /Sở Y tế.*chưa nhắc lần nào/ }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải về (.txt)' }).first().click();
  expect((await download).suggestedFilename()).toBe('don-doc-2015-11.txt');
});

test('[K6] one agency is reminded from its own page, with the text for it', async () => {
  const page = await opened('so-yt');
  await page.getByRole('button', { name: 'Nhắc đơn vị' }).click();
  await page
    .locator('pre')
    .getByText(/Sở Y tế/)
    .waitFor();
  await page.getByLabel('Hình thức').selectOption('call');
  await page.getByLabel('Ghi chú').fill('Văn thư Sở nghe máy');
  await page.getByRole('button', { name: 'Ghi đã nhắc 1 đơn vị' }).click();
  await page
    .getByRole('list', { name: 'Nhật ký nhắc' })
    .getByText(/Điện thoại.*Văn thư Sở nghe máy/s)
    .waitFor();
  await page.getByText('đã nhắc 1 lần').waitFor();
});

test('[K5] the code on a printed report is held against the data: the same, or what differs', async () => {
  const page = await opened('so-khdt');
  const [report] = await submissions('so-khdt');
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Đối chiếu bản giấy' }) });
  await card.getByLabel('Mã đối chiếu in trên văn bản').fill(report?.checkCode.toLowerCase() ?? '');
  await card.getByRole('button', { name: 'Đối chiếu' }).click();
  await card.getByText(`Phiếu ${report?.number}`).waitFor();
  expect(await card.textContent()).toMatch(/khớp/i);
  await card.getByLabel('Mã đối chiếu in trên văn bản').fill('ABCD-EFGH');
  await card.getByRole('button', { name: 'Đối chiếu' }).click();
  await card.getByRole('alert').waitFor();
});

test('[M14] a photo of unknown sender is given to the body its name names, which is then being entered', async () => {
  const page = await opened('cho-xu-ly?loai=khong-ro');
  const file = page.getByRole('listitem').filter({ hasText: 'anh-chup' });
  await expect.poll(() => file.getByLabel('Căn cứ xác định').inputValue()).toBe('Theo tên tệp');
  await file.getByRole('button', { name: 'Ghi đơn vị gửi' }).click();
  await page.getByText('Không còn tệp nào chưa rõ đơn vị gửi.').waitFor();
  const { body } = await world.app.call('GET', `${periodPath()}/reporting`, { as: loaded.heads });
  const own = body.agencies.find(({ agency }: { agency: string }) => agency === 'ubnd-huyen-dak-r-lap');
  expect(own.state).toBe('entering');
});
