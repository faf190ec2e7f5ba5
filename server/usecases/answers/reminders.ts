import { refuse } from '#server/http/problem';
import type { Standing } from '#server/ledger/ledger';
import type { AccountRecord, ReminderRecord } from '#server/store/records';
import { letterDocument } from '#server/usecases/answers/letterDocument';
import { type Received, remindedOf } from '#server/usecases/answers/received';
import { rateOf } from '#server/usecases/answers/reporting';
import { consolidatorOf } from '#server/usecases/answers/trackerInput';
import { reportingAssignments } from '#server/usecases/programme/roster';
import type { Service } from '#server/usecases/service';
import { today } from '#server/usecases/today';
import { forwardingLetter } from '#shared/report/forwardingLetter';
import { grouped } from '#shared/report/grouped';
import {
  escalationList,
  type LateBody,
  type LetterFacts,
  lateLetter,
  openingLetter,
  remindersBeforeList,
  shortMessage,
} from '#shared/report/letters';
import { mattersOf } from '#shared/report/matters';
import type { AgencyReport } from '#shared/report/rate';
import type { Language } from '#shared/rules/rule';
import type { LetterKind, LettersAnswer, ReminderLog } from '#shared/wire/reminderAnswer';

/** What is needed for letters of a period, worked out once. */
type Correspondence = {
  readonly facts: LetterFacts;
  readonly bodies: readonly LateBody[];
  /** Not received yet, by id. */
  readonly missing: readonly (LateBody & { readonly agency: string })[];
};

/** The texts of a period's letters and messages, ready to be sent (K6). Throws `programme_unknown`, `period_unknown`. */
export async function readLetters(service: Service, programme: string, period: string): Promise<LettersAnswer> {
  const standing = await service.ledger.standing(programme, period);
  const { facts, bodies, missing } = await correspondence(service, standing);
  const content = new Map(standing.base.programme.tasks.map((task) => [task.id, task.cells.content?.text ?? '']));
  const matters = mattersOf(standing.consolidation().state, (task) => content.get(task ?? '') ?? '');
  const late = missing.filter(({ due }) => due === null || due < facts.today);
  const often = late.filter(({ reminded }) => reminded >= remindersBeforeList);
  return {
    opening: openingLetter(facts, bodies),
    late: late.length === 0 ? null : lateLetter(facts, late),
    messages: missing.map((body) => ({ agency: body.agency, name: body.name, ...shortMessage(facts, body) })),
    escalation: often.length === 0 ? null : escalationList(facts, often),
    forwarding: forwardingLetter(facts, matters, (agency) => standing.base.agencies.byId.get(agency)?.name ?? agency),
  };
}

/** One of the letters as a paper to be numbered and signed; null where there is none to write. */
export async function letterPaper(
  service: Service,
  { programme, period, letter, lang }: { programme: string; period: string; letter: LetterKind; lang: Language },
): Promise<{ readonly file: string; readonly bytes: Uint8Array } | null> {
  const { [letter]: text } = await readLetters(service, programme, period);
  if (text === null) return null;
  const { facts } = await correspondence(service, await service.ledger.standing(programme, period));
  const bytes = await letterDocument({
    sender: facts.consolidator,
    subject: text.subject[lang],
    text: text.text[lang],
    day: facts.today,
    lang,
  });
  return { file: `${letterNames[letter]}-${period}.docx`, bytes };
}

const letterNames: Readonly<Record<LetterKind, string>> = {
  opening: 'mo-ky',
  late: 'don-doc',
  escalation: 'trinh-ubnd',
  forwarding: 'kien-nghi',
};

async function correspondence(service: Service, standing: Standing): Promise<Correspondence> {
  const { base, period, asOf } = standing;
  const { times } = await remindedOf(service, base.record.id, period.period);
  const rate = await rateOf(service, standing);
  const assigned = grouped(reportingAssignments({ base, asOf }), ({ agency }) => agency);
  const status = standing.status();
  const bodyOfReport = ({ agency, due }: AgencyReport<Received>): LateBody & { readonly agency: string } => {
    const own = new Set((assigned.get(agency) ?? []).map(({ task }) => task));
    return {
      agency,
      name: base.agencies.byId.get(agency)?.name ?? agency,
      due,
      tasks: own.size,
      overdue: [...own].filter((task) => status.get(task)?.class === 'overdue').length,
      reminded: times.get(agency) ?? 0,
    };
  };
  const consolidator = await consolidatorOf(service, standing);
  // It reports its own lines too, but writes no letter to itself.
  const others = rate.agencies.filter(({ agency }) => agency !== consolidator.id);
  return {
    facts: {
      document: base.programme.document,
      period: period.period,
      cutOff: asOf,
      consolidator: consolidator.name,
      today: today(service.now()),
    },
    bodies: others.map(bodyOfReport),
    missing: others.filter(({ state }) => state === 'missing').map(bodyOfReport),
  };
}

/** The log of a period's reminders (K6), oldest first, and who has been reminded how often. */
export async function readReminders(service: Service, programme: string, period: string): Promise<ReminderLog> {
  const { base } = await service.ledger.standing(programme, period);
  const { records, times } = await remindedOf(service, programme, period);
  const nameOf = (agency: string): string => base.agencies.byId.get(agency)?.name ?? agency;
  const last = new Map(records.flatMap(({ agency, at }) => (agency === null ? [] : [[agency, at] as const])));
  return {
    log: records.map(({ seq, kind, agency, at, by, note }) => ({
      seq,
      kind,
      agency,
      name: agency === null ? '' : nameOf(agency),
      at,
      by,
      note,
    })),
    byAgency: [...times].map(([agency, count]) => ({
      agency,
      name: nameOf(agency),
      times: count,
      last: last.get(agency) ?? '',
    })),
    escalate: [...times].filter(([, count]) => count >= remindersBeforeList).map(([agency]) => agency),
  };
}

export type ReminderInput = {
  readonly programme: string;
  readonly period: string;
  readonly kind: ReminderRecord['kind'];
  /** Bodies it went to; for a letter to the late ones all that are late by default. The opening letter goes to all. */
  readonly agencies?: readonly string[];
  readonly note: string;
};

/**
 * Notes that a reminder was sent (K6): one act, a record for each body it names, so that it is known how often each was reminded.
 * Throws `wrong_request` where nobody is named, or somebody who is not on the roster.
 */
export async function addReminder(
  service: Service,
  account: AccountRecord,
  input: ReminderInput,
): Promise<ReminderLog> {
  const { programme, period, kind, note } = input;
  const standing = await service.ledger.standing(programme, period);
  const { missing, facts } = await correspondence(service, standing);
  const named =
    input.agencies ?? missing.filter(({ due }) => due === null || due < facts.today).map((one) => one.agency);
  const to: readonly (string | null)[] = kind === 'opening_letter' ? [null] : [...new Set(named)];
  if (to.length === 0) throw refuse('wrong_request', { field: 'body.agencies', read: '', accepted: 'id' });
  const stranger = to.find((agency) => agency !== null && !standing.base.agencies.byId.has(agency));
  if (stranger !== undefined)
    throw refuse('wrong_request', { field: 'body.agencies', read: stranger ?? '', accepted: 'id' });
  const at = service.now().toISOString();
  await service.store.act(programme, async (act) => {
    const { seq } = await act.append({
      kind: 'reminded',
      at,
      by: account.id,
      period,
      body: { kind, agencies: to.filter((agency) => agency !== null), note },
    });
    for (const agency of to) await act.putReminder({ programme, period, seq, agency, kind, at, by: account.id, note });
  });
  return readReminders(service, programme, period);
}
