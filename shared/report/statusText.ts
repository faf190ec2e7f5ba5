import { sheetSigns } from '#shared/colour/sign';
import { shortPeriodWords } from '#shared/report/words';
import type { TaskStatus } from '#shared/status/class';
import { printedPath, statusPhrase } from '#shared/status/words';

/**
 * The class cell of a sheet: sign, full phrase, and the period a carried-forward value comes from (S1, S2).
 * Example: `▲ Chưa hoàn thành, quá hạn 14 ngày (bước 2.1) (số liệu kỳ 9/2015)`.
 */
export function statusText(status: TaskStatus): string {
  const { carriedFrom, ...rest } = status;
  const phrase = statusPhrase(rest, 'vi');
  const carried = carriedFrom === undefined ? '' : ` (số liệu kỳ ${shortPeriodWords(carriedFrom)})`;
  return `${sheetSigns[status.class]} ${phrase}${carried}`;
}

/** What people call a step: `II.2.1` → `2.1`. */
export function stepName(path: string): string {
  return printedPath(path);
}
