import type { RuleContext } from '#shared/rules/rule';

/** A report or a submission speaks of tasks that others ordered: "Báo cáo số 15/BC-SKHCN". */
const REPORTS = /[/-](?:BC|TTr)(?:[-/]|$)/;
/** A letter bears no kind, only its sender: "812/SKHCN-KHTC", "95/UBND-VX". */
const LETTER = /^\d+[/-](?:S[A-ZĐ&]{2,}|UBND|HĐND|VP[A-ZĐ]*|CA[A-ZĐ]*|BCH[A-ZĐ]*|BQL[A-ZĐ]*)(?:-|$)/;

/**
 * Day on which the tasks of a table were ordered, `YYYY-MM-DD`: that of its document, unless the document only reports on them (by its
 * kind, or a letter to which a table with progress columns is attached). Undefined where nobody knows.
 *
 * Example: "(Kèm theo Báo cáo số 15/BC-SKHCN ngày 14/02/2026)" → undefined; with "Kế hoạch số 15/KH-UBND" → 2026-02-14.
 */
export function orderedOn({ programme, has }: Pick<RuleContext, 'programme' | 'has'>): string | undefined {
  const { number, date } = programme.document;
  if (number === undefined || date === undefined) return date;
  if (REPORTS.test(number)) return undefined;
  const told = has('status') || has('percent') || has('progress_text');
  return told && LETTER.test(number) ? undefined : date;
}
