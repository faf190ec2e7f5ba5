import { describe, expect, it } from 'vitest';
import { makeColourSlice } from '#addin/app/colour/colour';
import { isPaintName, isPaintRule, paintAsOf, paintSheet } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';
import { check } from '#shared/rules/check';
import type { Finding } from '#shared/rules/rule';
import { openExample, type PaneWorld, paneWorld, settled, type WorldOptions } from '#test/addin/paneWorld';

const appendix = 'examples/phu-luc-dak-nong.xlsx';
const sheet = 'Phụ lục';

async function opened(path: string, options: WorldOptions = {}): Promise<PaneWorld> {
  const world = await paneWorld(await openExample(path), options);
  await world.base.reread();
  return world;
}

function painted(world: PaneWorld): Paint {
  const paint = world.host.painted();
  if (paint === null) throw new Error('nothing was painted');
  return paint;
}

function findingsOf(world: PaneWorld): readonly Finding[] {
  const state = world.base.book.read();
  if (state.kind !== 'ready') throw new Error(state.kind);
  const { workbook, recognition, programmes, agencies, asOf } = state.book;
  return check({ sheets: workbook.sheets, recognition, programmes, agencies, asOf }).findings;
}

describe('colours on request', () => {
  it('[S5] a table without a deadline column gets rules and a very hidden sheet of ours, all known as the pane’s', async () => {
    const world = await opened(appendix);
    const slice = makeColourSlice(world.base, () => findingsOf(world));
    await slice.colour();
    const { blocks, names, sheets } = painted(world);
    const rules = blocks.flatMap((block) => block.rules);
    expect(rules.length).toBeGreaterThanOrEqual(3);
    for (const { formula } of rules) expect(isPaintRule(formula)).toBe(true);
    expect(names.every(({ name }) => isPaintName(name))).toBe(true);
    expect(sheets.map(({ name }) => name)).toEqual([paintSheet]);
    // Every name a rule looks into stands in the workbook, and none too many.
    const used = new Set(rules.flatMap(({ formula }) => formula.match(/PL_HAN\w*/g) ?? []));
    expect(
      names
        .map(({ name }) => name)
        .filter((name) => !name.includes('CHON'))
        .sort(),
    ).toEqual([...used].sort());
    expect(slice.state.read()).toMatchObject({ painted: true, rules: rules.length, asOf: null });
  });

  it('[S4] faults are marked by border and emphasis, never by a fill', async () => {
    const world = await opened(appendix);
    await makeColourSlice(world.base, () => findingsOf(world)).colour();
    const marks = painted(world).blocks.flatMap(({ rules }) => rules.filter(({ id }) => id.includes('fault')));
    expect(marks.length).toBeGreaterThan(0);
    for (const { look } of marks) expect(look.fill).toBeUndefined();
  });

  it('[S5] the day is today’s until a person sets one', async () => {
    const world = await opened(appendix);
    const slice = makeColourSlice(world.base);
    await slice.colour();
    expect(painted(world).sheets[0]?.rows[0]?.[0]).toEqual({ formula: 'TODAY()' });
    expect(painted(world).names).toContainEqual({ name: paintAsOf, formula: `${paintSheet}!$A$1:$A$1` });
    world.base.wishes.change((wishes) => ({ ...wishes, asOf: '2016-01-31' }));
    await world.base.reread();
    await world.pass(1_000);
    expect(painted(world).sheets[0]?.rows[0]?.[0]).toEqual({ formula: 'DATE(2016,1,31)' });
    expect(slice.state.read().asOf).toBe('2016-01-31');
  });

  it('[S5] an issued workbook keeps the colours it was born with: only faults are marked', async () => {
    const world = await opened('examples/bao-cao/So-KHCN_lan-1.xlsx');
    await makeColourSlice(world.base, () => findingsOf(world)).colour();
    const ids = painted(world).blocks.flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(ids.every((id) => id.startsWith('pane.fault.'))).toBe(true);
    expect(painted(world).lists).toEqual([]);
  });

  it('[S5] colours follow a new time text; where Excel could not undo any more, the person says when', async () => {
    for (const undoes of [true, false]) {
      const world = await opened(appendix, { capabilities: { undoes } });
      const slice = makeColourSlice(world.base);
      await slice.colour();
      const before = painted(world);
      const acts = () => world.host.asked.filter(({ act }) => act === 'paint').length;
      await world.base.reread();
      await world.pass(1_000);
      expect(acts()).toBe(1);
      const state = world.base.book.read();
      const task =
        state.kind === 'ready'
          ? state.book.programmes[0]?.tasks.find((one) => one.cells.finish !== undefined)
          : undefined;
      const at = task?.cells.finish;
      if (task === undefined || at === undefined) throw new Error('no finish');
      world.host.type({ sheet, row: at.row, column: at.column }, 'Trước ngày 17/10/2015');
      await world.base.reread();
      await world.pass(1_000);
      await settled();
      expect(acts()).toBe(undoes ? 2 : 1);
      expect(slice.state.read().stale).toBe(!undoes);
      expect(painted(world) === before).toBe(!undoes);
      await slice.colour();
      expect(JSON.stringify(painted(world).sheets)).toContain('Trước ngày 17/10/2015');
    }
  });

  it('[S5] what cannot be done is said, and taking colours away takes all', async () => {
    const world = await opened(appendix);
    const slice = makeColourSlice(world.base);
    world.host.fail('paint', { code: 'cell_being_edited', detail: '' });
    await slice.colour();
    expect(world.base.notice.read()).toMatchObject({ kind: 'trouble', vi: expect.stringContaining('nhập dở') });
    expect(slice.state.read().painted).toBe(false);
    await slice.colour();
    await slice.removeColour();
    expect(world.host.painted()).toBeNull();
    expect(slice.state.read()).toMatchObject({ painted: false, rules: 0 });
  });
});
