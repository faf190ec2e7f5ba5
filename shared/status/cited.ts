const CITED =
  /\b(?:theo|can cu|thuc hien|trien khai|(?<!\bban )giao|thay the|thay|bai bo|sua doi|bo sung|kem theo|trich)(?: (?:noi dung|yeu cau|tinh than|cac|cua))?\s*$|\b(?:giao|neu|quy dinh|phan cong|chi dao)(?: \S+){0,3} tai\s*$/;
/** TTg, CP, TW, QH: numbers of papers that reach a province from above. */
const FROM_ABOVE = /(?:^|[-/])(?:ttg|cp|tw|qh\d{2}|ubtvqh\d{2})(?:$|[-/.])/;

/** Whether a document is what work rests on: by the words before it, in plain letters, or by its number. */
export function isCited(before: string, sign: string | null): boolean {
  return CITED.test(before) || (sign !== null && FROM_ABOVE.test(sign));
}
