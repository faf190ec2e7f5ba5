import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '#server/http/problem';
import { openBytes } from '#server/usecases/openFile';
import { receiptOf } from '#server/usecases/submissions/receipt';
import { tryOut } from '#server/usecases/submissions/submit';
import { receiptFormText } from '#shared/report/receiptFormText';
import type { Finding } from '#shared/rules/rule';
import { type SetAside, setAsideHeadings, setAsideRows } from '#shared/wire/setAside';
import { withAsideSheet } from '#test/helpers/asideBook';
import { account, type LivingService, livingProgramme, returned, send } from '#test/helpers/livingService';

const path = returned('Ban-Tuyen-giao_120-phan-tram.xlsx');
const reason = 'Tỷ lệ vượt vì đã làm thêm ngoài kế hoạch <b>.';
let service: LivingService;
let programme: string;
let bytes: Uint8Array;

beforeEach(async () => {
  ({ service, programme } = await livingProgramme());
  bytes = await readFile(path);
});
afterEach(() => service.close());

async function blocks(severity: 'error' | 'warning'): Promise<void> {
  const record = await service.store.programme(programme);
  if (record === null) throw new Error('no programme');
  await service.store.act(programme, (act) => act.putProgramme({ ...record, settings: { blocks: severity } }));
}

const officer = account('officer', 'ban-tg');
const trying = (of: Uint8Array) =>
  tryOut(service, officer, {
    programme,
    period: '2015-11',
    file: basename(path),
    bytes: of,
    form: 'workbook',
    channel: 'pane',
  });
const asideOf = ({ rule, path: task, at }: Finding): SetAside => ({
  rule,
  path: task,
  field: at.field ?? null,
  reason,
  on: '2015-11-19',
});
const withAside = async (list: readonly SetAside[]): Promise<Buffer> =>
  withAsideSheet(bytes, setAsideRows(list) ?? [setAsideHeadings]);

describe('[R5] findings the agency set aside, with its reasons', () => {
  it('[R4] do not stop the sending; set aside for another task they do', async () => {
    await blocks('warning');
    const { findings } = await trying(bytes);
    const stops = findings.filter(({ severity }) => severity !== 'notice');
    expect(stops.length).toBeGreaterThan(0);
    await expect(send(service, officer, programme, path, { bytes })).rejects.toThrow(Refused);
    const elsewhere = await withAside(stops.map((finding) => ({ ...asideOf(finding), path: 'IX.99' })));
    await expect(send(service, officer, programme, path, { bytes: elsewhere })).rejects.toThrow(Refused);
    const all = await withAside(stops.map(asideOf));
    expect((await send(service, officer, programme, path, { bytes: all })).kind).toBe('taken');
  });

  it('stand in the receipt, in the dry run too, with rule, cell, task and reason; in words on paper', async () => {
    const [finding] = (await trying(bytes)).findings;
    if (finding === undefined) throw new Error('the example has a finding');
    const file = await withAside([asideOf(finding), { ...asideOf(finding), path: 'IX.99' }]);
    const tried = await trying(file);
    const expected = {
      rule: finding.rule,
      path: finding.path,
      field: finding.at.field,
      reason,
      sheet: finding.at.sheet,
    };
    // Of a place where nothing is found nothing is told.
    expect(tried.setAside).toMatchObject({ findings: [expected], unread: 0 });
    expect(tried.findings).not.toContainEqual(finding);
    const { record } = await send(service, officer, programme, path, { bytes: file });
    const [kept] = await service.restarted().store.submissions(programme);
    expect(kept?.setAside).toEqual(tried.setAside);
    for (const [lang, heading] of [
      ['vi', 'Nội dung đơn vị đã xem và bỏ qua, có lý do'],
      ['en', 'Findings the agency looked at and set aside, with the reason'],
    ] as const) {
      const form = await receiptOf(service, officer, record.number, lang);
      expect(form.setAside.list.map(({ cells }) => cells)).toEqual([record.setAside?.findings[0]?.cell]);
      const text = receiptFormText(form);
      expect(text).toContain(heading);
      expect(text).toContain(reason);
      expect(text).toContain(finding.path);
    }
  });

  it('[M8] the sheet changes no sum, no row count and no note', async () => {
    const plain = (await trying(bytes)).receipt;
    const found = (await trying(bytes)).findings.map(asideOf);
    const { receipt } = await trying(await withAside(found));
    expect({ ...receipt, hash: '' }).toEqual({ ...plain, hash: '' });
    const opened = await openBytes(await withAside(found), 'a.xlsx');
    expect(opened.kind === 'opened' && opened.recognition.refused).toEqual([]);
  });

  it('rows nobody can read are said, and what they meant is found', async () => {
    const { findings } = await trying(bytes);
    const file = await withAsideSheet(bytes, [setAsideHeadings, ['', '', '', 'Đã rõ']]);
    const tried = await trying(file);
    expect(tried.setAside).toEqual({ findings: [], unread: 1 });
    expect(tried.findings).toEqual(findings);
    const { record } = await send(service, officer, programme, path, { bytes: file });
    expect((await receiptOf(service, officer, record.number, 'vi')).setAside.list[0]?.what).toContain('1 dòng');
  });

  it('a receipt of before, which knows nothing of it, reads as ever', async () => {
    const { record } = await send(service, officer, programme, path, { bytes });
    expect(record.setAside).toBeUndefined();
    const form = await receiptOf(service, officer, record.number, 'vi');
    expect(form.setAside.list).toEqual([]);
    expect(receiptFormText(form)).not.toContain('bỏ qua');
  });
});
