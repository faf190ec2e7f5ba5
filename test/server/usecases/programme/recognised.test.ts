import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cellHistory } from '#server/usecases/answers/history';
import { readTracker } from '#server/usecases/answers/tracker';
import { decide } from '#server/usecases/decisions/decide';
import { openMatters } from '#server/usecases/decisions/open';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { issueOne } from '#server/usecases/programme/issue';
import { likelyPairs } from '#server/usecases/programme/likelyPairs';
import { loadProgramme } from '#server/usecases/programme/load';
import { previewRevision, reviseProgramme } from '#server/usecases/programme/revise';
import { rebuild } from '#server/usecases/rebuild';
import { comparePaper } from '#server/usecases/submissions/comparePaper';
import { serialiseState } from '#shared/wire/tracker';
import {
  account,
  consolidator,
  dakNongBook,
  givenProgramme,
  type LivingService,
  livingService,
  openPeriod,
  returned,
  send,
} from '#test/helpers/livingService';
import { loadedNinhThuan, ninhThuanBook, ninhThuanReport, ninhThuanRows, refusalOf } from '#test/helpers/programmeLife';
import { zipEntries } from '#test/helpers/zipEntries';
import { zipFile } from '#test/helpers/zipFile';

const officer = account('officer', 'so-khcn');
const period = '2015-11';
const words = 'Thành lập Quỹ phát triển khoa học và công nghệ của tỉnh';
const newWords = 'Thành lập và vận hành Quỹ phát triển khoa học và công nghệ của tỉnh';

let service: LivingService;
beforeEach(async () => {
  service = await livingService();
});
afterEach(() => service.close());

/** The real appendix with other words, as DOST amends it. */
async function amended(changes: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const entries = await zipEntries(await readFile(dakNongBook));
  const parts = entries.map(({ name, bytes }) => {
    let text = Buffer.from(bytes).toString('utf8');
    for (const [from, to] of Object.entries(changes)) {
      if (name === 'xl/sharedStrings.xml') expect(text).toContain(from);
      text = text.replaceAll(from, to);
    }
    return { name, content: name.endsWith('.xml') ? text : Buffer.from(bytes) };
  });
  return new Uint8Array(zipFile(parts));
}

async function revision(programme: string, changes: Readonly<Record<string, string>> = { [words]: newWords }) {
  const bytes = await amended(changes);
  return { bytes, file: 'sua-doi.xlsx', layout: [], asOf: '2015-11-14', programme, reason: 'Quyết định 45/QĐ-UBND' };
}

const taskAt = async (programme: string, path: string) => {
  const { tasks } = await readTracker(service, consolidator, { programme, period });
  const found = tasks.find((one) => one.path === path);
  if (found === undefined) throw new Error(`no task ${path}`);
  return found;
};
const stateOf = async (programme: string) => (await service.ledger.standing(programme, period)).consolidation().state;

/** Revises II.6 as the preview proposes. */
async function revised(programme: string, changes?: Readonly<Record<string, string>>) {
  const given = await revision(programme, changes);
  const { gone } = await previewRevision(service, given);
  const became = gone.flatMap(({ task, likely }) => (likely === null ? [] : [{ from: task, to: likely }]));
  const answer = await reviseProgramme(service, consolidator, { ...given, became });
  return { answer, became };
}

describe('[M2] a task whose words a revision changed', () => {
  it('is proposed, and once recognised stands among the changed with the words it had', async () => {
    const programme = await givenProgramme(service);
    const id = (await taskAt(programme, 'II.6')).id;
    const given = await revision(programme);
    const asked = await previewRevision(service, given);
    expect(asked).toMatchObject({ gone: [{ path: 'II.6', likely: asked.added[0]?.task }], became: [] });
    const became = [{ from: id, to: asked.added[0]?.task ?? '' }];
    const shown = await previewRevision(service, { ...given, became });
    expect(shown).toMatchObject({
      added: [],
      gone: [],
      became,
      changed: [{ task: id, path: 'II.6', cells: [{ field: 'content', before: words, now: newWords }] }],
    });
    expect(await previewRevision(service, { ...given, became: 'likely' })).toEqual(shown);
  });

  it('keeps what was reported, open proposals, decisions and history; nothing has to be confirmed away', async () => {
    const programme = await givenProgramme(service);
    await send(service, officer, programme, returned('So-KHCN_lan-1.xlsx'));
    await send(service, account('officer', 'so-tp'), programme, returned('So-Tu-phap_them-dong-doi-han.xlsx'));
    expect((await openMatters(service, consolidator, programme, period)).proposals.length).toBeGreaterThan(0);
    const before = await taskAt(programme, 'II.6');
    await decide(service, consolidator, {
      programme,
      period,
      drafts: [{ kind: 'complete', task: before.id, completedOn: '2015-11-10' }],
      reason: 'đã xong',
    });
    const state = serialiseState(await stateOf(programme));
    const key = `l|${before.id}|lead|so-khcn|percent`;
    const history = await cellHistory(service, consolidator, programme, key);
    expect(before.lines[0]?.values.percent?.value).toBe('70');

    const { answer, became } = await revised(programme);
    expect(answer.changes).toMatchObject({ gone: [], added: [], became });
    const after = await taskAt(programme, 'II.6');
    expect(after).toMatchObject({ id: before.id, texts: { content: newWords }, lines: before.lines });
    expect(serialiseState(await stateOf(programme))).toEqual(state);
    const later = await cellHistory(service, consolidator, programme, key);
    expect(later).toEqual({ ...history, task: { ...history.task, content: newWords } });
    expect((await service.store.journal(programme)).at(-1)).toMatchObject({
      kind: 'programme_revised',
      body: { gone: [], recognised: became, revision: { became } },
    });
  });

  it('a workbook issued before the revision and returned after it lands on the task, and says nothing of its words', async () => {
    const programme = await givenProgramme(service);
    const { id } = await taskAt(programme, 'II.6');
    await revised(programme);
    const { record } = await send(service, officer, programme, returned('So-KHCN_lan-1.xlsx'));
    expect(record.receipt).toMatchObject({
      base: { by: 'stamp' },
      rows: { new: 0, unclear: 0, missing: 0 },
      cells: { proposed: 0, waiting: 0, taken: 8 },
    });
    const after = await taskAt(programme, 'II.6');
    expect(after.id).toBe(id);
    expect(after.lines[0]?.values.percent?.value).toBe('70');
  });

  it('a workbook that bears the id its new words alone would give lands on it too', async () => {
    const programme = await givenProgramme(service);
    const there = await livingService();
    const bytes = await amended({ [words]: newWords });
    const elsewhere = await givenRevised(there, bytes);
    const issued = await issueOne(there, consolidator, elsewhere, period, 'so-khcn');
    await there.close();
    await revised(programme);
    const { record } = await send(service, officer, programme, issued.file, { bytes: issued.bytes });
    expect(record.receipt).toMatchObject({
      rows: { new: 0, unclear: 0, missing: 0 },
      cells: { taken: 0, proposed: 0 },
    });
    expect(record.receipt.cells.same).toBe(record.receipt.cells.read);
  });

  it('[K5] the paper printed before it still agrees', async () => {
    const programme = await givenProgramme(service);
    const { record } = await send(service, officer, programme, returned('So-KHCN_lan-1.xlsx'));
    await revised(programme);
    const answer = await comparePaper(service, consolidator, { programme, period, code: record.checkCode });
    expect(answer).toMatchObject({ agrees: true, proven: true, differences: [] });
  });

  it('[M12] closed periods before and after it come out byte for byte when worked out again', async () => {
    const programme = await givenProgramme(service);
    await send(service, officer, programme, returned('So-KHCN_lan-1.xlsx'));
    const closing = { number: '15/BC', date: '2015-11-24', signer: 'Giám đốc Sở' };
    await closePeriod(service, consolidator, { programme, period, ...closing });
    await openPeriod(service, programme, '2015-12');
    const { id } = await taskAt(programme, 'II.6');
    await revised(programme);
    await send(service, officer, programme, returned('So-KHCN_lan-2.xlsx'), { period: '2015-12' });
    service.clock.now = new Date('2015-12-20T02:00:00.000Z');
    await closePeriod(service, consolidator, { programme, period: '2015-12', ...closing });
    const standing = await service.ledger.standing(programme, '2015-12');
    const line = standing.consolidation().state.lines.find((one) => one.task === id);
    expect(line?.fields.percent?.map((one) => one.period)).toEqual(['2015-11', '2015-12']);
    const rebuilt = await rebuild(service.restarted());
    expect(rebuilt.map(({ period: of, outcome }) => [of, outcome])).toEqual([
      ['2015-11', 'identical'],
      ['2015-12', 'identical'],
    ]);
    // The closed period keeps the words it was reported under.
    expect((await taskAt(programme, 'II.6')).texts.content).toBe(words);
  });

  it('keeps its id through further revisions, whether its words stay, change again or come back', async () => {
    const programme = await givenProgramme(service);
    const { id } = await taskAt(programme, 'II.6');
    await revised(programme);
    const finish = { 'Quyết định phê duyệt thành lập Quỹ': 'Quyết định thành lập Quỹ' };
    const same = await revised(programme, { [words]: newWords, ...finish });
    expect(same.answer.changes).toMatchObject({ gone: [], added: [], became: [] });
    expect((await taskAt(programme, 'II.6')).id).toBe(id);
    await revised(programme, { [words]: `${newWords} Đắk Nông` });
    expect((await taskAt(programme, 'II.6')).id).toBe(id);
    const back = await revised(programme, {});
    expect(back.answer.changes).toMatchObject({ gone: [], added: [] });
    expect(await taskAt(programme, 'II.6')).toMatchObject({ id, texts: { content: words } });
  });

  it.each([
    ['a task that did not go', (_gone: string, added: string, other: string) => [{ from: other, to: added }]],
    ['a task that did not come', (gone: string, _added: string, other: string) => [{ from: gone, to: other }]],
    [
      'one task twice',
      (gone: string, added: string) => [
        { from: gone, to: added },
        { from: gone, to: added },
      ],
    ],
  ])('a pair with %s is refused and named', async (_, pairs) => {
    const programme = await givenProgramme(service);
    const given = await revision(programme);
    const { gone, added } = await previewRevision(service, given);
    const other = (await taskAt(programme, 'II.1')).id;
    const became = pairs(gone[0]?.task ?? '', added[0]?.task ?? '', other);
    expect(await refusalOf(reviseProgramme(service, consolidator, { ...given, became }))).toMatchObject({
      code: 'wrong_request',
      params: { field: 'query.became' },
    });
    expect((await service.store.programme(programme))?.revision).toBe(1);
  });

  it('that nobody recognises is one gone and one new, as before', async () => {
    const programme = await givenProgramme(service);
    await send(service, officer, programme, returned('So-KHCN_lan-1.xlsx'));
    const given = await revision(programme);
    expect(await refusalOf(reviseProgramme(service, consolidator, given))).toMatchObject({
      code: 'lines_would_vanish',
    });
    await reviseProgramme(service, consolidator, { ...given, confirmed: true });
    expect((await taskAt(programme, 'II.6')).lines.every(({ reported }) => reported === null)).toBe(true);
  });
});

/** The amended appendix loaded as it is by somebody else. */
async function givenRevised(other: LivingService, bytes: Uint8Array): Promise<string> {
  const { programme } = await loadProgramme(other, consolidator, {
    bytes,
    file: 'sua-doi.xlsx',
    layout: [],
    asOf: '2015-11-14',
  });
  await openPeriod(other, programme.id, period);
  return programme.id;
}

describe('[M2] tasks that only moved', () => {
  it('are all recognised at once when a row is inserted above them, with what was reported', async () => {
    const id = await loadedNinhThuan(service);
    const report = ninhThuanReport([[ninhThuanRows[2] ?? '', 'Đã rà soát 60 %', '60', 'Đang thực hiện', '']]);
    await send(service, account('officer', 'so-nv'), id, 'so-nv.csv', { period: '2026-Q1', bytes: report });
    const [head = '', first = '', second = '', ...rest] = ninhThuanRows;
    const rows = [
      head,
      '1,Xây dựng nền tảng học trực tuyến,Sở Giáo dục và Đào tạo,,Nền tảng,31/12/2026',
      first.replace(/^1/, '2'),
      second.replace(/^2/, '3'),
      ...rest,
    ];
    const given = {
      bytes: ninhThuanBook(rows),
      file: 'b.csv',
      layout: [],
      asOf: '2026-03-01',
      programme: id,
      reason: 'Bổ sung',
    };
    const { changes } = await reviseProgramme(service, consolidator, { ...given, became: 'likely' });
    expect(changes).toMatchObject({ gone: [], added: [{ path: 'I.1' }] });
    expect(changes.became).toHaveLength(2);
    const { tasks } = await readTracker(service, consolidator, { programme: id, period: '2026-Q1' });
    const line = tasks.find(({ path }) => path === 'I.3')?.lines.find(({ agency }) => agency === 'so-nv');
    expect(line?.values.percent?.value).toBe('60');
  });

  it('are not guessed where two went or came with the same words', async () => {
    const { programme } = await service.ledger.programme(await givenProgramme(service));
    const [one, two] = programme.tasks.filter(({ kind }) => kind === 'task');
    if (one === undefined || two === undefined) throw new Error('too few tasks');
    const twin = { ...one, id: 'twin', path: 'IX.9' };
    const came = [
      { ...one, id: 'n1', path: 'X.1' },
      { ...one, id: 'n2', path: 'X.2' },
    ];
    expect(likelyPairs([one, twin], came)).toEqual(new Map());
    expect(likelyPairs([one], came)).toEqual(new Map());
    expect(likelyPairs([one, two], came.slice(0, 1))).toEqual(new Map([[one.id, 'n1']]));
  });
});
