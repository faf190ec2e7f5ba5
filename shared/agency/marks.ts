import type { Agency } from '#shared/agency/registry';
import { readWords, type Word, wordKey } from '#shared/agency/words';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const BARRED_D = /[ðɖ]/g;
const PLAIN = /^[!-~]*$/;

const keys = new Map<string, string>();
const REMEMBER_AT_MOST = 20_000;

export function markedKey(word: string): string {
  const ready = keys.get(word);
  if (ready !== undefined) return ready;
  const key = markedKeyNow(word);
  if (keys.size >= REMEMBER_AT_MOST) keys.clear();
  keys.set(word, key);
  return key;
}

/** A word with its letters' marks and its tone, wherever the tone was put: `hoà` and `hòa` agree, `hóa` does not. */
function markedKeyNow(word: string): string {
  const letters = word.normalize('NFD').toLowerCase().replace(BARRED_D, 'đ');
  const tone = letters.match(TONES)?.[0] ?? '';
  return `${letters
    .replace(TONES, '')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/([^aeiou])y$/u, '$1i')}${tone}`;
}

const known = new WeakMap<Agency, ReadonlyMap<string, ReadonlySet<string>>>();

function marksOf(agency: Agency): ReadonlyMap<string, ReadonlySet<string>> {
  const ready = known.get(agency);
  if (ready) return ready;
  const found = new Map<string, Set<string>>();
  for (const spelling of [agency.name, agency.short, ...agency.aliases, ...agency.weakAliases, agency.elliptic ?? '']) {
    for (const word of readWords(spelling).words) {
      const typed = spelling.slice(word.start, word.end);
      const set = found.get(word.key) ?? new Set<string>();
      set.add(markedKey(typed));
      found.set(word.key, set);
    }
  }
  known.set(agency, found);
  return found;
}

/**
 * Number of typed words whose diacritics contradict every registered spelling of the body. Words typed without any marks say nothing.
 * Example: `huyện Đắc Mil` against `huyện Đắk Mil` never meets here (another letter); `Sở Tại chính` counts 1.
 */
export function contradictingMarks(
  agency: Agency,
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
): number {
  let count = 0;
  for (let k = from; k < to; k += 1) {
    const word = words[k];
    if (!word) break;
    const typed = text.slice(word.start, word.end);
    if (PLAIN.test(typed)) continue;
    const registered = marksOf(agency).get(wordKey(typed));
    if (registered && !registered.has(markedKey(typed))) count += 1;
  }
  return count;
}
