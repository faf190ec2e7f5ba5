import { makeProgramme } from '#bench/programme';
import { consolidatorAccount } from '#bench/serviceWorld';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import type { Service } from '#server/usecases/service';
import type { TrackerState } from '#shared/merge/model';
import { seeded } from '#test/faults/seeded';
import { type SmallProvince, sendReport, smallProvince } from '#test/faults/smallProvince';
import { typedAppendix, typedReport } from '#test/faults/typedReport';

export type SameCell = {
  readonly runs: number;
  /** Runs in which exactly one dispute came out, with both values and nothing else changed. */
  readonly progress: number;
  readonly definition: number;
};

const size = { agencies: 2, rows: 30, seed: 12 };

/** Rows of the invented appendix that both agencies have to do with: only they may wish something of its text. */
function sharedRows(): readonly number[] {
  const { sections } = makeProgramme(size.seed, size.agencies, size.rows);
  const shared = sections.flatMap(({ tasks }) => tasks.map(({ definition }) => definition[4] !== ''));
  return shared.flatMap((both, row) => (both ? [row] : []));
}

/**
 * Q-F5: two parallel copies of one agency that say different things of one cell, and two agencies that wish different things of one cell of
 * the programme, at the same moment through two processes. Each run has a period and a row of its own; a store serves as many runs as there
 * are rows.
 */
export async function sameCellAtOnce(runs: number, url?: string, seed = 5): Promise<SameCell> {
  const random = seeded(seed);
  const rows = sharedRows();
  let [progress, definition] = [0, 0];
  for (let done = 0; done < runs; done += rows.length) {
    const province = await smallProvince(size, url);
    const processes = [province.service, province.cold()] as const;
    try {
      for (const [index, shared] of rows.slice(0, runs - done).entries()) {
        const period = `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
        await openPeriod(province.service, consolidatorAccount, province.programme, period);
        const at = { ...province, period };
        const row = Math.floor(random() * size.rows);
        const said = [`Đã trình bản ${index}a`, `Đã trình bản ${index}b`] as const;
        const month = 1 + Math.floor(random() * 6);
        const wished = [`${month}/2028`, `${month + 6}/2028`] as const;
        const copies = said.map((value) => typedReport(size, 0, [{ row, field: 'progress', value }]));
        await together(processes, at, (copy) => [0, copies[copy], `phong-${copy + 1}.xlsx`]);
        if (isOneDispute(await statesAt(at, processes), said, period)) progress += 1;
        const wishes = wished.map((value) => typedAppendix(size, [{ row: shared, field: 'finish', value }]));
        await together(processes, at, (agency) => [agency, wishes[agency], `xa-${agency + 1}-de-nghi.xlsx`]);
        if (isOneDispute(await statesAt(at, processes), wished, period)) definition += 1;
      }
    } finally {
      await province.close();
    }
  }
  return { runs, progress, definition };
}

async function together(
  processes: readonly Service[],
  at: SmallProvince,
  report: (which: number) => readonly [number, Uint8Array | undefined, string],
): Promise<void> {
  await Promise.all(
    processes.map((service, which) => {
      const [agency, bytes = new Uint8Array(), file] = report(which);
      return sendReport(service, at, agency, bytes, file);
    }),
  );
}

async function statesAt(
  { programme, period }: SmallProvince,
  processes: readonly Service[],
): Promise<readonly TrackerState[]> {
  return Promise.all(
    processes.map(async ({ ledger }) => (await ledger.standing(programme, period)).consolidation().state),
  );
}

/** One conflict between these two values, neither of them in force, told alike by every process. */
function isOneDispute(states: readonly TrackerState[], values: readonly string[], period: string): boolean {
  return states.every(({ conflicts, proposals, lines }) => {
    const between = conflicts.filter(
      (one) => one.period === period && one.sides.some(({ value }) => values.includes(value)),
    );
    const sides = between.flatMap((one) => one.sides.map(({ value }) => value));
    const said = lines.flatMap(({ fields }) => Object.values(fields).flatMap((versions) => versions ?? []));
    return (
      between.length === 1 &&
      sides.sort().join() === [...values].sort().join() &&
      !proposals.some(({ period: of, proposed }) => of === period && values.includes(proposed)) &&
      !said.some(({ period: of, value }) => of === period && values.includes(value))
    );
  });
}

if (process.argv[1] === import.meta.filename) {
  const outcome = await sameCellAtOnce(Number(process.argv[2] ?? 1000));
  console.log(JSON.stringify(outcome));
  process.exit(outcome.progress === outcome.runs && outcome.definition === outcome.runs ? 0 : 1);
}
