import { type DecisionsInForce, decisionsInForce, inForceAsOf, settledBy, takesEffect } from '#shared/merge/decisions';
import { isDefinitionField } from '#shared/merge/key';
import type { Decision, TrackerState } from '#shared/merge/model';
import type { DefinitionField } from '#shared/table/field';
import type { Redefined } from '#shared/task/inForce';

/** What a state holds of wishes and disputes, decided or open. */
export type Disputes = Pick<TrackerState, 'conflicts' | 'proposals' | 'settled'>;

/** A cell of the programme as a document has it, and the decision that says so (M12). */
export type DecidedCell = Redefined & {
  readonly decision: string;
  /** Reporting period in which the value was wished for first. */
  readonly wished: string;
};

/** Changes of the programme by task id and field; see `#shared/task/inForce` for what they come to. */
export type DecidedCells = ReadonlyMap<string, Partial<Readonly<Record<DefinitionField, DecidedCell>>>>;

/** {@link decidedCells} of all decisions in force, whatever day they count from. */
export function decidedCellsIn(disputes: Disputes, decisions: DecisionsInForce): DecidedCells {
  const cells = new Map<string, Partial<Record<DefinitionField, DecidedCell>>>();
  const ranks = new Map<string, number>();
  if (decisions.verdicts.size === 0 && decisions.choices.size === 0) return cells;
  const rankOf = new Map(decisions.journal.map((decision, index) => [decision.id, index]));
  // Of two decisions on one cell the later in the journal is in force.
  const put = (task: string, field: DefinitionField, text: string, decision: Decision, wished: string) => {
    if (decision.document === undefined) return;
    const rank = rankOf.get(decision.id) ?? 0;
    const key = `${task}|${field}`;
    if (rank < (ranks.get(key) ?? -1)) return;
    ranks.set(key, rank);
    let ofTask = cells.get(task);
    if (ofTask === undefined) {
      ofTask = {};
      cells.set(task, ofTask);
    }
    ofTask[field] = { text, document: decision.document, decision: decision.id, wished };
  };
  for (const conflict of [...(disputes.settled?.conflicts ?? []), ...disputes.conflicts]) {
    if (conflict.agency !== undefined || !isDefinitionField(conflict.field)) continue;
    const choice = settledBy(conflict, decisions);
    if (choice !== undefined) put(conflict.task, conflict.field, choice.value, choice, conflict.period);
  }
  for (const proposal of [...(disputes.settled?.proposals ?? []), ...disputes.proposals]) {
    const verdict = decisions.verdicts.get(proposal.id);
    if (proposal.task === null || verdict === undefined || !takesEffect(verdict)) continue;
    if (isDefinitionField(proposal.field))
      put(proposal.task, proposal.field, proposal.proposed, verdict, proposal.period);
  }
  return cells;
}

/**
 * Cells of the programme that a deciding document has changed and that are in force as of a day (M4): accepted proposals, and the value
 * chosen between wishes that differ. A decision without a document changes nothing. Of two on one cell the later in the journal holds.
 */
export function decidedCells(disputes: Disputes, journal: readonly Decision[], asOf: string): DecidedCells {
  return decidedCellsIn(disputes, decisionsInForce(inForceAsOf(journal, asOf)));
}
