import { decisionsInForce } from '#shared/merge/decisions';
import type { Decision, TrackerState } from '#shared/merge/model';
import type { RepliesAnswer } from '#shared/wire/repliesAnswer';

type Said = { readonly on: string };

/**
 * What was decided about one agency's proposals and disputes, the newest first. `own` tells whether an id names the agency. Decisions that
 * were taken back are none (M11).
 */
export function repliesAnswer(state: TrackerState, own: (agency: string) => boolean): RepliesAnswer {
  const { verdicts, choices } = decisionsInForce(state.decisions);
  const { conflicts, proposals } = state.settled ?? { conflicts: [], proposals: [] };
  return {
    proposals: proposals
      .filter(({ agency }) => own(agency))
      .flatMap(({ id, task, path, field, base, proposed, row }) => {
        const verdict = verdicts.get(id);
        if (verdict === undefined) return [];
        const { accepted, opinion = null, forwardedTo = null } = verdict;
        return [
          {
            id,
            task,
            path,
            field,
            base,
            proposed,
            row: row ?? null,
            accepted,
            opinion,
            forwardedTo,
            ...saidIn(verdict),
          },
        ];
      })
      .sort(newestFirst),
    underWay: state.proposals
      .filter(({ agency }) => own(agency))
      .flatMap(({ id }) => {
        const verdict = verdicts.get(id);
        if (verdict === undefined) return [];
        const { opinion = null, forwardedTo = null, on } = verdict;
        return [{ id, opinion, forwardedTo, on }];
      }),
    choices: conflicts
      .filter(({ agency, sides }) =>
        agency === undefined ? sides.some(({ origin }) => own(origin.agency)) : own(agency),
      )
      .flatMap(({ id, path, field, period, sides }) => {
        const choice = choices.get(id);
        if (choice === undefined) return [];
        const others = [...new Set(sides.map(({ value }) => value))].filter((value) => value !== choice.value);
        return [{ id, path, field, period, value: choice.value, others, ...saidIn(choice) }];
      })
      .sort(newestFirst),
  };
}

function saidIn({ on, by, reason, document }: Decision) {
  return { on, by, reason, document: document ?? null };
}

function newestFirst(a: Said, b: Said): number {
  return a.on < b.on ? 1 : a.on > b.on ? -1 : 0;
}
