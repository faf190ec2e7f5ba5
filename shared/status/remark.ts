import { documentsIn, type NamedDocument } from '#shared/status/documents';

/**
 * Documents a remark names as what came of the work. A remark is also where people write what ordered it: such a one is left out.
 *
 * Example: "QĐ số 15/QĐ-UBND ngày 12/02/2026" is one, "Theo QĐ số 15/QĐ-UBND" and "Quyết định số 749/QĐ-TTg" are none.
 */
export function documentsInRemark(text: string): readonly NamedDocument[] {
  return documentsIn(text).filter(({ cited }) => !cited);
}
