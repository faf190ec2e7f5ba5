import type { TrackerRow } from '#shared/wire/outlineAnswer';
import { dayText } from '#web/tracker/days';
import type { TrackerWords } from '#web/words/tracker';

/** "Đang ở đâu?" of a task that is late or waits for approval, in one line; null for others. */
export function whereIsIt(row: TrackerRow, words: TrackerWords): string | null {
  if (row.class !== 'overdue' && row.class !== 'submitted') return null;
  const parts = [
    ...(row.through === undefined ? [] : [words.stepDue(row.through)]),
    ...(row.awaiting === undefined || row.submittedOn === undefined
      ? []
      : [words.awaiting(row.awaiting, dayText(row.submittedOn))]),
  ];
  return parts.length === 0 ? null : parts.join(' ');
}
