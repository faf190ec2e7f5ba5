import { agencySheet, type BenchProgramme, baseSheet, benchRegistry, makeProgramme } from '#bench/programme';
import type { ProvinceSize } from '#bench/serviceWorld';
import { benchWorkbook } from '#bench/workbook';
import { type Caller, loadInto, must, signInAs } from '#test/faults/caller';

/** An invented province on a running service: its programme, an open period, and one officer of each agency with a token. */
export type ServedProvince = {
  readonly programme: string;
  readonly period: string;
  readonly consolidator: Caller;
  /** Tokens by number of the agency, from 0; good at every replica. */
  readonly officers: readonly string[];
  readonly reportOf: (agency: number, variant: number) => Uint8Array;
};

const period = '2025-06';

/** Sets it up through the API, as an administrator and a consolidator do. */
export async function servedProvince(
  administrator: Caller,
  size: ProvinceSize,
  changed = 0.2,
): Promise<ServedProvince> {
  const made = makeProgramme(size.seed, size.agencies, size.rows);
  await must(administrator, 'PUT', '/api/v1/registry', { json: { registry: benchRegistry(made), replaces: 0 } });
  const consolidator = await signInAs(administrator, 'consolidator', null);
  const appendix = benchWorkbook(baseSheet(made), '2024-06-11T02:00:00Z');
  const programme = await loadInto(consolidator, appendix, { file: 'phu-luc.xlsx', asOf: '2024-06-12', period });
  const officers: string[] = [];
  for (let agency = 0; agency < size.agencies; agency += 1)
    officers.push((await signInAs(administrator, 'officer', `xa-${agency + 1}`)).token);
  return { programme, period, consolidator, officers, reportOf: reportsFrom(made, size, changed) };
}

function reportsFrom(made: BenchProgramme, size: ProvinceSize, changed: number): ServedProvince['reportOf'] {
  return (agency, variant) => {
    const { sheet } = agencySheet(made, agency, size.seed + 1 + variant, changed);
    return benchWorkbook(sheet, `2025-06-12T0${variant % 10}:00:00Z`);
  };
}
