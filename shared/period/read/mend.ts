import { cut, type Piece } from '#shared/period/read/pieces';
import { AMBIGUOUS, equal, type Reading } from '#shared/period/read/reading';
import type { Token } from '#shared/period/read/token';
import { recognise } from '#shared/period/read/tokenise';
import { plainSyllables, spelled, syllables } from '#shared/period/read/vocabulary';
import { fold } from '#shared/text/fold';

/** Beyond this many repaired texts a cell is not a slip but another language. */
const MOST_TRIALS = 24;

/**
 * Reads a text that the grammar refused with its slips mended: a syllable one letter off, syllables run together or torn apart, a year
 * torn apart. Every repair is tried; one reading is taken, several are ambiguous, none is null.
 */
export function mended(text: string, read: (tokens: readonly Token[]) => Reading | null): Reading | null {
  const pieces = cut(text);
  const unknown = pieces.filter((piece) => piece.kind === 'letters' && !isKnown(piece.text));
  if (unknown.length > 2) return null;
  let found: Reading | null = null;
  for (const trial of trials(pieces)) {
    const reading = read(recognise(trial).tokens);
    if (!reading || reading.kind === 'conditional' || reading.kind === 'ambiguous') continue;
    if (found && !equal(found, reading)) return AMBIGUOUS;
    found = reading;
  }
  return found;
}

function isKnown(syllable: string): boolean {
  return syllables.has(syllable) || plainSyllables.has(fold(syllable));
}

function trials(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  let texts: readonly (readonly Piece[])[] = [joinedYears(pieces)];
  const changed = texts[0] !== pieces;
  let repairs = 0;
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece?.kind !== 'letters' || isKnown(piece.text)) continue;
    const options = repairsOf(pieces, i);
    if (options.length === 0) return [];
    repairs += 1;
    texts = texts.flatMap((text) => options.map((option) => option(text, piece)));
    if (texts.length > MOST_TRIALS) return [];
  }
  return repairs > 0 || changed ? texts : [];
}

type RepairOf = (text: readonly Piece[], piece: Piece) => readonly Piece[];

function repairsOf(pieces: readonly Piece[], at: number): readonly RepairOf[] {
  const piece = pieces[at];
  if (!piece) return [];
  const split = segmented(piece.text);
  if (split)
    return [
      (text, old) => text.flatMap((each) => (each === old ? split.map((part) => ({ ...each, text: part })) : [each])),
    ];
  const next = pieces[at + 1];
  const whole = next?.kind === 'letters' ? piece.text + next.text : null;
  if (whole !== null && syllables.has(whole)) {
    return [
      (text, old) =>
        text.filter((each) => each !== next).map((each) => (each === old ? { ...each, text: whole } : each)),
    ];
  }
  const before = pieces[at - 1];
  const tail = before?.kind === 'letters' ? before.text + piece.text : null;
  if (tail !== null && before && syllables.has(tail)) {
    return [
      (text, old) =>
        text.filter((each) => each !== before).map((each) => (each === old ? { ...each, text: tail } : each)),
    ];
  }
  return oneLetterOff(piece.text).map(
    (syllable) => (text, old) => text.map((each) => (each === old ? { ...each, text: syllable } : each)),
  );
}

/** `đếnhết`, `hằngnăm`, `thángchín`: the only way to part a run into syllables of the lexicon, each of two letters or more. */
function segmented(run: string): readonly string[] | null {
  const ways: (readonly string[])[] = [];
  const walk = (rest: string, parts: readonly string[]) => {
    if (rest === '') ways.push(parts);
    for (let length = 2; length <= rest.length; length += 1) {
      const start = rest.slice(0, length);
      if (syllables.has(start)) walk(rest.slice(length), [...parts, start]);
    }
  };
  if (run.length <= 24) walk(run, []);
  const [only, other] = ways;
  return only && !other && only.length > 1 ? only : null;
}

/** Syllables that begin a phrase, with their plain forms; shorter ones are too like each other. */
const MENDABLE: readonly (readonly [string, string])[] = Array.from(
  spelled.onward.keys(),
  (syllable) => [syllable, fold(syllable)] as const,
).filter(([, folded]) => folded.length >= 3);

/** Syllables that begin a phrase and differ by one letter added, dropped, changed or swapped; short words are too like each other. */
function oneLetterOff(typed: string): readonly string[] {
  const plain = fold(typed);
  if (plain.length < 4) return [];
  const found: string[] = [];
  for (const [syllable, folded] of MENDABLE) if (differByOne(plain, folded)) found.push(syllable);
  return found;
}

function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** `năm 20 25`, `năm 2 025`, `năm 2.025`: a year torn apart or typed like an amount. */
function joinedYears(pieces: readonly Piece[]): readonly Piece[] {
  for (let i = 0; i + 1 < pieces.length; i += 1) {
    const first = pieces[i];
    const dotted = pieces[i + 1]?.text === '.';
    const second = pieces[dotted ? i + 2 : i + 1];
    if (first?.kind !== 'number' || second?.kind !== 'number') continue;
    const digits = first.text + second.text;
    const torn = !dotted && second.gap && first.text.length < 4;
    if (!/^20\d\d$/.test(digits) || !(torn || (dotted && first.text.length === 1))) continue;
    return [
      ...pieces.slice(0, i),
      { ...first, text: digits, value: Number(digits) },
      ...pieces.slice(dotted ? i + 3 : i + 2),
    ];
  }
  return pieces;
}
