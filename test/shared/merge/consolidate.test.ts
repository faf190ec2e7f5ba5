import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Consolidation, consolidate } from '#shared/merge/consolidate';
import type { Decision, TrackerState } from '#shared/merge/model';
import {
  conflictsOf,
  endingsOf,
  type FileFacts,
  fileOf,
  mergeOf,
  proposalsOf,
  valuesOf,
  type WorldOptions,
  worldPlan,
} from '#test/helpers/mergeWorld';

type Case = {
  readonly says: string;
  readonly files: readonly FileFacts[];
  readonly values?: Readonly<Record<string, string>>;
  readonly conflicts?: readonly string[];
  readonly proposals?: readonly string[];
  /** File → cell → outcome, every cell that is not `same`. */
  readonly endings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly superseded?: Readonly<Record<string, string>>;
};

type Gist = Required<Pick<Case, 'values' | 'conflicts' | 'proposals' | 'endings' | 'superseded'>> & {
  /** The files the other way round give the same: which side is which must not matter (M9). */
  readonly mirrored: boolean;
};

/** Runs a case as written and with its sides swapped; what it does not speak of is as found. */
function ran(one: Case, options: WorldOptions = {}): { result: Consolidation; found: Gist; wanted: Gist } {
  const plan = worldPlan(options);
  const result = mergeOf(plan, ...one.files);
  const mirrored = isDeepStrictEqual(mergeOf(plan, ...one.files.toReversed()), result);
  const values = valuesOf(result.state);
  const superseded = Object.fromEntries(
    result.receipts.flatMap(({ file, supersededBy }) => (supersededBy === undefined ? [] : [[file, supersededBy]])),
  );
  const found: Gist = {
    values,
    conflicts: conflictsOf(result.state),
    proposals: proposalsOf(result.state),
    endings: Object.fromEntries(Object.keys(one.endings ?? {}).map((file) => [file, endingsOf(result, file)])),
    superseded,
    mirrored,
  };
  const { conflicts = [], proposals = [], endings = {} } = one;
  const wanted = {
    values: one.values ?? values,
    conflicts,
    proposals,
    endings,
    superseded: one.superseded ?? {},
    mirrored: true,
  };
  return { result, found, wanted };
}

const a = (
  name: string,
  saved: number | null,
  cells: FileFacts['cells'],
  more: Partial<FileFacts> = {},
): FileFacts => ({
  name,
  saved,
  cells,
  ...more,
});

describe('lineage of one agency’s files', () => {
  const cases: readonly Case[] = [
    {
      says: '[M3] a correction in a later file is no conflict; the earlier file is stale',
      files: [a('A', 1, { 't1.percent': '70' }), a('B', 2, { 't1.percent': '50', 't1.note': 'x' })],
      values: { 't1.so-a.percent': '50', 't1.so-a.note': 'x' },
      endings: { A: { 't1.percent': 'refused stale' }, B: { 't1.percent': 'taken', 't1.note': 'taken' } },
      superseded: { A: 'B' },
    },
    {
      says: '[M3] what the later file repeats is credited to the one that said it first',
      files: [a('A', 1, { 't1.percent': '70' }), a('B', 2, { 't1.percent': '70 %', 't1.note': 'x' })],
      values: { 't1.so-a.percent': '70', 't1.so-a.note': 'x' },
      endings: { A: { 't1.percent': 'taken' }, B: { 't1.note': 'taken' } },
      superseded: { A: 'B' },
    },
    {
      says: '[M3] a parallel copy that filled another part is merged beside the first',
      files: [a('A', 1, { 't1.percent': '70' }), a('B', 2, { 't2.percent': '20' })],
      values: { 't1.so-a.percent': '70', 't2.so-a.percent': '20' },
    },
    {
      says: '[M3] parallel copies conflict only where both changed one cell unequally',
      files: [
        a('A', 1, { 't1.percent': '70', 't1.note': 'x', 't2.percent': '5' }),
        a('B', 2, { 't1.percent': '50', 't2.percent': '5%', 't3.percent': '9' }),
      ],
      // B shows t2 of A and leaves t1.note at the base: what became of the note nobody knows.
      values: { 't1.so-a.note': 'x', 't2.so-a.percent': '5', 't3.so-a.percent': '9' },
      conflicts: ['t1.so-a.percent: 50 | 70'],
      endings: { B: { 't1.percent': 'conflict', A1: 'waiting partly_shown', 't3.percent': 'taken' } },
    },
    {
      says: '[M3] unequal values of two copies without a known order of saving are a conflict, never a silent win',
      files: [a('A', null, { 't1.percent': '70' }), a('B', null, { 't1.percent': '50', 't1.note': 'x' })],
      values: { 't1.so-a.note': 'x' },
      conflicts: ['t1.so-a.percent: 50 | 70'],
    },
    {
      says: '[M3] files saved at one moment are parallel',
      files: [a('A', 7, { 't1.percent': '70' }), a('B', 7, { 't1.percent': '50' })],
      values: {},
      conflicts: ['t1.so-a.percent: 50 | 70'],
    },
    {
      says: '[M3] a later file that shows some of an earlier one and leaves the others blank asks, and the earlier values stand',
      files: [a('A', 1, { 't1.percent': '70', 't1.note': 'x' }), a('B', 2, { 't1.percent': '70', 't2.note': 'y' })],
      values: { 't1.so-a.percent': '70', 't1.so-a.note': 'x', 't2.so-a.note': 'y' },
      endings: {
        A: { 't1.percent': 'taken', 't1.note': 'taken' },
        B: { A1: 'waiting partly_shown', 't2.note': 'taken' },
      },
    },
    {
      says: '[M6] a row the later file does not show says nothing',
      files: [
        a('A', 1, { 't1.percent': '70', 't2.note': 'x' }),
        a('B', 2, { 't1.percent': '70', 't3.note': 'y' }, { missing: ['t2.note'] }),
      ],
      values: { 't1.so-a.percent': '70', 't2.so-a.note': 'x', 't3.so-a.note': 'y' },
      endings: { B: { 't3.note': 'taken' } },
    },
    {
      says: '[M3] three files in a row: only the last speaks',
      files: [
        a('A', 1, { 't1.percent': '10' }),
        a('B', 2, { 't1.percent': '20' }),
        a('C', 3, { 't1.percent': '30', 't2.note': 'z' }),
      ],
      values: { 't1.so-a.percent': '30', 't2.so-a.note': 'z' },
      superseded: { A: 'C', B: 'C' },
    },
    {
      says: '[M3] a value that cannot stand replaces nothing: 120 % does not wipe out 70 %',
      files: [a('A', 1, { 't1.percent': '70' }), a('B', 2, { 't1.percent': '120' })],
      values: { 't1.so-a.percent': '70' },
      endings: { A: { 't1.percent': 'taken' }, B: { 't1.percent': 'waiting value_out_of_range' } },
      superseded: { A: 'B' },
    },
    {
      says: '[M3] a sound correction of a value that waited leaves nothing waiting',
      files: [a('A', 1, { 't1.percent': '120' }), a('B', 2, { 't1.percent': '12' })],
      values: { 't1.so-a.percent': '12' },
      endings: { A: { 't1.percent': 'refused stale' }, B: { 't1.percent': 'taken' } },
      superseded: { A: 'B' },
    },
    {
      says: '[M3] a workbook issued again knows the first report: what changed since replaces it',
      files: [
        a('A', null, { 't1.percent': '40', 't1.note': 'tạm' }),
        a(
          'B',
          null,
          { 't1.percent': '45', 't1.note': '' },
          {
            base: 'B2',
            sequence: '2015-11',
            baseValues: { 't1.percent': '40', 't1.note': 'tạm' },
          },
        ),
      ],
      values: { 't1.so-a.percent': '45', 't1.so-a.note': '' },
      endings: {
        A: { 't1.percent': 'refused stale', 't1.note': 'refused stale' },
        B: { 't1.percent': 'taken', 't1.note': 'taken emptied' },
      },
    },
    {
      says: '[M3] issued again on the same day: the base that holds the other’s value is the later',
      files: [
        a('A', null, { 't1.percent': '40' }),
        a('B', null, { 't1.percent': '45' }, { base: 'B2', baseValues: { 't1.percent': '40' } }),
      ],
      values: { 't1.so-a.percent': '45' },
    },
    {
      says: '[M3] copies of different bases that did not know each other conflict',
      files: [
        a('A', 1, { 't1.percent': '40' }),
        a('B', 2, { 't1.percent': '45' }, { base: 'B2', sequence: '2015-11', baseValues: { 't1.percent': '30' } }),
      ],
      values: {},
      conflicts: ['t1.so-a.percent: 40 | 45'],
    },
  ];
  test.each(cases)('$says', (one) => {
    const { found, wanted } = ran(one);
    expect(found).toEqual(wanted);
  });
});

describe('cells of several agencies', () => {
  const cases: readonly Case[] = [
    {
      says: '[M4] two agencies never conflict on progress: each has its own line',
      files: [a('A', 1, { 't1.percent': '70' }), a('B', 2, { 't1.percent': '50' }, { agency: 'so-b' })],
      values: { 't1.so-a.percent': '70', 't1.so-b.percent': '50' },
    },
    {
      says: '[M4] a definition cell is proposed, never taken',
      files: [a('A', 1, { 't1.finish': '30/6/2016' })],
      values: {},
      proposals: ['t1.finish: so-a wants 30/6/2016'],
      endings: { A: { 't1.finish': 'proposed definition' } },
    },
    {
      says: '[M4] two agencies that want the same are two proposals',
      files: [
        a('A', 1, { 't1.finish': 'Quý II/2016' }),
        a('B', 2, { 't1.finish': 'quý 2 năm 2016' }, { agency: 'so-b' }),
      ],
      proposals: ['t1.finish: so-a wants Quý II/2016', 't1.finish: so-b wants quý 2 năm 2016'],
    },
    {
      says: '[M5] unequal wishes of two agencies for one definition cell are one conflict with both sides',
      files: [a('A', 1, { 't1.finish': '2016' }), a('B', 2, { 't1.finish': '2017' }, { agency: 'so-b' })],
      conflicts: ['t1.finish: 2016 | 2017'],
      endings: { A: { 't1.finish': 'conflict' }, B: { 't1.finish': 'conflict' } },
    },
    {
      says: '[M6] an emptied definition cell is a proposal of its own',
      files: [a('A', 1, { 't3.finish': '' })],
      proposals: ['t3.finish: so-a wants '],
      endings: { A: { 't3.finish': 'proposed emptied_definition' } },
    },
    {
      says: '[M5] another spelling of the printed deadline is no change',
      files: [a('A', 1, { 't1.finish': 'ngày 31-12-2015', 't3.finish': 'quý 2/2016' })],
      values: {},
      endings: { A: {} },
    },
    {
      says: '[M10] the same bytes under two names count once',
      files: [a('A', 1, { 't1.percent': '70' }), a('A', 1, { 't1.percent': '70' })],
      values: { 't1.so-a.percent': '70' },
    },
    {
      says: '[M13] the tracker speaks as DOST: its note and the agency’s are two fields',
      files: [
        a('A', 1, { 't1.note': 'của sở' }),
        a('T', 2, { 't1.note': 'của DOST', 't1.directive': 'đẩy nhanh' }, { agency: 'so-c', speaks: 'tracker' }),
      ],
      values: { 't1.so-a.note': 'của sở', 't1.note': 'của DOST', 't1.directive': 'đẩy nhanh' },
    },
  ];
  test.each(cases)('$says', (one) => {
    const { found, wanted } = ran(one);
    expect(found).toEqual(wanted);
  });
});

describe('from period to period', () => {
  const october = (...files: readonly FileFacts[]): TrackerState =>
    mergeOf(worldPlan({ period: '2015-10' }), ...files).state;
  const cases: readonly (Case & { readonly before: readonly FileFacts[] })[] = [
    {
      says: '[M4] progress is versioned: the new month stands, the old one stays behind it',
      before: [a('o', 1, { 't1.percent': '30' })],
      files: [a('A', 1, { 't1.percent': '50' })],
      values: { 't1.so-a.percent': '50' },
      endings: { A: { 't1.percent': 'taken' } },
    },
    {
      says: '[M5] an officer who keeps last month’s workbook and adds to it makes no conflict',
      before: [a('o', 1, { 't1.percent': '30', 't1.note': 'x' })],
      files: [a('A', 1, { 't1.percent': '30', 't1.note': 'x', 't2.percent': '5' })],
      values: { 't1.so-a.percent': '30', 't1.so-a.note': 'x', 't2.so-a.percent': '5' },
      endings: { A: { 't2.percent': 'taken' } },
    },
    {
      says: '[M5] a division that still shows last month’s value says nothing new beside one that reports',
      before: [a('o', 1, { 't1.percent': '30' })],
      files: [a('A', null, { 't1.percent': '30' }), a('B', null, { 't1.percent': '60' })],
      values: { 't1.so-a.percent': '60' },
      endings: { A: {}, B: { 't1.percent': 'taken' } },
    },
    {
      says: '[M11] a conflict of last month stays open; its sides repeated are no new one',
      before: [a('o1', null, { 't1.percent': '30' }), a('o2', null, { 't1.percent': '40' })],
      files: [a('A', null, { 't1.percent': '30' }), a('B', null, { 't1.percent': '40' })],
      values: {},
      conflicts: ['t1.so-a.percent: 30 | 40'],
      endings: { A: { 't1.percent': 'conflict' }, B: { 't1.percent': 'conflict' } },
    },
    {
      says: '[M11] an open proposal repeated month after month stays one',
      before: [a('o', 1, { 't1.finish': '2016' })],
      files: [a('A', 1, { 't1.finish': '2016' })],
      proposals: ['t1.finish: so-a wants 2016'],
    },
    {
      says: '[M11] another agency’s wish next month meets the open one',
      before: [a('o', 1, { 't1.finish': '2016' })],
      files: [a('B', 1, { 't1.finish': '2017' }, { agency: 'so-b' })],
      conflicts: ['t1.finish: 2016 | 2017'],
    },
    {
      says: '[M11] an agency that asks anew in a later file replaces its own open wish',
      before: [a('o', 1, { 't1.finish': '2016' })],
      files: [a('A', 1, { 't1.finish': '2017' })],
      proposals: ['t1.finish: so-a wants 2017'],
    },
  ];
  test.each(cases)('$says', ({ before, ...one }) => {
    const { found, wanted } = ran(one, { period: '2015-11', opening: october(...before) });
    expect(found).toEqual(wanted);
  });

  test('[M3] an old file that turns up a month later is stale where the line has moved on', () => {
    const first = a('f', 1, { 't1.percent': '30', 't1.note': 'x' });
    const state = october(first, a('g', 2, { 't1.percent': '50', 't1.note': 'x' }));
    const plan = worldPlan({ opening: state });
    const old = { ...fileOf(plan, first), savedAt: '2015-10-01T00:01:00Z' };
    const result = consolidate({ plan, submissions: [{ ...old, period: plan.period, hash: 'other bytes' }] });
    expect(endingsOf(result, 'f')).toEqual({ 't1.percent': 'refused stale' });
    expect(valuesOf(result.state)).toEqual({ 't1.so-a.percent': '50', 't1.so-a.note': 'x' });
  });
});

describe('decisions', () => {
  const note = { by: 'Trần Thị B', on: '2015-11-20', reason: 'Sở xác nhận bằng điện thoại' };
  const copies = [a('A', null, { 't1.percent': '70' }), a('B', null, { 't1.percent': '50' })] as const;
  const open = mergeOf(worldPlan(), ...copies).state;
  const id = open.conflicts[0]?.id ?? '';
  const choose = (value: string, more: Partial<Decision> = {}): Decision =>
    ({ kind: 'choose', id: 'd1', conflict: id, value, ...note, ...more }) as Decision;

  test('[M11] a choice puts the value in force and holds when the same files come again', () => {
    const one = { says: '', files: [...copies], values: { 't1.so-a.percent': '50' } };
    const { result, found, wanted } = ran(
      { ...one, endings: { A: { 't1.percent': 'refused decided' }, B: { 't1.percent': 'taken' } } },
      { decisions: [choose('50')] },
    );
    expect(found).toEqual(wanted);
    expect(result.state.lines[0]?.fields.percent?.[0]?.decision).toBe('d1');
    expect(result.state.settled?.conflicts.map((conflict) => conflict.id)).toEqual([id]);
    expect(result.unapplied).toEqual([]);
  });

  test('[M11] a value of the person’s own stands while either side is still shown', () => {
    const { found, wanted } = ran(
      { says: '', files: [...copies], values: { 't1.so-a.percent': '60' } },
      { decisions: [choose('60')] },
    );
    expect(found).toEqual(wanted);
  });

  test('[M11] the old sides shown again next month say nothing new', () => {
    const opening = mergeOf(worldPlan({ decisions: [choose('50')] }), ...copies).state;
    const again = {
      says: '',
      files: [a('A2', null, { 't1.percent': '70', 't2.note': 'z' }), a('B2', null, { 't1.percent': '50' })],
    };
    const { found, wanted } = ran(
      {
        ...again,
        values: { 't1.so-a.percent': '50', 't2.so-a.note': 'z' },
        endings: { A2: { 't1.percent': 'refused decided', 't2.note': 'taken' } },
      },
      { period: '2015-12', opening },
    );
    expect(found).toEqual(wanted);
  });

  test('[M11] a decision taken on last month’s state takes effect this month', () => {
    const { result, found, wanted } = ran(
      { says: '', files: [], values: { 't1.so-a.percent': '70' } },
      { period: '2015-12', opening: open, decisions: [choose('70')] },
    );
    expect(found).toEqual(wanted);
    expect(result.state.lines[0]?.fields.percent).toMatchObject([
      { period: '2015-11', value: '70', origin: { file: 'A' } },
    ]);
  });

  test('[M11] something new beside a decided value is a new dispute, the decision kept', () => {
    const files = [...copies, a('C', null, { 't1.percent': '80' })];
    const { found, wanted } = ran(
      { says: '', files, conflicts: ['t1.so-a.percent: 50 | 80'], values: {} },
      { decisions: [choose('50')] },
    );
    expect(found).toEqual(wanted);
  });

  test('[M11] an undone decision leaves the conflict open as before', () => {
    const undo: Decision = { kind: 'undo', id: 'd2', decision: 'd1', ...note };
    const plan = worldPlan({ decisions: [choose('50'), undo] });
    expect(conflictsOf(mergeOf(plan, ...copies).state)).toEqual(['t1.so-a.percent: 50 | 70']);
    const settled = mergeOf(worldPlan({ decisions: [choose('50')] }), ...copies).state;
    const later = mergeOf(worldPlan({ period: '2015-12', opening: settled, decisions: [undo] })).state;
    expect(conflictsOf(later)).toEqual(['t1.so-a.percent: 50 | 70']);
    expect(valuesOf(later)).toEqual({});
  });

  test('[M7] a choice for an agency without a noted confirmation does not take effect', () => {
    const { result, found, wanted } = ran(
      { says: '', files: [...copies], conflicts: ['t1.so-a.percent: 50 | 70'] },
      { decisions: [choose('50', { reason: ' ' })] },
    );
    expect(found).toEqual(wanted);
    expect(result.unapplied).toEqual([{ decision: 'd1', lacks: 'reason' }]);
  });

  const wish = a('A', 1, { 't1.finish': '2016' });
  const wished = mergeOf(worldPlan(), wish).state;
  const proposal = wished.proposals[0]?.id ?? '';
  const verdict = (accepted: boolean, document?: Decision['document']): Decision => ({
    kind: 'proposal',
    id: 'd3',
    proposal,
    accepted,
    ...note,
    ...(document ? { document } : {}),
  });
  const paper = { body: 'UBND tỉnh', number: '15/QĐ-UBND', date: '2015-11-19' };

  test('[M4] an opinion without the deciding document leaves a proposal open', () => {
    const { result, found, wanted } = ran(
      { says: '', files: [wish], proposals: ['t1.finish: so-a wants 2016'] },
      { decisions: [verdict(true)] },
    );
    expect(found).toEqual(wanted);
    expect(result.unapplied).toEqual([{ decision: 'd3', lacks: 'document' }]);
  });

  test('[M4] with the document it is in force, and whoever shows it later says the same', () => {
    const { result, found, wanted } = ran(
      { says: '', files: [] },
      { period: '2015-12', opening: wished, decisions: [verdict(true, paper)] },
    );
    expect(found).toEqual(wanted);
    expect(result.state.settled?.proposals.map((one) => one.proposed)).toEqual(['2016']);
    const next = { says: '', files: [a('B', 1, { 't1.finish': 'Năm 2016' }, { agency: 'so-b' })], endings: { B: {} } };
    const later = ran(next, { period: '2016-01', opening: result.state });
    expect(later.found).toEqual(later.wanted);
  });

  test('[M11] a rejected wish repeated is refused as decided', () => {
    const { result, found, wanted } = ran(
      { says: '', files: [wish], endings: { A: { 't1.finish': 'refused decided' } } },
      { period: '2015-12', opening: wished, decisions: [verdict(false)] },
    );
    expect(found).toEqual(wanted);
    expect(result.state.settled?.proposals).toHaveLength(1);
  });
});

describe('single edits', () => {
  // As daff tests its merge: every pair of single-cell edits on a small table.
  const cells = ['t1.percent', 't1.note', 't2.percent', 't2.note', 't3.note'];
  test('[M5] two parallel copies conflict exactly where both edited the same cell unequally', () => {
    for (const left of cells) {
      for (const right of cells) {
        for (const equal of [true, false]) {
          const files = [a('A', null, { [left]: '10' }), a('B', null, { [right]: equal ? '10' : '20' })];
          const { state } = mergeOf(worldPlan(), ...files);
          expect(state.conflicts.length, `${left} ${right}`).toBe(left === right && !equal ? 1 : 0);
        }
      }
    }
  });
});
