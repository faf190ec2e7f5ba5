import { refuse } from '#server/http/problem';
import type { AccountRecord, SubmissionRecord } from '#server/store/records';
import { channelWords } from '#server/usecases/answers/channelWords';
import { familyOf, type KnownMatters, knownMatters, matterRows } from '#server/usecases/answers/matters';
import { candidatesFor } from '#server/usecases/answers/places';
import { remindedOf } from '#server/usecases/answers/received';
import type { Service } from '#server/usecases/service';
import { today } from '#server/usecases/today';
import { resolveAgencies } from '#shared/agency/resolve';
import { decisionsInForce } from '#shared/merge/decisions';
import type { Conflict, Proposal, TrackerState, WaitingCell } from '#shared/merge/model';
import { definitionOf } from '#shared/merge/plan';
import { noteText } from '#shared/message/noteWords';
import { parsePeriod } from '#shared/period/parse';
import type { Matter } from '#shared/report/matters';
import { parseAddress } from '#shared/sheet/address';
import { agencyRefJson } from '#shared/wire/agency';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';

/** One matter with everything a person needs to settle it. Throws `not_found` for what is not, or no longer, open. */
export async function readMatter(
  service: Service,
  account: AccountRecord,
  asked: { readonly programme: string; readonly period: string; readonly id: string },
): Promise<MatterAnswer> {
  const known = await knownMatters(service, account, asked.programme, asked.period);
  const found = known.matters.find((matter) => matter.id === asked.id || hasPart(matter, asked.id));
  if (found === undefined) throw refuse('not_found', { what: asked.id });
  const { standing, nameOf, submissionOf } = known;
  const { state } = standing.consolidation();
  const [row] = matterRows({ ...known, matters: [found] }, today(service.now()));
  if (row === undefined) throw refuse('not_found', { what: asked.id });
  const same = familyOf(found);
  const alike = same === null ? [] : known.matters.filter((other) => other !== found && familyOf(other) === same);
  const facts = async (record: SubmissionRecord | undefined) =>
    record === undefined ? null : submissionFacts(service, record);
  const first = found.origins[0];
  const record = first === undefined ? undefined : submissionOf(first);
  const { of } = found;
  const carried = of.kind === 'waiting' && !standing.submissions.some(({ hash }) => hash === found.hash);
  const { records: reminders } = await remindedOf(service, asked.programme, asked.period);
  return {
    matter: { ...row, alike: alike.length },
    decides:
      of.kind === 'conflict'
        ? of.conflict.id
        : of.kind === 'proposals'
          ? (of.proposals[0]?.id ?? '')
          : found.kind === 'sender'
            ? (record?.number ?? '')
            : '',
    task: taskOf(known, found.task),
    base: baseOf(known, state, found),
    sides: of.kind === 'conflict' ? await sidesOf(of.conflict, known, facts) : [],
    cells: cellsOf(of),
    submission: await facts(record),
    candidates:
      found.kind === 'row' && !carried ? candidatesFor(standing, found.title, found.agency, found.path, nameOf) : [],
    carried,
    sheets: of.kind === 'waiting' ? [...new Set(of.cells.map(({ origin }) => origin.sheet))] : [],
    voices:
      found.kind === 'sender' && record !== undefined
        ? record.receipt.notes
            .filter(({ code }) => code === 'sender_voice')
            .map((note) => ({ vi: noteText(note, 'vi'), en: noteText(note, 'en') }))
        : [],
    effect: effectOf(known, found),
    opinion: opinionOf(state, of),
    reminders: reminders
      .filter(({ agency }) => agency !== null && agency === found.agency)
      .map(({ kind, at, note }) => ({ kind, at, note })),
    alike: alike.map(({ id, path, field, title }) => ({ id, path, field: field ?? '', title })),
  };
}

function hasPart({ of }: Matter, id: string): boolean {
  return of.kind === 'proposals' && of.proposals.some((proposal) => proposal.id === id);
}

async function submissionFacts(service: Service, record: SubmissionRecord): Promise<MatterAnswer['submission']> {
  const { number, person, by, channel, arrivedOn, receivedAt, confirmation } = record;
  return {
    number,
    person,
    by: (await service.store.account(by))?.name ?? by,
    channel: { ...channelWords[channel] },
    arrivedOn,
    receivedAt,
    confirmed: confirmation?.kind ?? null,
  };
}

function taskOf({ standing, nameOf }: KnownMatters, id: string | null): MatterAnswer['task'] {
  const task = id === null ? undefined : standing.plan.tasks.get(id);
  if (task === undefined) return null;
  const leads = (standing.plan.charged.get(task.id) ?? []).filter(({ role }) => role === 'lead');
  return {
    id: task.id,
    path: task.path,
    content: definitionOf(standing.plan, task.id, 'content'),
    lead: [...new Set(leads.map(({ agency }) => nameOf(agency)))].join(', '),
    deadline: task.deadline,
  };
}

/** What the sides start from, and what the tracker shows while they disagree (M5). */
function baseOf(known: KnownMatters, state: TrackerState, { of }: Matter): MatterAnswer['base'] {
  const { standing, submissionOf } = known;
  if (of.kind === 'proposals') return { value: of.proposals[0]?.base ?? null, shown: null };
  const subject = of.kind === 'conflict' ? of.conflict : of.cells[0];
  const value = of.kind === 'conflict' ? of.conflict.base : null;
  if (subject === undefined || subject.task === null) return { value, shown: null };
  const { task, field, agency } = subject;
  const versions =
    state.lines
      .filter((line) => line.task === task && line.agency === agency)
      .map(({ fields }) => (fields as Partial<Record<string, (typeof fields)['percent']>>)[field ?? ''])
      .find((said) => said !== undefined) ??
    state.editorial.find((one) => one.task === task && one.field === field)?.versions;
  const last = versions?.at(-1);
  if (last === undefined) {
    const text =
      field === null || of.kind !== 'conflict' || agency !== undefined ? '' : definitionOf(standing.plan, task, field);
    return { value: value ?? (text === '' ? null : text), shown: null };
  }
  return {
    value: value ?? null,
    shown: {
      value: last.value,
      period: last.period,
      file: last.origin.file,
      cell: last.origin.cell,
      number: last.origin.hash === '' ? null : (submissionOf(last.origin)?.number ?? null),
      decision: last.decision ?? null,
    },
  };
}

async function sidesOf(
  { sides }: Conflict,
  { submissionOf, nameOf }: KnownMatters,
  facts: (record: SubmissionRecord | undefined) => Promise<MatterAnswer['submission']>,
): Promise<MatterAnswer['sides']> {
  const answered: MatterAnswer['sides'] = [];
  for (const { value, base, origin } of sides) {
    const { agency, file, hash, sheet, cell, savedAt } = origin;
    answered.push({
      value,
      base: base ?? null,
      agency,
      agencyName: agency === '' ? '' : nameOf(agency),
      place: hash === '' ? null : { file, hash, sheet, cell, savedAt },
      submission: await facts(hash === '' ? undefined : submissionOf(origin)),
    });
  }
  return answered;
}

/** A whole sheet of another programme may wait: enough of it is shown to know it again. */
const mostCells = 400;

function cellsOf(of: Matter['of']): MatterAnswer['cells'] {
  if (of.kind === 'conflict') return [];
  const cells: readonly (WaitingCell | Proposal)[] = of.kind === 'waiting' ? of.cells : of.proposals;
  const placed = cells.map((cell) => ({ cell, at: parseAddress(cell.origin.cell) ?? { row: 0, column: 0 } }));
  // As the sheet is read: row by row.
  placed.sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
  return placed.slice(0, mostCells).map(({ cell }) => ({
    field: cell.field,
    header: 'header' in cell ? cell.header : '',
    path: cell.path,
    value: 'value' in cell ? cell.value : cell.proposed,
    cell: cell.origin.cell,
  }));
}

/** What granting a wish would change in the programme (M4). */
function effectOf({ standing, nameOf }: KnownMatters, { of, kind }: Matter): MatterAnswer['effect'] {
  if (kind === 'new_row') return { kind: 'new_task' };
  if (of.kind !== 'proposals') return null;
  const [wish] = of.proposals;
  if (wish === undefined) return null;
  const { field, proposed } = wish;
  const base = wish.base ?? '';
  if (field === 'finish' || field === 'period') {
    const task = standing.plan.tasks.get(wish.task ?? '');
    // A time that names no year lies in the one the rows above it name, as in the programme itself.
    const year = task === undefined ? undefined : standing.plan.yearOf(task);
    const latestOf = (text: string) => {
      if (text === '') return null;
      const read = parsePeriod(text, field === 'finish' ? 'finish' : 'whole', year === undefined ? {} : { year });
      return read.latest === null || read.latest.startsWith('-') ? null : read.latest;
    };
    const to = latestOf(proposed);
    return { kind: 'deadline', from: task?.deadline ?? latestOf(base), to, readable: to !== null };
  }
  if (field === 'lead' || field === 'coordinating') {
    const resolve = (text: string) => resolveAgencies(standing.base.agencies, text, standing.asOf).refs;
    const to = resolve(proposed);
    return {
      kind: 'agencies',
      from: resolve(base).map(agencyRefJson),
      to: to.map(agencyRefJson),
      suggestions: to.flatMap(({ kind: of_, suggestion, text }) =>
        of_ === 'unknown' && suggestion !== undefined ? [{ text, name: nameOf(suggestion) }] : [],
      ),
    };
  }
  return { kind: 'text' };
}

function opinionOf(state: TrackerState, of: Matter['of']): MatterAnswer['opinion'] {
  if (of.kind !== 'proposals') return null;
  const { verdicts } = decisionsInForce(state.decisions);
  const verdict = of.proposals.map(({ id }) => verdicts.get(id)).find((one) => one !== undefined);
  if (verdict === undefined) return null;
  const { id, kind, by, on, reason, accepted, opinion, forwardedTo } = verdict;
  return { id, kind, by, on, reason, accepted, opinion: opinion ?? null, forwardedTo: forwardedTo ?? null };
}
