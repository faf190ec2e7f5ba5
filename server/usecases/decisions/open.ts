import type { AccountRecord } from '#server/store/records';
import { betweenFiles } from '#server/usecases/decisions/alike';
import type { Service } from '#server/usecases/service';
import { isOfAgency } from '#server/usecases/submissions/find';
import type { Conflict, Decision, Proposal, TrackerState, WaitingCell } from '#shared/merge/model';

/** Everything of a period a person has to settle, each with how many others are alike. */
export type OpenMatters = {
  readonly conflicts: readonly (Conflict & { readonly content: string; readonly alike: number })[];
  readonly proposals: readonly (Proposal & { readonly content: string; readonly alike: number })[];
  readonly waiting: readonly WaitingCell[];
  readonly decisions: readonly Decision[];
};

/** What is open, in the order of the programme; an agency sees what it can settle or is waiting for (R9). */
export async function openMatters(
  service: Service,
  account: AccountRecord,
  programme: string,
  period: string,
): Promise<OpenMatters> {
  const standing = await service.ledger.standing(programme, period);
  const { state } = standing.consolidation();
  const mine = (agency: string | null | undefined): boolean => !isOfAgency(account) || agency === account.agency;
  const families = familiesOf(state);
  const content = new Map(standing.base.programme.tasks.map((task) => [task.id, task.cells.content?.text ?? '']));
  return {
    conflicts: state.conflicts
      .filter((conflict) => mine(conflict.agency))
      .map((conflict) => ({
        ...conflict,
        content: content.get(conflict.task) ?? '',
        alike: families.others(familyOfConflict(conflict)),
      })),
    proposals: state.proposals
      .filter((proposal) => mine(proposal.agency))
      .map((proposal) => ({
        ...proposal,
        content: content.get(proposal.task ?? '') ?? '',
        alike: families.others(familyOfProposal(proposal)),
      })),
    waiting: state.waiting.filter(({ agency }) => mine(agency)),
    decisions: isOfAgency(account) ? [] : state.decisions,
  };
}

/** Counted once for all: asking of each which others are alike would cost the square. */
function familiesOf({ conflicts, proposals }: TrackerState): { readonly others: (family: string) => number } {
  const counts = new Map<string, number>();
  for (const family of [...conflicts.map(familyOfConflict), ...proposals.map(familyOfProposal)])
    counts.set(family, (counts.get(family) ?? 0) + 1);
  return { others: (family) => (counts.get(family) ?? 1) - 1 };
}

function familyOfConflict(conflict: Conflict): string {
  return `c|${betweenFiles(conflict)}`;
}

/** As a decision for all alike takes them: the cells of a new row, or one body's wishes for one column. */
function familyOfProposal({ agency, row, field }: Proposal): string {
  return row === undefined ? `p|${agency}|${field}` : `r|${agency}|${row}`;
}
