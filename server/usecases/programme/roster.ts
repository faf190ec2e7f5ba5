import { refuse } from '#server/http/problem';
import type { ProgrammeInForce, Standing } from '#server/ledger/ledger';
import type { Service } from '#server/usecases/service';
import { today } from '#server/usecases/today';
import type { AgencyIndex } from '#shared/agency/resolve';
import { bodyOf } from '#shared/agency/succession';
import { isDay } from '#shared/period/calendar';
import type { Holidays } from '#shared/period/dueDays';
import { dueOfKind } from '#shared/period/dueOf';
import { reportingPeriod } from '#shared/period/reporting';
import { grouped } from '#shared/report/grouped';
import { reportingAgencies } from '#shared/report/issuedRows';
import { assignments } from '#shared/task/assign';
import type { Assignment, Programme } from '#shared/task/programme';
import type { RosterAnswer } from '#shared/wire/programmeAnswer';
import type { ProgrammeSettings } from '#shared/wire/settingsAnswer';

/** What a roster follows from. */
type RosterFacts = {
  readonly base: Pick<ProgrammeInForce, 'programme' | 'agencies' | 'settings'>;
  readonly asOf: string;
};

/** Assignments that make a body report: members of closed groups where the province wants their lines (A4). */
export function reportingAssignments({ base, asOf }: RosterFacts): readonly Assignment[] {
  const { programme, agencies, settings } = base;
  const { groups } = settings;
  const last = worked.get(programme);
  if (last !== undefined && last.agencies === agencies && last.asOf === asOf && last.groups === groups)
    return last.assigned;
  const assigned = assignments(programme, agencies, asOf, { groups });
  worked.set(programme, { agencies, asOf, groups, assigned });
  return assigned;
}

/** What was worked out last for a programme in force: every page asks for it, and it changes with the programme or the day. */
const worked = new WeakMap<
  Programme,
  {
    readonly agencies: AgencyIndex;
    readonly asOf: string;
    readonly groups: boolean;
    readonly assigned: readonly Assignment[];
  }
>();

/**
 * Bodies that have to report as of a day (K2): those the assignments name, with those a person added, without those taken off, each once,
 * under today's name where a body became another.
 */
export function rosterOf(facts: RosterFacts): readonly string[] {
  const { settings, agencies } = facts.base;
  const now = (id: string): string => bodyOf(agencies.byId, id, facts.asOf);
  const removed = new Set(settings.roster.removed.map(now));
  const listed = [...reportingAgencies(reportingAssignments(facts)), ...settings.roster.added.map(now)];
  return [...new Set(listed)].filter((agency) => !removed.has(agency));
}

/** The day a body's report is due (K1). */
export function dueOfAgency(
  period: string,
  agencies: AgencyIndex,
  settings: ProgrammeSettings,
): (agency: string) => string | null {
  const window = reportingPeriod(period);
  const holidays = holidaysOf(settings);
  return (agency) =>
    window === null ? null : dueOfKind(window, agencies.byId.get(agency)?.kind ?? '', settings.chain, holidays);
}

export function holidaysOf({ holidays }: ProgrammeSettings): Holidays {
  return { off: new Set(holidays.off), worked: new Set(holidays.worked) };
}

/** Who reports, on what, and why (K2): as of a period's cut-off, or of a day, today by default. */
export async function readRoster(
  service: Service,
  programme: string,
  when: { readonly period?: string; readonly asOf?: string },
): Promise<RosterAnswer> {
  const facts = await factsOf(service, programme, when);
  const { agencies, settings } = facts.base;
  const assigned = grouped(reportingAssignments(facts), (one) => one.agency);
  const units = grouped(
    (await service.store.accounts()).filter(({ unit, disabledAt }) => unit !== null && disabledAt === null),
    (account) => account.agency ?? '',
  );
  const nameOf = (id: string): string => agencies.byId.get(id)?.name ?? id;
  return {
    asOf: facts.asOf,
    agencies: rosterOf(facts).map((agency) => {
      const own = assigned.get(agency) ?? [];
      const of = (role: Assignment['role']) => own.filter((one) => one.role === role).length;
      return {
        agency,
        name: nameOf(agency),
        kind: agencies.byId.get(agency)?.kind ?? '',
        by: own.length === 0 ? 'added' : own.every(({ group }) => group !== undefined) ? 'group' : 'named',
        leads: of('lead'),
        first: own.filter(({ first }) => first).length,
        coordinates: of('coordinating'),
        memberOf: of('member'),
        units: [...new Set((units.get(agency) ?? []).map(({ unit }) => unit ?? ''))].sort(),
      };
    }),
    removed: settings.roster.removed.map((agency) => ({ agency, name: nameOf(agency) })),
  };
}

async function factsOf(
  service: Service,
  programme: string,
  { period, asOf }: { readonly period?: string; readonly asOf?: string },
): Promise<RosterFacts> {
  if (period !== undefined) {
    const standing: Standing = await service.ledger.standing(programme, period);
    return { base: standing.base, asOf: asOf ?? standing.asOf };
  }
  const day = asOf ?? today(service.now());
  if (!isDay(day)) throw refuse('wrong_request', { field: 'asOf', read: day, accepted: 'YYYY-MM-DD' });
  return { base: await service.ledger.programme(programme), asOf: day };
}
