import { refuse } from '#server/http/problem';
import type { Standing } from '#server/ledger/ledger';
import type { AccountRecord, CellEvent, Confirmation, SubmissionRecord } from '#server/store/records';
import { cellDecisions } from '#server/usecases/answers/cellDecisions';
import { channelWords } from '#server/usecases/answers/channelWords';
import { ownBody, sightOf } from '#server/usecases/answers/sight';
import { lastPeriod } from '#server/usecases/programme/lastPeriod';
import type { Service } from '#server/usecases/service';
import { type CellSubject, isDefinitionField, parseCellKey } from '#shared/merge/key';
import type { LineVersion, TrackerState } from '#shared/merge/model';
import { conflictKey } from '#shared/merge/opening';
import { definitionOf } from '#shared/merge/plan';
import { printedText } from '#shared/merge/typed';
import { fieldWords } from '#shared/message/fieldWords';
import { reasonWords } from '#shared/message/reasonWords';
import { outcomeWords } from '#shared/message/words';
import type { HistoryAnswer } from '#shared/wire/historyAnswer';

/**
 * Where a value comes from and what happened to its cell (M12): every submission that touched it, with who, when, through which door, in
 * which file and cell, confirmed or not; every decision; what is in force now. `key` as `#shared/merge/key` writes it.
 *
 * An agency asks about its own lines and about the text and directions of tasks it is charged with. Throws `not_allowed`,
 * `programme_unknown`, `wrong_request` for a text that is no key.
 */
export async function cellHistory(
  service: Service,
  account: AccountRecord,
  programme: string,
  key: string,
): Promise<HistoryAnswer> {
  const subject = parseCellKey(key) ?? null;
  if (subject === null && !/^[ldex]\|/.test(key))
    throw refuse('wrong_request', { field: 'query.key', read: key.slice(0, 80), accepted: 'l|…, d|…, e|…, x|…' });
  const last = await lastPeriod(service.store, programme);
  if (last === null) throw refuse('period_unknown', { period: '' });
  const standing = await service.ledger.standing(programme, last.period);
  maySee(account, standing, subject);
  const events = await service.store.cellEvents(programme, key);
  const submissions = await recordsOf(service, events);
  const { state } = standing.consolidation();
  const task = subject === null ? undefined : standing.plan.tasks.get(subject.task);
  const agency = subject?.kind === 'line' ? subject.agency : null;
  const names = nameReader(service);
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (standing.base.agencies.byId.get(id)?.name ?? id);
  const answered: HistoryAnswer['events'] = [];
  for (const event of events) {
    const record = submissions.get(event.submission);
    if (record !== undefined) answered.push(await eventAnswer(event, record, nameOf, names));
  }
  return {
    key,
    task: task === undefined ? null : { id: task.id, path: task.path, content: printedText(task, 'content') },
    field: subject?.field ?? null,
    fieldWords: subject === null ? null : { ...fieldWords[subject.field] },
    agency,
    agencyName: nameOf(agency),
    role: subject?.kind === 'line' ? subject.role : null,
    now: subject === null ? null : valueNow(standing, state, subject),
    open: openOn(state, key, subject),
    events: answered,
    decisions: await cellDecisions(service, standing, key, subject, [...submissions.values()], events, names),
  };
}

function maySee(account: AccountRecord, standing: Standing, subject: CellSubject | null): void {
  const sight = sightOf(account);
  if (sight.kind === 'all') return;
  const own = ownBody(sight, standing.base.agencies, standing.asOf);
  if (subject !== null) {
    if (subject.kind === 'line' && own(subject.agency)) return;
    const charged = standing.plan.charged.get(subject.task) ?? [];
    if (subject.kind !== 'line' && charged.some((one) => own(one.agency) || own(one.named))) return;
    // Whoever led the task before a document gave it to another body still sees it, as in the tracker.
    const { lines } = standing.consolidation().state;
    if (subject.kind === 'definition' && lines.some(({ task, agency }) => task === subject.task && own(agency))) return;
  }
  throw refuse('not_allowed');
}

async function recordsOf(
  service: Service,
  events: readonly CellEvent[],
): Promise<ReadonlyMap<string, SubmissionRecord>> {
  const found = new Map<string, SubmissionRecord>();
  for (const { submission } of events) {
    if (found.has(submission)) continue;
    const record = await service.store.submissionHead(submission);
    if (record !== null) found.set(submission, record);
  }
  return found;
}

/** Names of accounts, each looked up once; an account that is gone is shown by its id. */
export type NameReader = (account: string) => Promise<string>;

function nameReader(service: Service): NameReader {
  const known = new Map<string, string>();
  return async (id) => {
    const name = known.get(id) ?? (await service.store.account(id))?.name ?? id;
    known.set(id, name);
    return name;
  };
}

async function eventAnswer(
  event: CellEvent,
  record: SubmissionRecord,
  nameOf: (agency: string | null) => string | null,
  names: NameReader,
): Promise<HistoryAnswer['events'][number]> {
  const { submission, period, seq, outcome, reason, base, value, sheet, cell } = event;
  const known =
    reason !== null && Object.hasOwn(reasonWords, reason) ? reasonWords[reason as keyof typeof reasonWords] : null;
  return {
    submission,
    period,
    seq,
    outcome,
    outcomeWords: { ...outcomeWords[outcome] },
    reason,
    reasonWords: known === null ? null : { vi: known.vi, en: known.en },
    base,
    value,
    sheet,
    cell,
    file: record.file,
    agency: record.agency,
    agencyName: nameOf(record.agency),
    person: record.person,
    by: await names(record.by),
    channel: record.channel,
    channelWords: { ...channelWords[record.channel] },
    arrivedOn: record.arrivedOn,
    receivedAt: record.receivedAt,
    enteredFrom: record.enteredFrom,
    confirmation: record.confirmation === null ? null : confirmationAnswer(record.confirmation),
    withdrawn: record.withdrawn === null ? null : { at: record.withdrawn.at, reason: record.withdrawn.reason },
  };
}

function confirmationAnswer(one: Confirmation): HistoryAnswer['events'][number]['confirmation'] {
  return one.kind === 'leader'
    ? { kind: one.kind, at: one.at, name: one.name }
    : { kind: one.kind, at: one.at, number: one.number, date: one.date, signer: one.signer };
}

function valueNow(standing: Standing, state: TrackerState, subject: CellSubject): HistoryAnswer['now'] {
  if (subject.kind === 'definition') {
    const { plan, cells } = standing.inForce();
    const value = definitionOf(plan, subject.task, subject.field);
    const decided = isDefinitionField(subject.field) ? cells.get(subject.task)?.[subject.field] : undefined;
    return { value, period: standing.period.period, decision: decided?.decision ?? null };
  }
  const versions: readonly LineVersion[] | undefined =
    subject.kind === 'line'
      ? state.lines.find(
          ({ task, agency, role }) => task === subject.task && agency === subject.agency && role === subject.role,
        )?.fields[subject.field]
      : state.editorial.find(({ task, field }) => task === subject.task && field === subject.field)?.versions;
  const last = versions?.at(-1);
  return last === undefined ? null : { value: last.value, period: last.period, decision: last.decision ?? null };
}

function openOn(state: TrackerState, key: string, subject: CellSubject | null): string[] {
  const conflicts = state.conflicts.filter((one) => conflictKey(one) === key);
  const proposals =
    subject?.kind === 'definition'
      ? state.proposals.filter((one) => one.task === subject.task && one.field === subject.field)
      : [];
  return [...conflicts, ...proposals].map(({ id }) => id);
}
