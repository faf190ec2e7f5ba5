import { z } from 'zod';
import { parsePeriod } from '#shared/period/parse';
import type { PeriodRole } from '#shared/period/period';

export const periodKinds = [
  'date',
  'month',
  'quarter',
  'half',
  'year',
  'range',
  'open_start',
  'open_end',
  'recurring',
  'conditional',
  'ambiguous',
  'unparseable',
] as const;

/** A line of `phuluc period --json` (product §13): days `YYYY-MM-DD`, or `--MM-DD` without a year; null where open. */
export const periodLineSchema = z.object({
  text: z.string(),
  kind: z.enum(periodKinds),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  recurrence: z.string().nullable(),
});

export type PeriodLine = z.infer<typeof periodLineSchema>;

/**
 * A text as the `period` command answers it; `year` completes days without one. Any text is answered.
 * Example: `periodLine('Quý I', 'finish', 2026)` → `{text: 'Quý I', kind: 'quarter', earliest: '2026-01-01', latest: '2026-03-31', recurrence: null}`.
 */
export function periodLine(text: string, role: PeriodRole, year?: number): PeriodLine {
  const { kind, earliest, latest, recurrence } = parsePeriod(text, role, year === undefined ? {} : { year });
  return { text, kind, earliest, latest, recurrence };
}
