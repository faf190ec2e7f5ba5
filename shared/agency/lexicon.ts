import type { Agency, RegistryFile } from '#shared/agency/registry';
import { isAbbreviation, readUnits, type Unit } from '#shared/agency/units';
import { readWords } from '#shared/agency/words';
import { cleanText } from '#shared/text/fold';

/** A registered spelling that ends at a node. A weak one counts only in company (A1). */
export type Ending = {
  readonly agency: Agency;
  weak: boolean;
  /** Word keys of the spellings that end here: several, where classes and abbreviations made them one. */
  readonly spellings: Set<string>;
};

/** Trie over units. */
export type Node = { readonly next: Map<string, Node>; readonly ends: Ending[] };

/** Trie over whole words of full names, for abbreviations nobody listed. */
export type WordNode = {
  readonly next: Map<string, WordNode>;
  readonly byLetter: Map<string, string[]>;
  readonly ends: Agency[];
};

/** Place of a province's name in the text. */
export type ProvinceNode = { readonly next: Map<string, ProvinceNode>; name?: string };

/** A registered spelling as one string of unit keys, for likeness. */
export type Spelling = { readonly squeezed: string; readonly head: string; readonly agency: Agency };

export type Lexicon = {
  readonly root: Node;
  readonly full: WordNode;
  readonly provinces: ProvinceNode;
  readonly knowsProvinces: boolean;
  /** By length of `squeezed`. */
  readonly spellings: ReadonlyMap<number, readonly Spelling[]>;
};

const node = (): Node => ({ next: new Map(), ends: [] });
const wordNode = (): WordNode => ({ next: new Map(), byLetter: new Map(), ends: [] });

/**
 * A name ending in "tỉnh" is also said without it: clear alone when enough of it is left, else only in company. What remains of a
 * people's committee or council ("Chủ tịch UBND") never is clear: districts and communes have one too.
 */
function clearWithoutProvince(keys: readonly string[], words: number): boolean {
  const ending = keys.slice(-4).join(' ');
  if (ending === 'u b n d' || ending === 'h d n d' || /(?:ubnd|hdnd|nhan dan)$/.test(ending)) return false;
  return keys.length > 3 || (keys.length === 3 && words > 1);
}

const committee = ['uy', 'ban', 'nhan', 'dan'];
const committeeLetters = ['u', 'b', 'n', 'd'];
const units = ['huyen', 'thi xa', 'thanh pho', 'quan', 'xa', 'phuong', 'dac khu', 'thi tran'].map((unit) =>
  unit.split(' '),
);
const unitLetters: Readonly<Record<string, readonly string[]>> = {
  'thi xa': ['t', 'x'],
  'thanh pho': ['t', 'p'],
};

function startsWith(keys: readonly string[], head: readonly string[]): boolean {
  return keys.length > head.length && head.every((key, k) => keys[k] === key);
}

/** The same body under its other natural spellings: "UBND" and "Ủy ban nhân dân" are one, "huyện X" is UBND huyện X. */
function variants(keys: readonly string[]): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const rest = startsWith(keys, committee)
    ? keys.slice(committee.length)
    : startsWith(keys, committeeLetters)
      ? keys.slice(committeeLetters.length)
      : null;
  if (!rest) return found;
  found.push([...committee, ...rest], [...committeeLetters, ...rest]);
  const unit = units.find((head) => startsWith(rest, head));
  if (unit) {
    found.push(rest);
    const letters = unitLetters[unit.join(' ')];
    if (letters) {
      const short = [...letters, ...rest.slice(unit.length)];
      found.push(short, [...committeeLetters, ...short]);
    }
  }
  return found;
}

/** Builds the matching structures of a registry once. Bad data has been refused by the schema before. */
export function buildLexicon(file: RegistryFile): Lexicon {
  const root = node();
  const full = wordNode();
  const spellings = new Map<number, Spelling[]>();

  const add = (keys: readonly string[], agency: Agency, weak: boolean, words: string): void => {
    if (keys.length === 0) return;
    let at = root;
    for (const key of keys) {
      let next = at.next.get(key);
      if (!next) {
        next = node();
        at.next.set(key, next);
      }
      at = next;
    }
    const known = at.ends.find((end) => end.agency === agency);
    if (known) {
      known.weak &&= weak;
      known.spellings.add(words);
      return;
    }
    at.ends.push({ agency, weak, spellings: new Set([words]) });
    const squeezed = keys.join('');
    const alike = spellings.get(squeezed.length);
    const spelling = { squeezed, head: keys[0] ?? '', agency };
    if (alike) alike.push(spelling);
    else spellings.set(squeezed.length, [spelling]);
  };

  const addSpelling = (text: string, agency: Agency, weak: boolean): void => {
    const read = readUnits(text);
    const keys = read.units.map((unit: Unit) => unit.key);
    const words = read.words.map((word) => word.key).join(' ');
    add(keys, agency, weak, words);
    if (!weak) for (const variant of variants(keys)) add(variant, agency, false, words);
    if (!weak && keys.length > 1 && keys.at(-1) === 'tinh') {
      const short = keys.slice(0, -1);
      add(short, agency, !clearWithoutProvince(short, read.words.length - 1), words);
    }
    if (!weak && keys[0] === 'ban' && keys.length > 3 && keys.at(-1) === 'uy' && keys.at(-2) === 'tinh') {
      add(keys.slice(0, -2), agency, true, words);
    }
    const bracket = text.indexOf('(');
    if (bracket > 0 && text.slice(0, bracket).trim().includes(' ')) addSpelling(text.slice(0, bracket), agency, weak);
  };

  const addFull = (agency: Agency, spelling: string): void => {
    const keys = readWords(spelling).words.map((word) => word.key);
    let at = full;
    keys.forEach((key, k) => {
      let next = at.next.get(key);
      if (!next) {
        next = wordNode();
        at.next.set(key, next);
        const letter = key.charAt(0);
        // A letter stands for a word, not for another abbreviation: "Sở GD" is not "Sở GD-ĐT".
        if (!isAbbreviation(key)) at.byLetter.set(letter, [...(at.byLetter.get(letter) ?? []), key]);
      }
      at = next;
      const last = k === keys.length - 1;
      const short = k === keys.length - 2 && keys.at(-1) === 'tinh' && clearWithoutProvince(keys.slice(0, -1), k + 1);
      if (last || short) {
        if (!at.ends.includes(agency)) at.ends.push(agency);
      }
    });
  };

  for (const agency of file.agencies) {
    addSpelling(agency.name, agency, false);
    // A short name that is also listed as weak is weak.
    const weak = new Set(agency.weakAliases.map((alias) => cleanText(alias).toLowerCase()));
    for (const spelling of [agency.short, ...agency.aliases]) {
      addSpelling(spelling, agency, weak.has(cleanText(spelling).toLowerCase()));
    }
    for (const alias of agency.weakAliases) addSpelling(alias, agency, true);
    if (agency.kind === 'group') continue;
    for (const spelling of [agency.name, ...agency.aliases]) addFull(agency, spelling);
  }

  const provinces: ProvinceNode = { next: new Map() };
  const names = new Set([
    ...Object.keys(file.provinces),
    ...Object.values(file.provinces).flatMap((list) => list.map((successor) => successor.name)),
    ...file.agencies.flatMap((agency) => (agency.province === undefined ? [] : [agency.province])),
  ]);
  for (const name of names) {
    let at = provinces;
    for (const word of readWords(name).words) {
      let next = at.next.get(word.key);
      if (!next) {
        next = { next: new Map() };
        at.next.set(word.key, next);
      }
      at = next;
    }
    at.name = name;
  }
  return { root, full, provinces, knowsProvinces: names.size > 0, spellings };
}
