import type { Standing } from '#server/ledger/ledger';
import type { CellEvent, SubmissionRecord } from '#server/store/records';
import type { NameReader } from '#server/usecases/answers/history';
import type { Service } from '#server/usecases/service';
import { decisionsInForce } from '#shared/merge/decisions';
import type { CellSubject } from '#shared/merge/key';
import type { Decision } from '#shared/merge/model';
import { conflictKey } from '#shared/merge/opening';
import { parseAddress } from '#shared/sheet/address';
import type { HistoryAnswer } from '#shared/wire/historyAnswer';

/** Decisions that touched a cell, in the order they were taken, undone ones too (M11). */
export async function cellDecisions(
  service: Service,
  standing: Standing,
  key: string,
  subject: CellSubject | null,
  submissions: readonly SubmissionRecord[],
  events: readonly CellEvent[],
  names: NameReader,
): Promise<HistoryAnswer['decisions']> {
  const { state } = standing.consolidation();
  const conflicts = new Set(
    [...state.conflicts, ...(state.settled?.conflicts ?? [])]
      .filter((one) => conflictKey(one) === key)
      .map(({ id }) => id),
  );
  const proposals = new Set(
    [...state.proposals, ...(state.settled?.proposals ?? [])]
      .filter((one) => subject?.kind === 'definition' && one.task === subject.task && one.field === subject.field)
      .map(({ id }) => id),
  );
  const rows = new Set(placesOf(submissions, events));
  const ofTime = subject?.kind === 'definition' && (subject.field === 'finish' || subject.field === 'period');
  const touches = (decision: Decision): boolean => {
    switch (decision.kind) {
      case 'choose':
        return conflicts.has(decision.conflict);
      case 'proposal':
        return proposals.has(decision.proposal);
      case 'extend':
      case 'trigger':
        return ofTime && decision.task === subject.task;
      case 'place':
      case 'new_row':
      case 'cleared':
        return rows.has(`${decision.hash} ${decision.row} ${decision.sheet}`);
      case 'aside':
        return decision.row !== undefined && rows.has(`${decision.hash} ${decision.row} ${decision.sheet}`);
      case 'undo':
      case 'suspend':
      case 'cancel':
      case 'complete':
        return false;
    }
  };
  const direct = state.decisions.filter(touches);
  const ids = new Set(direct.map(({ id }) => id));
  const shown = state.decisions.filter((one) => ids.has(one.id) || (one.kind === 'undo' && ids.has(one.decision)));
  const active = new Set(decisionsInForce(state.decisions).active.map(({ id }) => id));
  const recorded = new Map(
    (await service.store.decisions(standing.base.record.id)).map((record) => [record.decision.id, record]),
  );
  return Promise.all(
    shown.map(async (decision) => ({
      id: decision.id,
      kind: decision.kind,
      at: recorded.get(decision.id)?.at ?? null,
      by: await names(decision.by),
      on: decision.on,
      reason: decision.reason,
      value: decidedValue(decision),
      document: decision.document === undefined ? null : { ...decision.document },
      undone: !active.has(decision.id),
    })),
  );
}

function* placesOf(submissions: readonly SubmissionRecord[], events: readonly CellEvent[]): Iterable<string> {
  const hashes = new Map(submissions.map(({ number, hash }) => [number, hash]));
  for (const { submission, sheet, cell } of events) {
    const place = parseAddress(cell);
    if (place !== undefined) yield `${hashes.get(submission) ?? ''} ${place.row} ${sheet}`;
  }
}

function decidedValue(decision: Decision): string | null {
  switch (decision.kind) {
    case 'choose':
      return decision.value;
    case 'extend':
    case 'trigger':
      return decision.deadline;
    case 'proposal':
      return decision.accepted ? 'accepted' : 'rejected';
    case 'place':
    case 'new_row':
    case 'aside':
    case 'cleared':
    case 'undo':
    case 'suspend':
    case 'cancel':
      return null;
    case 'complete':
      return decision.completedOn;
  }
}
