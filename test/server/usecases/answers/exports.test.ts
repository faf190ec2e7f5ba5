import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audit, journalLines } from '#server/usecases/answers/audit';
import { exportCsv, exportWorkbook } from '#server/usecases/answers/exports';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { readWorkbook } from '#server/xlsx/read';
import { auditAnswerSchema } from '#shared/wire/auditAnswer';
import { account, consolidator, type LivingService, livingService, returned, send } from '#test/helpers/livingService';
import { openTrackerBytes } from '#test/helpers/openTrackerBytes';
import { loadedDakNong, loadedNinhThuan, ninhThuanReport, ninhThuanRows, refusalOf } from '#test/helpers/programmeLife';

let service: LivingService;
let id: string;
const period = '2015-11';
const science = account('officer', 'so-khcn');
const planning = account('officer', 'so-khdt');

beforeEach(async () => {
  service = await livingService();
  id = await loadedDakNong(service);
});
afterEach(() => service.close());

async function wordsOn(bytes: Uint8Array, sheet: string): Promise<string> {
  const reading = await readWorkbook(bytes);
  if (!reading.ok) throw new Error(reading.refusal.code);
  const grid = reading.workbook.sheets.find(({ name }) => name === sheet);
  return (grid?.rows ?? []).flatMap((row) => row.cells.map((cell) => cell?.text ?? '')).join('\n');
}

describe('the tracker as a workbook', () => {
  it('[E1] comes byte for byte the same from two processes over one store', async () => {
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const first = await exportWorkbook(service, { programme: id, period });
    const second = await exportWorkbook(service.restarted(), { programme: id, period });
    expect(first.file).toBe('tong-hop_26-ctr-ubnd_2015-11.xlsx');
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('[M12] prints the last hash of the journal, the day and door of each report and how often a body was reminded', async () => {
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const { hash, seq } = await service.store.head(id);
    const { bytes } = await exportWorkbook(service, { programme: id, period });
    expect(await wordsOn(bytes, 'Đối chiếu')).toContain(`Mã nhật ký: ${hash} (mục ${seq})`);
    const reports = await wordsOn(bytes, 'Tình hình gửi báo cáo');
    expect(reports).toContain('Ngày đến');
    expect(reports).toContain('trang web');
    expect(reports).toContain('Đã xác nhận: 0/1');
  });

  it('[M13] bears the state: it opens as the tracker the next month begins with', async () => {
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const { bytes } = await exportWorkbook(service, { programme: id, period });
    const { state } = (await service.ledger.standing(id, period)).consolidation();
    expect(await openTrackerBytes(bytes)).toEqual(state);
  });

  it('[K3] of a closed period judged at another day it is made from what was closed', async () => {
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    await closePeriod(service, consolidator, { programme: id, period, number: '1', date: '2015-11-24', signer: 'A' });
    const closed = await exportWorkbook(service, { programme: id, period });
    const later = await exportWorkbook(service, { programme: id, period, asOf: '2016-06-30' });
    expect(later.file).toBe('tong-hop_26-ctr-ubnd_2015-11_2016-06-30.xlsx');
    expect(Buffer.compare(closed.bytes, later.bytes)).not.toBe(0);
    expect(await openTrackerBytes(later.bytes)).toEqual(await openTrackerBytes(closed.bytes));
  });
});

describe('CSV', () => {
  it('[E6] no text of an agency becomes a formula, and every text can be had back', async () => {
    const other = await loadedNinhThuan(service);
    const first = ninhThuanRows[1] ?? '';
    const evil = '=HYPERLINK(""http://x"";""a"")';
    await send(service, science, other, 'so-khcn.csv', {
      period: '2026-Q1',
      bytes: ninhThuanReport([[first, evil, '60', '＝cmd|’ /C calc’!A0', '']]),
    });
    const asked = { programme: other, period: '2026-Q1', separator: ',', header: 'code' } as const;
    const { bytes, file } = await exportCsv(service, consolidator, asked);
    const text = Buffer.from(bytes).toString('utf8');
    expect(file).toBe('tong-hop_12-kh-ubnd_2026-Q1.csv');
    expect(text.startsWith('\ufeffid,kind,path,')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"";""a"")"`);
    for (const line of text.split('\r\n'))
      for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?\s*[=@＝＋＠]/);
    const lines = text.split('\r\n').filter((line) => line !== '');
    expect(new Set(lines.slice(1).map((line) => line.split(',')[2]))).toEqual(
      new Set(['I', 'I.1', 'I.2', 'II', 'II.1']),
    );
  });

  it('[E5] a separator and words for Excel in Vietnamese; an agency gets its own rows', async () => {
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const asked = { programme: id, period, separator: ';', header: 'vi' } as const;
    const own = Buffer.from((await exportCsv(service, planning, asked)).bytes).toString('utf8');
    expect(own).toContain('Mã nhiệm vụ;Loại dòng;Mục;');
    expect(own).toContain('so-khdt');
    expect(own).not.toContain('so-khcn;');
  });
});

describe('the journal', () => {
  it('[M12] is had as JSON lines, in parts, and its chain is checked from the first entry', async () => {
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const { text } = await journalLines(service, id, { after: 1, limit: 100 });
    const entries = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { seq: number; hash: string });
    const head = await service.store.head(id);
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: head.seq - 1 }, (_, i) => i + 2));
    expect(entries.at(-1)?.hash).toBe(head.hash);
    const answer = await audit(service);
    expect(auditAnswerSchema.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({
      sound: true,
      streams: [{ stream: id, entries: head.seq, hash: head.hash, faults: [] }],
    });
    expect(await refusalOf(journalLines(service, 'khong-co', { after: 0, limit: 1 }))).toMatchObject({
      code: 'programme_unknown',
    });
  });
});
