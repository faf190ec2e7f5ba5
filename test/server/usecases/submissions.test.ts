import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProblemCode } from '#server/http/problem';
import { Refused } from '#server/http/problem';
import type { Service } from '#server/usecases/service';
import { confirm, nameSender, withdraw } from '#server/usecases/submissions/change';
import { readSubmission } from '#server/usecases/submissions/list';
import { tryOut } from '#server/usecases/submissions/submit';
import { serialiseState } from '#shared/wire/tracker';
import {
  account,
  consolidator,
  givenProgramme,
  type LivingService,
  livingProgramme,
  livingService,
  returned,
  send,
} from '#test/helpers/livingService';

let service: LivingService;
let programme: string;

beforeEach(async () => {
  ({ service, programme } = await livingProgramme());
});
afterEach(() => service.close());

/** The whole tracker as text, to be compared byte for byte. */
async function tracker(of: Service = service): Promise<string> {
  const standing = await of.ledger.standing(programme, '2015-11');
  return serialiseState(standing.consolidation().state).join('\n');
}

async function problemOf(work: Promise<unknown>): Promise<ProblemCode | 'none'> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof Refused) return error.problem.code;
    throw error;
  }
}

const finance = account('officer', 'so-tc');
const science = account('officer', 'so-khcn');

describe('a report comes in', () => {
  it('[M8] [M12] its receipt closes, its values stand in the tracker, and each names file and cell', async () => {
    const { kind, record } = await send(service, science, programme, returned('So-KHCN_lan-1.xlsx'));
    expect(kind).toBe('taken');
    const { read, ...ends } = record.receipt.cells;
    expect(read).toBeGreaterThan(50);
    expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(read);
    expect(record.receipt.cells.taken).toBeGreaterThan(0);
    const standing = await service.ledger.standing(programme, '2015-11');
    const item = record.receipt.items.find(({ outcome }) => outcome === 'taken');
    const values = standing
      .consolidation()
      .state.lines.flatMap(({ fields }) => Object.values(fields).flatMap((versions) => versions ?? []));
    expect(values).toContainEqual(
      expect.objectContaining({ value: item?.theirs, origin: expect.objectContaining({ cell: item?.cell }) }),
    );
    const line = standing.consolidation().state.lines[0];
    const field = Object.keys(line?.fields ?? {})[0];
    const events = await service.store.cellEvents(programme, `l|${line?.task}|${line?.role}|${line?.agency}|${field}`);
    expect(events).toMatchObject([{ submission: record.number, outcome: 'taken' }]);
  });

  it('[M10] the same bytes are one report: the same receipt number, nothing written', async () => {
    const first = await send(service, science, programme, returned('So-KHCN_lan-1.xlsx'));
    const head = await service.store.head(programme);
    const second = await send(service, science, programme, returned('So-KHCN_lan-1.xlsx'));
    expect(second.kind).toBe('again');
    expect(second.record).toEqual(first.record);
    expect(await service.store.head(programme)).toEqual(head);
  });

  it('[M10] also when DOST enters a copy under another name, or the agency sends what DOST entered', async () => {
    const first = await send(service, consolidator, programme, returned('So-KHDT_bao-cao-thang-11.xlsx'));
    const copy = await send(service, consolidator, programme, returned('So-KHDT_bao-cao-thang-11_(1).xlsx'));
    const own = await send(
      service,
      account('officer', 'so-khdt'),
      programme,
      returned('So-KHDT_bao-cao-thang-11.xlsx'),
    );
    expect([copy.kind, own.kind]).toEqual(['again', 'again']);
    expect([copy.record, own.record]).toEqual([first.record, first.record]);
    expect(await service.store.submissions(programme)).toHaveLength(1);
  });

  it('[M10] fifty equal posts at once are one report and fifty equal receipts (Q-F3)', async () => {
    const sent = await Promise.all(
      Array.from({ length: 50 }, () => send(service, science, programme, returned('So-KHCN_lan-1.xlsx'))),
    );
    expect(new Set(sent.map(({ record }) => JSON.stringify(record))).size).toBe(1);
    expect(sent.filter(({ kind }) => kind === 'taken')).toHaveLength(1);
    expect(await service.store.submissions(programme)).toHaveLength(1);
  });

  it('[M9] a dry run answers the receipt the report then gets, and takes nothing', async () => {
    const file = returned('So-KHCN_lan-1.xlsx');
    const bytes = await import('node:fs/promises').then(({ readFile }) => readFile(file));
    const before = await tracker();
    const arrived = { programme, period: '2015-11', file: 'So-KHCN_lan-1.xlsx', bytes } as const;
    const { receipt, findings } = await tryOut(service, science, { ...arrived, form: 'workbook', channel: 'page' });
    expect(await tracker()).toBe(before);
    expect(await service.store.submissions(programme)).toHaveLength(0);
    const { record } = await send(service, science, programme, file);
    expect(record.receipt).toEqual(receipt);
    expect(findings.every(({ at: { field } }) => field !== undefined)).toBe(true);
  });

  it('[M14] a workbook issued to another agency is refused, whatever its rows say (Q-A2)', async () => {
    expect(await problemOf(send(service, finance, programme, returned('So-KHCN_lan-1.xlsx')))).toBe('sender_differs');
    expect(await service.store.submissions(programme)).toHaveLength(0);
    expect(
      await problemOf(send(service, science, programme, returned('So-KHCN_lan-1.xlsx'), { agency: 'so-tc' })),
    ).toBe('not_allowed');
    expect(await problemOf(send(service, account('reader'), programme, returned('So-KHCN_lan-1.xlsx')))).toBe(
      'not_allowed',
    );
  });

  it('[K2] a file nobody can read is received and refused: kept, numbered, said again the same way', async () => {
    const encrypted = returned('UBND-huyen-Dak-Rlap_mat-khau.xlsx');
    const sender = account('officer', 'ubnd-dak-rlap');
    expect(await problemOf(send(service, sender, programme, encrypted))).toBe('file_refused');
    expect(await problemOf(send(service, sender, programme, encrypted))).toBe('file_refused');
    const [record, ...others] = await service.store.submissions(programme);
    expect(others).toEqual([]);
    expect(record).toMatchObject({ refusal: { code: 'encrypted' }, agency: 'ubnd-dak-rlap' });
    expect(await service.originals.fetch(record?.hash ?? '')).not.toBeNull();
  });
});

describe('[R4] what blocks sending is for the province to say', () => {
  async function blocking(blocks: 'error' | 'warning' | null) {
    const record = await service.store.programme(programme);
    if (record === null) throw new Error('no programme');
    const at = service.now().toISOString();
    await service.store.act(programme, async (act) => {
      await act.append({ kind: 'settings_changed', at, by: 'system', period: null, body: { blocks } });
      await act.putProgramme({ ...record, settings: { blocks } });
    });
  }

  it('[R9] nothing by default; then only what the agency can mend, named cell by cell, and DOST is not stopped', async () => {
    const file = returned('Ban-Tuyen-giao_120-phan-tram.xlsx');
    const agency = (await send(service, consolidator, programme, file)).record.agency;
    if (agency === null) throw new Error('the example no longer says who sent it');
    await blocking('warning');
    const own = account('officer', agency);
    const bytes = new Uint8Array([...(await import('node:fs/promises').then(({ readFile }) => readFile(file))), 0]);
    try {
      await send(service, own, programme, file, { bytes });
      expect.unreachable('120 % was taken');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      expect(error.problem.code).toBe('findings_block');
      expect(error.problem.findings?.length).toBeGreaterThan(0);
      expect(error.problem.findings?.some(({ at: { field } }) => field === 'percent')).toBe(true);
    }
    expect((await send(service, consolidator, programme, file, { bytes })).kind).toBe('taken');
  });
});

describe('the tracker follows from originals and journal', () => {
  it('[M1] [M12] another process reads the same tracker from the store, byte for byte', async () => {
    const files = readdirSync(returned('')).sort();
    for (const file of files) await problemOf(send(service, consolidator, programme, returned(file)));
    const here = await tracker();
    expect(here.length).toBeGreaterThan(5_000);
    expect(await tracker(service.restarted())).toBe(here);
  });

  it('[M12] a report taken back leaves the tracker as if it had never come; its receipt and file stay', async () => {
    await send(service, science, programme, returned('So-KHCN_lan-1.xlsx'));
    const before = await tracker();
    const { record } = await send(service, finance, programme, returned('So-Tai-chinh_sap-xep-lai.xlsx'));
    expect(await tracker()).not.toBe(before);
    await withdraw(service, finance, record.number, 'Gửi nhầm tệp');
    const after = await tracker();
    const values = (state: string): string =>
      state
        .split('\n')
        .filter((row) => !row.startsWith('H'))
        .join('\n');
    expect(values(after)).toBe(values(before));
    expect(await tracker(service.restarted())).toBe(after);
    const shown = await readSubmission(service, finance, record.number);
    expect(shown.record.receipt).toEqual(record.receipt);
    expect(shown.now).toBeNull();
    expect(await problemOf(withdraw(service, finance, record.number, 'Lần nữa'))).toBe('already_withdrawn');
    // Sent again after all, it counts again.
    const again = await send(service, finance, programme, returned('So-Tai-chinh_sap-xep-lai.xlsx'));
    expect(again.kind).toBe('taken');
    expect(again.record.number).not.toBe(record.number);
  });

  it('[M12] nobody takes back or sees what another agency sent', async () => {
    const { record } = await send(service, science, programme, returned('So-KHCN_lan-1.xlsx'));
    expect(await problemOf(withdraw(service, finance, record.number, 'Thử'))).toBe('not_found');
    expect(await problemOf(readSubmission(service, finance, record.number))).toBe('not_found');
  });

  it('[M14] a sender named by decision makes waiting cells count, here and in another process', async () => {
    const { record } = await send(service, consolidator, programme, returned('So-Giao-duc-va-Dao-tao_bao-cao.xlsx'));
    const standing = await service.ledger.standing(programme, '2015-11');
    const waiting = standing.consolidation().state.waiting.length;
    if (record.receipt.cells.waiting === 0) throw new Error('the example no longer waits');
    await nameSender(service, consolidator, record.number, 'so-yt', 'Đã gọi điện xác nhận');
    const after = (await service.ledger.standing(programme, '2015-11')).consolidation().state.waiting.length;
    expect(after).toBeLessThan(waiting);
    expect(await tracker(service.restarted())).toBe(await tracker());
  });
});

describe('[K5] a working copy becomes the agency’s word', () => {
  it('by its leader, or by the signed document, once', async () => {
    const { record } = await send(service, science, programme, returned('So-KHCN_lan-1.xlsx'));
    expect(record.confirmation).toBeNull();
    expect(await problemOf(confirm(service, science, record.number, { kind: 'leader' }))).toBe('not_allowed');
    const leader = account('approver', 'so-khcn');
    const before = await tracker();
    const confirmed = await confirm(service, leader, record.number, { kind: 'leader' });
    expect(confirmed.confirmation).toMatchObject({ kind: 'leader', name: leader.name });
    expect(await tracker()).toBe(before);
    expect(await problemOf(confirm(service, leader, record.number, { kind: 'leader' }))).toBe('already_confirmed');
  });

  it('the check code is the same for the same figures and another for others', async () => {
    const first = await send(service, science, programme, returned('So-KHCN_lan-1.xlsx'));
    const second = await send(service, science, programme, returned('So-KHCN_lan-2.xlsx'));
    expect(first.record.checkCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(second.record.checkCode).not.toBe(first.record.checkCode);
    const other = await livingService();
    const there = await givenProgramme(other);
    const alone = await send(other, science, there, returned('So-KHCN_lan-2.xlsx'));
    const both = await send(other, science, there, returned('So-KHCN_lan-1.xlsx'));
    await other.close();
    expect(both.record.checkCode).toBe(second.record.checkCode);
    expect(alone.record.checkCode).toMatch(/-/);
  });
});
