import type { Conflict, Line, LineVersion, WaitingCell } from '#shared/merge/model';
import { comparePeriods } from '#shared/merge/periodOrder';
import type { MergePlan } from '#shared/merge/plan';
import { fill } from '#shared/message/fill';
import { commonWords } from '#shared/message/words';
import { reportingPeriod } from '#shared/period/reporting';
import { shortPeriodWords } from '#shared/report/words';
import type { Words } from '#shared/rules/rule';
import { progressFields } from '#shared/table/field';
import type { Assignment } from '#shared/task/programme';
import type { LineAnswer } from '#shared/wire/trackerAnswer';

/** What the lines of tasks are answered from, by task. */
export type LineFacts = {
  readonly plan: MergePlan;
  readonly lines: ReadonlyMap<string, readonly Line[]>;
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
  readonly waiting: ReadonlyMap<string, readonly WaitingCell[]>;
  readonly nameOf: (agency: string) => string;
};

/** Lines of a task: every charged body's line, in the programme's order; then lines of bodies no longer charged, so that nothing said is hidden. */
export function linesAnswer(facts: LineFacts, task: string): LineAnswer[] {
  const said = facts.lines.get(task) ?? [];
  const shown = new Set<Line>();
  const answers: LineAnswer[] = [];
  for (const one of facts.plan.charged.get(task) ?? []) {
    const own = said.filter(
      (line) => line.role === one.role && (line.agency === one.agency || line.agency === one.named),
    );
    for (const line of own) shown.add(line);
    // Said under the old name and under the successor's: the newer stands last and wins cell by cell.
    answers.push(lineAnswer(facts, task, one, own));
  }
  for (const line of said) {
    if (!shown.has(line)) answers.push(lineAnswer(facts, task, { ...line, first: false }, [line]));
  }
  return answers;
}

function lineAnswer(
  facts: LineFacts,
  task: string,
  { agency, role, first, named, group }: Omit<Assignment, 'task'>,
  lines: readonly Line[],
): LineAnswer {
  const values: LineAnswer['values'] = {};
  let reported = '';
  const ordered =
    lines.length < 2 ? lines : [...lines].sort((a, b) => comparePeriods(newestPeriod(a), newestPeriod(b)));
  for (const line of ordered) {
    for (const field of progressFields) {
      const version = line.fields[field]?.at(-1);
      if (version === undefined) continue;
      if (version.value === '') delete values[field];
      else values[field] = valueAnswer(version);
    }
    const newest = newestPeriod(line);
    if (reported === '' || comparePeriods(newest, reported) > 0) reported = newest;
  }
  const same = (one: { readonly agency?: string | null; readonly role?: string }) =>
    one.agency === agency || one.agency === named;
  const { period } = facts.plan;
  return {
    agency,
    name: facts.nameOf(agency),
    role,
    first,
    ...(named === undefined ? {} : { named }),
    ...(group === undefined ? {} : { group }),
    values,
    reported: reported === '' ? null : reported,
    ...(reported === '' || reported === period ? {} : { carried: carriedWords(reported) }),
    conflicts: (facts.conflicts.get(task) ?? [])
      .filter((one) => same(one) && (one.role === undefined || one.role === role))
      .map(({ id }) => id),
    waiting: (facts.waiting.get(task) ?? []).filter(same).length,
  };
}

function newestPeriod(line: Line): string {
  let newest = '';
  for (const field of progressFields) {
    const period = line.fields[field]?.at(-1)?.period;
    if (period !== undefined && (newest === '' || comparePeriods(period, newest) > 0)) newest = period;
  }
  return newest;
}

function carriedWords(period: string): Words {
  const known = carried.get(period);
  if (known !== undefined) return known;
  const made = {
    vi: fill(commonWords.carried.vi, { period: shortPeriodWords(period) }, 'vi'),
    en: fill(commonWords.carried.en, { period: reportingPeriod(period)?.label.en ?? period }, 'en'),
  };
  carried.set(period, made);
  return made;
}

/** A few words for thousands of lines. */
const carried = new Map<string, Words>();

/** A value with where it is from. */
export function valueAnswer({ value, period, origin, decision }: LineVersion) {
  return {
    value,
    period,
    file: origin.file,
    cell: `${origin.sheet}!${origin.cell}`,
    ...(decision === undefined ? {} : { decision }),
  };
}
