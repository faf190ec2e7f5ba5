import { idsOf } from '#shared/report/overviewLists';
import type { StatusClass } from '#shared/status/class';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';

/** Classes of work that is not finished and has a day to be finished by. */
export const openClasses: readonly StatusClass[] = [
  'submitted',
  'overdue',
  'due_soon',
  'not_yet',
  'not_started',
  'in_time',
];

const mostMonths = 14;
const fewestMonths = 6;
type Month = { tasks: number; steps: number };

/** What is still to be finished, by the month of its deadline from the day on; tasks and steps apart (S3). */
export function overviewDeadlines({ tasks, asOf, counts }: TrackerAnswer): OverviewAnswer['deadlines'] {
  const open = new Set(openClasses);
  const byMonth = new Map<string, Month>();
  const thisMonth = asOf.slice(0, 7);
  const idsNow: string[] = [];
  for (const { id, kind, class: code, deadline } of tasks) {
    if (kind === 'section' || code === undefined || deadline === null || deadline < asOf || !open.has(code)) continue;
    const month = deadline.slice(0, 7);
    const known = byMonth.get(month) ?? { tasks: 0, steps: 0 };
    byMonth.set(month, known);
    if (kind === 'task') known.tasks += 1;
    else known.steps += 1;
    if (month === thisMonth) idsNow.push(id);
  }
  const last = [...byMonth.keys()].sort().at(-1) ?? thisMonth;
  const shown: string[] = [];
  for (let month = thisMonth; shown.length < mostMonths; month = nextMonth(month)) {
    if (shown.length >= fewestMonths && month > last) break;
    shown.push(month);
  }
  const after = shown.at(-1) ?? thisMonth;
  const later = { after, tasks: 0, steps: 0 };
  for (const [month, held] of byMonth) {
    if (month <= after) continue;
    later.tasks += held.tasks;
    later.steps += held.steps;
  }
  return {
    soon: counts.dueIn.map(({ days, tasks: due }) => ({ days, count: due.length, ids: idsOf(due) })),
    months: shown.map((month) => ({
      month,
      ...(byMonth.get(month) ?? { tasks: 0, steps: 0 }),
      ...(month === thisMonth ? { ids: idsOf(idsNow) } : {}),
    })),
    later,
  };
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
