import { explicit, type Found, findByInitials, findName, type Reading } from '#shared/agency/match';
import type { ResponsibilityNote } from '#shared/agency/registry';
import type { BodyClass } from '#shared/agency/units';
import { connectors, heads, honorifics, phraseLength, titles } from '#shared/agency/vocabulary';
import { GAP } from '#shared/agency/words';

/** One entry of a responsibility cell: a body or group found, or words nobody registered. Character offsets into the text. */
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
  /** After a ministry a bare name is a ministry too, never the province's department. */
  readonly national: boolean;
  /** Open by the words of the cell. */
  open: boolean;
  readonly notes: readonly ResponsibilityNote[];
};

const SEPARATES = GAP.comma | GAP.dash | GAP.newline | GAP.slash | GAP.and | GAP.every;
const STOPS = GAP.semicolon | GAP.bullet | GAP.colon;

/** What a class stands for when its members follow by name: "UBND các huyện: Đắk Mil, Cư Jút". */
const members: Readonly<Partial<Record<BodyClass, readonly (readonly string[])[]>>> = {
  '<so>': [['so'], ['ban']],
  '<bo>': [['bo']],
  '<huyen>': [['huyen'], ['thi', 'xa'], ['thanh', 'pho'], ['quan']],
  '<xa>': [['xa'], ['phuong'], ['dac', 'khu'], ['thi', 'tran']],
  '<truong>': [['truong'], ['truong', 'dai', 'hoc'], ['truong', 'cao', 'dang']],
};

function memberPrefixes(keys: readonly string[]): (readonly string[])[] {
  const last = keys.at(-1);
  const own = members[last as BodyClass];
  if (own) return own.map((words) => [...keys.slice(0, -1), ...words]);
  return [];
}

/** Reads the entries of a cell from left to right. */
export function readItems(reading: Reading): {
  readonly items: readonly Item[];
  readonly notes: ReadonlySet<ResponsibilityNote>;
} {
  const { words, text, lexicon } = reading;
  const items: Item[] = [];
  const notes = new Set<ResponsibilityNote>();
  /** Beginnings that a later entry may have dropped, most likely first. */
  let prefixes: readonly (readonly string[])[] = [];
  let departments = false;
  let ministries = false;
  /** Start of a person's name waiting for the title behind it. */
  let person = -1;
  let at = 0;

  const remember = (found: Found): void => {
    const key = found.keys[0];
    if (key === 'so' || key === '<so>') departments = true;
    ministries = key === 'bo' && found.agency.kind === 'ministry';
    if (ministries) departments = false;
    const beginnings: string[][] = [];
    let node = lexicon.root;
    found.keys.forEach((unit, k) => {
      const next = node.next.get(unit);
      if (!next) return;
      node = next;
      if (k < found.keys.length - 1 && node.next.size > 1) beginnings.unshift(found.keys.slice(0, k + 1));
    });
    prefixes = beginnings;
  };

  const withPrefix = (pos: number): Found | null => {
    for (const prefix of prefixes) {
      const found = findName(reading, pos, prefix);
      if (found && !found.weak) return found;
    }
    if (!departments) return null;
    const found = findName(reading, pos, ['so']);
    return found && !found.weak ? found : null;
  };

  type Body = { readonly found: Found; readonly notes: readonly ResponsibilityNote[] };

  const bodyAt = (pos: number): Body | null => {
    const own = findName(reading, pos);
    if (own && !own.weak) return { found: own, notes: [] };
    const restored = withPrefix(pos);
    if (restored) return { found: restored, notes: ['prefix_restored'] };
    const short = findByInitials(reading, pos);
    if (short) return { found: short, notes: [] };
    const group = openGroupAt(pos);
    if (group) return { found: group, notes: [] };
    return own && !ministries ? { found: own, notes: [] } : null;
  };

  /** A class the registry knows only as "… liên quan" ("các cơ quan, đơn vị"): the same open group. */
  const openGroupAt = (pos: number): Found | null => {
    const unit = reading.units[reading.unitAt[pos] ?? -1];
    if (!unit?.cls) return null;
    const ending = lexicon.root.next.get(unit.cls)?.next.get('lien')?.next.get('quan')?.ends[0];
    if (!ending || ending.weak) return null;
    const next = words[unit.last + 1];
    if (next && next.gap === 0) return null;
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
  };

  /** "Giám đốc Sở …", "Đồng chí A – Phó Chủ tịch …": the body behind a title, with where it begins. */
  const titledAt = (pos: number, depth = 0): { readonly body: Body; readonly at: number } | null => {
    if (depth > 3) return null;
    const honour =
      depth === 0 ? phraseLength(honorifics, words, pos, (gap) => (gap & ~(GAP.slash | GAP.stop)) === 0) : 0;
    if (honour > 0) {
      let k = pos + honour;
      while (k < words.length && words[k]?.gap === 0 && phraseLength(titles, words, k) === 0) k += 1;
      const word = words[k];
      if (!word || word.gap & STOPS & ~GAP.colon) return null;
      const own = bodyAt(k);
      return own ? { body: own, at: k } : titledAt(k, depth + 1);
    }
    for (let length = phraseLength(titles, words, pos); length > 0; length -= 1) {
      if (!isTitle(pos, length)) continue;
      const next = words[pos + length];
      if (!next || next.gap & STOPS) continue;
      const own = next.gap & ~GAP.every ? null : bodyAt(pos + length);
      if (own) return { body: own, at: pos + length };
      const inner = titledAt(pos + length, depth + 1);
      if (inner) return inner;
    }
    return null;
  };

  const isTitle = (pos: number, length: number): boolean =>
    phraseLength(titles, words.slice(0, pos + length), pos) === length;

  const hasHead = (pos: number): boolean => phraseLength(heads, words, pos) > 0;

  const emit = (body: Body, pos: number, bodyAtWord: number): void => {
    const { found } = body;
    const first = words[bodyAtWord];
    const start = words[pos];
    const last = words[found.end - 1];
    if (!first || !start || !last) return;
    const own: ResponsibilityNote[] = [...body.notes];
    if (bodyAtWord !== pos || person >= 0) own.push('person_title');
    if (found.missingSeparator) own.push('missing_separator');
    if (found.marksDiffer) own.push('marks_differ');
    items.push({
      found,
      from: first.from,
      sourceFrom: person >= 0 ? person : start.from,
      to: last.end,
      sourceTo: last.end,
      firstWord: bodyAtWord,
      lastWord: found.end - 1,
      every: ((start.gap | first.gap) & GAP.every) !== 0,
      open: found.open,
      national: false,
      notes: own,
    });
    person = -1;
    if (found.keys.length > 0) remember(found);
    if (found.open && found.agency.kind === 'group') openBackwards(items);
  };

  /** Word after a bracket that opens at `pos`, and whether the bracket only remarks on the body before it. */
  const bracketEnd = (pos: number): number => {
    let k = pos + 1;
    while (k < words.length && !((words[k]?.gap ?? 0) & GAP.close)) k += 1;
    return k;
  };

  const unknownEnd = (pos: number): number => {
    const headed = hasHead(pos);
    let k = pos + 1;
    while (k < words.length) {
      const word = words[k];
      if (!word) break;
      if (word.gap & GAP.open) {
        k = bracketEnd(k);
        const after = words[k];
        if (after && (after.gap & ~GAP.close) === 0) continue;
        if (!after) break;
        if (after.gap & (STOPS | SEPARATES) && stopsAt(k, headed)) break;
        k += 1;
        continue;
      }
      if (stopsAt(k, headed)) break;
      k += 1;
    }
    return k;
  };

  const stopsAt = (k: number, headed: boolean): boolean => {
    const gap = words[k]?.gap ?? 0;
    if (gap & STOPS) return true;
    if (!(gap & SEPARATES)) return false;
    const next = bodyAt(k);
    if (next && !next.found.weak && !next.notes.includes('prefix_restored')) return true;
    if (gap & (GAP.comma | GAP.newline | GAP.every)) return !headed || hasHead(k) || titledAt(k) !== null;
    // "Viện Nghiên cứu và Phát triển …" is one body; "… và Trung tâm …" begins another.
    return (hasHead(k) && (words[k]?.capital ?? false)) || titledAt(k) !== null;
  };

  const isPerson = (pos: number, end: number): boolean => {
    if (hasHead(pos) || end - pos < 2 || end - pos > 5) return false;
    for (let k = pos; k < end; k += 1) if (!words[k]?.capital || (k > pos && words[k]?.gap !== 0)) return false;
    const gap = words[end]?.gap ?? 0;
    return (gap & (GAP.dash | GAP.comma | GAP.colon | GAP.open)) !== 0 && phraseLength(titles, words, end) > 0;
  };

  while (at < words.length) {
    const here = words[at];
    if (!here) break;
    const joining = phraseLength(connectors, words, at);
    const longest = explicit(reading, at, lexicon.root)[0]?.end ?? at;
    if (joining > 0 && at + joining >= longest) {
      const after = words[at + joining];
      if (
        !after ||
        after.gap !== 0 ||
        hasHead(at + joining) ||
        bodyAt(at + joining) ||
        reading.units[reading.unitAt[at + joining] ?? -1]?.cls
      ) {
        at += joining;
        continue;
      }
    }
    const body = bodyAt(at);
    const titled = body && !body.found.weak ? null : titledAt(at);
    if (titled || body) {
      const chosen = titled?.body ?? body;
      if (!chosen) break;
      const { found } = chosen;
      const next = words[found.end];
      // "Các Sở: A, B", "UBND các huyện (A, B)": the class only announces the names.
      if (!titled && next && next.gap & (GAP.colon | GAP.open)) {
        const announced = memberPrefixes(found.keys);
        if (announced.length > 0) {
          const saved = { prefixes, departments };
          prefixes = announced;
          const inner = bodyAt(found.end);
          if (inner && !inner.found.weak && inner.found.agency.kind !== 'group') {
            departments = found.keys.at(-1) === '<so>';
            at = found.end;
            continue;
          }
          prefixes = saved.prefixes;
          departments = saved.departments;
        }
      }
      emit(chosen, at, titled?.at ?? at);
      at = found.end;
      const behind = words[at];
      if (behind && behind.gap & GAP.open) {
        const close = bracketEnd(at);
        const inner = bodyAt(at);
        const other =
          inner && !inner.found.weak && inner.found.agency !== found.agency && found.agency.kind === 'group';
        if (!other) {
          at = close;
          const item = items.at(-1);
          const lastWord = words[close - 1];
          if (item && lastWord)
            items[items.length - 1] = { ...item, sourceTo: Math.min(text.length, lastWord.end + 1) };
        }
      }
      continue;
    }
    const end = unknownEnd(at);
    // "Các Ban: Tuyên giáo, Dân vận": a first word set apart by a colon.
    const after = words[end];
    if (after && after.gap & GAP.colon && reading.unitAt[at] !== undefined) {
      const label = reading.units.filter((unit) => unit.first >= at && unit.last < end).map((unit) => unit.key);
      const saved = prefixes;
      prefixes = [label];
      const inner = bodyAt(end);
      if (inner && !inner.found.weak) {
        at = end;
        continue;
      }
      prefixes = saved;
    }
    if (isPerson(at, end)) {
      person = here.from;
      at = end;
      continue;
    }
    const last = words[end - 1];
    if (!last) break;
    const closes = text.charAt(last.end) === ')' && text.slice(here.from, last.end).includes('(');
    items.push({
      found: null,
      from: here.from,
      sourceFrom: person >= 0 ? person : here.from,
      to: closes ? last.end + 1 : last.end,
      sourceTo: closes ? last.end + 1 : last.end,
      firstWord: at,
      lastWord: end - 1,
      every: (here.gap & GAP.every) !== 0,
      open: false,
      national: ministries && !hasHead(at),
      notes: [],
    });
    person = -1;
    at = end;
  }
  for (const item of items) for (const note of item.notes) notes.add(note);
  return { items, notes };
}

/** "các sở, ngành, huyện, thị xã liên quan": what is open reaches back over the classes of the same "các". */
function openBackwards(items: readonly Item[]): void {
  for (let k = items.length - 1; k >= 0; k -= 1) {
    const item = items[k];
    if (!item?.found || item.found.agency.kind !== 'group') return;
    item.open = true;
    if (item.every) return;
  }
}
