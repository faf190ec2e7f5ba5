import { comparePeriods } from '#shared/merge/periodOrder';
import { daysBetween } from '#shared/period/calendar';
import { overviewAgencies, overviewSections } from '#shared/report/overviewAgencies';
import { overviewChanges } from '#shared/report/overviewChanges';
import { overviewDeadlines } from '#shared/report/overviewDeadlines';
import { idsOf } from '#shared/report/overviewLists';
import { heldOnly, type PastPeriod, trendOf } from '#shared/report/overviewPast';
import { leading, stepsByTask, whereOf } from '#shared/report/overviewWhere';
import { type Reminded, type Silences, silencesOf } from '#shared/report/silence';
import { type StatusClass, statusClasses } from '#shared/status/class';
import { classWords } from '#shared/status/words';
import type { ChangesAnswer } from '#shared/wire/changesAnswer';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import type { ReportingAnswer } from '#shared/wire/reportingAnswer';
import type { TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

export type OverviewInput = {
  readonly now: TrackerAnswer;
  readonly reporting: ReportingAnswer;
  /** Earlier periods, earliest first. */
  readonly past: readonly PastPeriod[];
  readonly reminders: readonly Reminded[];
  /** Since the last closed report; null where nothing was closed before. */
  readonly changes: ChangesAnswer | null;
  /** The body whose own part this is; null for the whole. */
  readonly agency: string | null;
  /** Name of the consolidating body; null where the registry names none. */
  readonly preparedBy: string | null;
};

/** Lists are cut here; the page says how many there are and leads to all of them. The one of tasks without progress is whole. */
const most = { overdue: 8, silent: 24, late: 12, approval: 8 } as const;

/**
 * What a leader's page shows of a period (E3), out of the very answers the tracker, its export and the reporting rate are made from: no
 * figure is counted a second time by another rule. Linear in tasks, lines and bodies; the same input gives the same answer.
 */
export function overview(input: OverviewInput): OverviewAnswer {
  const { now, reporting, past, changes } = input;
  const { counts } = now;
  const byId = new Map(now.tasks.map((task) => [task.id, task]));
  const found = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const steps = stepsByTask(now.tasks);
  const silences = silencesOf({ period: now.period.id, reporting, past, reminders: input.reminders });
  const previous = past.at(-1);
  const late = found(counts.overdue);
  return {
    programme: now.programme,
    period: now.period,
    asOf: now.asOf,
    agency: input.agency,
    preparedBy: input.preparedBy,
    tasks: counts.tasks,
    steps: counts.steps,
    open: { conflicts: now.conflicts.length, proposals: now.proposals.length, waiting: now.waiting.length },
    previous: previous === undefined ? null : { ...trendOf(previous), steps: { ...previous.steps } },
    trend: [...past.map(trendOf), nowInTrend(now)],
    reporting: {
      roster: reporting.roster,
      received: reporting.received,
      onTime: reporting.onTime,
      late: reporting.late,
      confirmed: reporting.confirmed,
      confirmation: reporting.confirmation,
      shares: reporting.shares,
    },
    overdue: {
      count: late.length,
      longest: Math.max(0, late[0]?.daysLate ?? 0),
      shortest: Math.max(0, late.at(-1)?.daysLate ?? 0),
      steps: counts.steps.byClass.overdue?.count ?? 0,
      list: late.slice(0, most.overdue).map((task) => ({
        ...named(task),
        leads: leadNames(task),
        days: Math.max(0, task.daysLate ?? 0),
        words: wordsOf(task),
        through: task.through ?? null,
        where: whereOf(now, task, steps.get(task.id) ?? [], silences.of),
      })),
    },
    agencies: overviewAgencies(now),
    sections: overviewSections(now),
    silent: silentList(reporting, silences),
    late: lateList(reporting),
    stuck: previous === undefined ? null : stuckTasks(now, steps, previous.period, input.agency),
    approval: approval(found(counts.awaitingApproval), now.asOf),
    deadlines: overviewDeadlines(now),
    changes: changes === null ? null : overviewChanges(changes),
  };
}

function nowInTrend({ period, asOf, counts }: TrackerAnswer): OverviewAnswer['trend'][number] {
  const { id, label, state, edition } = period;
  return { period: id, label, state, edition, asOf, total: counts.tasks.total, byClass: heldOnly(counts.tasks) };
}

function named({ id, path, texts }: TrackerTaskAnswer): { task: string; path: string; content: string } {
  return { task: id, path, content: clipped(texts.content ?? '') };
}

/** Long texts of a task stand whole in the tracker. */
function clipped(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= 260) return flat;
  return `${flat.slice(0, flat.lastIndexOf(' ', 259))}…`;
}

function wordsOf(task: TrackerTaskAnswer): { vi: string; en: string } {
  if (task.words !== undefined) return { ...task.words };
  const { vi, en } = classWords[task.class ?? 'in_time'];
  return { vi, en };
}

const mostLeads = 3;

function leadNames(task: TrackerTaskAnswer): string[] {
  const names = leading(task).map(({ name }) => name);
  const group = task.lines.find((line) => line.group !== undefined)?.group;
  if (names.length > mostLeads && group !== undefined) return [task.texts.lead ?? names[0] ?? ''];
  return names.length === 0 ? [task.texts.lead ?? ''].filter(Boolean) : names.slice(0, mostLeads);
}

function silentList(reporting: ReportingAnswer, { silent }: Pick<Silences, 'silent'>): OverviewAnswer['silent'] {
  const all = reporting.agencies.flatMap(({ agency, name, due }) => {
    const known = silent.get(agency);
    return known === undefined ? [] : [{ agency, name, due, known }];
  });
  all.sort((a, b) => b.known.periods.length - a.known.periods.length || b.known.reminded - a.known.reminded);
  return {
    count: all.length,
    list: all.slice(0, most.silent).map(({ agency, name, due, known }) => ({
      agency,
      name,
      due,
      periods: [...known.periods],
      reminded: known.reminded,
      remindedOn: known.remindedOn,
    })),
  };
}

function lateList(reporting: ReportingAnswer): OverviewAnswer['late'] {
  const late = reporting.agencies
    .filter(({ state, daysLate }) => state !== 'missing' && (daysLate ?? 0) > 0)
    .sort((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0));
  return {
    count: late.length,
    list: late
      .slice(0, most.late)
      .map(({ agency, name, arrivedOn, daysLate }) => ({ agency, name, arrivedOn, days: daysLate ?? 0 })),
  };
}

/** Classes of what is to be moved on; what is not due to start may rest. */
const moving: ReadonlySet<StatusClass> = new Set(['overdue', 'due_soon', 'submitted', 'not_started', 'in_time']);

/** Of which neither the leads nor those of a step said anything new since before the period `previous`. */
function stuckTasks(
  now: TrackerAnswer,
  stepsOf: ReadonlyMap<string, readonly TrackerTaskAnswer[]>,
  previous: string,
  agency: string | null,
): OverviewAnswer['stuck'] {
  const stuck: { readonly task: TrackerTaskAnswer; readonly since: string | null }[] = [];
  for (const task of now.tasks) {
    if (task.kind !== 'task' || task.class === undefined || !moving.has(task.class)) continue;
    let since: string | null = null;
    const rows = [task, ...(stepsOf.get(task.id) ?? [])];
    // Of a task others lead, an agency does not see what they said.
    if (agency !== null && rows.every((row) => leading(row).length === 0)) continue;
    for (const row of rows)
      for (const { reported } of leading(row))
        if (reported !== null && (since === null || comparePeriods(reported, since) > 0)) since = reported;
    if (since === null || comparePeriods(since, previous) < 0) stuck.push({ task, since });
  }
  stuck.sort((a, b) => order(a.task) - order(b.task) || (b.task.daysLate ?? -9999) - (a.task.daysLate ?? -9999));
  return {
    count: stuck.length,
    ids: idsOf(stuck.map(({ task }) => task.id)),
    list: stuck.map(({ task, since }) => ({
      ...named(task),
      class: task.class ?? 'in_time',
      words: wordsOf(task),
      leads: leadNames(task),
      since,
    })),
  };
}

function order({ class: code }: TrackerTaskAnswer): number {
  return code === undefined ? statusClasses.length : statusClasses.indexOf(code);
}

function approval(waiting: readonly TrackerTaskAnswer[], asOf: string): OverviewAnswer['approval'] {
  const byWhom = new Map<string, string[]>();
  for (const { id, awaiting = '' } of waiting) byWhom.set(awaiting, [...(byWhom.get(awaiting) ?? []), id]);
  return {
    count: waiting.length,
    byWhom: [...byWhom]
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, most.approval)
      .map(([whom, ids]) => ({ whom, count: ids.length, ids: idsOf(ids) })),
    list: waiting.slice(0, most.approval).map((task) => ({
      ...named(task),
      leads: leadNames(task),
      submittedOn: task.submittedOn ?? null,
      whom: task.awaiting ?? '',
      days: task.submittedOn === undefined ? null : Math.max(0, daysBetween(task.submittedOn, asOf)),
      deadline: task.deadline,
      daysLate: task.daysLate ?? null,
    })),
  };
}
