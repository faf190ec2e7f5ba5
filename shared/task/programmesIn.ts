import type { RegistryFile } from '#shared/agency/registry';
import { type AgencyIndex, indexRegistry } from '#shared/agency/resolve';
import type { Table } from '#shared/table/table';
import { buildProgrammes } from '#shared/task/build';
import { readDocument } from '#shared/task/document';
import type { Programme } from '#shared/task/programme';

export type LoadedProgrammes = {
  /** Every programme of the workbook, the one with most tasks first. */
  readonly programmes: readonly Programme[];
  readonly agencies: AgencyIndex;
};

/**
 * The programmes the tables of one workbook hold, with the agencies of the province a person named or the titles name; without a
 * province the bodies of all are equal. `asOf` is `YYYY-MM-DD`. Example: `programmesIn(recognition.tables, registry, '2015-11-14')`.
 */
export function programmesIn(
  tables: readonly Table[],
  registry: RegistryFile,
  asOf: string,
  province?: string,
): LoadedProgrammes {
  const named = province ?? provinceNamed(tables, registry);
  const agencies = indexRegistry(registry, named === undefined ? {} : { province: named });
  const programmes = [...buildProgrammes(tables, { agencies, asOf })];
  return { programmes: programmes.sort((a, b) => b.tasks.length - a.tasks.length), agencies };
}

/** Province named above the longest table that names one. */
function provinceNamed(tables: readonly Table[], registry: RegistryFile): string | undefined {
  const provinces = Object.keys(registry.provinces);
  const named = tables.map((table) => ({
    rows: table.rows.length,
    province: readDocument(table.title, provinces).province,
  }));
  return named.filter(({ province }) => province !== undefined).sort((a, b) => b.rows - a.rows)[0]?.province;
}
