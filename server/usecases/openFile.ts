import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CellPool } from '#server/xlsx/pack/unpack';
import { readWorkbook } from '#server/xlsx/read';
import type { FileRefusal } from '#shared/message/refusal';
import type { Workbook } from '#shared/sheet/grid';
import { recognise } from '#shared/table/recognise';
import type { Recognition } from '#shared/table/table';

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

/** `pool` is one for all files of a job, so that equal texts stand in memory once. Reads one workbook; whatever is wrong with it is a value, and the next files go on (T8). */
export async function openFile(given: string, pool?: CellPool): Promise<OpenedFile | RefusedFile> {
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
  const hash = createHash('sha256').update(bytes).digest('hex');
  const read = await readWorkbook(bytes, { name: file, ...(pool === undefined ? {} : { pool }) });
  if (!read.ok) return { kind: 'refused', given, file, hash, refusal: read.refusal };
  return { kind: 'opened', given, file, hash, workbook: read.workbook, recognition: recognise(read.workbook) };
}
