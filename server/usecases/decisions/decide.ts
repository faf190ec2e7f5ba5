import { type Refused, refuse } from '#server/http/problem';
import type { Replay } from '#server/ledger/replay';
import type { AccountRecord, DecisionRecord } from '#server/store/records';
import type { Reader } from '#server/store/store';
import { alike } from '#server/usecases/decisions/alike';
import type { DecisionDraft, DraftDocument, DraftPaper } from '#server/usecases/decisions/draft';
import type { Service } from '#server/usecases/service';
import { isOfAgency } from '#server/usecases/submissions/find';
import { today } from '#server/usecases/today';
import { choiceLacks } from '#shared/merge/decisions';
import { consolidated } from '#shared/merge/incremental';
import type { Decision, TrackerState } from '#shared/merge/model';
import { parseAddress } from '#shared/sheet/address';

export type Deciding = {
  readonly programme: string;
  readonly period: string;
  readonly drafts: readonly DecisionDraft[];
  readonly reason: string;
  readonly document?: DraftDocument;
  readonly paper?: DraftPaper;
};

/** What decisions come to: how many, and what stays open afterwards. */
export type Decided = {
  readonly decisions: readonly Decision[];
  readonly open: { readonly conflicts: number; readonly proposals: number; readonly waiting: number };
};

/**
 * Takes decisions (M4, M7, M11): each a record with person, day, reason and, where one is needed, document. All of them or none. Throws
 * `decision_subject` where there is nothing of the kind to decide, `decision_lacks` where document or reason is missing, `not_allowed`.
 */
export async function decide(service: Service, account: AccountRecord, given: Deciding): Promise<Decided> {
  const { programme, period } = given;
  const answer = await service.store.act(programme, async (act) => {
    const replay = await openFor(service, act, given);
    const at = service.now().toISOString();
    const decisions = decisionsOf(service, account, replay, given);
    const records: DecisionRecord[] = [];
    for (const decision of decisions) {
      const { seq } = await act.append({
        kind: 'decided',
        at,
        by: account.id,
        period,
        body: { kind: decision.kind, decision },
      });
      const record: DecisionRecord = { programme, period, seq, at, decision };
      await act.putDecision(record);
      records.push(record);
    }
    const decided = await service.ledger.withDecisions(replay, records);
    const seq = records.at(-1)?.seq ?? replay.seq;
    return { decisions, replay: { ...decided, seq, changed: seq } };
  });
  service.ledger.keep(answer.replay);
  return { decisions: answer.decisions, open: openIn(answer.replay) };
}

/** What {@link decide} would do, without doing it: "áp dụng cho 12 trường hợp tương tự". */
export async function previewDecisions(service: Service, account: AccountRecord, given: Deciding): Promise<Decided> {
  const replay = await openFor(service, service.store, given);
  const decisions = decisionsOf(service, account, replay, given);
  const records = decisions.map(
    (decision, index): DecisionRecord => ({
      programme: given.programme,
      period: given.period,
      seq: replay.seq + 1 + index,
      at: service.now().toISOString(),
      decision,
    }),
  );
  return { decisions, open: openIn(await service.ledger.withDecisions(replay, records)) };
}

async function openFor(service: Service, reader: Reader, { programme, period }: Deciding): Promise<Replay> {
  const replay = await service.ledger.replayIn(reader, programme, period);
  if (replay.period.state === 'closed') throw refuse('period_closed', { period });
  return replay;
}

function openIn(replay: Replay): Decided['open'] {
  const { conflicts, proposals, waiting } = consolidated(replay.working).state;
  return { conflicts: conflicts.length, proposals: proposals.length, waiting: waiting.length };
}

function decisionsOf(service: Service, account: AccountRecord, replay: Replay, given: Deciding): readonly Decision[] {
  const { state } = consolidated(replay.working);
  const on = today(service.now());
  return given.drafts
    .flatMap((draft) => alike(draft, state))
    .map((draft, index): Decision => {
      const decision: Decision = {
        ...draft,
        id: `qd-${String(replay.seq + 1 + index).padStart(6, '0')}`,
        by: account.name,
        on,
        reason: given.reason.trim(),
        ...(given.document === undefined ? {} : { document: given.document }),
        ...(given.paper === undefined ? {} : { paper: given.paper }),
      };
      allow(account, decision, state);
      const lacking = lackOf(account, decision, state, replay);
      if (lacking !== null) throw lacking;
      return decision;
    });
}

/** An agency settles its own parallel copies (M7) and takes such a decision back; everything else is DOST's to enter. */
function allow(account: AccountRecord, decision: Decision, state: TrackerState): void {
  if (account.role === 'reader') throw refuse('not_allowed');
  if (!isOfAgency(account)) return;
  const conflicts = [...state.conflicts, ...(state.settled?.conflicts ?? [])];
  const of = (id: string): string | undefined => conflicts.find((conflict) => conflict.id === id)?.agency;
  if (decision.kind === 'choose' && of(decision.conflict) === account.agency) return;
  if (decision.kind === 'undo') {
    const undone = state.decisions.find(({ id }) => id === decision.decision);
    if (undone?.kind === 'choose' && undone.by === account.name && of(undone.conflict) === account.agency) return;
  }
  throw refuse('not_allowed');
}

/** Why a decision cannot be taken: nothing of the kind is open, or document or reason is missing. */
function lackOf(
  account: AccountRecord,
  decision: Decision,
  state: TrackerState,
  { base, taken }: Replay,
): Refused | null {
  const lacks = (what: string): Refused => refuse('decision_lacks', { what, kind: decision.kind });
  const missing = (what: string): Refused => refuse('decision_subject', { what });
  if (decision.reason === '') return lacks('reason');
  if ('task' in decision && !base.programme.tasks.some(({ id, kind }) => id === decision.task && kind !== 'section'))
    return missing(decision.task);
  switch (decision.kind) {
    case 'choose': {
      const conflict = state.conflicts.find(({ id }) => id === decision.conflict);
      if (conflict === undefined) return missing(decision.conflict);
      const lacking = choiceLacks(conflict, decision);
      if (lacking !== null) return lacks(lacking);
      // An agency's own word needs no note of who gave it; DOST decides in its place only with one (M7).
      return conflict.agency === undefined || isOfAgency(account) || decision.confirmed !== undefined
        ? null
        : lacks('confirmed');
    }
    case 'proposal':
      return state.proposals.some(({ id }) => id === decision.proposal) ? null : missing(decision.proposal);
    case 'suspend':
    case 'cancel':
    case 'extend':
      return decision.document === undefined ? lacks('document') : null;
    case 'complete':
    case 'trigger':
      return null;
    case 'place':
    case 'new_row':
    case 'aside':
    case 'cleared': {
      if (taken.some(({ record }) => record.hash === decision.hash)) return null;
      const cell = state.waiting.find(
        ({ origin }) => origin.hash === decision.hash && (decision.kind !== 'aside' || isWithin(origin, decision)),
      );
      if (cell === undefined) return missing(decision.hash);
      // Carried over from an earlier period: it can be set aside, but its place was in that period.
      return decision.kind === 'aside' ? null : refuse('period_closed', { period: cell.period });
    }
    case 'undo':
      return state.decisions.some(({ id }) => id === decision.decision) ? null : missing(decision.decision);
  }
}

/** Whether a cell is of the sheet, the row or the cell that is set aside: what is recorded must set something aside. */
function isWithin(
  { sheet, cell }: { readonly sheet: string; readonly cell: string },
  aside: Extract<Decision, { readonly kind: 'aside' }>,
): boolean {
  const at = parseAddress(cell);
  return (
    sheet === aside.sheet &&
    (aside.row === undefined || aside.row === at?.row) &&
    (aside.column === undefined || aside.column === at?.column)
  );
}
