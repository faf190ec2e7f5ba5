import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '#server/http/problem';
import { decide, previewDecisions } from '#server/usecases/decisions/decide';
import { openMatters } from '#server/usecases/decisions/open';
import { serialiseState } from '#shared/wire/tracker';
import {
  account,
  consolidator,
  type LivingService,
  livingProgramme,
  openPeriod,
  returned,
  send,
} from '#test/helpers/livingService';

let service: LivingService;
let programme: string;
const period = '2015-11';

beforeEach(async () => {
  ({ service, programme } = await livingProgramme());
});
afterEach(() => service.close());

const officer = account('officer', 'so-khcn');
const document = { body: 'UBND tỉnh', number: '1900/QĐ-UBND', date: '2015-11-19' };

async function state() {
  return (await service.ledger.standing(programme, period)).consolidation().state;
}
async function problemOf(work: Promise<unknown>) {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}
/** Two divisions of one agency say different things of one cell. */
async function dispute() {
  await send(service, officer, programme, returned('So-KHCN_lan-1.xlsx'));
  await send(service, officer, programme, returned('So-KHCN_phong-QLCN.xlsx'));
  const { conflicts } = await openMatters(service, officer, programme, period);
  const [conflict] = conflicts;
  if (conflict === undefined) throw new Error('the examples no longer disagree');
  return conflict;
}

describe('conflicts', () => {
  it('[M7] go back to the agency, which settles them itself; the tracker then has its word', async () => {
    const conflict = await dispute();
    const chosen = conflict.sides[1]?.value ?? '';
    const line = { task: conflict.task, agency: 'so-khcn' };
    const draft = { kind: 'choose', conflict: conflict.id, value: chosen } as const;
    const { open } = await decide(service, officer, {
      programme,
      period,
      drafts: [draft],
      reason: 'Phòng đã thống nhất',
    });
    const after = await state();
    expect(after.conflicts.map(({ id }) => id)).not.toContain(conflict.id);
    expect(open.conflicts).toBe(after.conflicts.length);
    const said = after.lines.find((one) => one.task === line.task && one.agency === line.agency);
    expect(Object.values(said?.fields ?? {}).flatMap((versions) => versions?.map(({ value }) => value))).toContain(
      chosen,
    );
  });

  it('[M7] [M11] nobody else’s officer settles them, DOST does only with a reason and who confirmed it', async () => {
    const conflict = await dispute();
    const draft = { kind: 'choose', conflict: conflict.id, value: conflict.sides[0]?.value ?? '' } as const;
    const by = (who: ReturnType<typeof account>, reason: string, confirmed?: { by: string; how: string }) => {
      const drafts = [{ ...draft, ...(confirmed === undefined ? {} : { confirmed }) }];
      return problemOf(decide(service, who, { programme, period, drafts, reason }));
    };
    expect(await by(account('officer', 'so-tc'), 'Thử')).toMatchObject({ code: 'not_allowed' });
    expect(await by(account('reader'), 'Thử')).toMatchObject({ code: 'not_allowed' });
    expect(await by(consolidator, ' ')).toMatchObject({ code: 'decision_lacks', params: { what: 'reason' } });
    const lacks = { code: 'decision_lacks', params: { what: 'confirmed' } };
    expect(await by(consolidator, 'Có Tờ trình kèm theo')).toMatchObject(lacks);
    const confirmed = { by: 'Phó Trưởng phòng Quản lý chuyên ngành', how: 'Điện thoại, 20/11/2015' };
    expect(await by(consolidator, 'Có Tờ trình kèm theo', confirmed)).toBe('none');
    expect((await state()).decisions.at(-1)).toMatchObject({ confirmed, reason: 'Có Tờ trình kèm theo' });
  });

  it('[M11] a decision is undone and the dispute is open again, here and in another process', async () => {
    const conflict = await dispute();
    const before = (await state()).conflicts;
    const draft = { kind: 'choose', conflict: conflict.id, value: conflict.sides[0]?.value ?? '' } as const;
    const { decisions } = await decide(service, officer, { programme, period, drafts: [draft], reason: 'Chọn bản 1' });
    const undo = { kind: 'undo', decision: decisions[0]?.id ?? '' } as const;
    await decide(service, officer, { programme, period, drafts: [undo], reason: 'Chọn nhầm' });
    expect((await state()).conflicts).toEqual(before);
    const there = await service.restarted().ledger.standing(programme, period);
    expect(serialiseState(there.consolidation().state)).toEqual(serialiseState(await state()));
  });

  it('[M11] (Q-F6) holds when the same copy comes once more; a new word opens the dispute anew', async () => {
    const conflict = await dispute();
    const draft = { kind: 'choose', conflict: conflict.id, value: conflict.sides[0]?.value ?? '' } as const;
    await decide(service, officer, { programme, period, drafts: [draft], reason: 'Chọn bản 1' });
    await send(service, officer, programme, returned('So-KHCN_phong-QLCN.xlsx'));
    expect((await state()).conflicts.map(({ id }) => id)).not.toContain(conflict.id);
  });
});

describe('proposals', () => {
  async function wish() {
    await send(service, account('officer', 'so-tp'), programme, returned('So-Tu-phap_them-dong-doi-han.xlsx'));
    const { proposals } = await openMatters(service, consolidator, programme, period);
    const proposal = proposals.find(({ task }) => task !== null);
    if (proposal === undefined) throw new Error('the example no longer wishes for another deadline');
    return proposal;
  }

  it('[M4] DOST’s opinion forwards, only the authority’s document puts the change into effect', async () => {
    const proposal = await wish();
    const accept = { kind: 'proposal', proposal: proposal.id, accepted: true, opinion: 'Nên chấp thuận' } as const;
    await decide(service, consolidator, { programme, period, drafts: [accept], reason: 'Trình UBND tỉnh' });
    expect((await state()).proposals.map(({ id }) => id)).toContain(proposal.id);
    await decide(service, consolidator, {
      programme,
      period,
      drafts: [accept],
      reason: 'UBND tỉnh quyết định',
      document,
    });
    expect((await state()).proposals.map(({ id }) => id)).not.toContain(proposal.id);
    // The agency that asks for the same again says nothing new.
    await send(service, account('officer', 'so-tp'), programme, returned('So-Tu-phap_them-dong-doi-han.xlsx'));
    expect((await state()).proposals.map(({ id }) => id)).not.toContain(proposal.id);
  });

  it('[M4] an agency decides none of them', async () => {
    const proposal = await wish();
    const drafts = [{ kind: 'proposal', proposal: proposal.id, accepted: true }] as const;
    const work = decide(service, account('officer', 'so-tp'), {
      programme,
      period,
      drafts,
      reason: 'Tự duyệt',
      document,
    });
    expect(await problemOf(work)).toMatchObject({ code: 'not_allowed' });
  });

  it('[M11] one decision for all alike tells beforehand how many, and takes all or none', async () => {
    await wish();
    const { proposals } = await openMatters(service, consolidator, programme, period);
    const many = proposals.reduce((most, one) => (one.alike > most.alike ? one : most));
    expect(many.alike).toBeGreaterThan(0);
    const drafts = [{ kind: 'proposal', proposal: many.id, accepted: false, alike: true }] as const;
    const given = { programme, period, drafts, reason: 'Không thuộc thẩm quyền' };
    const head = await service.store.head(programme);
    const preview = await previewDecisions(service, consolidator, given);
    expect(await service.store.head(programme)).toEqual(head);
    expect(preview.decisions).toHaveLength(many.alike + 1);
    const decided = await decide(service, consolidator, given);
    expect(decided).toEqual(preview);
    expect((await state()).proposals).toHaveLength(proposals.length - many.alike - 1);
    const bad = [...drafts, { kind: 'undo', decision: 'qd-999999' }] as const;
    const before = await service.store.head(programme);
    const failed = await problemOf(decide(service, consolidator, { ...given, drafts: bad }));
    expect(failed).toMatchObject({ code: 'decision_subject' });
    expect(await service.store.head(programme)).toEqual(before);
  });
});

describe('decisions about tasks', () => {
  it('[S1] [P3] suspending and extending need the document and change the class', async () => {
    const standing = await service.ledger.standing(programme, period);
    const overdue = [...standing.status()].find(([, status]) => status.class === 'overdue')?.[0] ?? '';
    const suspend = [{ kind: 'suspend', task: overdue }] as const;
    const given = { programme, period, drafts: suspend, reason: 'Chờ chủ trương mới' };
    expect(await problemOf(decide(service, consolidator, given))).toMatchObject({ params: { what: 'document' } });
    await decide(service, consolidator, { ...given, document });
    const after = await service.ledger.standing(programme, period);
    // Decided after the cut-off: as of the cut-off it was overdue, as of that day it is suspended.
    expect(after.status().get(overdue)?.class).toBe('overdue');
    expect(after.status('2015-11-20').get(overdue)?.class).toBe('suspended');
  });

  it('[Q-F8] what counts is the order they were taken in, not a clock that was set back', async () => {
    const conflict = await dispute();
    const choose = (side: number) =>
      ({ kind: 'choose', conflict: conflict.id, value: conflict.sides[side]?.value ?? '' }) as const;
    const taken = await decide(service, officer, { programme, period, drafts: [choose(0)], reason: 'Trước' });
    service.clock.now = new Date('2014-12-31T16:59:00.000Z');
    const undo = { kind: 'undo', decision: taken.decisions[0]?.id ?? '' } as const;
    await decide(service, officer, { programme, period, drafts: [undo], reason: 'Chọn lại' });
    await decide(service, officer, { programme, period, drafts: [choose(1)], reason: 'Sau' });
    const { settled } = await state();
    expect(settled?.conflicts.map(({ id }) => id)).toContain(conflict.id);
    const values = (await state()).lines.flatMap(({ fields }) =>
      Object.values(fields).flatMap((versions) => versions?.map(({ value }) => value) ?? []),
    );
    expect(values).toContain(conflict.sides[1]?.value);
    expect(values).not.toContain(conflict.sides[0]?.value);
  });

  it('[K3] [M11] a dispute of last month is settled in this one, and last month stays as it was', async () => {
    const conflict = await dispute();
    await openPeriod(service, programme, '2015-12');
    const next = await service.ledger.standing(programme, '2015-12');
    expect(next.consolidation().state.conflicts.map(({ id }) => id)).toContain(conflict.id);
    const draft = { kind: 'choose', conflict: conflict.id, value: conflict.sides[0]?.value ?? '' } as const;
    await decide(service, officer, { programme, period: '2015-12', drafts: [draft], reason: 'Thống nhất tháng 12' });
    const after = await service.ledger.standing(programme, '2015-12');
    expect(after.consolidation().state.conflicts.map(({ id }) => id)).not.toContain(conflict.id);
    expect((await state()).conflicts.map(({ id }) => id)).toContain(conflict.id);
  });
});
