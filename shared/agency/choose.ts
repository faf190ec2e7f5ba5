import type { Ending } from '#shared/agency/lexicon';
import { contradictingMarks } from '#shared/agency/marks';
import type { Reading } from '#shared/agency/reading';
import type { Agency } from '#shared/agency/registry';
import { exists } from '#shared/agency/succession';
import { GAP } from '#shared/agency/words';
import { fold } from '#shared/text/fold';

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
export function pick(
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
 * "Báo, Đài PT-TH tỉnh" were two bodies before they were merged: a list whose words happen to make the name of a body that does not exist
 * yet is a list, unless the name is typed exactly so.
 */
export function inventsMerger(reading: Reading, agency: Agency, from: number, to: number): boolean {
  if (agency.existed.from === undefined || agency.existed.from <= reading.asOf) return false;
  const inner = reading.words.slice(from + 1, to);
  if (!inner.some((word) => (word.gap & (GAP.comma | GAP.newline)) !== 0)) return false;
  const typed = fold(reading.text.slice(reading.words[from]?.start, reading.words[to - 1]?.end));
  return ![agency.name, agency.short, ...agency.aliases].some((spelling) => fold(spelling) === typed);
}
