/** A run of a text compared with its base: in both, in the base only, in the text only. Put together in order they read as the text was changed. */
export type WordMark = { readonly kind: 'same' | 'dropped' | 'added'; readonly text: string };

export type WordMarks = {
  readonly marks: readonly WordMark[];
  /** False where the texts were too long or too different to be compared word by word: then all between the same ends is replaced. */
  readonly exact: boolean;
};

/**
 * What stays together, in this order: a document number (`215/TTr-SKH`, `12-NQ/TU`), a date (`25/11/2015`, `11/2015`), a number (`1.250,5`), a word with its
 * marks (composed or not), white space, one sign.
 */
const TOKEN =
  /\d+(?:[/-][\p{L}\p{M}&\d]+)*[/-]\p{L}[\p{L}\p{M}&\d]*(?:[/-][\p{L}\p{M}&\d]+)*|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}[/-]\d{4}|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+|\s+|./gsu;

/** Texts with more words are not compared word by word: a cell holds 32,767 signs at most, some eight thousand words. */
const MOST_WORDS = 20_000;
/** Edits looked for; work and memory grow with their square. */
const MOST_EDITS = 1_500;

/**
 * Marks what `text` has otherwise than `base`, word by word. Words, numbers, dates and document numbers are never cut; white space and case
 * count, so that a difference nobody sees is shown as one. Unicode forms that look the same are the same. Linear in the texts and in how
 * much they differ; beyond the limits above the middle is replaced as a whole.
 *
 * Example: `wordMarks('trình trong tháng 11/2015', 'trình ngày 25/11/2015')` → trình, −trong tháng 11/2015, +ngày 25/11/2015.
 */
export function wordMarks(base: string, text: string): WordMarks {
  const [before, after] = [piecesOf(base), piecesOf(text)];
  let head = 0;
  while (before[head] !== undefined && before[head]?.word === after[head]?.word) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail]?.word === after[after.length - 1 - tail]?.word) tail += 1;
  const from = before.slice(head, before.length - tail).map(({ word }) => word);
  const to = after.slice(head, after.length - tail).map(({ word }) => word);
  const found = from.length + to.length > MOST_WORDS ? null : common(from, to);
  const pairs: Pair[] = [];
  for (let index = 0; index < head; index += 1) pairs.push([index, index]);
  for (const [x, y] of found ?? []) pairs.push([x + head, y + head]);
  for (let index = tail; index > 0; index -= 1) pairs.push([before.length - index, after.length - index]);
  return { marks: joined(settled(stepsOf(before, after, pairs))), exact: found !== null };
}

/** A word or sign, with the white space before it: that is no word, or the commonest one would draw the rest out of place. */
type Piece = { readonly gap: string; readonly word: string };

/** The last piece has no word, only what stands behind the last one. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let gap = '';
  for (const token of text.normalize('NFC').match(TOKEN) ?? []) {
    if (/^\s/.test(token)) gap = token;
    else {
      pieces.push({ gap, word: token });
      gap = '';
    }
  }
  pieces.push({ gap, word: '' });
  return pieces;
}

type Pair = readonly [from: number, to: number];

/** The longest run of words both have as pairs of positions, by the way Myers described (1986); null beyond the limit. */
function common(from: readonly string[], to: readonly string[]): readonly Pair[] | null {
  const [n, m] = [from.length, to.length];
  const most = Math.min(n + m, MOST_EDITS);
  const reach = new Int32Array(2 * most + 3);
  const at = (k: number): number => reach[k + most + 1] ?? 0;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    // Only what this round may read is kept: a small square, not the whole band.
    trace.push(reach.slice(most + 1 - edits - 1, most + 1 + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      let x = k === -edits || (k !== edits && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      let y = x - k;
      while (x < n && y < m && from[x] === to[y]) {
        x += 1;
        y += 1;
      }
      reach[k + most + 1] = x;
      if (x >= n && y >= m) return walkedBack(trace, n, m, edits);
    }
  }
  return null;
}

function walkedBack(trace: readonly Int32Array[], n: number, m: number, last: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [n, m];
  for (let edits = last; edits >= 0; edits -= 1) {
    const band = trace[edits];
    const at = (k: number): number => band?.[k + edits + 1] ?? 0;
    const k = x - y;
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    const startX = edits === 0 ? 0 : down ? at(k + 1) : at(k - 1) + 1;
    const startY = startX - k;
    while (x > startX && y > startY) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    if (edits === 0) break;
    if (down) [x, y] = [startX, startY - 1];
    else [x, y] = [startX - 1, startY];
  }
  return pairs.reverse();
}

/** What was dropped and added between two runs that stayed; `same` behind it. */
type Step = { dropped: string; added: string; same: string };

function stepsOf(before: readonly Piece[], after: readonly Piece[], pairs: readonly Pair[]): readonly Step[] {
  const written = (pieces: readonly Piece[], from: number, to: number): string => {
    let text = '';
    for (let index = from; index < to; index += 1) text += `${pieces[index]?.gap ?? ''}${pieces[index]?.word ?? ''}`;
    return text;
  };
  const steps: Step[] = [];
  let last: Step = { dropped: '', added: '', same: '' };
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of pairs) {
    const [was, is] = [before[nextX], after[nextY]];
    const dropped = written(before, x, nextX);
    const added = written(after, y, nextY);
    const gapStays = was?.gap === is?.gap;
    if (dropped !== '' || added !== '' || !gapStays) {
      steps.push(last);
      last = gapStays
        ? { dropped, added, same: was?.gap ?? '' }
        : { dropped: dropped + (was?.gap ?? ''), added: added + (is?.gap ?? ''), same: '' };
    } else last.same += was?.gap ?? '';
    last.same += was?.word ?? '';
    [x, y] = [nextX + 1, nextY + 1];
  }
  return [...steps, last];
}

const HOLDS_A_WORD = /[\p{L}\p{N}]/u;

/** Spaces and signs between two changes belong to them: three struck words are one strike, as a person would draw it. */
function settled(steps: readonly Step[]): readonly WordMark[] {
  const marks: WordMark[] = [];
  let [dropped, added] = ['', ''];
  const put = (): void => {
    const [lead, trail] = [sharedSpace(dropped, added, 'start'), sharedSpace(dropped, added, 'end')];
    const bare = (text: string): string => text.slice(lead.length, text.length - trail.length);
    marks.push(
      { kind: 'same', text: lead },
      { kind: 'dropped', text: bare(dropped) },
      { kind: 'added', text: bare(added) },
      { kind: 'same', text: trail },
    );
    [dropped, added] = ['', ''];
  };
  for (const [index, step] of steps.entries()) {
    dropped += step.dropped;
    added += step.added;
    const next = steps[index + 1];
    const between = next !== undefined && next.dropped + next.added !== '' && !HOLDS_A_WORD.test(step.same);
    if (between && dropped !== '' && added !== '' && next.dropped !== '' && next.added !== '') {
      dropped += step.same;
      added += step.same;
      continue;
    }
    put();
    marks.push({ kind: 'same', text: step.same });
  }
  put();
  return marks;
}

function sharedSpace(a: string, b: string, side: 'start' | 'end'): string {
  const of = side === 'start' ? /^\s+/ : /\s+$/;
  const [left, right] = [of.exec(a)?.[0] ?? '', of.exec(b)?.[0] ?? ''];
  return left === right && left !== a && left !== b ? left : '';
}

function joined(marks: readonly WordMark[]): readonly WordMark[] {
  const result: WordMark[] = [];
  for (const mark of marks) {
    if (mark.text === '') continue;
    const last = result.at(-1);
    if (last?.kind === mark.kind) result[result.length - 1] = { kind: mark.kind, text: last.text + mark.text };
    else result.push(mark);
  }
  return result;
}
