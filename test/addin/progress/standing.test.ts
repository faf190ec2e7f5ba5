import { describe, expect, test } from 'vitest';
import { makeProgressSlice } from '#addin/app/progress/progress';
import { openExample, paneWorld, settled } from '#test/addin/paneWorld';

async function opened(path: string, today = '2015-11-14') {
  const world = await paneWorld(await openExample(path), { today });
  const slice = makeProgressSlice(world.base);
  await world.base.reread();
  await settled();
  const standings = slice.standings.read();
  if (standings === null) throw new Error('not read');
  return { world, slice, standings };
}

describe('[S3] progress of the open workbook', () => {
  test('classes of tasks and of steps each sum to their own total', async () => {
    const { standings } = await opened('examples/phu-luc-dak-nong.xlsx');
    const { all } = standings;
    const sum = (kind: 'tasks' | 'steps') => all.classes.reduce((n, row) => n + row[kind].length, 0);
    expect(all.tasks).toBe(13);
    expect([sum('tasks'), sum('steps')]).toEqual([all.tasks, all.steps]);
    expect(standings.mine).toBeNull();
  });

  test('an agency sees its own part, and everybody else the whole', async () => {
    const { standings } = await opened('examples/bao-cao/So-KHDT_bao-cao-thang-11.xlsx');
    expect(standings.mine?.tasks).toBeGreaterThan(0);
    expect(standings.mine?.tasks).toBeLessThan(standings.all.tasks);
  });

  test('[S1] what was submitted says since when, longest waiting first', async () => {
    const { standings } = await opened('examples/bao-cao/So-KHDT_bao-cao-thang-11.xlsx');
    const { awaiting } = standings.all;
    expect(awaiting.map(({ item, days }) => [item.path, days])).toEqual([['II.1', 4]]);
  });

  test('due work is nearest first and within thirty days; overdue longest first', async () => {
    const { standings } = await opened('examples/phu-luc-dak-nong.xlsx', '2015-12-20');
    const { due, overdue } = standings.all;
    expect(due.length).toBeGreaterThan(0);
    expect(overdue.length).toBeGreaterThan(0);
    expect(due.map(({ left }) => left)).toEqual([...due.map(({ left }) => left)].sort((a, b) => a - b));
    expect(overdue.map(({ days }) => days)).toEqual([...overdue.map(({ days }) => days)].sort((a, b) => b - a));
    for (const { left } of due) expect(left).toBeLessThanOrEqual(30);
    for (const { days } of overdue) expect(days).toBeGreaterThan(0);
  });
});

describe('[S5] the day progress is reckoned by', () => {
  test('is remembered in the workbook and moves the deadlines', async () => {
    const { world, slice } = await opened('examples/phu-luc-dak-nong.xlsx');
    expect(await slice.setAsOf('31/9/2016')).toBe(false);
    expect(await slice.setAsOf('31/12/2016')).toBe(true);
    expect(slice.standings.read()?.all.asOf).toBe('2016-12-31');
    expect(world.host.kept.get('as-of')).toBe('2016-12-31');
    const again = await paneWorld(await openExample('examples/phu-luc-dak-nong.xlsx'), {
      kept: { 'as-of': '2016-12-31' },
    });
    const other = makeProgressSlice(again.base);
    await again.base.reread();
    await settled();
    expect(other.standings.read()?.all.asOf).toBe('2016-12-31');
  });

  test('can be today, whatever today is', async () => {
    const { world, slice } = await opened('examples/bao-cao/So-KHDT_bao-cao-thang-11.xlsx', '2016-02-01');
    expect(slice.standings.read()?.all.asOf).toBe('2015-11-14');
    await slice.today();
    expect(slice.standings.read()?.all.asOf).toBe('2016-02-01');
    expect(world.host.kept.get('as-of')).toBe('today');
    await slice.unset();
    expect(slice.standings.read()?.all.asOf).toBe('2015-11-14');
    expect(world.host.kept.has('as-of')).toBe(false);
  });

  test('going to a task goes to its row', async () => {
    const { world, slice, standings } = await opened('examples/phu-luc-dak-nong.xlsx');
    const item = standings.all.due[0]?.item ?? standings.all.overdue[0]?.item;
    if (item === undefined) throw new Error('no task');
    await slice.goTo(item);
    expect(world.host.places.at(-1)?.row).toBe(item.task.row);
  });
});
