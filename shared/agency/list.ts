import { type Body, bodyAt, type ListState, memberPrefixes, noList, remember, titledAt } from '#shared/agency/bodies';
import { explicit, type Found, type Reading } from '#shared/agency/reading';
import type { ResponsibilityNote } from '#shared/agency/registry';
import { bracketEnd, continuesName, hasHead, isPerson, unregisteredEnd } from '#shared/agency/unregistered';
import { becomes, committee, connectors, council, office, phraseLength, titles } from '#shared/agency/vocabulary';
import { GAP } from '#shared/agency/words';

/** One entry of a responsibility cell: a body or group found, or words nobody registered. `from` … `sourceTo` are places in the text. */
export type Item = {
  readonly found: Found | null;
  /** Start of the body's own words, and of what stands before them (a title, a person). */
  readonly from: number;
  readonly sourceFrom: number;
  readonly to: number;
  readonly sourceTo: number;
  readonly firstWord: number;
  readonly lastWord: number;
  /** "các" stands before it: "liên quan" behind a list of classes reaches back to here. */
  readonly every: boolean;
  /** Open by the words of the cell. */
  readonly open: boolean;
  /** "(trừ …)", "08 huyện": some of the group, which nobody may expand. */
  readonly partial?: boolean;
  /** The body it is today by the words of the cell: "(nay là Sở KH&CN)". */
  readonly today?: string;
  /** After a ministry a bare name is a ministry too, never the province's department. */
  readonly national: boolean;
  /** The registered body an unregistered name begins with. */
  /** The body whose name it begins with, for want of one that is nearer as a whole. */
  readonly fallback?: string;
  readonly notes: readonly ResponsibilityNote[];
};

/** Reads the entries of a cell from left to right. */
export function readItems(reading: Reading): readonly Item[] {
  const { words } = reading;
  const list = noList();
  const items: Item[] = [];
  /** Start of a person's name waiting for the title behind it. */
  let person = -1;
  let at = 0;
  while (at < words.length) {
    const here = words[at];
    if (!here) break;
    if (here.gap & (GAP.semicolon | GAP.bullet | GAP.newline)) list.announced = false;
    const joining = connectorAt(reading, list, at);
    if (joining > 0) {
      at += joining;
      continue;
    }
    const titleLength = phraseLength(titles, words, at);
    const joint = jointOfficeEnd(reading, list, at + titleLength);
    if (joint > at + titleLength) {
      items.push(unregistered(reading, list, at, joint, person));
      person = -1;
      at = joint;
      continue;
    }
    const body = bodyAt(reading, list, at);
    const titled = body && !body.found.weak ? null : titledAt(reading, list, at);
    const chosen = titled?.body ?? body;
    if (chosen) {
      if (announces(reading, list, chosen.found)) {
        at = chosen.found.end;
        continue;
      }
      const item = itemOf(reading, chosen, at, titled?.at ?? at, person);
      person = -1;
      at = chosen.found.end;
      remember(reading, list, chosen.found);
      const remark = remarkEnd(reading, list, at, chosen.found);
      const partial = words[at]?.key === 'tru';
      const today = remark === at ? undefined : todayIn(reading, list, at);
      items.push(
        remark === at
          ? item
          : {
              ...item,
              sourceTo: closing(reading, remark),
              partial: partial || item.partial === true,
              ...(today === undefined ? {} : { today }),
            },
      );
      at = remark;
      if (item.open) openBackwards(items);
      continue;
    }
    const end = unregisteredEnd(reading, list, at);
    if (labels(reading, list, at, end)) {
      at = end;
      continue;
    }
    if (isPerson(reading, at, end)) {
      person = here.from;
      at = end;
      continue;
    }
    const before = items.at(-1);
    if (before?.found && before.lastWord === at - 1 && continuesName(reading, at, before.found.keys)) {
      const whole = unregistered(reading, list, before.firstWord, end, -1);
      items[items.length - 1] = { ...whole, sourceFrom: before.sourceFrom, fallback: before.found.agency.id };
    } else items.push(unregistered(reading, list, at, end, person));
    person = -1;
    at = end;
  }
  return items;
}

/** Words that only tell a role ("chủ trì, phối hợp với"), unless a registered name begins with them. */
function connectorAt(reading: Reading, list: ListState, at: number): number {
  const { words } = reading;
  // "theo chức năng, nhiệm vụ": a comma may stand in such words.
  const length = phraseLength(connectors, words, at, (gap) => (gap & ~(GAP.comma | GAP.and)) === 0);
  if (length === 0) return 0;
  const longest = explicit(reading, at, reading.lexicon.root)[0]?.end ?? at;
  if (at + length < longest) return 0;
  const after = words[at + length];
  const free = after?.gap !== 0 || hasHead(reading, at + length) || bodyAt(reading, list, at + length) !== null;
  return free ? length : 0;
}

function itemOf(reading: Reading, { found, notes }: Body, at: number, bodyWord: number, person: number): Item {
  const first = reading.words[bodyWord];
  const start = reading.words[at];
  const last = reading.words[found.end - 1];
  const own: ResponsibilityNote[] = [...notes];
  if (bodyWord !== at || person >= 0) own.push('person_title');
  if (found.missingSeparator) own.push('missing_separator');
  if (found.marksDiffer) own.push('marks_differ');
  return {
    found,
    from: first?.from ?? 0,
    sourceFrom: person >= 0 ? person : (start?.from ?? 0),
    to: last?.end ?? 0,
    sourceTo: last?.end ?? 0,
    firstWord: bodyWord,
    lastWord: found.end - 1,
    every: (((start?.gap ?? 0) | (first?.gap ?? 0)) & GAP.every) !== 0,
    open: found.open && found.agency.kind === 'group',
    partial: reading.words.slice(bodyWord, found.end).some(({ counted }) => counted),
    national: false,
    notes: own,
  };
}

/** "Văn phòng HĐND và UBND xã" is one office, not that of the provincial council beside a committee; `at` where none stands. */
function jointOfficeEnd(reading: Reading, list: ListState, at: number): number {
  const { words } = reading;
  const before = phraseLength(office, words, at);
  if (before === 0 || words[at + before]?.gap !== 0) return at;
  const of = phraseLength(council, words, at + before);
  const second = at + before + of;
  if (of === 0 || ((words[second]?.gap ?? 0) & (GAP.and | GAP.dash | GAP.slash | GAP.comma)) === 0) return at;
  if (phraseLength(committee, words, second) === 0) return at;
  const end = unregisteredEnd(reading, list, second);
  const registered = explicit(reading, at, reading.lexicon.root)[0];
  return registered !== undefined && registered.end >= end ? at : end;
}

function unregistered(reading: Reading, list: ListState, at: number, end: number, person: number): Item {
  const first = reading.words[at];
  const last = reading.words[end - 1];
  const from = first?.from ?? 0;
  const closes = last !== undefined && reading.text.charAt(last.end) === ')';
  const to = closes && reading.text.slice(from, last.end).includes('(') ? last.end + 1 : (last?.end ?? from);
  return {
    found: null,
    from,
    sourceFrom: person >= 0 ? person : from,
    to,
    sourceTo: to,
    firstWord: at,
    lastWord: end - 1,
    every: ((first?.gap ?? 0) & GAP.every) !== 0,
    open: false,
    national: list.ministries && !hasHead(reading, at),
    notes: [],
  };
}

/** "Các Sở: A, B", "UBND các huyện (A, B)": the class only announces the names behind it. */
function announces(reading: Reading, list: ListState, found: Found): boolean {
  const next = reading.words[found.end];
  if (!next || !(next.gap & (GAP.colon | GAP.open))) return false;
  const prefixes = memberPrefixes(found.keys);
  if (prefixes.length === 0) return false;
  const inner = bodyAt(reading, { ...list, prefixes, announced: true }, found.end);
  if (!inner || inner.found.weak || inner.found.agency.kind === 'group') return false;
  list.prefixes = prefixes;
  list.announced = true;
  list.departments = found.keys.at(-1) === '<so>';
  return true;
}

/** "Các Ban: Tuyên giáo, Dân vận": first words set apart by a colon announce names as well. */
function labels(reading: Reading, list: ListState, at: number, end: number): boolean {
  const next = reading.words[end];
  if (!next || !(next.gap & GAP.colon)) return false;
  const label = reading.units.filter((unit) => unit.first >= at && unit.last < end).map((unit) => unit.key);
  const prefixes = [label];
  const inner = bodyAt(reading, { ...list, prefixes, announced: true }, end);
  if (!inner || inner.found.weak) return false;
  if (inner.notes.includes('prefix_restored')) {
    list.prefixes = prefixes;
    list.announced = true;
  }
  return true;
}

/** A bracket behind a body is a remark ("(chủ trì)", "(Sở KH&CN)"); behind a group it may name its members. */
function remarkEnd(reading: Reading, list: ListState, at: number, found: Found): number {
  const next = reading.words[at];
  if (!next || !(next.gap & GAP.open)) return at;
  if (found.agency.kind === 'group') {
    const inner = bodyAt(reading, list, at);
    if (inner && !inner.found.weak && inner.found.agency !== found.agency) return at;
  }
  return bracketEnd(reading, at);
}

/** The body that a remark says another one has become: "(nay là Sở KH&CN)". */
function todayIn(reading: Reading, list: ListState, at: number): string | undefined {
  const length = phraseLength(becomes, reading.words, at);
  const body = length === 0 ? null : bodyAt(reading, list, at + length);
  return body === null || body.found.weak ? undefined : body.found.agency.id;
}

function closing(reading: Reading, wordAfter: number): number {
  const last = reading.words[wordAfter - 1];
  return Math.min(reading.text.length, (last?.end ?? 0) + 1);
}

/** "các sở, ngành, huyện, thị xã liên quan": what is open reaches back over the classes of the same "các". */
function openBackwards(items: Item[]): void {
  for (let k = items.length - 1; k >= 0; k -= 1) {
    const item = items[k];
    if (item?.found?.agency.kind !== 'group') return;
    items[k] = { ...item, open: true };
    if (item.every) return;
  }
}
