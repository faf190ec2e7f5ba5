import { setFlagsFromString } from 'node:v8';
import { agencySheet, makeProgramme } from '#bench/programme';
import { peakMb, quantile, spread } from '#bench/quantiles';
import {
  consolidatorAccount,
  loadBenchProgramme,
  officerOf,
  openBenchService,
  type ProvinceSize,
} from '#bench/serviceWorld';
import { benchWorkbook } from '#bench/workbook';
import { trackerInput } from '#server/usecases/answers/trackerInput';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import { submit, tryOut } from '#server/usecases/submissions/submit';
import { trackerBytes } from '#server/xlsx/writeTracker';

export type Checked = { readonly runs: readonly number[]; readonly peakMb: number };

const period = '2025-06';

/** Q-L1: a workbook of one agency is checked as a dry run does, findings and receipt, against a programme of all agencies. */
export async function checkOnServer(size: ProvinceSize, runs: number): Promise<Checked> {
  const world = await openBenchService(size);
  try {
    const programme = await loadBenchProgramme(world.service, size);
    await openPeriod(world.service, consolidatorAccount, programme, period);
    const made = makeProgramme(size.seed, size.agencies, size.rows);
    const measured: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const agency = run % size.agencies;
      const { sheet } = agencySheet(made, agency, size.seed + run, 0.11);
      const arrived = { programme, period, file: 'bao-cao.xlsx', form: 'workbook', channel: 'page' } as const;
      const bytes = benchWorkbook(sheet, '2025-06-12T02:00:00Z');
      const started = performance.now();
      await tryOut(world.service, officerOf(`xa-${agency + 1}`), { ...arrived, bytes });
      measured.push(performance.now() - started);
    }
    return { runs: measured, peakMb: peakMb() };
  } finally {
    await world.close();
  }
}

export type Exported = {
  readonly tasks: number;
  readonly values: number;
  readonly ms: number;
  readonly bytes: number;
  readonly peakMb: number;
};

/** Q-L5: every agency reports, then the tracker is written as a workbook with the origin of every value. */
export async function exportTracker(size: ProvinceSize): Promise<Exported> {
  const world = await openBenchService(size);
  try {
    const programme = await loadBenchProgramme(world.service, size);
    await openPeriod(world.service, consolidatorAccount, programme, period);
    const made = makeProgramme(size.seed, size.agencies, size.rows);
    for (let agency = 0; agency < size.agencies; agency += 1) {
      const { sheet } = agencySheet(made, agency, size.seed, 0.11);
      await submit(world.service, officerOf(`xa-${agency + 1}`), {
        programme,
        period,
        file: `xa-${agency + 1}.xlsx`,
        bytes: benchWorkbook(sheet, '2025-06-12T02:00:00Z'),
        form: 'workbook',
        channel: 'page',
      });
    }
    const standing = await world.service.ledger.standing(programme, period);
    const started = performance.now();
    const bytes = await trackerBytes(await trackerInput(world.service, standing));
    const ms = performance.now() - started;
    const { lines } = standing.consolidation().state;
    const values = lines.reduce((sum, { fields }) => sum + Object.values(fields).length, 0);
    return { tasks: size.agencies * size.rows, values, ms, bytes: bytes.length, peakMb: peakMb() };
  } finally {
    await world.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  // As the command sets it for the service.
  setFlagsFromString('--heap-growing-percent=100');
  if (process.argv[2] === 'check') {
    const { runs, peakMb: peak } = await checkOnServer({ agencies: 10, rows: 500, seed: 7 }, 200);
    console.log(`Q-L1 check of 500 rows: ${spread(runs)}, peak ${peak} MB`);
    process.exit(quantile(runs, 0.95) <= 700 ? 0 : 1);
  }
  const { tasks, values, ms, bytes, peakMb: peak } = await exportTracker({ agencies: 40, rows: 500, seed: 7 });
  console.log(
    `Q-L5 export of ${tasks} tasks, ${values} values with their origin: ${(ms / 1000).toFixed(1)} s, ${Math.round(bytes / 1024)} kB, peak ${peak} MB`,
  );
  process.exit(ms <= 6_000 && peak <= 1024 ? 0 : 1);
}
