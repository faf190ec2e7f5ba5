import type { Steps } from '#shared/merge/steps';
import { fold } from '#shared/text/fold';
import type { TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** Texts of rows as they are looked through; rows that say the same after one more report are the same objects. */
const folded = new WeakMap<TrackerTaskAnswer, string>();

/**
 * Numbers of the rows in which a text stands: in the programme's words, in what any agency in sight says, in DOST's, in names of bodies or
 * as the number of the row. Without diacritics, in any case, as a run of words. An empty text finds every row. Pauses as it goes.
 */
export function* searchRows({ tasks }: Pick<TrackerAnswer, 'tasks'>, text: string): Steps<readonly number[]> {
  const wanted = fold(text);
  const rows: number[] = [];
  for (const [row, task] of tasks.entries()) {
    if (row % 100 === 99) yield;
    if (textOf(task).includes(wanted)) rows.push(row);
  }
  return rows;
}

function textOf(task: TrackerTaskAnswer): string {
  const known = folded.get(task);
  if (known !== undefined) return known;
  const parts: string[] = [task.path, ...Object.values(task.texts)];
  for (const { name } of [...task.lead, ...task.coordinating]) parts.push(name);
  for (const { name, values } of task.lines) {
    parts.push(name);
    for (const { value } of Object.values(values)) parts.push(value);
  }
  for (const { value } of Object.values(task.editorial)) parts.push(value);
  // A line end keeps the end of one text and the beginning of the next from making a run of words.
  const made = parts.map(fold).join('\n');
  folded.set(task, made);
  return made;
}
