import { packColumn } from '#shared/report/packedColumn';
import { leadLines, shownLines } from '#shared/report/shownLines';
import { statusClasses } from '#shared/status/class';
import { kindLetters, type OutlineAnswer, openBits } from '#shared/wire/outlineAnswer';
import type { TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** What the outline needs to know of bodies beside the tracker: how they are called for short. */
export type ShortName = (agency: string) => string | undefined;

/**
 * The rows of a tracker as columns (see {@link OutlineAnswer}). Who leads a task is taken from the counts, so that a list filtered by a body
 * is as long as its number says (S3). Linear in rows and lines; the same tracker gives the same outline.
 */
export function outlineOf(answer: TrackerAnswer, short: ShortName): OutlineAnswer {
  const { tasks, period, asOf, journal } = answer;
  const numbers = new Map(tasks.map(({ id }, row) => [id, row]));
  const leads = leadsOf(answer, numbers);
  const months = new Map<string, number>();
  const sets = new Map<string, number>();
  const agencies = new Map<string, { readonly at: number; readonly name: string }>();
  const placeOf = ([id, name]: readonly [string, string]): number => {
    const known = agencies.get(id);
    if (known !== undefined) return known.at;
    const at = agencies.size;
    agencies.set(id, { at, name });
    return at;
  };
  const columns = tasks.map((task, row) => {
    const parent = task.parent === null ? -1 : (numbers.get(task.parent) ?? -1);
    const places = (leads[row] ?? []).map(placeOf);
    return {
      kind: kindLetters[task.kind],
      parent,
      class: classLetter(task),
      due: task.kind === 'section' || task.deadline === null ? -1 : placeIn(months, task.deadline.slice(0, 7)),
      lead: places.length === 0 ? -1 : placeIn(sets, places.join()),
      lines: shownLines(task).length,
      open: String(openOf(task)),
    };
  });
  return {
    period,
    asOf,
    seq: journal.seq,
    agencies: [...agencies].map(([id, { name }]) => ({ id, name, short: short(id) ?? name })),
    sections: tasks.flatMap(({ kind, id, path, texts }, row) =>
      kind === 'section' ? [{ row, id, path, title: texts.content ?? '' }] : [],
    ),
    kinds: columns.map((one) => one.kind).join(''),
    parents: packColumn(columns.map((one) => one.parent)),
    classes: columns.map((one) => one.class).join(''),
    months: [...months.keys()],
    due: packColumn(columns.map((one) => one.due)),
    leadSets: [...sets.keys()].map((set) => set.split(',').map(Number)),
    leads: packColumn(columns.map((one) => one.lead)),
    lines: packColumn(columns.map((one) => one.lines)),
    open: columns.map((one) => one.open).join(''),
  };
}

type Body = readonly [id: string, name: string];

function leadsOf({ tasks, counts }: TrackerAnswer, numbers: ReadonlyMap<string, number>): readonly Body[][] {
  const leads = tasks.map((task): Body[] =>
    task.kind === 'step' ? leadLines(task).map(({ agency, name }) => [agency, name]) : [],
  );
  for (const { agency, name, tasks: led } of counts.byAgency) {
    for (const id of led) {
      const row = numbers.get(id);
      if (row !== undefined) leads[row]?.push([agency, name]);
    }
  }
  return leads;
}

function classLetter(task: TrackerTaskAnswer): string {
  return task.class === undefined ? '-' : String.fromCharCode(97 + statusClasses.indexOf(task.class));
}

function placeIn(known: Map<string, number>, one: string): number {
  const before = known.get(one);
  if (before !== undefined) return before;
  known.set(one, known.size);
  return known.size - 1;
}

function openOf({ conflicts, proposals, waiting }: TrackerTaskAnswer): number {
  return (
    (conflicts.length > 0 ? openBits.conflict : 0) +
    (proposals.length > 0 ? openBits.proposal : 0) +
    (waiting > 0 ? openBits.waiting : 0)
  );
}
