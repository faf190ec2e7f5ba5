import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsFrom } from '#shared/merge/decisions';
import type { Decision, Line } from '#shared/merge/model';
import { addDays } from '#shared/period/calendar';
import { type StatusClass, statusClasses } from '#shared/status/class';
import { statusOf } from '#shared/status/classify';
import { countStatuses } from '#shared/status/count';
import {
  assignmentsOf,
  decisionOn,
  document,
  lineOf,
  programmeOf,
  type TaskSketch,
  type Told,
} from '#test/shared/status/programmeOfTests';

const seed = 20151114;
const runs = { seed, numRuns: 2_000 };

const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2015-01-01', offset));
const asTyped = (iso: string): string => iso.split('-').reverse().join('/');
const told: fc.Arbitrary<Told> = fc.record(
  {
    status: fc.constantFrom(
      'Hoàn thành',
      'Đang thực hiện',
      'Chưa triển khai',
      'Quá hạn',
      'Đã trình',
      'Tạm dừng',
      'xyz',
      '',
    ),
    percent: fc.constantFrom('0', '40%', '100', '120', 'nhiều', ''),
    completed_on: fc.oneof(day.map(asTyped), fc.constant('11/2015'), fc.constant('chưa rõ')),
    submitted_on: day.map(asTyped),
    progress_text: fc.constantFrom(
      'Đang soạn thảo',
      'Đã ban hành Quyết định số 5/QĐ-UBND ngày 3/4/2015',
      'Sẽ trình UBND tỉnh',
      '',
    ),
    evidence: fc.constantFrom('Quyết định số 8/QĐ-UBND ngày 1/9/2015', 'Tờ trình số 2/TTr-S ngày 5/5/2015', ''),
    note: fc.constantFrom('', 'ghi chú'),
  },
  { requiredKeys: [] },
);

const times = fc.record(
  {
    start: day.map(asTyped),
    finish: fc.oneof(day.map(asTyped), fc.constantFrom('Thường xuyên', 'Quý IV/2015', 'Theo thông báo', 'Hằng năm')),
    output: fc.constantFrom('Quyết định của UBND tỉnh', 'Báo cáo', ''),
  },
  { requiredKeys: [] },
);

/** Two or three tasks, each with up to three steps, some with two leads. */
const world = fc
  .array(fc.tuple(times, fc.array(times, { maxLength: 3 }), fc.boolean()), { minLength: 1, maxLength: 3 })
  .chain((shapes) => {
    const sketches: TaskSketch[] = [{ id: 'I', kind: 'section' }];
    shapes.forEach(([task, steps, shared], k) => {
      const id = `I.${k + 1}`;
      sketches.push({ ...task, id, kind: 'task', parent: 'I', ...(shared ? { leads: ['so-tc', 'so-ct'] } : {}) });
      for (const [m, step] of steps.entries()) {
        sketches.push({ ...step, id: `${id}.${m + 1}`, kind: 'step', parent: id });
      }
    });
    const work = sketches.filter((sketch) => sketch.kind !== 'section');
    const lines = fc
      .array(
        fc.tuple(
          fc.constantFrom(...work),
          told,
          fc.constantFrom('so-khcn', 'so-tc', 'so-ct'),
          fc.constantFrom('2015-10', '2015-11'),
        ),
        { maxLength: 8 },
      )
      .map((list) => {
        const unique = new Map<string, Line>();
        for (const [sketch, said, agency, period] of list)
          unique.set(`${sketch.id}|${agency}`, lineOf(sketch.id, said, agency, period));
        return [...unique.values()];
      });
    const decisions = fc
      .array(
        fc.tuple(
          fc.constantFrom(...work),
          day,
          day,
          fc.constantFrom('cancel', 'suspend', 'complete', 'extend', 'asked', 'trigger'),
        ),
        { maxLength: 3 },
      )
      .map((list) =>
        list.map(([sketch, on, other, kind], k): Decision => {
          const base = { ...decisionOn(on), id: `d${k}`, task: sketch.id };
          switch (kind) {
            case 'cancel':
            case 'suspend':
              return { ...base, kind };
            case 'complete':
              return { ...base, kind, completedOn: other };
            case 'trigger':
              return { ...base, kind, deadline: other };
            case 'extend':
              return { ...base, kind, deadline: other, document };
            default:
              return { ...base, kind: 'extend', deadline: other };
          }
        }),
      );
    return fc.record({ sketches: fc.constant(sketches), lines, decisions, asOf: day });
  });

type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

const statusesOf = ({ sketches, lines, decisions, asOf }: World) =>
  statusOf({
    programme: programmeOf(sketches),
    assignments: assignmentsOf(sketches),
    lines,
    decisions,
    asOf,
    period: '2015-11',
  });

const done: ReadonlySet<StatusClass> = new Set(['done_on_time', 'done_late', 'done_no_deadline']);

describe('laws of statuses', () => {
  test('[S1] every task and step has exactly one class of the list, sections none', () => {
    fc.assert(
      fc.property(world, (input) => {
        const found = statusesOf(input);
        const work = input.sketches.filter((sketch) => sketch.kind !== 'section').map((sketch) => sketch.id);
        expect([...found.keys()]).toEqual(work);
        for (const status of found.values()) expect(statusClasses).toContain(status.class);
      }),
      runs,
    );
  });

  test('[S1] cancelled and suspended come from decisions alone, and overdue always from a deadline that has passed', () => {
    fc.assert(
      fc.property(world, (input) => {
        for (const status of statusesOf({
          ...input,
          decisions: input.decisions.filter((one) => one.kind !== 'cancel' && one.kind !== 'suspend'),
        }).values()) {
          expect(['cancelled', 'suspended']).not.toContain(status.class);
        }
        const late = [...statusesOf(input).values()].filter((status) => status.class === 'overdue');
        expect(late.filter((status) => status.daysLate === null || status.daysLate <= 0)).toEqual([]);
        const own = late.filter((status) => status.through === undefined);
        expect(own.filter((status) => status.deadline === null || status.deadline >= input.asOf)).toEqual([]);
      }),
      runs,
    );
  });

  test('[S1] a task without deadline and without late steps is never overdue', () => {
    fc.assert(
      fc.property(world, (input) => {
        const open = [...statusesOf(input)].filter(
          ([id, status]) => status.deadline === null && !input.sketches.some((sketch) => sketch.parent === id),
        );
        expect(open.map(([, status]) => status.class)).not.toContain('overdue');
      }),
      runs,
    );
  });

  test('[S1] by time alone an overdue task never goes back, and nothing done gets undone', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 400 }), (input, later) => {
        // Nothing new is said or decided: dates and decisions of the future are taken away.
        const lines = input.lines.map((line): Line => {
          const { completed_on: _completed, submitted_on: _submitted, ...fields } = line.fields;
          return { ...line, fields };
        });
        const decisions = input.decisions.filter(
          (decision) => countsFrom(decision) <= input.asOf && decision.kind !== 'complete',
        );
        const before = statusesOf({ ...input, lines, decisions });
        const after = statusesOf({ ...input, lines, decisions, asOf: addDays(input.asOf, later) });
        // A document dated in between has been issued by then.
        const settled = (one: StatusClass | undefined) => one !== undefined && (done.has(one) || one === 'submitted');
        const wrong = [...before].filter(([id, status]) => {
          const next = after.get(id)?.class;
          if (status.class === 'overdue') return next !== 'overdue' && !settled(next);
          return done.has(status.class) && next !== status.class;
        });
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  test('[S2] a parent without a line of its own is done exactly when all its standing parts are', () => {
    fc.assert(
      fc.property(world, (input) => {
        const lines = input.lines.filter((line) =>
          input.sketches.some((sketch) => sketch.id === line.task && sketch.kind === 'step'),
        );
        const decisions = input.decisions.filter((decision) => decision.kind !== 'complete');
        const found = statusesOf({ ...input, lines, decisions });
        const wrong = input.sketches.filter((sketch) => {
          const parts = input.sketches
            .filter((part) => part.parent === sketch.id)
            .map((part) => found.get(part.id)?.class ?? 'overdue');
          const standing = parts.filter((one) => one !== 'cancelled' && one !== 'suspended');
          const own = found.get(sketch.id)?.class;
          if (sketch.kind !== 'task' || standing.length === 0 || own === undefined) return false;
          if (own === 'cancelled' || own === 'suspended') return false;
          if (done.has(own) !== standing.every((one) => done.has(one))) return true;
          if (standing.includes('overdue')) return own !== 'overdue';
          return standing.includes('done_late') && done.has(own) && own !== 'done_late';
        });
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  test('[S3] classes add up to the tasks, agencies to the tasks plus what is shared, steps stand apart', () => {
    fc.assert(
      fc.property(world, (input) => {
        const programme = programmeOf(input.sketches);
        const found = statusesOf(input);
        const counts = countStatuses(programme, found, assignmentsOf(input.sketches));
        const sum = (tally: typeof counts.tasks) =>
          statusClasses.reduce((total, one) => total + tally.byClass[one].count, 0);
        expect(sum(counts.tasks)).toBe(input.sketches.filter((sketch) => sketch.kind === 'task').length);
        expect(sum(counts.steps)).toBe(input.sketches.filter((sketch) => sketch.kind === 'step').length);
        const agencies = counts.byAgency.reduce((total, agency) => total + agency.total, 0);
        expect(agencies).toBe(counts.sumOverAgencies.sum);
        expect(counts.sumOverAgencies.sum).toBe(
          counts.sumOverAgencies.total + counts.sumOverAgencies.shared - counts.sumOverAgencies.unassigned,
        );
        expect(counts.bySection[0]?.total).toBe(counts.tasks.total);
      }),
      runs,
    );
  });
});
