import type { WordNode } from '#shared/agency/lexicon';
import type { Agency } from '#shared/agency/registry';
import { isAbbreviation } from '#shared/agency/units';
import { GAP, type Word } from '#shared/agency/words';

type State = { readonly node: WordNode; readonly whole: number };

const BREAKS = GAP.semicolon | GAP.colon | GAP.open | GAP.close | GAP.bullet;
/** Abbreviations that read like syllables are short: `TU`, `CA`, `ĐU`. */
const SHORT = 4;

/** May stand for first letters of several words. */
function shortens(word: Word): boolean {
  return word.key.length === 1 || isAbbreviation(word.key) || (word.upper && word.key.length <= SHORT);
}

function byWord(states: readonly State[], key: string): State[] {
  const found: State[] = [];
  for (const { node, whole } of states) {
    const next = node.next.get(key);
    if (next) found.push({ node: next, whole: whole + 1 });
  }
  return found;
}

function byLetters(states: readonly State[], letters: string): State[] {
  let current: readonly State[] = states;
  for (const letter of letters) {
    const found: State[] = [];
    for (const { node, whole } of current) {
      for (const key of node.byLetter.get(letter) ?? []) {
        const next = node.next.get(key);
        if (next) found.push({ node: next, whole });
      }
    }
    current = found;
    if (current.length === 0) break;
  }
  return [...current];
}

/**
 * Bodies whose full name the words from `at` abbreviate by first letters, at least one word written out: "Sở TN và Môi trường",
 * "UBND H. Cư Jút". Longest reading first; each entry lists all bodies it may mean. `ends` tells words no name runs into.
 */
export function byInitials(
  root: WordNode,
  words: readonly Word[],
  at: number,
  ends: (word: number) => boolean,
): readonly { readonly end: number; readonly agencies: readonly Agency[] }[] {
  const found: { end: number; agencies: Agency[] }[] = [];
  if (!words.some(shortens)) return found;
  let states: readonly State[] = [{ node: root, whole: 0 }];
  for (let k = at; k < words.length; k += 1) {
    const word = words[k];
    if (!word || (k > at && word.gap & BREAKS) || ends(k)) break;
    const next = byWord(states, word.key);
    if (shortens(word)) {
      next.push(...byLetters(states, word.key));
    }
    if (next.length === 0) break;
    states = next;
    const agencies = new Set<Agency>();
    for (const { node, whole } of states) if (whole > 0) for (const agency of node.ends) agencies.add(agency);
    if (agencies.size > 0) found.unshift({ end: k + 1, agencies: [...agencies] });
  }
  return found;
}
