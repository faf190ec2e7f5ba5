import { letOthersIn } from '#server/store/letOthersIn';
import { fetchBytes, fetchFile, workbooksOnly } from '#server/usecases/fetchFile';
import type { CellPool } from '#server/xlsx/pack/cellPool';
import { opened } from '#server/xlsx/read';
import type { PackedReading } from '#server/xlsx/readBytes';
import type { FileForm } from '#server/xlsx/readInWorker';
import type { FileRefusal } from '#shared/message/refusal';
import type { Workbook } from '#shared/sheet/grid';
import { recognise } from '#shared/table/recognise';
import type { LayoutOverride, Recognition } from '#shared/table/table';

/** A file that was read and whose tables were looked for. `given` is the path as the person gave it, `file` its name. */
export type OpenedFile = {
  readonly kind: 'opened';
  readonly given: string;
  readonly file: string;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  readonly workbook: Workbook;
  readonly recognition: Recognition;
};

/** A file that could not be read, with the coded reason. `hash` is null where not even bytes were there. */
export type RefusedFile = {
  readonly kind: 'refused';
  readonly given: string;
  readonly file: string;
  readonly hash: string | null;
  readonly refusal: FileRefusal;
};

/** A file whose bytes were read, on its way to becoming cells. */
export type FetchedFile = {
  readonly kind: 'fetched';
  readonly given: string;
  readonly file: string;
  readonly hash: string;
  readonly reading: PackedReading;
};

/**
 * Reads one file; whatever is wrong with it is a value, and the next files go on (T8). Documents are read where `forms` has them; `layout` are
 * choices a person made for how a table is read (T2).
 */
export async function openFile(
  given: string,
  forms: readonly FileForm[] = workbooksOnly,
  layout: readonly LayoutOverride[] = [],
): Promise<OpenedFile | RefusedFile> {
  const cells = cellsOf(await fetchFile(given, forms));
  return cells.kind === 'refused' ? cells : recognised(cells, layout);
}

/** The same for bytes that are here already. */
export async function openBytes(
  bytes: Uint8Array,
  file: string,
  layout: readonly LayoutOverride[] = [],
  forms: readonly FileForm[] = workbooksOnly,
): Promise<OpenedFile | RefusedFile> {
  const fetched = await fetchBytes(bytes, file, file, { forms });
  const cells = cellsOf(fetched);
  await letOthersIn();
  return cells.kind === 'refused' ? cells : recognised(cells, layout);
}

/** Second half of {@link openFile}. `pool` is one for all files of a job, so that equal texts stand in memory once. */
export function openFetched(fetched: FetchedFile | RefusedFile, pool?: CellPool): OpenedFile | RefusedFile {
  const cells = cellsOf(fetched, pool);
  return cells.kind === 'refused' ? cells : recognised(cells);
}

type WithCells = Omit<OpenedFile, 'recognition'>;

function cellsOf(fetched: FetchedFile | RefusedFile, pool?: CellPool): WithCells | RefusedFile {
  if (fetched.kind === 'refused') return fetched;
  const { given, file, hash } = fetched;
  const read = opened(fetched.reading, pool);
  if (!read.ok) return { kind: 'refused', given, file, hash, refusal: read.refusal };
  return { kind: 'opened', given, file, hash, workbook: read.workbook };
}

function recognised(cells: WithCells, layout: readonly LayoutOverride[] = []): OpenedFile {
  return { ...cells, recognition: recognise(cells.workbook, layout) };
}
