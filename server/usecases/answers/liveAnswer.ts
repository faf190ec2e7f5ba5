import type { Standing } from '#server/ledger/ledger';
import { journalMark } from '#server/usecases/answers/journalAt';
import type { Service } from '#server/usecases/service';
import { trackerAnswer } from '#shared/report/trackerAnswer';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';

/** Answers by standing and day: a standing never changes, and many people look at one. */
const known = new WeakMap<Standing, Map<string, Promise<TrackerAnswer>>>();
const mostDays = 8;

/** The tracker of a standing as of a day, the cut-off by default. */
export function liveAnswer(service: Service, standing: Standing, asOf = standing.asOf): Promise<TrackerAnswer> {
  let ofDays = known.get(standing);
  if (ofDays === undefined) {
    ofDays = new Map();
    known.set(standing, ofDays);
  }
  const found = ofDays.get(asOf);
  if (found !== undefined) return found;
  if (ofDays.size >= mostDays) ofDays.clear();
  const made = answerOf(service, standing, asOf);
  ofDays.set(asOf, made);
  const days = ofDays;
  made.catch(() => days.delete(asOf));
  return made;
}

async function answerOf(service: Service, standing: Standing, asOf: string): Promise<TrackerAnswer> {
  const { record } = standing.base;
  return trackerAnswer({
    plan: standing.inForce(asOf).plan,
    state: standing.consolidation().state,
    status: standing.status(asOf),
    asOf,
    revision: standing.base.revision.revision,
    province: record.province,
    closed: standing.period.state === 'closed',
    edition: standing.period.edition,
    journal: await journalMark(service.store, record.id, standing.seq),
  });
}
