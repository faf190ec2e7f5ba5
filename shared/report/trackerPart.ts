import type { TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** Which part of a tracker is asked for; all of it where nothing is said. */
export type TrackerPart = {
  /** A section by its id: the row itself and all below it. {@link outside}: what stands in no section. */
  readonly section?: string;
  /** `sections`: the rows of sections alone, the head of a page that fetches what is below them one by one. */
  readonly rows?: 'all' | 'sections';
  /** `false`: rows without what agencies and DOST say of them. */
  readonly lines?: boolean;
};

/** Stands for the rows of an appendix that are in no section, and for what is open of rows the programme does not have. */
export const outside = 'outside';

/**
 * Part of a tracker, so that one of 20,000 tasks need not come whole: the rows asked for, in their order, and what is open of them. Counts
 * are always of the whole. The parts of all uppermost sections and of `outside` together hold each row and each open matter once.
 * Null where there is no such section. Linear in the rows. Example: `trackerPart(answer, { rows: 'sections' })`.
 */
export function trackerPart(answer: TrackerAnswer, { section, rows, lines }: TrackerPart): TrackerAnswer | null {
  const whole = section === undefined && rows !== 'sections';
  if (whole && lines !== false) return answer;
  const byId = new Map(answer.tasks.map((task) => [task.id, task]));
  if (section !== undefined && section !== outside && byId.get(section)?.kind !== 'section') return null;
  const shown = answer.tasks.filter(
    (task) =>
      (rows !== 'sections' || task.kind === 'section') &&
      (section === undefined || (section === outside ? !inAny(task, byId) : within(task, section, byId))),
  );
  const ids = new Set(shown.map(({ id }) => id));
  const homeless = section === outside && rows !== 'sections';
  const isShown = ({ task }: { readonly task: string | null }): boolean =>
    whole || (task === null || !byId.has(task) ? homeless : ids.has(task));
  return {
    ...answer,
    tasks: lines === false ? shown.map((task): TrackerTaskAnswer => ({ ...task, lines: [], editorial: {} })) : shown,
    conflicts: answer.conflicts.filter(isShown),
    proposals: answer.proposals.filter(isShown),
    waiting: answer.waiting.filter(isShown),
  };
}

type ById = ReadonlyMap<string, TrackerTaskAnswer>;

function within(task: TrackerTaskAnswer, section: string, byId: ById): boolean {
  return lineage(task, byId).some(({ id }) => id === section);
}

function inAny(task: TrackerTaskAnswer, byId: ById): boolean {
  return lineage(task, byId).some(({ kind }) => kind === 'section');
}

/** A row and those it stands below, nearest first. */
function lineage(task: TrackerTaskAnswer, byId: ById): readonly TrackerTaskAnswer[] {
  const above: TrackerTaskAnswer[] = [];
  for (let at: TrackerTaskAnswer | undefined = task; at !== undefined; at = byId.get(at.parent ?? '')) above.push(at);
  return above;
}
