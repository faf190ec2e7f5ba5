import type { Responsibility } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import type { Period, PeriodKind } from '#shared/period/period';
import { misspelt } from '#shared/rules/misspelt';
import type { RowProgress } from '#shared/rules/readProgress';
import { hints, marks } from '#shared/rules/rowMarks';
import { mentionsCoordination, startsAsDocument } from '#shared/rules/vocabulary';
import { claimsDone } from '#shared/status/claim';

const kindMarks: Readonly<Record<PeriodKind, number>> = {
  date: 0,
  month: 0,
  quarter: 0,
  half: 0,
  year: 0,
  range: marks.range,
  open_start: 0,
  open_end: marks.openEnd,
  recurring: marks.recurring,
  conditional: marks.conditional,
  ambiguous: marks.ambiguous,
  unparseable: marks.unparseable,
};

/** What the reading of a time tells. */
export function marksOfTime(period: Period): number {
  return kindMarks[period.kind] | (period.notes.length > 0 ? marks.timeNote : 0);
}

/** What the bodies of a responsibility cell tell, by the registry as of the date. */
export function marksOfBodies({ refs, notes }: Responsibility, agencies: AgencyIndex, asOf: string): number {
  let found = notes.length > 0 ? marks.bodyNote : 0;
  if (refs.length > 1) found |= marks.several;
  for (const ref of refs) {
    if (ref.kind === 'group') found |= marks.group;
    else if (ref.kind === 'unknown') found |= marks.unknownBody;
    const agency = ref.id === null ? undefined : agencies.byId.get(ref.id);
    if (agency === undefined) continue;
    const until = agency.existed.to ?? agency.expands?.until;
    if (until !== undefined && until < asOf) found |= marks.dissolved;
    if (agency.kind === 'assembly') found |= marks.superior;
    if (misspelt(ref, agencies)) found |= marks.misspelt;
  }
  return found;
}

/** What the words of a responsibility cell tell. */
export function marksOfBodyText(text: string): number {
  return /\.\s*$/.test(text) || startsAsDocument(text) || mentionsCoordination(text) ? marks.oddBodies : 0;
}

const needDecision: ReadonlySet<string> = new Set(['unknown', 'suspended', 'cancelled']);

/** What a report tells. */
export function marksOfProgress({ saysDone, claim, percentFault }: RowProgress): number {
  const odd = percentFault !== null || (claim !== null && needDecision.has(claim));
  return (saysDone ? marks.done : 0) | (odd ? marks.oddProgress : 0);
}

/** Claims that speak of being in time. */
const timed: ReadonlySet<string> = new Set(['done_on_time', 'done_late', 'in_time', 'overdue']);

/** What of a report may disagree with itself or with the as-of date. */
export function hintsOfProgress({ claim, percent, completed, submitted }: RowProgress, asOf: string): number {
  let found = 0;
  if (claim !== null) {
    const done = claimsDone(claim);
    const otherwise = percent !== null && (done ? percent < 100 : percent === 100 || claim === 'not_started');
    if (otherwise || timed.has(claim)) found |= hints.doubtfulStatus;
    if (completed !== null && !done) found |= hints.doubtfulDate;
  }
  if (isDoubtful(completed, asOf) || isDoubtful(submitted, asOf)) found |= hints.doubtfulDate;
  return found;
}

function isDoubtful(day: Period | null, asOf: string): boolean {
  if (day === null) return false;
  const { kind, earliest } = day;
  return kind === 'unparseable' || kind === 'ambiguous' || (earliest !== null && earliest > asOf);
}
