import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesSince } from '#server/usecases/answers/changes';
import { cellHistory } from '#server/usecases/answers/history';
import { readTracker } from '#server/usecases/answers/tracker';
import { decide } from '#server/usecases/decisions/decide';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import { confirm, withdraw } from '#server/usecases/submissions/change';
import { changesAnswerSchema } from '#shared/wire/changesAnswer';
import { historyAnswerSchema } from '#shared/wire/historyAnswer';
import { type TrackerAnswer, trackerAnswerSchema } from '#shared/wire/trackerAnswer';
import { account, consolidator, type LivingService, livingService, returned, send } from '#test/helpers/livingService';
import { loadedDakNong, loadedNinhThuan, ninhThuanReport, ninhThuanRows, refusalOf } from '#test/helpers/programmeLife';

let service: LivingService;

beforeEach(async () => {
  service = await livingService();
});
afterEach(() => service.close());

const science = account('officer', 'so-khcn');
const planning = account('officer', 'so-khdt');
const interior = account('officer', 'so-nv');
const period = '2015-11';
const signed = { number: '125/BC-SKHCN', date: '2015-11-24', signer: 'Nguyễn Văn B' };

const lineOf = (answer: TrackerAnswer, path: string, agency: string) =>
  answer.tasks.find((task) => task.path === path)?.lines.find((line) => line.agency === agency);

describe('the tracker as data', () => {
  it('[E5] [S1] holds every task with class, words, deadline, and every charged agency’s line, silent ones too', async () => {
    const id = await loadedDakNong(service);
    await send(service, planning, id, returned('So-KHDT_bao-cao-thang-11.xlsx'));
    const answer = await readTracker(service, consolidator, { programme: id, period });
    expect(trackerAnswerSchema.parse(answer)).toEqual(answer);
    expect(answer.tasks).toHaveLength(52);
    expect(answer.asOf).toBe('2015-11-14');
    const head = await service.store.head(id);
    expect(answer.journal).toEqual(head);
    const task = answer.tasks.find(({ path }) => path === 'II.1');
    expect(task).toMatchObject({ class: 'submitted', sign: '↑' });
    expect(task?.words?.vi).toMatch(/^Đã trình|^Quá hạn \d+ ngày – đã trình/);
    expect(lineOf(answer, 'II.1', 'so-khdt')).toMatchObject({ role: 'lead', first: true, reported: period });
    const charged = (await service.ledger.standing(id, period)).charged;
    expect(answer.tasks.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(charged.length);
    const silent = answer.tasks.flatMap(({ lines }) => lines).filter(({ reported }) => reported === null);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.every(({ values }) => Object.keys(values).length === 0)).toBe(true);
  });

  it('[S3] counts tasks by class with both shares, by agency and section, and says why the sums differ', async () => {
    const id = await loadedDakNong(service);
    const { counts } = await readTracker(service, consolidator, { programme: id, period });
    const total = Object.values(counts.tasks.byClass).reduce((sum, one) => sum + one.count, 0);
    expect(total).toBe(13);
    expect(counts.steps.total).toBe(35);
    expect(counts.bySection.map(({ path, title }) => `${path} ${title.length > 0}`)).toEqual([
      'I true',
      'II true',
      'III true',
      'IV true',
    ]);
    const { sum, total: tasks, shared, unassigned } = counts.sumOverAgencies;
    expect(counts.byAgency.reduce((all, one) => all + one.total, 0)).toBe(sum);
    expect(sum).toBe(tasks + shared - unassigned);
  });

  it('[S1] judges at the day asked for: deadlines run on', async () => {
    const id = await loadedDakNong(service);
    const at = async (asOf: string) =>
      (await readTracker(service, consolidator, { programme: id, period, asOf })).counts.tasks.byClass.overdue.count;
    expect(await at('2025-07-01')).toBeGreaterThan(await at('2015-11-14'));
    expect(
      await refusalOf(readTracker(service, consolidator, { programme: id, period, asOf: '2015-02-30' })),
    ).toMatchObject({
      code: 'wrong_request',
    });
  });

  it('[S1] carries a silent lead’s last values forward and marks their period', async () => {
    const id = await loadedDakNong(service);
    await send(service, planning, id, returned('So-KHDT_bao-cao-thang-11.xlsx'));
    await closePeriod(service, consolidator, { programme: id, period, ...signed });
    await openPeriod(service, consolidator, id, '2015-12');
    const next = await readTracker(service, consolidator, { programme: id, period: '2015-12' });
    expect(lineOf(next, 'II.1', 'so-khdt')).toMatchObject({ reported: period, carried: { vi: 'số liệu kỳ 11/2015' } });
    expect(next.tasks.find(({ path }) => path === 'II.1')?.carriedFrom).toBe(period);
  });

  it('[M5] [M7] shows a disagreement once, on the task and on the line, with both sides', async () => {
    const id = await loadedDakNong(service);
    await send(service, science, id, returned('So-KHCN_lan-2.xlsx'));
    await send(service, science, id, returned('So-KHCN_phong-QLCN.xlsx'));
    const answer = await readTracker(service, consolidator, { programme: id, period });
    expect(answer.conflicts.length).toBeGreaterThan(0);
    for (const one of answer.conflicts) {
      expect(one.sides.length).toBeGreaterThan(1);
      const task = answer.tasks.find(({ id: at }) => at === one.task);
      expect(task?.conflicts).toContain(one.id);
      expect(task?.lines.find(({ agency }) => agency === 'so-khcn')?.conflicts).toContain(one.id);
    }
  });
});

describe('what an agency sees', () => {
  it('[M4] its own lines, disputes and counts; the rows above its tasks, without what is said there to others', async () => {
    const id = await loadedDakNong(service);
    await send(service, planning, id, returned('So-KHDT_bao-cao-thang-11.xlsx'));
    await send(service, science, id, returned('So-KHCN_lan-2.xlsx'));
    await send(service, science, id, returned('So-KHCN_phong-QLCN.xlsx'));
    const whole = await readTracker(service, account('reader'), { programme: id, period });
    const own = await readTracker(service, planning, { programme: id, period });
    expect(new Set(own.tasks.flatMap(({ lines }) => lines.map(({ agency }) => agency)))).toEqual(new Set(['so-khdt']));
    expect(own.tasks.length).toBeLessThan(whole.tasks.length);
    expect(own.conflicts).toEqual([]);
    expect(whole.conflicts.length).toBeGreaterThan(0);
    const mine = new Set(own.tasks.filter(({ lines }) => lines.length > 0).map(({ id: task }) => task));
    expect(own.counts.tasks.total).toBe(
      own.tasks.filter(({ id: task, kind }) => kind === 'task' && mine.has(task)).length,
    );
    expect(own.counts.byAgency.map(({ agency }) => agency)).toEqual(['so-khdt']);
    const text = JSON.stringify(own);
    for (const { values } of whole.tasks.flatMap(({ lines }) => lines.filter(({ agency }) => agency === 'so-khcn')))
      if (values.progress_text !== undefined) expect(text).not.toContain(JSON.stringify(values.progress_text.value));
  });

  it('[A3] an account of the old name sees what its successor is charged with', async () => {
    const id = await loadedDakNong(service, '2025-07');
    const own = await readTracker(service, planning, { programme: id, period: '2025-07' });
    const lines = own.tasks.flatMap((task) => task.lines);
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map(({ agency }) => agency))).toEqual(new Set(['so-tc']));
  });

  it('[M4] an account that belongs to no agency sees nothing rather than everything', async () => {
    const id = await loadedDakNong(service);
    const own = await readTracker(service, { ...science, agency: null }, { programme: id, period });
    expect(own).toMatchObject({ tasks: [], conflicts: [], proposals: [], waiting: [] });
  });
});

describe('since the last report', () => {
  it('[K3] tells classes, values and disputes that changed since the last closed period', async () => {
    const id = await loadedNinhThuan(service);
    const first = ninhThuanRows[1] ?? '';
    const ask = (at: string) => changesSince(service, consolidator, { programme: id, period: at });
    const before = await ask('2026-Q1');
    expect(changesAnswerSchema.parse(before)).toEqual(before);
    expect(before).toMatchObject({ since: null, values: [] });
    service.clock.now = new Date('2026-03-20T02:00:00.000Z');
    await closePeriod(service, consolidator, { programme: id, period: '2026-Q1', ...signed });
    await openPeriod(service, consolidator, id, '2026-Q2');
    const report = ninhThuanReport([[first, 'Đã phủ sóng 3 khu công nghiệp', '60', 'Đang thực hiện', '']]);
    await send(service, science, id, 'so-khcn.csv', { period: '2026-Q2', bytes: report });
    const after = await ask('2026-Q2');
    expect(after.since).toMatchObject({ period: '2026-Q1', edition: 1, label: { vi: 'quý I năm 2026' } });
    expect(after.values.map(({ path, agency, field, before: was, now }) => [path, agency, field, was, now])).toEqual([
      ['I.1', 'so-khcn', 'progress_text', null, 'Đã phủ sóng 3 khu công nghiệp'],
      ['I.1', 'so-khcn', 'percent', null, '60'],
      ['I.1', 'so-khcn', 'status', null, 'Đang thực hiện'],
    ]);
    // Nobody reported on II.1, whose deadline of 31 March passed between the two cut-offs.
    const interiorTask = after.classes.find(({ path }) => path === 'II.1');
    expect(interiorTask?.now.class).toBe('overdue');
    const sums = after.byClass.map((one) => one.now).reduce((sum, count) => sum + count, 0);
    expect(sums).toBe(3);
    expect(
      await refusalOf(changesSince(service, consolidator, { programme: id, period: '2026-Q1', since: '2026-Q2' })),
    ).toMatchObject({
      code: 'wrong_request',
    });
  });

  it('[M4] tells an agency what changed in its own part only', async () => {
    const id = await loadedDakNong(service);
    await send(service, science, id, returned('So-KHCN_lan-2.xlsx'));
    const own = await changesSince(service, interior, { programme: id, period });
    expect(own.values).toEqual([]);
    const all = await changesSince(service, consolidator, { programme: id, period });
    expect(all.values.length).toBeGreaterThan(0);
  });
});

describe('history and origin of a cell', () => {
  it('[M12] names who, when, file, cell, door and confirmation for every value, and who decided', async () => {
    const id = await loadedDakNong(service);
    const first = await send(service, science, id, returned('So-KHCN_lan-2.xlsx'));
    await send(service, science, id, returned('So-KHCN_phong-QLCN.xlsx'));
    const leader = account('approver', 'so-khcn');
    await confirm(service, leader, first.record.number, { kind: 'leader' });
    const tracker = await readTracker(service, consolidator, { programme: id, period });
    const conflict = tracker.conflicts[0];
    const key = `l|${conflict?.task}|${conflict?.role}|so-khcn|${conflict?.field}`;
    const open = await cellHistory(service, science, id, key);
    expect(historyAnswerSchema.parse(open)).toEqual(open);
    expect(open.open).toEqual([conflict?.id]);
    expect(open.events.map(({ file }) => file).sort()).toEqual(['So-KHCN_lan-2.xlsx', 'So-KHCN_phong-QLCN.xlsx']);
    expect(open.events.find(({ submission }) => submission === first.record.number)).toMatchObject({
      agencyName: 'Sở Khoa học và Công nghệ',
      channel: 'page',
      arrivedOn: '2015-11-20',
      cell: expect.stringMatching(/^[A-Z]+\d+$/),
      confirmation: { kind: 'leader', name: 'Lãnh đạo đơn vị' },
    });
    const [side] = conflict?.sides ?? [];
    await decide(service, consolidator, {
      programme: id,
      period,
      drafts: [
        {
          kind: 'choose',
          conflict: conflict?.id ?? '',
          value: side?.value ?? '',
          confirmed: { by: 'Phó Trưởng phòng', how: 'Điện thoại, 20/11/2015' },
        },
      ],
      reason: 'Đơn vị xác nhận qua điện thoại',
    });
    const settled = await cellHistory(service, science, id, key);
    expect(settled.open).toEqual([]);
    expect(settled.now?.value).toBe(side?.value);
    expect(settled.decisions).toMatchObject([
      { kind: 'choose', value: side?.value, reason: 'Đơn vị xác nhận qua điện thoại', undone: false },
    ]);
    expect(settled.now?.decision).toBe(settled.decisions[0]?.id);
  });

  it('[M12] a withdrawn submission stays in the history and says so; the value is gone', async () => {
    const id = await loadedDakNong(service);
    const { record } = await send(service, planning, id, returned('So-KHDT_bao-cao-thang-11.xlsx'));
    const tracker = await readTracker(service, consolidator, { programme: id, period });
    const task = tracker.tasks.find(({ path }) => path === 'II.1');
    const key = `l|${task?.id}|lead|so-khdt|progress_text`;
    expect((await cellHistory(service, planning, id, key)).now?.value).not.toBe('');
    await withdraw(service, planning, record.number, 'Gửi nhầm bản');
    const after = await cellHistory(service, planning, id, key);
    expect(after.now).toBeNull();
    expect(after.events).toMatchObject([{ submission: record.number, withdrawn: { reason: 'Gửi nhầm bản' } }]);
  });

  it('[M4] another agency’s cell is not shown, the text of one’s own task is', async () => {
    const id = await loadedDakNong(service);
    const tracker = await readTracker(service, consolidator, { programme: id, period });
    const task = tracker.tasks.find(({ path }) => path === 'II.1');
    expect(await refusalOf(cellHistory(service, interior, id, `l|${task?.id}|lead|so-khdt|percent`))).toMatchObject({
      code: 'not_allowed',
    });
    const text = await cellHistory(service, planning, id, `d|${task?.id}|finish`);
    expect(text).toMatchObject({ field: 'finish', now: { value: task?.texts.finish } });
    expect(await refusalOf(cellHistory(service, consolidator, id, 'khoá'))).toMatchObject({ code: 'wrong_request' });
  });
});
