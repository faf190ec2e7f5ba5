import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeFaults } from '#test/helpers/axeFaults';
import { rowsOf } from '#test/pages/rowReport';
import {
  desk,
  type Loaded,
  loadAppendix,
  openPagesWorld,
  type PagesWorld,
  phone,
  takeIn,
  type Visitor,
} from '#test/pages/world';

let world: PagesWorld;
let loaded: Loaded;
let at: string;

beforeEach(async () => {
  world = await openPagesWorld({ now: () => new Date('2015-11-23T02:00:00.000Z') });
  loaded = await loadAppendix(world.app);
  at = `/api/v1/programmes/${loaded.programme}/periods/${loaded.period}`;
});
afterEach(() => world.close());

const dost: Visitor = { role: 'consolidator', name: 'Cán bộ tổng hợp' };
const queue = (rest = '') => `/ct/${loaded.programme}/${loaded.period}/chua-thong-nhat${rest}`;

/** One or more of everything there is to settle. */
const disputed = ['So-KHCN_lan-1.xlsx', 'So-KHCN_lan-2.xlsx', 'So-KHCN_phong-QLCN.xlsx'];
const everything = [
  ...disputed,
  'So-Tu-phap_them-dong-doi-han.xlsx',
  'So-Noi-vu_chep-dong.xlsx',
  'Ban-Tuyen-giao_120-phan-tram.xlsx',
  'UBND-huyen-Dak-Mil_hai-chuong-trinh.xlsx',
  'So-Giao-duc-va-Dao-tao_bao-cao.xlsx',
];

const title = (page: Page) => page.locator('#matter-title');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const matterOf = (page: Page) => new URL(page.url()).pathname.split('/').slice(5);

async function typed(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
}

/** A number pressed early is kept until there is something to choose; who decides looks at what is chosen before going on. */
async function choose(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('radio', { checked: true }).waitFor();
}

/** Enter leads to the first field that still lacks something. */
async function enterInto(page: Page, field: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(field);
}

async function open(): Promise<number> {
  const { body } = await world.app.call('GET', `${at}/matters`, { as: loaded.heads });
  return body.matters.length;
}

test('[M7] [M11] a period is settled by keys alone, and what was decided last is taken back', async () => {
  await takeIn(world.app, loaded, everything);
  const page = await world.open(dost, queue());
  await title(page).waitFor();
  const total = await open();
  const kinds: string[] = [];
  for (let left = total; left > 0; left -= 1) {
    const [kind = '', id = ''] = matterOf(page);
    kinds.push(kind);
    await page.getByText(`1 / ${left}`, { exact: true }).waitFor();
    if (left < total) await expect.poll(() => focused(page)).toBe('matter-title');
    if (kind === 'conflict') {
      await choose(page, '1');
      await enterInto(page, 'settle-by');
      await typed(page, 'Phó Trưởng phòng', 'Điện thoại, 20/11/2015', 'Có Tờ trình kèm theo');
    } else {
      await choose(page, kind === 'proposal' || kind === 'new_row' ? '3' : kind === 'sender' ? '2' : '1');
      await enterInto(page, 'settle-reason');
      await typed(page, 'Đã trao đổi với đơn vị');
    }
    await page.keyboard.press('Enter');
    if (left > 1) await expect.poll(() => matterOf(page)[1]).not.toBe(id);
  }
  expect(new Set(kinds)).toEqual(new Set(['conflict', 'proposal', 'new_row', 'sheet', 'cell', 'sender']));
  await page.getByRole('heading', { name: 'Không còn số liệu chưa thống nhất.' }).waitFor();
  await page.getByText(/lần gần nhất 09 giờ 00, ngày 23\/11\/2015, Cán bộ tổng hợp/).waitFor();
  expect(await open()).toBe(0);
  await expect.poll(() => focused(page)).toBe('page-title');
  await page.keyboard.press('z');
  await title(page).waitFor();
  await page.keyboard.press('z');
  await page.getByText('/ 2', { exact: false }).first().waitFor();
  expect(await open()).toBe(2);
  await page.getByRole('status').filter({ hasText: 'Đã hoàn tác' }).waitFor();
});

test('[M7] the copies of one agency are chosen between only with who confirmed it, how and why', async () => {
  await takeIn(world.app, loaded, disputed);
  const page = await world.open(dost, queue());
  await title(page).waitFor();
  await page.getByText('Chọn thay chỉ khi có xác nhận của đơn vị.', { exact: false }).waitFor();
  const button = page.getByRole('button', { name: 'Chọn bản 2' });
  await page.keyboard.press('2');
  await button.waitFor();
  expect(await button.isDisabled()).toBe(true);
  await page.getByLabel('Người xác nhận').fill('Phó Trưởng phòng');
  expect(await button.isDisabled()).toBe(true);
  await page.getByLabel('Hình thức, ngày').fill('Điện thoại, 20/11/2015');
  expect(await button.isDisabled()).toBe(true);
  await page.getByLabel('Lý do').fill('Hai phòng đã thống nhất');
  expect(await button.isEnabled()).toBe(true);
  await button.click();
  await page.getByRole('heading', { name: 'Không còn số liệu chưa thống nhất.' }).waitFor();
  const { body } = await world.app.call('GET', `${at}/decisions`, { as: loaded.heads });
  expect(body.decisions).toMatchObject([
    {
      kind: 'choose',
      value: 'Đã lấy ý kiến 12 đơn vị.',
      by: 'Cán bộ tổng hợp',
      confirmed: { by: 'Phó Trưởng phòng', how: 'Điện thoại, 20/11/2015' },
    },
  ]);
});

async function send(file: string, agency: string, bytes: Uint8Array): Promise<void> {
  const asked = `file=${encodeURIComponent(file)}&agency=${agency}&channel=email&arrivedOn=2015-11-18`;
  const { status, body } = await world.app.call('POST', `${at}/submissions?${asked}`, {
    as: loaded.heads,
    body: bytes,
  });
  expect(status, JSON.stringify(body).slice(0, 400)).toBe(201);
}

type Task = { readonly path: string; readonly texts: { readonly content: string; readonly lead?: string } };

async function tasksOf(agency: string): Promise<readonly Task[]> {
  const { body } = await world.app.call('GET', `${at}/tracker`, { as: loaded.heads });
  return body.tasks.filter(
    (task: { kind: string; lines: readonly { agency: string; role: string }[] }) =>
      task.kind !== 'section' && task.lines.some((line) => line.agency === agency && line.role === 'lead'),
  );
}

test('[M11] one decision settles all alike after a preview, and is taken back as one; texts of files stay text', async () => {
  const own = (await tasksOf('so-khcn')).slice(0, 3);
  const copy = (said: string) =>
    rowsOf(own.map(({ path, texts }) => [path, texts.content, texts.lead ?? '', `${said} ${path}`]));
  await send('phong-A.xlsx', 'so-khcn', copy('Đã trình &lt;img src=x onerror=alert(1)&gt;'));
  await send('phong-B.xlsx', 'so-khcn', copy('Đang soạn'));
  const page = await world.open(dost, queue('?nhom=within'));
  await title(page).waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  await page.getByText('<img src=x onerror=alert(1)>', { exact: false }).first().waitFor();
  const before = await open();
  await page.keyboard.press('1');
  await page.keyboard.press('a');
  await enterInto(page, 'settle-by');
  await typed(page, 'Phó Trưởng phòng', 'Điện thoại, 20/11/2015', 'Bản của phòng A là bản cuối');
  await page.keyboard.press('Enter');
  await page.getByText('Sẽ ghi 3 quyết định:').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'Kết quả thực hiện' }).count()).toBeGreaterThanOrEqual(3);
  // Nothing is written before it was seen.
  expect(await open()).toBe(before);
  await expect.poll(() => focused(page)).toBe('write-alike');
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi 3 quyết định', { exact: false }).first().waitFor();
  await expect.poll(() => open()).toBe(before - 3);
  await page.keyboard.press('z');
  await expect.poll(() => open()).toBe(before);
});

test('[M2] [M6] a row nobody could place is found by words without diacritics, or kept as a new task', async () => {
  const own = await tasksOf('so-khcn');
  const first = own[0];
  const common = own.find(({ texts }, index) => own.findIndex((one) => one.texts.content === texts.content) !== index);
  expect(common, 'the appendix no longer repeats the words of a step').toBeDefined();
  await send(
    'khong-ro-dong.xlsx',
    'so-khcn',
    rowsOf([
      [first?.path ?? '', first?.texts.content ?? '', first?.texts.lead ?? '', 'Đang làm'],
      ['', common?.texts.content ?? '', '', 'Đã họp ban soạn thảo'],
    ]),
  );
  const page = await world.open(dost, queue('?nhom=unplaced'));
  await title(page).waitFor();
  expect(matterOf(page)[0]).toBe('row');
  await page
    .getByText(/giống 100 %/)
    .first()
    .waitFor();
  await page.keyboard.press('/');
  await expect.poll(() => focused(page)).toBe('task-search');
  await page.keyboard.type('lay y kien cua cac co quan');
  await page.getByRole('radio', { name: /II\.6\.2/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /II\.6\.2/ }).check();
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi: Dòng 3', { exact: false }).first().waitFor();
  const { body } = await world.app.call('GET', `${at}/decisions`, { as: loaded.heads });
  expect(body.decisions[0]).toMatchObject({
    kind: 'place',
    path: 'II.6.2',
    reason: 'Nội dung dòng là nhiệm vụ II.6.2',
  });
});

test('[M4] a proposal is granted by a document with its scan, and the deadline in the tracker moves', async () => {
  await takeIn(world.app, loaded, ['So-Tu-phap_them-dong-doi-han.xlsx']);
  const page = await world.open(dost, queue('?nhom=proposals'));
  await page.getByRole('link', { name: /Thời gian hoàn thành/ }).click();
  await page.getByText('thời hạn đổi từ 31/7/2016 sang 31/12/2016.', { exact: false }).waitFor();
  const id = matterOf(page)[1];
  // First the opinion: it goes on to the authority and stays open.
  await page.keyboard.press('1');
  await page.getByLabel('Ý kiến của cơ quan tổng hợp').fill('Đề nghị chấp thuận');
  await page.getByLabel('Chuyển đến').fill('UBND tỉnh');
  await page.getByLabel('Lý do').fill('Có công văn của Sở Tư pháp');
  await page.getByRole('button', { name: 'Cho ý kiến, chuyển cơ quan ban hành' }).click();
  await page.getByText('đã chuyển', { exact: false }).first().waitFor();
  await page.goto(`${world.app.url}${queue(`/proposal/${id}`)}`);
  await page.getByText('Đề nghị chấp thuận', { exact: false }).first().waitFor();
  await page.getByRole('radio', { name: 'Cơ quan ban hành chấp thuận' }).check();
  const button = page.getByRole('button', { name: 'Cơ quan ban hành chấp thuận' });
  await page.getByLabel('Lý do').fill('UBND tỉnh đồng ý');
  expect(await button.isDisabled()).toBe(true);
  await page.getByLabel('Cơ quan ban hành văn bản').fill('UBND tỉnh');
  await page.getByLabel('Số, ký hiệu').fill('2100/UBND-KGVX');
  await page.getByLabel('Ngày', { exact: false }).first().fill('2015-11-13');
  await page.getByLabel('Người ký').fill('Phó Chủ tịch');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'QD-2100.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
  await page.getByText('Đã kèm QD-2100.pdf').waitFor();
  await button.click();
  await expect.poll(() => matterOf(page)[1]).not.toBe(id);
  const { body } = await world.app.call('GET', `${at}/tracker`, { as: loaded.heads });
  expect(body.tasks.find(({ path }: Task) => path === 'II.7.2')).toMatchObject({
    deadline: '2016-12-31',
    deadlineBy: { body: 'UBND tỉnh', number: '2100/UBND-KGVX', date: '2015-11-13' },
  });
  await page.getByRole('button', { name: 'Nhật ký quyết định' }).click();
  await page.getByText('2100/UBND-KGVX của UBND tỉnh, ngày 13/11/2015', { exact: false }).first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'QD-2100.pdf' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('QD-2100.pdf');
});

test('[P3] [S1] a task is extended by a document and its completion recognised with a reason', async () => {
  const page = await world.open(dost, queue('/quyet-dinh'));
  await page.getByLabel('Tìm nhiệm vụ, không cần gõ dấu').fill('II.6.2');
  await page.getByRole('button', { name: /^II\.6\.2/ }).click();
  await page.getByLabel('Thời hạn mới').fill('2016-03-31');
  await page.getByText('Thời hạn: 31/10/2015 → 31/3/2016.', { exact: false }).waitFor();
  await page.getByLabel('Lý do').fill('Chờ ý kiến bộ');
  const button = page.getByRole('button', { name: 'Ghi quyết định' });
  expect(await button.isDisabled()).toBe(true);
  await page.getByLabel('Cơ quan ban hành văn bản').fill('UBND tỉnh');
  await page.getByLabel('Số, ký hiệu').fill('2101/UBND-KGVX');
  await page.getByRole('textbox', { name: 'Ngày', exact: true }).fill('2015-11-10');
  await button.click();
  await page.getByRole('row').filter({ hasText: 'Gia hạn' }).waitFor();
  const { body } = await world.app.call('GET', `${at}/tracker`, { as: loaded.heads });
  expect(body.tasks.find(({ path }: Task) => path === 'II.6.2')).toMatchObject({ deadline: '2016-03-31' });
  // What is typed before the task has come stays.
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/tasks\?text=/, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(`${world.app.url}${queue('/quyet-dinh?nhiem-vu=II.6.1&loai=complete')}`);
  await page.getByRole('textbox', { name: 'Ngày hoàn thành' }).fill('2015-10-30');
  await page.getByLabel('Lý do').fill('Đã có dự thảo gửi các sở');
  answer();
  await button.click();
  await page.getByRole('row').filter({ hasText: 'Công nhận hoàn thành' }).waitFor();
});

test('[K6] a matter goes back to its agency: noted in the log of reminders', async () => {
  await takeIn(world.app, loaded, disputed);
  const page = await world.open(dost, queue());
  await title(page).waitFor();
  await page.keyboard.press('g');
  const text = page.getByLabel('Nội dung nhắc');
  expect(await text.inputValue()).toContain('II.6.2 · Kết quả thực hiện');
  await page.getByRole('button', { name: 'Ghi vào nhật ký đôn đốc' }).click();
  await page.getByText('Đã gửi lại đơn vị ngày 23/11/2015.', { exact: false }).waitFor();
  await expect.poll(() => focused(page)).toBe('matter-title');
});

test('[R9] a reader sees everything and can do nothing', async () => {
  await takeIn(world.app, loaded, disputed);
  const page = await world.open({ role: 'reader' }, queue());
  await title(page).waitFor();
  await page.getByText('quyết định do cơ quan tổng hợp ghi.', { exact: false }).waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('radio').count()).toBe(0);
  expect(await page.getByRole('button', { name: /Chọn/ }).count()).toBe(0);
});

test('[M7] an agency chooses between its own copies without anybody’s confirmation, and only reads the rest', async () => {
  await takeIn(world.app, loaded, [...disputed, 'So-Tu-phap_them-dong-doi-han.xlsx']);
  const own = await world.open({ role: 'officer', agency: 'so-khcn' }, queue());
  await title(own).waitFor();
  await own.keyboard.press('2');
  await enterInto(own, 'settle-reason');
  expect(await own.getByLabel('Người xác nhận').count()).toBe(0);
  await typed(own, 'Bản của phòng đã gộp');
  await own.keyboard.press('Enter');
  await own.getByRole('heading', { name: 'Không còn số liệu chưa thống nhất.' }).waitFor();
  const other = await world.open({ role: 'officer', agency: 'so-tp' }, queue());
  await title(other).waitFor();
  expect(await other.getByRole('radio').count()).toBe(0);
});

/** The queue with five thousand matters in it. */
async function longQueue(size: typeof desk | typeof phone): Promise<Page> {
  await takeIn(world.app, loaded, disputed);
  const page = await world.open({ ...dost, size }, queue('/nhat-ky'));
  await page.route('**/matters', async (route) => {
    const answer = await (await route.fetch()).json();
    const [one] = answer.matters;
    const matters = Array.from({ length: 5_000 }, (_, n) => ({
      ...one,
      id: n === 0 ? one.id : `xd-${n}`,
      path: `II.${n}`,
    }));
    await route.fulfill({ json: { ...answer, matters, groups: [{ group: 'within', count: 5_000 }] } });
  });
  await page.goto(`${world.app.url}${queue()}`);
  return page;
}
const listed = (page: Page) => page.getByRole('navigation', { name: 'Việc cần xử lý' }).getByRole('link');

test('thousands of matters are a window of a list, and the keyboard goes through it', async () => {
  const page = await longQueue(desk);
  await page.getByText('1 / 5.000').waitFor();
  expect(await listed(page).count()).toBeLessThan(60);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect.poll(() => matterOf(page)[1]).toBe('xd-2');
});

test('on a phone thousands of matters scroll with the page, and only what is seen is drawn', async () => {
  const page = await longQueue(phone);
  await listed(page).first().waitFor();
  expect(await listed(page).count()).toBeLessThan(60);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  const middle = page.getByText(/^II\.2[45]\d\d\b/).first();
  await middle.waitFor();
  expect((await middle.boundingBox())?.y).toBeLessThan(phone[1] + 1_000);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.getByText(/^II\.4999\b/).waitFor();
  expect(await listed(page).count()).toBeLessThan(60);
});

test.each([
  ['at a desk', {}],
  ['in the dark', { dark: true }],
  ['on a phone', { size: phone }],
])('axe finds no serious fault %s, in the queue, the log and the forwarding list', async (_, as) => {
  await takeIn(world.app, loaded, everything);
  const page = await world.open({ ...dost, ...as }, queue());
  await page
    .getByRole('link', { name: /II\.6\.2/ })
    .first()
    .click();
  await title(page).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  for (const kind of ['new_row', 'sheet', 'sender']) {
    const { body } = await world.app.call('GET', `${at}/matters`, { as: loaded.heads });
    const { id } = body.matters.find((one: { kind: string }) => one.kind === kind);
    await page.goto(`${world.app.url}${queue(`/${kind}/${id}`)}`);
    await title(page).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  }
  for (const rest of ['/nhat-ky', '/chuyen', '/quyet-dinh']) {
    await page.goto(`${world.app.url}${queue(rest)}`);
    await page.locator('main section').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
