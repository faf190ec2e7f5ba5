import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agencySheet, makeProgramme } from '#bench/programme';
import { quantile } from '#bench/quantiles';
import { benchWorkbook } from '#bench/workbook';
import { becomeAdministrator, type Caller, call, loadInto, reportsOf, signInAs } from '#test/faults/caller';
import { type Served, serve } from '#test/faults/served';
import { badFiles } from '#test/helpers/badFiles';
import { dakNongBook } from '#test/helpers/livingService';

export type Quiet = {
  readonly files: number;
  /** Delay of the event loop while they were read, ms, as the service measures it. */
  readonly loopP99: number;
  readonly loopMax: number;
  /** How long somebody else waited meanwhile, ms. */
  readonly othersP99: number;
  readonly peakMb: number;
  readonly seconds: number;
};

const metricsToken = 'do-tre-vong-lap-su-kien';

type Case = { readonly file: string; readonly bytes: Uint8Array };

/** Q-L7: the delay of the event loop while hostile files, or large and valid ones, are read; another person looks at a page meanwhile. */
export async function whileReading(cases: readonly Case[], together = 3): Promise<Quiet> {
  const data = mkdtempSync(join(tmpdir(), 'phuluc-quiet-'));
  const service = await serve({ data, env: { METRICS_TOKEN: metricsToken } });
  try {
    const administrator = await becomeAdministrator(service.url, service.link);
    const caller = await signInAs(administrator, 'consolidator', null);
    const book = { file: 'phu-luc.xlsx', asOf: '2015-11-14', period: '2015-11' };
    const programme = await loadInto(caller, readFileSync(dakNongBook), book);
    await loopDelay(service);
    const others = somebodyElse(administrator);
    const started = performance.now();
    const waiting = [...cases];
    const send = async (): Promise<void> => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
        await call(caller, 'POST', reportsOf(programme, '2015-11', one.file), { bytes: one.bytes });
    };
    await Promise.all(Array.from({ length: together }, send));
    const seconds = (performance.now() - started) / 1000;
    const [loopP99, loopMax] = await loopDelay(service);
    const waits = await others.stop();
    const othersP99 = quantile(waits, 0.99);
    return { files: cases.length, loopP99, loopMax, othersP99, peakMb: service.peakMb(), seconds };
  } finally {
    await service.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Delay since it was asked for last. */
async function loopDelay({ url }: Served): Promise<readonly [number, number]> {
  const { body } = await call({ url, token: metricsToken }, 'GET', '/metrics');
  const value = (name: string) =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(String(body))?.[1] ?? Number.NaN) * 1000;
  return [value('nodejs_eventloop_lag_p99_seconds'), value('nodejs_eventloop_lag_max_seconds')];
}

/** Looks at a small page again and again; answers how long each look took. */
function somebodyElse(caller: Caller): { readonly stop: () => Promise<readonly number[]> } {
  const stopped = new AbortController();
  const waits: number[] = [];
  const looking = (async () => {
    while (!stopped.signal.aborted) {
      waits.push((await call(caller, 'GET', '/api/v1/me')).ms);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await looking;
      return waits;
    },
  };
}

/** The hostile files of the reader's own tests. */
export function hostileCases(): readonly Case[] {
  return badFiles.map(({ name, make }) => ({ file: `${name.replaceAll('/', '-').slice(0, 100)}.xlsx`, bytes: make() }));
}

/** Large valid workbooks: `rows` tasks of a programme the service does not have, and so read, recognised and compared to the last row. */
export function largeCases(rows: number, count: number): readonly Case[] {
  const made = makeProgramme(5, 1, rows);
  return Array.from({ length: count }, (_, nth) => ({
    file: `lon-${nth + 1}.xlsx`,
    bytes: benchWorkbook(agencySheet(made, 0, nth, 0.3).sheet, '2025-06-12T02:00:00Z'),
  }));
}

if (process.argv[1] === import.meta.filename) {
  const hostile = await whileReading(hostileCases());
  console.log('hostile files    ', JSON.stringify(hostile));
  for (const rows of [500, 2_000, 5_000, 20_000])
    console.log(`valid, ${rows} rows`, JSON.stringify(await whileReading(largeCases(rows, 6))));
  process.exit(hostile.loopP99 <= 100 ? 0 : 1);
}
