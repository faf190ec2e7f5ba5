import { z } from 'zod';
import { statusClasses } from '#shared/status/class';
import { findingSchema } from '#shared/wire/checkAnswer';

const rowNumber = z.number().int().positive();

/** A task table of a report as it stands on its sheet, to be drawn the way the sheet looks. */
export const drawnTableSchema = z.object({
  sheet: z.string(),
  /** The sheet does not show in the workbook (T6). */
  hidden: z.boolean(),
  /** As people look at them: what names the task, what the agency writes, the class, then the rest in sheet order. */
  columns: z.array(
    z.object({
      /** Letter on the sheet; '' for the class where the sheet has no column for it. */
      letter: z.string(),
      header: z.string(),
      kind: z.enum(['name', 'own', 'class', 'programme', 'extra']),
      field: z.string().nullable(),
    }),
  ),
  /** Row number of the header on the sheet. */
  headerRow: rowNumber,
  rows: z.array(
    z.object({
      /** Row number on the sheet. */
      row: rowNumber,
      kind: z.enum(['section', 'task', 'step', 'other']),
      /** One text for each column, as typed; '' for an empty cell and for the class. */
      cells: z.array(z.string()),
      /** Derived from the row itself (S1); absent for rows that are no task or step. */
      class: z.enum(statusClasses).optional(),
      words: z.object({ vi: z.string(), en: z.string() }).optional(),
    }),
  ),
});

/** A finding with all a person needs to put it right, in the language of the call (R3). */
export const shownFindingSchema = findingSchema.extend({
  said: z
    .object({
      title: z.string(),
      read: z.string(),
      say: z.string(),
      accept: z.string(),
      example: z.string(),
      why: z.string(),
      fix: z.string(),
    })
    .optional(),
});

export type DrawnTable = z.infer<typeof drawnTableSchema>;
export type ShownFinding = z.infer<typeof shownFindingSchema>;
