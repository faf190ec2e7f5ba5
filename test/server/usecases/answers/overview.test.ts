import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTask } from '#server/usecases/answers/outline';
import { readOverview } from '#server/usecases/answers/overview';
import { addReminder } from '#server/usecases/answers/reminders';
import { readReporting } from '#server/usecases/answers/reporting';
import { readTracker } from '#server/usecases/answers/tracker';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import { type OverviewAnswer, overviewAnswerSchema } from '#shared/wire/overviewAnswer';
import { account, consolidator, type LivingService, livingService, returned, send } from '#test/helpers/livingService';
import { loadedDakNong, refusalOf } from '#test/helpers/programmeLife';

let service: LivingService;
let id: string;

beforeEach(async () => {
  service = await livingService();
  service.clock.now = new Date('2015-09-23T02:00:00.000Z');
  id = await loadedDakNong(service, '2015-09');
});
afterEach(() => service.close());

const at = (period: string, asOf?: string, who = consolidator): Promise<OverviewAnswer> =>
  readOverview(service, who, { programme: id, period, ...(asOf === undefined ? {} : { asOf }) });

async function close(period: string, now: string, next: string): Promise<void> {
  service.clock.now = new Date(now);
  const signed = { number: '71/BC-SKHCN', date: now.slice(0, 10), signer: 'Giám đốc Sở' };
  await closePeriod(service, consolidator, { programme: id, period, ...signed });
  await openPeriod(service, consolidator, id, next);
}

/** September and October closed, Sở Tài chính silent in both, reminded in each; November with two reports. */
async function threePeriods(): Promise<void> {
  await close('2015-09', '2015-09-24T02:00:00.000Z', '2015-10');
  service.clock.now = new Date('2015-10-22T02:00:00.000Z');
  await addReminder(service, consolidator, {
    programme: id,
    period: '2015-10',
    kind: 'call',
    agencies: ['so-tc'],
    note: '',
  });
  await close('2015-10', '2015-10-23T02:00:00.000Z', '2015-11');
  service.clock.now = new Date('2015-11-17T18:30:00.000Z');
  await addReminder(service, consolidator, {
    programme: id,
    period: '2015-11',
    kind: 'message',
    agencies: ['so-tc'],
    note: '',
  });
  service.clock.now = new Date('2015-11-20T02:00:00.000Z');
  await send(service, account('officer', 'so-khcn'), id, returned('So-KHCN_lan-1.xlsx'));
  await send(service, account('officer', 'so-khdt'), id, returned('So-KHDT_bao-cao-thang-11.xlsx'));
}

describe('the overview', () => {
  it('[S3] [E3] says of the first period what tracker and reporting rate say, and that nothing can be compared yet', async () => {
    const answer = await at('2015-09');
    expect(overviewAnswerSchema.parse(answer)).toEqual(answer);
    const tracker = await readTracker(service, consolidator, { programme: id, period: '2015-09' });
    const reporting = await readReporting(service, consolidator, { programme: id, period: '2015-09' });
    expect(answer.tasks).toEqual(tracker.counts.tasks);
    expect(answer.steps).toEqual(tracker.counts.steps);
    expect(answer.agencies).toMatchObject({ sum: 42, total: 13, count: tracker.counts.byAgency.length });
    expect(answer.agencies.several.map(({ path, leads, members }) => [path, leads + members])).toEqual([
      ['II.4', 27],
      ['II.7', 4],
    ]);
    expect(answer.sections.list.map(({ path }) => path)).toEqual(['I', 'II', 'III', 'IV']);
    expect(answer.silent.count).toBe(reporting.byState.missing);
    expect(answer).toMatchObject({ previous: null, stuck: null, changes: null, agency: null });
    expect(answer.trend).toHaveLength(1);
    expect(answer.preparedBy).toBe('Sở Khoa học và Công nghệ');
  });

  it('[K2] [K6] counts how many periods in a row a body is silent, and how often it was reminded in them', async () => {
    await threePeriods();
    const { silent, overdue } = await at('2015-11');
    expect(silent.list[0]).toMatchObject({
      agency: 'so-tc',
      periods: ['2015-09', '2015-10', '2015-11'],
      reminded: 2,
      // Half past one in the night in Vietnam.
      remindedOn: '2015-11-18',
    });
    expect(silent.list.map(({ agency }) => agency)).not.toContain('so-khcn');
    const finance = overdue.list.find(({ path }) => path === 'II.2');
    expect(finance).toMatchObject({ days: 14, through: 'II.2.1', leads: ['Sở Tài chính'] });
    expect(finance?.where.waits.vi).toBe('Chờ Sở Tài chính báo cáo');
    expect(finance?.where.since.vi).toBe(
      ' từ 21/9/2015; 3 kỳ liền chưa báo cáo, từ 9/2015 đến 11/2015; đã nhắc 2 lần, gần nhất 18/11/2015.',
    );
  });

  it('[S2] [K6] the page of an overdue task says where it is in the same words, to everybody what they may see', async () => {
    await threePeriods();
    for (const who of [consolidator, account('officer', 'so-tc'), account('officer', 'so-khcn')]) {
      const { overdue } = await at('2015-11', undefined, who);
      expect(overdue.list.length).toBeGreaterThan(0);
      for (const { task, where } of overdue.list) {
        const page = await readTask(service, who, { programme: id, period: '2015-11', task });
        expect(page.where).toEqual(where);
      }
    }
    const { tasks } = await readTracker(service, consolidator, { programme: id, period: '2015-11' });
    const step = tasks.find(({ path }) => path === 'II.2.1');
    const page = await readTask(service, consolidator, { programme: id, period: '2015-11', task: step?.id ?? '' });
    expect(page.where?.since.vi).toContain('đã nhắc 2 lần, gần nhất 18/11/2015.');
    const calm = tasks.find(({ class: code }) => code === 'in_time');
    const other = await readTask(service, consolidator, { programme: id, period: '2015-11', task: calm?.id ?? '' });
    expect(other.where).toBeNull();
  });

  it('[K3] compares with the period before and with the last closed report, and draws the periods one after the other', async () => {
    await threePeriods();
    const answer = await at('2015-11');
    const october = await at('2015-10');
    expect(answer.trend.map(({ period, state }) => `${period} ${state}`)).toEqual([
      '2015-09 closed',
      '2015-10 closed',
      '2015-11 open',
    ]);
    expect(answer.previous?.byClass.overdue).toBe(october.tasks.byClass.overdue?.count);
    expect(answer.changes?.since.period).toBe('2015-10');
    expect(answer.changes?.values).toBeGreaterThan(0);
    expect(answer.changes?.overdue).toMatchObject({ count: 1 });
    for (const { period, total, byClass } of answer.trend) {
      expect(
        Object.values(byClass).reduce((sum, count) => sum + count, 0),
        period,
      ).toBe(total);
    }
  });

  it('[K3] what a closed period answered stays, whatever is sent afterwards', async () => {
    await close('2015-09', '2015-09-24T02:00:00.000Z', '2015-10');
    const before = await at('2015-09');
    await close('2015-10', '2015-10-23T02:00:00.000Z', '2015-11');
    service.clock.now = new Date('2015-11-20T02:00:00.000Z');
    await send(service, account('officer', 'so-khcn'), id, returned('So-KHCN_lan-1.xlsx'));
    expect(await at('2015-09')).toEqual(before);
  });

  it('names as stuck what should move and of which nothing new was said for two periods', async () => {
    await threePeriods();
    const { stuck, tasks } = await at('2015-11');
    expect(stuck?.list.map(({ path }) => path)).toContain('II.2');
    expect(stuck?.list.every(({ since }) => since === null || since < '2015-10')).toBe(true);
    expect(stuck?.count).toBeLessThanOrEqual(tasks.total);
    const { tasks: rows } = await readTracker(service, consolidator, { programme: id, period: '2015-11' });
    for (const one of stuck?.list ?? []) {
      const lines = rows
        .filter(({ path }) => path === one.path || path.startsWith(`${one.path}.`))
        .flatMap((row) => row.lines);
      expect(lines.filter(({ role, reported }) => role !== 'coordinating' && (reported ?? '') >= '2015-10')).toEqual(
        [],
      );
    }
  });

  it('counts deadlines ahead by month so that months and what lies behind them are all there is', async () => {
    for (const asOf of ['2015-11-14', '2016-12-31', '2030-01-01']) {
      const { deadlines } = await at('2015-09', asOf);
      const { tasks } = await readTracker(service, consolidator, { programme: id, period: '2015-09', asOf });
      const finished = /^(?:done|cancelled|suspended|continuous|no_deadline)/;
      const ahead = tasks.filter(
        ({ kind, class: code, deadline }) =>
          kind !== 'section' && !finished.test(code ?? '') && deadline !== null && deadline >= asOf,
      );
      const sum = (of: 'tasks' | 'steps') => deadlines.months.reduce((all, one) => all + one[of], deadlines.later[of]);
      expect(sum('tasks'), asOf).toBe(ahead.filter(({ kind }) => kind === 'task').length);
      expect(sum('steps'), asOf).toBe(ahead.filter(({ kind }) => kind === 'step').length);
      expect(deadlines.months[0]?.month).toBe(asOf.slice(0, 7));
      expect(deadlines.months.length).toBeGreaterThanOrEqual(6);
    }
  });

  it('is made once for everybody who looks, and anew after every act', async () => {
    const first = await at('2015-09');
    expect(await at('2015-09')).toBe(first);
    service.clock.now = new Date('2015-09-25T02:00:00.000Z');
    await addReminder(service, consolidator, {
      programme: id,
      period: '2015-09',
      kind: 'call',
      agencies: ['so-tc'],
      note: '',
    });
    const second = await at('2015-09');
    expect(second.silent.list.find(({ agency }) => agency === 'so-tc')?.reminded).toBe(1);
    expect(first.silent.list.find(({ agency }) => agency === 'so-tc')?.reminded).toBe(0);
  });

  it('[Q-A1] an agency sees its own part, with nothing of others in it', async () => {
    await threePeriods();
    const own = await at('2015-11', undefined, account('officer', 'so-tp'));
    expect(own.agency).toBe('so-tp');
    expect(own.tasks.total).toBeLessThan(13);
    expect(own.agencies.list.map(({ agency }) => agency)).toEqual(['so-tp']);
    expect(own.reporting).toMatchObject({ roster: 1, received: 0 });
    expect(own.silent.list.map(({ agency }) => agency)).toEqual(['so-tp']);
    const science = await at('2015-11', undefined, account('officer', 'so-khcn'));
    const finance = science.overdue.list.find(({ path }) => path === 'II.2');
    expect(finance?.where.waits.vi).toBe('Do Sở Tài chính chủ trì');
    expect(finance?.where.stands.vi).toBe('Bước 2.1.');
    expect(finance?.where.since.vi).toBe('.');
    expect(JSON.stringify(finance)).not.toContain('nhắc');
  });

  it('refuses a programme and a period there is not', async () => {
    expect(await refusalOf(at('2016-01'))).toMatchObject({ code: 'period_unknown' });
    expect(await refusalOf(readOverview(service, consolidator, { programme: 'x', period: '2015-09' }))).toMatchObject({
      code: 'programme_unknown',
    });
  });
});
