import { dayWords } from '#shared/report/words';
import type { Words } from '#shared/rules/rule';
import type { TrackerRow } from '#shared/wire/outlineAnswer';

/**
 * "Đang ở đâu?" in so far as one row of the tracker tells it: for whose approval it waits since when. Null where the class already says all.
 * The step it is late through, what was reported, who is silent and how often was reminded takes the whole tracker: see `whereIsIt`. Example:
 * `Chờ UBND tỉnh từ 12/10/2015.`
 */
export function whereInRow(row: TrackerRow): Words | null {
  if (row.class !== 'overdue' && row.class !== 'submitted') return null;
  const { awaiting, submittedOn } = row;
  if (awaiting === undefined || submittedOn === undefined) return null;
  const day = dayWords(submittedOn);
  return { vi: `Chờ ${awaiting} từ ${day}.`, en: `Waits for ${awaiting} since ${day}.` };
}
