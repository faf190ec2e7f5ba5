import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TrackerState } from '#shared/merge/model';
import { parseState, serialiseState } from '#shared/wire/tracker';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    ' khoảng trắng ',
    '_x000D_',
    '=1+1',
    'Đã trình\nUBND tỉnh',
    '\ud83d\ude00'.repeat(5),
    '\ufffe\u0000',
  ),
);
const origin = fc.record({
  agency: text,
  file: text,
  hash: text,
  sheet: text,
  cell: text,
  savedAt: fc.option(text),
});
const optional = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const filled = text.filter((value) => value !== '');
const version = fc
  .record({ period: text, value: text, origin, base: optional(filled), decision: optional(filled) })
  .map((one) => present(one));
const role = fc.constantFrom('lead', 'coordinating', 'member');
const field = fc.constantFrom('finish', 'percent', 'note');
const sides = fc.array(fc.record({ value: text, origin, base: optional(text) }).map(present), { maxLength: 3 });
const conflict = fc
  .record({
    id: text,
    task: text,
    path: text,
    field,
    agency: optional(text),
    role: optional(role),
    period: text,
    base: fc.option(text),
    sides,
  })
  .map(present);
const proposal = fc
  .record({
    id: text,
    task: fc.option(text),
    path: text,
    field,
    agency: text,
    period: text,
    base: fc.option(text),
    proposed: text,
    origin,
    row: optional(text),
  })
  .map(present);
const decision = fc.oneof(
  fc.record({ kind: fc.constant('choose'), id: text, by: text, on: text, reason: text, conflict: text, value: text }),
  fc.record({ kind: fc.constant('undo'), id: text, by: text, on: text, reason: text, decision: text }),
);

const state: fc.Arbitrary<TrackerState> = fc
  .record({
    programme: text,
    period: text,
    asOf: text,
    lines: fc.array(
      fc.record({
        task: text,
        agency: text,
        role,
        fields: fc.dictionary(fc.constantFrom('percent', 'note'), fc.array(version, { maxLength: 2 })),
      }),
      { maxLength: 5 },
    ),
    editorial: fc.array(
      fc.record({
        task: text,
        field: fc.constantFrom('directive', 'editorial_text', 'note'),
        versions: fc.array(version, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    conflicts: fc.array(conflict, { maxLength: 3 }),
    proposals: fc.array(proposal, { maxLength: 3 }),
    waiting: fc.array(
      fc.record({
        reason: fc.constantFrom('row_unclear', 'sender_disagrees'),
        agency: fc.option(text),
        task: fc.option(text),
        path: text,
        field: fc.option(field),
        header: text,
        value: text,
        period: text,
        origin,
      }),
      { maxLength: 2 },
    ),
    extras: fc.array(fc.record({ task: fc.option(text), path: text, header: text, value: text, origin }), {
      maxLength: 2,
    }),
    decisions: fc.array(decision, { maxLength: 2 }),
    submissions: fc.constant([]),
    settled: optional(
      fc.record({ conflicts: fc.array(conflict, { maxLength: 2 }), proposals: fc.array(proposal, { maxLength: 2 }) }),
    ),
  })
  .map((one) => present(one) as unknown as TrackerState);

/** Without the keys that hold nothing: absent and undefined are one to JSON. */
function present<T extends object>(one: T): T {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;
}

describe('the state a tracker carries', () => {
  test('[M11] what is written is read back, whatever the texts hold', () => {
    fc.assert(
      fc.property(state, (one) => {
        const rows = serialiseState(one);
        expect(parseState(rows)).toEqual({ kind: 'state', state: one });
        for (const row of rows) {
          expect(row.length).toBeLessThanOrEqual(32_767);
          expect(row).not.toMatch(/_x[0-9A-F]{4}_/);
        }
      }),
      { seed: 11, numRuns: 2_000 },
    );
  });

  const empty: TrackerState = {
    programme: 'p',
    period: '2015-11',
    asOf: '2015-11-14',
    lines: [],
    editorial: [],
    conflicts: [],
    proposals: [],
    waiting: [],
    extras: [],
    decisions: [],
    submissions: [],
  };
  const said = (value: string): TrackerState => ({
    ...empty,
    lines: [
      {
        task: 't',
        agency: 'a',
        role: 'lead',
        fields: {
          progress_text: [
            {
              period: '2015-11',
              value,
              origin: { agency: 'a', file: 'f', hash: 'h', sheet: 's', cell: 'A1', savedAt: null },
            },
          ],
        },
      },
    ],
  });

  test('[T6] the longest text of a cell is kept, no pair of code units cut in two', () => {
    const state = said(`x${'\ud83d\ude00'.repeat(16_383)}`);
    const rows = serialiseState(state);
    expect(parseState(rows)).toEqual({ kind: 'state', state });
    // A lone half of a pair cannot be encoded.
    for (const row of rows) expect(() => encodeURIComponent(row)).not.toThrow();
  });

  const rows = serialiseState(said('đã xong'));
  test.each([
    ['a row is missing', rows.slice(0, -1)],
    ['a row was trimmed', rows.map((row) => row.slice(0, -1))],
    ['a row was edited', rows.map((row) => row.replace('lead', 'chief'))],
    ['the head is gone', rows.slice(1)],
    ['nothing is there', []],
    ['it is another text', ['Báo cáo']],
  ])('[M11] damage is said, never half read: %s', (_, damaged) => {
    expect(parseState(damaged).kind).toBe('damaged');
  });
});
