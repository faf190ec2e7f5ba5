import { describe, expect, test } from 'vitest';
import { consolidate } from '#shared/merge/consolidate';
import { parseCellKey } from '#shared/merge/key';
import type { MergePlan } from '#shared/merge/plan';
import { fileOf, printed, worldPlan } from '#test/helpers/mergeWorld';
import { ask, type OracleAnswer, type OracleFile, type OracleWorld } from '#test/shared/merge/oracle/oracle';

const lineCells = ['t1.percent', 't1.note', 't4.percent', 't4.status'];
const definitionCells = ['t1.finish', 't4.finish'];
const texts: Readonly<Record<string, readonly string[]>> = {
  percent: ['', '50', '50 %', '70', '120'],
  note: ['', 'a', 'a ', 'b'],
  status: ['', 'x', 'y'],
  finish: ['31/12/2015', '2016', 'Năm 2016', 'Quý II/2017', ''],
};
/** Workbooks issued from other trackers hold what those knew. */
const baseTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  B2: { 't1.percent': '50', 't4.status': 'x' },
  B3: { 't1.percent': '70', 't1.note': 'a', 't4.status': 'x' },
};
/** Equal in meaning, by hand. */
const equal: Readonly<Record<string, string>> = { '50 %': '50', 'a ': 'a', 'Năm 2016': '2016' };

/** A small generator of numbers; the same seed, the same worlds. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function worldOf(plan: MergePlan, next: (below: number) => number): OracleWorld {
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const cells = [...lineCells, ...definitionCells];
  const files: OracleFile[] = [];
  const count = 1 + next(5);
  for (let i = 0; i < count; i += 1) {
    const base = pick(['B1', 'B1', 'B1', 'B2', 'B3']);
    const typed: Record<string, string> = {};
    for (const cell of cells) if (next(5) < 2) typed[cell] = pick(texts[cell.split('.')[1] ?? ''] ?? []);
    files.push({
      name: `f${i}`,
      agency: next(4) === 0 ? 'so-b' : 'so-a',
      saved: pick([1, 2, 3, 4, null]),
      base,
      sequence: base !== 'B1' && next(2) === 0 ? '2015-11' : '2015-10',
      typed,
      baseText: baseTexts[base] ?? {},
    });
  }
  const before: Record<string, string> = {};
  for (const agency of ['so-a', 'so-b']) {
    for (const cell of lineCells) {
      const value = pick(texts[cell.split('.')[1] ?? ''] ?? []);
      if (next(3) === 0 && value !== '120') before[`${agency} ${cell}`] = value;
    }
  }
  return {
    files,
    agencies: ['so-a', 'so-b'],
    lineCells,
    definitionCells,
    before,
    printed: Object.fromEntries(definitionCells.map((cell) => [cell, printed(plan, cell.slice(0, 2), 'finish')])),
    means: (text) => equal[text] ?? text,
    unusable: (text) => text === '120',
  };
}

/** The same world through the product's own merge, its answer put into the oracle's words. */
function answerOf(world: OracleWorld): OracleAnswer {
  const october = worldPlan({ period: '2015-10' });
  const said = new Map<string, Record<string, string>>();
  for (const [about, value] of Object.entries(world.before)) {
    const [agency = '', cell = ''] = about.split(' ');
    said.set(agency, { ...said.get(agency), [cell]: value });
  }
  const emptied = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).flatMap(([cell, value]) => (value === '' ? [[cell, 'etwas']] : [])));
  const earlier = [...said].map(([agency, cells]) =>
    fileOf(october, { name: `o-${agency}`, agency, base: 'B0', cells, baseValues: emptied(cells) }),
  );
  const opening = consolidate({ plan: october, submissions: earlier }).state;
  const plan = worldPlan({ opening });
  const submissions = world.files.map(({ name, agency, saved, base, sequence, typed, baseText }) =>
    fileOf(plan, { name, agency, saved, base, sequence, cells: typed, baseValues: baseText }),
  );
  const { state, receipts } = consolidate({ plan, submissions });
  const values: Record<string, string> = {};
  for (const { task, agency, fields } of state.lines) {
    for (const [field, versions] of Object.entries(fields)) {
      values[`${agency} ${task}.${field}`] = world.means(versions?.at(-1)?.value ?? '');
    }
  }
  const conflicts = Object.fromEntries(
    state.conflicts.map(({ task, field, agency, sides }) => [
      agency === undefined ? `${task}.${field}` : `${agency} ${task}.${field}`,
      [...new Set(sides.map((side) => world.means(side.value)))].sort(),
    ]),
  );
  const proposals = Object.fromEntries(
    state.proposals.map(({ task, field, agency, proposed }) => [`${task}.${field} ${agency}`, world.means(proposed)]),
  );
  const outcomes: Record<string, string> = {};
  for (const submission of submissions) {
    const items = receipts.find((one) => one.file === submission.file)?.items ?? [];
    for (const { key } of [...submission.changes, ...submission.kept]) {
      const subject = parseCellKey(key);
      outcomes[`${submission.file} ${subject?.task}.${subject?.field}`] = 'same';
    }
    for (const { field, path, outcome } of items) outcomes[`${submission.file} t${path}.${field}`] = outcome;
  }
  return { values, conflicts, proposals, outcomes };
}

// Slow on purpose; the time says nothing about the merge.
describe('a second merge, written apart', { timeout: 600_000 }, () => {
  // 17,000 worlds of 6 cells are 102,000 cells; PHULUC_ORACLE=170000 asks for a million.
  const worlds = Number(process.env.PHULUC_ORACLE ?? 17_000);
  test(`[M1] agrees on every cell of ${worlds} random worlds`, () => {
    const next = numbers(20_151_114);
    const plan = worldPlan();
    for (let i = 0; i < worlds; i += 1) {
      const world = worldOf(plan, next);
      expect(answerOf(world), `world ${i}: ${JSON.stringify(world)}`).toEqual(ask(world));
    }
  });
});
