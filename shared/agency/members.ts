import type { Agency } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import { exists, provinceFamily, successionOf } from '#shared/agency/succession';

/** Bodies that came, at any remove, out of the bodies of a province. */
function descendants(index: AgencyIndex, province: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = index.file.agencies.filter((agency) => agency.province === province);
  for (let agency = waiting.pop(); agency; agency = waiting.pop()) {
    for (const successor of agency.successors) {
      if (reached.has(successor.id)) continue;
      reached.add(successor.id);
      const next = index.byId.get(successor.id);
      if (next) waiting.push(next);
    }
  }
  return reached;
}

/** Tells whether a body belongs to the programme's province as of the date. */
function belongsTo(index: AgencyIndex, province: string | undefined, asOf: string): (agency: Agency) => boolean {
  if (province === undefined) return (agency) => agency.province === undefined;
  const family = provinceFamily(index.file, province, asOf);
  const came = descendants(index, province);
  // Where the registry knows which communes came out of the province's districts, the rest of the merged province stays out.
  const traced = new Set(
    [...came].flatMap((id) => {
      const agency = index.byId.get(id);
      return agency?.province === undefined ? [] : [`${agency.kind}|${agency.province}`];
    }),
  );
  return (agency) => {
    if (agency.province === undefined || agency.province === province) return true;
    if (!family.has(agency.province)) return false;
    return came.has(agency.id) || !traced.has(`${agency.kind}|${agency.province}`);
  };
}

/**
 * Ids of the bodies a closed group stands for within the programme's province as of `asOf` (`YYYY-MM-DD`), in registry order. A group
 * whose time is over stands for its successor's members. Empty for an open group, which has no list (A4), and for anything else.
 *
 * `province` is the programme's; without it only bodies that belong to no province in particular are taken. Bodies only some
 * provinces have come in only where `members` names them.
 *
 * Source: A4. Example: `g-ubnd-huyen`, Đắk Nông, 2015-11-14 → its seven districts and thị xã Gia Nghĩa; on 2025-07-15 → the communes
 * that came out of them.
 */
export function membersOf(
  index: AgencyIndex,
  group: string,
  asOf: string,
  province: string | undefined = index.province,
): readonly string[] {
  const entry = index.byId.get(successionOf(index.byId, group, asOf).now ?? group);
  const expands = entry?.expands;
  if (!expands || expands.open === true) return [];
  const belongs = belongsTo(index, province, asOf);
  const kinds = new Set(expands.kinds ?? []);
  const named = new Set(expands.members ?? []);
  return index.file.agencies
    .filter(
      (agency) =>
        agency.kind !== 'group' &&
        exists(agency, asOf) &&
        (named.has(agency.id) || (kinds.has(agency.kind) && agency.notEverywhere !== true && belongs(agency))),
    )
    .map((agency) => agency.id);
}
