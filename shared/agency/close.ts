import { beginsKnown, explicit, type Reading } from '#shared/agency/reading';
import {
  belongs,
  connectors,
  formerly,
  groupPlaces,
  heads,
  opens,
  phraseLength,
  places,
  restricts,
  surnames,
} from '#shared/agency/vocabulary';
import { GAP } from '#shared/agency/words';

/** Where a name with what belongs to it ends, and what that says. */
export type Close = {
  readonly end: number;
  readonly open: boolean;
  readonly foreign: boolean;
  readonly province?: string;
  readonly missingSeparator: boolean;
};

/** Name of a known province at `at` and the word after it. */
function provinceAt(reading: Reading, at: number): { readonly end: number; readonly name: string } | null {
  let node = reading.lexicon.provinces;
  let found: { end: number; name: string } | null = null;
  for (let k = at; k < reading.words.length; k += 1) {
    const word = reading.words[k];
    if (!word || (k > at && word.gap !== 0)) break;
    const next = node.next.get(word.key);
    if (!next) break;
    node = next;
    if (node.name !== undefined) found = { end: k + 1, name: node.name };
  }
  return found;
}

/** Longest province name that is not registered, by its capital letters ("tỉnh Gia Lai"). */
const PROVINCE_WORDS = 4;

/** Where a person's name ends that stands behind a body: "Phó Chủ tịch UBND tỉnh Nguyễn Văn B"; `at` where none stands. */
function personEnd({ words }: Reading, at: number): number {
  if (phraseLength(surnames, words, at) === 0) return at;
  let end = at;
  while (end < words.length && words[end]?.capital && !words[end]?.upper && (end === at || words[end]?.gap === 0))
    end += 1;
  // The last name may be given by its first letter alone, which is a capital throughout.
  if (end - at >= 2 && words[end]?.gap === 0 && (words[end]?.key.length ?? 0) === 1) end += 1;
  const named = end - at >= 3 && end - at <= 5 && words[end]?.gap !== 0;
  return named ? end : at;
}

/** Where the words end that leave only some of a group: at the next sign, or where a body begins. */
function restrictionEnd({ words }: Reading, at: number): number {
  let end = words[at]?.capital && !words[at]?.upper ? at : at + phraseLength(restricts, words, at);
  if (end === at) return at;
  while (end < words.length) {
    const gap = words[end]?.gap ?? 0;
    if ((gap & ~(GAP.dash | GAP.and)) !== 0 || (words[end]?.capital && phraseLength(heads, words, end) > 0)) break;
    end += 1;
  }
  return end;
}

const REGION = /^(?:\d{1,2}|[ivx]{1,5})$/;

/** Takes in what belongs to a name behind it and says whether the name ends there; null when it runs on. */
export function closeName(reading: Reading, from: number, group: boolean): Close | null {
  const { words } = reading;
  let at = from;
  let open = false;
  let foreign = false;
  let province: string | undefined;
  for (;;) {
    const word = words[at];
    if (!word)
      return { end: at, open, foreign, missingSeparator: false, ...(province === undefined ? {} : { province }) };
    const beside = word.gap === 0;
    // "Kho bạc Nhà nước khu vực XVII": the number of the region belongs to the name.
    if (beside && words[at - 1]?.key === 'vuc' && words[at - 2]?.key === 'khu' && REGION.test(word.key)) {
      at += 1;
      continue;
    }
    if (beside && group) {
      const opened = phraseLength(opens, words, at);
      if (opened > 0) {
        open = true;
        at += opened;
        continue;
      }
    }
    const restricted = beside && group ? restrictionEnd(reading, at) : at;
    if (restricted > at) {
      open = true;
      at = restricted;
      continue;
    }
    const person = beside && !group ? personEnd(reading, at) : at;
    if (person > at) {
      at = person;
      continue;
    }
    const afterProvinceWord = words[at - 1]?.key === 'tinh';
    if (beside && (afterProvinceWord || word.key !== 'tinh')) {
      const named = provinceAt(reading, at);
      if (named) {
        province = named.name;
        foreign ||= reading.family !== null && !reading.family.has(named.name);
        at = named.end;
        continue;
      }
      if (afterProvinceWord && word.capital && !word.upper && phraseLength(heads, words, at) === 0) {
        let end = at;
        while (
          end < words.length &&
          end - at < PROVINCE_WORDS &&
          words[end]?.capital &&
          (end === at || words[end]?.gap === 0)
        ) {
          end += 1;
        }
        foreign ||= reading.lexicon.knowsProvinces;
        at = end;
        continue;
      }
    }
    const commaProvince = word.gap === GAP.comma && word.key === 'tinh' && provinceAt(reading, at + 1) !== null;
    if (commaProvince && words[at + 1]?.gap === 0) {
      at += 1;
      continue;
    }
    if (beside) {
      const place = phraseLength(groupPlaces, words, at);
      if (place > 0) {
        at += place;
        continue;
      }
    }
    const former = beside ? phraseLength(formerly, words, at) : 0;
    if (former > 0) {
      at += former;
      continue;
    }
    const ends: Close = {
      end: at,
      open,
      foreign,
      missingSeparator: false,
      ...(province === undefined ? {} : { province }),
    };
    // "UBND các tỉnh" is not UBND; "các" alone separates only what is known on both sides.
    if (word.gap === GAP.every && !group) return beginsKnown(reading, at) ? { ...ends, missingSeparator: true } : null;
    if (!beside) return ends;
    if (phraseLength(connectors, words, at) > 0) return ends;
    const unitOf = phraseLength(belongs, words, at);
    const parent = unitOf > 0 && !group ? explicit(reading, at + unitOf, reading.lexicon.root)[0] : undefined;
    if (parent) {
      at = parent.end;
      continue;
    }
    // Ministries and departments never belong to another body: one that follows directly is the next of a list.
    if (word.capital && (word.key === 'so' || word.key === 'bo')) return { ...ends, missingSeparator: true };
    // "Công an huyện X" is no list: a place behind a name belongs to it.
    if (phraseLength(places, words, at) > 0) return null;
    if (phraseLength(heads, words, at) > 0 && beginsKnown(reading, at)) return { ...ends, missingSeparator: true };
    return null;
  }
}
