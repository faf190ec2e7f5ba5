import { printedText } from '#shared/merge/typed';
import type { TaskStatus } from '#shared/status/class';
import { countStatuses, type Tally } from '#shared/status/count';
import type { Assignment, Programme } from '#shared/task/programme';
import type { CountsAnswer } from '#shared/wire/trackerAnswer';

/** The counts of S3 as data: by class with both percentages, by agency with its name, by section with its title. */
export function countsAnswer(
  programme: Programme,
  status: ReadonlyMap<string, TaskStatus>,
  assignments: readonly Assignment[],
  nameOf: (agency: string) => string,
): CountsAnswer {
  const counts = countStatuses(programme, status, assignments);
  const titles = new Map(
    programme.tasks.flatMap((task) => (task.kind === 'section' ? [[task.id, printedText(task, 'content')]] : [])),
  );
  return {
    tasks: tallyAnswer(counts.tasks),
    steps: tallyAnswer(counts.steps),
    byAgency: counts.byAgency.map(({ agency, first, tasks, ...rest }) => ({
      agency,
      name: nameOf(agency),
      first,
      tasks: [...tasks],
      ...tallyAnswer(rest),
    })),
    bySection: counts.bySection.map(({ section, path, ...rest }) => ({
      section,
      path,
      title: titles.get(section) ?? '',
      ...tallyAnswer(rest),
    })),
    sumOverAgencies: { ...counts.sumOverAgencies },
    dueIn: counts.dueIn.map(({ days, tasks }) => ({ days, tasks: [...tasks] })),
    awaitingApproval: [...counts.awaitingApproval],
    overdue: [...counts.overdue],
  };
}

export function tallyAnswer({ total, withDeadline, byClass }: Tally): CountsAnswer['tasks'] {
  return { total, withDeadline, byClass: { ...byClass } };
}
