import type { DecisionDraft } from '#server/usecases/decisions/draft';
import type { Conflict, TrackerState } from '#shared/merge/model';

/** A draft with everything set that a decision needs, and nothing else. */
type Single = DecisionDraft extends infer Draft
  ? Draft extends { readonly kind: string }
    ? Omit<Draft, 'alike'>
    : never
  : never;

/** One draft for all alike, as one draft each; the one asked about comes first. */
export function alike(draft: DecisionDraft, state: TrackerState): readonly Single[] {
  if (draft.kind === 'choose') {
    const { alike: all, ...one } = draft;
    const asked = state.conflicts.find(({ id }) => id === one.conflict);
    if (all !== true || asked === undefined) return [one];
    const from = asked.sides.find(({ value }) => value === one.value)?.origin.hash;
    const keepsBase = from === undefined && one.value === (asked.base ?? '');
    return [
      one,
      ...state.conflicts.flatMap((conflict) => {
        if (conflict === asked || betweenFiles(conflict) !== betweenFiles(asked)) return [];
        const side = conflict.sides.find(({ origin }) => origin.hash === from);
        const value = keepsBase ? (conflict.base ?? '') : side?.value;
        return value === undefined ? [] : [{ ...one, conflict: conflict.id, value }];
      }),
    ];
  }
  if (draft.kind === 'proposal') {
    const { alike: all, ...one } = draft;
    const asked = state.proposals.find(({ id }) => id === one.proposal);
    if (all !== true || asked === undefined) return [one];
    // The cells of a new row are one wish; else the same wish for other tasks.
    const others = state.proposals.filter(
      (other) =>
        other !== asked &&
        other.agency === asked.agency &&
        other.row === asked.row &&
        (asked.row !== undefined || other.field === asked.field),
    );
    return [one, ...others.map(({ id }) => ({ ...one, proposal: id }))];
  }
  return [draft];
}

/** The files a conflict is between, whatever their order: those between the same are settled alike. */
export function betweenFiles({ agency, sides }: Conflict): string {
  return [agency ?? '', ...sides.map(({ origin }) => origin.hash).sort()].join('|');
}
