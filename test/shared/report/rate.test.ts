import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReceivedFile, reportingRate } from '#shared/report/rate';
import { sampleReceipt, sampleState } from '#test/helpers/trackerSample';

const nothing = { read: 0, taken: 0, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 };

function file(agency: string | null, more: Partial<ReceivedFile> = {}): ReceivedFile {
  return {
    agency,
    file: `${agency}.xlsx`,
    receipt: sampleReceipt({ agency, items: [] }),
    readable: true,
    arrivedOn: '2015-11-19',
    confirmed: false,
    ...more,
  };
}

const rate = (received: readonly ReceivedFile[], roster = ['so-khdt', 'so-tc', 'so-ct']) =>
  reportingRate({ state: sampleState, period: '2015-11', roster, received, dueOf: () => '2015-11-20' });

describe('the rate of reports', () => {
  test.each([
    ['nothing', [], 'missing'],
    ['new figures', [file('so-ct')], 'new'],
    [
      'an unreadable file',
      [file('so-ct', { readable: false, receipt: sampleReceipt({ cells: nothing, items: [] }) })],
      'entering',
    ],
    [
      'a file whose cells all wait',
      [file('so-ct', { receipt: sampleReceipt({ items: [], cells: { ...nothing, read: 3, waiting: 3 } }) })],
      'entering',
    ],
    [
      'an empty form',
      [file('so-ct', { receipt: sampleReceipt({ items: [], cells: { ...nothing, read: 9, same: 9 } }) })],
      'empty',
    ],
    [
      'a declaration that nothing arose',
      [file('so-ct', { nothing: true, receipt: sampleReceipt({ items: [], cells: nothing }) })],
      'none',
    ],
    [
      'an unreadable file and then a good one',
      [file('so-ct', { readable: false, receipt: sampleReceipt({ cells: nothing, items: [] }) }), file('so-ct')],
      'new',
    ],
  ] as const)('[K2] %s', (_what, received, state) => {
    expect(rate(received).agencies.find(({ agency }) => agency === 'so-ct')?.state).toBe(state);
  });

  test('[K2] an empty form in time is no report in time: the first file that says something counts', () => {
    const empty = file('so-ct', {
      arrivedOn: '2015-11-18',
      receipt: sampleReceipt({ items: [], cells: { ...nothing, read: 9, same: 9 } }),
    });
    const answer = rate([empty, file('so-ct', { arrivedOn: '2015-11-23' })]);
    expect(answer.agencies[2]).toMatchObject({ arrivedOn: '2015-11-23', daysLate: 3 });
    expect(answer).toMatchObject({ onTime: 0, late: 1 });
  });

  test('[K5] a body’s report is confirmed when every file of it that says something is', () => {
    const [one, two] = [file('so-ct', { confirmed: true }), file('so-ct')];
    expect(rate([one]).confirmed).toBe(1);
    expect(rate([one, two]).confirmed).toBe(0);
  });

  test('[M14] a file whose voices disagree counts for nobody', () => {
    const item = {
      sheet: 'A',
      cell: 'B2',
      field: null,
      path: '1',
      outcome: 'waiting',
      reason: 'sender_disagrees',
      base: null,
      current: null,
      theirs: 'x',
    } as const;
    const answer = rate([file('so-ct', { receipt: sampleReceipt({ items: [item] }) })]);
    expect(answer).toMatchObject({ received: 0, nameless: [{ agency: 'so-ct' }] });
  });

  test('[K2] whoever sends whatever, no figure passes the roster and the states add up to it', () => {
    const agency = fc.constantFrom('so-khdt', 'so-tc', 'so-ct', 'so-nv', 'so-yt', null);
    const received = fc.array(
      fc.record({
        agency,
        readable: fc.boolean(),
        confirmed: fc.boolean(),
        arrivedOn: fc.constantFrom('2015-11-18', '2015-11-20', '2015-11-25', null),
        taken: fc.nat(3),
      }),
      { maxLength: 12 },
    );
    const roster = fc.array(fc.constantFrom('so-khdt', 'so-tc', 'so-ct', 'so-nv'), { maxLength: 6 });
    fc.assert(
      fc.property(received, roster, (files, bodies) => {
        const made = files.map(({ taken, ...more }) =>
          file(more.agency, {
            ...more,
            receipt: sampleReceipt({ items: [], cells: { ...nothing, read: taken, taken } }),
          }),
        );
        const answer = rate(made, bodies);
        expect(answer.roster).toBe(new Set(bodies).size);
        expect(answer.received).toBeLessThanOrEqual(answer.roster);
        expect(answer.onTime + answer.late).toBeLessThanOrEqual(answer.received);
        expect(answer.confirmed).toBeLessThanOrEqual(answer.received);
        expect(Object.values(answer.byState).reduce((sum, count) => sum + count, 0)).toBe(answer.roster);
        const shown =
          [...answer.agencies, ...answer.outsiders].flatMap((one) => one.files).length + answer.nameless.length;
        expect(shown).toBe(made.length);
      }),
      { seed: 20151114, numRuns: 2_000 },
    );
  });
});
