import type { Line } from '#shared/merge/model';
import type { AssignmentRole } from '#shared/task/programme';

/** Key of one line: a body may lead a task and be a member of a group on another, never mixed up. */
export function lineKey(task: string, agency: string, role: AssignmentRole): string {
  return `${task}\n${agency}\n${role}`;
}

/** Lines by {@link lineKey}. */
export function linesByAssignment(lines: readonly Line[]): ReadonlyMap<string, Line> {
  return new Map(lines.map((line) => [lineKey(line.task, line.agency, line.role), line]));
}
