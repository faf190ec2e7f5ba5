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
  /** Names of its successors, each with the field of work the registry says went there. */
  readonly choices: readonly string[];
};

const NONE: readonly Dissolved[] = [];

/** Bodies of a row's own lead and coordinating cells that no longer exist as of the date; a ditto's bodies belong to the row above. */
export function dissolvedRefs(row: RuleRow, context: RuleContext): readonly Dissolved[] {
  let found: Dissolved[] | undefined;
  for (const field of ['lead', 'coordinating'] as const) {
    if (row.row.cells[field]?.inherited !== undefined) continue;
    for (const ref of row.task[field].refs) {
      if (ref.kind === 'unknown' || ref.id === null) continue;
      const agency = context.agencies.byId.get(ref.id);
      // A class of bodies ceases with them: there are no districts after 30/6/2025.
      const until = agency?.existed.to ?? agency?.expands?.until;
      if (until === undefined || until >= context.asOf) continue;
      found ??= [];
      found.push({
        field,
        ref,
        until,
        now: ref.now === undefined ? null : nameOf(context, ref.now),
        choices: withScopes(context, ref.id, ref.choices ?? []),
      });
    }
  }
  return found ?? NONE;
}

const nameOf = (context: RuleContext, id: string) => context.agencies.byId.get(id)?.name ?? id;

/** A scope that all have in common ("phần địa bàn") tells them apart no better than their names. */
function withScopes(context: RuleContext, from: string, to: readonly string[]): readonly string[] {
  const scopes = new Map(context.agencies.byId.get(from)?.successors.map(({ id, scope }) => [id, scope]));
  const telling = new Set(to.map((id) => scopes.get(id))).size > 1;
  return to.map((id) => {
    const scope = telling ? scopes.get(id) : undefined;
    return scope === undefined ? nameOf(context, id) : `${nameOf(context, id)} (${scope})`;
  });
}
