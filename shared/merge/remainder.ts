import type { Verdicts } from '#shared/merge/decideAll';
import { cellKey } from '#shared/merge/key';
import type { Indexed } from '#shared/merge/lineage';
import type {
  ExtraCell,
  HeldChange,
  LineVersion,
  Origin,
  Receipt,
  SubmissionRecord,
  TrackerState,
  WaitingCell,
} from '#shared/merge/model';
import { conflictKey } from '#shared/merge/opening';
import { comparePeriods } from '#shared/merge/periodOrder';
import type { MergePlan } from '#shared/merge/plan';
import type { Accounts } from '#shared/merge/receipts';
import { placeKey } from '#shared/merge/receipts';
import { isSetAside } from '#shared/merge/settledCells';
import type { AlignedSubmission, Change } from '#shared/merge/submission';
import { compareText, originOf, submissionId } from '#shared/merge/submission';
import { wordsKey } from '#shared/text/fold';

/**
 * Cells that wait, of earlier runs and of this one. What an officer sends month after month waits once: the same value at the same
 * place in the table, for the same reason. Bytes that come again with their sender named, or with rows placed, are accounted for anew. What
 * is carried over waits until it is set aside; its place is in a period that is closed.
 */
export function waitingOf(
  plan: MergePlan,
  accounts: Accounts,
  fresh: readonly AlignedSubmission[],
): readonly WaitingCell[] {
  const again = new Set(fresh.map((submission) => submission.hash));
  const waiting = new Map<string, WaitingCell>();
  const keep = (cell: WaitingCell) => {
    const { agency, path, field, header, reason, value, task } = cell;
    const key = [agency ?? `?${cell.origin.file}`, task ?? path, field ?? header, reason, wordsKey(value)].join(
      '\u0000',
    );
    if (!waiting.has(key)) waiting.set(key, cell);
  };
  for (const cell of plan.opening?.waiting ?? []) {
    const { origin } = cell;
    if (again.has(origin.hash) || accounts.nowStale.has(placeKey(origin, origin))) continue;
    if (!isSetAside(plan, origin.hash, origin)) keep(cell);
  }
  for (const cell of [...accounts.waiting].sort(byOrigin)) keep(cell);
  return [...waiting.values()];
}

function byOrigin(a: WaitingCell, b: WaitingCell): number {
  return (
    compareText(a.origin.file, b.origin.file) ||
    compareText(a.origin.hash, b.origin.hash) ||
    compareText(a.origin.sheet, b.origin.sheet) ||
    a.origin.cell.length - b.origin.cell.length ||
    compareText(a.origin.cell, b.origin.cell) ||
    compareText(a.reason, b.reason)
  );
}

/** Cells of columns that are not canonical, each value once a body, row and column (§3). */
export function extrasOf(plan: MergePlan, fresh: readonly AlignedSubmission[]): readonly ExtraCell[] {
  const extras = new Map<string, ExtraCell>();
  const keep = (cell: ExtraCell) => {
    const key = [cell.origin.agency, cell.task ?? cell.path, wordsKey(cell.header), wordsKey(cell.value)].join(
      '\u0000',
    );
    if (!extras.has(key)) extras.set(key, cell);
  };
  for (const cell of plan.opening?.extras ?? []) keep(cell);
  for (const submission of fresh) {
    for (const { outcome, task, path, header = '', value, sheet, cell } of submission.fixed) {
      if (outcome === 'extra') keep({ task, path, header, value, origin: originOf(submission, { sheet, cell }) });
    }
  }
  return [...extras.values()];
}

/** Records of all submissions, with what only they still hold of this period (M3). */
export function recordsOf(
  plan: MergePlan,
  files: readonly Indexed[],
  receipts: readonly Receipt[],
  verdicts: Verdicts,
  disputes: Pick<TrackerState, 'conflicts' | 'proposals' | 'settled'>,
): readonly SubmissionRecord[] {
  const earlier = (plan.opening?.submissions ?? []).filter((record) => record.period !== plan.period);
  const kept = new Map(
    (plan.opening?.submissions ?? []).map((record) => [`${submissionId(record)}|${record.period}`, record]),
  );
  const counts = new Map(receipts.map((receipt) => [submissionId(receipt), receipt.cells]));
  const disputed = originsIn(disputes, plan.period);
  const current = files.map(({ submission }): SubmissionRecord => {
    const id = submissionId(submission);
    const { file, hash, agency, period, savedAt, base, speaks } = submission;
    const held: HeldChange[] = [];
    for (const change of submission.changes) {
      const isTold = (origin: Origin) => tells(origin, submission, change);
      const stands = standingOf(plan, verdicts, change.key);
      if ((stands !== undefined && isTold(stands.origin)) || disputed.get(change.key)?.some(isTold)) continue;
      const { key, base: before, value, sheet, cell, flaw } = change;
      held.push({ key, base: before, value, sheet, cell, ...(flaw ? { flaw: flaw.reason } : {}) });
    }
    return {
      file,
      hash,
      agency,
      period,
      savedAt,
      baseId: base?.id ?? null,
      counts: counts.get(id) ?? kept.get(`${id}|${period}`)?.counts ?? none,
      ...(base === null || base.sequence === '' ? {} : { sequence: base.sequence }),
      ...(speaks === 'tracker' ? { speaks } : {}),
      ...(held.length === 0 ? {} : { held }),
    };
  });
  return [...earlier, ...current].sort(
    (a, b) => comparePeriods(a.period, b.period) || compareText(a.file, b.file) || compareText(a.hash, b.hash),
  );
}

const none = { read: 0, taken: 0, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 };

/** Whether what the state tells comes from this very cell of this file. */
function tells(origin: Origin, { hash, agency }: AlignedSubmission, { sheet, cell }: Change): boolean {
  return origin.cell === cell && origin.sheet === sheet && origin.hash === hash && origin.agency === (agency ?? '');
}

/** This period's version of a cell in the state: as decided now, else one no file gave. */
function standingOf(plan: MergePlan, verdicts: Verdicts, key: string): LineVersion | undefined {
  return (
    verdicts.lines.get(key)?.version ??
    plan.before.versions.get(key)?.findLast((version) => version.period === plan.period)
  );
}

/** Where the sides of disputes and the wishes of a state come from, by cell key. */
function originsIn(
  { conflicts, proposals, settled }: Pick<TrackerState, 'conflicts' | 'proposals' | 'settled'>,
  period: string,
): ReadonlyMap<string, readonly Origin[]> {
  const origins = new Map<string, Origin[]>();
  const note = (key: string, origin: Origin) => {
    const known = origins.get(key);
    if (known) known.push(origin);
    else origins.set(key, [origin]);
  };
  for (const conflict of [...conflicts, ...(settled?.conflicts ?? [])]) {
    const key = conflictKey(conflict);
    if (conflict.period !== period && !key.startsWith('d|')) continue;
    for (const side of conflict.sides) note(key, side.origin);
  }
  for (const { task, field, origin } of [...proposals, ...(settled?.proposals ?? [])]) {
    if (task !== null) note(cellKey({ kind: 'definition', task, field }), origin);
  }
  return origins;
}
