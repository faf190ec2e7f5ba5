import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { agencySheet, makeProgramme } from '#bench/programme';
import { peakMb, quantile, spread } from '#bench/quantiles';
import { writePast } from '#bench/servicePast';
import {
  type BenchService,
  consolidatorAccount,
  loadBenchProgramme,
  officerOf,
  openBenchServiceIn,
} from '#bench/serviceWorld';
import { typedInto } from '#bench/stamped';
import { jsonBytes } from '#server/http/jsonBytes';
import { cellHistory } from '#server/usecases/answers/history';
import { readTracker } from '#server/usecases/answers/tracker';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { issueOne } from '#server/usecases/programme/issue';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import type { Service } from '#server/usecases/service';
import { submit } from '#server/usecases/submissions/submit';
import { idsOf } from '#shared/period/reporting';

/** Ten years of one province: how many agencies and rows, how many months, how many of them by real reports. */
export type YearsSize = {
  readonly agencies: number;
  readonly rows: number;
  readonly seed: number;
  readonly periods: number;
  /** The last so many periods are opened, reported and closed through the use cases. */
  readonly real: number;
  readonly cellsPerReport: number;
};

export const tenYears: YearsSize = { agencies: 10, rows: 500, seed: 7, periods: 120, real: 20, cellsPerReport: 834 };

export type YearsFigures = {
  readonly events: number;
  /** Milliseconds of each submission, of each look at the tracker, of each history. */
  readonly submissions: readonly number[];
  readonly trackerAfterReport: readonly number[];
  readonly trackerAgain: readonly number[];
  readonly histories: readonly number[];
  readonly closings: readonly number[];
  readonly coldStart: number;
  readonly trackerBytes: number;
  readonly peakMb: number;
};

/** Loads the programme and writes the periods before the real ones. Answers the rows of provenance. */
export async function writeYears(world: BenchService, size: YearsSize): Promise<number> {
  const programme = await loadBenchProgramme(world.service, size);
  const { agencies, past } = calendarOf(size);
  const { cellsPerReport, seed } = size;
  return writePast(world.service, { programme, periods: past, agencies, cellsPerReport, seed });
}

function calendarOf(size: YearsSize) {
  const months = monthsFrom(2024, 7, size.periods);
  const at = size.periods - size.real;
  const agencies = Array.from({ length: size.agencies }, (_, index) => `xa-${index + 1}`);
  return { agencies, past: months.slice(0, at), real: months.slice(at) };
}

/** Lives through the last periods and measures what people wait for; `before` are the rows of provenance already there. */
export async function liveYears(
  world: BenchService,
  size: YearsSize,
  { before, told = () => {} }: { readonly before: number; readonly told?: (line: string) => void },
): Promise<YearsFigures> {
  const { service } = world;
  const programme = (await service.store.programmes())[0]?.id ?? '';
  const { agencies, real } = calendarOf(size);
  let events = before;
  const submissions: number[] = [];
  const trackerAfterReport: number[] = [];
  const trackerAgain: number[] = [];
  const closings: number[] = [];
  let trackerBytes = 0;
  const made = makeProgramme(size.seed, size.agencies, size.rows);
  // A touched row fills a little over four cells of the fifteen.
  const changed = size.cellsPerReport / size.rows / 15;
  for (const [index, period] of real.entries()) {
    await openPeriod(service, consolidatorAccount, programme, period);
    for (const [at, agency] of agencies.entries()) {
      const { typed } = agencySheet(made, at, size.seed + 1000 * (index + 1), changed);
      const issued = await issueOne(service, consolidatorAccount, programme, period, agency);
      const bytes = typedInto(Buffer.from(issued.bytes), typed, '2034-06-12T02:00:00Z');
      const file = `${agency}_${period}.xlsx`;
      const [taken, ms] = await timed(() =>
        submit(service, officerOf(agency), { programme, period, file, bytes, form: 'workbook', channel: 'page' }),
      );
      submissions.push(ms);
      events += taken.record.receipt.items.length;
      const [answer, first] = await timed(() => trackerJson(service, programme, period));
      trackerAfterReport.push(first);
      trackerBytes = answer.length;
      trackerAgain.push((await timed(() => trackerJson(service, programme, period)))[1]);
    }
    if (index < size.real - 1) {
      const report = { number: '1/BC-SKHCN', date: '2034-06-20', signer: 'Giám đốc Sở', force: 'đo thời gian' };
      const closing = { programme, period, ...report };
      closings.push((await timed(() => closePeriod(service, consolidatorAccount, closing)))[1]);
    }
    told(`${period}: submissions ${spread(submissions.slice(-size.agencies))}; peak ${peakMb()} MB`);
  }
  const last = real.at(-1) ?? '';
  const histories = await historiesOf(service, programme, last);
  const peak = peakMb();
  const coldStart = (await timed(() => trackerJson(world.cold(), programme, last)))[1];
  const memory = { trackerBytes, peakMb: peak };
  return { events, submissions, trackerAfterReport, trackerAgain, histories, closings, coldStart, ...memory };
}

/** The bytes the service answers with. */
async function trackerJson(service: Service, programme: string, period: string): Promise<Uint8Array> {
  return jsonBytes(await readTracker(service, consolidatorAccount, { programme, period }), 'tasks');
}

/** Histories of cells all over the programme, one call each as a person asks. */
async function historiesOf(service: Service, programme: string, period: string): Promise<number[]> {
  const { tasks } = await readTracker(service, consolidatorAccount, { programme, period });
  const lines = tasks.flatMap((task) => task.lines.map(({ agency, role }) => `l|${task.id}|${role}|${agency}`));
  const measured: number[] = [];
  const step = Math.max(1, Math.floor(lines.length / 200));
  for (let at = 0; at < lines.length; at += step) {
    const key = `${lines[at] ?? ''}|${at % 2 === 0 ? 'progress_text' : 'percent'}`;
    measured.push((await timed(() => cellHistory(service, consolidatorAccount, programme, key)))[1]);
  }
  return measured;
}

function monthsFrom(year: number, month: number, count: number): readonly string[] {
  const all = Array.from({ length: Math.ceil(count / 12) + 1 }, (_, index) => idsOf(year + index, 'month')).flat();
  return all.slice(month - 1, month - 1 + count);
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const started = performance.now();
  const answer = await work();
  return [answer, performance.now() - started];
}

/** The figures as lines, and whether they keep what is promised. */
export function yearsReport(figures: YearsFigures): { readonly lines: readonly string[]; readonly kept: boolean } {
  const { submissions, trackerAfterReport, trackerAgain, histories, closings, coldStart } = figures;
  const kept =
    quantile(submissions, 0.95) <= 1500 &&
    quantile(trackerAfterReport, 0.95) <= 300 &&
    quantile(trackerAgain, 1) <= 300 &&
    quantile(histories, 1) <= 50;
  return {
    kept,
    lines: [
      `provenance     ${figures.events} rows`,
      `submission     ${spread(submissions)} (promised p95 <= 1500 ms)`,
      `tracker, first look after a report  ${spread(trackerAfterReport)} (promised p95 <= 300 ms)`,
      `tracker, again ${spread(trackerAgain)} (promised <= 300 ms), ${Math.round(figures.trackerBytes / 1024)} kB`,
      `history        ${spread(histories)} (promised <= 50 ms)`,
      `closing        ${spread(closings)}`,
      `cold start     ${Math.round(coldStart)} ms to the first tracker`,
      `memory         peak ${figures.peakMb} MB`,
    ],
  };
}

/** The past is written by a process of its own, so that the memory measured is that of the service. */
async function measure(url: string | undefined): Promise<void> {
  const [, , phase, place] = process.argv;
  if (phase === 'past' && place !== undefined) {
    const world = await openBenchServiceIn(place, tenYears, url);
    console.log(await writeYears(world, tenYears));
    await world.close();
    return;
  }
  const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'phuluc-years-'));
  try {
    const args = [process.argv[1] ?? '', 'past', folder];
    const wrote = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    if (wrote.status !== 0) throw new Error('the past could not be written');
    const world = await openBenchServiceIn(folder, tenYears, url);
    const figures = await liveYears(world, tenYears, { before: Number(wrote.stdout), told: console.error });
    await world.close();
    const { lines, kept } = yearsReport(figures);
    console.log(lines.join('\n'));
    process.exitCode = kept ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  // As the command sets it for the service.
  setFlagsFromString('--heap-growing-percent=100');
  await measure(process.env.DATABASE_URL);
  process.exit();
}
