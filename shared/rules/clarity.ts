import { ruleById } from '#shared/rules/catalogue';
import { type Finding, type SixClear, sixClears } from '#shared/rules/rule';
import type { Programme, Task } from '#shared/task/programme';

/** Which of the six clears a task meets; `score` counts them, 0–6. */
export type TaskClarity = { readonly path: string; readonly unclear: readonly SixClear[]; readonly score: number };

/** How clear a programme is: by task, and over its tasks by clear. Shown to the consolidating body; to others only when it says so (R6). */
export type Clarity = {
  /** Tasks and steps by id. */
  readonly tasks: ReadonlyMap<string, TaskClarity>;
  /** Of the tasks (not the steps): how many meet each clear. */
  readonly met: Readonly<Record<SixClear, number>>;
  readonly of: number;
  /** Met clears of all tasks over all possible, 0–100, one decimal; null for a programme without tasks. */
  readonly percent: number | null;
};

/** What a task of a table without the column cannot say. */
const clearsOfColumn: Readonly<Record<string, readonly SixClear[]>> = {
  lead: ['nguoi', 'trach_nhiem'],
  output: ['san_pham'],
  finish: ['thoi_gian'],
};

/** Clears no task of a sheet can meet, as a table on it lacks the column: by sheet, the columns that are missing. */
function missingColumns(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { rule, at, params } of findings) {
    if (rule !== 'structure.column-missing') continue;
    found.set(at.sheet, [...(found.get(at.sheet) ?? []), ...String(params.missing ?? '').split(' ')]);
  }
  return found;
}

/** Another table of the same sheet may have the column: there the task's own cell tells. */
function says(task: Task, column: string): boolean {
  return column === 'lead'
    ? task.cells.lead !== undefined
    : column === 'output'
      ? task.cells.output !== undefined
      : task.finish !== null || task.period !== null;
}

/**
 * Scores a programme by the six clears (6 rõ, R6) from its findings. A clear is not met when an error or a warning of a rule that
 * belongs to it stands on the task, or a notice that says of itself that it leaves it open, or when the task's table has no column for
 * it. Other notices and rules on trial never count, nor do findings a person has set aside (do not pass them).
 *
 * Source: R6. Example: a task whose only finding is `time.no-finish` is unclear in `thoi_gian` and scores 5.
 */
export function clarity(programme: Programme, findings: readonly Finding[]): Clarity {
  const unclear = new Map<string, Set<SixClear>>();
  for (const finding of findings) {
    if (finding.task === undefined || finding.trial === true) continue;
    const rule = ruleById.get(finding.rule);
    if (rule === undefined || (finding.severity === 'notice' && rule.leavesUnclear !== true)) continue;
    let found = unclear.get(finding.task);
    if (found === undefined) {
      found = new Set();
      unclear.set(finding.task, found);
    }
    for (const clear of rule.clears) found.add(clear);
  }
  const without = missingColumns(findings);
  const tasks = new Map<string, TaskClarity>();
  const met: Record<SixClear, number> = { nguoi: 0, viec: 0, thoi_gian: 0, trach_nhiem: 0, san_pham: 0, tham_quyen: 0 };
  let of = 0;
  for (const task of programme.tasks) {
    if (task.kind === 'section') continue;
    const lacking = new Set(unclear.get(task.id));
    for (const column of task.kind === 'task' ? (without.get(task.sheet) ?? []) : []) {
      if (!says(task, column)) for (const clear of clearsOfColumn[column] ?? []) lacking.add(clear);
    }
    const missing = sixClears.filter((clear) => lacking.has(clear));
    tasks.set(task.id, { path: task.path, unclear: missing, score: sixClears.length - missing.length });
    if (task.kind !== 'task') continue;
    of += 1;
    for (const clear of sixClears) if (!missing.includes(clear)) met[clear] += 1;
  }
  const all = sixClears.reduce((sum, clear) => sum + met[clear], 0);
  const percent = of === 0 ? null : Math.round((all / (of * sixClears.length)) * 1000) / 10;
  return { tasks, met, of, percent };
}
