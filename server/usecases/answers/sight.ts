import { refuse } from '#server/http/problem';
import type { AccountRecord } from '#server/store/records';
import type { AgencyIndex } from '#shared/agency/resolve';
import { bodyOf } from '#shared/agency/succession';
import { grouped } from '#shared/report/grouped';
import type { StatusClass, TaskStatus } from '#shared/status/class';
import { tally } from '#shared/status/count';
import type { CountsAnswer, TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/**
 * What an account may see of a programme, the one rule of all answers: whoever works for an agency sees the tasks it is charged with, the
 * rows above them and its own lines, disputes and waiting cells; everyone else who may ask sees everything.
 */
export type Sight = { readonly kind: 'all' } | { readonly kind: 'agency'; readonly agency: string };

export function sightOf(account: AccountRecord): Sight {
  if (account.role !== 'officer' && account.role !== 'approver') return { kind: 'all' };
  // An account of nobody's agency sees nothing: better than everything.
  return { kind: 'agency', agency: account.agency ?? '' };
}

/** Throws `not_allowed` where an account asks for what is another agency's. */
export function mustSee(account: AccountRecord, agency: string): void {
  const sight = sightOf(account);
  if (sight.kind === 'agency' && sight.agency !== agency) throw refuse('not_allowed', { agency });
}

/** Whether an id names the sight's own body: under the name of the account, or of what it became by the day. */
export function ownBody(
  sight: Sight,
  agencies: AgencyIndex,
  asOf: string,
): (agency: string | null | undefined) => boolean {
  if (sight.kind === 'all') return () => true;
  const now = bodyOf(agencies.byId, sight.agency, asOf);
  return (agency) => typeof agency === 'string' && bodyOf(agencies.byId, agency, asOf) === now;
}

/** The part of a tracker an account may see. `own` as {@link ownBody} gives it. */
export function seenBy(
  sight: Sight,
  own: (agency: string | null | undefined) => boolean,
  answer: TrackerAnswer,
): TrackerAnswer {
  if (sight.kind === 'all') return answer;
  const byId = new Map(answer.tasks.map((task) => [task.id, task]));
  const charged = new Set(
    answer.tasks.filter((task) => task.lines.some((line) => own(line.agency) || own(line.named))).map(({ id }) => id),
  );
  const shown = new Set<string>();
  for (const id of charged) {
    for (let at = byId.get(id); at !== undefined && !shown.has(at.id); at = byId.get(at.parent ?? '')) shown.add(at.id);
  }
  const conflicts = answer.conflicts.filter((one) =>
    one.agency === undefined ? one.sides.some((side) => own(side.agency)) : own(one.agency),
  );
  const proposals = answer.proposals.filter((one) => own(one.agency));
  const waiting = answer.waiting.filter((one) => own(one.agency));
  const open = new Set([...conflicts, ...proposals].map(({ id }) => id));
  const waitingOf = grouped(waiting, (one) => one.task ?? '');
  const tasks = answer.tasks
    .filter(({ id }) => shown.has(id))
    .map((task): TrackerTaskAnswer => {
      const mine = charged.has(task.id);
      return {
        ...task,
        lines: task.lines.filter((line) => own(line.agency) || own(line.named)),
        // What is said of a task above one's own step is not said to this agency.
        editorial: mine ? task.editorial : {},
        conflicts: task.conflicts.filter((id) => open.has(id)),
        proposals: task.proposals.filter((id) => open.has(id)),
        waiting: waitingOf.get(task.id)?.length ?? 0,
      };
    });
  return { ...answer, tasks, counts: countsOf(tasks, charged, answer.counts, own), conflicts, proposals, waiting };
}

function countsOf(
  tasks: readonly TrackerTaskAnswer[],
  charged: ReadonlySet<string>,
  all: CountsAnswer,
  own: (agency: string) => boolean,
): CountsAnswer {
  const mine = tasks.filter(({ id }) => charged.has(id));
  const counted = mine.filter(({ kind }) => kind === 'task');
  const sections = new Map(tasks.filter(({ kind }) => kind === 'section').map((task) => [task.id, task]));
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const inSection = grouped(
    counted.flatMap((task) => above(task, byId).map((section) => ({ section, task }))),
    ({ section }) => section,
  );
  return {
    tasks: tallyOf(counted),
    steps: tallyOf(mine.filter(({ kind }) => kind === 'step')),
    byAgency: all.byAgency.filter(({ agency }) => own(agency)),
    bySection: all.bySection
      .filter(({ section }) => sections.has(section))
      .map(({ section, path, title }) => ({
        section,
        path,
        title,
        ...tallyOf((inSection.get(section) ?? []).map(({ task }) => task)),
      })),
    sumOverAgencies: { sum: counted.length, total: counted.length, shared: 0, tasksOfSeveral: 0, unassigned: 0 },
    dueIn: all.dueIn.map(({ days, tasks: due }) => ({ days, tasks: due.filter((id) => charged.has(id)) })),
    awaitingApproval: all.awaitingApproval.filter((id) => charged.has(id)),
    overdue: all.overdue.filter((id) => charged.has(id)),
  };
}

function above(task: TrackerTaskAnswer, byId: ReadonlyMap<string, TrackerTaskAnswer>): readonly string[] {
  const found: string[] = [];
  for (let at = byId.get(task.parent ?? ''); at !== undefined; at = byId.get(at.parent ?? ''))
    if (at.kind === 'section') found.push(at.id);
  return found;
}

function tallyOf(tasks: readonly TrackerTaskAnswer[]): CountsAnswer['tasks'] {
  const { total, withDeadline, byClass } = tally(tasks.flatMap(classified));
  return { total, withDeadline, byClass: { ...byClass } };
}

function classified(task: TrackerTaskAnswer): readonly TaskStatus[] {
  const code: StatusClass | undefined = task.class;
  return code === undefined ? [] : [{ task: task.id, class: code, deadline: task.deadline, daysLate: null }];
}
