import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSendSlice, type SendSlice } from '#addin/app/send/send';
import { makeConnection } from '#addin/app/settings/connection';
import { settled } from '#test/addin/paneWorld';
import { type OfficeAtWork, officeAtWork, signedIn } from '#test/addin/send/officeAtWork';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

let app: PreparedService;
beforeEach(async () => {
  app = await prepareService();
});
afterEach(() => app.close());

const agency = 'so-tc';
const file = 'So-Tai-chinh_sap-xep-lai.xlsx';
const isSubmitting = ({ method, url }: { method: string; url: string }) =>
  method === 'POST' && /\/submissions\?/.test(url) && !url.includes('dryRun');

async function atTheButton(): Promise<{ office: OfficeAtWork; send: SendSlice }> {
  const office = await officeAtWork(app, { file, cuts: isSubmitting });
  await signedIn(app, office, agency);
  const send = makeSendSlice(office.base, office.connection);
  await send.prepare();
  send.confirmation.set({ kind: 'later' });
  expect(send.stage.read().kind).toBe('preview');
  expect(send.obstacle()).toBeNull();
  return { office, send };
}

async function received(): Promise<readonly string[]> {
  const officer = await app.signIn('officer', agency);
  const { body } = await app.call('GET', `/api/v1/programmes/${app.programme}/periods/2015-11/submissions`, {
    as: officer,
  });
  return body.submissions.map(({ number }: { number: string }) => number);
}

describe('a connection that is cut', () => {
  for (const cut of ['cut_before', 'cut_after'] as const) {
    it(`[M10] ${cut === 'cut_before' ? 'before' : 'after'} the service took it: one report, once the network is back`, async () => {
      const { office, send } = await atTheButton();
      office.line.kind = cut;
      await send.send();
      expect(send.stage.read().kind).toBe('kept');
      expect(send.outbox.read()).toHaveLength(1);
      expect(await received()).toHaveLength(cut === 'cut_after' ? 1 : 0);
      office.line.kind = 'through';
      await office.pass(30_000);
      await expect.poll(() => send.stage.read().kind).toBe('received');
      expect(send.outbox.read()).toEqual([]);
      expect(await received()).toHaveLength(1);
    });
  }

  it('[M10] it goes when the pane is opened next, and nothing is sent a second time', async () => {
    const { office, send } = await atTheButton();
    office.line.kind = 'cut_after';
    await send.send();
    // The pane is closed and opened: what it knows is what the device kept.
    office.line.kind = 'through';
    const opened = makeSendSlice(office.base, makeConnection(office.base));
    expect(opened.outbox.read()).toHaveLength(1);
    await office.pass(0);
    await expect.poll(() => opened.outbox.read()).toEqual([]);
    expect(office.base.notice.read()?.vi).toContain('Phiếu tiếp nhận');
    await office.pass(600_000);
    expect(await received()).toHaveLength(1);
  });

  it('[M10] pressing the button again while it waits keeps one report', async () => {
    const { office, send } = await atTheButton();
    office.line.kind = 'cut_before';
    await send.send();
    await send.prepare();
    await send.send();
    expect(send.outbox.read()).toHaveLength(1);
    office.line.kind = 'through';
    await send.retry();
    expect(await received()).toHaveLength(1);
  });

  it('access that ran out: the report is kept, and goes once the agency signs in again', async () => {
    const { office, send } = await atTheButton();
    const token = office.connection.access.read()?.token ?? '';
    await app.call('DELETE', '/api/v1/access', { as: { authorization: `Bearer ${token}` } });
    await send.send();
    expect(send.stage.read()).toMatchObject({ kind: 'kept', said: { code: 'signed_out' } });
    await expect.poll(() => office.connection.own.read().kind).toBe('signed_out');
    expect(await received()).toEqual([]);
    await signedIn(app, office, agency);
    await expect.poll(() => send.outbox.read()).toEqual([]);
    expect(await received()).toHaveLength(1);
  });

  it('a report goes out only for the agency it was made for', async () => {
    const { office, send } = await atTheButton();
    office.line.kind = 'cut_before';
    await send.send();
    office.line.kind = 'through';
    await office.connection.signOut();
    await signedIn(app, office, 'so-nv');
    await office.pass(600_000);
    await settled();
    expect(send.outbox.read()).toHaveLength(1);
    expect(await received()).toEqual([]);
  });
});
