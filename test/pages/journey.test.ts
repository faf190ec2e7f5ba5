import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#scripts/package/root';
import { firstLink } from '#server/usecases/access/firstLink';
import { readWorkbook } from '#server/xlsx/read';
import { newcomersRound } from '#test/pages/round';
import { appendix, openPagesWorld, type PagesWorld } from '#test/pages/world';

let world: PagesWorld;
beforeAll(async () => {
  world = await openPagesWorld({ now: () => new Date('2015-11-20T02:00:00Z') });
});
afterAll(() => world.close());

test('[S3] [K3] [E1] a newcomer goes the whole round: first link, the real appendix, issue, returned workbooks, settle, close, export', async () => {
  const { service, url } = world.app;
  const key = await firstLink(service, true);
  const context = await world.browser.newContext({ locale: 'vi-VN', acceptDownloads: true });
  const page = await context.newPage();
  const folder = join(projectRoot(), 'examples/bao-cao');
  const { programme, bodies, settled, exported } = await newcomersRound(page, {
    url,
    key: key ?? '',
    appendix: join(projectRoot(), appendix),
    asOf: '2015-11-14',
    period: '2015-11',
    arrivedOn: '2015-11-18',
    signedOn: '2015-11-20',
    returned: async () => readdirSync(folder).map((file) => join(folder, file)),
  });
  expect(bodies).toBe(35);
  expect(settled).toBeGreaterThan(4);
  const heads = await world.app.signIn('consolidator');
  const at = `/api/v1/programmes/${programme}/periods/2015-11`;
  const { body: counts } = await world.app.call('GET', `${at}/counts`, { as: heads });
  expect(counts.period.state).toBe('closed');
  expect(counts.counts.tasks.total).toBe(13);
  const { body: left } = await world.app.call('GET', `${at}/attention`, { as: heads });
  expect(left.open.all).toBe(0);
  // What was exported is the closed tracker.
  const { body: reporting } = await world.app.call('GET', `${at}/reporting`, { as: heads });
  expect(reporting.received).toBe(16);
  const read = await readWorkbook(readFileSync(exported.path));
  expect(read.ok && read.workbook.sheets.length).toBeGreaterThan(3);
  await context.close();
});
