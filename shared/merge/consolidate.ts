import { assembleDisputes, assembleLines } from '#shared/merge/assemble';
import type { Verdicts } from '#shared/merge/decideAll';
import { decideCells, keysOf, saidIn } from '#shared/merge/decideAll';
import type { Unapplied } from '#shared/merge/decisions';
import { choiceLacks, takesEffect } from '#shared/merge/decisions';
import { fileSet } from '#shared/merge/files';
import type { Indexed, Lineage } from '#shared/merge/lineage';
import { indexSubmission, lineage } from '#shared/merge/lineage';
import type { Conflict, Proposal, Receipt, TrackerState } from '#shared/merge/model';
import { newRowProposal } from '#shared/merge/newRows';
import type { MergePlan } from '#shared/merge/plan';
import type { Accounts } from '#shared/merge/receipts';
import { accountFor } from '#shared/merge/receipts';
import { extrasOf, recordsOf, waitingOf } from '#shared/merge/remainder';
import { atOnce } from '#shared/merge/steps';
import type { AlignedSubmission } from '#shared/merge/submission';
import { compareText } from '#shared/merge/submission';

/** What a merge works on: the plan of the period and the aligned files, in any order. */
export type ConsolidateInput = { readonly plan: MergePlan; readonly submissions: readonly AlignedSubmission[] };

export type Consolidation = {
  readonly state: TrackerState;
  /** One a file given, by file name; a repeat carries `sameAs` and counts nothing. */
  readonly receipts: readonly Receipt[];
  /** Open ones, carried ones included. */
  readonly conflicts: readonly Conflict[];
  readonly proposals: readonly Proposal[];
  /** Decisions that lack what they need to take effect. */
  readonly unapplied: readonly Unapplied[];
};

/**
 * Merges a set of files into the tracker: a pure function of the set, its lineage and the decisions (M1, M9). Aligning was done by
 * `#shared/merge/receive`; here cells are decided and accounted for. Throws when an account does not close (our own bug, M8).
 *
 * Example: two parallel copies of one agency that say 70 and 50 of one task give one conflict with both sides, and the tracker keeps
 * what was in force before.
 */
export function consolidate({ plan, submissions }: ConsolidateInput): Consolidation {
  const { once, repeats } = fileSet(plan, submissions);
  const files = once.map(indexSubmission);
  const verdicts: Verdicts = { lines: new Map(), definitions: new Map() };
  const kinship = lineage(files);
  const said = saidIn(files);
  atOnce(decideCells(plan, files, kinship, said, keysOf(plan, said), verdicts));
  const repeated = repeats.map(({ submission, sameAs }) => repeatReceipt(submission, sameAs));
  return consolidationOf(plan, files, kinship, verdicts, repeated);
}

/** Accounts for decided files and puts the whole answer together. */
export function consolidationOf(
  plan: MergePlan,
  files: readonly Indexed[],
  kinship: Lineage,
  verdicts: Verdicts,
  repeated: readonly Receipt[],
): Consolidation {
  const accounts = atOnce(accountFor(plan, files, kinship, verdicts));
  const state = stateOf(plan, files, verdicts, accounts);
  const receipts = [...accounts.receipts, ...repeated].sort(
    (a, b) => compareText(a.file, b.file) || compareText(a.hash, b.hash),
  );
  const { conflicts, proposals } = state;
  return { state, receipts, conflicts, proposals, unapplied: unappliedOf(plan, state) };
}

/** Puts verdicts and accounts together into the tracker's state. */
function stateOf(plan: MergePlan, files: readonly Indexed[], verdicts: Verdicts, accounts: Accounts): TrackerState {
  const fresh = files.filter((file) => !file.submission.recorded).map((file) => file.submission);
  const newRows = fresh.flatMap((submission) =>
    submission.fixed.flatMap((cell) => newRowProposal(submission, cell) ?? []),
  );
  const lines = assembleLines(plan, verdicts);
  const disputes = assembleDisputes(plan, verdicts, newRows);
  return {
    programme: plan.programme.id,
    period: plan.period,
    asOf: plan.asOf,
    ...lines,
    conflicts: disputes.conflicts,
    proposals: disputes.proposals,
    waiting: waitingOf(plan, accounts, fresh),
    extras: extrasOf(plan, fresh),
    decisions: plan.inForce.journal,
    submissions: recordsOf(plan, files, accounts.receipts, verdicts, disputes),
    settled: disputes.settled,
  };
}

const nothing = { read: 0, taken: 0, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 };
const noRows = { matched: 0, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 };

/** Twice is once (M10): the repeat names the file whose receipt it shares and adds nothing to any sum. */
export function repeatReceipt(submission: AlignedSubmission, sameAs: string): Receipt {
  const { file, hash, agency, period, savedAt, base } = submission;
  return {
    file,
    hash,
    agency,
    period,
    savedAt,
    base: base === null ? null : { by: base.by, id: base.id },
    cells: nothing,
    rows: noRows,
    items: [],
    sameAs,
    notes: [],
  };
}

function unappliedOf(plan: MergePlan, state: TrackerState): readonly Unapplied[] {
  const { choices, verdicts } = plan.inForce;
  const open = new Map(state.conflicts.map((conflict) => [conflict.id, conflict]));
  const settled = new Set(state.settled?.conflicts.map((conflict) => conflict.id));
  const proposals = new Set([...state.proposals, ...(state.settled?.proposals ?? [])].map((proposal) => proposal.id));
  const unapplied: Unapplied[] = [];
  for (const choice of choices.values()) {
    const conflict = open.get(choice.conflict);
    const lacks = conflict ? choiceLacks(conflict, choice) : settled.has(choice.conflict) ? null : 'subject';
    if (lacks !== null) unapplied.push({ decision: choice.id, lacks });
  }
  for (const verdict of verdicts.values()) {
    if (!proposals.has(verdict.proposal)) unapplied.push({ decision: verdict.id, lacks: 'subject' });
    else if (verdict.accepted && !takesEffect(verdict)) unapplied.push({ decision: verdict.id, lacks: 'document' });
  }
  return unapplied.sort((a, b) => compareText(a.decision, b.decision));
}
