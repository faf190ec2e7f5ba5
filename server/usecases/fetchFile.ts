import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FetchedFile, RefusedFile } from '#server/usecases/openFile';
import { type ReadOptions, readPacked } from '#server/xlsx/read';
import type { FileForm } from '#server/xlsx/readInWorker';

/** What a submission may be: a workbook, or a document with tables (T8). A programme and a tracker are workbooks. */
export const submissionForms: readonly FileForm[] = ['workbook', 'document'];

export const workbooksOnly: readonly FileForm[] = ['workbook'];

/** First half of opening a file, most of it in the reading thread. A merge asks only whether cells have formulas, rules show them. */
export async function fetchFile(
  given: string,
  forms: readonly FileForm[] = workbooksOnly,
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

export async function fetchBytes(
  bytes: Uint8Array,
  given: string,
  file: string,
  options: ReadOptions,
): Promise<FetchedFile> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'fetched', given, file, hash, reading: await readPacked(bytes, { ...options, name: file }) };
}
