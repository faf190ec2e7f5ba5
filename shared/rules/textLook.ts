import { type Column, eachTextWith, type JoinedTexts, joinTexts } from '#shared/rules/column';
import { type Lookout, lookouts } from '#shared/rules/lookouts';

/** Looks at the texts of a column that came since it was looked at last, and notes by text what each tells. */
export function lookAtTexts(column: Column): void {
  const { texts, looked } = column;
  if (texts.length === looked) return;
  column.looked = texts.length;
  if (column.marks.length < texts.length) makeRoom(column);
  const joined = joinTexts(looked === 0 ? texts : texts.slice(looked));
  for (const lookout of lookouts.get(column.field) ?? []) lookFor(lookout, joined, column, looked);
}

function lookFor({ pattern, tells, as }: Lookout, joined: JoinedTexts, column: Column, first: number): void {
  const into = column[as];
  const note = (at: number, text: string) => {
    const told = tells(text);
    if (told === 0) return;
    into[first + at] = (into[first + at] ?? 0) | told;
    column.tells = true;
  };
  if (pattern !== undefined) eachTextWith(joined, pattern, note);
  else for (let at = 0; at < joined.texts.length; at += 1) note(at, joined.texts[at] ?? '');
}

/** Room for a quarter more texts than there are, so that an edit seldom has to make any. */
function makeRoom(column: Column): void {
  const { marks, hints } = column;
  const room = column.texts.length + (column.texts.length >> 2) + 16;
  column.marks = new Int32Array(room);
  column.marks.set(marks);
  column.hints = new Int32Array(room);
  column.hints.set(hints);
}
