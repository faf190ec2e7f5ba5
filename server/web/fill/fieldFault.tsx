import { parsePeriod } from '#shared/period/parse';
import { percentIn } from '#shared/status/progress';
import type { ProgressField } from '#shared/table/field';

export type FieldFault = 'unreadable' | 'future' | 'percent' | 'long';

/** Longest text of a cell of Excel (T6). */
const longest = 32_767;

/**
 * What is wrong with a field as it is typed, by the core's own reading of dates and percentages; the service looks at everything before
 * it is sent. `cutOff` as `2015-11-14`. Example: `fieldFault('completed_on', '31/9/2015', '2015-11-14')` → `unreadable`.
 */
export function fieldFault(field: ProgressField, text: string, cutOff: string): FieldFault | null {
  const typed = text.trim();
  if (typed === '') return null;
  if (typed.length > longest) return 'long';
  if (field === 'percent') return percentIn(typed).fault === null ? null : 'percent';
  if (field !== 'completed_on' && field !== 'submitted_on') return null;
  const read = parsePeriod(typed, 'finish', { year: Number(cutOff.slice(0, 4)) });
  if (read.latest === null || read.kind === 'unparseable' || read.kind === 'ambiguous') return 'unreadable';
  return (read.earliest ?? read.latest) > cutOff ? 'future' : null;
}
