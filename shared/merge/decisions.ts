import type { Conflict, Decision, Proposal } from '#shared/merge/model';
import { compareText } from '#shared/merge/submission';

export type Choice = Extract<Decision, { kind: 'choose' }>;
export type Verdict = Extract<Decision, { kind: 'proposal' }>;

/** Decisions in force: those no later decision in force has undone (M11). */
export type DecisionsInForce = {
  /** The journal: every decision ever taken, undone ones too, in order. */
  readonly journal: readonly Decision[];
  readonly active: readonly Decision[];
  /** The last choice by conflict, the last verdict by proposal. */
  readonly choices: ReadonlyMap<string, Choice>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
};

/** A decision that could not take effect, and what it lacks. */
export type Unapplied = {
  readonly decision: string;
  readonly lacks: 'document' | 'reason' | 'subject';
};

/**
 * Puts new decisions behind the journal and finds those in force. New ones are ordered by day and id, so that several returned
 * trackers give one journal in any order; a decision the journal knows is not taken twice. An undo may itself be undone.
 */
export function decisionsInForce(known: readonly Decision[], added: readonly Decision[] = []): DecisionsInForce {
  const ids = new Set(known.map((decision) => decision.id));
  const fresh: Decision[] = [];
  for (const decision of [...added].sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id))) {
    if (ids.has(decision.id)) continue;
    ids.add(decision.id);
    fresh.push(decision);
  }
  const journal = [...known, ...fresh];
  const undone = new Set<string>();
  for (const decision of [...journal].reverse()) {
    if (decision.kind === 'undo' && !undone.has(decision.id)) undone.add(decision.decision);
  }
  const active = journal.filter((decision) => !undone.has(decision.id));
  const choices = new Map<string, Choice>();
  const verdicts = new Map<string, Verdict>();
  for (const decision of active) {
    if (decision.kind === 'choose') choices.set(decision.conflict, decision);
    if (decision.kind === 'proposal') verdicts.set(decision.proposal, decision);
  }
  return { journal, active, choices, verdicts };
}

/**
 * Day a decision counts from: that of its document, since the authority had decided then, whenever it was entered; without a document the
 * day it was recorded. `YYYY-MM-DD`.
 */
export function countsFrom({ document, on }: Decision): string {
  return document?.date ?? on;
}

/**
 * Decisions in force as of a day, in the order of the journal. Those that count from a later day are left out, and so are those taken back:
 * an undo corrects the record and counts from the beginning, unless a document of its own says since when. An undo may itself be undone.
 *
 * Example: an extension entered on 20/11 with a document of 12/11 is in force as of 14/11.
 */
export function inForceAsOf(journal: readonly Decision[], asOf: string): readonly Decision[] {
  const undos = new Map<string, Decision[]>();
  for (const decision of journal) {
    if (decision.kind !== 'undo' || (decision.document !== undefined && decision.document.date > asOf)) continue;
    undos.set(decision.decision, [...(undos.get(decision.decision) ?? []), decision]);
  }
  // Whoever writes a journal by hand may let two undo each other: then neither holds.
  const isUndone = (id: string, asked: ReadonlySet<string>): boolean =>
    (undos.get(id) ?? []).some((undo) => !asked.has(undo.id) && !isUndone(undo.id, new Set([...asked, undo.id])));
  return journal.filter((decision) => countsFrom(decision) <= asOf && !isUndone(decision.id, new Set([decision.id])));
}

/**
 * What a choice still lacks before it takes effect: a definition needs the deciding document (M4); a conflict within one agency goes
 * back to that agency, and is decided for it only with a noted confirmation (M7). Null when nothing is missing.
 */
export function choiceLacks(conflict: Conflict, choice: Choice): Unapplied['lacks'] | null {
  if (conflict.agency === undefined) return choice.document === undefined && !isEditorial(conflict) ? 'document' : null;
  return choice.reason.trim() === '' ? 'reason' : null;
}

function isEditorial(conflict: Conflict): boolean {
  return conflict.field === 'editorial_text' || conflict.field === 'directive' || conflict.field === 'note';
}

/** A proposal takes effect with the deciding document (M4); a rejection needs none. */
export function takesEffect(verdict: Verdict | undefined): boolean {
  return verdict?.accepted === true && verdict.document !== undefined;
}

/** Open proposals are those nobody rejected and no document has put into effect. */
export function isOpen(proposal: Proposal, decisions: DecisionsInForce): boolean {
  const verdict = decisions.verdicts.get(proposal.id);
  return verdict === undefined || (verdict.accepted && !takesEffect(verdict));
}

/** The choice in force for a conflict, if it lacks nothing. */
export function settledBy(conflict: Conflict, decisions: DecisionsInForce): Choice | undefined {
  const choice = decisions.choices.get(conflict.id);
  return choice !== undefined && choiceLacks(conflict, choice) === null ? choice : undefined;
}
