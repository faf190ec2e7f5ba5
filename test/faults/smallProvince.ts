import { createHash } from 'node:crypto';
import { agencySheet, makeProgramme } from '#bench/programme';
import {
  type BenchService,
  consolidatorAccount,
  loadBenchProgramme,
  officerOf,
  openBenchService,
  type ProvinceSize,
} from '#bench/serviceWorld';
import { benchWorkbook } from '#bench/workbook';
import { trackerInput } from '#server/usecases/answers/trackerInput';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import type { Service } from '#server/usecases/service';
import { type Submitted, submit } from '#server/usecases/submissions/submit';
import { trackerBytes } from '#server/xlsx/writeTracker';
import { serialiseState } from '#shared/wire/tracker';

/** A small invented province on a store of its own, for faults that need many files: nothing is read from the examples. */
export type SmallProvince = BenchService & {
  readonly programme: string;
  readonly period: string;
  readonly size: ProvinceSize;
};

const period = '2025-06';

export async function smallProvince(size: ProvinceSize, url?: string, now?: () => Date): Promise<SmallProvince> {
  const world = await openBenchService(size, url, now);
  const programme = await loadBenchProgramme(world.service, size);
  await openPeriod(world.service, consolidatorAccount, programme, period);
  return { ...world, programme, period, size };
}

/** One of the many workbooks agency number `agency` (from 0) might return; the same numbers give the same bytes. */
export function reportOf({ size }: SmallProvince, agency: number, variant: number, changed = 0.2): Uint8Array {
  const made = makeProgramme(size.seed, size.agencies, size.rows);
  const { sheet } = agencySheet(made, agency, size.seed + 1 + variant, changed);
  const minute = String(variant % 60).padStart(2, '0');
  return benchWorkbook(sheet, `2025-06-12T0${Math.floor(variant / 60) % 10}:${minute}:00Z`);
}

/** Hands a workbook in as the agency's own officer. */
export function sendReport(
  service: Service,
  { programme, period }: Pick<SmallProvince, 'programme' | 'period'>,
  agency: number,
  bytes: Uint8Array,
  file = `xa-${agency + 1}.xlsx`,
): Promise<Submitted> {
  const id = `xa-${agency + 1}`;
  return submit(service, officerOf(id), { programme, period, file, bytes, form: 'workbook', channel: 'page' });
}

/** The whole tracker as text, to be compared byte for byte. */
export async function trackerText(service: Service, programme: string, of = period): Promise<string> {
  const standing = await service.ledger.standing(programme, of);
  return serialiseState(standing.consolidation().state).join('\n');
}

/** SHA-256 of the workbook the province hands on (E1): the same data give the same bytes. */
export async function exportHash(service: Service, programme: string, of = period): Promise<string> {
  const standing = await service.ledger.standing(programme, of);
  const bytes = await trackerBytes(await trackerInput(service, standing));
  return createHash('sha256').update(bytes).digest('hex');
}
