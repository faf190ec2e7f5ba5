import type { Column } from '#shared/rules/column';
import { type Lookout, lookouts } from '#shared/rules/lookouts';
import { joinedKeys, joinedTexts } from '#shared/table/textColumn';
import { eachTextWith, type JoinedTexts } from '#shared/text/joined';

/** Looks at the texts of a column that came since it was looked at last, and notes by text what each tells. */
export function lookAtTexts(column: Column): void {
  const { texts } = column.source;
  const { looked } = column;
  if (texts.length === looked) return;
  column.looked = texts.length;
  if (column.marks.length < texts.length) makeRoom(column);
  const asked = lookouts.get(column.field) ?? [];
  // Keys first: texts that are joined for making them need not be joined again.
  const keys = asked.some(({ by }) => by === 'key') ? joinedKeys(column.source, looked) : null;
  const typed = joinedTexts(column.source, looked);
  for (const lookout of asked) lookFor(lookout, lookout.by === 'key' && keys !== null ? keys : typed, column, looked);
}

function lookFor(lookout: Lookout, joined: JoinedTexts, column: Column, first: number): void {
  const { pattern, tells, as, from = 0, upTo = Number.MAX_SAFE_INTEGER } = lookout;
  const into = column[as];
  const note = (at: number, text: string) => {
    const told = tells(text);
    if (told === 0) return;
    into[first + at] = (into[first + at] ?? 0) | told;
    if (as === 'marks') column.marked = true;
    else column.hinted = true;
  };
  if (pattern !== undefined) {
    eachTextWith(joined, pattern, note);
    return;
  }
  for (let at = 0; at < joined.texts.length; at += 1) {
    const text = joined.texts[at] ?? '';
    if (text.length >= from && text.length <= upTo) note(at, text);
  }
}

/** Room for a quarter more texts than there are, so that an edit seldom has to make any. */
function makeRoom(column: Column): void {
  const { marks, hints } = column;
  const { length } = column.source.texts;
  const room = length + (length >> 2) + 16;
  column.marks = new Int32Array(room);
  column.marks.set(marks);
  column.hints = new Int32Array(room);
  column.hints.set(hints);
}
