import { inventsMerger, pick } from '#shared/agency/choose';
import { closeName } from '#shared/agency/close';
import { byInitials } from '#shared/agency/initials';
import type { Node } from '#shared/agency/lexicon';
import { explicit, type Found, type Reading } from '#shared/agency/reading';

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
    // "Điện lực Khánh Hòa": the province's own name makes as sure as "tỉnh".
    const own = close.province !== undefined && !close.foreign && reading.family !== null;
    const found: Found = {
      agency: picked.agency,
      weak: picked.weak && !own,
      marksDiffer: picked.marksDiffer,
      nameEnd: match.end,
      end: close.end,
      open: close.open || (group && saysOpen(keys)),
      foreign: close.foreign,
      missingSeparator: close.missingSeparator,
      keys,
      ...(picked.several ? { several: picked.several } : {}),
    };
    if (!found.weak) return found;
    weak ??= found;
  }
  return weak;
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
