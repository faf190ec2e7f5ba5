import { type Hue, hueOf } from '#shared/colour/palette';
import { leading } from '#shared/report/overviewWhere';
import { statusClasses } from '#shared/status/class';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import type { CountsAnswer, TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

const most = { agencies: 100, sections: 40, several: 4 } as const;

/** Bodies by what they lead: those with most overdue first, then those with most; and why their sum exceeds the total (S3). */
export function overviewAgencies({ counts, tasks }: TrackerAnswer): OverviewAnswer['agencies'] {
  const { byAgency, sumOverAgencies: sum } = counts;
  const sorted = [...byAgency].sort((a, b) => b.byClass.overdue.count - a.byClass.overdue.count || b.total - a.total);
  const several = tasks.filter((task) => task.kind === 'task' && ledBy(task) > 1).sort((a, b) => ledBy(b) - ledBy(a));
  return {
    count: byAgency.length,
    sum: sum.sum,
    total: sum.total,
    unassigned: sum.unassigned,
    severalCount: sum.tasksOfSeveral,
    several: several.slice(0, most.several).map((task) => {
      const members = leading(task).filter(({ group }) => group !== undefined);
      return {
        task: task.id,
        path: task.path,
        leads: ledBy(task) - members.length,
        members: members.length,
        group: members[0]?.group ?? null,
      };
    }),
    list: sorted.slice(0, most.agencies).map(({ agency, name, total, ...tally }) => ({
      agency,
      name,
      total,
      byHue: byHue(tally),
    })),
  };
}

function ledBy(task: TrackerTaskAnswer): number {
  return leading(task).length;
}

/** Sections in printed order. */
export function overviewSections({ counts: { bySection } }: TrackerAnswer): OverviewAnswer['sections'] {
  return {
    count: bySection.length,
    list: bySection.slice(0, most.sections).map(({ section, path, title, total, ...tally }) => ({
      section,
      path,
      title: title.length <= 160 ? title : `${title.slice(0, title.lastIndexOf(' ', 159))}…`,
      total,
      byHue: byHue(tally),
    })),
  };
}

function byHue({ byClass }: Pick<CountsAnswer['tasks'], 'byClass'>): Partial<Record<Hue, number>> {
  const found: Partial<Record<Hue, number>> = {};
  for (const code of statusClasses) {
    const { count } = byClass[code];
    if (count > 0) found[hueOf[code]] = (found[hueOf[code]] ?? 0) + count;
  }
  return found;
}
