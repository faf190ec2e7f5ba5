import type { Line } from '#shared/merge/model';

/**
 * Lines by task. A task has few of them, and a body may lead one task and be a group's member on another: who asks compares agency and
 * role in the task's own short list.
 */
export function linesByTask(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const known = found.get(line.task);
    if (known) known.push(line);
    else found.set(line.task, [line]);
  }
  return found;
}
