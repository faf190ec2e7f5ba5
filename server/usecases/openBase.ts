import { type OpenedFile, openFile, type RefusedFile } from '#server/usecases/openFile';
import { type PrintedColumn, printedColumns } from '#server/usecases/printedColumns';
import type { RegistryFile } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import { type Appendix, appendixCells } from '#shared/report/appendixCells';
import type { Programme } from '#shared/task/programme';
import { programmesIn } from '#shared/task/programmesIn';

export type OpenedBase = {
  readonly kind: 'base';
  /** Headings of the table as it prints them. The grids themselves are let go: a register of 60,000 tasks is large. */
  readonly columns: readonly PrintedColumn[];
  readonly programme: Programme;
  readonly agencies: AgencyIndex;
  readonly appendix: Appendix;
  /** Other programmes of the same workbook, which the job leaves alone. */
  readonly others: readonly Programme[];
};

/** The programme a job works on. A workbook of several programmes works on the largest; the others are named by the caller. */
export async function openBase(
  path: string,
  registry: RegistryFile,
  asOf: string,
  province?: string,
): Promise<OpenedBase | RefusedFile> {
  const opened = await openFile(path);
  return opened.kind === 'refused' ? opened : baseOf(opened, registry, asOf, province);
}

/** The programme of a workbook: the one called `id`, else the largest. */
export function baseOf(
  opened: OpenedFile,
  registry: RegistryFile,
  asOf: string,
  province?: string,
  id?: string,
): OpenedBase | RefusedFile {
  const { programmes, agencies } = programmesIn(opened.recognition.tables, registry, asOf, province);
  const programme = id === undefined ? programmes[0] : programmes.find((one) => one.id === id);
  if (!programme || programme.tasks.length === 0) {
    return {
      kind: 'refused',
      given: opened.given,
      file: opened.file,
      hash: opened.hash,
      refusal: { code: 'no_table', params: { file: opened.file } },
    };
  }
  const { tables } = opened.recognition;
  return {
    kind: 'base',
    columns: printedColumns(tables, programme),
    programme,
    agencies,
    appendix: { file: opened.file, cells: appendixCells(tables, programme) },
    others: programmes.filter((one) => one !== programme && one.tasks.length > 0),
  };
}
