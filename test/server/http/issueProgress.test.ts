import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PreparedService, prepareService } from '#test/helpers/preparedService';

let app: PreparedService;
beforeAll(async () => {
  app = await prepareService();
});
afterAll(() => app.close());

it('[E2] while the workbooks of a period are made, whoever asked for them is told how many are there of how many', async () => {
  const as = await app.signIn('consolidator');
  const other = await app.signIn('administrator');
  const path = `/api/v1/programmes/${app.programme}/periods/${app.period}/issue`;
  const ask = async (who = as): Promise<{ made: number; of: number } | null> =>
    (await app.call('GET', path, { as: who })).body.underWay;
  expect(await ask()).toBeNull();
  const run = { over: false };
  const issued = app.call('POST', path, { as }).then((answer) => {
    run.over = true;
    return answer;
  });
  const told: { made: number; of: number }[] = [];
  while (!run.over) {
    const [own, others] = await Promise.all([ask(), ask(other)]);
    if (own !== null) told.push(own);
    expect(others).toBeNull();
  }
  expect((await issued).status).toBe(200);
  const { agencies } = (
    await app.call('GET', `/api/v1/programmes/${app.programme}/roster?period=${app.period}`, { as })
  ).body;
  expect(new Set(told.map(({ of }) => of))).toEqual(new Set([agencies.length]));
  const made = told.map((one) => one.made);
  expect(made).toEqual(made.toSorted((a, b) => a - b));
  expect(new Set(made).size).toBeGreaterThan(2);
  expect(await ask()).toBeNull();
});
