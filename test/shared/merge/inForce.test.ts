import { describe, expect, test } from 'vitest';
import { inForceAsOf } from '#shared/merge/decisions';
import { beginMerge, consolidated, disputesIn, merge } from '#shared/merge/incremental';
import { withCharged } from '#shared/merge/inForce';
import type { Decision } from '#shared/merge/model';
import { decidedCells } from '#shared/merge/redefined';
import type { Assignment, AssignmentRole } from '#shared/task/programme';
import { type FileFacts, fileOf, mergeOf, worldPlan } from '#test/helpers/mergeWorld';

const asOf = '2015-11-14';
const paper = (date = '2015-11-12') => ({ body: 'UBND tỉnh', number: '15/QĐ-UBND', date });
const base = (id: string, on: string, document?: Decision['document']) => ({
  id,
  by: 'DOST',
  on,
  reason: 'Theo đề nghị',
  ...(document === undefined ? {} : { document }),
});

const ofA: FileFacts = { name: 'A', cells: { 't1.finish': '2016' } };
const ofB: FileFacts = { name: 'B', agency: 'so-b', saved: 5, cells: { 't1.finish': '2017' } };
const ofC: FileFacts = { name: 'C', agency: 'so-c', saved: 9, cells: { 't1.finish': '2018' } };
const wishOf = (file: FileFacts) => mergeOf(worldPlan(), file).state.proposals[0]?.id ?? '';
const disputeOf = (...files: readonly FileFacts[]) => mergeOf(worldPlan(), ...files).state.conflicts[0]?.id ?? '';

const accept = (file: FileFacts, id: string, on = '2015-11-13', document?: Decision['document']): Decision => ({
  ...base(id, on, document),
  kind: 'proposal',
  proposal: wishOf(file),
  accepted: true,
});
const reject = (file: FileFacts, id: string, on = '2015-11-14'): Decision => ({
  ...base(id, on),
  kind: 'proposal',
  proposal: wishOf(file),
  accepted: false,
});
const choose = (value: string, id: string, document?: Decision['document']): Decision => ({
  ...base(id, '2015-11-13', document),
  kind: 'choose',
  conflict: disputeOf(ofA, ofB),
  value,
});
const undo = (decision: string, id: string, on = '2015-11-20', document?: Decision['document']): Decision => ({
  ...base(id, on, document),
  kind: 'undo',
  decision,
});

/** Text in force of t1.finish; undefined as printed. */
function finishOf(files: readonly FileFacts[], decisions: readonly Decision[], day = asOf): string | undefined {
  const { state } = mergeOf(worldPlan({ decisions }), ...files);
  return decidedCells(state, state.decisions, day).get('t1')?.finish?.text;
}

describe('[M4] which text of the programme is in force as of 14/11/2015', () => {
  test.each<[name: string, files: readonly FileFacts[], decisions: readonly Decision[], text: string | undefined]>([
    ['nothing was decided', [ofA], [], undefined],
    ['accepted with a document', [ofA], [accept(ofA, 'd1', '2015-11-13', paper())], '2016'],
    ['entered after the cut-off, decided before', [ofA], [accept(ofA, 'd1', '2015-11-20', paper())], '2016'],
    ['decided after the cut-off', [ofA], [accept(ofA, 'd1', '2015-11-13', paper('2015-11-18'))], undefined],
    ['accepted without a document', [ofA], [accept(ofA, 'd1')], undefined],
    ['rejected', [ofA], [reject(ofA, 'd1')], undefined],
    [
      'accepted, then rejected',
      [ofA],
      [accept(ofA, 'd1', '2015-11-13', paper()), reject(ofA, 'd2', '2015-11-14')],
      undefined,
    ],
    ['undone later', [ofA], [accept(ofA, 'd1', '2015-11-13', paper()), undo('d1', 'd2')], undefined],
    [
      'the undoing undone',
      [ofA],
      [accept(ofA, 'd1', '2015-11-13', paper()), undo('d1', 'd2'), undo('d2', 'd3', '2015-11-21')],
      '2016',
    ],
    [
      'taken back by a document of a later day',
      [ofA],
      [accept(ofA, 'd1', '2015-11-13', paper()), undo('d1', 'd2', '2015-11-20', paper('2015-11-19'))],
      '2016',
    ],
    ['chosen between two wishes', [ofA, ofB], [choose('2017', 'd1', paper())], '2017'],
    ['a value of the authority’s own', [ofA, ofB], [choose('30/6/2017', 'd1', paper())], '30/6/2017'],
    ['chosen without a document', [ofA, ofB], [choose('2017', 'd1')], undefined],
    ['a third wish beside a chosen value', [ofA, ofB, ofC], [choose('2017', 'd1', paper())], '2017'],
    [
      'two accepted: the later in the journal',
      [ofA, ofB],
      [accept(ofB, 'd1', '2015-11-12', paper()), accept(ofA, 'd2', '2015-11-13', paper())],
      '2016',
    ],
    ['a wish nobody brought', [], [accept(ofA, 'd1', '2015-11-13', paper())], undefined],
  ])('%s', (_name, files, decisions, text) => {
    expect(finishOf(files, decisions)).toBe(text);
    expect(finishOf([...files].reverse(), decisions)).toBe(text);
  });

  test('[M1] [M9] file by file, in any order, it is the same', () => {
    const plan = worldPlan({ decisions: [choose('2017', 'd1', paper())] });
    for (const order of [
      [ofA, ofB, ofC],
      [ofC, ofA, ofB],
      [ofB, ofC, ofA],
    ]) {
      let working = beginMerge(plan);
      for (const file of order) ({ working } = merge(working, fileOf(plan, file)));
      const { state } = consolidated(working);
      expect(decidedCells(disputesIn(working), plan.inForce.journal, asOf)).toEqual(
        decidedCells(state, state.decisions, asOf),
      );
      expect(decidedCells(state, state.decisions, asOf).get('t1')?.finish?.text).toBe('2017');
      expect(state.proposals.map(({ proposed }) => proposed)).toEqual(['2018']);
    }
  });

  test('[M11] what was decided in one period is in force in the next, until it is undone there', () => {
    const decisions = [accept(ofA, 'd1', '2015-11-13', paper())];
    const opening = mergeOf(worldPlan({ decisions }), ofA).state;
    const next = mergeOf(worldPlan({ period: '2015-12', opening })).state;
    expect(decidedCells(next, next.decisions, '2015-12-14').get('t1')?.finish).toMatchObject({
      text: '2016',
      decision: 'd1',
      document: paper(),
    });
    const undone = mergeOf(worldPlan({ period: '2015-12', opening, decisions: [undo('d1', 'd2')] })).state;
    expect(decidedCells(undone, undone.decisions, '2015-12-14').size).toBe(0);
  });

  test('[M5] what is in force is the same for whoever shows it, of two accepted the later one', () => {
    const decisions = [accept(ofB, 'd1', '2015-11-12', paper()), accept(ofA, 'd2', '2015-11-13', paper())];
    const shows: FileFacts = { name: 'D', agency: 'so-c', saved: 20, cells: { 't1.finish': 'Năm 2016' } };
    const { receipts, proposals } = mergeOf(worldPlan({ decisions }), ofA, ofB, shows);
    expect(receipts.find(({ file }) => file === 'D')?.items).toEqual([]);
    expect(proposals).toEqual([]);
  });
});

test('[M11] decisions that undo each other hold nothing up', () => {
  const cancel: Decision = { ...base('d0', '2015-11-01'), kind: 'cancel', task: 't1' };
  const journal = [
    cancel,
    undo('d0', 'd1', '2015-11-02'),
    undo('d3', 'd2', '2015-11-03'),
    undo('d2', 'd3', '2015-11-03'),
  ];
  expect(inForceAsOf(journal, asOf).some(({ id }) => id === 'd0')).toBe(false);
});

describe('[M4] [M9] who may write in a period that changes who is charged', () => {
  const as = (agency: string, role: AssignmentRole, task = 't1'): Assignment => ({
    task,
    agency,
    role,
    first: role === 'lead',
  });
  test.each<[name: string, before: Assignment[], now: Assignment[], may: Assignment[] | null]>([
    ['nothing changed', [as('a', 'lead')], [as('a', 'lead')], null],
    ['nobody is added', [as('a', 'lead'), as('b', 'coordinating')], [as('a', 'lead')], null],
    ['a new lead', [as('a', 'lead')], [as('b', 'lead')], [as('b', 'lead'), as('a', 'lead')]],
    [
      'the lead and a contributor change places',
      [as('a', 'lead'), as('b', 'coordinating')],
      [as('b', 'lead'), as('a', 'coordinating')],
      [as('b', 'lead'), as('a', 'coordinating')],
    ],
    [
      'another task is left alone',
      [as('a', 'lead'), as('a', 'lead', 't2')],
      [as('b', 'lead'), as('a', 'lead', 't2')],
      [as('b', 'lead'), as('a', 'lead', 't2'), as('a', 'lead')],
    ],
  ])('%s', (_name, before, now, may) => {
    expect(withCharged(before, now)).toEqual(may);
  });
});
