import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePullSlice, type PullSlice } from '#addin/app/pull/pull';
import { makeSendSlice } from '#addin/app/send/send';
import type { Place } from '#addin/port/workbookPort';
import type { Field } from '#shared/table/field';
import { readStamps } from '#shared/wire/readStamp';
import { settled } from '#test/addin/paneWorld';
import { type OfficeAtWork, officeAtWork, signedIn } from '#test/addin/send/officeAtWork';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

let app: PreparedService;
beforeEach(async () => {
  app = await prepareService();
});
afterEach(() => app.close());

const agency = 'so-tc';

/** The agency's workbook as issued now, open in the pane of an officer who is signed in. */
async function freshWorkbook(): Promise<OfficeAtWork> {
  const officer = await app.signIn('officer', agency);
  const issued = await app.call('GET', `/api/v1/programmes/${app.programme}/periods/2015-11/pull.xlsx`, {
    as: officer,
  });
  expect(issued.status).toBe(200);
  const office = await officeAtWork(app, {
    file: 'So-TC.xlsx',
    content: issued.bytes,
    capabilities: { wholeFile: false },
  });
  await signedIn(app, office, agency);
  return office;
}

/** A colleague reports by the form: what the province then has. */
async function colleagueReports(task: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const officer = await app.signIn('officer', agency, 'Trần Văn Bình');
  const { status } = await app.call(
    'POST',
    `/api/v1/programmes/${app.programme}/periods/2015-11/submissions?file=bieu.json`,
    {
      as: officer,
      headers: { 'content-type': 'application/json' },
      body: {
        format: 'phuluc/lines',
        version: 1,
        programme: app.programme,
        agency,
        period: '2015-11',
        lines: [{ task, role: 'lead', fields }],
      },
    },
  );
  expect(status).toBe(201);
}

type Row = { readonly task: string; readonly path: string; readonly place: (field: Field) => Place };

function firstOwnRow(office: OfficeAtWork): Row {
  const state = office.base.book.read();
  if (state.kind !== 'ready') throw new Error('not read');
  for (const table of state.book.recognition.tables) {
    const row = table.rows.find(({ owned, kind }) => owned.id?.text.endsWith('.L') && kind !== 'section');
    if (row === undefined) continue;
    const id = row.owned.id?.text ?? '';
    const column = (field: Field): number => table.columns.find((one) => one.field === field)?.columns[0] ?? -1;
    return {
      task: id.slice(0, -2),
      path: row.path,
      place: (field) => ({ sheet: table.sheet, row: row.row, column: column(field) }),
    };
  }
  throw new Error('no row of its own');
}

function ready(pull: PullSlice) {
  const state = pull.state.read();
  if (state.kind !== 'ready' || state.compared === null) throw new Error(JSON.stringify(state).slice(0, 300));
  return { ...state, compared: state.compared };
}

async function dryRun(office: OfficeAtWork) {
  const send = makeSendSlice(office.base, office.connection);
  await send.prepare();
  const stage = send.stage.read();
  if (stage.kind !== 'preview') throw new Error(JSON.stringify(stage));
  return stage.preview.receipt.cells;
}

describe('the province’s reply', () => {
  it('a workbook just issued agrees with the province', async () => {
    const office = await freshWorkbook();
    const pull = makePullSlice(office.base, office.connection);
    await pull.pull();
    const { compared } = ready(pull);
    expect(compared.takes).toEqual([]);
    expect(compared.keeps).toEqual([]);
    expect(compared.rows).toBeGreaterThan(0);
  });

  it('[M5] what the province has and this copy left at its base is taken, written in one step, and undone', async () => {
    const office = await freshWorkbook();
    const row = firstOwnRow(office);
    await colleagueReports(row.task, { percent: '40', obstacles: 'Thiếu kinh phí', submitted_on: '12/11/2015' });
    const pull = makePullSlice(office.base, office.connection);
    await pull.pull();
    const { takes } = ready(pull).compared;
    expect(takes.map(({ field, theirs }) => `${field}: ${theirs}`).sort()).toEqual([
      'obstacles: Thiếu kinh phí',
      'percent: 40',
      'submitted_on: 12/11/2015',
    ]);
    expect(pull.sources.read().size).toBe(3);

    await pull.write();
    expect(office.host.text(row.place('obstacles'))).toBe('Thiếu kinh phí');
    expect(office.host.cell(row.place('submitted_on'))?.value).toBe(42_320);
    await settled();
    expect(ready(pull).compared.takes).toEqual([]);
    // The stamp is now that of what was taken: the next report says nothing new.
    const { taken, conflict, waiting, proposed } = await dryRun(office);
    expect({ taken, conflict, waiting, proposed }).toEqual({ taken: 0, conflict: 0, waiting: 0, proposed: 0 });

    await pull.undo.read()?.();
    expect(office.host.text(row.place('obstacles'))).toBe('');
    expect(ready(pull).compared.takes).toHaveLength(3);
  });

  it('after taking, a correction of what a colleague sent is no dispute', async () => {
    const office = await freshWorkbook();
    const row = firstOwnRow(office);
    await colleagueReports(row.task, { percent: '40' });
    const pull = makePullSlice(office.base, office.connection);
    await pull.pull();
    await pull.write();
    office.host.type(row.place('percent'), { kind: 'number', value: 60 });
    const { taken, conflict } = await dryRun(office);
    expect({ taken, conflict }).toEqual({ taken: 1, conflict: 0 });
  });

  it('what was changed here and not sent is kept and listed, with what the province has beside it', async () => {
    const office = await freshWorkbook();
    const row = firstOwnRow(office);
    await colleagueReports(row.task, { percent: '40', obstacles: 'Thiếu kinh phí' });
    office.host.type(row.place('percent'), { kind: 'number', value: 70 });
    office.host.type(row.place('note'), 'Sẽ trình trong tháng');
    await office.base.reread();
    const pull = makePullSlice(office.base, office.connection);
    await pull.pull();
    const { compared } = ready(pull);
    expect(compared.takes.map(({ field }) => field)).toEqual(['obstacles']);
    expect(compared.keeps.map(({ field, mine, theirs }) => ({ field, mine, theirs }))).toEqual([
      { field: 'percent', mine: '70', theirs: '40' },
    ]);
    await pull.write();
    expect(office.host.text(row.place('percent'))).toBe('70');
  });

  it('a value that was sent and not touched since gives way to what was decided', async () => {
    const office = await freshWorkbook();
    const row = firstOwnRow(office);
    office.host.type(row.place('percent'), { kind: 'number', value: 50 });
    await office.base.reread();
    const send = makeSendSlice(office.base, office.connection);
    await send.prepare();
    await send.send();
    expect(send.stage.read().kind).toBe('received');
    await settled();
    await colleagueReports(row.task, { percent: '70' });
    // Two copies of one agency disagree; it settles that itself (M7).
    const officer = await app.signIn('officer', agency);
    const at = `/api/v1/programmes/${app.programme}/periods/2015-11`;
    const { body: pulled } = await app.call('GET', `${at}/pull`, { as: officer });
    const [conflict] = pulled.tracker.conflicts;
    const chosen = await office.connection.service.choose(
      { programme: app.programme, period: '2015-11' },
      conflict.id,
      '70',
      'Theo báo cáo của Phòng Tổng hợp',
    );
    expect(chosen.kind).toBe('ok');
    const pull = makePullSlice(office.base, office.connection);
    await office.connection.refresh();
    await pull.pull();
    const { compared } = ready(pull);
    expect(compared.takes.map(({ field, mine, theirs }) => ({ field, mine, theirs }))).toEqual([
      { field: 'percent', mine: '50', theirs: '70' },
    ]);
    expect([...pull.sources.read().values()][0]?.vi).toContain('Phòng Tổng hợp');
  });

  it('a wish that waits for the issuing authority, and a side of an open dispute, stay in their cells', async () => {
    const office = await freshWorkbook();
    const row = firstOwnRow(office);
    office.host.type(row.place('finish'), 'Quý I/2017');
    office.host.type(row.place('percent'), { kind: 'number', value: 50 });
    await office.base.reread();
    const send = makeSendSlice(office.base, office.connection);
    await send.prepare();
    await send.send();
    await settled();
    await colleagueReports(row.task, { percent: '70' });
    await office.connection.refresh();
    const pull = makePullSlice(office.base, office.connection);
    await pull.pull();
    const { answer, compared } = ready(pull);
    expect(answer.tracker.proposals.map(({ field, proposed }) => `${field} ${proposed}`)).toEqual([
      'finish Quý I/2017',
    ]);
    expect(answer.tracker.conflicts.map(({ field }) => field)).toEqual(['percent']);
    expect(compared.takes).toEqual([]);
    expect(compared.keeps).toEqual([]);
  });

  it('a change that is not ticked stays out, and its base with it', async () => {
    const office = await freshWorkbook();
    const row = firstOwnRow(office);
    await colleagueReports(row.task, { percent: '40', obstacles: 'Thiếu kinh phí' });
    const pull = makePullSlice(office.base, office.connection);
    await pull.pull();
    const percent = ready(pull).compared.takes.find(({ field }) => field === 'percent');
    pull.toggle(percent?.id ?? '');
    await pull.write();
    expect(office.host.text(row.place('percent'))).toBe('');
    const state = office.base.book.read();
    if (state.kind !== 'ready') throw new Error('not read');
    const [found] = readStamps(state.book.workbook);
    expect(found?.values.get(`${row.task}.L`)?.get('obstacles')).toBe('Thiếu kinh phí');
    expect(found?.values.get(`${row.task}.L`)?.get('percent') ?? '').toBe('');
  });

  it('an edit is compared once the person pauses, not at every key', async () => {
    const office = await freshWorkbook();
    const row = firstOwnRow(office);
    await colleagueReports(row.task, { percent: '40' });
    const pull = makePullSlice(office.base, office.connection);
    await pull.pull();
    const before = pull.state.read();
    office.host.type(row.place('percent'), { kind: 'number', value: 70 });
    await office.base.reread();
    expect(pull.state.read()).toBe(before);
    await office.pass(800);
    expect(ready(pull).compared.keeps.map(({ mine, theirs }) => ({ mine, theirs }))).toEqual([
      { mine: '70', theirs: '40' },
    ]);
  });

  it('without a network the last reply is shown with its time, and nothing is written by it', async () => {
    const office = await freshWorkbook();
    const row = firstOwnRow(office);
    await colleagueReports(row.task, { percent: '40' });
    const pull = makePullSlice(office.base, office.connection);
    await pull.pull();
    office.line.kind = 'cut_before';
    const opened = makePullSlice(office.base, office.connection);
    await opened.pull();
    const state = ready(opened);
    expect(state.kept).toBe(true);
    expect(state.at).toBe('2015-11-20T03:00:00.000Z');
    expect(state.compared.takes).toHaveLength(1);
    await opened.write();
    expect(office.host.text(row.place('percent'))).toBe('');
  });
});
