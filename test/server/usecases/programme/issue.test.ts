import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issueAll, issueOne } from '#server/usecases/programme/issue';
import { pullLines, pullWorkbook } from '#server/usecases/programme/pull';
import { readRoster } from '#server/usecases/programme/roster';
import { writeSettings } from '#server/usecases/programme/settings';
import { readWorkbook } from '#server/xlsx/read';
import { pullAnswerSchema } from '#shared/wire/periodAnswer';
import { readStamps } from '#shared/wire/readStamp';
import { programmeSettingsSchema } from '#shared/wire/settingsAnswer';
import { account, consolidator, type LivingService, livingService, returned, send } from '#test/helpers/livingService';
import { loadedDakNong, loadedNinhThuan, refusalOf } from '#test/helpers/programmeLife';
import { zipEntries } from '#test/helpers/zipEntries';

let service: LivingService;
let id: string;
const period = '2015-11';
const science = account('officer', 'so-khcn');

beforeEach(async () => {
  service = await livingService();
  id = await loadedDakNong(service);
});
afterEach(() => service.close());

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function opened(bytes: Uint8Array) {
  const reading = await readWorkbook(bytes);
  if (!reading.ok) throw new Error(reading.refusal.code);
  return reading.workbook;
}

describe('issuing', () => {
  it('[E2] one zip holds the workbook of every body with a task; the same standing gives the same bytes', async () => {
    const first = await issueAll(service, consolidator, id, period);
    expect(first.file).toBe('so-bao-cao_26-ctr-ubnd_2015-11.zip');
    const again = await issueAll(service, consolidator, id, period);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    const entries = await zipEntries(first.bytes);
    const { agencies } = await readRoster(service, id, { period });
    expect(entries.map(({ name }) => name)).toHaveLength(agencies.length);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(agencies.length);
    for (const { name } of entries) expect(name).toMatch(/^[a-z0-9-]+_2015-11\.xlsx$/);
  });

  it('[E2] a body’s own file is the one in the zip, and the journal says what was issued', async () => {
    const { bytes } = await issueAll(service, consolidator, id, period);
    const one = await issueOne(service, consolidator, id, period, 'so-khcn');
    const inZip = (await zipEntries(bytes)).find(({ name }) => name === one.file);
    expect(hashOf(inZip?.bytes ?? new Uint8Array())).toBe(hashOf(one.bytes));
    const [all, single] = (await service.store.journal(id)).filter(({ kind }) => kind === 'issued');
    expect(all?.body.files).toContainEqual({ agency: 'so-khcn', file: one.file, hash: hashOf(one.bytes) });
    expect(single?.body.files).toEqual([{ agency: 'so-khcn', file: one.file, hash: hashOf(one.bytes) }]);
    const [found] = readStamps(await opened(one.bytes));
    expect(found?.stamp).toMatchObject({ kind: 'issued', programme: id, agency: 'so-khcn', period });
  });

  it('[E2] a body without a task gets no workbook', async () => {
    expect(await refusalOf(issueOne(service, consolidator, id, period, 'so-nvu'))).toMatchObject({ code: 'not_found' });
  });

  it('[A4] members of a closed group get one where the province wants their lines', async () => {
    const other = await loadedNinhThuan(service);
    const withGroups = await zipEntries((await issueAll(service, consolidator, other, '2026-Q1')).bytes);
    const settings = programmeSettingsSchema.parse({ cycle: 'quarter', groups: false });
    await writeSettings(service, consolidator, other, settings);
    const without = await zipEntries((await issueAll(service, consolidator, other, '2026-Q1')).bytes);
    expect(withGroups.length).toBeGreaterThan(10);
    expect(without.map(({ name }) => name).sort()).toEqual([
      'so-khoa-hoc-va-cong-nghe_2026-Q1.xlsx',
      'so-noi-vu_2026-Q1.xlsx',
      'so-tai-chinh_2026-Q1.xlsx',
    ]);
  });
});

describe('pulling', () => {
  it('[M4] an agency gets its own lines as the province has them and nobody else’s', async () => {
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const answer = await pullLines(service, science, { programme: id, period });
    expect(pullAnswerSchema.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ agency: 'so-khcn', name: 'Sở Khoa học và Công nghệ', due: '2015-11-20' });
    const lines = answer.tracker.tasks.flatMap((task) => task.lines);
    expect(new Set(lines.map(({ agency }) => agency))).toEqual(new Set(['so-khcn']));
    expect(lines.some(({ reported }) => reported === period)).toBe(true);
    expect(await refusalOf(pullLines(service, science, { programme: id, period, agency: 'so-tc' }))).toMatchObject({
      code: 'not_allowed',
    });
    expect(await refusalOf(pullWorkbook(service, science, { programme: id, period, agency: 'so-tc' }))).toMatchObject({
      code: 'not_allowed',
    });
    expect(await refusalOf(pullLines(service, consolidator, { programme: id, period }))).toMatchObject({
      code: 'wrong_request',
    });
    const asked = await pullLines(service, consolidator, { programme: id, period, agency: 'so-tc' });
    expect(asked.agency).toBe('so-tc');
  });

  it('[M3] the pulled workbook bears the base of this moment: sent back untouched it changes nothing', async () => {
    await send(service, science, id, returned('So-KHCN_lan-1.xlsx'));
    const before = (await service.ledger.standing(id, period)).consolidation().state.lines;
    const { bytes, file } = await pullWorkbook(service, science, { programme: id, period });
    const answer = await pullLines(service, science, { programme: id, period });
    const [found] = readStamps(await opened(bytes));
    expect(found?.stamp).toEqual(answer.workbook?.stamp);
    expect(answer.workbook?.base.length).toBeGreaterThan(0);
    const { record } = await send(service, science, id, file, { bytes });
    const { cells } = record.receipt;
    expect(cells.read).toBeGreaterThan(0);
    expect(cells.same).toBe(cells.read);
    expect((await service.ledger.standing(id, period)).consolidation().state.lines).toEqual(before);
  });
});

describe('the roster', () => {
  it('[K2] names who reports as of the cut-off and why; people add and take off', async () => {
    const before = await readRoster(service, id, { period });
    expect(before.asOf).toBe('2015-11-14');
    const science = before.agencies.find(({ agency }) => agency === 'so-khcn');
    expect(science).toMatchObject({ by: 'named', leads: expect.any(Number) });
    const settings = programmeSettingsSchema.parse({ roster: { added: ['so-nvu'], removed: ['so-tc'] } });
    await writeSettings(service, consolidator, id, settings);
    const after = await readRoster(service, id, { period });
    const ids = after.agencies.map(({ agency }) => agency);
    expect(ids).not.toContain('so-tc');
    expect(after.agencies.at(-1)).toMatchObject({ agency: 'so-nvu', by: 'added', leads: 0 });
    expect(after.removed).toMatchObject([{ agency: 'so-tc', name: 'Sở Tài chính' }]);
    expect(ids).toHaveLength(before.agencies.length);
  });

  it('[A3] names the successors as of a later day', async () => {
    const now = await readRoster(service, id, { asOf: '2025-07-15' });
    const ids = now.agencies.map(({ agency }) => agency);
    expect(ids).not.toContain('so-khdt');
    expect(ids.filter((agency) => agency === 'so-tc')).toHaveLength(1);
    expect(now.agencies.some(({ kind }) => kind === 'commune')).toBe(true);
  });

  it('[A4] members of a closed group are on it through their group', async () => {
    const other = await loadedNinhThuan(service);
    const { agencies } = await readRoster(service, other, { period: '2026-Q1' });
    expect(agencies.find(({ agency }) => agency === 'so-nv')).toMatchObject({ by: 'named', leads: 1, memberOf: 1 });
    expect(agencies.find(({ agency }) => agency === 'so-tp')).toMatchObject({ by: 'group', leads: 0, memberOf: 1 });
  });
});
