import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { between, chance, pick, seeded } from '#bench/random';
import type { StatusClass } from '#shared/status/class';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import type { ReportingAnswer } from '#shared/wire/reportingAnswer';
import type { CountsAnswer } from '#shared/wire/trackerAnswer';
import { ninhThuanBook, ninhThuanReport, ninhThuanRows } from '#test/helpers/programmeLife';
import { workbookHere } from '#test/helpers/readInThread';
import { loadAppendix, openPagesWorld, type PagesWorld, takeIn } from '#test/pages/world';

/** Where figures are compared: a programme, a period, a day. */
type Instance = { readonly programme: string; readonly period: string; readonly asOf?: string };

let world: PagesWorld;
let page: Page;
const programmes: Record<string, string> = {};
let clock = new Date('2015-10-22T02:00:00.000Z');

beforeAll(async () => {
  world = await openPagesWorld({ now: () => clock });
  await realProgramme();
  await planOfAYear();
  for (const [seed, rows] of [
    [1, 40],
    [2, 120],
    [3, 200],
  ] as const)
    await generated(seed, rows);
  page = await world.open({ role: 'reader' }, '/');
}, 240_000);
afterAll(() => world.close());

/** As DOST unless said; signed in each time, since the clock of these tests jumps over sessions. */
async function ask(method: string, path: string, body?: unknown, who?: Readonly<Record<string, string>>) {
  const as = who ?? (await world.app.signIn('consolidator'));
  const answer = await world.app.call(method, `/api/v1/programmes${path}`, {
    as,
    ...(body === undefined ? {} : { body }),
  });
  expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body).slice(0, 300)}`).toBeLessThan(300);
  return answer;
}

/** The appendix as issued: October closed with one report, November with eight. */
async function realProgramme(): Promise<void> {
  const loaded = await loadAppendix(world.app, '2015-10');
  programmes.real = loaded.programme;
  await takeIn(world.app, loaded, ['So-Cong-Thuong_chep-sang-tep-moi.xlsx']);
  await ask('POST', `/${loaded.programme}/periods/2015-10/closing`, {
    number: '1',
    date: '2015-10-23',
    signer: 'Giám đốc Sở',
  });
  await ask('POST', `/${loaded.programme}/periods`, { period: '2015-11' });
  clock = new Date('2015-11-23T02:00:00.000Z');
  await takeIn(world.app, { ...loaded, period: '2015-11' }, [
    'Ban-Tuyen-giao_120-phan-tram.xlsx',
    'So-GDDT_ca-phu-luc.xlsx',
    'So-KHCN_lan-1.xlsx',
    'So-KHCN_lan-2.xlsx',
    'So-KHCN_phong-QLCN.xlsx',
    'So-KHDT_bao-cao-thang-11.xlsx',
    'So-Noi-vu_chep-dong.xlsx',
    'UBND-huyen-Dak-Glong_lan-1.xlsx',
  ]);
}

/** A plan reported quarterly, one task charged to a group. */
async function planOfAYear(): Promise<void> {
  const loaded = await ask('POST', '?file=ke-hoach.csv&asOf=2026-01-20', ninhThuanBook());
  const id: string = loaded.body.programme.id;
  programmes.plan = id;
  const settings = (await ask('GET', `/${id}/settings`)).body;
  await ask('PUT', `/${id}/settings`, { ...settings, cycle: 'quarter' });
  await ask('POST', `/${id}/periods`, { period: '2026-Q1' });
  clock = new Date('2026-03-16T02:00:00.000Z');
  const report = ninhThuanReport([
    [ninhThuanRows[1] ?? '', 'Đã phủ sóng 3 khu công nghiệp', '60', 'Đang thực hiện', ''],
    [ninhThuanRows[2] ?? '', 'Đã rà soát xong', '100', 'Hoàn thành', '10/3/2026'],
  ]);
  const officer = await world.app.signIn('officer', 'so-khcn');
  await ask('POST', `/${id}/periods/2026-Q1/submissions?file=bao-cao.csv`, report, officer);
}

const leads = [
  'Sở Khoa học và Công nghệ',
  'Sở Tài chính',
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Y tế',
  '"Sở Tài chính, Sở Y tế"',
  '"Các sở, ban, ngành"',
  'Ban nào đó',
];
const times = [
  'Quý II/2026',
  '30/9/2026',
  'Năm 2026',
  '31/3/2026',
  '15/01/2026',
  'Hằng năm',
  '',
  '12/2027',
  '20/4/2026',
  'Tháng 5/2026',
];
const states = ['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện', 'Đã trình UBND tỉnh', 'Không phát sinh trong kỳ'];
const senders = [
  ['so-khcn', 'Sở Khoa học và Công nghệ'],
  ['so-tc', 'Sở Tài chính'],
  ['so-nv', 'Sở Nội vụ'],
] as const;

/** A programme made by chance, two periods of it, each reported by some. */
async function generated(seed: number, count: number): Promise<void> {
  const random = seeded(seed);
  const rows: string[] = [];
  let ordinal = 0;
  for (let at = 0; at < count; at += 1) {
    if (at % 20 === 0) {
      rows.push(
        `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][at / 20]},Nhóm nhiệm vụ ${at / 20 + 1},,,,`,
      );
      ordinal = 0;
    }
    ordinal += 1;
    rows.push(
      `${ordinal},Nhiệm vụ số ${at + 1} của chương trình ${seed},${pick(random, leads)},,Báo cáo kết quả,${pick(random, times)}`,
    );
    if (chance(random, 0.2))
      for (const step of [1, 2])
        rows.push(
          `${ordinal}.${step},Bước ${step} của nhiệm vụ số ${at + 1},${pick(random, leads)},,Văn bản,${pick(random, times)}`,
        );
  }
  clock = new Date('2026-01-20T02:00:00.000Z');
  const loaded = await ask(
    'POST',
    `?file=ke-hoach-${seed}.csv&asOf=2026-01-20`,
    ninhThuanBook(rows, `${seed}0/KH-UBND`),
  );
  const id: string = loaded.body.programme.id;
  programmes[`made${seed}`] = id;
  for (const [period, day] of [
    ['2026-03', '2026-03-17'],
    ['2026-04', '2026-04-20'],
  ] as const) {
    await ask('POST', `/${id}/periods`, { period });
    clock = new Date(`${day}T02:00:00.000Z`);
    for (const [agency, name] of senders) {
      if (!chance(random, 0.7)) continue;
      const own = rows
        .filter((row) => row.split(',')[2] === name && chance(random, 0.6))
        .map((row) => {
          const done = chance(random, 0.3);
          const said = done ? 'Hoàn thành' : pick(random, states);
          const percent = said === 'Hoàn thành' ? '100' : String(between(random, 0, 19) * 5);
          return [
            row,
            `Kết quả kỳ ${period}: đợt ${between(random, 1, 9)}`,
            percent,
            said,
            done ? `${between(random, 10, 28)}/02/2026` : '',
          ] as const;
        });
      if (own.length === 0) continue;
      const officer = await world.app.signIn('officer', agency);
      await ask('POST', `/${id}/periods/${period}/submissions?file=${agency}.csv`, ninhThuanReport(own), officer);
    }
    if (period === '2026-03')
      await ask('POST', `/${id}/periods/2026-03/closing`, { number: '9', date: '2026-03-20', signer: 'Giám đốc Sở' });
  }
}

const instances: readonly (readonly [name: string, of: () => Instance])[] = [
  ['the real appendix, a closed period', () => ({ programme: programmes.real ?? '', period: '2015-10' })],
  ['the real appendix at its cut-off', () => ({ programme: programmes.real ?? '', period: '2015-11' })],
  [
    'the same at the end of the year',
    () => ({ programme: programmes.real ?? '', period: '2015-11', asOf: '2015-12-31' }),
  ],
  ['the same a year later', () => ({ programme: programmes.real ?? '', period: '2015-11', asOf: '2016-12-20' })],
  [
    'the same after everything was due',
    () => ({ programme: programmes.real ?? '', period: '2015-11', asOf: '2031-03-01' }),
  ],
  ['a quarterly plan with a group', () => ({ programme: programmes.plan ?? '', period: '2026-Q1' })],
  ['the same in autumn', () => ({ programme: programmes.plan ?? '', period: '2026-Q1', asOf: '2026-10-01' })],
  ['forty tasks by chance', () => ({ programme: programmes.made1 ?? '', period: '2026-04' })],
  [
    'a hundred and twenty, on another day',
    () => ({ programme: programmes.made2 ?? '', period: '2026-04', asOf: '2026-07-01' }),
  ],
  ['two hundred, a closed period', () => ({ programme: programmes.made3 ?? '', period: '2026-03' })],
];

type Figures = {
  readonly total: number;
  readonly steps: number;
  /** By the groups of the sheet Theo đơn vị. */
  readonly groups: readonly number[];
  /** Overdue tasks and steps together. */
  readonly late: number;
  readonly byAgency: Readonly<Record<string, number>>;
};

const groups: readonly (readonly StatusClass[])[] = [
  ['done_on_time', 'done_late', 'done_no_deadline'],
  ['done_unproven'],
  ['submitted'],
  ['in_time'],
  ['due_soon'],
  ['overdue'],
  ['not_started', 'not_yet'],
  ['continuous', 'no_deadline'],
  ['suspended', 'cancelled'],
];

const inGroups = (of: (code: StatusClass) => number): readonly number[] =>
  groups.map((codes) => codes.reduce((sum, code) => sum + of(code), 0));

async function ofCounts({ programme, period, asOf }: Instance): Promise<Figures> {
  const query = asOf === undefined ? '' : `?asOf=${asOf}`;
  const counts: CountsAnswer = (await ask('GET', `/${programme}/periods/${period}/counts${query}`)).body.counts;
  return {
    total: counts.tasks.total,
    steps: counts.steps.total,
    groups: inGroups((code) => counts.tasks.byClass[code].count),
    late: counts.overdue.length + counts.steps.byClass.overdue.count,
    byAgency: Object.fromEntries(counts.byAgency.map(({ name, total }) => [name, total])),
  };
}

async function ofOverview({ programme, period, asOf }: Instance): Promise<OverviewAnswer> {
  const query = asOf === undefined ? '' : `?asOf=${asOf}`;
  return (await ask('GET', `/${programme}/periods/${period}/overview${query}`)).body;
}

/** As the exported workbook prints them. */
async function ofWorkbook({ programme, period, asOf }: Instance): Promise<Figures> {
  const query = asOf === undefined ? '' : `?asOf=${asOf}`;
  const { bytes } = await ask('GET', `/${programme}/periods/${period}/tracker.xlsx${query}`);
  const { sheets } = await workbookHere(bytes);
  const rowsOf = (name: string) =>
    (sheets.find((sheet) => sheet.name === name)?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.value));
  const byBody = rowsOf('Theo đơn vị').filter((row) => typeof row[2] === 'number');
  const whole = byBody.find((row) => String(row[1]).startsWith('Toàn Chương trình'));
  const numbers = (row: readonly unknown[] | undefined) =>
    (row ?? []).map((value) => (typeof value === 'number' ? value : 0));
  return {
    total: numbers(whole)[2] ?? -1,
    steps: numbers(whole)[13] ?? -1,
    groups: numbers(whole).slice(3, 12),
    late: rowsOf('Đến hạn – quá hạn').filter((row) => String(row[6] ?? '').startsWith('▲')).length,
    byAgency: Object.fromEntries(
      byBody.filter((row) => row !== whole && row[2] !== 0).map((row) => [String(row[1]), numbers(row)[2] ?? 0]),
    ),
  };
}

/** As a person reads them on the page. */
async function ofPage({
  programme,
  period,
  asOf,
}: Instance): Promise<Figures & { readonly headings: readonly string[] }> {
  await page.goto(`${world.app.url}/ct/${programme}/${period}/tong-quan${asOf === undefined ? '' : `?ngay=${asOf}`}`);
  await page.getByRole('heading', { name: 'Nhiệm vụ quá hạn: đang ở đâu?' }).waitFor();
  const all = page.getByRole('button', { name: /^Xem đủ/ });
  if ((await all.count()) > 0) await all.click();
  const read = await page.evaluate(() => {
    const number = (text: string | null | undefined) => Number((text ?? '').replaceAll('.', ''));
    const rows = [...document.querySelectorAll('tr[data-class]')];
    const last = rows[0]?.closest('tbody')?.lastElementChild?.querySelectorAll('td');
    const section = (title: string) =>
      [...document.querySelectorAll('section')].find((one) => one.querySelector('h2')?.textContent === title);
    const bodies = [...(section('Theo đơn vị chủ trì')?.querySelectorAll('li') ?? [])];
    return {
      byClass: rows.map((row) => {
        const cells = row.querySelectorAll('td');
        return [
          row.getAttribute('data-class') ?? '',
          number(cells[0]?.textContent),
          number(cells[cells.length - 1]?.textContent),
        ] as const;
      }),
      total: number(last?.[0]?.textContent),
      steps: number(last?.[last.length - 1]?.textContent),
      byAgency: bodies.map((one) => {
        const links = one.querySelectorAll('a');
        return [links[0]?.textContent ?? '', number(links[links.length - 1]?.textContent)] as const;
      }),
      headings: [...document.querySelectorAll('h2')].map((one) => one.textContent ?? ''),
    };
  });
  const tasks = new Map<string, number>(read.byClass.map(([code, count]) => [code, count]));
  return {
    total: read.total,
    steps: read.steps,
    groups: inGroups((code) => tasks.get(code) ?? 0),
    late: read.byClass.filter(([code]) => code === 'overdue').reduce((sum, [, of, steps]) => sum + of + steps, 0),
    byAgency: Object.fromEntries(read.byAgency),
    headings: read.headings,
  };
}

describe('[S3] [E3] page, counts, workbook and overview say the same', () => {
  test.each(instances)('%s', async (_name, of) => {
    const instance = of();
    const counts = await ofCounts(instance);
    const overview = await ofOverview(instance);
    expect(await ofWorkbook(instance)).toEqual(counts);
    const { headings, ...read } = await ofPage(instance);
    expect(read).toEqual(counts);

    expect(overview.tasks.total).toBe(counts.total);
    expect(inGroups((code) => overview.tasks.byClass[code]?.count ?? 0)).toEqual(counts.groups);
    expect(overview.overdue.count + overview.overdue.steps).toBe(counts.late);
    expect(Object.fromEntries(overview.agencies.list.map(({ name, total }) => [name, total]))).toEqual(counts.byAgency);
    expect(overview.agencies.list.reduce((sum, { total }) => sum + total, 0)).toBe(overview.agencies.sum);

    const reporting: ReportingAnswer = (await ask('GET', `/${instance.programme}/periods/${instance.period}/reporting`))
      .body;
    expect(overview.silent.count).toBe(reporting.byState.missing);
    expect(headings).toContain(`Chưa báo cáo: ${reporting.byState.missing} đơn vị`);
    expect(headings).toContain(`Chờ phê duyệt: ${counts.groups[2]}`);
  });

  test('the instances are not one and the same', async () => {
    const all = await Promise.all(instances.map(([, of]) => ofCounts(of())));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(instances.length);
    for (const at of groups.keys())
      if (at < 8)
        expect(
          all.some((one) => (one.groups[at] ?? 0) > 0),
          `group ${at}`,
        ).toBe(true);
  });
});
