import type { DecisionsInForce } from '#shared/merge/decisions';
import { isOpen, takesEffect } from '#shared/merge/decisions';
import { derivedId } from '#shared/merge/identity';
import type { Proposal } from '#shared/merge/model';
import type { AlignedSubmission, FixedCell } from '#shared/merge/submission';
import { originOf } from '#shared/merge/submission';
import { wordsKey } from '#shared/text/fold';

/** A cell of a row the programme does not have, as the proposal it is (M6). */
export function newRowProposal(submission: AlignedSubmission, cell: FixedCell): Proposal | undefined {
  if (cell.row === undefined || cell.field === null || cell.outcome !== 'proposed') return undefined;
  const agency = submission.agency ?? '';
  return {
    id: derivedId('kn', [cell.row, cell.field, agency, wordsKey(cell.value)]),
    task: null,
    path: cell.path,
    field: cell.field,
    agency,
    period: submission.period,
    base: null,
    proposed: cell.value,
    origin: originOf(submission, cell),
    row: cell.row,
  };
}

/** How a repeated wish for a row ends once a person has spoken: refused as decided, or nothing new where it took effect. */
export function newRowOutcome(proposal: Proposal, decisions: DecisionsInForce): 'proposed' | 'same' | 'refused' {
  if (isOpen(proposal, decisions)) return 'proposed';
  return takesEffect(decisions.verdicts.get(proposal.id)) ? 'same' : 'refused';
}
