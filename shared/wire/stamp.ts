import { z } from 'zod';

/**
 * The stamp an issued workbook or an exported tracker carries (M3, M13): as JSON in cell A1 of the very hidden sheet
 * `_PL_BASE` (defined name `PL_STAMP`), and its `baseId` in the document property `category` as `phuluc:<baseId>`.
 * From row 3 of that sheet on: the base values: line id, field, text; further fields of the line in the columns after, field and text in turn.
 */
export const stampSheet = '_PL_BASE';
export const stampName = 'PL_STAMP';
/** Defined name over the hidden id column of an issued or exported table. */
export const idColumnName = 'PL_ID';
/** Header text of the hidden id column, by which it is known when names are lost. */
export const idColumnHeader = 'Mã dòng';

export const stampSchema = z.object({
  product: z.literal('phuluc'),
  version: z.literal(1),
  kind: z.enum(['issued', 'tracker']),
  programme: z.string(),
  title: z.string(),
  /** Body the workbook speaks as; for a tracker the consolidating body. */
  agency: z.string(),
  period: z.string(),
  asOf: z.string(),
  /** Derived from the base values; names the lineage. */
  baseId: z.string(),
  /** Grows with each period: a later base knows more (`2015-11` < `2015-12`). */
  sequence: z.string(),
});

export type Stamp = z.infer<typeof stampSchema>;

/** A base value: `line` is the id written in the hidden id column of the row, `task` or `task.role`. */
export type BaseValue = { readonly line: string; readonly field: string; readonly text: string };
