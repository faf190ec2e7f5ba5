import type { Responsibility } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import type { Period, PeriodKind } from '#shared/period/period';
import { misspelt } from '#shared/rules/misspelt';
import type { TimeLook } from '#shared/rules/placeAndTime';
import type { ReportLook } from '#shared/rules/reportLook';
import { hints, marks } from '#shared/rules/rowMarks';
import { mentionsCoordination, startsAsDocument } from '#shared/rules/vocabulary';
import { claimsDone, type StatusClaim } from '#shared/status/claim';
import { fold } from '#shared/text/fold';

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

/** What the bodies of a responsibility cell tell, their ids, and the names of the agencies as match keys. */
export type BodiesLook = {
  readonly marks: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
};

/** Looks at the bodies of a responsibility cell, by the registry as of the date. */
export function lookAtBodies({ refs, notes }: Responsibility, agencies: AgencyIndex, asOf: string): BodiesLook {
  let found = notes.length > 0 ? marks.bodyNote : 0;
  const ids: string[] = [];
  const names: string[] = [];
  if (refs.length > 1) found |= marks.several;
  for (const ref of refs) {
    if (ref.kind === 'group') found |= marks.group;
    else if (ref.kind === 'unknown') found |= marks.unknownBody;
    else names.push(fold(ref.name));
    if (ref.id === null) continue;
    ids.push(ref.id);
    const agency = agencies.byId.get(ref.id);
    if (agency === undefined) continue;
    const until = agency.existed.to ?? agency.expands?.until;
    if (until !== undefined && until < asOf) found |= marks.dissolved;
    if (agency.kind === 'assembly') found |= marks.superior;
    if (misspelt(ref, agencies)) found |= marks.misspelt;
  }
  return { marks: found, ids, names };
}

/** Whether a content, given as its key, names one of the bodies. */
export function isNamedIn(content: string, { names }: BodiesLook): boolean {
  for (let at = 0; at < names.length; at += 1) if (content.includes(names[at] as string)) return true;
  return false;
}

/** Whether a body stands in both cells. */
export function sharesBody(lead: BodiesLook, coordinating: BodiesLook): boolean {
  for (let at = 0; at < coordinating.ids.length; at += 1)
    if (lead.ids.includes(coordinating.ids[at] as string)) return true;
  return false;
}

/** What the words of a responsibility cell tell. */
export function marksOfBodyText(text: string): number {
  return /\.\s*$/.test(text) || startsAsDocument(text) || mentionsCoordination(text) ? marks.oddBodies : 0;
}

const needDecision: ReadonlySet<StatusClaim> = new Set(['unknown', 'suspended', 'cancelled']);

/** What a report tells. */
export function marksOfProgress({ saysDone, claim, percent, percentFault }: ReportLook): number {
  const share = percent !== null && percent > 0 && percent < 1;
  const odd = share || percentFault !== null || (claim !== null && needDecision.has(claim));
  return (saysDone ? marks.done : 0) | (odd ? marks.oddProgress : 0);
}

/** What of a report may disagree with itself, with the times of its row or with the as-of date. */
export function hintsOfProgress(
  { claim, percent, completed, submitted, saysDone }: ReportLook,
  { from, due }: TimeLook,
  asOf: string,
): number {
  let found = 0;
  if (claim !== null) {
    const done = claimsDone(claim);
    if (percent !== null && (done ? percent < 100 : percent === 100 || claim === 'not_started'))
      found |= hints.doubtfulStatus;
    if (due !== null && againstDue(claim, completed, due, asOf)) found |= hints.doubtfulStatus;
    if (completed !== null && !done) found |= hints.doubtfulDate;
  }
  if (isDoubtful(completed, asOf) || isDoubtful(submitted, asOf)) found |= hints.doubtfulDate;
  if (from !== null && completed !== null && completed.latest !== null && completed.latest < from)
    found |= hints.doneEarly;
  if (due !== null && due < asOf && !saysDone && percent !== 100 && !(claim !== null && hasStopped.has(claim)))
    found |= hints.late;
  return found;
}

/** Nothing more is awaited by a day. */
const hasStopped: ReadonlySet<StatusClaim> = new Set(['suspended', 'cancelled', 'continuous']);

/** Whether a claim that speaks of being in time may be against the deadline. */
function againstDue(claim: StatusClaim, completed: Period | null, due: string, asOf: string): boolean {
  if (claim === 'in_time') return asOf > due;
  if (claim === 'overdue') return asOf <= due;
  return (claim === 'done_on_time' || claim === 'done_late') && completed !== null;
}

function isDoubtful(day: Period | null, asOf: string): boolean {
  if (day === null) return false;
  const { kind, earliest } = day;
  return kind === 'unparseable' || kind === 'ambiguous' || (earliest !== null && earliest > asOf);
}
