import type { DefinitionField, EditorialField, Field, ProgressField } from '#shared/table/field';
import { definitionFields, editorialFields, progressFields } from '#shared/table/field';
import type { AssignmentRole } from '#shared/task/programme';

/**
 * What a cell is about, wherever it stands (M4). A progress cell is task × agency × role × field, a definition cell is the
 * programme's own, an editorial cell (DOST's `note` included) is DOST's word on a task. Ids hold no `|`.
 */
export type CellSubject =
  | {
      readonly kind: 'line';
      readonly task: string;
      readonly role: AssignmentRole;
      readonly agency: string;
      readonly field: ProgressField;
    }
  | { readonly kind: 'definition'; readonly task: string; readonly field: Field }
  | { readonly kind: 'editorial'; readonly task: string; readonly field: EditorialField | 'note' };

/** The subject as one string, so that cells meet in a map. `l|t1|lead|so-khcn|percent`, `d|t1|finish`, `e|t1|directive`. */
export function cellKey(subject: CellSubject): string {
  const { kind, task, field } = subject;
  if (kind === 'line') return `l|${task}|${subject.role}|${subject.agency}|${field}`;
  return `${kind === 'definition' ? 'd' : 'e'}|${task}|${field}`;
}

const definition: ReadonlySet<string> = new Set(definitionFields);
const progress: ReadonlySet<string> = new Set(progressFields);
const editorial: ReadonlySet<string> = new Set(editorialFields);
const roles: ReadonlySet<string> = new Set<AssignmentRole>(['lead', 'coordinating', 'member']);

/** Whether a field belongs to the issuing authority. */
export function isDefinitionField(field: string): field is DefinitionField {
  return definition.has(field);
}

/** Whether a field is part of a line (progress of one agency). */
export function isProgressField(field: string): field is ProgressField {
  return progress.has(field);
}

/** Whether a field is DOST's wording or a leader's direction. */
export function isEditorialField(field: string): field is EditorialField {
  return editorial.has(field);
}

/** Inverse of {@link cellKey}; undefined for a text that is no key. */
export function parseCellKey(key: string): CellSubject | undefined {
  const parts = key.split('|');
  const [kind, task = '', second = '', agency = '', field = ''] = parts;
  if (kind === 'l' && parts.length === 5 && roles.has(second) && isProgressField(field)) {
    return { kind: 'line', task, role: second as AssignmentRole, agency, field };
  }
  if (kind === 'd' && parts.length === 3 && isDefinitionField(second))
    return { kind: 'definition', task, field: second };
  if (kind === 'e' && parts.length === 3 && (isEditorialField(second) || second === 'note')) {
    return { kind: 'editorial', task, field: second };
  }
  return undefined;
}
