import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureWords } from '#addin/api/words';
import { makeAboutSlice } from '#addin/app/about/about';
import { makeReceiptsSlice } from '#addin/app/receipt/receipts';
import { makeConnection } from '#addin/app/settings/connection';
import { makeSettingsSlice } from '#addin/app/settings/settings';
import { settled } from '#test/addin/paneWorld';
import { codeFor, type OfficeAtWork, officeAtWork, signedIn } from '#test/addin/send/officeAtWork';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

let app: PreparedService;
beforeAll(async () => {
  app = await prepareService();
});
afterAll(() => app.close());

const file = 'So-KHCN_lan-2.xlsx';

async function atWork(path: string = file): Promise<OfficeAtWork> {
  return officeAtWork(app, { file: path });
}

function book(office: OfficeAtWork) {
  const state = office.base.book.read();
  if (state.kind !== 'ready') throw new Error(state.kind);
  return state.book;
}

describe('access', () => {
  it('a code and a name are exchanged for access that the device keeps; the pane then speaks for that agency', async () => {
    const office = await atWork();
    await signedIn(app, office, 'so-khcn');
    expect(office.connection.access.read()).toMatchObject({ name: 'Nguyễn Thị Lan', agency: { id: 'so-khcn' } });
    expect(office.base.wishes.read()).toMatchObject({ agency: 'so-khcn', province: 'Đắk Nông' });
    const own = office.connection.own.read();
    expect(own).toMatchObject({ kind: 'ready', kept: false });
    expect(office.connection.period.read()?.id).toBe('2015-11');
    expect(makeConnection(office.base).access.read()?.agency?.id).toBe('so-khcn');
  });

  it('the code itself is kept nowhere', async () => {
    const office = await atWork();
    const code = await codeFor(app, 'so-khcn');
    await office.connection.signIn(code, 'Nguyễn Thị Lan');
    expect(office.context.vault.read(`access:${office.context.server.read()}`)).not.toContain(code);
  });

  it('a mistyped code is refused in words for people, and changes nothing', async () => {
    const office = await atWork();
    const answer = await office.connection.signIn('KHCN-2222-3333-4444-5555', 'Nguyễn Thị Lan');
    if (answer.kind === 'ok') throw new Error('let in');
    expect(failureWords(answer).what.vi).toContain('mã như trên giấy');
    expect(failureWords(answer).what.vi).not.toContain('body.');
    expect(office.connection.own.read().kind).toBe('signed_out');
  });

  it('signing out revokes the token; a token revoked elsewhere signs the pane out', async () => {
    const office = await atWork();
    await signedIn(app, office, 'so-khcn');
    const token = office.connection.access.read()?.token ?? '';
    await office.connection.signOut();
    const { status } = await app.call('GET', '/api/v1/me', { as: { authorization: `Bearer ${token}` } });
    expect(status).toBe(401);
    await signedIn(app, office, 'so-khcn');
    const again = office.connection.access.read()?.token ?? '';
    await app.call('DELETE', '/api/v1/access', { as: { authorization: `Bearer ${again}` } });
    await office.connection.refresh();
    expect(office.connection.own.read().kind).toBe('signed_out');
    expect(makeConnection(office.base).access.read()).toBeNull();
  });

  it('without a network what the service said last is used, and said to be kept', async () => {
    const office = await atWork();
    await signedIn(app, office, 'so-khcn');
    office.line.kind = 'cut_before';
    await office.connection.refresh();
    expect(office.connection.own.read()).toMatchObject({ kind: 'ready', kept: true });
    expect(office.connection.period.read()?.id).toBe('2015-11');
  });

  it('a workbook that does not say its programme: the person is asked, and the workbook remembers', async () => {
    const office = await atWork('So-Cong-Thuong_chep-sang-tep-moi.xlsx');
    await office.connection.signIn(await codeFor(app, 'so-ct'), 'Nguyễn Thị Lan');
    const own = office.connection.own.read();
    if (own.kind !== 'which') return expect(own.kind).toBe('ready');
    await office.connection.chooseProgramme(own.programmes[0]?.id ?? '');
    expect(office.connection.own.read().kind).toBe('ready');
    expect(office.host.kept.get('programme')).toBe(app.programme);
  });
});

describe('how the workbook is read', () => {
  it('[T2] a correction of a column is followed at once, remembered with the workbook, and taken back', async () => {
    const office = await atWork();
    const settings = makeSettingsSlice(office.base, office.connection);
    const column = settings.columns().find(({ field }) => field === 'objective');
    expect(column).toMatchObject({ chosen: false, confidence: expect.any(Number) });
    await settings.correct(column?.header ?? '', 'extra');
    expect(settings.columns().find(({ header }) => header === column?.header)).toMatchObject({
      field: 'extra',
      chosen: true,
    });
    expect(
      book(office).recognition.tables.every(({ columns }) => columns.every(({ field }) => field !== 'objective')),
    ).toBe(true);
    const reopened = await officeAtWork(app, { file, kept: Object.fromEntries(office.host.kept) });
    makeSettingsSlice(reopened.base, reopened.connection);
    await settled();
    expect(reopened.base.wishes.read().layout).toEqual([{ header: column?.header, field: 'extra' }]);
    await settings.correct(column?.header ?? '', null);
    expect(settings.columns().find(({ header }) => header === column?.header)?.field).toBe('objective');
    expect(office.host.kept.get('layout')).toBeUndefined();
  });

  it('without access an agency is chosen by hand and remembered', async () => {
    const office = await atWork('So-Cong-Thuong_chep-sang-tep-moi.xlsx');
    const settings = makeSettingsSlice(office.base, office.connection);
    await settings.chooseAgency('so-ct');
    expect(book(office).agency).toBe('so-ct');
    expect(office.host.kept.get('agency')).toBe('so-ct');
  });
});

describe('receipts', () => {
  it('lists what was sent with whether it was in time, shows one with what is left, and withdraws with a reason', async () => {
    const office = await atWork();
    await signedIn(app, office, 'so-khcn');
    const receipts = makeReceiptsSlice(office.base, office.connection);
    const [last] = receipts.heads();
    expect(last).toMatchObject({ period: '2015-11', late: 0, withdrawn: false });
    await receipts.show(last?.number ?? '');
    expect(receipts.shown.read()).toMatchObject({ kind: 'shown', left: expect.any(Array) });
    expect(await receipts.page(last?.number ?? '')).toContain('<!doctype html>');
    expect(await receipts.withdraw(last?.number ?? '', 'Gửi nhầm bản nháp')).toBeNull();
    expect(receipts.heads()[0]).toMatchObject({ number: last?.number, withdrawn: true });
    expect(await receipts.withdraw(last?.number ?? '', 'lần nữa')).toMatchObject({
      kind: 'problem',
      problem: { code: 'already_withdrawn' },
    });
  });
});

describe('the self-check', () => {
  it('says what works, what is missing and what that means, and copies no content of a cell', async () => {
    const office = await officeAtWork(app, { file, capabilities: { wholeFile: false, merges: false } });
    const about = makeAboutSlice(office.base, office.connection);
    await about.check();
    const lines = new Map(about.lines.read().map((line) => [line.id, line]));
    expect(lines.get('server')?.good).toBe(true);
    expect(lines.get('merges')).toMatchObject({ good: false, means: { vi: expect.stringContaining('Ô gộp') } });
    expect(lines.get('access')?.good).toBe(false);
    expect(about.details()).toContain('api: ExcelApi 1.20');
    office.line.kind = 'cut_before';
    await about.check();
    expect(about.lines.read().find(({ id }) => id === 'server')?.good).toBe(false);
  });
});
