import type { AgencyIndex } from '#shared/agency/resolve';
import type { TaskStatus } from '#shared/status/class';
import { statusOf } from '#shared/status/classify';
import { linesInTables, type TablesOfFile } from '#shared/status/linesInTables';
import { assignments } from '#shared/task/assign';
import type { Programme } from '#shared/task/programme';

/**
 * Classes of the tasks and steps of a workbook by what its own tables say (S1), with no merge and no decisions: the same in pane, page and
 * command. `asOf` is `YYYY-MM-DD`, `period` as `2015-11`; the result is by the task's id.
 */
export function statusInTables(
  from: TablesOfFile,
  programmes: readonly Programme[],
  { agencies, asOf, period }: { readonly agencies: AgencyIndex; readonly asOf: string; readonly period: string },
): ReadonlyMap<string, TaskStatus> {
  const found = new Map<string, TaskStatus>();
  for (const programme of programmes) {
    const named = assignments(programme, agencies, asOf, { groups: false });
    const { lines, charged } = linesInTables(from, programme, named, period);
    const status = statusOf({ programme, assignments: charged, lines, decisions: [], asOf, period });
    for (const [task, one] of status) found.set(task, one);
  }
  return found;
}
