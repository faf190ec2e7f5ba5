import { refuse } from '#server/http/problem';
import type { Standing } from '#server/ledger/ledger';
import type { AccountRecord } from '#server/store/records';
import { closedAnswer, closingOf } from '#server/usecases/answers/closedAnswer';
import { liveAnswer } from '#server/usecases/answers/liveAnswer';
import { ownBody, seenBy, sightOf } from '#server/usecases/answers/sight';
import type { Service } from '#server/usecases/service';
import type { AgencyIndex } from '#shared/agency/resolve';
import type { TrackerState } from '#shared/merge/model';
import { isDay } from '#shared/period/calendar';
import { trackerAnswer } from '#shared/report/trackerAnswer';
import type { TaskStatus } from '#shared/status/class';
import { statusOf } from '#shared/status/classify';
import { parseState } from '#shared/wire/tracker';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';

export type TrackerAsked = {
  readonly programme: string;
  readonly period: string;
  /** Day the classes are judged at; the cut-off by default. */
  readonly asOf?: string;
  /** An earlier edition of a closed period (K3); the last by default. */
  readonly edition?: number;
};

/**
 * The tracker as the account may see it. A closed period answers what was answered when it was closed; as of another day it is worked
 * out from its snapshot. Throws `programme_unknown`, `period_unknown`, `wrong_request` for a day that is none.
 */
export async function readTracker(
  service: Service,
  account: AccountRecord,
  asked: TrackerAsked,
): Promise<TrackerAnswer> {
  const whole = await wholeTracker(service, asked);
  const sight = sightOf(account);
  if (sight.kind === 'all') return whole;
  const { agencies } = await service.ledger.programme(asked.programme);
  return keptFor(whole, agencies, sight.agency, () =>
    seenBy(sight, ownBody(sight, agencies, whole.period.cutOff), whole),
  );
}

/** What each body sees of a tracker: a page asks again and again for parts of one. */
const seen = new WeakMap<TrackerAnswer, { readonly agencies: AgencyIndex; readonly by: Map<string, TrackerAnswer> }>();

function keptFor(
  whole: TrackerAnswer,
  agencies: AgencyIndex,
  agency: string,
  make: () => TrackerAnswer,
): TrackerAnswer {
  let kept = seen.get(whole);
  if (kept?.agencies !== agencies) {
    kept = { agencies, by: new Map() };
    seen.set(whole, kept);
  }
  const known = kept.by.get(agency) ?? make();
  kept.by.set(agency, known);
  return known;
}

/** The same for whoever sees everything. */
export async function wholeTracker(service: Service, asked: TrackerAsked): Promise<TrackerAnswer> {
  const { programme, period, asOf, edition } = asked;
  if (asOf !== undefined && !isDay(asOf))
    throw refuse('wrong_request', { field: 'asOf', read: asOf, accepted: 'YYYY-MM-DD' });
  if ((await service.store.programme(programme)) === null) throw refuse('programme_unknown', { programme });
  const record = await service.store.period(programme, period);
  if (record === null) throw refuse('period_unknown', { period });
  if (record.state === 'open' && edition === undefined)
    return liveAnswer(service, await service.ledger.standing(programme, period), asOf);
  const { snapshot, closing } = await closingOf(service, programme, period, edition);
  if (asOf === undefined || asOf === closing.asOf) return (await closedAnswer(service, closing)).tracker;
  const standing = await service.ledger.standing(programme, period);
  return trackerAnswer({
    plan: standing.inForce(asOf).plan,
    ...fromSnapshot(standing, snapshot.state, asOf),
    asOf,
    revision: standing.base.revision.revision,
    province: standing.base.record.province,
    closed: true,
    edition: closing.edition,
    journal: { seq: closing.seq, hash: closing.hash },
  });
}

/** A closed period judged at another day: what was said then, the programme as it stands. */
export function fromSnapshot(
  { base, inForce, period }: Standing,
  rows: readonly string[],
  asOf: string,
): { readonly state: TrackerState; readonly status: ReadonlyMap<string, TaskStatus> } {
  const parsed = parseState(rows);
  if (parsed.kind === 'damaged') throw new Error(`snapshot of ${period.period} is damaged: ${parsed.detail}`);
  const { state } = parsed;
  const { programme, charged } = inForce(asOf);
  const status = statusOf({
    programme,
    assignments: charged,
    lines: state.lines,
    decisions: state.decisions,
    asOf,
    period: period.period,
    dueSoonDays: base.settings.dueSoonDays,
  });
  return { state, status };
}
