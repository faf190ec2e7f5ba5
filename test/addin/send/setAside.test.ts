import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCheckSlice } from '#addin/app/check/check';
import { makeSendSlice } from '#addin/app/send/send';
import { settled } from '#test/addin/paneWorld';
import { officeAtWork, signedIn } from '#test/addin/send/officeAtWork';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

const file = 'Ban-Tuyen-giao_120-phan-tram.xlsx';
const reason = 'Làm thêm ngoài kế hoạch, đã báo cáo tại Công văn 12.';
let app: PreparedService;
beforeAll(async () => {
  app = await prepareService();
  const as = await app.signIn('consolidator');
  const path = `/api/v1/programmes/${app.programme}/settings`;
  const { body } = await app.call('GET', path, { as });
  await app.call('PUT', path, { as, body: { ...body, blocks: 'error' } });
});
afterAll(() => app.close());

/** The workbook open in an Excel that hands over its sheets, at the officer who is stopped by a finding. */
async function stopped() {
  const office = await officeAtWork(app, { file, capabilities: { wholeFile: false } });
  await signedIn(app, office, 'ban-tg');
  const check = makeCheckSlice(office.base);
  const send = makeSendSlice(office.base, office.connection);
  await send.prepare();
  await settled();
  const finding = check.results.read().findings.find(({ finding: one }) => one.severity === 'error')?.finding;
  if (finding === undefined) throw new Error('the example has an error');
  const preview = () => {
    const stage = send.stage.read();
    if (stage.kind !== 'preview') throw new Error(JSON.stringify(stage));
    return stage;
  };
  return { office, check, send, finding, preview };
}

describe('[R5] a finding set aside in the pane', () => {
  it('[R4] no longer stops the sending, is shown before it, and stands in the receipt as page, text and JSON', async () => {
    const { check, send, finding, preview } = await stopped();
    expect(preview().preview.blocking.length).toBe(1);
    expect(send.obstacle()).not.toBeNull();
    await check.suppress(finding, reason);
    expect(send.stale.read()).toBe(true);
    await send.prepare();
    const told = { rule: finding.rule, path: finding.path, field: 'percent', reason };
    expect(preview().preview.blocking).toEqual([]);
    expect(preview().preview.receipt.setAside).toMatchObject({ findings: [told], unread: 0 });
    expect(preview().untold).toBe(0);
    expect(send.obstacle()).toBeNull();
    await send.send();
    const stage = send.stage.read();
    if (stage.kind !== 'received') throw new Error(JSON.stringify(stage));
    const { receipt, number } = stage.submission;
    expect(receipt.setAside?.findings).toMatchObject([told]);
    const as = await app.signIn('consolidator');
    for (const form of ['', '.txt']) {
      const { body } = await app.call('GET', `/api/v1/submissions/${encodeURIComponent(number)}/receipt${form}`, {
        as,
      });
      expect(body).toContain('Nội dung đơn vị đã xem và bỏ qua, có lý do');
      expect(body).toContain(reason);
    }
  });

  it('in a workbook that takes no sheet the officer hears that the receipt will not tell it, and it still stops', async () => {
    const { office, check, send, finding, preview } = await stopped();
    office.host.fail('keepSheet', { code: 'workbook_protected', detail: '' }, true);
    await check.suppress(finding, reason);
    await send.prepare();
    expect(preview().untold).toBe(1);
    expect(preview().preview.blocking.length).toBe(1);
    expect(preview().preview.receipt.setAside).toBeUndefined();
  });
});
