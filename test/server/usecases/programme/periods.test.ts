import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleService } from '#server/assemble';
import { exportWorkbook } from '#server/usecases/answers/exports';
import { readReporting } from '#server/usecases/answers/reporting';
import { readTracker } from '#server/usecases/answers/tracker';
import { warmTrackers } from '#server/usecases/answers/warm';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import { listPeriods, readPeriod } from '#server/usecases/programme/periods';
import { reopenPeriod } from '#server/usecases/programme/reopenPeriod';
import { reviseProgramme } from '#server/usecases/programme/revise';
import { writeSettings } from '#server/usecases/programme/settings';
import { rebuild } from '#server/usecases/rebuild';
import { periodAnswerSchema } from '#shared/wire/periodAnswer';
import { programmeSettingsSchema } from '#shared/wire/settingsAnswer';
import { parseState, serialiseState } from '#shared/wire/tracker';
import { account, consolidator, type LivingService, livingService, returned, send } from '#test/helpers/livingService';
import {
  appendixAt,
  loadedDakNong,
  loadedNinhThuan,
  ninhThuanBook,
  ninhThuanReport,
  ninhThuanRows,
  refusalOf,
} from '#test/helpers/programmeLife';

let service: LivingService;

beforeEach(async () => {
  service = await livingService();
});
afterEach(() => service.close());

const signed = { number: '125/BC-SKHCN', date: '2015-11-24', signer: 'Nguyễn Văn B' };
const science = account('officer', 'so-khcn');

describe('opening a period', () => {
  it('[Q-L5] whoever opens it, or the service as it starts, waits for the programme to be read, not the first who looks', async () => {
    const id = await loadedDakNong(service, '2015-10');
    const read: string[] = [];
    const originals = {
      ...service.originals,
      fetch: (hash: string) => {
        read.push(hash);
        return service.originals.fetch(hash);
      },
    };
    const readsOf = async (work: () => Promise<unknown>): Promise<number> => {
      const before = read.length;
      await work();
      return read.length - before;
    };
    const here = await assembleService({ store: service.store, originals });
    expect(await readsOf(() => openPeriod(here, consolidator, id, '2015-11'))).toBeGreaterThan(0);
    expect(await readsOf(() => readTracker(here, consolidator, { programme: id, period: '2015-11' }))).toBe(0);

    const started = await assembleService({ store: service.store, originals });
    expect(await readsOf(() => warmTrackers(started, () => false))).toBeGreaterThan(0);
    for (const period of ['2015-10', '2015-11'])
      expect(await readsOf(() => readTracker(started, consolidator, { programme: id, period }))).toBe(0);
    const stopping = await assembleService({ store: service.store, originals });
    expect(await readsOf(() => warmTrackers(stopping, () => true))).toBe(0);
  });

  it('[K1] takes an id of the programme’s cycle only, and shows cut-off and the chain of due days with holidays', async () => {
    const id = await loadedNinhThuan(service);
    expect(await refusalOf(openPeriod(service, consolidator, id, '2026-04'))).toMatchObject({
      code: 'wrong_request',
      params: { field: 'period', read: '2026-04', accepted: '2026-Q1, 2026-Q2, 2026-Q3, 2026-Q4' },
    });
    expect(await refusalOf(openPeriod(service, consolidator, id, 'tháng 4'))).toMatchObject({ code: 'wrong_request' });
    const settings = programmeSettingsSchema.parse({ cycle: 'quarter', holidays: { off: ['2026-03-20'], worked: [] } });
    await writeSettings(service, consolidator, id, settings);
    const period = await readPeriod(service, id, '2026-Q1');
    expect(periodAnswerSchema.parse(period)).toEqual(period);
    expect(period).toMatchObject({ from: '2025-12-15', cutOff: '2026-03-14', state: 'open', edition: 0 });
    // 20 March is off, the 21st a Saturday; the report after it is due before the 25th.
    expect(period.dueDays.map(({ from, due }) => `${from} ${due}`)).toEqual([
      'xa 2026-03-17',
      'so 2026-03-23',
      'dost 2026-03-24',
    ]);
  });

  it('[K3] opening an open one changes nothing; none is opened before a closed one', async () => {
    const id = await loadedDakNong(service);
    const head = await service.store.head(id);
    await openPeriod(service, consolidator, id, '2015-11');
    expect(await service.store.head(id)).toEqual(head);
    await closePeriod(service, consolidator, { programme: id, period: '2015-11', ...signed });
    expect(await refusalOf(openPeriod(service, consolidator, id, '2015-11'))).toMatchObject({ code: 'period_closed' });
    expect(await refusalOf(openPeriod(service, consolidator, id, '2015-10'))).toMatchObject({
      code: 'period_order',
      params: { period: '2015-11' },
    });
    await openPeriod(service, consolidator, id, '2015-12');
    expect((await listPeriods(service, id)).map((one) => `${one.id} ${one.state}`)).toEqual([
      '2015-11 closed',
      '2015-12 open',
    ]);
  });
});

describe('closing a period', () => {
  it('[K3] is refused before the cut-off, unless a reason is given, which the edition shows', async () => {
    const id = await loadedDakNong(service, '2015-12');
    expect(
      await refusalOf(closePeriod(service, consolidator, { programme: id, period: '2015-12', ...signed })),
    ).toMatchObject({
      code: 'period_not_ended',
      params: { period: '2015-12', date: '2015-12-14' },
    });
    await closePeriod(service, consolidator, {
      programme: id,
      period: '2015-12',
      ...signed,
      force: 'Báo cáo sớm theo yêu cầu',
    });
    const [edition] = (await readPeriod(service, id, '2015-12')).editions;
    expect(edition).toMatchObject({ edition: 1, ...signed, asOf: '2015-12-14', force: 'Báo cáo sớm theo yêu cầu' });
    expect((await service.store.journal(id)).at(-1)).toMatchObject({
      kind: 'period_closed',
      seq: edition?.seq,
      hash: edition?.hash,
    });
  });

  it('[K3] keeps the state as it stood, takes nothing afterwards, and the next period starts from it', async () => {
    const id = await loadedDakNong(service);
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const before = (await service.ledger.standing(id, '2015-11')).consolidation().state;
    await closePeriod(service, consolidator, { programme: id, period: '2015-11', ...signed });
    const snapshot = await service.store.snapshot(id, '2015-11');
    expect(snapshot?.state).toEqual(serialiseState(before));
    expect(parseState(snapshot?.state ?? [])).toMatchObject({ kind: 'state' });
    expect(await refusalOf(send(service, science, id, returned('So-KHCN_lan-2.xlsx')))).toMatchObject({
      code: 'period_closed',
    });
    await openPeriod(service, consolidator, id, '2015-12');
    const next = await service.restarted().ledger.standing(id, '2015-12');
    expect(next.consolidation().state.lines.length).toBe(before.lines.length);
  });

  it('[K3] what was closed is answered for ever as it was: neither a revision nor a setting changes it', async () => {
    const id = await loadedDakNong(service);
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    await closePeriod(service, consolidator, { programme: id, period: '2015-11', ...signed });
    const asked = { programme: id, period: '2015-11' };
    const answer = await readTracker(service, consolidator, asked);
    const reporting = await readReporting(service, consolidator, asked);
    const { bytes } = await exportWorkbook(service, asked);
    expect(answer.period).toMatchObject({ state: 'closed', edition: 1 });
    const settings = programmeSettingsSchema.parse({ dueSoonDays: 300, roster: { added: [], removed: ['so-khcn'] } });
    await writeSettings(service, consolidator, id, settings);
    const given = { ...(await appendixAt()), asOf: '2025-07-01', programme: id, reason: 'Nạp lại' };
    await reviseProgramme(service, consolidator, { ...given, confirmed: true });
    const later = service.restarted();
    expect(await readTracker(later, consolidator, asked)).toEqual(answer);
    expect(await readReporting(later, consolidator, asked)).toEqual(reporting);
    expect(Buffer.compare((await exportWorkbook(later, asked)).bytes, bytes)).toBe(0);
  });

  it('[M12] it is rebuilt from originals and decisions row for row, also after the programme was revised', async () => {
    const id = await loadedNinhThuan(service);
    const [, first = '', second = ''] = ninhThuanRows;
    const bytes = ninhThuanReport([
      [first, 'Đã phủ sóng 3 khu', '60', 'Đang thực hiện', ''],
      [second, 'Đã rà soát', '30', 'Đang thực hiện', ''],
    ]);
    await send(service, science, id, 'so-khcn.csv', { period: '2026-Q1', bytes });
    service.clock.now = new Date('2026-03-20T02:00:00.000Z');
    await closePeriod(service, consolidator, { programme: id, period: '2026-Q1', ...signed });
    const rows = ninhThuanRows.filter((row) => row !== second);
    const given = { bytes: ninhThuanBook(rows), file: 'b.csv', layout: [], asOf: '2026-03-20', programme: id };
    await reviseProgramme(service, consolidator, { ...given, reason: 'Bỏ nhiệm vụ 2', confirmed: true });
    await openPeriod(service, consolidator, id, '2026-Q2');
    expect(await rebuild(service)).toMatchObject([
      { period: '2026-Q1', submissions: 1, outcome: 'identical' },
      { period: '2026-Q2', outcome: 'open' },
    ]);
    const later = { programme: id, period: '2026-Q1', asOf: '2026-05-01' };
    const paths = (await readTracker(service.restarted(), consolidator, later)).tasks.map(({ path }) => path);
    expect(paths).toContain('I.2');
  });

  it('[A7] [M12] also after the registry was written otherwise: a closed period keeps the one it was closed under', async () => {
    const id = await loadedDakNong(service);
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    await closePeriod(service, consolidator, { programme: id, period: '2015-11', ...signed });
    const file = await service.registry();
    const agencies = file.agencies.map((agency) =>
      agency.id === 'so-khcn'
        ? { ...agency, existed: { to: '2014-12-31' }, successors: [{ id: 'so-tc', from: '2015-01-01' }] }
        : agency,
    );
    const registry = async () => ({ ...file, agencies });
    expect(await rebuild({ ...service, registry })).toMatchObject([{ period: '2015-11', outcome: 'identical' }]);
  });

  it('[S1] a closed period can be judged at a later day: what was said stays, the deadlines ran on', async () => {
    const id = await loadedDakNong(service);
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    await closePeriod(service, consolidator, { programme: id, period: '2015-11', ...signed });
    const then = await readTracker(service, consolidator, { programme: id, period: '2015-11' });
    const later = await readTracker(service, consolidator, { programme: id, period: '2015-11', asOf: '2016-06-30' });
    expect(later.counts.tasks.byClass.overdue.count).toBeGreaterThan(then.counts.tasks.byClass.overdue.count);
    expect(later.tasks.map(({ lines }) => lines.map(({ values }) => values))).toEqual(
      then.tasks.map(({ lines }) => lines.map(({ values }) => values)),
    );
  });

  it('[K3] periods close in their order', async () => {
    const id = await loadedDakNong(service, '2015-10');
    await openPeriod(service, consolidator, id, '2015-11');
    const close = (period: string) => closePeriod(service, consolidator, { programme: id, period, ...signed });
    expect(await refusalOf(close('2015-11'))).toMatchObject({ code: 'period_order', params: { period: '2015-10' } });
    await close('2015-10');
    await close('2015-11');
    expect(await refusalOf(close('2015-11'))).toMatchObject({ code: 'period_closed' });
  });
});

describe('a correction', () => {
  it('[K3] is a numbered replacement with a reason; the earlier edition stays readable', async () => {
    const id = await loadedDakNong(service);
    const asked = { programme: id, period: '2015-11' };
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    await closePeriod(service, consolidator, { ...asked, ...signed });
    const first = await readTracker(service, consolidator, asked);
    expect(await refusalOf(reopenPeriod(service, consolidator, { ...asked, reason: '' }))).toMatchObject({
      code: 'decision_lacks',
    });
    await reopenPeriod(service, consolidator, { ...asked, reason: 'Sở KH&CN đính chính' });
    await send(service, science, id, returned('So-KHCN_lan-2.xlsx'));
    await closePeriod(service, consolidator, { ...asked, ...signed, number: '130/BC-SKHCN' });
    const second = await readTracker(service, consolidator, asked);
    expect(second.period.edition).toBe(2);
    expect(await readTracker(service, consolidator, { ...asked, edition: 1 })).toEqual(first);
    expect(second.tasks).not.toEqual(first.tasks);
    expect((await readPeriod(service, id, '2015-11')).editions.map(({ number }) => number)).toEqual([
      '125/BC-SKHCN',
      '130/BC-SKHCN',
    ]);
    expect(
      (await service.store.journal(id)).map(({ kind }) => kind).filter((kind) => kind.startsWith('period_')),
    ).toEqual(['period_opened', 'period_closed', 'period_reopened', 'period_closed']);
  });

  it('[K3] a later closed period is reopened first', async () => {
    const id = await loadedDakNong(service, '2015-10');
    await openPeriod(service, consolidator, id, '2015-11');
    for (const period of ['2015-10', '2015-11'])
      await closePeriod(service, consolidator, { programme: id, period, ...signed });
    const reopen = (period: string) =>
      reopenPeriod(service, consolidator, { programme: id, period, reason: 'Đính chính' });
    expect(await refusalOf(reopen('2015-10'))).toMatchObject({ code: 'period_order', params: { period: '2015-11' } });
    await reopen('2015-11');
    await reopen('2015-10');
    expect((await listPeriods(service, id)).map(({ state }) => state)).toEqual(['open', 'open']);
  });

  it('[M8] a report that arrives while the closing is prepared is in it, or refused: never lost between', async () => {
    const id = await loadedDakNong(service);
    const [closed, sent] = await Promise.allSettled([
      closePeriod(service, consolidator, { programme: id, period: '2015-11', ...signed }),
      send(service, science, id, returned('So-KHCN_lan-1.xlsx')),
    ]);
    expect(closed.status).toBe('fulfilled');
    const { tasks } = await readTracker(service, consolidator, { programme: id, period: '2015-11' });
    const spoken = tasks.some(({ lines }) =>
      lines.some(({ agency, reported }) => agency === 'so-khcn' && reported !== null),
    );
    expect(spoken).toBe(sent.status === 'fulfilled');
  });
});
