import type { OpenedFile } from '#server/usecases/openFile';
import { indexFor } from '#server/usecases/registry';
import type { RegistryFile } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import type { Table } from '#shared/table/table';
import { buildProgrammes } from '#shared/task/build';
import { readDocument } from '#shared/task/document';
import type { Programme } from '#shared/task/programme';

export type LoadedProgrammes = {
  /** Every programme of the workbook, the one with most tasks first. */
  readonly programmes: readonly Programme[];
  readonly agencies: AgencyIndex;
};

/** The programmes a workbook holds, with the agencies of the province a person named or the titles name. */
export function programmesOf(
  opened: OpenedFile,
  registry: RegistryFile,
  asOf: string,
  province?: string,
): LoadedProgrammes {
  const { tables } = opened.recognition;
  const agencies = indexFor(registry, province ?? provinceNamed(tables, registry));
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
