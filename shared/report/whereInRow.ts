import { dayWords } from '#shared/report/words';
import type { Words } from '#shared/rules/rule';
import { printedPath } from '#shared/status/words';
import type { TrackerRow } from '#shared/wire/outlineAnswer';

/** A step of the row, as far as a page has it. */
export type RowStep = Pick<TrackerRow, 'path' | 'deadline' | 'texts'>;

/**
 * "Đang ở đâu?" in so far as one row of the tracker tells it: for whose approval it waits since when, and the step it is overdue through where
 * the page has that step. Null where the class already says all. What was reported, who is silent and how often was reminded takes the whole
 * tracker: see `whereIsIt`. Example: `Bước 3.2 Lấy ý kiến, hạn 30/4/2015.`
 */
export function whereInRow(row: TrackerRow, step?: RowStep): Words | null {
  if (row.class !== 'overdue' && row.class !== 'submitted') return null;
  const { awaiting, submittedOn } = row;
  const parts: Words[] = [];
  if (step !== undefined) {
    const name = `${printedPath(step.path)} ${step.texts.content ?? ''}`.trim();
    const due = step.deadline === null ? null : dayWords(step.deadline);
    parts.push({
      vi: `Bước ${name}${due === null ? '' : `, hạn ${due}`}.`,
      en: `Step ${name}${due === null ? '' : `, due ${due}`}.`,
    });
  }
  if (awaiting !== undefined && submittedOn !== undefined)
    parts.push({
      vi: `Chờ ${awaiting} từ ${dayWords(submittedOn)}.`,
      en: `Waits for ${awaiting} since ${dayWords(submittedOn)}.`,
    });
  if (parts.length === 0) return null;
  return { vi: parts.map(({ vi }) => vi).join(' '), en: parts.map(({ en }) => en).join(' ') };
}
