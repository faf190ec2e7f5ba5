import type { AgencyRef } from '#shared/agency/registry';
import type { RuleContext, RuleRow } from '#shared/rules/rule';

/** A body named by a cell that has ceased by the as-of date, with its last day and who follows it. */
export type Dissolved = {
  readonly field: 'lead' | 'coordinating';
  readonly ref: AgencyRef;
  /** Last day of the body, `YYYY-MM-DD`. */
  readonly until: string;
  /** Name of its only successor, or null. */
  readonly now: string | null;
  /** Names of its successors by field of work. */
  readonly choices: readonly string[];
};

const NONE: readonly Dissolved[] = [];

/** Bodies of a row's own lead and coordinating cells that no longer exist as of the date; a ditto's bodies belong to the row above. */
export function dissolvedRefs(row: RuleRow, context: RuleContext): readonly Dissolved[] {
  let found: Dissolved[] | undefined;
  for (const field of ['lead', 'coordinating'] as const) {
    if (row.row.cells[field]?.inherited !== undefined) continue;
    for (const ref of row.task[field].refs) {
      if (ref.kind !== 'agency' || ref.id === null) continue;
      const until = context.agencies.byId.get(ref.id)?.existed.to;
      if (until === undefined || until >= context.asOf) continue;
      found ??= [];
      found.push({
        field,
        ref,
        until,
        now: ref.now === undefined ? null : nameOf(context, ref.now),
        choices: (ref.choices ?? []).map((id) => nameOf(context, id)),
      });
    }
  }
  return found ?? NONE;
}

const nameOf = (context: RuleContext, id: string) => context.agencies.byId.get(id)?.name ?? id;
