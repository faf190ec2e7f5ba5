import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportCsv, exportWorkbook } from '#server/usecases/answers/exports';
import { cellHistory } from '#server/usecases/answers/history';
import { wholeTracker } from '#server/usecases/answers/tracker';
import { decide } from '#server/usecases/decisions/decide';
import { openMatters } from '#server/usecases/decisions/open';
import { openBytes } from '#server/usecases/openFile';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { issueOne } from '#server/usecases/programme/issue';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import { pullLines } from '#server/usecases/programme/pull';
import { readRoster } from '#server/usecases/programme/roster';
import { rebuild } from '#server/usecases/rebuild';
import { account, consolidator, type LivingService, livingService, send } from '#test/helpers/livingService';
import { loadedNinhThuan, ninhThuanReport } from '#test/helpers/programmeLife';

let service: LivingService;
let programme: string;
const period = '2026-Q1';

beforeEach(async () => {
  service = await livingService();
  service.clock.now = new Date('2026-03-20T02:00:00.000Z');
  programme = await loadedNinhThuan(service);
});
afterEach(() => service.close());

const home = account('officer', 'so-nv');
const finance = account('officer', 'so-tc');
const document = { body: 'UBND tỉnh', number: '512/QĐ-UBND', date: '2026-03-12' };
const task = 'Bồi dưỡng kỹ năng số cho cán bộ';
const plain = { separator: ',', header: 'vi' } as const;
const row = (lead: string, finish: string) =>
  `1,${task},${lead},Sở Khoa học và Công nghệ,Kế hoạch của UBND tỉnh,${finish}`;

/** A report on the task whose definition cells may be changed, and what was done. */
const report = (lead: string, finish: string, done = 'Đã mở 02 lớp') =>
  ninhThuanReport([[row(lead, finish), done, '40', 'Đang thực hiện', '']]);

async function handIn(by: ReturnType<typeof account>, bytes: Uint8Array, file = 'bao-cao.csv', of = period) {
  return (await send(service, by, programme, file, { bytes, period: of })).record;
}

async function tracked(of = period, asOf?: string) {
  const answer = await wholeTracker(service, { programme, period: of, ...(asOf === undefined ? {} : { asOf }) });
  const found = answer.tasks.find(({ texts }) => texts.content === task);
  if (found === undefined) throw new Error('the example lost its task');
  return found;
}

async function accept(field: string, by: typeof document | null = document, of = period) {
  const { proposals } = await openMatters(service, consolidator, programme, of);
  const proposal = proposals.find((one) => one.field === field);
  if (proposal === undefined) throw new Error(`nothing proposed for ${field}`);
  const { decisions } = await decide(service, consolidator, {
    programme,
    period: of,
    drafts: [{ kind: 'proposal', proposal: proposal.id, accepted: true }],
    reason: 'Thường trực UBND tỉnh đồng ý',
    ...(by === null ? {} : { document: by }),
  });
  return decisions[0]?.id ?? '';
}

async function close() {
  await closePeriod(service, consolidator, {
    programme,
    period,
    number: '21/BC-SKHCN',
    date: '2026-03-24',
    signer: 'Giám đốc Sở',
  });
  await openPeriod(service, consolidator, programme, '2026-Q2');
}

const issuedText = async (of: string, agency: string, text: string) => {
  const { bytes, file } = await issueOne(service, consolidator, programme, of, agency);
  return textOf(bytes, file, text);
};

async function textOf(bytes: Uint8Array, file: string, text: string): Promise<boolean> {
  const opened = await openBytes(bytes, file);
  if (opened.kind === 'refused') throw new Error(opened.refusal.code);
  const cells = opened.workbook.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.text ?? cell?.value ?? ''))));
  return cells.includes(text);
}

describe('an accepted change of the programme', () => {
  it('[M4] [P3] is in force with its document: tracker, class, pull, exports, history and issued workbooks', async () => {
    await handIn(home, report('Sở Nội vụ', 'Quý IV/2026'));
    expect(await tracked()).toMatchObject({
      texts: { finish: '31/3/2026' },
      class: 'due_soon',
      deadline: '2026-03-31',
    });
    const decision = await accept('finish');
    const now = await tracked();
    expect(now).toMatchObject({
      texts: { finish: 'Quý IV/2026' },
      class: 'in_time',
      deadline: '2026-12-31',
      originalDeadline: '2026-03-31',
      deadlineBy: document,
      proposals: [],
    });
    const pulled = await pullLines(service, home, { programme, period });
    expect(pulled.tracker.tasks.find(({ id }) => id === now.id)).toMatchObject({ texts: { finish: 'Quý IV/2026' } });
    expect(pulled.workbook?.base.filter(({ line, field }) => line.startsWith(now.id) && field === 'finish')).toEqual([
      { line: `${now.id}.L`, field: 'finish', text: 'Quý IV/2026' },
    ]);
    const csv = Buffer.from((await exportCsv(service, consolidator, { programme, period, ...plain })).bytes).toString(
      'utf8',
    );
    expect(csv).toContain('Quý IV/2026');
    expect(csv).not.toContain('31/3/2026');
    const exported = await exportWorkbook(service, { programme, period });
    expect(await textOf(exported.bytes, exported.file, 'Quý IV/2026')).toBe(true);
    expect(await issuedText(period, 'so-nv', 'Quý IV/2026')).toBe(true);
    const history = await cellHistory(service, home, programme, `d|${now.id}|finish`);
    expect(history.now).toEqual({ value: 'Quý IV/2026', period, decision });
  });

  it('[M4] without a document changes nothing and stays open', async () => {
    await handIn(home, report('Sở Nội vụ', 'Quý IV/2026'));
    await accept('finish', null);
    const now = await tracked();
    expect(now).toMatchObject({ texts: { finish: '31/3/2026' }, deadline: '2026-03-31' });
    expect(now.originalDeadline).toBeUndefined();
    expect(now.proposals).toHaveLength(1);
  });

  it('[M11] is taken back by undoing the decision', async () => {
    await handIn(home, report('Sở Nội vụ', 'Quý IV/2026'));
    const before = await tracked();
    const decision = await accept('finish');
    const undo = { drafts: [{ kind: 'undo' as const, decision }], reason: 'Nhập nhầm' };
    await decide(service, consolidator, { programme, period, ...undo });
    expect(await tracked()).toEqual(before);
  });

  it('[M4] counts from the day of its document', async () => {
    await handIn(home, report('Sở Nội vụ', 'Quý IV/2026'));
    await accept('finish', { ...document, date: '2026-03-18' });
    // The cut-off of the quarter is 14/3.
    expect(await tracked()).toMatchObject({ texts: { finish: '31/3/2026' }, deadline: '2026-03-31' });
    expect(await tracked(period, '2026-03-20')).toMatchObject({ deadline: '2026-12-31' });
    await close();
    expect(await tracked('2026-Q2')).toMatchObject({ texts: { finish: 'Quý IV/2026' }, deadline: '2026-12-31' });
  });

  it('[K3] [M12] holds in the next period; a closed one keeps what it was closed with and is rebuilt the same', async () => {
    await handIn(home, report('Sở Nội vụ', 'Quý IV/2026'));
    const decision = await accept('finish');
    await close();
    const signed = await tracked();
    expect(await tracked('2026-Q2')).toMatchObject({
      texts: { finish: 'Quý IV/2026' },
      originalDeadline: '2026-03-31',
    });
    expect(await issuedText('2026-Q2', 'so-nv', 'Quý IV/2026')).toBe(true);
    const undo = { drafts: [{ kind: 'undo' as const, decision }], reason: 'UBND tỉnh thu hồi' };
    await decide(service, consolidator, { programme, period: '2026-Q2', ...undo });
    expect(await tracked('2026-Q2')).toMatchObject({ texts: { finish: '31/3/2026' }, deadline: '2026-03-31' });
    expect(await tracked()).toEqual(signed);
    expect((await rebuild(service.restarted())).map(({ outcome }) => outcome)).toEqual(['identical', 'open']);
  });

  it('[M9] brought again by a workbook that carries it is no wish', async () => {
    await handIn(home, report('Sở Nội vụ', 'Quý IV/2026'));
    await accept('finish');
    const again = await handIn(home, report('Sở Nội vụ', 'Quý IV/2026', 'Đã mở 03 lớp'), 'lan-2.csv');
    expect(again.receipt.items.filter(({ field }) => field === 'finish')).toEqual([]);
    expect(await tracked()).toMatchObject({ texts: { finish: 'Quý IV/2026' }, proposals: [] });
  });
});

describe('an accepted change of the lead', () => {
  const linesOf = async (of = period) =>
    (await tracked(of)).lines.map(({ agency, role, values }) => [agency, role, values.percent?.value ?? null]);

  it('[M4] gives the right to report to the new lead; what the former one said stays', async () => {
    await handIn(home, report('Sở Tài chính', '31/3/2026'));
    const refused = await handIn(finance, report('Sở Nội vụ', '31/3/2026', 'Đã nhận bàn giao'), 'som.csv');
    expect(refused.receipt.cells.taken).toBe(0);
    await accept('lead');
    expect(await tracked()).toMatchObject({ texts: { lead: 'Sở Tài chính' }, lead: [{ id: 'so-tc' }] });
    expect(await linesOf()).toEqual([
      ['so-tc', 'lead', '40'],
      ['so-khcn', 'coordinating', null],
      ['so-nv', 'lead', '40'],
    ]);
    const history = await cellHistory(service, home, programme, `d|${(await tracked()).id}|lead`);
    expect(history.now?.value).toBe('Sở Tài chính');
    const roster = await readRoster(service, programme, { period });
    expect(roster.agencies.map(({ agency }) => agency)).toContain('so-tc');
  });

  it('[M9] comes to the same in a process that reads everything at once, and in the next period only the new lead reports', async () => {
    await handIn(home, report('Sở Tài chính', '31/3/2026'));
    await accept('lead');
    await handIn(finance, report('Sở Tài chính', '31/3/2026', 'Đã tiếp tục'), 'sau.csv');
    const here = await tracked();
    const elsewhere = await wholeTracker(service.restarted(), { programme, period });
    expect(elsewhere.tasks.find(({ id }) => id === here.id)).toEqual(here);
    await close();
    const late = await handIn(home, report('Sở Tài chính', '31/3/2026', 'Vẫn làm'), 'q2.csv', '2026-Q2');
    expect(late.receipt.cells.taken).toBe(0);
    expect((await linesOf('2026-Q2')).map(([agency]) => agency)).toEqual(['so-tc', 'so-khcn', 'so-nv']);
    expect((await rebuild(service.restarted())).map(({ outcome }) => outcome)).toEqual(['identical', 'open']);
  });

  it('[M4] [A5] lead and contributor change places: each reports as what it is now', async () => {
    const swapped = `1,${task},Sở Khoa học và Công nghệ,Sở Nội vụ,Kế hoạch của UBND tỉnh,31/3/2026`;
    await handIn(home, ninhThuanReport([[swapped, 'Đã mở 02 lớp', '40', 'Đang thực hiện', '']]));
    const helper = account('officer', 'so-khcn');
    await handIn(
      helper,
      ninhThuanReport([[row('Sở Nội vụ', '31/3/2026'), 'Đã cử giảng viên', '55', '', '']]),
      'khcn.csv',
    );
    expect(await linesOf()).toEqual([
      ['so-nv', 'lead', '40'],
      ['so-khcn', 'coordinating', '55'],
    ]);
    await accept('lead');
    await accept('coordinating');
    expect(await linesOf()).toEqual([
      ['so-khcn', 'lead', '55'],
      ['so-nv', 'coordinating', '40'],
    ]);
    const elsewhere = await wholeTracker(service.restarted(), { programme, period });
    expect(elsewhere.tasks.find(({ texts }) => texts.content === task)).toEqual(await tracked());
  });

  it('[M11] undone, the former lead is charged again and the new one is refused', async () => {
    await handIn(home, report('Sở Tài chính', '31/3/2026'));
    const before = await tracked();
    const decision = await accept('lead');
    await decide(service, consolidator, {
      programme,
      period,
      drafts: [{ kind: 'undo', decision }],
      reason: 'Nhập nhầm',
    });
    expect(await tracked()).toEqual(before);
    const refused = await handIn(finance, report('Sở Tài chính', '31/3/2026'), 'sau.csv');
    expect(refused.receipt.cells.taken).toBe(0);
  });
});
