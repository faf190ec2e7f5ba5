import type { Ending } from '#shared/merge/decideCell';
import { conflictOf, disputeId, flawedEndings, inOrder, sideOf, speaking } from '#shared/merge/decideCell';
import type { DecideContext } from '#shared/merge/decideLine';
import { subsets } from '#shared/merge/decideLine';
import { isOpen, settledBy, takesEffect } from '#shared/merge/decisions';
import { derivedId } from '#shared/merge/identity';
import { instant } from '#shared/merge/instant';
import type { CellSubject } from '#shared/merge/key';
import { isDefinitionField } from '#shared/merge/key';
import type { Holder } from '#shared/merge/lineage';
import type { Conflict, Proposal, Side } from '#shared/merge/model';
import { comparePeriods } from '#shared/merge/periodOrder';
import { submissionId } from '#shared/merge/submission';

/** What files and earlier proposals make of one definition cell: nothing is ever taken, only proposed (M4). */
export type DefinitionVerdict = {
  readonly endings: readonly Ending[];
  readonly proposals: readonly Proposal[];
  readonly conflict?: Conflict;
  readonly settled: readonly Conflict[];
  /** Rejected proposals, and those a document has put into effect. */
  readonly decided: readonly Proposal[];
};

/** A wish of one body for one value. */
type Wish = { readonly agency: string; readonly meaning: string; readonly side: Side; readonly proposal: Proposal };

/** Id of a wish: the same value wished again by the same body is the same proposal, in whatever period. */
export function proposalId(task: string, field: string, agency: string, meaning: string): string {
  return derivedId('kn', [task, field, agency, meaning]);
}

/**
 * Gathers the wishes of this period's files and the open ones of earlier periods. Wishes that agree are proposals, one a body; unequal
 * ones are one conflict with all sides (Q-F5). `current` is the definition in force, accepted changes included.
 */
export function decideDefinition(
  key: string,
  subject: CellSubject,
  unordered: readonly Holder[],
  current: string,
  files: ReadonlySet<string>,
  path: string,
  context: DecideContext,
): DefinitionVerdict {
  const holders = inOrder(unordered);
  const { survivors, flawed, replaced } = speaking(holders, context.lineage);
  const carried = carriedWishes(key, subject, context).filter((wish) => !files.has(submissionId(wish.side.origin)));
  const rejected = new Set(
    (context.opening.proposals.get(key) ?? [])
      .filter((proposal) => !isOpen(proposal, context.decisions))
      .map((proposal) => proposal.id),
  );
  const dispute = decidedDisputes(key, subject, holders, carried, path, context);
  const ruled = ruledNow(holders, subject, context);
  const inForce = context.meaning(
    subject.field,
    lastDecided(subject, current, [dispute.chosen, ruled.accepted], context),
  );

  const wishes = new Map<string, Wish>();
  for (const wish of carried) {
    if (wish.meaning !== inForce && !dispute.known.has(wish.meaning) && !renewed(wish, carried, survivors)) {
      wishes.set(wish.proposal.id, wish);
    }
  }
  for (const holder of survivors) {
    const wish = wishOf(holder, subject, context.period);
    const { meaning } = wish;
    const said = answered(wish.proposal.id, rejected, context) || dispute.known.has(meaning);
    if (meaning === inForce || said || wishes.has(wish.proposal.id)) continue;
    wishes.set(wish.proposal.id, firstSaid(wish, holders, subject, context.period));
  }
  const values = new Set([...wishes.values()].map((wish) => wish.meaning));
  const disagree = values.size > 1;
  const endings: Ending[] = [];
  for (const holder of holders) {
    if (holder.change.flaw) continue;
    const { meaning } = holder.change;
    const id = wishOf(holder, subject, context.period).proposal.id;
    if (meaning === inForce) endings.push({ holder, outcome: 'same' });
    else if (wishes.has(id)) {
      endings.push(
        disagree
          ? { holder, outcome: 'conflict' }
          : { holder, outcome: 'proposed', reason: holder.change.value === '' ? 'emptied_definition' : 'definition' },
      );
    } else if (replaced(holder)) endings.push({ holder, outcome: 'refused', reason: 'stale' });
    else endings.push({ holder, outcome: 'refused', reason: 'decided' });
  }
  const ordered = [...wishes.values()].sort((a, b) => (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : 0));
  return {
    endings: [...endings, ...flawedEndings(flawed, replaced)],
    proposals: disagree ? [] : ordered.map((wish) => wish.proposal),
    ...(disagree ? { conflict: disputeBetween(key, subject, ordered, path, context.period) } : {}),
    settled: dispute.settled,
    decided: ruled.proposals.filter((proposal) => !rejected.has(proposal.id)),
  };
}

/** A value a document has put into effect. */
type InEffect = { readonly value: string; readonly decision: string };

/** Text in force: of what documents have put into effect, now and before, the later in the journal. */
function lastDecided(
  { task, field }: CellSubject,
  current: string,
  now: readonly (InEffect | undefined)[],
  { opening, decisions }: DecideContext,
): string {
  const rank = (id: string | undefined) => decisions.journal.findIndex((decision) => decision.id === id);
  const earlier = isDefinitionField(field) ? opening.decided.get(task)?.[field]?.decision : undefined;
  let last = { value: current, rank: rank(earlier) };
  for (const one of now) {
    if (one !== undefined && rank(one.decision) > last.rank) last = { value: one.value, rank: rank(one.decision) };
  }
  return last.value;
}

function wishOf(holder: Holder, subject: CellSubject, period: string): Wish {
  const { change, file } = holder;
  const agency = file.submission.agency ?? '';
  const side = sideOf(holder, change.base);
  const { task, field } = subject;
  return {
    agency,
    meaning: change.meaning,
    side,
    proposal: {
      id: proposalId(task, field, agency, change.meaning),
      task,
      path: change.path,
      field,
      agency,
      period,
      base: change.base === '' ? null : change.base,
      proposed: change.value,
      origin: side.origin,
    },
  };
}

/** The same wish as its body said it first, superseded files included. */
function firstSaid(wish: Wish, holders: readonly Holder[], subject: CellSubject, period: string): Wish {
  const first = holders.find(
    ({ file, change }) =>
      change.flaw === undefined && change.meaning === wish.meaning && (file.submission.agency ?? '') === wish.agency,
  );
  return first === undefined ? wish : wishOf(first, subject, period);
}

/** Open proposals and sides of open conflicts of earlier runs. */
function carriedWishes(key: string, subject: CellSubject, context: DecideContext): readonly Wish[] {
  const { task, field } = subject;
  const wishes: Wish[] = [];
  for (const proposal of context.opening.proposals.get(key) ?? []) {
    if (!isOpen(proposal, context.decisions)) continue;
    const { agency, origin, proposed: value } = proposal;
    wishes.push({ agency, meaning: context.meaning(field, value), side: { value, origin }, proposal });
  }
  for (const conflict of context.opening.open.get(key) ?? []) {
    for (const side of conflict.sides) {
      const { agency } = side.origin;
      const meaning = context.meaning(field, side.value);
      const { path, period, base } = conflict;
      const id = proposalId(task, field, agency, meaning);
      const proposal = { id, task, path, field, agency, period, base, proposed: side.value, origin: side.origin };
      wishes.push({ agency, meaning, side, proposal });
    }
  }
  return wishes;
}

/** Whether a body's only earlier wish gives way to what it says now, in a file saved later. */
function renewed(wish: Wish, carried: readonly Wish[], survivors: readonly Holder[]): boolean {
  if (carried.some((other) => other.agency === wish.agency && other.meaning !== wish.meaning)) return false;
  const before = instant(wish.side.origin.savedAt);
  return survivors.some(
    ({ file, change }) =>
      (file.submission.agency ?? '') === wish.agency &&
      change.meaning !== wish.meaning &&
      before !== null &&
      file.savedAt !== null &&
      file.savedAt > before,
  );
}

/** Whether a person has answered a wish: rejected it, or granted what another document has replaced since. */
function answered(id: string, rejected: ReadonlySet<string>, { decisions }: DecideContext): boolean {
  const verdict = decisions.verdicts.get(id);
  return rejected.has(id) || verdict?.accepted === false || takesEffect(verdict);
}

/** Verdicts on wishes of this very run: kept as decided, and the value a document put into effect. */
function ruledNow(
  holders: readonly Holder[],
  subject: CellSubject,
  context: DecideContext,
): { readonly proposals: readonly Proposal[]; readonly accepted?: InEffect } {
  const proposals = new Map<string, Proposal>();
  let accepted: (InEffect & { readonly rank: number }) | undefined;
  if (context.decisions.verdicts.size === 0) return { proposals: [] };
  for (const holder of holders) {
    if (holder.change.flaw) continue;
    const { proposal } = wishOf(holder, subject, context.period);
    if (proposals.has(proposal.id) || isOpen(proposal, context.decisions)) continue;
    proposals.set(proposal.id, proposal);
    const verdict = context.decisions.verdicts.get(proposal.id);
    if (verdict === undefined || !takesEffect(verdict)) continue;
    const rank = context.decisions.journal.indexOf(verdict);
    if (accepted === undefined || rank > accepted.rank)
      accepted = { value: proposal.proposed, decision: verdict.id, rank };
  }
  return { proposals: [...proposals.values()], ...(accepted === undefined ? {} : { accepted }) };
}

function disputeIdOf(key: string, wishes: readonly Wish[]): string {
  return disputeId(key, null, new Set(wishes.map((wish) => wish.meaning)));
}

function disputeBetween(
  key: string,
  subject: CellSubject,
  wishes: readonly Wish[],
  path: string,
  period: string,
): Conflict {
  const [first] = wishes;
  const id = disputeIdOf(key, wishes);
  const base = first?.proposal.base ?? '';
  const since = wishes.map((wish) => wish.proposal.period).sort(comparePeriods)[0] ?? period;
  return conflictOf(
    id,
    subject,
    path,
    since,
    base,
    wishes.map((wish) => wish.side),
  );
}

/** Disputes about the programme that a document has decided; their sides say nothing new any more. */
function decidedDisputes(
  key: string,
  subject: CellSubject,
  holders: readonly Holder[],
  carried: readonly Wish[],
  path: string,
  context: DecideContext,
): { readonly known: ReadonlySet<string>; readonly settled: readonly Conflict[]; readonly chosen?: InEffect } {
  const known = new Set<string>();
  for (const conflict of context.opening.settled.get(key) ?? []) {
    for (const side of conflict.sides) known.add(context.meaning(subject.field, side.value));
  }
  if (context.decisions.choices.size === 0 || holders.length + carried.length < 2) return { known, settled: [] };
  const all = new Map<string, Wish>();
  for (const wish of carried) all.set(wish.proposal.id, wish);
  for (const holder of holders) {
    if (holder.change.flaw) continue;
    const wish = wishOf(holder, subject, context.period);
    if (!all.has(wish.proposal.id)) all.set(wish.proposal.id, wish);
  }
  const settled: Conflict[] = [];
  let chosen: (InEffect & { readonly rank: number }) | undefined;
  // A wish that came later makes another dispute of it; what was decided between the others stays decided (M11).
  for (const meanings of subsets([...all.values()].map((wish) => wish.meaning))) {
    const between = [...all.values()].filter((wish) => meanings.includes(wish.meaning));
    if (!context.decisions.choices.has(disputeIdOf(key, between))) continue;
    const dispute = disputeBetween(key, subject, between, path, context.period);
    const choice = settledBy(dispute, context.decisions);
    if (choice === undefined) continue;
    settled.push(dispute);
    for (const meaning of meanings) known.add(meaning);
    const rank = context.decisions.journal.indexOf(choice);
    if (chosen === undefined || rank > chosen.rank) chosen = { value: choice.value, decision: choice.id, rank };
  }
  return { known, settled, ...(chosen === undefined ? {} : { chosen }) };
}
