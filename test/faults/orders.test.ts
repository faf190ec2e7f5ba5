import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgresStore } from '#server/store/postgres';
import { inRandomOrders } from '#test/faults/orders';
import { type PostgresServer, startPostgres } from '#test/helpers/postgres';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

it('[M9] the order of arrival changes neither tracker nor conflicts, on SQLite', async () => {
  const { trackers, conflicts } = await inRandomOrders(8, async () => undefined);
  expect(trackers).toBe(1);
  expect(conflicts).toBeGreaterThan(0);
}, 60_000);

it('[M9] nor on PostgreSQL, where two processes take the reports in by turns', async () => {
  const now = () => new Date('2015-11-20T02:00:00.000Z');
  const outcome = await inRandomOrders(6, async () => openPostgresStore({ url: await server.database(), now }));
  expect(outcome.trackers).toBe(1);
}, 60_000);
