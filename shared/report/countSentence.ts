import type { TrackerFacts } from '#shared/report/trackerInput';
import { shareWords } from '#shared/report/words';
import type { StatusClass } from '#shared/status/class';
import type { Tally } from '#shared/status/count';

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

/**
 * The line under the title (S3): `13 nhiệm vụ: √ hoàn thành 1 (7,7 %) · … . Trong 12 nhiệm vụ có thời hạn: … . Không tính 35 bước.`
 * The unit is the task; shares are given of all tasks and of those with a deadline.
 */
export function countSentence({ counts }: TrackerFacts): string {
  const { tasks, steps } = counts;
  const all = sentence(tasks, 'count', tasks.total);
  const due =
    tasks.withDeadline === tasks.total
      ? ''
      : ` Trong ${tasks.withDeadline} nhiệm vụ có thời hạn: ${sentence(tasks, 'withDeadline', tasks.withDeadline)}.`;
  return `${tasks.total} nhiệm vụ: ${all}.${due} Không tính ${steps.total} bước.`;
}

function sentence(tally: Tally, unit: 'count' | 'withDeadline', whole: number): string {
  const parts = groups
    .map(([words, codes]) => [words, codes.reduce((sum, code) => sum + tally.byClass[code][unit], 0)] as const)
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words} ${count} (${shareWords(count, whole)})`);
  return parts.length === 0 ? 'chưa có số liệu' : parts.join(' · ');
}
