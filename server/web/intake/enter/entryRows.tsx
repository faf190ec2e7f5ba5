import type { EnteredLines } from '#shared/wire/lines';
import type { PullAnswer } from '#shared/wire/periodAnswer';
import type { LineAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** Fields of a line in the order a paper form has them; the same as `progressFields`. */
export const entered = [
  'progress_text',
  'status',
  'percent',
  'submitted_on',
  'completed_on',
  'obstacles',
  'evidence',
  'note',
] as const;
export type EnteredField = (typeof entered)[number];

/** What one agency says of one task, with what is on record for the period and what was said before it. */
export type EntryRow = {
  readonly key: string;
  readonly task: TrackerTaskAnswer;
  readonly line: LineAnswer;
  /** On record for this period; '' where nothing is. */
  readonly now: Readonly<Record<EnteredField, string>>;
  /** The last words of an earlier period. */
  readonly before: { readonly period: string; readonly text: string } | null;
};

/** Typed by hand, by row and field; only what differs from what is on record is sent. */
export type Typed = Readonly<Record<string, Readonly<Partial<Record<EnteredField, string>>>>>;

/** The rows an agency reports on, in printed order. */
export function rowsOf({ agency, tracker }: PullAnswer): readonly EntryRow[] {
  const period = tracker.period.id;
  return tracker.tasks.flatMap((task) =>
    task.kind === 'section'
      ? []
      : task.lines
          .filter((line) => line.agency === agency || line.named === agency)
          .map((line): EntryRow => {
            const ofPeriod = (field: EnteredField): string => {
              const value = line.values[field];
              return value?.period === period ? value.value : '';
            };
            const said = line.values.progress_text;
            return {
              key: `${task.id}|${line.role}`,
              task,
              line,
              now: {
                progress_text: ofPeriod('progress_text'),
                status: ofPeriod('status'),
                percent: ofPeriod('percent'),
                submitted_on: ofPeriod('submitted_on'),
                completed_on: ofPeriod('completed_on'),
                obstacles: ofPeriod('obstacles'),
                evidence: ofPeriod('evidence'),
                note: ofPeriod('note'),
              },
              before: said !== undefined && said.period !== period ? { period: said.period, text: said.value } : null,
            };
          }),
  );
}

export type Changed = { readonly cells: number; readonly rows: number; readonly emptied: number };

type Line = EnteredLines['lines'][number];

/** What would be sent: the changed fields of each row with what the person saw there before (M3, M6). */
export function linesOf(
  rows: readonly EntryRow[],
  typed: Typed,
): { readonly lines: Line[]; readonly changed: Changed } {
  let [cells, emptied] = [0, 0];
  const lines: Line[] = [];
  for (const { key, task, line, now } of rows) {
    const fields: Partial<Record<EnteredField, string | number>> = {};
    const base: Partial<Record<EnteredField, string>> = {};
    for (const field of entered) {
      const text = typed[key]?.[field];
      if (text === undefined || text.trim() === now[field].trim()) continue;
      const value = text.trim();
      fields[field] = field === 'percent' ? percentOf(value) : value;
      if (now[field] !== '') base[field] = now[field];
      cells += 1;
      if (value === '') emptied += 1;
    }
    if (Object.keys(fields).length > 0) lines.push({ task: task.id, role: line.role, fields, base });
  }
  return { lines, changed: { cells, rows: lines.length, emptied } };
}

/** `60`, `60 %`, `60,5` is a number; anything else goes as it was written, to be looked at. */
function percentOf(text: string): string | number {
  const match = /^(\d{1,3}(?:[.,]\d+)?)\s*%?$/.exec(text);
  return match?.[1] === undefined ? text : Number(match[1].replace(',', '.'));
}
