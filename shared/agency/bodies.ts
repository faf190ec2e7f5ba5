import { mostSpelt } from '#shared/agency/choose';
import { findByInitials, findName } from '#shared/agency/match';
import type { Found, Reading } from '#shared/agency/reading';
import type { ResponsibilityNote } from '#shared/agency/registry';
import type { BodyClass } from '#shared/agency/units';
import { honorifics, phraseLength, titles } from '#shared/agency/vocabulary';
import { GAP } from '#shared/agency/words';

/** What a list has said so far that a later entry may have dropped. */
export type ListState = {
  /** Beginnings to give back, most likely first. */
  prefixes: readonly (readonly string[])[];
  /** The names follow a beginning that announced them ("Văn phòng: Tỉnh ủy, UBND tỉnh"): it counts before anything else. */
  announced: boolean;
  /** A department was named: "Sở" may be dropped from here on. */
  departments: boolean;
  /** After a ministry a bare name is a ministry too. */
  ministries: boolean;
};

export const noList = (): ListState => ({ prefixes: [], announced: false, departments: false, ministries: false });

export type Body = { readonly found: Found; readonly notes: readonly ResponsibilityNote[] };

/** Signs that end an entry for certain. */
export const STOPS = GAP.semicolon | GAP.bullet | GAP.colon;

/** What a class stands for when its members follow by name: "UBND các huyện: Đắk Mil, Cư Jút". */
const members: Readonly<Partial<Record<BodyClass, readonly (readonly string[])[]>>> = {
  '<so>': [['so'], ['ban']],
  '<bo>': [['bo']],
  '<huyen>': [['huyen'], ['thi', 'xa'], ['thanh', 'pho'], ['quan']],
  '<xa>': [['xa'], ['phuong'], ['dac', 'khu'], ['thi', 'tran']],
  '<truong>': [['truong'], ['truong', 'dai', 'hoc'], ['truong', 'cao', 'dang']],
};

/** Beginnings of the names that a class announces; none when it announces nothing. */
export function memberPrefixes(keys: readonly string[]): readonly (readonly string[])[] {
  const own = members[keys.at(-1) as BodyClass];
  return own ? own.map((words) => [...keys.slice(0, -1), ...words]) : [];
}

/** Takes note of a body for the entries behind it. */
export function remember(reading: Reading, list: ListState, found: Found): void {
  if (found.keys.length === 0) return;
  const key = found.keys[0];
  if (key === 'so' || key === '<so>') list.departments = true;
  list.ministries = key === 'bo' && found.agency.kind === 'ministry';
  if (list.ministries) list.departments = false;
  if (list.announced) return;
  const beginnings: string[][] = [];
  let node = reading.lexicon.root;
  for (let k = 0; k < found.keys.length - 1; k += 1) {
    const next = node.next.get(found.keys[k] ?? '');
    if (!next) break;
    node = next;
    // Only where the registry knows another way on can something have been dropped.
    if (node.next.size > 1) beginnings.unshift(found.keys.slice(0, k + 1));
  }
  list.prefixes = beginnings;
}

function withPrefix(reading: Reading, list: ListState, at: number): Found | null {
  for (const prefix of list.prefixes) {
    const found = findName(reading, at, prefix);
    if (found && !found.weak) return found;
  }
  if (!list.departments) return null;
  const found = findName(reading, at, ['so']);
  return found && !found.weak ? found : null;
}

/** A class the registry knows only as "… liên quan" ("các cơ quan, đơn vị"): the same open group. */
function openGroupAt(reading: Reading, at: number): Found | null {
  const unit = reading.units[reading.unitAt[at] ?? -1];
  if (!unit?.cls) return null;
  const endings = reading.lexicon.root.next.get(unit.cls)?.next.get('lien')?.next.get('quan')?.ends;
  const ending = endings === undefined ? undefined : mostSpelt(endings);
  const next = reading.words[unit.last + 1];
  if (!ending || ending.weak || next?.gap === 0) return null;
  return {
    agency: ending.agency,
    weak: false,
    nameEnd: unit.last + 1,
    end: unit.last + 1,
    open: true,
    foreign: false,
    missingSeparator: false,
    keys: [unit.key],
    marksDiffer: false,
  };
}

/** "Sở VHTT và Du lịch" is one department, not Sở VHTT and another. */
function longerByInitials(reading: Reading, at: number, own: Found): Found | null {
  const short = findByInitials(reading, at);
  if (!short || short.nameEnd <= own.nameEnd) return null;
  const between = reading.words.slice(own.nameEnd, short.nameEnd);
  return between.some((word) => word.gap & (GAP.comma | GAP.newline | GAP.dash | GAP.slash)) ? null : short;
}

/** The body or group an entry begins with: as registered, with its beginning given back, by initials, or by a weak spelling. */
export function bodyAt(reading: Reading, list: ListState, at: number): Body | null {
  if (list.announced) {
    const announced = withPrefix(reading, list, at);
    if (announced) return { found: announced, notes: ['prefix_restored'] };
  }
  const own = findName(reading, at);
  if (own && !own.weak) return { found: longerByInitials(reading, at, own) ?? own, notes: [] };
  const restored = withPrefix(reading, list, at);
  if (restored) return { found: restored, notes: ['prefix_restored'] };
  const short = findByInitials(reading, at) ?? openGroupAt(reading, at);
  if (short) return { found: short, notes: [] };
  return own && !list.ministries ? { found: own, notes: [] } : null;
}

/** One person may have several titles ("Tỉnh ủy viên, Phó Bí thư …, Giám đốc …"). */
const MOST_TITLES = 4;

/** "Giám đốc Sở …", "Đồng chí A – Phó Chủ tịch …": the body behind a title, with the word it begins at. */
export function titledAt(
  reading: Reading,
  list: ListState,
  at: number,
  depth = 0,
): { readonly body: Body; readonly at: number } | null {
  const { words } = reading;
  if (depth >= MOST_TITLES) return null;
  const honour = depth > 0 ? 0 : phraseLength(honorifics, words, at, (gap) => (gap & ~(GAP.slash | GAP.stop)) === 0);
  if (honour > 0) {
    let k = at + honour;
    while (k < words.length && words[k]?.gap === 0 && phraseLength(titles, words, k) === 0) k += 1;
    const word = words[k];
    if (!word || word.gap & (GAP.semicolon | GAP.bullet)) return null;
    const own = bodyAt(reading, list, k);
    return own ? { body: own, at: k } : titledAt(reading, list, k, depth + 1);
  }
  for (let length = phraseLength(titles, words, at); length > 0; length -= 1) {
    // "Trưởng ban Tuyên giáo" is Trưởng + "ban Tuyên giáo": every title the words begin with is tried.
    if (phraseLength(titles, words.slice(at, at + length), 0) !== length) continue;
    const next = words[at + length];
    if (!next || next.gap & STOPS) continue;
    const own = next.gap & ~GAP.every ? null : bodyAt(reading, list, at + length);
    if (own) return { body: own, at: at + length };
    const inner = titledAt(reading, list, at + length, depth + 1);
    if (inner) return inner;
  }
  return null;
}
