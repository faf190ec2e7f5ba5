import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { letOthersIn } from '#server/store/letOthersIn';
import type { CellPool } from '#server/xlsx/pack/cellPool';
import { opened, type ReadOptions, readPacked } from '#server/xlsx/read';
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

/** What a submission may be: a workbook, or a document with tables (T8). A programme and a tracker are workbooks. */
export const submissionForms: readonly FileForm[] = ['workbook', 'document'];

const workbooks: readonly FileForm[] = ['workbook'];

/**
 * Reads one file; whatever is wrong with it is a value, and the next files go on (T8). Documents are read where `forms` has them; `layout` are
 * choices a person made for how a table is read (T2).
 */
export async function openFile(
  given: string,
  forms: readonly FileForm[] = workbooks,
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
  forms: readonly FileForm[] = workbooks,
): Promise<OpenedFile | RefusedFile> {
  const fetched = await fetchBytes(bytes, file, file, { forms });
  const cells = cellsOf(fetched);
  await letOthersIn();
  return cells.kind === 'refused' ? cells : recognised(cells, layout);
}

/** First half of {@link openFile}, most of it in the reading thread. A merge asks only whether cells have formulas, rules show them. */
export async function fetchFile(
  given: string,
  forms: readonly FileForm[] = workbooks,
  formulas = true,
): Promise<FetchedFile | RefusedFile> {
  const file = basename(given);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(given);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return {
      kind: 'refused',
      given,
      file,
      hash: null,
      refusal: { code: 'not_found', params: { path: given, detail: code } },
    };
  }
  return fetchBytes(bytes, given, file, { forms, formulas });
}

async function fetchBytes(bytes: Uint8Array, given: string, file: string, options: ReadOptions): Promise<FetchedFile> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'fetched', given, file, hash, reading: await readPacked(bytes, { ...options, name: file }) };
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
