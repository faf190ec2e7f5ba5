import type { Line, TrackerState } from '#shared/merge/model';
import { grouped } from '#shared/report/grouped';
import { onceFor } from '#shared/report/onceFor';
import type { Assignment, AssignmentRole, Programme, Task } from '#shared/task/programme';

/** Letter of a line id after the task id (M3): lead, coordinating, member, shown only. */
export type LineLetter = 'L' | 'C' | 'M' | 'S';

/** One row of a block: a task the agency reports on, or a task or section above it, shown so that the row can be understood. */
export type IssuedRow = {
  readonly task: Task;
  readonly letter: LineLetter;
  readonly line?: Line;
  /** Own steps (or those of others, by id) that the class of this row rolls up from. */
  readonly steps: readonly Task[];
};

export type IssuedBlock = { readonly role: AssignmentRole; readonly rows: readonly IssuedRow[] };

const letters: Readonly<Record<AssignmentRole, LineLetter>> = { lead: 'L', coordinating: 'C', member: 'M' };
const roles: readonly AssignmentRole[] = ['lead', 'member', 'coordinating'];

/** Id written in the hidden id column: `<task id>.L`. */
export function lineId(task: string, letter: LineLetter): string {
  return `${task}.${letter}`;
}

/**
 * What one agency gets to fill in, in printed order and marked blocks (product §2.2): the tasks it leads, its line of group tasks, its
 * contributions. Every row brings the tasks and section above it, once a block. Blocks without a row are left out.
 */
export function issuedBlocks(
  programme: Programme,
  assignments: readonly Assignment[],
  agency: string,
  state: TrackerState | null,
): readonly IssuedBlock[] {
  const lines = linesOf(state?.lines ?? none);
  const { byId, order, children } = treeOf(programme);
  const given = byAgency(assignments).get(agency) ?? [];
  return roles.flatMap((role) => {
    const own = new Set(given.filter((one) => one.role === role).map((one) => one.task));
    if (own.size === 0) return [];
    const shown = withAncestors(own, byId);
    const rows = [...shown]
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      .map((task): IssuedRow => {
        if (!own.has(task.id)) return { task, letter: 'S', steps: [] };
        const line = lines.get(task.id)?.find((one) => one.agency === agency && one.role === role);
        const steps = role === 'lead' ? (children.get(task.id) ?? []) : [];
        return { task, letter: letters[role], steps, ...(line ? { line } : {}) };
      });
    return rows.length === 0 ? [] : [{ role, rows }];
  });
}

const none: readonly Line[] = [];
const linesOf = onceFor((lines: readonly Line[]) => grouped(lines, (line) => line.task));

const byAgency = onceFor((assignments: readonly Assignment[]) => grouped(assignments, (one) => one.agency));

const treeOf = onceFor((programme: Programme) => {
  const byId = new Map(programme.tasks.map((task) => [task.id, task]));
  const order = new Map(programme.tasks.map((task, index) => [task.id, index]));
  const steps = programme.tasks.filter((task) => task.parent !== null && task.kind !== 'section');
  return { byId, order, children: grouped(steps, (task) => task.parent ?? '') };
});

function withAncestors(own: ReadonlySet<string>, byId: ReadonlyMap<string, Task>): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const id of own) {
    for (let task = byId.get(id); task && !shown.has(task.id); task = byId.get(task.parent ?? '')) shown.add(task.id);
  }
  return shown;
}

/** Agencies that get a workbook: every body with an assignment, in the order the programme first names them. */
export function reportingAgencies(assignments: readonly Assignment[]): readonly string[] {
  return [...new Set(assignments.map((assignment) => assignment.agency))];
}
