import { createHash } from 'node:crypto';
import { formOf } from '#server/usecases/doors/formOf';
import { type OpenedFile, openBytes, type RefusedFile } from '#server/usecases/openFile';
import type { FileForm } from '#server/xlsx/readInWorker';
import { nothingProperty } from '#shared/report/enteredLines';
import type { LayoutOverride } from '#shared/table/table';

export type GivenFile = {
  readonly bytes: Uint8Array;
  /** Name as given, without folder. */
  readonly file: string;
  readonly form: FileForm;
  /** Choices a person made for how its tables are read (T2). */
  readonly layout?: readonly LayoutOverride[];
};

/**
 * Opens a submission from any door (T8): workbook, document with tables, lines or sheets as JSON. All become one and the same: a workbook
 * with its tables, for `receive`. A file marked secret, one without a task table, one that is not what `form` says: a coded refusal.
 * A report that declares there is nothing to say opens with no table: see {@link declaresNothing}.
 */
export async function openSubmission(given: GivenFile): Promise<OpenedFile | RefusedFile> {
  const { bytes, file, form, layout } = given;
  if (form === 'lines' && formOf(bytes) !== 'lines') {
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { kind: 'refused', given: file, file, hash, refusal: { code: 'not_lines', params: { at: 'JSON' } } };
  }
  const opened = await openBytes(bytes, file, layout, [form]);
  if (opened.kind === 'refused' || opened.recognition.tables.length > 0 || declaresNothing(opened)) return opened;
  return { kind: 'refused', given: file, file, hash: opened.hash, refusal: { code: 'no_table', params: { file } } };
}

/** K2: the report says that there is nothing to report this period ("không phát sinh"). */
export function declaresNothing(opened: OpenedFile): boolean {
  return opened.workbook.properties.has(nothingProperty);
}
