import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agencySheet, baseSheet, benchRegistry, makeProgramme } from '#bench/programme';
import { typedInto } from '#bench/stamped';
import { benchWorkbook } from '#bench/workbook';
import { firstLink } from '#server/usecases/access/firstLink';
import { readWorkbook } from '#server/xlsx/read';
import { readStamps } from '#shared/wire/readStamp';
import { zipEntries } from '#test/helpers/zipEntries';
import { newcomersRound } from '#test/pages/round';
import { openPagesWorld } from '#test/pages/world';

/**
 * `node dist/test/pages/largeRound.js [AGENCIES] [ROWS]`: a newcomer's whole round in a browser on an invented province, by default of 200
 * agencies that lead 100 tasks each. Says how long each part took; takes many minutes.
 */
const [agencies = 200, rows = 100] = process.argv.slice(2).map(Number);
const seed = 7;
const made = makeProgramme(seed, agencies, rows);
const folder = mkdtempSync(join(tmpdir(), 'phuluc-round-'));
const world = await openPagesWorld({ now: () => new Date('2025-06-20T02:00:00Z') });
let since = performance.now();
try {
  const { app, browser } = world;
  const heads = await app.signIn('administrator');
  const kept = await app.call('PUT', '/api/v1/registry', {
    as: heads,
    body: { registry: benchRegistry(made), replaces: 0 },
  });
  if (kept.status >= 300) throw new Error(JSON.stringify(kept.body));
  const appendix = {
    name: 'phu-luc.xlsx',
    mimeType: 'application/octet-stream',
    buffer: benchWorkbook(baseSheet(made), '2024-06-11T02:00:00Z'),
  };
  const page = await (await browser.newContext({ locale: 'vi-VN', acceptDownloads: true })).newPage();
  const done = await newcomersRound(page, {
    url: app.url,
    key: (await firstLink(app.service, true)) ?? '',
    appendix,
    asOf: '2024-06-12',
    period: '2025-06',
    arrivedOn: '2025-06-18',
    signedOn: '2025-06-20',
    returned: filledIn,
    told: (part) => {
      const now = performance.now();
      console.log(`${part}: ${((now - since) / 1000).toFixed(1)} s`);
      since = now;
    },
  });
  console.log(
    `exported ${done.exported.name}; ${agencies * rows} tasks, ${done.bodies} bodies, ${done.settled} matters`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
}
process.exit();

/** Each issued workbook with what its agency typed. */
async function filledIn(issued: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { name, bytes } of await zipEntries(readFileSync(issued))) {
    const read = await readWorkbook(bytes);
    const agency = read.ok ? readStamps(read.workbook)[0]?.stamp.agency : undefined;
    const at = Number(/^xa-(\d+)$/.exec(agency ?? '')?.[1]) - 1;
    if (!Number.isInteger(at)) continue;
    const path = join(folder, name.split('/').at(-1) ?? name);
    writeFileSync(path, typedInto(Buffer.from(bytes), agencySheet(made, at, seed, 0.02).typed, '2025-06-17T02:00:00Z'));
    files.push(path);
  }
  return files;
}
