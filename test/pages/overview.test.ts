import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '#test/helpers/axeFaults';
import {
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
let clock = new Date('2015-10-22T02:00:00.000Z');

const reports = [
  'Ban-Tuyen-giao_120-phan-tram.xlsx',
  'So-KHCN_lan-2.xlsx',
  'So-KHCN_phong-QLCN.xlsx',
  'So-KHDT_bao-cao-thang-11.xlsx',
  'So-Tu-phap_them-dong-doi-han.xlsx',
  'UBND-huyen-Dak-Glong_lan-1.xlsx',
];

beforeAll(async () => {
  world = await openPagesWorld({ now: () => clock });
  loaded = await loadAppendix(world.app, '2015-10');
  await post('2015-10/reminders', { kind: 'call', agencies: ['so-tc'] });
  await post('2015-10/closing', { number: '85/BC-SKHCN', date: '2015-10-23', signer: 'Giám đốc Sở' });
  await post('', { period: '2015-11' });
  clock = new Date('2015-11-23T02:00:00.000Z');
  await takeIn(world.app, { ...loaded, period: '2015-11' }, reports);
  await post('2015-11/reminders', { kind: 'message', agencies: ['so-tc'] });
});
afterAll(() => world.close());

async function post(path: string, body: object): Promise<void> {
  const at = `/api/v1/programmes/${loaded.programme}/periods${path === '' ? '' : `/${path}`}`;
  const { status, body: said } = await world.app.call('POST', at, { as: loaded.heads, body });
  expect(status, JSON.stringify(said)).toBeLessThan(300);
}

const address = (place = 'tong-quan', period = '2015-11'): string => `/ct/${loaded.programme}/${period}/${place}`;

async function overviewPage(visitor: Partial<Visitor> = {}, query = ''): Promise<Page> {
  const page = await world.open({ role: 'reader', ...visitor }, `${address()}${query}`);
  await page.getByRole('heading', { level: 2, name: /đang ở đâu|where are they/ }).waitFor();
  return page;
}

/** What is seen of a part of a page, with no-break spaces and lines as plain ones. */
async function seen(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts, not what is only there.
  const text = await part.evaluate((node) => (node instanceof HTMLElement ? node.innerText : ''));
  return text.replace(/\s+/g, ' ').trim();
}

describe('what a leader reads', () => {
  test('one sentence of state, and each red task with where it is', async () => {
    const page = await overviewPage();
    const text = await seen(page.locator('main'));
    expect(text).toMatch(/Đến 14\/11\/2015, trong 13 nhiệm vụ: .*2 quá hạn \(lâu nhất 198 ngày\)/);
    expect(text).toContain(
      'Bước 2.1 Xây dựng dự thảo Đề án, hạn 31/10/2015 (Chương trình 26/CTr-UBND). Chưa có báo cáo nào về việc này. Chờ Sở Tài chính báo cáo từ 20/10/2015; hai kỳ 10/2015 và 11/2015 chưa báo cáo; đã nhắc 2 lần, gần nhất 23/11/2015.',
    );
    expect(text).toContain('Cộng 42, nhiều hơn 13: II.4 giao theo nhóm, 27 đơn vị; II.7 4 đơn vị cùng chủ trì.');
  });

  test('[S3] the classes stand with both shares, the period before and the steps apart', async () => {
    const page = await overviewPage();
    const row = page.locator('tr[data-class=overdue]');
    expect(await seen(row)).toBe('Chưa hoàn thành, quá hạn 2 15,4 % 15,4 % 3 5');
  });

  test('every number leads to its list in the tracker, and back comes to the page again', async () => {
    const page = await overviewPage();
    const of = (name: string | RegExp) => page.getByRole('link', { name }).first().getAttribute('href');
    const tracker = address('bang-theo-doi');
    expect(await of(/^2 quá hạn$/)).toBe(`${tracker}?trang-thai=overdue`);
    expect(await of('Sở Tài chính')).toBe(`${tracker}?don-vi=so-tc`);
    expect(await of(/^II Đổi mới cơ chế quản lý/)).toMatch(/bang-theo-doi\?phan=\w+$/);
    expect(await of(/^Hạn trong tháng 12\/2015/)).toBe(
      `${tracker}?trang-thai=submitted,overdue,due_soon,not_yet,not_started,in_time&han=2015-12`,
    );
    expect(await page.locator('tr[data-class=overdue] a').nth(1).getAttribute('href')).toBe(
      `${address('bang-theo-doi', '2015-10')}?trang-thai=overdue`,
    );
    await page.getByRole('link', { name: /^2 quá hạn$/ }).click();
    await page.waitForURL(/bang-theo-doi\?trang-thai=overdue$/);
    await page.goBack();
    await page.getByRole('heading', { name: 'Nhiệm vụ quá hạn: đang ở đâu?' }).waitFor();
  });

  test.each([undefined, '2016-02-20', '2016-12-20'])(
    '[S3] each number is as many as its list holds (as of %s)',
    async (asOf) => {
      const { body: answer } = await world.app.call(
        'GET',
        `/api/v1/programmes/${loaded.programme}/periods/2015-11/overview${asOf === undefined ? '' : `?asOf=${asOf}`}`,
        { as: loaded.heads },
      );
      const page = await overviewPage({}, asOf === undefined ? '' : `?ngay=${asOf}`);
      type Held = readonly [name: RegExp, tasks: number, steps: number | null];
      const tally = (code: string): Held['1'] => answer.tasks.byClass[code].count;
      const months: readonly Held[] = answer.deadlines.months
        .filter((one: { tasks: number; steps: number }) => one.tasks + one.steps > 0)
        .slice(0, 3)
        .map(({ month, tasks, steps }: { month: string; tasks: number; steps: number }) => [
          new RegExp(`^Hạn trong tháng 0?${Number(month.slice(5))}/${month.slice(0, 4)}`),
          tasks,
          steps,
        ]);
      const lists: readonly Held[] = [
        [/^\d+ quá hạn$/, tally('overdue'), answer.steps.byClass.overdue.count],
        [
          /^Sở Tài chính$/,
          answer.agencies.list.find(({ agency }: { agency: string }) => agency === 'so-tc').total,
          null,
        ],
        [/^II Đổi mới cơ chế quản lý/, answer.sections.list[1].total, null],
        ...months,
      ];
      for (const [name, tasks, steps] of lists) {
        const href = await page.getByRole('link', { name }).first().getAttribute('href');
        const list = await world.open({ role: 'reader' }, href ?? '');
        const status = list.getByRole('status').filter({ hasText: 'nhiệm vụ' }).first();
        await status.waitFor();
        const [, held, heldSteps] = /(\d+)(?: trong \d+)? nhiệm vụ, (\d+) bước/.exec(await seen(status)) ?? [];
        expect(Number(held), `${name} ${href}`).toBe(tasks);
        if (steps !== null) expect(Number(heldSteps), `${name} ${href}`).toBe(steps);
        expect(await seen(list.locator('main'))).toContain(
          `Số liệu đến ${(asOf ?? '2015-11-14').split('-').reverse().join('/')}`,
        );
        await list.close();
      }
    },
  );

  test('another day is chosen in the address, said on the page, and goes along to the lists', async () => {
    const page = await overviewPage({}, '?ngay=2016-12-20');
    const text = await seen(page.locator('main'));
    expect(text).toContain('Trạng thái tính đến 20/12/2016, không phải ngày chốt.');
    expect(text).toMatch(/Đến 20\/12\/2016, trong 13 nhiệm vụ/);
    expect(
      await page
        .getByRole('link', { name: /quá hạn$/ })
        .first()
        .getAttribute('href'),
    ).toMatch(/trang-thai=overdue&ngay=2016-12-20$/);
    await page.getByLabel('Tính đến ngày').fill('2015-12-31');
    await page.keyboard.press('Enter');
    await page.waitForURL(/ngay=2015-12-31/);
    await page.getByRole('button', { name: 'Về ngày chốt' }).click();
    await page.waitForURL(/tong-quan$/);
    await page.getByText('Đến 14/11/2015, trong').waitFor();
  });

  test('where nothing is overdue the card stays and says so; a first period has nothing to compare with', async () => {
    const page = await world.open({ role: 'reader' }, `${address('tong-quan', '2015-10')}?ngay=2015-01-05`);
    const card = page.locator('section', { hasText: 'đang ở đâu?' }).first();
    await card.getByText('Không có nhiệm vụ nào quá hạn tính đến ngày này.').waitFor();
    const text = await seen(page.locator('main'));
    expect(text).toContain('Cần hai kỳ báo cáo để so sánh.');
    expect(text).toContain('Chưa có kỳ nào được chốt trước kỳ này.');
  });

  test('all of it is there in English', async () => {
    const page = await overviewPage({}, '?lang=en');
    const text = await seen(page.locator('main'));
    expect(text).toContain('Where is it? Step 2.1');
    expect(text).toContain('Waits for a report of Sở Tài chính');
    expect(text).toContain('The sum is 42, more than 13');
    // Only tasks, bodies and what agencies wrote are in Vietnamese.
    expect(text).not.toMatch(/quá hạn|nhiệm vụ:|Chờ |kỳ /);
  });
});

describe('what changed', () => {
  test('[K3] one click from the overview: classes, figures, disputes since the last report, or since one a person chooses', async () => {
    const page = await overviewPage({ role: 'consolidator' });
    await page.getByRole('link', { name: 'Thay đổi từ kỳ trước' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thay đổi từ báo cáo trước' }).waitFor();
    await page.getByText('So với báo cáo tháng 10 năm 2015, số liệu đến 14/10/2015.').waitFor();
    const { body } = await world.app.call('GET', `/api/v1/programmes/${loaded.programme}/periods/2015-11/changes`, {
      as: loaded.heads,
    });
    const tasks = body.classes.filter(({ kind }: { kind: string }) => kind === 'task').length;
    const steps = body.classes.length - tasks;
    await page.getByRole('heading', { name: `Đổi trạng thái: ${tasks} nhiệm vụ, ${steps} bước` }).waitFor();
    await page.getByRole('heading', { name: `Số liệu của đơn vị: ${body.values.length}` }).waitFor();
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0);
    await page.getByLabel('So với').selectOption('2015-10');
    await page.waitForURL(/\?tu=2015-10$/);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('[Q-B8] what an agency wrote stays text', async () => {
    const page = await world.open({ role: 'consolidator' }, address('thay-doi'));
    await page.locator('main tbody tr').first().waitFor();
    expect(await page.locator('main script, main img, main iframe').count()).toBe(0);
  });
});

describe('on every screen', () => {
  test.each([
    ['a desk', undefined, false],
    ['a desk in the dark', undefined, true],
    ['a phone', phone, false],
    ['a phone in the dark', phone, true],
  ] as const)('[S4] on %s nothing lies beside the page and axe finds no serious fault', async (_name, size, dark) => {
    const page = await overviewPage({ ...(size === undefined ? {} : { size }), dark });
    expect(await axeFaults(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
  });

  test('the list of bodies opens and closes by keyboard', async () => {
    const page = await overviewPage();
    const more = page.getByRole('button', { name: 'Xem đủ 28 đơn vị' });
    await more.focus();
    await page.keyboard.press('Enter');
    const fewer = page.getByRole('button', { name: 'Thu gọn' });
    expect(await fewer.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('link', { name: 'Sở Thông tin và Truyền thông' }).first().waitFor();
    await page.keyboard.press('Enter');
    await more.waitFor();
  });
});

describe('on paper', () => {
  test.each(['', '?ngay=2016-06-20', '?ngay=2016-12-20', '?ngay=2021-01-10'])(
    '[E7] one sheet of A4 with the classes in words and room to sign (%s)',
    async (query) => {
      const page = await overviewPage({}, query);
      const bytes = await page.pdf({ preferCSSPageSize: true });
      expect(sheets(bytes)).toBe(1);
      const { body } = await world.app.call(
        'GET',
        `/api/v1/programmes/${loaded.programme}/periods/2015-11/overview${query.replace('ngay', 'asOf')}`,
        { as: loaded.heads },
      );
      await page.emulateMedia({ media: 'print' });
      const printed = await seen(page.locator('main'));
      for (const [code, { count }] of Object.entries<{ count: number }>(body.tasks.byClass)) {
        const row = page.locator(`tr[data-class=${code}]`);
        if (count > 0) expect(await row.isVisible(), code).toBe(true);
        else expect((await row.count()) === 0 || !(await row.isVisible()), code).toBe(true);
      }
      for (const told of ['Chưa hoàn thành, quá hạn', 'Người lập biểu', 'Thủ trưởng đơn vị', 'Bước (35, tính riêng)'])
        expect(printed).toContain(told);
      expect(printed).not.toContain('In 1 trang A4');
    },
  );

  test('[S4] in grey, hues differ by hatching, edge or darkness, never by hue', async () => {
    const page = await overviewPage();
    await page.emulateMedia({ media: 'print' });
    const looks = await page.evaluate(() => {
      const probe = document.querySelector('[data-class]')?.closest('div') ?? document.body;
      const style = getComputedStyle(probe);
      return ['done', 'in_time', 'due_soon', 'overdue', 'submitted', 'rest'].map((hue) =>
        ['mark', 'hatch', 'edge', 'edge-width'].map((part) => style.getPropertyValue(`--pl-${hue}-${part}`).trim()),
      );
    });
    for (const [mark = ''] of looks) {
      const [red, green, blue] = [1, 3, 5].map((at) => mark.slice(at, at + 2));
      expect([green, blue]).toEqual([red, red]);
    }
    expect(new Set(looks.map((one) => one.join(' '))).size).toBe(looks.length);
  });
});

/** Pages of a PDF. */
function sheets(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g) ?? []
  ).length;
}
