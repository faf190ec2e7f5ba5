import { byInitials } from '#shared/agency/initials';
import type { Ending, Lexicon, Node } from '#shared/agency/lexicon';
import { contradictingMarks } from '#shared/agency/marks';
import type { Agency } from '#shared/agency/registry';
import { exists } from '#shared/agency/succession';
import type { Unit } from '#shared/agency/units';
import { belongs, connectors, groupPlaces, heads, opens, phraseLength, places } from '#shared/agency/vocabulary';
import { GAP, type Word } from '#shared/agency/words';
import { fold } from '#shared/text/fold';

/** One cell being read. Positions are word indexes. */
export type Reading = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly units: readonly Unit[];
  /** Unit that begins at a word, -1 inside one. */
  readonly unitAt: readonly number[];
  readonly lexicon: Lexicon;
  readonly asOf: string;
  /** Names of the programme's own province; null when it is not known. */
  readonly family: ReadonlySet<string> | null;
  /** Names already looked for in this cell, by word: entries are tried more than once. */
  readonly named: Map<number, Found | null>;
  readonly byInitials: Map<number, Found | null>;
};

/** A name found in the cell. */
export type Found = {
  readonly agency: Agency;
  readonly weak: boolean;
  /** Word after the name, and after what belongs to it ("tỉnh Đắk Nông", "liên quan"). */
  readonly nameEnd: number;
  readonly end: number;
  readonly open: boolean;
  /** Of another province than the programme's: no registered body. */
  readonly foreign: boolean;
  readonly missingSeparator: boolean;
  /** Unit keys of the whole name, with a prefix given back. */
  readonly keys: readonly string[];
  readonly several?: readonly string[];
  readonly marksDiffer: boolean;
};

/** Between two words of one name no such sign stands. */
const BREAKS = GAP.semicolon | GAP.colon | GAP.open | GAP.close | GAP.bullet;

type Close = {
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

/** True where a body begins that the registry knows, or a class of bodies. */
export function beginsKnown(reading: Reading, at: number): boolean {
  const unit = reading.units[reading.unitAt[at] ?? -1];
  if (!unit) return false;
  if (unit.cls) return true;
  return explicit(reading, at, reading.lexicon.root).some((match) => match.endings.some((ending) => !ending.weak));
}

/** Longest province name that is not registered, by its capital letters ("tỉnh Gia Lai"). */
const PROVINCE_WORDS = 4;

/** Takes in what belongs to a name behind it and says whether the name ends there; null when it runs on. */
function closeName(reading: Reading, from: number, group: boolean): Close | null {
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
    if (beside && group) {
      const opened = phraseLength(opens, words, at);
      if (opened > 0) {
        open = true;
        at += opened;
        continue;
      }
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

type Match = { readonly end: number; readonly endings: readonly Ending[]; readonly units: number };

/** All registered spellings from `at`, longest first. */
export function explicit(reading: Reading, at: number, start: Node): readonly Match[] {
  const first = reading.unitAt[at] ?? -1;
  if (first < 0) return [];
  const found: Match[] = [];
  let node = start;
  for (let k = first; k < reading.units.length; k += 1) {
    const unit = reading.units[k];
    if (!unit || (k > first && unit.gap & BREAKS)) break;
    const next = node.next.get(unit.key);
    if (!next) break;
    node = next;
    if (unit.endsWord && node.ends.length > 0)
      found.unshift({ end: unit.last + 1, endings: node.ends, units: k - first + 1 });
  }
  return found;
}

function rank(reading: Reading, agency: Agency, province: string | undefined): number {
  let place = 1;
  if (agency.province !== undefined) {
    if (province !== undefined) place = agency.province === province ? 0 : 2;
    else if (reading.family) place = reading.family.has(agency.province) ? 0 : 2;
  }
  const time = exists(agency, reading.asOf) ? 0 : (agency.existed.to ?? '9999') < reading.asOf ? 1 : 2;
  return place * 3 + time;
}

type Pick = {
  readonly agency: Agency;
  readonly weak: boolean;
  readonly several?: readonly string[];
  readonly marksDiffer: boolean;
};

/** Of several bodies with one folded name: own province first, then the name valid on the date, then the diacritics. */
function pick(
  reading: Reading,
  endings: readonly Ending[],
  from: number,
  to: number,
  province: string | undefined,
): Pick | null {
  const strong = endings.filter((ending) => !ending.weak);
  const pool = strong.length > 0 ? strong : endings;
  const contradictions = (agency: Agency): number => contradictingMarks(agency, reading.text, reading.words, from, to);
  let best: Ending[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const ending of pool) {
    const own = pool.length === 1 ? 0 : rank(reading, ending.agency, province) * 100 + contradictions(ending.agency);
    if (own > least) continue;
    if (own < least) best = [];
    least = own;
    best.push(ending);
  }
  const typed = reading.words
    .slice(from, to)
    .map((word) => word.key)
    .join(' ');
  const one = best.find((ending) => ending.spellings.has(typed)) ?? mostSpelt(best);
  if (!one) return null;
  // Groups whose classes fall together mean the same bodies; of two bodies with one name a person must say which.
  const several = best.length > 1 && best.every((ending) => ending.agency.kind !== 'group');
  return {
    agency: one.agency,
    weak: one.weak,
    marksDiffer: contradictions(one.agency) > 0,
    ...(several ? { several: best.map((ending) => ending.agency.id) } : {}),
  };
}

/** The group most of whose spellings end here. */
export function mostSpelt(endings: readonly Ending[]): Ending | undefined {
  let most: Ending | undefined;
  for (const ending of endings) if (!most || ending.spellings.size > most.spellings.size) most = ending;
  return most;
}

/**
 * The longest registered name from `at` that ends where a name may end. `prefix` is given back in front ("Sở" for "Nội vụ").
 * Strong spellings win over weak ones whatever their length.
 */
export function findName(reading: Reading, at: number, prefix: readonly string[] = []): Found | null {
  if (prefix.length > 0) return findNow(reading, at, prefix);
  const known = reading.named.get(at);
  if (known !== undefined) return known;
  const found = findNow(reading, at, prefix);
  reading.named.set(at, found);
  return found;
}

function findNow(reading: Reading, at: number, prefix: readonly string[]): Found | null {
  let start: Node | undefined = reading.lexicon.root;
  for (const key of prefix) start = start?.next.get(key);
  if (!start) return null;
  const first = reading.unitAt[at] ?? -1;
  let weak: Found | null = null;
  for (const match of explicit(reading, at, start)) {
    const group = match.endings.some((ending) => ending.agency.kind === 'group');
    const close = closeName(reading, match.end, group);
    if (!close) continue;
    const picked = pick(reading, match.endings, at, match.end, close.province);
    if (!picked || inventsMerger(reading, picked.agency, at, match.end)) continue;
    const keys = [...prefix, ...reading.units.slice(first, first + match.units).map((unit) => unit.key)];
    if (picked.weak && close.missingSeparator) continue;
    const found: Found = {
      agency: picked.agency,
      weak: picked.weak,
      marksDiffer: picked.marksDiffer,
      nameEnd: match.end,
      end: close.end,
      open: close.open || (group && saysOpen(keys)),
      foreign: close.foreign,
      missingSeparator: close.missingSeparator,
      keys,
      ...(picked.several ? { several: picked.several } : {}),
    };
    if (!picked.weak) return found;
    weak ??= found;
  }
  return weak;
}

/**
 * "Báo, Đài PT-TH tỉnh" were two bodies before they were merged: a list whose words happen to make the name of a body that does not exist
 * yet is a list, unless the name is typed exactly so.
 */
function inventsMerger(reading: Reading, agency: Agency, from: number, to: number): boolean {
  if (agency.existed.from === undefined || agency.existed.from <= reading.asOf) return false;
  const inner = reading.words.slice(from + 1, to);
  if (!inner.some((word) => (word.gap & (GAP.comma | GAP.newline)) !== 0)) return false;
  const typed = fold(reading.text.slice(reading.words[from]?.start, reading.words[to - 1]?.end));
  return ![agency.name, agency.short, ...agency.aliases].some((spelling) => fold(spelling) === typed);
}

/** "liên quan" within the matched words. */
function saysOpen(keys: readonly string[]): boolean {
  const at = keys.indexOf('lien');
  return at >= 0 && keys[at + 1] === 'quan';
}

/** The body an unlisted abbreviation can only mean; null when none or several fit. */
export function findByInitials(reading: Reading, at: number): Found | null {
  const known = reading.byInitials.get(at);
  if (known !== undefined) return known;
  const found = initialsNow(reading, at);
  reading.byInitials.set(at, found);
  return found;
}

/** "UBND các tỉnh, thành phố" is not UBND tỉnh: a class is no part of an abbreviated name. */
function inClass(reading: Reading, word: number): boolean {
  const unit = reading.unitAt[word] ?? -1;
  return unit < 0 || reading.units[unit]?.cls !== null;
}

function initialsNow(reading: Reading, at: number): Found | null {
  for (const match of byInitials(reading.lexicon.full, reading.words, at, (word) => inClass(reading, word))) {
    const close = closeName(reading, match.end, false);
    if (!close) continue;
    const endings = match.agencies.map((agency) => ({ agency, weak: false, spellings: new Set<string>() }));
    const picked = pick(reading, endings, at, at, close.province);
    if (!picked || picked.several || inventsMerger(reading, picked.agency, at, match.end)) continue;
    return {
      agency: picked.agency,
      weak: false,
      marksDiffer: false,
      nameEnd: match.end,
      end: close.end,
      open: false,
      foreign: close.foreign,
      missingSeparator: close.missingSeparator,
      keys: [],
    };
  }
  return null;
}
