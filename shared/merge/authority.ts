import type { OutcomeReason } from '#shared/merge/model';
import type { Field } from '#shared/table/field';
import { definitionFields, editorialFields, progressFields } from '#shared/table/field';

/** What stands between who speaks and the row it speaks of (M4); read from the programme's assignments, never from the file. */
export type Standing =
  /** The body has an assignment on the row: lead, coordinating, or member of a closed group. */
  | 'assigned'
  | 'not_assigned'
  /** A section nobody is charged with. */
  | 'section'
  /** The tracker, which alone speaks as DOST (M13). */
  | 'tracker';

export type FieldGroup = 'ordinal' | 'definition' | 'progress' | 'note' | 'editorial';

export type Ruling =
  | { readonly do: 'take' | 'propose' | 'same' }
  | { readonly do: 'refuse'; readonly reason: OutcomeReason };

const take: Ruling = { do: 'take' };
const propose: Ruling = { do: 'propose' };
const same: Ruling = { do: 'same' };
const outside: Ruling = { do: 'refuse', reason: 'outside_authority' };
const unassignable: Ruling = { do: 'refuse', reason: 'not_assignable' };

/** The table of authority: who may write what. `note` is two fields, DOST's and the agency's, hence a group of its own. */
export type AuthorityTable = Readonly<Record<Standing, Readonly<Record<FieldGroup, Ruling>>>>;

export const authority: AuthorityTable = {
  assigned: { ordinal: same, definition: propose, progress: take, note: take, editorial: outside },
  not_assigned: { ordinal: same, definition: outside, progress: outside, note: outside, editorial: outside },
  section: {
    ordinal: same,
    definition: unassignable,
    progress: unassignable,
    note: unassignable,
    editorial: unassignable,
  },
  tracker: { ordinal: same, definition: propose, progress: outside, note: take, editorial: take },
};

const groups = new Map<Field, FieldGroup>([
  ...definitionFields.map((field) => [field, 'definition'] as const),
  ...progressFields.map((field) => [field, 'progress'] as const),
  ...editorialFields.map((field) => [field, 'editorial'] as const),
  ['ordinal', 'ordinal'],
  ['note', 'note'],
]);

/** Field group of a canonical field, the row index of {@link authority}. */
export function fieldGroup(field: Field): FieldGroup {
  return groups.get(field) ?? 'definition';
}
