import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listProgrammes, readProgramme } from '#server/usecases/programme/list';
import { loadProgramme } from '#server/usecases/programme/load';
import { previewProgramme } from '#server/usecases/programme/preview';
import { previewRevision, reviseProgramme } from '#server/usecases/programme/revise';
import { readSettings, writeSettings } from '#server/usecases/programme/settings';
import { previewAnswerSchema } from '#shared/wire/previewAnswer';
import { programmeAnswerSchema, programmeListSchema } from '#shared/wire/programmeAnswer';
import { programmeSettingsSchema } from '#shared/wire/settingsAnswer';
import {
  account,
  consolidator,
  dakNongBook,
  type LivingService,
  livingService,
  returned,
  send,
} from '#test/helpers/livingService';
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

const kept = () =>
  readdirSync(join(service.folder, 'originals'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    .length;

describe('an appendix before it is loaded', () => {
  it('[T1] [T3] is shown as it was read: tables, columns, rows by kind, tasks; nothing is stored', async () => {
    const preview = await previewProgramme(service, await appendixAt(), 'vi');
    expect(previewAnswerSchema.parse(preview)).toEqual(preview);
    const [table] = preview.read.sheets.flatMap(({ tables }) => tables);
    expect(table?.rows).toMatchObject({ section: 4, task: 13, step: 35 });
    expect(table?.columns).toMatchObject({ content: 'B', lead: expect.any(String) });
    expect(preview.programmes).toMatchObject([
      { number: '26/CTr-UBND', date: '2015-06-11', province: 'Đắk Nông', tasks: 13, steps: 35, revision: null },
    ]);
    expect(preview.programmes[0]?.agencies).toBeGreaterThan(15);
    expect(await service.store.programmes()).toEqual([]);
    expect(await service.store.streams()).toEqual([]);
    expect(kept()).toBe(0);
  });

  it('[R3] [R9] is checked by the same rules as everywhere: each finding names its cell and how to put it right', async () => {
    const { findings } = await previewProgramme(service, await appendixAt(), 'vi');
    const { error, warning, notice } = findings.counts;
    expect(error + warning + notice).toBe(findings.list.length);
    expect(findings.list.length).toBeGreaterThan(0);
    for (const one of findings.list)
      expect(one).toMatchObject({ address: expect.stringMatching(/^[A-Z]+\d+$/), message: expect.any(String) });
  });

  it('[T2] is read as a person says where they correct a column', async () => {
    const given = await appendixAt();
    const plain = await previewProgramme(service, given, 'vi');
    const header = 'Mục tiêu';
    expect(plain.read.sheets[0]?.tables[0]?.columns).toHaveProperty('objective');
    const corrected = await previewProgramme(service, { ...given, layout: [{ header, field: 'extra' }] }, 'vi');
    expect(corrected.read.sheets[0]?.tables[0]?.columns).not.toHaveProperty('objective');
  });

  it.each([
    ['a picture', returned('UBND-huyen-Dak-Rlap_anh-chup.xlsx'), 'image'],
    ['a locked workbook', returned('UBND-huyen-Dak-Rlap_mat-khau.xlsx'), 'encrypted'],
  ])('[T8] %s gets its coded answer', async (_what, path, code) => {
    expect(await refusalOf(previewProgramme(service, await appendixAt(path), 'vi'))).toMatchObject({ code });
  });

  it('[T8] a workbook without a task table is refused, a province the registry does not know is asked back', async () => {
    const bytes = Buffer.from('Họ tên,Điện thoại\r\nNguyễn Văn A,0123\r\n', 'utf8');
    const given = { bytes, file: 'danh-ba.csv', layout: [], asOf: '2015-11-14' };
    expect(await refusalOf(loadProgramme(service, consolidator, given))).toMatchObject({ code: 'no_table' });
    const other = { ...(await appendixAt()), province: 'Đắc Nông' };
    expect(await refusalOf(previewProgramme(service, other, 'vi'))).toMatchObject({
      code: 'wrong_request',
      params: { field: 'province', read: 'Đắc Nông' },
    });
    expect(kept()).toBe(0);
  });
});

describe('a programme is loaded', () => {
  it('[M12] its workbook is kept, it is revision 1, and one entry of its journal says so', async () => {
    const given = await appendixAt();
    const { programme, revision } = await loadProgramme(service, consolidator, given);
    expect(programme).toMatchObject({ number: '26/CTr-UBND', revision: 1, tasks: 13, steps: 35, sections: 4 });
    expect(Buffer.from((await service.originals.fetch(revision.hash)) ?? []).equals(given.bytes)).toBe(true);
    expect(await service.store.journal(programme.id)).toMatchObject([
      { kind: 'programme_loaded', by: consolidator.id, seq: 1, body: { revision: { hash: revision.hash } } },
    ]);
    const inForce = await service.restarted().ledger.programme(programme.id);
    expect(inForce.programme.tasks).toHaveLength(52);
  });

  it('[M2] loading it again, or two people at once, makes one programme', async () => {
    const given = await appendixAt();
    const both = await Promise.allSettled([
      loadProgramme(service, consolidator, given),
      loadProgramme(service, consolidator, given),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(loadProgramme(service, consolidator, given))).toMatchObject({ code: 'programme_exists' });
    expect(await service.store.programmes()).toHaveLength(1);
  });

  it('[T10] of several programmes in one workbook the chosen one is loaded', async () => {
    const given = await appendixAt(returned('UBND-huyen-Dak-Mil_hai-chuong-trinh.xlsx'));
    const preview = await previewProgramme(service, given, 'vi');
    expect(preview.programmes.length).toBeGreaterThan(1);
    const second = preview.programmes[1];
    const { programme } = await loadProgramme(service, consolidator, { ...given, programme: second?.id ?? '' });
    expect(programme.id).toBe(second?.id);
    expect(await refusalOf(loadProgramme(service, consolidator, { ...given, programme: 'none' }))).toMatchObject({
      code: 'programme_unknown',
    });
  });

  it('[S1] it is listed with its periods; its tasks have a class as of the latest one', async () => {
    const [first, second] = [await loadedDakNong(service), await loadedNinhThuan(service)];
    const list = await listProgrammes(service);
    expect(programmeListSchema.parse(list)).toEqual(list);
    expect(list.programmes.map(({ id }) => id)).toEqual([first, second]);
    expect(list.programmes[1]).toMatchObject({
      number: '12/KH-UBND',
      province: 'Ninh Thuận',
      periods: [{ id: '2026-Q1' }],
    });
    const one = await readProgramme(service, consolidator, first);
    expect(programmeAnswerSchema.parse(one)).toEqual(one);
    expect(one.status).toMatchObject({ period: '2015-11', asOf: '2015-11-14', tasks: { total: 13 } });
    expect(one.tasks.filter(({ kind }) => kind !== 'section').every((task) => task.class !== undefined)).toBe(true);
  });

  it('[M4] an agency sees the tasks it is charged with and the rows above them', async () => {
    const id = await loadedNinhThuan(service);
    const own = await readProgramme(service, account('officer', 'so-nv'), id);
    expect(own.tasks.map(({ path }) => path)).toEqual(['I', 'I.2', 'II', 'II.1']);
    expect(own.status?.tasks.total).toBe(2);
  });
});

describe('a revision', () => {
  const second = ninhThuanRows[2] ?? '';

  it('[M12] names what it changes by task, needs a reason, and is journalled; untouched tasks keep their id', async () => {
    const id = await loadedNinhThuan(service);
    const rows = ninhThuanRows.map((row) => row.replace('Quý II/2026', '31/5/2026'));
    rows.push('2,Xây dựng nền tảng học trực tuyến,Sở Giáo dục và Đào tạo,,Nền tảng,31/12/2026');
    const given = { bytes: ninhThuanBook(rows), file: 'sua-doi.csv', layout: [], asOf: '2026-03-01', programme: id };
    const changes = await previewRevision(service, given);
    expect(changes).toMatchObject({
      added: [{ path: 'II.2' }],
      gone: [],
      changed: [{ path: 'I.1', cells: [{ field: 'finish', before: 'Quý II/2026', now: '31/5/2026' }] }],
    });
    expect(await refusalOf(reviseProgramme(service, consolidator, { ...given, reason: ' ' }))).toMatchObject({
      code: 'decision_lacks',
    });
    const revised = await reviseProgramme(service, consolidator, { ...given, reason: 'Quyết định 45/QĐ-UBND' });
    expect(revised.programme).toMatchObject({ revision: 2, tasks: 4 });
    expect((await service.store.journal(id)).at(-1)).toMatchObject({
      kind: 'programme_revised',
      body: { changed: [changes.changed[0]?.task] },
    });
    const tracker = await readProgramme(service, consolidator, id);
    expect(tracker.tasks.find(({ path }) => path === 'I.1')?.deadline).toBe('2026-05-31');
    expect(tracker.revisions.map(({ reason }) => reason)).toEqual(['', 'Quyết định 45/QĐ-UBND']);
  });

  it('[M8] a task with reported values leaves only when a person confirms; its likely successor is named', async () => {
    const id = await loadedNinhThuan(service);
    const report = ninhThuanReport([[second, 'Đã rà soát 60 %', '60', 'Đang thực hiện', '']]);
    const sender = account('officer', 'so-nv');
    await send(service, sender, id, 'so-nv.csv', { period: '2026-Q1', bytes: report });
    const rows = ninhThuanRows.map((row) =>
      row.replace('Rà soát tài sản công chuyển đổi số', 'Rà soát và kiểm kê tài sản công chuyển đổi số'),
    );
    const given = {
      bytes: ninhThuanBook(rows),
      file: 'sua-doi.csv',
      layout: [],
      asOf: '2026-03-01',
      programme: id,
      reason: 'Sửa lời',
    };
    const { gone, added } = await previewRevision(service, given);
    expect(gone).toMatchObject([{ path: 'I.2', lines: 3, likely: added[0]?.task }]);
    expect(await refusalOf(reviseProgramme(service, consolidator, given))).toMatchObject({
      code: 'lines_would_vanish',
      params: { paths: 'I.2', count: 1 },
    });
    expect((await service.store.programme(id))?.revision).toBe(1);
    await reviseProgramme(service, consolidator, { ...given, confirmed: true });
    expect((await service.store.programme(id))?.revision).toBe(2);
  });

  it('[M4] another programme is no revision, and of two revisions at once the second is asked to look again', async () => {
    const id = await loadedNinhThuan(service);
    const other = { ...(await appendixAt(dakNongBook)), programme: id, reason: 'Nhầm tệp' };
    expect(await refusalOf(reviseProgramme(service, consolidator, other))).toMatchObject({ code: 'other_programme' });
    const given = {
      bytes: ninhThuanBook(),
      file: 'a.csv',
      layout: [],
      asOf: '2026-03-01',
      programme: id,
      reason: 'Lần 2',
      onRevision: 1,
    };
    await reviseProgramme(service, consolidator, given);
    expect(await refusalOf(reviseProgramme(service, consolidator, given))).toMatchObject({ code: 'revision_conflict' });
  });
});

describe('settings', () => {
  it('[K1] are replaced whole, journalled, and hold for every process over the same store', async () => {
    const id = await loadedDakNong(service);
    const other = service.restarted();
    await other.ledger.programme(id);
    const settings = programmeSettingsSchema.parse({ confirmation: 'document', dueSoonDays: 10 });
    await writeSettings(service, consolidator, id, settings);
    expect(await readSettings(service, id)).toEqual(settings);
    expect((await other.ledger.programme(id)).settings).toEqual(settings);
    expect((await service.store.journal(id)).at(-1)).toMatchObject({ kind: 'settings_changed', body: { settings } });
  });

  it('[K2] a body nobody registered cannot be put on the roster', async () => {
    const id = await loadedDakNong(service);
    const settings = programmeSettingsSchema.parse({ roster: { added: ['so-khong-co'], removed: [] } });
    expect(await refusalOf(writeSettings(service, consolidator, id, settings))).toMatchObject({
      code: 'wrong_request',
      params: { read: 'so-khong-co' },
    });
  });
});
