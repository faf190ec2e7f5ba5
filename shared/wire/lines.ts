import { z } from 'zod';
import { editorialFields, progressFields } from '#shared/table/field';

/**
 * Reports that come as JSON instead of as a file (product §2.4, K2): lines a person entered in a form, or whole sheets as the add-in sees
 * them. Both become a workbook and go the way of every file. Unknown names are refused, or a misspelt field would be lost unseen.
 */
const longest = { id: 200, text: 40_000, lines: 20_000, sheets: 100 } as const;

const id = z.string().min(1).max(longest.id);
const fieldName = z.enum(progressFields);
const typed = z.string().max(longest.text);

/** What one body says of one task: only the fields it speaks of. `''` empties a field whose `base` held something (M6). */
export const enteredLineSchema = z.strictObject({
  /** Id of the task in the programme. */
  task: id,
  role: z.enum(['lead', 'coordinating', 'member']).optional(),
  fields: z.partialRecord(fieldName, z.union([typed, z.number()])),
  /** What the person saw in each field before; a field left out was empty. */
  base: z.partialRecord(fieldName, typed).optional(),
});

export const enteredLinesSchema = z
  .strictObject({
    format: z.literal('phuluc/lines'),
    version: z.literal(1),
    programme: id,
    /** Registry id of the body that reports. */
    agency: id,
    period: z.string().regex(/^\d{4}(?:-(?:\d\d|Q[1-4]|H[12]|9M))?$/),
    /** Cut-off the lines were given out at, where the client knows it. */
    asOf: z.iso.date().optional(),
    /** Lineage of the base (M3), as the province gave it with the lines; without it the base values name their own. */
    baseId: z.string().max(longest.id).optional(),
    savedAt: z.iso.datetime({ offset: true }).optional(),
    /** K2: "không phát sinh": nothing to report this period. */
    nothing: z.literal(true).optional(),
    lines: z.array(enteredLineSchema).max(longest.lines),
  })
  .refine(({ nothing, lines }) => (nothing === true) === (lines.length === 0), {
    path: ['nothing'],
    error: 'lines or the declaration that there is nothing, never both',
  });

export type EnteredLines = z.infer<typeof enteredLinesSchema>;

/** What DOST wrote on a page of a task: its wording for the report, a leader's direction, its own note (M13). */
export const editorialEditSchema = z.strictObject({
  task: id,
  field: z.enum([...editorialFields, 'note']),
  value: typed,
  /** What the person saw there before; the empty text where nothing stood. */
  base: typed.default(''),
});

const enteredEditorialSchema = z.strictObject({
  format: z.literal('phuluc/editorial'),
  version: z.literal(1),
  programme: id,
  /** The consolidating body, as which a tracker speaks. */
  agency: id,
  period: z.string().max(20),
  savedAt: z.iso.datetime({ offset: true }),
  /** Cut-off of the tracker that was looked at, and the entry of the journal it was of. */
  asOf: z.iso.date(),
  journal: z.number().int().min(0),
  edits: z.array(editorialEditSchema).min(1).max(1_000),
});

export type EnteredEditorial = z.infer<typeof enteredEditorialSchema>;

const cell = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({
    value: z.union([z.string(), z.number(), z.boolean()]),
    /** As shown; for text the value itself. */
    text: z.string().optional(),
    format: z.string().max(255).optional(),
    formula: z.string().optional(),
    error: z.string().max(40).optional(),
  }),
]);

const line = z.number().int().min(0);
const row = line.max(1_048_575);
const column = line.max(16_383);

/** A sheet as `#shared/sheet/grid` has it, sets written as lists. An empty cell is `null` or left out at the end of a row. */
const sheetSchema = z.strictObject({
  name: z.string().max(255),
  visibility: z.enum(['visible', 'hidden', 'veryHidden']).default('visible'),
  rows: z.array(z.strictObject({ index: row, cells: z.array(cell).max(16_384) })),
  merges: z
    .union([z.literal('unknown'), z.array(z.strictObject({ top: row, left: column, bottom: row, right: column }))])
    .default([]),
  hiddenRows: z.array(row).default([]),
  hiddenColumns: z.array(column).default([]),
  date1904: z.boolean().default(false),
});

export const sentSheetsSchema = z.strictObject({
  format: z.literal('phuluc/sheets'),
  version: z.literal(1),
  sheets: z.array(sheetSchema).min(1).max(longest.sheets),
  names: z
    .array(z.strictObject({ name: z.string().max(255), refersTo: z.string(), sheet: z.string().max(255).optional() }))
    .default([]),
  /** Document properties by lower-case name. */
  properties: z.record(z.string().max(255), z.string()).default({}),
  savedAt: z.iso.datetime({ offset: true }).optional(),
});

export type SentSheets = z.infer<typeof sentSheetsSchema>;

/** What a JSON submission may be. */
export const sentLinesSchema = z.discriminatedUnion('format', [
  enteredLinesSchema,
  sentSheetsSchema,
  enteredEditorialSchema,
]);
