import type { AccountRecord } from '#server/store/records';
import { alike } from '#server/usecases/decisions/alike';
import type { Service } from '#server/usecases/service';
import { isOfAgency } from '#server/usecases/submissions/find';
import type { Conflict, Decision, Proposal, WaitingCell } from '#shared/merge/model';

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
  const content = new Map(standing.base.programme.tasks.map((task) => [task.id, task.cells.content?.text ?? '']));
  return {
    conflicts: state.conflicts
      .filter((conflict) => mine(conflict.agency))
      .map((conflict) => ({
        ...conflict,
        content: content.get(conflict.task) ?? '',
        alike: othersAlike(conflict, state),
      })),
    proposals: state.proposals
      .filter((proposal) => mine(proposal.agency))
      .map((proposal) => ({
        ...proposal,
        content: content.get(proposal.task ?? '') ?? '',
        alike: alike({ kind: 'proposal', proposal: proposal.id, accepted: true, alike: true }, state).length - 1,
      })),
    waiting: state.waiting.filter(({ agency }) => mine(agency)),
    decisions: isOfAgency(account) ? [] : state.decisions,
  };
}

function othersAlike(conflict: Conflict, state: Parameters<typeof alike>[1]): number {
  const value = conflict.sides[0]?.value ?? '';
  return alike({ kind: 'choose', conflict: conflict.id, value, alike: true }, state).length - 1;
}
