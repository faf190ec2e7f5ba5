import type { Ending, Lexicon, Node } from '#shared/agency/lexicon';
import type { Agency } from '#shared/agency/registry';
import type { Unit } from '#shared/agency/units';
import { GAP, type Word } from '#shared/agency/words';

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

/** A registered spelling found in the cell. */
export type Match = { readonly end: number; readonly endings: readonly Ending[]; readonly units: number };

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

/** True where a body begins that the registry knows, or a class of bodies. */
export function beginsKnown(reading: Reading, at: number): boolean {
  const unit = reading.units[reading.unitAt[at] ?? -1];
  if (!unit) return false;
  if (unit.cls) return true;
  return explicit(reading, at, reading.lexicon.root).some((match) => match.endings.some((ending) => !ending.weak));
}
