import { z } from 'zod';
import { countsSchema, fixedSchema } from '#shared/wire/checkAnswer';

/**
 * What a repaired copy of a report would say instead, cell by cell; nothing is kept. `how`: `patched` leaves every part of the workbook but
 * the sheets concerned as it is; `new_workbook` is a new workbook of the cells, as files of other formats become.
 */
export const repairAnswerSchema = fixedSchema.omit({ out: true }).extend({
  /** Cells with text of an old encoding (TCVN3, VNI) that are converted only by wish; 0 once they were. */
  offered: z.number().int(),
  /** What the rules find in the copy. */
  left: countsSchema,
  /** Titles of the rules that saw to the cells, in the language of the call. */
  titles: z.record(z.string(), z.string()),
});

export type RepairAnswer = z.infer<typeof repairAnswerSchema>;
