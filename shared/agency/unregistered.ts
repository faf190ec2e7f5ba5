import { bodyAt, type ListState, STOPS, titledAt } from '#shared/agency/bodies';
import { markedKey } from '#shared/agency/marks';
import type { Reading } from '#shared/agency/reading';
import { headSpellings, heads, phraseLength, titles } from '#shared/agency/vocabulary';
import { GAP } from '#shared/agency/words';

const SEPARATES = GAP.comma | GAP.dash | GAP.newline | GAP.slash | GAP.and | GAP.every;

/** True where the first word of a body stands. */
export function hasHead(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (!word || phraseLength(heads, reading.words, at) === 0) return false;
  // "Phòng Văn hóa - Xã hội": no commune.
  const next = reading.words[at + 1];
  if (word.key === 'xa' && next?.key === 'hoi' && next.gap === 0 && (!next.capital || word.upper)) return false;
  const typed = reading.text.slice(word.start, word.end);
  return PLAIN.test(typed) || headSpellings.get(word.key)?.has(markedKey(typed)) === true;
}

const PLAIN = /^[!-~]*$/;

/** Word after the bracket that opens before `at`. */
export function bracketEnd(reading: Reading, at: number): number {
  let k = at + 1;
  while (k < reading.words.length && !((reading.words[k]?.gap ?? 0) & GAP.close)) k += 1;
  return k;
}

/**
 * Word after a name nobody registered that begins at `at`. It is not cut at "và", a dash or a comma unless something that stands for
 * itself begins there: "Viện Nghiên cứu và Phát triển X" stays one.
 */
export function unregisteredEnd(reading: Reading, list: ListState, at: number): number {
  const { words } = reading;
  const headed = hasHead(reading, at);
  const every = ((words[at]?.gap ?? 0) & GAP.every) !== 0;
  let k = at + 1;
  while (k < words.length) {
    const gap = words[k]?.gap ?? 0;
    if (gap & GAP.open) {
      k = bracketEnd(reading, k);
      const after = words[k];
      if (!after) break;
      if ((after.gap & ~GAP.close) !== 0 && stopsAt(reading, list, k, headed, every)) break;
      continue;
    }
    if (stopsAt(reading, list, k, headed, every)) break;
    k += 1;
  }
  return k;
}

function stopsAt(reading: Reading, list: ListState, k: number, headed: boolean, every: boolean): boolean {
  const word = reading.words[k];
  const gap = word?.gap ?? 0;
  if (gap & STOPS) return true;
  // Within a class ("các tỉnh, thành phố") nothing ends.
  if ((reading.unitAt[k] ?? -1) < 0) return false;
  // "Phòng Kinh tế các huyện" is one class of units.
  if (!(gap & SEPARATES) || (headed && gap === GAP.every)) return false;
  const next = bodyAt(reading, list, k);
  if (next && !next.found.weak && !next.notes.includes('prefix_restored')) return true;
  const titled = titledAt(reading, list, k) !== null;
  // "Các phòng, ban, trung tâm thuộc Sở": nouns of one list, in small letters.
  const noun = every && gap === GAP.comma && word?.capital === false && next === null;
  if (gap & (GAP.comma | GAP.newline | GAP.every)) return !headed || (hasHead(reading, k) && !noun) || titled;
  return (hasHead(reading, k) && word?.capital === true) || titled;
}

/** A person's name before a title: "Nguyễn Văn A – Giám đốc Sở …". */
export function isPerson(reading: Reading, at: number, end: number): boolean {
  const { words } = reading;
  if (hasHead(reading, at) || end - at < 2 || end - at > 5) return false;
  for (let k = at; k < end; k += 1) if (!words[k]?.capital || (k > at && words[k]?.gap !== 0)) return false;
  const gap = words[end]?.gap ?? 0;
  return (gap & (GAP.dash | GAP.comma | GAP.colon | GAP.open)) !== 0 && phraseLength(titles, words, end) > 0;
}

/** Bodies whose names are often longer than the registered one: what follows without a head of its own belongs to the name. */
const ROUNDED_NAMES = new Set(['so', 'bo']);

/** "Sở Khoa học, Công nghệ và Môi trường": the registered name before, plus words that only continue it, is another body. */
export function continuesName(reading: Reading, at: number, keys: readonly string[]): boolean {
  const word = reading.words[at];
  if (!word || !ROUNDED_NAMES.has(keys[0] ?? '')) return false;
  return (
    (word.gap & (GAP.and | GAP.dash | GAP.slash)) !== 0 &&
    (word.gap & ~(GAP.and | GAP.dash | GAP.slash)) === 0 &&
    word.capital &&
    !hasHead(reading, at)
  );
}
