import { z } from 'zod';

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
