import { expect, it } from 'vitest';
import { openBenchService } from '#bench/serviceWorld';
import { liveYears, writeYears } from '#bench/serviceYears';

it('[K3] [M12] the years measured are real ones: reports are taken behind a written past, and come out again the same', async () => {
  const size = { agencies: 2, rows: 15, seed: 7, periods: 5, real: 3, cellsPerReport: 12 };
  const world = await openBenchService(size);
  try {
    const before = await writeYears(world, size);
    expect(before).toBe(2 * 2 * 12);
    const figures = await liveYears(world, size, { before });
    expect(figures.events).toBeGreaterThan(before);
    expect(figures.submissions).toHaveLength(6);
    expect(figures.histories.length).toBeGreaterThan(0);
    const [programme] = await world.service.store.programmes();
    const standing = await world.service.ledger.standing(programme?.id ?? '', '2024-11');
    const again = await world.cold().ledger.standing(programme?.id ?? '', '2024-11');
    expect(again.consolidation().state).toEqual(standing.consolidation().state);
    expect(standing.opening?.period).toBe('2024-10');
  } finally {
    await world.close();
  }
});
