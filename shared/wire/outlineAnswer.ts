import { z } from 'zod';
import { lineSchema, periodLabelSchema, trackerTaskSchema } from '#shared/wire/trackerAnswer';
import { whereAnswerSchema } from '#shared/wire/whereAnswer';

const count = z.number().int().nonnegative();
const day = z.string();

/** Letters of {@link outlineSchema}'s texts; never given another meaning. */
export const kindLetters = { section: 's', task: 't', step: 'p' } as const;
/** What is open of a row: conflicts 1, proposals 2, cells that wait 4, added up to one digit. */
export const openBits = { conflict: 1, proposal: 2, waiting: 4 } as const;

/** A column of numbers, see `#shared/report/packedColumn`; -1 stands for none. */
const packedSchema = z.object({ width: z.number().int().min(1).max(6), text: z.string() });

/** What a row says. `lines` are the first of those shown under it. */
export const trackerRowSchema = trackerTaskSchema.omit({ lead: true, coordinating: true }).extend({
  row: count,
  /** Bodies as the row shows them, short. */
  lead: z.array(z.string()),
  coordinating: z.array(z.string()),
  /** First day of the time it is carried out in, where the programme names one. */
  start: day.nullable(),
  /** The line of the one body that leads it; null where several do, or none. */
  own: lineSchema.nullable(),
  /** Of several leads: how many said something in this period. */
  said: z.object({ reported: count, of: count }).nullable(),
});

/**
 * All rows of a tracker, column by column, for a page that draws, counts and filters 20,000 of them and fetches what they say as it goes.
 * A row is known by its number in this list; numbers hold as long as `seq` does.
 */
export const outlineSchema = z.object({
  period: periodLabelSchema,
  asOf: day,
  /** Entry of the journal this speaks of. */
  seq: count,
  agencies: z.array(z.object({ id: z.string(), name: z.string(), short: z.string() })),
  sections: z.array(z.object({ row: count, id: z.string(), path: z.string(), title: z.string() })),
  /** A letter a row: section, task, step. */
  kinds: z.string(),
  /** Number of the row above. */
  parents: packedSchema,
  /** A letter a row: `a` is the first of the classes, `-` none. */
  classes: z.string(),
  /** Months deadlines fall in, `YYYY-MM`, and for each row which one. */
  months: z.array(z.string()),
  due: packedSchema,
  /** Who leads, as places in `agencies`: every set of bodies that occurs, and for each row which one. */
  leadSets: z.array(z.array(count)),
  leads: packedSchema,
  /** Lines of agencies shown under each row. */
  lines: packedSchema,
  /** A digit a row, see {@link openBits}. */
  open: z.string(),
  /** What the first rows say, where they were asked for along with it. */
  rows: z.array(trackerRowSchema).exactOptional(),
});

export const rowsSchema = z.object({
  /** Another one than asked for: the numbers of the outline no longer hold, and no row is given. */
  seq: count,
  rows: z.array(trackerRowSchema),
});

/** A task with all that is said of it. */
export const taskAnswerSchema = z.object({
  seq: count,
  period: periodLabelSchema,
  asOf: day,
  task: trackerRowSchema,
  /** Rows above, uppermost first, and rows directly below. */
  above: z.array(trackerRowSchema),
  below: z.array(trackerRowSchema),
  /** Of an overdue one: the line the overview has for it. */
  where: whereAnswerSchema.nullable(),
  /** Decisions about the task itself, oldest first. */
  decisions: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      on: day,
      by: z.string().nullable(),
      reason: z.string(),
      /** The deadline or day of completion it sets. */
      day: day.nullable(),
      document: z.object({ body: z.string(), number: z.string(), date: day }).nullable(),
      undone: z.boolean(),
    }),
  ),
});

export const foundRowsSchema = z.object({
  seq: count,
  /** Numbers of the rows found, as ranges: `0-2,7`. */
  rows: z.string(),
});

export type OutlineAnswer = z.infer<typeof outlineSchema>;
export type TrackerRow = z.infer<typeof trackerRowSchema>;
export type RowsAnswer = z.infer<typeof rowsSchema>;
export type TaskAnswer = z.infer<typeof taskAnswerSchema>;
export type FoundRows = z.infer<typeof foundRowsSchema>;
