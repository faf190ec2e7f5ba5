import type { SubmissionRecord } from '#server/store/records';

/** Name the receipt gives what was written on a page. */
export const editorialFile = 'Biên tập trên trang.json';

/** Whether a submission is what DOST wrote on a page (M13): it speaks as the tracker, and is nobody's report (K2). */
export function isEditorial({ file, form, channel }: Pick<SubmissionRecord, 'file' | 'form' | 'channel'>): boolean {
  return form === 'lines' && channel === 'page' && file === editorialFile;
}
