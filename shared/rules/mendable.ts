import type { Finding } from '#shared/rules/rule';
import { type Field, progressFields } from '#shared/table/field';
import type { Assignment } from '#shared/task/programme';

const writable: ReadonlySet<Field> = new Set(progressFields);

/**
 * Whether an agency can mend a finding itself (R9): it stands in a progress cell of a task the agency is assigned to, whatever its role.
 * Findings about the programme's own words are the drafting view's. `assignments` are those of the programme as of the date.
 *
 * Example: `progress.percent-out-of-range` in a task led by `so-tc` → true for `so-tc`, false for everybody else.
 */
export function mendableBy(finding: Finding, agency: string, assignments: readonly Assignment[]): boolean {
  const { field } = finding.at;
  if (finding.task === undefined || field === undefined || !writable.has(field)) return false;
  return assignments.some((assignment) => assignment.task === finding.task && assignment.agency === agency);
}

/** Whether a finding is about the programme itself and belongs to the drafting view of the consolidating body (R9). */
export function isDrafting(finding: Finding): boolean {
  return finding.at.field === undefined || !writable.has(finding.at.field);
}

/** The findings one agency can mend, in their order; for many findings, {@link mendableBy} without its repeated search. */
export function mendable(
  findings: readonly Finding[],
  agency: string,
  assignments: readonly Assignment[],
): readonly Finding[] {
  const own = new Set(
    assignments.filter((assignment) => assignment.agency === agency).map((assignment) => assignment.task),
  );
  return findings.filter((finding) => !isDrafting(finding) && finding.task !== undefined && own.has(finding.task));
}
