import type { TrackerFacts } from '#shared/report/trackerInput';
import { shareWords } from '#shared/report/words';
import { type StatusClass, statusClasses } from '#shared/status/class';

/** Classes as a sentence names them, with their sign; those of one word count together. */
const groups: readonly (readonly [string, readonly StatusClass[]])[] = [
  ['√ hoàn thành', ['done_on_time', 'done_late', 'done_no_deadline']],
  ['√? hoàn thành, chờ minh chứng', ['done_unproven']],
  ['↑ đã trình, chờ phê duyệt', ['submitted']],
  ['► trong hạn', ['in_time']],
  ['∆ sắp đến hạn', ['due_soon']],
  ['▲ quá hạn', ['overdue']],
  ['□ chưa triển khai', ['not_started']],
  ['○ chưa đến thời điểm', ['not_yet']],
  ['∞ thường xuyên', ['continuous']],
  ['– không quy định thời hạn', ['no_deadline']],
  ['║ tạm dừng', ['suspended']],
  ['× không tiếp tục', ['cancelled']],
];

export type ClassCounts = {
  readonly tasks: number;
  readonly steps: number;
  /** Tasks that have a deadline. */
  readonly withDeadline: number;
  readonly byClass: Readonly<Record<StatusClass, number>>;
  /** The same, of tasks with a deadline only. */
  readonly dueByClass: Readonly<Record<StatusClass, number>>;
};

function zero(): Record<StatusClass, number> {
  return Object.fromEntries(statusClasses.map((code) => [code, 0])) as Record<StatusClass, number>;
}

/** Counts over the tasks of the programme; the unit is the task, steps are counted apart (S3). */
export function classCounts(facts: TrackerFacts, of: (task: string) => boolean = () => true): ClassCounts {
  const byClass = zero();
  const dueByClass = zero();
  let tasks = 0;
  let steps = 0;
  let withDeadline = 0;
  for (const task of facts.programme.tasks) {
    if (task.kind === 'section' || !of(task.id)) continue;
    if (task.kind === 'step') {
      steps += 1;
      continue;
    }
    tasks += 1;
    const status = facts.status.get(task.id);
    if (status === undefined) continue;
    byClass[status.class] += 1;
    if (status.deadline === null) continue;
    withDeadline += 1;
    dueByClass[status.class] += 1;
  }
  return { tasks, steps, withDeadline, byClass, dueByClass };
}

/**
 * The line under the title (S3): `13 nhiệm vụ: √ hoàn thành 1 (7,7 %) · … . Trong 12 nhiệm vụ có thời hạn: … . Không tính 35 bước.`
 */
export function countSentence(facts: TrackerFacts): string {
  const counts = classCounts(facts);
  const all = sentence(counts.byClass, counts.tasks);
  const due =
    counts.withDeadline === counts.tasks
      ? ''
      : ` Trong ${counts.withDeadline} nhiệm vụ có thời hạn: ${sentence(counts.dueByClass, counts.withDeadline) || 'chưa có số liệu'}.`;
  return `${counts.tasks} nhiệm vụ: ${all || 'chưa có số liệu'}.${due} Không tính ${counts.steps} bước.`;
}

function sentence(byClass: Readonly<Record<StatusClass, number>>, whole: number): string {
  return groups
    .map(([words, codes]) => [words, codes.reduce((sum, code) => sum + byClass[code], 0)] as const)
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words} ${count} (${shareWords(count, whole)})`)
    .join(' · ');
}
