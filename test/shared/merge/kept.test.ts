import { describe, expect, test } from 'vitest';
import { consolidate } from '#shared/merge/consolidate';
import { beginMerge, consolidated, merge } from '#shared/merge/incremental';
import type { Decision, TrackerState } from '#shared/merge/model';
import { parseState, serialiseState } from '#shared/wire/tracker';
import { gridOf } from '#test/helpers/grid';
import { booksPlan, header, itemsOf, mergedBooks, received, reportHeader, rowAt } from '#test/helpers/mergeBooks';
import {
  conflictsOf,
  endingsOf,
  type FileFacts,
  fileOf,
  mergeOf,
  valuesOf,
  type WorldOptions,
  worldPlan,
} from '#test/helpers/mergeWorld';

/** A workbook issued from a tracker that is not at hand, with what that tracker knew. */
const issued = (
  name: string,
  saved: number | null,
  knew: Readonly<Record<string, string>>,
  cells: FileFacts['cells'] = {},
  more: Partial<FileFacts> = {},
): FileFacts => ({ name, saved, cells, baseValues: knew, base: `base of ${Object.values(knew).join()}`, ...more });

/** The state as the exported tracker gives it back. */
function exported(state: TrackerState): TrackerState {
  const parsed = parseState(serialiseState(state));
  if (parsed.kind !== 'state') throw new Error(parsed.detail);
  return parsed.state;
}

/** What two ways of merging the same files must agree on. */
function gist({ lines, editorial, conflicts, settled }: TrackerState) {
  return { lines, editorial, conflicts, settled };
}

/** Merges at once; then file by file, from behind, and in two runs with the exported tracker between: all must agree. */
function everyWay(files: readonly FileFacts[], options: WorldOptions = {}) {
  const plan = worldPlan(options);
  const submissions = files.map((facts) => fileOf(plan, facts));
  const result = consolidate({ plan, submissions });
  expect(consolidate({ plan, submissions: submissions.toReversed() })).toEqual(result);
  let working = beginMerge(plan);
  for (const submission of submissions) working = merge(working, submission).working;
  expect(consolidated(working)).toEqual(result);
  for (let at = 0; at <= files.length; at += 1) {
    const first = consolidate({ plan, submissions: submissions.slice(0, at) }).state;
    const later = worldPlan({ ...options, opening: exported(first) });
    const second = consolidate({ plan: later, submissions: files.slice(at).map((facts) => fileOf(later, facts)) });
    expect(gist(second.state), `after ${at} files`).toEqual(gist(result.state));
  }
  return result;
}

type Case = {
  readonly says: string;
  readonly files: readonly FileFacts[];
  readonly options?: WorldOptions;
  readonly values: Readonly<Record<string, string>>;
  readonly conflicts?: readonly string[];
  /** File → cell → outcome, every cell that is not `same`. */
  readonly endings: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

const known = mergeOf(worldPlan({ period: '2015-10' }), {
  name: 'o',
  cells: { 't1.percent': '50', 't1.note': 'a' },
}).state;

const cases: readonly Case[] = [
  {
    says: '[M8] what nobody else knows is taken from the file that brings it',
    files: [issued('A', 1, { 't1.percent': '50', 't1.note': 'a' })],
    values: { 't1.so-a.percent': '50', 't1.so-a.note': 'a' },
    endings: { A: { 't1.percent': 'taken', 't1.note': 'taken' } },
  },
  {
    says: '[M5] what the tracker knows is the same, even where it says something else by now',
    files: [issued('A', 1, { 't1.percent': '40', 't1.note': 'a' })],
    options: { opening: known },
    values: { 't1.so-a.percent': '50', 't1.so-a.note': 'a' },
    endings: { A: {} },
  },
  {
    says: '[M8] of equal values the file saved first is credited, spelling aside',
    files: [issued('A', 2, { 't1.percent': '50' }), issued('B', 1, { 't1.percent': '50 %' })],
    values: { 't1.so-a.percent': '50 %' },
    endings: { A: {}, B: { 't1.percent': 'taken' } },
  },
  {
    says: '[M5] unequal values of two trackers are a conflict with both sides',
    files: [issued('A', 1, { 't1.percent': '50' }), issued('B', 2, { 't1.percent': '60' })],
    values: {},
    conflicts: ['t1.so-a.percent: 50 | 60'],
    endings: { A: { 't1.percent': 'conflict' }, B: { 't1.percent': 'conflict' } },
  },
  {
    says: '[M4] two agencies that bring values of one task have a line each',
    files: [issued('A', 1, { 't1.percent': '50' }), issued('B', 2, { 't1.percent': '60' }, {}, { agency: 'so-b' })],
    values: { 't1.so-a.percent': '50', 't1.so-b.percent': '60' },
    endings: { A: { 't1.percent': 'taken' }, B: { 't1.percent': 'taken' } },
  },
  {
    says: '[M3] a division that left the cell alone does not dispute the one that changed it',
    files: [
      issued('A', null, { 't1.percent': '50' }),
      issued('B', null, { 't1.percent': '50' }, { 't1.percent': '70' }),
    ],
    values: { 't1.so-a.percent': '70' },
    endings: { A: {}, B: { 't1.percent': 'taken' } },
  },
  {
    says: '[M6] nor the one that emptied it',
    files: [issued('A', null, { 't1.percent': '50' }), issued('B', null, { 't1.percent': '50' }, { 't1.percent': '' })],
    values: { 't1.so-a.percent': '' },
    endings: { A: {}, B: { 't1.percent': 'taken emptied' } },
  },
  {
    says: '[M3] a value that cannot stand replaces nothing: beside 120 % the value left alone is taken',
    files: [
      issued('A', null, { 't1.percent': '50' }),
      issued('B', null, { 't1.percent': '50' }, { 't1.percent': '120' }),
    ],
    values: { 't1.so-a.percent': '50' },
    endings: { A: { 't1.percent': 'taken' }, B: { 't1.percent': 'waiting value_out_of_range' } },
  },
  {
    says: '[M3] a cell left alone makes no file a correction of another, nor a part of one',
    files: [
      issued('A', 1, { 't1.percent': '50' }, { 't1.note': 'x' }),
      issued('B', 2, { 't1.percent': '50' }, { 't2.note': 'y' }),
    ],
    values: { 't1.so-a.percent': '50', 't1.so-a.note': 'x', 't2.so-a.note': 'y' },
    endings: { A: { 't1.percent': 'taken', 't1.note': 'taken' }, B: { 't2.note': 'taken' } },
  },
  {
    says: '[M3] left at the base where an earlier copy changed it, and showing some of that copy, the cell waits as ever',
    files: [
      issued('A', 1, { 't1.percent': '50' }, { 't1.percent': '70', 't1.note': 'x' }),
      issued('B', 2, { 't1.percent': '50' }, { 't1.note': 'x' }),
    ],
    values: { 't1.so-a.percent': '70', 't1.so-a.note': 'x' },
    endings: { A: { 't1.percent': 'taken', 't1.note': 'taken' }, B: { A1: 'waiting partly_shown' } },
  },
  {
    says: '[M3] of three trackers’ workbooks that look like corrections of one another none loses its value',
    files: [
      issued('A', 2, { 't1.percent': '70' }, { 't1.note': 'x' }, { base: 'B3', sequence: '2015-10' }),
      issued('B', 4, { 't1.percent': '70' }, {}, { base: 'B2', sequence: '2015-10' }),
      issued('C', 1, { 't1.percent': '70' }, { 't1.note': 'y' }, { base: 'B3', sequence: '2015-11' }),
    ],
    values: { 't1.so-a.percent': '70', 't1.so-a.note': 'x' },
    endings: {
      A: { 't1.note': 'taken' },
      B: {},
      C: { 't1.percent': 'taken', 't1.note': 'refused stale' },
    },
  },
  {
    says: '[M13] a returned tracker brings DOST’s own words along as well',
    files: [
      issued('T', 1, { 't1.note': 'của DOST', 't1.directive': 'đẩy nhanh' }, {}, { agency: 'so-c', speaks: 'tracker' }),
      issued(
        'U',
        2,
        { 't1.directive': 'đẩy nhanh' },
        { 't1.directive': 'xong trước 30/11' },
        { agency: 'so-c', speaks: 'tracker' },
      ),
    ],
    values: { 't1.note': 'của DOST', 't1.directive': 'xong trước 30/11' },
    endings: { T: { 't1.note': 'taken' }, U: { 't1.directive': 'taken' } },
  },
];

describe('values brought along in a base the tracker does not know', () => {
  test.each(cases)('$says', ({ files, options, values, conflicts = [], endings }) => {
    const result = everyWay(files, options);
    expect({
      values: valuesOf(result.state),
      conflicts: conflictsOf(result.state),
      endings: Object.fromEntries(files.map(({ name }) => [name, endingsOf(result, name)])),
    }).toEqual({ values, conflicts, endings });
  });

  test('[M12] the value says who, which file, which cell; its base says the same, for so it left the issuing office', () => {
    const { state } = mergeOf(worldPlan(), issued('A', 1, { 't1.percent': '50' }));
    expect(state.lines[0]?.fields.percent).toMatchObject([
      { period: '2015-11', value: '50', base: '50', origin: { agency: 'so-a', file: 'A', cell: 't1.percent' } },
    ]);
  });

  test('[M9] the dispute has one id in any order, and a third file that brings one of its values is no new one', () => {
    const [A, B] = [issued('A', 1, { 't1.percent': '50' }), issued('B', 2, { 't1.percent': '60' })];
    const C = issued('C', 3, { 't1.percent': '60%' });
    const ids = (...files: readonly FileFacts[]) => mergeOf(worldPlan(), ...files).conflicts.map(({ id }) => id);
    expect(ids(B, A)).toEqual(ids(A, B));
    expect(ids(C, B, A)).toEqual(ids(A, B));
  });

  describe('a person decides between two of them', () => {
    const files = [issued('A', 1, { 't1.percent': '50' }), issued('B', 2, { 't1.percent': '60' })];
    const [conflict] = mergeOf(worldPlan(), ...files).conflicts;
    const decision: Decision = {
      kind: 'choose',
      id: 'd1',
      by: 'Nguyễn Văn A',
      on: '2015-11-15',
      reason: 'Sở xác nhận qua điện thoại',
      conflict: conflict?.id ?? '',
      value: '60',
    };
    const options = { decisions: [decision] };

    test('[M11] the choice stands, and holds in the next run and the next month', () => {
      const { state } = everyWay(files, options);
      expect(valuesOf(state)).toEqual({ 't1.so-a.percent': '60' });
      const december = mergeOf(worldPlan({ period: '2015-12', opening: exported(state) }));
      expect(valuesOf(december.state)).toEqual({ 't1.so-a.percent': '60' });
    });

    test('[M11] what a file says beside it later is a new dispute, never a silent win', () => {
      const later = issued('C', 3, { 't1.percent': '50' }, { 't1.percent': '70' });
      const result = everyWay([...files, later], options);
      expect(conflictsOf(result.state)).toEqual(['t1.so-a.percent: 60 | 70']);
      expect(result.state.settled?.conflicts.map(({ id }) => id)).toEqual([conflict?.id]);
      expect(result.unapplied).toEqual([]);
    });

    test('[M3] a copy that shows some of another and left the decided cell alone ends once', () => {
      const copies = [
        issued('C', 3, { 't1.percent': '50' }, { 't1.percent': '70', 't2.note': 'x' }, { base: 'base of 50' }),
        issued('D', 4, { 't1.percent': '50' }, { 't2.note': 'x' }, { base: 'base of 50' }),
      ];
      const result = everyWay([...files, ...copies], options);
      expect(conflictsOf(result.state)).toEqual(['t1.so-a.percent: 60 | 70']);
      const cells = result.receipts.find(({ file }) => file === 'D')?.cells;
      expect(cells).toMatchObject({ read: 2, same: 1, refused: 1, waiting: 0 });
    });
  });

  test('[M12] a value of this period that no file gave stays, and the tracker that shows it says the same', () => {
    const origin = { agency: 'so-c', file: '', hash: '', sheet: '', cell: '', savedAt: null };
    const versions = [{ period: '2015-11', value: 'đẩy nhanh', origin }];
    const opening = {
      ...mergeOf(worldPlan()).state,
      editorial: [{ task: 't1', field: 'directive' as const, versions }],
    };
    const tracker = issued('T', 1, { 't1.directive': 'đẩy nhanh' }, {}, { agency: 'so-c', speaks: 'tracker' });
    const result = mergeOf(worldPlan({ opening }), tracker);
    expect(result.state.editorial).toEqual(opening.editorial);
    expect(endingsOf(result, 'T')).toEqual({});
    const edited = issued(
      'U',
      1,
      { 't1.directive': 'đẩy nhanh' },
      { 't1.directive': 'xong trước 30/11' },
      { agency: 'so-c', speaks: 'tracker' },
    );
    expect(valuesOf(mergeOf(worldPlan({ opening }), edited).state)).toEqual({ 't1.directive': 'xong trước 30/11' });
  });

  test('[M13] next month goes on from the value taken', () => {
    const november = mergeOf(worldPlan(), issued('A', 1, { 't1.percent': '50' })).state;
    const plan = worldPlan({ period: '2015-12', opening: exported(november) });
    const december = mergeOf(plan, issued('B', 1, { 't1.percent': '50' }, { 't1.note': 'y' }));
    expect(valuesOf(december.state)).toEqual({ 't1.so-a.percent': '50', 't1.so-a.note': 'y' });
    expect(december.state.lines[0]?.fields.percent).toHaveLength(1);
  });
});

describe('reading a workbook issued from another tracker', () => {
  const plan = booksPlan();
  const row = rowAt(plan, 'I.2', ['đang soạn', 40]);
  const baseValues = { 'I.2': { progress_text: 'đang soạn', percent: '40' } };

  test('[M8] what it brings is told apart from what merely repeats the programme', () => {
    const { read, unchanged, changes, kept } = received(plan, { rows: [row], baseValues });
    expect(changes).toEqual([]);
    expect(kept.map(({ cell, value }) => [cell, value])).toEqual([
      ['G2', 'đang soạn'],
      ['H2', '40'],
    ]);
    expect(read).toBe(unchanged + kept.length);
  });

  test('[M8] every cell of it is accounted for and stands in the tracker', () => {
    const result = mergedBooks(plan, { rows: [row], baseValues });
    expect(itemsOf(result)).toEqual(['I.2 progress_text: taken', 'I.2 percent: taken']);
    expect(result.receipts[0]?.cells).toMatchObject({ read: 8, same: 6, taken: 2 });
    expect(Object.values(valuesOf(result.state)).sort()).toEqual(['40', 'đang soạn']);
  });

  test.each(['2015-11', '2015-12'])(
    '[M5] a tracker that knows the values, read in %s, has nothing new to take',
    (period) => {
      const before = mergedBooks(plan, { rows: [row], baseValues: {} });
      const later = booksPlan({ period, opening: before.state });
      const book = { rows: [row], baseValues, file: 'lai.xlsx' };
      expect(received(later, book).kept).toEqual([]);
      expect(itemsOf(mergedBooks(later, book), 'lai.xlsx')).toEqual([]);
    },
  );

  test('[M8] a text over several rows ends as one, cell by cell', () => {
    const rows = [rowAt(plan, 'I.2', ['đã họp']), { cells: ['', '', '', '', '', ''], report: ['đã trình'] }];
    const whole = received(plan, { rows }).changes.map(({ value }) => value);
    const result = mergedBooks(plan, { rows, baseValues: { 'I.2': { progress_text: whole[0] ?? '' } } });
    expect(itemsOf(result)).toEqual(['I.2 progress_text: taken', 'I.2 progress_text: taken']);
    expect(result.receipts[0]?.cells).toMatchObject({ read: 8, same: 6, taken: 2 });
  });

  test('[M4] a value in a row that is not one’s own is nobody’s to bring', () => {
    const other = rowAt(plan, 'II.1', ['của sở khác'], 'S');
    const facts = { rows: [row, other], baseValues: { ...baseValues, 'II.1': { progress_text: 'của sở khác' } } };
    expect(received(plan, facts).kept.map(({ cell }) => cell)).toEqual(['G2', 'H2']);
  });

  test('[T10] where nothing tells which of two tables counts, it is theirs all the same, once; what was changed waits', () => {
    const copy = gridOf(
      [
        [...header, ...reportHeader],
        [...row.cells, 'đang soạn', 60],
      ],
      { name: 'Bản B' },
    );
    const facts = { rows: [row], sheet: { name: 'Bản A' }, baseValues, withIds: false, more: [copy] };
    const result = mergedBooks(plan, facts);
    expect(itemsOf(result)).toEqual([
      'I.2 progress_text: taken',
      'I.2 percent: taken',
      'I.2 percent: waiting table_unclear',
    ]);
    expect(Object.values(valuesOf(result.state)).sort()).toEqual(['40', 'đang soạn']);
  });
});
