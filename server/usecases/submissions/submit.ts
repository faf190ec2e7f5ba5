import { createHash } from 'node:crypto';
import { problem, Refused, refuse } from '#server/http/problem';
import { alignFor, type Replay } from '#server/ledger/replay';
import { inTurns, letOthersIn } from '#server/store/letOthersIn';
import type { AccountRecord, DecisionRecord, JournalDraft, SubmissionRecord } from '#server/store/records';
import type { Act, Reader } from '#server/store/store';
import { declaresNothing } from '#server/usecases/doors/openSubmission';
import type { OpenedFile } from '#server/usecases/openFile';
import type { Service } from '#server/usecases/service';
import { cellEventsOf } from '#server/usecases/submissions/cellEvents';
import { checkCode } from '#server/usecases/submissions/checkCode';
import { emptyReceipt } from '#server/usecases/submissions/emptyReceipt';
import { blockingFindings, type LookedOver, lookedOverIfNeeded, lookOver } from '#server/usecases/submissions/findings';
import { receiptNumber } from '#server/usecases/submissions/receiptNumber';
import { speakerOf, stampedSender } from '#server/usecases/submissions/speaker';
import { tooLong } from '#server/usecases/submissions/tooLong';
import { today } from '#server/usecases/today';
import { bodyOf } from '#shared/agency/succession';
import { consolidated, mergeBySteps } from '#shared/merge/incremental';
import type { Receipt } from '#shared/merge/model';
import { decisionsFrom, type Undecided } from '#shared/merge/returnedDecisions';
import type { FileRefusal } from '#shared/message/refusal';
import { readDecisions } from '#shared/report/decisionColumns';
import { drawnTables } from '#shared/report/drawnTables';
import type { Finding } from '#shared/rules/rule';
import { statusInTables } from '#shared/status/statusInTables';
import type { Channel } from '#shared/wire/channel';
import type { DrawnTable } from '#shared/wire/drawnAnswer';
import type { SetAsideAccount } from '#shared/wire/setAside';

/** A report as it reaches the service, through whichever door. */
export type Arrived = {
  readonly programme: string;
  readonly period: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly form: SubmissionRecord['form'];
  readonly channel: Channel;
  /** Named by DOST on entering the file; an agency's own account speaks for itself. */
  readonly agency?: string;
  /** Day it reached the first door, today by default (K2). */
  readonly arrivedOn?: string;
  /** Who reports, in person (A6). */
  readonly person?: string;
  /** Hash of the original the lines were typed from: scan, letter, photo (T8). */
  readonly enteredFrom?: string;
};

export type Submitted = {
  /** `again`: the same bytes were taken before and nothing was done (M10). */
  readonly kind: 'taken' | 'again';
  readonly record: SubmissionRecord;
  /** Choices in a returned tracker that are no decision yet: asked back, never guessed. */
  readonly undecided: readonly Undecided[];
};

/**
 * Takes a report in (§2.5): keeps the original, merges it against what stands, writes receipt, provenance and journal in one act, and
 * only then answers. Throws `file_refused`, `sender_differs`, `period_closed`, `not_allowed`.
 *
 * A file that cannot be read is received all the same (K2): it is kept and the refusal names its number. Only what bears a secrecy mark
 * is not stored (T9).
 */
export async function submit(service: Service, account: AccountRecord, arrived: Arrived): Promise<Submitted> {
  const speaker = speakerOf(account, arrived.agency);
  const hash = createHash('sha256').update(arrived.bytes).digest('hex');
  const known = await service.store.sameSubmission(arrived.programme, arrived.period, speaker.agency, hash);
  if (known !== null) return again(known);
  const opened = await service.open(arrived);
  if (opened.kind === 'refused' && opened.refusal.code === 'secret') throw refuse('file_refused', {}, opened.refusal);
  await service.originals.keep(arrived.bytes);
  const asked = { service, account, arrived, hash, speaker };
  const answer = await service.store.act(arrived.programme, async (act) => {
    const replay = await openReplay(service, act, arrived);
    const same = await act.sameSubmission(arrived.programme, arrived.period, speaker.agency, hash);
    if (same !== null) return { submitted: again(same), replay };
    if (opened.kind === 'refused') return receiveUnread(asked, act, replay, opened.refusal);
    const refusal = tooLong(replay, opened);
    return refusal === null ? take(asked, act, replay, opened) : receiveUnread(asked, act, replay, refusal);
  });
  if (answer.replay) service.ledger.keep(answer.replay);
  await letOthersIn();
  const { record } = answer.submitted;
  if (record.refusal !== null) throw refuse('file_refused', { number: record.number }, record.refusal);
  return answer.submitted;
}

/** What a report would come to: its receipt, and what the agency may still mend. */
export type TriedOut = {
  readonly receipt: Receipt;
  readonly setAside: SetAsideAccount | undefined;
  readonly findings: readonly Finding[];
  /** Its tables, to be drawn as the sheet looks. */
  readonly drawn: () => readonly DrawnTable[];
};

/** Tells what a report would come to, taking nothing (dry run). */
export async function tryOut(service: Service, account: AccountRecord, arrived: Arrived): Promise<TriedOut> {
  const speaker = speakerOf(account, arrived.agency);
  const opened = await service.open(arrived);
  if (opened.kind === 'refused') throw refuse('file_refused', {}, opened.refusal);
  const replay = await openReplay(service, service.store, arrived);
  const refusal = tooLong(replay, opened);
  if (refusal !== null) throw refuse('file_refused', {}, refusal);
  refuseOtherSender(replay, opened, speaker);
  const aligned = await inTurns(alignFor(replay.plan, opened, speaker));
  const { receipt } = await inTurns(mergeBySteps(replay.working, aligned));
  const known = { agencies: replay.base.agencies, asOf: replay.asOf };
  const { programmes, setAside, mendableBy } = lookOver(known, opened);
  const drawn = (): readonly DrawnTable[] => {
    const { recognition, workbook, file, hash } = opened;
    const from = { tables: recognition.tables, file, hash, savedAt: workbook.savedAt ?? null };
    const statuses = statusInTables(from, programmes, { ...known, period: arrived.period });
    return drawnTables({ workbook, recognition, programmes, statuses });
  };
  return { receipt, setAside, findings: mendableBy(speaker.agency ?? receipt.agency), drawn };
}

type Asked = {
  readonly service: Service;
  readonly account: AccountRecord;
  readonly arrived: Arrived;
  readonly hash: string;
  readonly speaker: Pick<SubmissionRecord, 'agency' | 'sender'>;
};

type Answer = { readonly submitted: Submitted; readonly replay?: Replay };

/** A file already refused tells so again; it is no second report. */
function again(record: SubmissionRecord): Submitted {
  if (record.refusal !== null) throw refuse('file_refused', { number: record.number }, record.refusal);
  return { kind: 'again', record, undecided: [] };
}

async function openReplay(service: Service, reader: Reader, { programme, period }: Arrived): Promise<Replay> {
  const replay = await service.ledger.replayIn(reader, programme, period);
  if (replay.period.state === 'closed') throw refuse('period_closed', { period });
  return replay;
}

async function take(asked: Asked, act: Act, standing: Replay, opened: OpenedFile): Promise<Answer> {
  const { arrived, hash, speaker } = asked;
  refuseOtherSender(standing, opened, speaker);
  const looked = lookedOverIfNeeded(standing, opened, speaker.sender === 'signed_in');
  refuseBlocked(standing, looked, speaker);
  const returned = await takeDecisions(asked, act, standing, opened);
  const replay = returned.replay;
  // Each of these takes a while for a large file; people look at pages meanwhile.
  const aligned = await inTurns(alignFor(replay.plan, opened, speaker));
  const { working, receipt } = await inTurns(mergeBySteps(replay.working, aligned));
  await letOthersIn();
  // Who sent it is known only now where the file itself says so: the same bytes from that body may be there (M10).
  const same = await act.sameSubmission(arrived.programme, arrived.period, receipt.agency, hash);
  if (same !== null) return { submitted: again(same), replay };
  const agency = speaker.agency ?? receipt.agency;
  const { seq } = await act.append(entryOf(asked, replay.seq + 1, { agency }));
  const taken: Replay = { ...replay, seq, changed: seq, working };
  const record: SubmissionRecord = {
    ...recordOf(asked, seq),
    agency,
    receipt,
    ...(looked?.setAside === undefined ? {} : { setAside: looked.setAside }),
    refusal: null,
    nothing: declaresNothing(opened),
    // Lines stand under the name a body has at the cut-off, whatever the account is called.
    checkCode: receipt.agency === null ? '' : checkCode(working, receipt.agency),
  };
  await act.putSubmission(record);
  await act.addCellEvents(await inTurns(cellEventsOf(record, aligned)));
  return {
    submitted: { kind: 'taken', record, undecided: returned.undecided },
    replay: { ...taken, taken: [...replay.taken, { record, aligned }] },
  };
}

async function receiveUnread(asked: Asked, act: Act, replay: Replay, refusal: FileRefusal): Promise<Answer> {
  const { arrived, hash, speaker } = asked;
  const body = { agency: speaker.agency, refusal: refusal.code };
  const { seq } = await act.append(entryOf(asked, replay.seq + 1, body));
  const record: SubmissionRecord = {
    ...recordOf(asked, seq),
    agency: speaker.agency,
    receipt: emptyReceipt({ file: arrived.file, hash, agency: speaker.agency, period: arrived.period }),
    refusal,
    nothing: false,
    checkCode: '',
  };
  await act.putSubmission(record);
  return { submitted: { kind: 'taken', record, undecided: [] }, replay: { ...replay, seq, changed: seq } };
}

function entryOf({ service, account, arrived, hash }: Asked, seq: number, more: JournalDraft['body']): JournalDraft {
  const { period, channel } = arrived;
  const body = { number: receiptNumber(arrived, seq), hash, channel, ...more };
  return { kind: 'submitted', at: service.now().toISOString(), by: account.id, period, body };
}

function recordOf(
  { service, account, arrived, hash, speaker }: Asked,
  seq: number,
): Omit<SubmissionRecord, 'agency' | 'receipt' | 'setAside' | 'refusal' | 'nothing' | 'checkCode'> {
  const { programme, period, file, form, channel, person, enteredFrom } = arrived;
  return {
    number: receiptNumber(arrived, seq),
    programme,
    period,
    seq,
    sender: speaker.sender,
    hash,
    file,
    form,
    channel,
    arrivedOn: arrived.arrivedOn ?? today(service.now()),
    receivedAt: service.now().toISOString(),
    by: account.id,
    person: person ?? null,
    enteredFrom: enteredFrom ?? null,
    confirmation: null,
    withdrawn: null,
  };
}

/** An agency speaks with its own workbook only, and only DOST returns a tracker (M13, M14). */
function refuseOtherSender(replay: Replay, opened: OpenedFile, { agency, sender }: Asked['speaker']): void {
  if (sender !== 'signed_in' || agency === null) return;
  const stamped = stampedSender(replay, opened);
  // Both under the name of the cut-off: an account may still be called as the body was before it became another.
  if (stamped === null || stamped === bodyOf(replay.base.agencies.byId, agency, replay.asOf)) return;
  const nameOf = (id: string): string => replay.base.agencies.byId.get(id)?.name ?? id;
  throw refuse('sender_differs', { stamp: nameOf(stamped), agency: nameOf(agency) });
}

/** The province may want certain findings mended first (R4); what DOST enters for somebody is not stopped. */
function refuseBlocked(replay: Replay, looked: LookedOver | null, { agency, sender }: Asked['speaker']): void {
  if (sender !== 'signed_in') return;
  const findings = blockingFindings(replay, looked, agency);
  if (findings.length > 0) throw new Refused({ ...problem('findings_block', { number: findings.length }), findings });
}

/** Decisions written into a returned tracker take effect before its cells are compared (M11, M13). */
async function takeDecisions(
  { service, account, arrived, speaker }: Asked,
  act: Act,
  replay: Replay,
  opened: OpenedFile,
): Promise<{ readonly replay: Replay; readonly undecided: readonly Undecided[] }> {
  const written = speaker.sender === 'signed_in' ? [] : opened.workbook.sheets.flatMap(readDecisions);
  if (written.length === 0) return { replay, undecided: [] };
  const { state } = consolidated(replay.working);
  const { decisions, undecided } = decisionsFrom(written, state);
  const known = new Set(state.decisions.map(({ id }) => id));
  const records: DecisionRecord[] = [];
  for (const decision of decisions) {
    if (known.has(decision.id)) continue;
    const at = service.now().toISOString();
    const { seq } = await act.append({
      kind: 'decided',
      at,
      by: account.id,
      period: arrived.period,
      body: { kind: decision.kind, decision },
    });
    const record: DecisionRecord = { programme: arrived.programme, period: arrived.period, seq, at, decision };
    await act.putDecision(record);
    records.push(record);
  }
  const last = records.at(-1);
  if (last === undefined) return { replay, undecided };
  const decided = await service.ledger.withDecisions(replay, records);
  return { replay: { ...decided, seq: last.seq, changed: last.seq }, undecided };
}
