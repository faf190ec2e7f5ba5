import { statusClasses } from '#shared/status/class';
import { classWords } from '#shared/status/words';
import { progressFields } from '#shared/table/field';
import type { ChangesAnswer } from '#shared/wire/changesAnswer';
import type { LineAnswer, TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/**
 * What changed between two answers of one programme (K3: "since the last report"): classes, values of lines, directions, tasks, disputes.
 * A value that was only carried forward did not change. `before` null: nothing was reported yet, all that is said is new. Linear.
 */
export function changesBetween(before: TrackerAnswer | null, now: TrackerAnswer): ChangesAnswer {
  const known = new Map((before?.tasks ?? []).map((task) => [task.id, task]));
  const present = new Set(now.tasks.map(({ id }) => id));
  const changes: ChangesAnswer = {
    since:
      before === null
        ? null
        : {
            period: before.period.id,
            label: before.period.label,
            edition: before.period.edition,
            asOf: before.asOf,
          },
    period: now.period.id,
    asOf: now.asOf,
    byClass: statusClasses.flatMap((code) => {
      const [then, here] = [before?.counts.tasks.byClass[code].count ?? 0, now.counts.tasks.byClass[code].count];
      return then + here === 0 ? [] : [{ class: code, words: wordsOf(code), before: then, now: here }];
    }),
    classes: [],
    values: [],
    editorial: [],
    tasksAdded: [],
    tasksGone: (before?.tasks ?? []).filter(({ id }) => !present.has(id)).map(named),
    conflicts: disputes(before?.conflicts ?? [], now.conflicts),
    proposals: disputes(before?.proposals ?? [], now.proposals),
  };
  for (const task of now.tasks) {
    const then = known.get(task.id);
    if (before !== null && then === undefined) changes.tasksAdded.push(named(task));
    compareClass(then, task, changes.classes);
    compareLines(then, task, changes.values);
    compareEditorial(then, task, changes.editorial);
  }
  return changes;
}

function wordsOf(code: (typeof statusClasses)[number]): { vi: string; en: string } {
  const { vi, en } = classWords[code];
  return { vi, en };
}

function named({ id, path, texts }: TrackerTaskAnswer): ChangesAnswer['tasksAdded'][number] {
  return { task: id, path, content: texts.content ?? '' };
}

function disputes(before: readonly { readonly id: string }[], now: readonly { readonly id: string }[]) {
  const then = new Set(before.map(({ id }) => id));
  const here = new Set(now.map(({ id }) => id));
  return {
    added: [...here].filter((id) => !then.has(id)),
    settled: [...then].filter((id) => !here.has(id)),
  };
}

function compareClass(
  then: TrackerTaskAnswer | undefined,
  now: TrackerTaskAnswer,
  into: ChangesAnswer['classes'],
): void {
  if (now.kind === 'section' || now.class === undefined || then?.class === now.class) return;
  into.push({
    task: now.id,
    path: now.path,
    kind: now.kind,
    content: now.texts.content ?? '',
    before: then?.class === undefined ? null : { class: then.class, words: then.words ?? wordsOf(then.class) },
    now: { class: now.class, words: now.words ?? wordsOf(now.class) },
  });
}

const lineKey = ({ agency, role }: LineAnswer) => `${agency} ${role}`;

function compareLines(
  then: TrackerTaskAnswer | undefined,
  now: TrackerTaskAnswer,
  into: ChangesAnswer['values'],
): void {
  const before = new Map((then?.lines ?? []).map((line) => [lineKey(line), line]));
  for (const line of now.lines) {
    const earlier = before.get(lineKey(line));
    for (const field of progressFields) {
      const [old, value] = [earlier?.values[field]?.value ?? null, line.values[field]?.value ?? null];
      if (old === value) continue;
      const { agency, name, role } = line;
      into.push({ task: now.id, path: now.path, agency, name, role, field, before: old, now: value });
    }
  }
}

function compareEditorial(
  then: TrackerTaskAnswer | undefined,
  now: TrackerTaskAnswer,
  into: ChangesAnswer['editorial'],
): void {
  for (const field of ['editorial_text', 'directive', 'note'] as const) {
    const [old, value] = [then?.editorial[field]?.value ?? null, now.editorial[field]?.value ?? null];
    if (old !== value) into.push({ task: now.id, path: now.path, field, before: old, now: value });
  }
}
