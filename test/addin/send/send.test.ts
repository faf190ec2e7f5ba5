import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NetAnswer, NetRequest } from '#addin/app/paneContext';
import { dueWords } from '#addin/app/send/due';
import { packWorkbook } from '#addin/app/send/pack';
import { makeSendSlice, type SendSlice } from '#addin/app/send/send';
import { armed, choicesFor } from '#shared/report/confirming';
import { accountOf, previewOf } from '#shared/report/receiptAccount';
import { settled } from '#test/addin/paneWorld';
import { type OfficeAtWork, officeAtWork, signedIn, through } from '#test/addin/send/officeAtWork';
import { openFileOf } from '#test/addin/send/secretFile';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

let app: PreparedService;
beforeAll(async () => {
  app = await prepareService();
});
afterAll(() => app.close());

async function settings(change: Readonly<Record<string, unknown>>): Promise<void> {
  const as = await app.signIn('consolidator');
  const path = `/api/v1/programmes/${app.programme}/settings`;
  const { body } = await app.call('GET', path, { as });
  const { status } = await app.call('PUT', path, { as, body: { ...body, ...change } });
  expect(status).toBe(200);
}

type Sending = { readonly office: OfficeAtWork; readonly send: SendSlice };

async function sending(file: string, agency: string, role?: 'officer' | 'approver'): Promise<Sending> {
  const office = await officeAtWork(app, { file });
  await signedIn(app, office, agency, role);
  const send = makeSendSlice(office.base, office.connection);
  await send.prepare();
  return { office, send };
}

function preview({ send }: Sending) {
  const stage = send.stage.read();
  if (stage.kind !== 'preview') throw new Error(JSON.stringify(stage));
  return stage.preview;
}

function received({ send }: Sending) {
  const stage = send.stage.read();
  if (stage.kind !== 'received') throw new Error(JSON.stringify(stage));
  return stage.submission;
}

describe('the dry run', () => {
  it('[M8] every cell ends somewhere and the sum is that of the cells read; wishes and emptied cells are named by address', async () => {
    const at = await sending('So-Tu-phap_them-dong-doi-han.xlsx', 'so-tp');
    const { account } = preview(at);
    expect(account.closes).toBe(true);
    expect(account.parts.reduce((sum, { count }) => sum + count, 0)).toBe(account.read);
    const wishes = account.groups.find(({ kind }) => kind === 'proposed');
    expect(wishes?.count).toBeGreaterThan(0);
    expect(wishes?.items[0]).toMatchObject({ cell: expect.stringMatching(/^[A-Z]+\d+$/), path: expect.any(String) });
  });

  it('[M6] an emptied cell is told apart, and is part of what is taken', async () => {
    const at = await sending('UBND-huyen-Dak-Glong_xoa-o.xlsx', 'ubnd-huyen-dak-glong');
    const { groups } = preview(at).account;
    const emptied = groups.find(({ kind }) => kind === 'emptied');
    const taken = groups.find(({ kind }) => kind === 'taken');
    expect(emptied?.items.every(({ theirs }) => theirs === '')).toBe(true);
    expect((taken?.items.length ?? 0) + (emptied?.count ?? 0)).toBe(taken?.count);
  });

  it('[M8] a sum that does not close turns sending off', () => {
    const cells = { read: 3, taken: 1, same: 1, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 };
    const receipt = {
      file: 'a.xlsx',
      agency: null,
      savedAt: null,
      base: null,
      cells,
      rows: { matched: 1, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 },
      items: [],
      notes: [],
    };
    expect(accountOf(receipt).closes).toBe(false);
    expect(previewOf({ dryRun: true, receipt, findings: [] }, null).account.closes).toBe(false);
  });

  it('[R4] findings of the severity the province set stop the sending, and the words say how many', async () => {
    await settings({ blocks: 'warning' });
    const at = await sending('So-Tai-chinh_ban-cu.xlsx', 'so-tc');
    const { blocking } = preview(at);
    await settings({ blocks: null });
    at.send.confirmation.set({ kind: 'later' });
    if (blocking.length > 0) expect(at.send.obstacle()?.vi).toContain(String(blocking.length));
    expect(blocking.every(({ severity }) => severity !== 'notice')).toBe(true);
    expect(preview(await sending('So-Tai-chinh_ban-cu.xlsx', 'so-tc')).blocking).toEqual([]);
  });

  it('an edit after the preview: what was shown is not sent unseen', async () => {
    const at = await sending('So-Tai-chinh_sap-xep-lai.xlsx', 'so-tc');
    expect(at.send.obstacle()).toBeNull();
    await at.office.base.reread();
    expect(at.send.stale.read()).toBe(true);
    expect(at.send.obstacle()?.vi).toContain('Xem trước lại');
    await at.send.prepare();
    expect(at.send.obstacle()).toBeNull();
  });
});

describe('what stays on the machine', () => {
  it('[T9] a workbook with a mark in a cell is stopped before a byte is sent', async () => {
    const office = await openFileOf(app, 'cell');
    await signedIn(app, office, 'so-tc');
    const before = office.requests.length;
    const send = makeSendSlice(office.base, office.connection);
    await send.prepare();
    expect(send.stage.read()).toMatchObject({ kind: 'stopped', secret: true });
    expect(office.requests.slice(before).filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('[T9] so is one with the mark in a page header or a text box', async () => {
    for (const where of ['header', 'box'] as const) {
      const office = await openFileOf(app, where);
      const packed = await packWorkbook(office.context, { programme: 'p', period: '2015-11' }, 'a.xlsx');
      expect(packed, where).toMatchObject({ kind: 'secret', secret: { mark: 'MẬT' } });
    }
  });
});

describe('sending', () => {
  it('[R2] sheets sent by a host that cannot give its file are taken as the file is', async () => {
    const whole = await sending('So-GDDT_ca-phu-luc.xlsx', 'so-gddt');
    const office = await officeAtWork(app, { file: 'So-GDDT_ca-phu-luc.xlsx', capabilities: { wholeFile: false } });
    await signedIn(app, office, 'so-gddt');
    const send = makeSendSlice(office.base, office.connection);
    await send.prepare();
    expect(preview({ office, send }).receipt.cells).toEqual(preview(whole).receipt.cells);
  });

  it('[K2] nothing to report: said once and again it is one declaration', async () => {
    const at = await sending('So-Tai-chinh_sap-xep-lai.xlsx', 'so-nv');
    at.send.choose('nothing');
    await expect.poll(() => at.send.stage.read().kind).toBe('preview');
    await at.send.send();
    expect(received(at)).toMatchObject({ nothing: true, channel: 'pane' });
    const { number } = received(at);
    at.send.anew();
    await at.send.prepare();
    await at.send.send();
    if (at.send.stage.read().kind === 'received') expect(received(at).number).toBe(number);
  });

  it('[K5] a leader’s tick confirms under the leader’s own name; an officer has no such tick', async () => {
    const at = await sending('So-Cong-Thuong_chep-sang-tep-moi.xlsx', 'so-ct', 'approver');
    at.send.confirmation.set({ kind: 'leader' });
    await at.send.send();
    expect(received(at).confirmation).toMatchObject({ kind: 'leader', name: 'Nguyễn Thị Lan' });
    expect(choicesFor('leader', 'officer')).toEqual(['document', 'later']);
    expect(choicesFor('leader', 'approver')).toContain('leader');
    expect(choicesFor('document', 'approver')).not.toContain('leader');
  });

  it('[K5] a signed document is uploaded and stands behind the report', async () => {
    await settings({ confirmation: 'document' });
    const at = await sending('So-Noi-vu_chep-dong.xlsx', 'so-nv');
    expect(at.send.obstacle()?.vi).toBe('Chọn hình thức xác nhận của lãnh đạo đơn vị.');
    const scan = { name: 'bao-cao.pdf', bytes: new Uint8Array([37, 80, 68, 70]) };
    at.send.confirmation.set({
      kind: 'document',
      number: '15/BC-SNV',
      date: '2015-11-',
      signer: 'Trần Sĩ Thành',
      scan,
    });
    expect(at.send.obstacle()?.vi).toContain('Điền đủ');
    at.send.confirmation.set({
      kind: 'document',
      number: '15/BC-SNV',
      date: '2015-11-17',
      signer: 'Trần Sĩ Thành',
      scan,
    });
    await at.send.send();
    await settings({ confirmation: 'none' });
    expect(received(at).confirmation).toMatchObject({
      kind: 'document',
      number: '15/BC-SNV',
      signer: 'Trần Sĩ Thành',
    });
    expect(at.office.requests.some(({ url }) => url.endsWith('/api/v1/originals'))).toBe(true);
  });

  it('[K5] where the province asks for nothing, nothing has to be said', () => {
    expect(armed({ kind: 'open' }, 'none')).toBe(true);
    expect(armed({ kind: 'open' }, 'leader')).toBe(false);
    expect(armed({ kind: 'later' }, 'document')).toBe(true);
  });

  it('called off before it arrived, nothing was sent; after it arrived, its receipt is shown', async () => {
    for (const arrives of [false, true]) {
      const agency = 'ubnd-huyen-krong-no';
      const office = await officeAtWork(app, {
        file: 'UBND-huyen-Krong-No_phong-chu-cu.xlsx',
        answer: (request: NetRequest): Promise<NetAnswer> => stoppable(app.url, request, arrives),
      });
      await signedIn(app, office, agency);
      const send = makeSendSlice(office.base, office.connection);
      await send.prepare();
      const going = send.send();
      await expect.poll(() => send.stage.read().kind).toBe('sending');
      send.cancel();
      await going;
      await settled();
      expect(send.stage.read().kind).toBe(arrives ? 'received' : 'stopped');
      expect(send.outbox.read()).toEqual([]);
    }
  });
});

/** A submission that hangs until it is called off; `arrives`: the service took it before that. */
async function stoppable(origin: string, request: NetRequest, arrives: boolean): Promise<NetAnswer> {
  const submitting =
    request.method === 'POST' && /\/submissions\?/.test(request.url) && !request.url.includes('dryRun');
  if (!submitting) return through(origin, request);
  if (arrives) await through(origin, request);
  return new Promise((resolve) => request.signal?.onAbort(() => resolve({ kind: 'aborted' })));
}

describe('the head of the pane', () => {
  const period = {
    id: '2015-11',
    label: { vi: 'tháng 11 năm 2015', en: 'November 2015' },
    from: '2015-10-15',
    cutOff: '2015-11-14',
    state: 'open' as const,
    edition: 0,
    asOf: '2015-11-14',
    agency: null,
    due: '2015-11-18',
    expected: true,
    tasks: 3,
    submissions: [],
  };
  it.each([
    ['2015-11-14', 'Hạn gửi 18/11, còn 4 ngày'],
    ['2015-11-18', 'Hạn gửi 18/11, hôm nay'],
    ['2015-11-20', 'Hạn gửi 18/11, quá 2 ngày'],
  ])('[K1] on %s: %s', (today, words) => {
    expect(dueWords(period, today)?.vi).toBe(words);
  });

  it('[K2] once sent, it says when and whether in time', () => {
    const sent = {
      number: '2015-11-0001',
      file: 'a.xlsx',
      channel: 'pane' as const,
      person: null,
      arrivedOn: '2015-11-20',
      receivedAt: '2015-11-20T02:00:00.000Z',
      checkCode: '',
      nothing: false,
      readable: true,
      confirmed: null,
      withdrawn: false,
    };
    expect(dueWords({ ...period, submissions: [sent] }, '2015-11-21')?.vi).toBe('Đã gửi 20/11, chậm 2 ngày');
    expect(dueWords({ ...period, submissions: [{ ...sent, withdrawn: true }] }, '2015-11-14')?.vi).toContain('Hạn gửi');
  });
});
