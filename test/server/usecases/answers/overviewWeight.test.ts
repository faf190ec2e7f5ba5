import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BenchService, consolidatorAccount, loadBenchProgramme, openBenchService } from '#bench/serviceWorld';
import { readOverview } from '#server/usecases/answers/overview';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import { overviewAnswerSchema } from '#shared/wire/overviewAnswer';

const size = { agencies: 200, rows: 100, seed: 5 };
const most = 60_000;

let world: BenchService;
let programme: string;
beforeAll(async () => {
  world = await openBenchService(size, undefined, () => new Date('2025-06-20T02:00:00.000Z'));
  programme = await loadBenchProgramme(world.service, size);
  for (const period of ['2025-05', '2025-06']) await openPeriod(world.service, consolidatorAccount, programme, period);
});
afterAll(() => world.close());

it.each([undefined, '2026-12-31'])('[E3] of 20,000 tasks of 200 bodies it stays light (as of %s)', async (asOf) => {
  const asked = { programme, period: '2025-06', ...(asOf === undefined ? {} : { asOf }) };
  const answer = await readOverview(world.service, consolidatorAccount, asked);
  expect(overviewAnswerSchema.parse(answer)).toEqual(answer);
  expect(answer.tasks.total).toBe(20_000);
  expect(answer.agencies.count).toBe(200);
  expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(most);
  // Lists are cut, and say how much there is.
  expect(answer.overdue.list).toHaveLength(8);
  expect(answer.overdue.count).toBe(answer.tasks.byClass.overdue?.count);
  expect(answer.stuck?.ids).toEqual([]);
  expect(answer.silent.count).toBeGreaterThan(answer.silent.list.length);
});
