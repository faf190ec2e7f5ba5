import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outside, trackerPart } from '#shared/report/trackerPart';
import type { TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

type Row = { readonly kind: TrackerTaskAnswer['kind']; readonly above: number };

/** An appendix of any shape: each row stands below an earlier one, or below none. */
const rowsOfAny = fc.array(
  fc.record({ kind: fc.constantFrom<Row['kind']>('section', 'task', 'step'), above: fc.nat({ max: 12 }) }),
  { maxLength: 30 },
);

function answerOf(rows: readonly Row[]): TrackerAnswer {
  const idOf = (at: number): string => `r${at}`;
  const parentOf = ({ above }: Row, at: number): string | null => (above === 0 || above > at ? null : idOf(at - above));
  const tasks = rows.map((row, at): TrackerTaskAnswer => {
    const said = { value: '50', period: '2015-11', file: 'a.xlsx', cell: 'A!L1' };
    const line = { agency: 'so-nv', name: 'Sở Nội vụ', role: 'lead', first: true, reported: '2015-11' } as const;
    return {
      id: idOf(at),
      kind: row.kind,
      path: `${at}`,
      level: 0,
      parent: parentOf(row, at),
      texts: { content: `Việc ${at}` },
      lead: [],
      coordinating: [],
      deadline: null,
      lines: [{ ...line, values: { percent: said }, conflicts: [], waiting: 0 }],
      editorial: { note: said },
      conflicts: [`x${at}`],
      proposals: [],
      waiting: 1,
    };
  });
  const place = { file: 'a.xlsx', sheet: 'A', cell: 'L1' };
  const tally = { total: 0, withDeadline: 0, byClass: {} as TrackerAnswer['counts']['tasks']['byClass'] };
  const cell = { field: 'percent', header: '', value: '1', period: '2015-11', agency: 'so-nv', ...place };
  return {
    programme: { id: 'p', title: '', number: null, date: null, body: null, province: null, revision: 1 },
    period: {
      id: '2015-11',
      label: { vi: '', en: '' },
      from: '2015-10-15',
      cutOff: '2015-11-14',
      state: 'open',
      edition: 0,
    },
    asOf: '2015-11-14',
    journal: { seq: 1, hash: '' },
    tasks,
    counts: {
      tasks: tally,
      steps: tally,
      byAgency: [],
      bySection: [],
      sumOverAgencies: { sum: 0, total: 0, shared: 0, tasksOfSeveral: 0, unassigned: 0 },
      dueIn: [],
      awaitingApproval: [],
      overdue: [],
    },
    conflicts: tasks.map(({ id, path }, at) => {
      return { id: `x${at}`, task: id, path, field: 'percent', period: '2015-11', base: null, sides: [] };
    }),
    // A new row is of no task; a cell may be of one the programme no longer has.
    proposals: [
      {
        id: 'k',
        task: null,
        path: 'V',
        field: 'content',
        agency: 'so-nv',
        period: '2015-11',
        base: null,
        proposed: 'Việc mới',
        ...place,
      },
    ],
    waiting: [...tasks.map(({ id }) => id), 'gone', null].map((task) => ({
      reason: 'row_unclear',
      task,
      path: '',
      ...cell,
    })),
  };
}

/** Sections that stand below no other. */
function uppermost({ tasks }: TrackerAnswer): readonly string[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const isBelow = (task: TrackerTaskAnswer): boolean => {
    const above = byId.get(task.parent ?? '');
    return above !== undefined && (above.kind === 'section' || isBelow(above));
  };
  return tasks.filter((task) => task.kind === 'section' && !isBelow(task)).map(({ id }) => id);
}

const inOrder = (values: readonly unknown[]): readonly string[] => values.map((value) => JSON.stringify(value)).sort();

describe('a tracker that is fetched in parts', () => {
  it('[E5] its uppermost sections and what is outside of them are the whole: every row and open matter once, in order', () => {
    fc.assert(
      fc.property(rowsOfAny, (rows) => {
        const whole = answerOf(rows);
        const parts = [...uppermost(whole), outside].map((section) => trackerPart(whole, { section }));
        const all = (name: 'tasks' | 'conflicts' | 'proposals' | 'waiting'): readonly unknown[] =>
          parts.flatMap((part): readonly unknown[] => part?.[name] ?? []);
        for (const name of ['tasks', 'conflicts', 'proposals', 'waiting'] as const)
          expect(inOrder(all(name))).toEqual(inOrder(whole[name]));
        const order = new Map(whole.tasks.map(({ id }, at) => [id, at]));
        for (const part of parts) {
          const places = part?.tasks.map(({ id }) => order.get(id) ?? -1) ?? [];
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(part?.counts).toBe(whole.counts);
        }
      }),
      { seed: 20151114 },
    );
  });

  it('[E5] the head is the rows of sections with what is open of them, and the counts of the whole', () => {
    fc.assert(
      fc.property(rowsOfAny, (rows) => {
        const whole = answerOf(rows);
        const head = trackerPart(whole, { rows: 'sections' });
        expect(head?.tasks).toEqual(whole.tasks.filter(({ kind }) => kind === 'section'));
        expect(head?.conflicts.map(({ task }) => task)).toEqual(head?.tasks.map(({ id }) => id));
        expect(head?.counts).toBe(whole.counts);
      }),
      { seed: 20151114 },
    );
  });

  it('[E5] without lines it is the same but for what people say', () => {
    const whole = answerOf([
      { kind: 'section', above: 0 },
      { kind: 'task', above: 1 },
    ]);
    const bare = trackerPart(whole, { lines: false });
    expect(bare).toEqual({ ...whole, tasks: whole.tasks.map((task) => ({ ...task, lines: [], editorial: {} })) });
    expect(trackerPart(whole, {})).toBe(whole);
  });

  it('[E5] a section inside another is a part too; what is no section is said', () => {
    const whole = answerOf([
      { kind: 'section', above: 0 },
      { kind: 'section', above: 1 },
      { kind: 'task', above: 1 },
      { kind: 'task', above: 3 },
    ]);
    expect(trackerPart(whole, { section: 'r1' })?.tasks.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(trackerPart(whole, { section: 'r2' })).toBeNull();
    expect(trackerPart(whole, { section: 'r9' })).toBeNull();
  });
});
