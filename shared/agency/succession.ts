import type { Agency, RegistryFile } from '#shared/agency/registry';

/** What became of a body as of a date (A3). */
export type Succession = {
  /** Today's body, when it differs and exactly one unscoped successor leads there. */
  readonly now?: string;
  /** Successors that took over a part, shown as a question. */
  readonly choices?: readonly string[];
};

type Bodies = ReadonlyMap<string, Agency>;

/** True when the name is valid on the date. Dates are `YYYY-MM-DD`. */
export function exists(agency: Agency, asOf: string): boolean {
  return (
    (agency.existed.from === undefined || agency.existed.from <= asOf) &&
    (agency.existed.to === undefined || agency.existed.to >= asOf)
  );
}

/**
 * Follows successors to the body of the date. Exactly one successor without a scope is followed, through any number of changes;
 * scoped ones, or several without a scope, are choices a person makes. A body that still exists is itself.
 *
 * Source: A3 and the reorganisations of 2025. Example: `so-khdt` on 2025-07-01 → `{now: 'so-tc'}`; on 2015-01-01 → `{}`.
 */
export function successionOf(byId: Bodies, id: string, asOf: string): Succession {
  const passed = new Set<string>([id]);
  let at = id;
  const choices: string[] = [];
  for (;;) {
    const agency = byId.get(at);
    if (!agency) break;
    const expands = agency.expands;
    if (expands?.until !== undefined && expands.until < asOf && expands.successor !== undefined) {
      if (passed.has(expands.successor)) break;
      passed.add(expands.successor);
      at = expands.successor;
      continue;
    }
    const ended = agency.existed.to !== undefined && agency.existed.to < asOf;
    const taken = agency.successors.filter((successor) => successor.from <= asOf);
    const whole = taken.filter((successor) => successor.scope === undefined);
    if (!ended && whole.length === 0) break;
    const only = whole.length === 1 ? whole[0] : undefined;
    for (const successor of taken)
      if (successor !== only && !choices.includes(successor.id)) choices.push(successor.id);
    if (!only || passed.has(only.id)) {
      at = id;
      break;
    }
    passed.add(only.id);
    at = only.id;
  }
  return { ...(at === id ? {} : { now: at }), ...(choices.length === 0 ? {} : { choices }) };
}

/** The body as of the date where succession leaves no question, else the body itself. */
export function bodyOf(byId: Bodies, id: string, asOf: string): string {
  return successionOf(byId, id, asOf).now ?? id;
}

/**
 * Names under which a province's own bodies may stand in the registry as of the date: its own, what it was merged into, and what was
 * merged into it. Example: Đắk Nông on 2025-07-01 → Đắk Nông, Lâm Đồng, Bình Thuận; on 2015-01-01 → Đắk Nông.
 */
export function provinceFamily(file: RegistryFile, province: string, asOf: string): ReadonlySet<string> {
  const family = new Set([province]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [name, successors] of Object.entries(file.provinces)) {
      for (const successor of successors) {
        if (successor.from > asOf) continue;
        if (family.has(name)) family.add(successor.name);
        else if (family.has(successor.name)) family.add(name);
      }
    }
  }
  return family;
}
