/** Canonical columns (product words, §3). Definition belongs to the issuing authority, progress to a line, editorial to DOST. */
export const definitionFields = [
  'ordinal',
  'content',
  'objective',
  'lead',
  'coordinating',
  'output',
  'period',
  'start',
  'finish',
  'budget',
] as const;

export const progressFields = [
  'progress_text',
  'percent',
  'status',
  'submitted_on',
  'completed_on',
  'obstacles',
  'evidence',
  'note',
] as const;

export const editorialFields = ['editorial_text', 'directive'] as const;

export type DefinitionField = (typeof definitionFields)[number];
export type ProgressField = (typeof progressFields)[number];
export type EditorialField = (typeof editorialFields)[number];
export type Field = DefinitionField | ProgressField | EditorialField;

export const fields: readonly Field[] = [...definitionFields, ...progressFields, ...editorialFields];

/** The place of a field in `fields`, as a bit. */
export function fieldBit(field: Field): number {
  return 1 << fields.indexOf(field);
}

/** Columns the product itself puts into workbooks; known by defined name, else by header and formula; never canonical nor extra. */
export type OwnedColumn = 'id' | 'deadline' | 'warning' | 'class' | 'last_period';
