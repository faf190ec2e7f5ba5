import { comparePeriods } from '#shared/merge/periodOrder';
import type { Silence } from '#shared/report/silence';
import { type WhereFacts, type WhereLead, type WhereWords, whereIsIt } from '#shared/report/whereIsIt';
import { documentWords } from '#shared/report/words';
import type { Words } from '#shared/rules/rule';
import type { LineAnswer, TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** Steps below each task, whatever stands between; in printed order. */
export function stepsByTask(tasks: readonly TrackerTaskAnswer[]): ReadonlyMap<string, readonly TrackerTaskAnswer[]> {
  const found = new Map<string, TrackerTaskAnswer[]>();
  const taskOf = new Map<string, string>();
  for (const { id, kind, parent } of tasks) {
    if (kind === 'task') taskOf.set(id, id);
    const above = kind === 'step' && parent !== null ? taskOf.get(parent) : undefined;
    if (above !== undefined) taskOf.set(id, above);
  }
  for (const row of tasks) {
    const task = row.kind === 'step' ? taskOf.get(row.id) : undefined;
    if (task === undefined) continue;
    const known = found.get(task);
    if (known) known.push(row);
    else found.set(task, [row]);
  }
  return found;
}

/** Lines that answer for a task: of its leads and of members of a leading group. */
export function leading(task: TrackerTaskAnswer): readonly LineAnswer[] {
  return task.lines.filter(({ role }) => role !== 'coordinating');
}

/** "Đang ở đâu?" of an overdue task of a tracker. */
export function whereOf(
  now: TrackerAnswer,
  task: TrackerTaskAnswer,
  steps: readonly TrackerTaskAnswer[],
  silenceOf: (agency: string) => Silence,
): WhereWords {
  return whereIsIt(whereFacts(now, task, steps, silenceOf));
}

function whereFacts(
  now: TrackerAnswer,
  task: TrackerTaskAnswer,
  steps: readonly TrackerTaskAnswer[],
  silenceOf: (agency: string) => Silence,
): WhereFacts {
  const step = redStep(task, steps);
  const row = step ?? task;
  // An agency may see a task without the step of others that it is late through.
  const hidden = step === null && task.through !== undefined ? { path: task.through, content: '' } : null;
  const bodies = leading(row).length > 0 ? leading(row) : leading(task);
  return {
    asOf: now.asOf,
    period: now.period.id,
    source: sourceOf(now),
    step: step === null ? hidden : { path: step.path, content: step.texts.content ?? '' },
    own: step !== null && task.through === undefined ? task.deadline : null,
    deadline: hidden === null ? row.deadline : null,
    deadlineBy: row.deadlineBy ?? null,
    originalDeadline: row.originalDeadline ?? null,
    extensionAsked: row.extensionAsked ?? null,
    leads: bodies.map((line): WhereLead => {
      const { periods, due, reminded, remindedOn } = silenceOf(line.agency);
      const above = leading(task).find(({ agency }) => agency === line.agency);
      return { name: line.name, report: newest(line, above), silent: periods, due, reminded, remindedOn };
    }),
    unseen: bodies.length > 0 ? [] : row.lead.flatMap((ref) => (ref.kind === 'unknown' ? [] : [ref.name ?? ref.text])),
    submitted: step === null ? longestSubmitted(steps) : null,
  };
}

/** The step the task is overdue through; where its own deadline passed too, its step that is longest overdue. */
function redStep(task: TrackerTaskAnswer, steps: readonly TrackerTaskAnswer[]): TrackerTaskAnswer | null {
  if (task.through !== undefined) return steps.find(({ path }) => path === task.through) ?? null;
  let worst: TrackerTaskAnswer | null = null;
  for (const step of steps)
    if (step.class === 'overdue' && (worst === null || (step.daysLate ?? 0) > (worst.daysLate ?? 0))) worst = step;
  return worst;
}

function longestSubmitted(steps: readonly TrackerTaskAnswer[]): WhereFacts['submitted'] {
  const [first] = steps
    .filter((step) => step.class === 'submitted')
    .sort((a, b) => ((a.submittedOn ?? '9999') < (b.submittedOn ?? '9999') ? -1 : 1));
  if (first === undefined) return null;
  return { path: first.path, on: first.submittedOn ?? null, whom: first.awaiting ?? '' };
}

/** What a body last said of the step, or of the task where it spoke of that later. */
function newest(line: LineAnswer, above: LineAnswer | undefined): WhereLead['report'] {
  let found: WhereLead['report'] = null;
  for (const one of above === undefined ? [line] : [line, above]) {
    const text = one.values.progress_text;
    const obstacles = one.values.obstacles;
    const period = [text?.period, obstacles?.period].reduce<string | null>(
      (last, next) => (next !== undefined && (last === null || comparePeriods(next, last) > 0) ? next : last),
      null,
    );
    if (period === null || (found !== null && comparePeriods(period, found.period) <= 0)) continue;
    found = { period, text: text?.value ?? '', obstacles: obstacles?.value ?? '' };
  }
  return found;
}

function sourceOf({ programme: { title, number } }: TrackerAnswer): Words {
  if (number === null) return { vi: 'Chương trình', en: 'the programme' };
  return { vi: documentWords({ title, number }).replace(' số ', ' '), en: number };
}
