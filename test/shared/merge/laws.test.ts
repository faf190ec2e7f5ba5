import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consolidate } from '#shared/merge/consolidate';
import { beginMerge, consolidated, merge } from '#shared/merge/incremental';
import type { Decision, TrackerState } from '#shared/merge/model';
import type { MergePlan } from '#shared/merge/plan';
import type { AlignedSubmission } from '#shared/merge/submission';
import { type FileFacts, fileOf, valuesOf, worldPlan } from '#test/helpers/mergeWorld';

/** Fixed seed in CI; a failing case becomes a named test in the table tests. */
const law = { seed: 20151114, numRuns: 10_000 } as const;

const cells = ['t1.percent', 't1.note', 't2.percent', 't4.status', 't3.finish', 't1.finish'] as const;
const pool: Readonly<Record<string, readonly string[]>> = {
  percent: ['50', '50%', '70', '120', ''],
  note: ['a', 'b', ''],
  status: ['Đang thực hiện', 'đang làm'],
  finish: ['30/6/2016', 'Quý II/2016', ''],
};

const facts: fc.Arbitrary<Omit<FileFacts, 'name'>> = fc.record({
  agency: fc.constantFrom('so-a', 'so-a', 'so-a', 'so-b'),
  saved: fc.constantFrom(0, 1, 2, 3, null),
  base: fc.constantFrom('B1', 'B1', 'B2', 'B3'),
  cells: fc.dictionary(fc.constantFrom(...cells), fc.nat(4), { maxKeys: 4 }).map((chosen) => {
    const typed: Record<string, string> = {};
    for (const [at, index] of Object.entries(chosen)) {
      const values = pool[at.split('.')[1] ?? ''] ?? [];
      typed[at] = values[index % values.length] ?? '';
    }
    return typed;
  }),
});

/** Workbooks of two other trackers; nobody at hand knows what those knew. */
const issuedFrom: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  B2: { 't1.percent': '50', 't1.note': 'a', 't4.status': 'Đang thực hiện' },
  B3: { 't1.percent': '70', 't4.status': 'đang làm' },
};

function made(plan: MergePlan, all: readonly Omit<FileFacts, 'name'>[], prefix = 'f'): readonly AlignedSubmission[] {
  return all.map((one, i) => {
    const own = Object.fromEntries(
      Object.entries(one.cells).filter(([at]) => one.agency !== 'so-b' || !/^t[23]\.(?:percent|note|status)/.test(at)),
    );
    const baseValues = issuedFrom[one.base ?? ''];
    return fileOf(plan, {
      ...one,
      name: `${prefix}${i}`,
      cells: own,
      sequence: baseValues === undefined ? '2015-10' : '2015-11',
      ...(baseValues === undefined ? {} : { baseValues }),
    });
  });
}

const some = fc.array(facts, { minLength: 1, maxLength: 8 });

/** A state of an earlier period, with now and then a decision on what was open. */
const opening: fc.Arbitrary<{ readonly state: TrackerState | undefined; readonly decisions: readonly Decision[] }> = fc
  .tuple(fc.array(facts, { maxLength: 4 }), fc.boolean(), fc.nat(2), fc.boolean())
  .map(([files, decide, index, accept]) => {
    if (files.length === 0) return { state: undefined, decisions: [] };
    const plan = worldPlan({ period: '2015-10' });
    const { state } = consolidate({ plan, submissions: made(plan, files, 'o') });
    return { state, decisions: decide ? decisionsOn(state, index, accept) : [] };
  });

function decisionsOn(state: TrackerState, index: number, accept: boolean): readonly Decision[] {
  const note = { by: 'Nguyễn Văn A', on: '2015-11-02', reason: 'Đơn vị xác nhận qua điện thoại' };
  const document = { body: 'UBND tỉnh', number: '12/QĐ-UBND', date: '2015-11-01' };
  return [
    ...state.conflicts.map(
      (conflict): Decision => ({
        kind: 'choose',
        id: `d-${conflict.id}`,
        ...note,
        document,
        conflict: conflict.id,
        value: conflict.sides[index % conflict.sides.length]?.value ?? 'x',
      }),
    ),
    ...state.proposals.map(
      (proposal): Decision => ({
        kind: 'proposal',
        id: `d-${proposal.id}`,
        ...note,
        document,
        proposal: proposal.id,
        accepted: accept,
      }),
    ),
  ];
}

function planFrom(before: {
  readonly state: TrackerState | undefined;
  readonly decisions: readonly Decision[];
}): MergePlan {
  return worldPlan({ ...(before.state === undefined ? {} : { opening: before.state }), decisions: before.decisions });
}

/** As text: ten thousand deep comparisons cost more than the merges. */
const text = (value: unknown) => JSON.stringify(value);

/** What the two forms of the merge must agree on. */
function core(state: TrackerState) {
  const { lines, editorial, conflicts, proposals, settled } = state;
  return { lines, editorial, conflicts, proposals, settled };
}

/** A wish a body gave up and took up again in one period is first said in the earlier period or in this one; the wish is the same. */
function gist(state: TrackerState) {
  return {
    lines: state.lines,
    conflicts: state.conflicts.map(({ id, sides }) => [id, sides.map((side) => side.value)]),
    proposals: state.proposals.map(({ id, proposed }) => [id, proposed]),
    settled: state.settled?.conflicts.map(({ id }) => id),
  };
}

describe('laws of the merge', { timeout: 600_000 }, () => {
  test('[M9] the order of arrival changes nothing', () => {
    fc.assert(
      fc.property(some, opening, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (files, before, keys) => {
        const plan = planFrom(before);
        const given = made(plan, files);
        const shuffled = given.map((file, i) => ({ file, key: keys[i] ?? 0 })).sort((a, b) => a.key - b.key);
        const one = consolidate({ plan, submissions: given });
        const other = consolidate({ plan, submissions: shuffled.map(({ file }) => file) });
        expect(text(other)).toBe(text(one));
      }),
      law,
    );
  });

  test('[M1] file by file gives what all at once gives', () => {
    fc.assert(
      fc.property(some, opening, (files, before) => {
        const plan = planFrom(before);
        const given = made(plan, files);
        let working = beginMerge(plan);
        for (const file of given) working = merge(working, file).working;
        expect(text(consolidated(working))).toBe(text(consolidate({ plan, submissions: given })));
      }),
      law,
    );
  });

  test('[M1] files that arrive in two runs of one period end as if they had come together', () => {
    fc.assert(
      fc.property(some, opening, fc.nat(8), (files, before, at) => {
        const plan = planFrom(before);
        const given = made(plan, files);
        const whole = consolidate({ plan, submissions: given }).state;
        const first = consolidate({ plan, submissions: given.slice(0, at) }).state;
        const later = worldPlan({ opening: first });
        const second = consolidate({ plan: later, submissions: made(later, files).slice(at) }).state;
        expect(text(gist(second))).toBe(text(gist(whole)));
      }),
      law,
    );
  });

  test('[M10] a file merged twice counts once', () => {
    fc.assert(
      fc.property(some, opening, (files, before) => {
        const plan = planFrom(before);
        const given = made(plan, files);
        const once = consolidate({ plan, submissions: given });
        const twice = consolidate({ plan, submissions: [...given, ...given] });
        expect(text(twice.state)).toBe(text(once.state));
        const again = worldPlan({ opening: once.state });
        const later = consolidate({ plan: again, submissions: given });
        expect(text(core(later.state))).toBe(text(core(once.state)));
        expect(later.receipts.every((receipt) => receipt.sameAs !== undefined)).toBe(true);
      }),
      law,
    );
  });

  test('[M5] a file that changes nothing makes no conflict and no version', () => {
    fc.assert(
      fc.property(some, opening, (files, before) => {
        const plan = planFrom(before);
        const given = made(plan, files);
        const silent = fileOf(plan, { name: 'silent', saved: 5, cells: { 't1.finish': '31/12/2015' } });
        const without = consolidate({ plan, submissions: given }).state;
        expect(text(core(consolidate({ plan, submissions: [...given, silent] }).state))).toBe(text(core(without)));
      }),
      law,
    );
  });

  test('[M5] two parallel copies mirror each other: which came first does not matter', () => {
    fc.assert(
      fc.property(facts, facts, (left, right) => {
        const plan = worldPlan();
        const copies = [left, right].map((one) => ({ ...one, agency: 'so-a', saved: null, base: 'B1' }));
        const sides = (order: readonly Omit<FileFacts, 'name'>[]) => {
          const { state } = consolidate({ plan, submissions: made(plan, order) });
          return {
            values: valuesMeant(plan, state),
            conflicts: state.conflicts.map((one) => [
              one.id,
              one.sides.map((side) => plan.meaning(one.field, side.value)).sort(),
            ]),
          };
        };
        expect(text(sides(copies.toReversed()))).toBe(text(sides(copies)));
      }),
      law,
    );
  });

  test('[M8] every changed value is in the tracker, a conflict, a proposal, a refusal or waiting', () => {
    fc.assert(
      fc.property(some, opening, (files, before) => {
        const plan = planFrom(before);
        const given = made(plan, files);
        const { state, receipts } = consolidate({ plan, submissions: given });
        const told = toldIn(plan, state);
        for (const file of given) {
          const receipt = receipts.find((one) => one.file === file.file);
          expect(receipt?.cells.read).toBeGreaterThanOrEqual(file.read);
          for (const change of file.changes) {
            const item = receipt?.items.find((one) => one.cell === change.cell);
            const place = `${change.subject.task}.${change.subject.field}=${change.meaning}`;
            if (item?.outcome === 'refused') continue;
            expect(told.has(place), `${file.file} ${place} ${item?.outcome ?? 'same'}`).toBe(true);
          }
        }
      }),
      law,
    );
  });

  test('[M8] a value a file brings along in its base stands in the tracker or a conflict, or gave way to a change of the same cell', () => {
    fc.assert(
      fc.property(some, opening, (files, before) => {
        const plan = planFrom(before);
        const given = made(plan, files);
        const { state } = consolidate({ plan, submissions: given });
        const told = toldIn(plan, state);
        for (const file of given) {
          for (const { key, cell, value } of file.kept) {
            const changed = given.some((one) => one.changes.some((c) => c.key === key && c.flaw === undefined));
            const place = `${cell}=${plan.meaning(cell.split('.')[1] as 'percent', value)}`;
            expect(changed || told.has(place), `${file.file} ${place}`).toBe(true);
          }
        }
      }),
      law,
    );
  });

  test('[M5] a value left as it was issued neither blocks nor disputes what another file of the set says', () => {
    fc.assert(
      fc.property(some, opening, (files, before) => {
        const plan = planFrom(before);
        const given = made(plan, files);
        const untouched = made(plan, [{ agency: 'so-a', saved: 2, base: 'B2', cells: {} }], 'untouched');
        const changed = new Set(
          given.flatMap(({ changes }) => changes.filter((one) => !one.flaw).map(({ key }) => key)),
        );
        const at = (state: TrackerState) => ({
          lines: state.lines.flatMap(({ task, role, agency, fields: said }) =>
            Object.entries(said).filter(([field]) => changed.has(`l|${task}|${role}|${agency}|${field}`)),
          ),
          conflicts: state.conflicts.filter(
            ({ task, role, agency, field }) =>
              agency === undefined || changed.has(`l|${task}|${role}|${agency}|${field}`),
          ),
        });
        const without = consolidate({ plan, submissions: given }).state;
        const beside = consolidate({ plan, submissions: [...given, ...untouched] }).state;
        expect(text(at(beside))).toBe(text(at(without)));
      }),
      law,
    );
  });
});

function valuesMeant(plan: MergePlan, state: TrackerState) {
  return Object.entries(valuesOf(state)).map(([at, value]) => [at, plan.meaning('percent', value)]);
}

/** Everything the state tells, whatever it stands for: `t1.percent=%70`. */
function toldIn(plan: MergePlan, state: TrackerState): ReadonlySet<string> {
  const told = new Set<string>();
  const tell = (task: string | null, field: string, value: string) =>
    told.add(`${task}.${field}=${plan.meaning(field as 'percent', value)}`);
  for (const line of state.lines) {
    for (const [field, versions] of Object.entries(line.fields)) {
      for (const version of versions ?? []) tell(line.task, field, version.value);
    }
  }
  const disputes = [...state.conflicts, ...(state.settled?.conflicts ?? [])];
  for (const conflict of disputes) for (const side of conflict.sides) tell(conflict.task, conflict.field, side.value);
  for (const one of [...state.proposals, ...(state.settled?.proposals ?? [])]) tell(one.task, one.field, one.proposed);
  for (const cell of state.waiting) tell(cell.task, cell.field ?? '', cell.value);
  for (const task of plan.programme.tasks) {
    for (const [field, cell] of Object.entries(task.cells)) if (cell) tell(task.id, field, cell.text);
  }
  return told;
}
