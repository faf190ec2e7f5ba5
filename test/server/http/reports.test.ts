import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dakNongBook, returned } from '#test/helpers/livingService';
import { startTestService, type TestService } from '#test/helpers/serviceApp';
import { zipFile } from '#test/helpers/zipFile';

type Heads = { readonly authorization: string };
let app: TestService;
let dost: Heads;
let science: Heads;
let at: string;

beforeAll(async () => {
  app = await startTestService({ now: () => new Date('2015-11-18T02:00:00.000Z') });
  dost = await app.signIn('consolidator');
  science = await app.signIn('officer', 'so-khcn');
  const loaded = await app.call('POST', '/api/v1/programmes?file=phu-luc.xlsx&asOf=2015-11-14', {
    as: dost,
    body: new Uint8Array(readFileSync(dakNongBook)),
    headers: { 'content-type': 'application/octet-stream' },
  });
  if (loaded.status !== 201) throw new Error(JSON.stringify(loaded.body));
  const programmes = await app.call('GET', '/api/v1/programmes', { as: dost });
  at = `/api/v1/programmes/${programmes.body.programmes[0].id}/periods`;
  await app.call('POST', at, { as: dost, body: { period: '2015-11' } });
  at += '/2015-11';
});
afterAll(() => app.close());

function send(as: Heads, path: string, query: Record<string, string> = {}) {
  const file = path.split('/').at(-1) ?? '';
  return app.call('POST', `${at}/submissions?${new URLSearchParams({ file, ...query }).toString()}`, {
    as,
    body: new Uint8Array(readFileSync(path)),
    headers: { 'content-type': 'application/octet-stream' },
  });
}

describe('reports over HTTP', () => {
  it('[M8] [M10] an officer sends: dry run, receipt, the same once more, what became of it, the file back', async () => {
    const file = returned('So-KHCN_lan-1.xlsx');
    const dry = await send(science, file, { dryRun: 'true' });
    expect(dry).toMatchObject({ status: 200, body: { dryRun: true } });
    const first = await send(science, file);
    expect(first).toMatchObject({
      status: 201,
      body: {
        again: false,
        submission: { agency: 'so-khcn', sender: 'signed_in', channel: 'page', arrivedOn: '2015-11-18' },
      },
    });
    expect(first.body.submission.receipt).toEqual(dry.body.receipt);
    const second = await send(science, file);
    expect(second).toMatchObject({ status: 200, body: { again: true, submission: first.body.submission } });
    const { number } = first.body.submission;
    const now = await app.call('GET', `/api/v1/submissions/${number}`, { as: science });
    expect(now.body.now.cells).toEqual(first.body.submission.receipt.cells);
    const original = await app.call('GET', `/api/v1/submissions/${number}/original`, { as: science });
    expect(Buffer.from(original.bytes).equals(readFileSync(file))).toBe(true);
    expect(original.headers.get('content-disposition')).toContain('So-KHCN_lan-1.xlsx');
  });

  it('[K2] when and how a report arrived is for DOST to say, not for the agency', async () => {
    const file = returned('So-KHCN_phong-QLCN.xlsx');
    expect((await send(science, file, { arrivedOn: '2015-11-16' })).status).toBe(403);
    expect((await send(science, file, { channel: 'paper' })).status).toBe(403);
    const entered = await send(dost, file, { arrivedOn: '2015-11-16', channel: 'zalo', agency: 'so-khcn' });
    expect(entered).toMatchObject({
      status: 201,
      body: { submission: { arrivedOn: '2015-11-16', channel: 'zalo', sender: 'named' } },
    });
  });

  it('[T8] [M14] refusals are problems with a code, in both languages, saying what to do', async () => {
    const other = await app.signIn('officer', 'so-tc');
    const stolen = await send(other, returned('So-KHCN_lan-1.xlsx'));
    expect(stolen).toMatchObject({ status: 409, body: { code: 'sender_differs' } });
    const locked = await send(dost, returned('UBND-huyen-Dak-Rlap_mat-khau.xlsx'));
    expect(locked).toMatchObject({ status: 422, body: { code: 'file_refused' } });
    expect(JSON.stringify(locked.body)).toMatch(/mật khẩu/);
    const late = await app.call('POST', `${at.replace('2015-11', '2015-10')}/submissions?file=a.xlsx`, {
      as: dost,
      body: new Uint8Array([1, 2, 3]),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(late.body.code).toMatch(/period_unknown|file_refused/);
  });

  it('[T8] a zip of many files: each its own answer, one that is refused keeps none out', async () => {
    const files = ['So-Tai-chinh_sap-xep-lai.xlsx', 'UBND-huyen-Dak-Rlap_anh-chup.xlsx', 'So-KHCN_lan-1.xlsx'];
    const archive = zipFile(files.map((file) => ({ name: `thu muc/${file}`, content: readFileSync(returned(file)) })));
    const answer = await app.call('POST', `${at}/archives`, {
      as: dost,
      body: new Uint8Array(archive),
      headers: { 'content-type': 'application/zip' },
    });
    expect(answer.status).toBe(200);
    expect(answer.body.files.map(({ file }: { file: string }) => file)).toEqual(files);
    const [taken, refused, again] = answer.body.files;
    expect(taken.submission.agency).toBe('so-tc');
    expect(refused.problem).toMatchObject({ code: 'file_refused' });
    expect(again.again).toBe(true);
  });

  it('[T9] of a marked file inside a zip nothing is kept, neither its bytes nor its name; the others are taken', async () => {
    const kept = async () => {
      const hashes: string[] = [];
      for await (const hash of app.service.originals.hashes()) hashes.push(hash);
      return hashes.sort();
    };
    const before = await kept();
    const rows = 'TT,Nội dung nhiệm vụ,Đơn vị chủ trì,Kết quả thực hiện\n1,Xây dựng kế hoạch,Sở Y tế,Đang làm\n';
    const [open, marked] = [Buffer.from(rows), Buffer.from(`TỐI MẬT,,,\n${rows}`)];
    const archive = zipFile([
      { name: 'bien-ban-hop-kin.csv', content: marked },
      { name: 'bao-cao-y-te.csv', content: open },
    ]);
    const answer = await app.call('POST', `${at}/archives`, {
      as: dost,
      body: new Uint8Array(archive),
      headers: { 'content-type': 'application/zip' },
    });
    const [refused, taken] = answer.body.files;
    expect(refused.problem).toMatchObject({ code: 'file_refused', refusal: { code: 'secret' } });
    expect(refused.problem.number).toBeUndefined();
    const now = await kept();
    expect(now.filter((hash) => !before.includes(hash))).toEqual([taken.submission.hash]);
    const listed = await app.call('GET', `${at}/submissions`, { as: dost });
    expect(JSON.stringify(listed.body)).not.toContain('bien-ban-hop-kin');
    const entries = await app.call('GET', `/api/v1/journals/${at.split('/')[4]}/entries?limit=500`, { as: dost });
    expect(JSON.stringify(entries.body)).not.toContain('bien-ban-hop-kin');
  });

  it('[M7] [M11] [M12] a dispute is shown to its agency, settled, undone; a report is taken back', async () => {
    const open = await app.call('GET', `${at}/open-matters`, { as: science });
    const [conflict] = open.body.conflicts;
    expect(conflict).toMatchObject({ agency: 'so-khcn', sides: [{}, {}] });
    const decisions = [{ kind: 'choose', conflict: conflict.id, value: conflict.sides[1].value }];
    const preview = await app.call('POST', `${at}/decisions`, {
      as: science,
      body: { decisions, reason: 'Hai phòng đã thống nhất', preview: true },
    });
    expect(preview).toMatchObject({ status: 200, body: { open: { conflicts: open.body.conflicts.length - 1 } } });
    const taken = await app.call('POST', `${at}/decisions`, {
      as: science,
      body: { decisions, reason: 'Hai phòng đã thống nhất' },
    });
    expect(taken.status).toBe(201);
    const undo = { decisions: [{ kind: 'undo', decision: taken.body.decisions[0].id }], reason: 'Nhầm' };
    expect((await app.call('POST', `${at}/decisions`, { as: science, body: undo })).body.open.conflicts).toBe(
      open.body.conflicts.length,
    );
    const list = await app.call('GET', `${at}/submissions`, { as: science });
    expect(list.body.submissions.every(({ agency }: { agency: string }) => agency === 'so-khcn')).toBe(true);
    const { number } = list.body.submissions.at(-1);
    const reason = { reason: 'Phòng gửi nhầm' };
    const back = await app.call('POST', `/api/v1/submissions/${number}/withdrawal`, { as: science, body: reason });
    expect(back.body.submission.withdrawn).toMatchObject(reason);
    const after = await app.call('GET', `${at}/open-matters`, { as: science });
    expect(after.body.conflicts).toEqual([]);
  });

  it('[K5] the leader confirms; a signed document is kept and noted', async () => {
    const list = await app.call('GET', `${at}/submissions`, { as: science });
    const { number } = list.body.submissions[0];
    const confirm = (as: Heads, body: object) =>
      app.call('POST', `/api/v1/submissions/${number}/confirmation`, { as, body });
    expect((await confirm(science, { kind: 'leader' })).status).toBe(403);
    const scan = new TextEncoder().encode('bản quét công văn');
    const kept = await app.call('POST', '/api/v1/originals', {
      as: science,
      body: scan,
      headers: { 'content-type': 'application/octet-stream' },
    });
    const document = {
      kind: 'document',
      number: '812/BC-SKHCN',
      date: '2015-11-17',
      signer: 'Giám đốc Sở',
      hash: kept.body.hash,
    };
    expect((await confirm(science, document)).body.submission.confirmation).toMatchObject({ number: '812/BC-SKHCN' });
    const leader = await app.signIn('approver', 'so-khcn');
    expect((await confirm(leader, { kind: 'leader' })).body.code).toBe('already_confirmed');
  });
});
