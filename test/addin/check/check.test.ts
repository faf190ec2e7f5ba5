import { describe, expect, test } from 'vitest';
import { quietMs } from '#addin/app/book/live';
import { type CheckSlice, flat, makeCheckSlice } from '#addin/app/check/check';
import { listed, listOf } from '#addin/app/check/list';
import { check } from '#shared/rules/check';
import type { Finding, Severity } from '#shared/rules/rule';
import { recognise } from '#shared/table/recognise';
import { programmesIn } from '#shared/task/programmesIn';
import { changedPart, withSpacesShown } from '#shared/text/changedPart';
import { readSetAside, setAsideSheet } from '#shared/wire/setAside';
import {
  openExample,
  type PaneWorld,
  paneWorld,
  productRegistry,
  settled,
  type WorldOptions,
} from '#test/addin/paneWorld';

const programme = 'examples/phu-luc-dak-nong.xlsx';
const report = 'examples/bao-cao/So-KHDT_bao-cao-thang-11.xlsx';
const sheet = 'Phụ lục';

type Opened = { readonly world: PaneWorld; readonly slice: CheckSlice };

async function opened(path = programme, options: WorldOptions = {}): Promise<Opened> {
  const world = await paneWorld(await openExample(path), options);
  const slice = makeCheckSlice(world.base);
  await world.base.reread();
  await settled();
  return { world, slice };
}

const findings = ({ slice }: Opened) => slice.results.read().findings.map(({ finding }) => finding);
const ofRule = (at: Opened, rule: string) => findings(at).filter((finding) => finding.rule === rule);
const addressed = (rule: string, row: number, severity: Severity = 'notice'): Finding => ({
  rule,
  severity,
  at: { sheet, row, column: 1 },
  path: `I.${row}`,
  params: { read: '', header: '', path: '' },
});

describe('the list of findings', () => {
  const wish = { grouping: 'rule', severities: new Set<Severity>(), search: '', language: 'vi' } as const;

  test('the gravest groups stand first, rows stay as on the sheet', () => {
    const list = listed([
      addressed('text.stray-spaces', 9),
      addressed('time.none', 7, 'error'),
      addressed('text.stray-spaces', 8),
    ]);
    expect(listOf(list, wish).groups.map(({ key, findings: held }) => [key, held.length])).toEqual([
      ['time.none', 1],
      ['text.stray-spaces', 2],
    ]);
    expect(listOf(list, { ...wish, grouping: 'row' }).groups.map(({ key }) => key)).toEqual([
      `${sheet}!9`,
      `${sheet}!7`,
      `${sheet}!8`,
    ]);
  });

  test('two findings of a rule in one cell keep names of their own', () => {
    const names = listed([addressed('time.none', 7), addressed('time.none', 7)]).map(({ key }) => key);
    expect(new Set(names).size).toBe(2);
  });

  test.each([
    ['so tai chinh', 'words without marks'],
    ['D17', 'the cell'],
    ['II.2', 'the number of the task'],
    ['khác danh mục', 'the heading of the rule'],
    ['phu luc!d17', 'sheet and cell'],
  ])('is found by “%s”: %s', async (search) => {
    const at = await opened();
    at.slice.search(search);
    const shown = flat(at.slice.list.read());
    expect(shown.some(({ finding }) => finding.rule === 'responsibility.spelling' && finding.at.row === 16)).toBe(true);
    expect(shown.length).toBeLessThan(at.slice.results.read().findings.length);
  });

  test('severities filter together, all three are no filter', async () => {
    const at = await opened();
    const { counts } = at.slice.results.read();
    at.slice.toggleSeverity('error');
    expect(at.slice.list.read().shown).toBe(counts.error);
    at.slice.toggleSeverity('notice');
    expect(at.slice.list.read().shown).toBe(counts.error + counts.notice);
    at.slice.toggleSeverity('warning');
    expect(at.slice.view.read().severities.size).toBe(0);
    expect(at.slice.list.read().shown).toBe(counts.error + counts.warning + counts.notice);
  });
});

describe('[R9] whose findings', () => {
  test('an agency’s issued workbook opens with what the agency can mend; all of it is one press away', async () => {
    const at = await opened(report);
    expect(at.slice.view.read().scope).toBe('mine');
    const { mine, all } = at.slice.results.read();
    expect(mine).not.toBeNull();
    expect(at.slice.results.read().findings.length).toBe(mine);
    at.slice.show('all');
    expect(at.slice.results.read().findings.length).toBe(all);
    expect(all).toBeGreaterThan(mine ?? 0);
  });

  test('a table of one’s own shows all, with no choice where no body is known', async () => {
    const at = await opened();
    expect(at.slice.view.read().scope).toBe('all');
    expect(at.slice.results.read().mine).toBeNull();
  });
});

describe('[R1] fixing', () => {
  test('one cell: the finding goes, the next one is selected, and undoing brings it back', async () => {
    const at = await opened();
    const [finding] = ofRule(at, 'responsibility.spelling');
    if (finding?.repair === undefined) throw new Error('the example has misspelt names');
    const before = at.slice.results.read().findings;
    const name = before.find((one) => one.finding === finding)?.key ?? '';
    at.slice.selected.set(name);
    await at.slice.fix(finding);
    expect(at.world.host.text(finding.repair)).toBe(finding.repair.after);
    expect(at.slice.results.read().findings.some(({ key }) => key === name)).toBe(false);
    expect(at.slice.selected.read()).not.toBeNull();
    expect(at.slice.selected.read()).not.toBe(name);
    expect(at.world.base.notice.read()?.vi).toBe('Đã sửa 1 ô.');
    await at.slice.undo();
    expect(at.world.host.text(finding.repair)).toBe(finding.repair.before);
    expect(at.slice.results.read().findings).toEqual(before);
    expect(at.slice.steps.read()).toEqual([]);
  });

  test('all of a kind in one writing and one undo; a cell that changed meanwhile is left alone and named', async () => {
    const at = await opened();
    const group = at.slice.list.read().groups.find(({ repairable }) => repairable.length > 1);
    if (group === undefined) throw new Error('the example has several cells of one kind');
    const rows = at.slice.preview(group.repairable);
    const [first] = rows;
    if (first === undefined) throw new Error('no cell');
    at.world.host.typeUnheard(first.repair, 'Nội dung mới gõ');
    const writes = at.world.host.undos();
    await at.slice.fixAll(rows.map(({ repair }) => repair));
    expect(at.world.host.undos()).toBe(writes + 1);
    expect(at.world.host.text(first.repair)).toBe('Nội dung mới gõ');
    expect(at.world.base.notice.read()?.vi).toBe(
      `Đã sửa ${rows.length - 1} ô. 1 ô đã có nội dung khác nên được giữ nguyên.`,
    );
    await at.slice.undo();
    for (const { repair } of rows.slice(1)) expect(at.world.host.text(repair)).toBe(repair.before);
    expect(at.world.host.text(first.repair)).toBe('Nội dung mới gõ');
  });

  test('undo leaves a cell alone that was edited after the fix', async () => {
    const at = await opened();
    const [finding] = ofRule(at, 'responsibility.spelling');
    if (finding?.repair === undefined) throw new Error('the example has misspelt names');
    await at.slice.fix(finding);
    at.world.host.typeUnheard(finding.repair, 'Sở Nội vụ');
    await at.slice.undo();
    expect(at.world.host.text(finding.repair)).toBe('Sở Nội vụ');
    expect(at.world.base.notice.read()?.vi).toBe('Chưa hoàn tác ô nào. 1 ô đã được sửa tiếp nên giữ nguyên.');
  });

  test('a protected sheet is said, and nothing is marked as done', async () => {
    const at = await opened();
    at.world.host.protect(sheet);
    const [finding] = ofRule(at, 'responsibility.spelling');
    if (finding === undefined) throw new Error('the example has misspelt names');
    await at.slice.fix(finding);
    expect(at.world.base.notice.read()?.kind).toBe('trouble');
    expect(at.slice.steps.read()).toEqual([]);
    expect(ofRule(at, 'responsibility.spelling')).toContainEqual(finding);
    expect(at.slice.busy.read()).toBe(false);
  });

  test.each([
    ['Sở  Tư pháp ', 'Sở␣␣Tư pháp␣'],
    [' đã\u00a0ban hành', '␣đã␣ban hành'],
    ['Sở Nội vụ , Sở Tư pháp', 'Sở Nội vụ␣, Sở Tư pháp'],
    ['một\u200b chữ', 'một¦ chữ'],
    ['Sở Nội vụ', 'Sở Nội vụ'],
  ])('surplus spaces can be seen: %j', (text, shown) => {
    expect(withSpacesShown(text)).toBe(shown);
  });

  test('of a long text only what changes is marked', () => {
    expect(changedPart('Sở Nội vụ, Sở Tư Pháp, Sở Y tế', 'Sở Nội vụ, Sở Tư pháp, Sở Y tế')).toEqual({
      start: 'Sở Nội vụ, Sở Tư ',
      before: 'Pháp, ',
      after: 'pháp, ',
      end: 'Sở Y tế',
    });
    expect(changedPart('  Sở Y tế', 'Sở Y tế')).toEqual({ start: '', before: '  ', after: '', end: 'Sở Y tế' });
  });
});

describe('[R5] setting aside', () => {
  const sheets = async ({ world }: Opened) => {
    const read = await world.host.read();
    if (!read.ok) throw new Error(read.trouble.code);
    return read.value.sheets;
  };
  /** The same workbook opened by somebody else. */
  const reopened = async (at: Opened, options: WorldOptions = {}): Promise<Opened> => {
    const workbook = await openExample(programme);
    const world = await paneWorld({ ...workbook, sheets: await sheets(at) }, options);
    const slice = makeCheckSlice(world.base);
    await world.base.reread();
    await settled();
    return { world, slice };
  };

  test('travels with the workbook, is listed with its reason and can be taken back', async () => {
    const at = await opened();
    const [finding] = ofRule(at, 'time.start-before-document');
    if (finding === undefined) throw new Error('the example has such a finding');
    const all = findings(at).length;
    await at.slice.suppress(finding, '  Việc tiếp nối từ trước.  ');
    expect(findings(at).length).toBe(all - 1);
    expect(at.slice.results.read().suppressed).toEqual([{ finding, reason: 'Việc tiếp nối từ trước.' }]);

    const again = await reopened(at);
    expect(findings(again).length).toBe(all - 1);
    const [aside] = again.slice.results.read().suppressed;
    if (aside === undefined) throw new Error('nothing was set aside');
    await again.slice.unsuppress(aside.finding);
    expect(findings(again).length).toBe(all);
    expect((await sheets(again)).some(({ name }) => name === setAsideSheet)).toBe(false);
    expect(again.world.base.notice.read()).toBeNull();
  });

  test('stands in cells every reader of the file sees, and the book of the pane has them at once', async () => {
    const at = await opened();
    const [first, second] = findings(at);
    if (first === undefined || second === undefined) throw new Error('no finding');
    const reading = at.world.host.asked.filter(({ act }) => act === 'read').length;
    await Promise.all([at.slice.suppress(first, 'Một'), at.slice.suppress(second, 'Hai')]);
    const kept = readSetAside({ sheets: await sheets(at) }).list;
    expect(kept.map(({ reason, on }) => [reason, on])).toEqual([
      ['Một', '2015-11-14'],
      ['Hai', '2015-11-14'],
    ]);
    const state = at.world.base.book.read();
    expect(state.kind === 'ready' && readSetAside(state.book.workbook).list).toEqual(kept);
    expect(at.world.host.kept.size).toBe(0);
    // Nothing was read for it, but for the look of this test.
    expect(at.world.host.asked.filter(({ act }) => act === 'read').length).toBe(reading + 1);
    await at.world.base.reread();
    expect(at.slice.results.read().suppressed.length).toBe(2);
  });

  test('[R2] the command counts what the pane counts', async () => {
    const at = await opened();
    for (const finding of findings(at).slice(0, 3)) await at.slice.suppress(finding, 'Đã rõ');
    const { programmes, agencies } = programmesIn(
      recognise({ sheets: await sheets(at) }).tables,
      await productRegistry(),
      '2015-11-14',
    );
    const grids = await sheets(at);
    const result = check({
      sheets: grids,
      recognition: recognise({ sheets: grids }),
      programmes,
      agencies,
      asOf: '2015-11-14',
      suppressions: readSetAside({ sheets: grids }).list,
    });
    expect(result.suppressed).toEqual(at.slice.results.read().suppressed);
    expect(result.findings).toEqual(findings(at));
  });

  test('a workbook that takes no sheet keeps it in its settings, says so, and moves it over once it can', async () => {
    const at = await opened();
    const [first, second] = findings(at);
    if (first === undefined || second === undefined) throw new Error('no finding');
    at.world.host.fail('keepSheet', { code: 'workbook_protected', detail: '' }, true);
    await at.slice.suppress(first, 'Đã rõ');
    expect(at.world.base.notice.read()?.vi).toContain('chưa ghi được vào phiếu tiếp nhận');
    expect(at.world.host.kept.has('suppressions')).toBe(true);
    const again = await reopened(at, { kept: Object.fromEntries(at.world.host.kept) });
    expect(again.slice.results.read().suppressed.length).toBe(1);
    await again.slice.suppress(second, 'Cũng rõ');
    expect(readSetAside({ sheets: await sheets(again) }).list.map(({ reason }) => reason)).toEqual([
      'Đã rõ',
      'Cũng rõ',
    ]);
    expect(again.world.host.kept.has('suppressions')).toBe(false);
    expect(again.slice.results.read().suppressed.length).toBe(2);
  });

  test('a sheet nobody may take away is emptied with the last reason', async () => {
    const at = await opened();
    const [finding] = findings(at);
    if (finding === undefined) throw new Error('no finding');
    await at.slice.suppress(finding, 'Đã rõ');
    at.world.host.fail('keepSheet', { code: 'workbook_protected', detail: '' });
    await at.slice.unsuppress(finding);
    expect(readSetAside({ sheets: await sheets(at) })).toEqual({ list: [], unread: 0 });
    expect(at.slice.results.read().suppressed).toEqual([]);
    expect(at.world.base.notice.read()).toBeNull();
  });

  test('where nothing can be kept it lasts for the session, and that is said', async () => {
    const at = await opened();
    at.world.host.fail('keepSheet', { code: 'read_only', detail: '' }, true);
    at.world.host.fail('remember', { code: 'read_only', detail: '' }, true);
    const [finding] = findings(at);
    if (finding === undefined) throw new Error('no finding');
    await at.slice.suppress(finding, 'Đã rõ');
    expect(at.slice.results.read().suppressed.length).toBe(1);
    expect(at.world.base.notice.read()?.vi).toContain('Chưa lưu được lý do');
  });

  test('what somebody else wrote under the name is no harm', async () => {
    const at = await opened(programme, { kept: { suppressions: '{"list":' } });
    expect(at.slice.results.read().suppressed).toEqual([]);
    expect(findings(at).length).toBeGreaterThan(0);
  });
});

describe('live', () => {
  const readings = ({ world }: Opened) =>
    world.host.asked.filter(({ act }) => act === 'read' || act === 'readRows').map(({ act }) => act);

  test('an edit is seen after a pause, by its own row alone', async () => {
    const at = await opened();
    const [finding] = ofRule(at, 'responsibility.spelling');
    if (finding?.repair === undefined) throw new Error('the example has misspelt names');
    const { row, column, after } = finding.repair;
    at.world.host.type({ sheet, row, column }, 'Sở');
    await at.world.pass(quietMs - 1);
    at.world.host.type({ sheet, row, column }, after);
    await at.world.pass(quietMs - 1);
    expect(readings(at)).toEqual(['read']);
    await at.world.pass(1);
    expect(readings(at)).toEqual(['read', 'readRows']);
    expect(ofRule(at, 'responsibility.spelling')).not.toContainEqual(finding);
  });

  test('rows that come or go are read whole, with the list standing meanwhile', async () => {
    const at = await opened();
    const states: string[] = [];
    at.world.base.book.subscribe(() => states.push(at.world.base.book.read().kind));
    const rowsBefore = findings(at).map((finding) => finding.at.row);
    at.world.host.insertRow(sheet, 2);
    await at.world.pass(quietMs);
    expect(readings(at)).toEqual(['read', 'read']);
    expect(states).toEqual(['ready']);
    expect(findings(at).map((finding) => finding.at.row)).toEqual(rowsBefore.map((row) => row + 1));
  });

  test('somebody else’s edit is read too', async () => {
    const at = await opened();
    const [finding] = ofRule(at, 'responsibility.spelling');
    if (finding?.repair === undefined) throw new Error('the example has misspelt names');
    at.world.host.type(finding.repair, finding.repair.after, true);
    await at.world.pass(quietMs);
    expect(ofRule(at, 'responsibility.spelling')).not.toContainEqual(finding);
  });

  test('where the host tells of nothing, a check on demand sees it', async () => {
    const at = await opened(programme, { capabilities: { live: false } });
    const [finding] = ofRule(at, 'responsibility.spelling');
    if (finding?.repair === undefined) throw new Error('the example has misspelt names');
    expect(at.slice.live).toBe(false);
    at.world.host.type(finding.repair, finding.repair.after);
    await at.world.pass(quietMs);
    expect(ofRule(at, 'responsibility.spelling')).toContainEqual(finding);
    await at.slice.checkAgain();
    expect(ofRule(at, 'responsibility.spelling')).not.toContainEqual(finding);
  });

  test('a failed reading leaves the list as it was and says what to do', async () => {
    const at = await opened();
    const before = at.slice.results.read().findings.length;
    at.world.host.fail('read', { code: 'cell_being_edited', detail: '' });
    await at.slice.checkAgain();
    expect(at.slice.results.read().findings.length).toBe(before);
    expect(at.world.base.notice.read()?.kind).toBe('trouble');
  });

  test('merges a host cannot tell are said', async () => {
    const at = await opened(programme, { capabilities: { merges: false } });
    expect(at.slice.results.read().mergesUnknown).toBe(true);
  });
});

describe('going to a cell', () => {
  test('the next finding, and after the last the first', async () => {
    const at = await opened();
    const list = flat(at.slice.list.read());
    await at.slice.goToNext();
    expect(at.slice.selected.read()).toBe(list[0]?.key);
    at.slice.selected.set(list.at(-1)?.key ?? null);
    await at.slice.goToNext();
    expect(at.slice.selected.read()).toBe(list[0]?.key);
    expect(at.world.host.places.at(-1)).toEqual({
      sheet,
      row: list[0]?.finding.at.row,
      column: list[0]?.finding.at.column,
    });
  });
});
