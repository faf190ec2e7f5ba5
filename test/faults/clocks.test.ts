import { expect, it } from 'vitest';
import { consolidatorAccount } from '#bench/serviceWorld';
import { verifyChain } from '#server/store/chain';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import { reportOf, sendReport, smallProvince, trackerText } from '#test/faults/smallProvince';

const size = { agencies: 2, rows: 8, seed: 41 };

/** What the clock shows when each of six reports comes, and the day in Vietnam that is written down for the first and the last. */
const clocks: readonly (readonly [string, readonly string[], string, string])[] = [
  ['goes as it should', steps('2025-06-10T02:00:00Z', 60), '2025-06-10', '2025-06-10'],
  [
    'is set back a year after the third',
    [...steps('2025-06-10T02:00:00Z', 60).slice(0, 3), ...steps('2024-06-10T02:00:00Z', 60).slice(3)],
    '2025-06-10',
    '2024-06-10',
  ],
  ['stands still', Array<string>(6).fill('2025-06-10T02:00:00.000Z'), '2025-06-10', '2025-06-10'],
  ['crosses the leap day', steps('2028-02-28T16:58:00Z', 1), '2028-02-28', '2028-02-29'],
  ['crosses the year in Vietnam', steps('2025-12-31T16:57:00Z', 1), '2025-12-31', '2026-01-01'],
  [
    'crosses the year in Greenwich, where it is morning in Vietnam',
    steps('2025-12-31T23:57:00Z', 1),
    '2026-01-01',
    '2026-01-01',
  ],
];

function steps(from: string, minutes: number): readonly string[] {
  return Array.from({ length: 6 }, (_, at) => new Date(Date.parse(from) + at * minutes * 60_000).toISOString());
}

const told: string[] = [];

it.each(clocks)(
  '[K2] (Q-F8) the clock %s: days are those of Vietnam, order is that of the journal',
  async (_how, moments, first, last) => {
    let at = 0;
    const province = await smallProvince(
      size,
      undefined,
      () => new Date(moments[Math.min(at, moments.length - 1)] ?? ''),
    );
    try {
      const { service, programme } = province;
      for (; at < moments.length; at += 1) {
        const { record } = await sendReport(
          service,
          province,
          at % 2,
          reportOf(province, at % 2, at + 1),
          `lan-${at}.xlsx`,
        );
        expect(record.receivedAt).toBe(moments[at]);
      }
      const kept = await service.store.submissions(programme);
      expect(kept.map(({ file }) => file)).toEqual(moments.map((_, index) => `lan-${index}.xlsx`));
      expect([kept.at(0)?.arrivedOn, kept.at(-1)?.arrivedOn]).toEqual([first, last]);
      expect((await verifyChain(service.store, programme)).faults).toEqual([]);
      // Whatever the clock said, the same reports are the same tracker, as of the cut-off and not of the clock.
      told.push(await trackerText(service, programme));
      expect(new Set(told).size).toBe(1);
      expect((await service.ledger.standing(programme, province.period)).asOf).toBe('2025-06-14');
    } finally {
      await province.close();
    }
  },
);

it('[K1] (Q-F8) the cut-off of a period over the leap day and over the year’s end is a real day', async () => {
  const province = await smallProvince(size);
  try {
    const { service, programme } = province;
    for (const [period, cutOff] of [
      ['2027-12', '2027-12-14'],
      ['2028-01', '2028-01-14'],
      ['2028-02', '2028-02-14'],
      ['2028-03', '2028-03-14'],
    ] as const) {
      await openPeriod(service, consolidatorAccount, programme, period);
      expect((await service.ledger.standing(programme, period)).asOf).toBe(cutOff);
    }
  } finally {
    await province.close();
  }
});
