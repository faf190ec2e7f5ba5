import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dakNongBook, returned } from '#test/helpers/livingService';
import { startTestService, type TestService } from '#test/helpers/serviceApp';

type Heads = Awaited<ReturnType<TestService['signIn']>>;

let test: TestService;
let dost: Heads;
let officer: Heads;
let reader: Heads;
let clock = new Date('2015-11-20T02:00:00.000Z');
let programme = '';

const workbook = { 'content-type': 'application/octet-stream' };
const at = (path: string) => `/api/v1/programmes/${programme}${path}`;

beforeAll(async () => {
  test = await startTestService({ now: () => clock });
  dost = await test.signIn('consolidator');
  officer = await test.signIn('officer', 'so-khcn', 'Lê Thị Mai');
  reader = await test.signIn('reader');
});
afterAll(() => test.close());

describe('a programme’s life over HTTP, every answer held to its schema', () => {
  it('[T2] preview, load, and once only', async () => {
    const body = readFileSync(dakNongBook);
    const query = new URLSearchParams({ file: 'phu-luc-dak-nong.xlsx', asOf: '2015-11-14' });
    const preview = await test.call('POST', `/api/v1/programmes/preview?${query.toString()}`, {
      as: dost,
      body,
      headers: workbook,
    });
    expect(preview).toMatchObject({ status: 200, body: { programmes: [{ tasks: 13, steps: 35 }] } });
    query.set('layout', '[{"header":"Mục tiêu","field":"khác"}]');
    const wrong = await test.call('POST', `/api/v1/programmes/preview?${query.toString()}`, {
      as: dost,
      body,
      headers: workbook,
    });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'wrong_request' } });
    query.delete('layout');
    const refused = await test.call('POST', `/api/v1/programmes?${query.toString()}`, {
      as: officer,
      body,
      headers: workbook,
    });
    expect(refused.status).toBe(403);
    const loaded = await test.call('POST', `/api/v1/programmes?${query.toString()}`, {
      as: dost,
      body,
      headers: workbook,
    });
    expect(loaded.status).toBe(201);
    programme = loaded.body.programme.id;
    const again = await test.call('POST', `/api/v1/programmes?${query.toString()}`, {
      as: dost,
      body,
      headers: workbook,
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'programme_exists' } });
    expect(again.body.vi).toContain('đã được nạp');
  });

  it('[K1] open a period, see roster, authority and due days, issue and pull', async () => {
    const opened = await test.call('POST', at('/periods'), { as: dost, body: { period: '2015-11' } });
    expect(opened).toMatchObject({ status: 201, body: { id: '2015-11', cutOff: '2015-11-14', state: 'open' } });
    expect((await test.call('GET', at('/roster?period=2015-11'), { as: reader })).body.agencies.length).toBeGreaterThan(
      15,
    );
    expect((await test.call('GET', '/api/v1/authority', { as: officer })).body.table).toHaveLength(4);
    const zip = await test.call('POST', at('/periods/2015-11/issue'), { as: dost });
    expect(zip.status).toBe(200);
    expect(zip.headers.get('content-disposition')).toContain('so-bao-cao_26-ctr-ubnd_2015-11.zip');
    expect(zip.bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    expect((await test.call('POST', at('/periods/2015-11/issue/so-khcn'), { as: dost })).status).toBe(200);
    expect((await test.call('POST', at('/periods/2015-11/issue/so-khcn'), { as: officer })).status).toBe(403);
    const pulled = await test.call('GET', at('/periods/2015-11/pull'), { as: officer });
    expect(pulled).toMatchObject({ status: 200, body: { agency: 'so-khcn', workbook: { stamp: { programme } } } });
    expect((await test.call('GET', at('/periods/2015-11/pull.xlsx'), { as: officer })).status).toBe(200);
    expect((await test.call('GET', at('/periods/2015-11/pull?agency=so-tc'), { as: officer })).status).toBe(403);
  });

  it('[E5] tracker, counts, changes, reporting, history, letters, reminders and exports answer', async () => {
    const body = readFileSync(returned('So-KHCN_lan-1.xlsx'));
    const sent = await test.call('POST', at('/periods/2015-11/submissions?file=So-KHCN_lan-1.xlsx'), {
      as: officer,
      body,
      headers: workbook,
    });
    expect(sent.status).toBe(201);
    const tracker = await test.call('GET', at('/periods/2015-11/tracker'), { as: reader });
    expect(tracker.body.counts.tasks.total).toBe(13);
    const head = await test.call('GET', at('/periods/2015-11/tracker?rows=sections&lines=false'), { as: reader });
    expect(head.body.tasks.map(({ path }: { readonly path: string }) => path)).toEqual(['I', 'II', 'III', 'IV']);
    expect(head.body.counts).toEqual(tracker.body.counts);
    const parts = await Promise.all(
      [...head.body.tasks.map(({ id }: { readonly id: string }) => id), 'outside'].map((section) =>
        test.call('GET', at(`/periods/2015-11/tracker?section=${section}`), { as: reader }),
      ),
    );
    for (const list of ['tasks', 'conflicts', 'proposals'])
      expect(parts.flatMap(({ body }) => body[list])).toEqual(tracker.body[list]);
    const unknown = await test.call('GET', at('/periods/2015-11/tracker?section=khong-co'), { as: reader });
    expect(unknown).toMatchObject({ status: 400, body: { code: 'wrong_request' } });
    const own = await test.call('GET', at('/periods/2015-11/tracker'), { as: officer });
    expect(own.body.tasks.length).toBeLessThan(tracker.body.tasks.length);
    type Shown = { readonly id: string; readonly lines: readonly { readonly role: string }[] };
    const mine: Shown = own.body.tasks.find((task: Shown) => task.lines.length > 0);
    const key = encodeURIComponent(`l|${mine.id}|${mine.lines[0]?.role}|so-khcn|progress_text`);
    for (const [path, who, status] of [
      ['/periods/2015-11/counts?asOf=2015-12-31', reader, 200],
      ['/periods/2015-11/changes', reader, 200],
      ['/periods/2015-11/reporting', reader, 200],
      ['/periods/2015-11/reporting', officer, 200],
      [`/history?key=${key}`, officer, 200],
      ['/periods/2015-11/letters', dost, 200],
      ['/periods/2015-11/letters', reader, 403],
      ['/periods/2015-11/reminders', dost, 200],
      ['/periods/2015-11/tracker.csv?separator=semicolon&header=vi', officer, 200],
      ['/periods/2015-11/tracker.xlsx', reader, 200],
      ['/periods/2015-11/tracker.xlsx', officer, 403],
      ['/periods/2015-10/tracker', reader, 404],
      ['', officer, 200],
      ['/settings', dost, 200],
    ] as const) {
      const answer = await test.call('GET', at(path), { as: who });
      expect([path, answer.status]).toEqual([path, status]);
    }
    const noted = await test.call('POST', at('/periods/2015-11/reminders'), {
      as: dost,
      body: { kind: 'call', agencies: ['so-khdt'], note: 'Hẹn gửi trước 16 giờ' },
    });
    expect(noted).toMatchObject({ status: 201, body: { byAgency: [{ agency: 'so-khdt', times: 1 }] } });
    const settings = await test.call('PUT', at('/settings'), { as: dost, body: { dueSoonDays: 15, nguong: 3 } });
    expect(settings).toMatchObject({ status: 400, body: { code: 'wrong_request' } });
  });

  it('[K3] close, reopen, and the journal that says so', async () => {
    const closing = { number: '125/BC-SKHCN', date: '2015-11-24', signer: 'Nguyễn Văn B' };
    clock = new Date('2015-11-10T02:00:00.000Z');
    const early = await test.call('POST', at('/periods/2015-11/closing'), { as: dost, body: closing });
    expect(early).toMatchObject({ status: 409, body: { code: 'period_not_ended' } });
    expect(early.body.vi).toContain('14/11/2015');
    clock = new Date('2015-11-24T02:00:00.000Z');
    const closed = await test.call('POST', at('/periods/2015-11/closing'), { as: dost, body: closing });
    expect(closed).toMatchObject({ status: 200, body: { state: 'closed', editions: [closing] } });
    expect((await test.call('GET', at('/periods/2015-11/tracker'), { as: reader })).body.period.state).toBe('closed');
    const reopened = await test.call('POST', at('/periods/2015-11/reopening'), {
      as: dost,
      body: { reason: 'Đính chính' },
    });
    expect(reopened).toMatchObject({ status: 200, body: { state: 'open', edition: 1 } });
    expect(
      (await test.call('GET', at('/periods/2015-11/tracker?edition=1'), { as: reader })).body.period,
    ).toMatchObject({ edition: 1 });
    const journal = await test.call('GET', `/api/v1/journals/${programme}`, { as: dost });
    expect(new TextDecoder().decode(journal.bytes).trim().split('\n').length).toBeGreaterThan(5);
    expect((await test.call('GET', `/api/v1/journals/${programme}`, { as: reader })).status).toBe(403);
    expect((await test.call('GET', '/api/v1/audit', { as: dost })).body).toMatchObject({ sound: true });
    expect(test.log().join('\n')).not.toContain('Hẹn gửi trước');
  });
});
