import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleService } from '#server/assemble';
import { decide } from '#server/usecases/decisions/decide';
import type { DecisionDraft } from '#server/usecases/decisions/draft';
import { openMatters } from '#server/usecases/decisions/open';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import type { Service } from '#server/usecases/service';
import type { WaitingCell } from '#shared/merge/model';
import { consolidator, type LivingService, livingProgramme, returned, send } from '#test/helpers/livingService';

let service: LivingService;
let programme: string;
const document = { body: 'UBND tỉnh', number: '1900/QĐ-UBND', date: '2015-11-19' };

beforeEach(async () => {
  ({ service, programme } = await livingProgramme());
});
afterEach(() => service.close());

/** Everything a period comes to, in this process or in one that has to read all files anew. */
async function whole(where: Service, period: string) {
  const standing = await where.ledger.standing(programme, period);
  return { charged: standing.plan.assignments, state: standing.consolidation().state };
}

/** What a person could decide next, by the kind of matter; another answer each time one comes up. */
async function nextDraft(period: string, turn: number): Promise<DecisionDraft | null> {
  const { conflicts, proposals, waiting } = await openMatters(service, consolidator, programme, period);
  const [conflict] = conflicts;
  const wish = proposals.find(({ field }) => field === 'lead' || field === 'coordinating') ?? proposals[0];
  const [cell] = waiting.filter(({ origin }) => origin.hash !== '');
  const kinds = [
    conflict === undefined
      ? null
      : {
          kind: 'choose' as const,
          conflict: conflict.id,
          value: conflict.sides[turn % conflict.sides.length]?.value ?? '',
          confirmed: { by: 'Trưởng phòng', how: 'Điện thoại' },
        },
    wish === undefined ? null : { kind: 'proposal' as const, proposal: wish.id, accepted: turn % 4 !== 3 },
    // A row of last month's file can be set aside; its place was in last month.
    cell === undefined ? null : aboutRow(cell, cell.period === period ? turn : 0),
  ].filter((draft) => draft !== null);
  return kinds[turn % Math.max(1, kinds.length)] ?? null;
}

function aboutRow({ reason, origin: { hash, sheet, cell } }: WaitingCell, turn: number): DecisionDraft {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const row = Number(digits) - 1;
  const column = Array.from(letters).reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (reason === 'emptied_without_stamp' && turn > 0) return { kind: 'cleared', hash, sheet, row, column };
  return turn % 2 === 0 ? { kind: 'aside', hash, sheet, row } : { kind: 'new_row', hash, sheet, row };
}

const files = [
  'So-KHCN_lan-1.xlsx',
  'So-KHCN_phong-QLCN.xlsx',
  'So-Tu-phap_them-dong-doi-han.xlsx',
  'So-Noi-vu_chep-dong.xlsx',
  'So-GDDT_ca-phu-luc.xlsx',
  'UBND-huyen-Dak-Glong_lan-1.xlsx',
  'UBND-huyen-Dak-Glong_xoa-o.xlsx',
  'Van-phong-UBND-tinh_them-bot-cot.xlsx',
  'UBND-huyen-Dak-Mil_hai-chuong-trinh.xlsx',
  'UBND-TX-Gia-Nghia_moi-thang-mot-trang.xlsx',
  'So-Cong-Thuong_chep-sang-tep-moi.xlsx',
  'UBND-huyen-Tuy-Duc_libreoffice.ods',
  'Ban-Tuyen-giao_120-phan-tram.xlsx',
];

describe('settling one thing after the other', () => {
  it('[M11] [M9] comes, decision by decision and undone again, to what reading all files anew comes to', async () => {
    for (const file of files) await send(service, consolidator, programme, returned(file));
    const kinds = new Set<string>();
    for (let turn = 0; turn < 24; turn += 1) {
      const period = turn < 16 ? '2015-11' : '2015-12';
      if (turn === 16) {
        // What is left open is settled in the next period: then it moves what that period's files start from.
        const report = { number: '1/BC', date: '2015-11-24', signer: 'Giám đốc Sở', force: 'còn ý kiến' };
        await closePeriod(service, consolidator, { programme, period: '2015-11', ...report });
        await openPeriod(service, consolidator, programme, '2015-12');
        await send(service, consolidator, programme, returned('So-KHCN_lan-2.xlsx'), { period: '2015-12' });
      }
      const draft = await nextDraft(period, turn);
      if (draft === null) continue;
      kinds.add(draft.kind);
      const given = { programme, period, reason: 'Đã trao đổi với đơn vị', document };
      const { decisions } = await decide(service, consolidator, { ...given, drafts: [draft] });
      expect(await whole(service, period), `${turn}: ${draft.kind}`).toEqual(await whole(service.restarted(), period));
      if (turn % 3 !== 2) continue;
      const undone = decisions[0]?.id ?? '';
      await decide(service, consolidator, { ...given, drafts: [{ kind: 'undo', decision: undone }] });
      expect(await whole(service, period), `${turn}: ${draft.kind} undone`).toEqual(
        await whole(service.restarted(), period),
      );
    }
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['aside', 'choose', 'new_row', 'proposal']));
  }, 180_000);

  it('[M11] [K3] a row nobody could place last month is set aside in this one; to give it a place last month is opened again', async () => {
    await send(service, consolidator, programme, returned('So-Noi-vu_chep-dong.xlsx'));
    await send(service, consolidator, programme, returned('UBND-huyen-Dak-Mil_hai-chuong-trinh.xlsx'));
    await send(service, consolidator, programme, returned('So-Cong-Thuong_chep-sang-tep-moi.xlsx'));
    const report = { number: '1/BC', date: '2015-11-24', signer: 'Giám đốc Sở', force: 'còn ý kiến' };
    await closePeriod(service, consolidator, { programme, period: '2015-11', ...report });
    await openPeriod(service, consolidator, programme, '2015-12');
    const waiting = async () => (await openMatters(service, consolidator, programme, '2015-12')).waiting;
    const [cell] = await waiting();
    if (cell === undefined) throw new Error('nothing waits in the examples any more');
    const given = { programme, period: '2015-12', reason: 'Đã trao đổi với đơn vị' };
    const { hash, sheet } = cell.origin;
    const placed = decide(service, consolidator, {
      ...given,
      drafts: [{ kind: 'new_row', hash, sheet, row: 8 }],
    });
    await expect(placed).rejects.toMatchObject({ problem: { code: 'period_closed', params: { period: '2015-11' } } });
    const nowhere = decide(service, consolidator, { ...given, drafts: [{ kind: 'aside', hash, sheet: '' }] });
    await expect(nowhere).rejects.toMatchObject({ problem: { code: 'decision_subject' } });
    const before = await waiting();
    await decide(service, consolidator, { ...given, drafts: [{ kind: 'aside', hash, sheet }] });
    expect(await waiting()).toEqual(before.filter(({ origin }) => origin.hash !== hash || origin.sheet !== sheet));
  });

  it('a wish that is answered has no file read again, a row that is placed its own file alone', async () => {
    const read: string[] = [];
    const originals = {
      ...service.originals,
      fetch: (hash: string) => {
        read.push(hash);
        return service.originals.fetch(hash);
      },
    };
    const here = await assembleService({ store: service.store, originals, now: service.now });
    for (const file of files) await send(here, consolidator, programme, returned(file));
    const { proposals, waiting } = await openMatters(here, consolidator, programme, '2015-11');
    const wish = proposals.find(({ field }) => field !== 'lead' && field !== 'coordinating');
    const cell = waiting.find(({ origin }) => origin.hash !== '');
    if (wish === undefined || cell === undefined) throw new Error('the examples no longer ask for anything');
    const given = { programme, period: '2015-11', reason: 'Đã trao đổi với đơn vị', document };
    read.length = 0;
    await decide(here, consolidator, { ...given, drafts: [{ kind: 'proposal', proposal: wish.id, accepted: true }] });
    expect(read).toEqual([]);
    await decide(here, consolidator, { ...given, drafts: [aboutRow(cell, 0)] });
    expect([...new Set(read)]).toEqual([cell.origin.hash]);
  });
});
