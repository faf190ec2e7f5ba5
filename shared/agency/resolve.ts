import { mostSpelt } from '#shared/agency/choose';
import { buildLexicon, type Lexicon } from '#shared/agency/lexicon';
import { type Item, readItems } from '#shared/agency/list';
import type { Reading } from '#shared/agency/reading';
import type { Agency, AgencyRef, RegistryFile, Responsibility, ResponsibilityNote } from '#shared/agency/registry';
import { provinceFamily, type Succession, successionOf } from '#shared/agency/succession';
import { suggest } from '#shared/agency/suggest';
import { readUnits } from '#shared/agency/units';
import { dittoMarks, nothing } from '#shared/agency/vocabulary';
import { GAP } from '#shared/agency/words';
import { cleanText, fold } from '#shared/text/fold';

/** A registry made ready for matching; opaque to everybody but this room. */
export type AgencyIndex = {
  readonly file: RegistryFile;
  /** Province of the programme; bodies of other provinces lose against its own. */
  readonly province?: string;
  readonly byId: ReadonlyMap<string, Agency>;
  readonly lexicon: Lexicon;
  /** Cells repeat a thousand times in one programme: what was read once is remembered by date and text. */
  readonly remembered: Map<string, OfDate>;
};

/** What was read as of one date, and the names of the programme's province on it. */
type OfDate = { readonly family: ReadonlySet<string> | null; readonly read: Map<string, Responsibility> };

const REMEMBER_AT_MOST = 50_000;

/** A longer text is no list of bodies, all communes of a large province by their full names being some 3,000 signs: it is one unknown, whole. */
const LONGEST = 4_000;

/**
 * Prepares a registry for {@link resolveAgencies}. `province` is the programme's own; without it bodies of all provinces are equal.
 * Building costs some milliseconds: do it once per programme.
 */
export function indexRegistry(file: RegistryFile, options: { readonly province?: string } = {}): AgencyIndex {
  return {
    file,
    ...(options.province === undefined ? {} : { province: options.province }),
    byId: new Map(file.agencies.map((agency) => [agency.id, agency])),
    lexicon: buildLexicon(file),
    remembered: new Map(),
  };
}

/**
 * Reads a responsibility cell: every body, group and unknown body it names, in order, as of `asOf` (`YYYY-MM-DD`).
 *
 * Lists are split by the longest registered name before separators; "Sở" and other beginnings are given back where a list dropped them;
 * a person's title is read as the body. A name nobody registered is one `unknown` with its whole text and, for a misspelling, a
 * `suggestion` that is never taken by itself. An empty cell, "Không" and a lone dash name nobody. Ditto marks are resolved by the table
 * before; here one is an unknown with empty text and the note `ditto`.
 *
 * Source: A1–A3. Example: `Sở Tư pháp, Nội vụ và các sở, ngành liên quan` → so-tp, so-nv, g-so-ban-nganh-lq.
 */
export function resolveAgencies(index: AgencyIndex, text: string, asOf: string): Responsibility {
  let ofDate = index.remembered.get(asOf);
  if (!ofDate) {
    const family = index.province === undefined ? null : provinceFamily(index.file, index.province, asOf);
    ofDate = { family, read: new Map() };
    index.remembered.set(asOf, ofDate);
  }
  const known = ofDate.read.get(text);
  if (known) return known;
  if (ofDate.read.size >= REMEMBER_AT_MOST) ofDate.read.clear();
  const read = resolveNow(index, text, asOf, ofDate.family);
  ofDate.read.set(text, read);
  return read;
}

function resolveNow(
  index: AgencyIndex,
  text: string,
  asOf: string,
  family: ReadonlySet<string> | null,
): Responsibility {
  if (text.length > LONGEST) {
    const whole = cleanText(text);
    return { refs: [{ kind: 'unknown', id: null, name: whole, text: whole, source: text }], notes: [] };
  }
  const plain = fold(text);
  if (dittoMarks.has(plain)) {
    const source = text.trim();
    return { refs: [{ kind: 'unknown', id: null, name: '', text: '', source }], notes: ['ditto'] };
  }
  const { words, units, tail } = readUnits(text);
  if (words.length === 0 || nothing.has(plain.replace(/[\s.\-–—]+$/, '').replace(/^[\s.\-–—]+/, '')))
    return { refs: [], notes: [] };
  const unitAt: number[] = words.map(() => -1);
  units.forEach((unit, k) => {
    if ((unitAt[unit.first] ?? 0) < 0) unitAt[unit.first] = k;
  });
  const reading: Reading = {
    text,
    words,
    units,
    unitAt,
    lexicon: index.lexicon,
    asOf,
    family,
    named: new Map(),
    byInitials: new Map(),
  };
  const items = readItems(reading);
  const notes = new Set<ResponsibilityNote>(items.flatMap((item) => item.notes));
  const company = items.some((item) => item.found !== null && !item.found.weak && !item.found.foreign);
  const refs: AgencyRef[] = [];
  for (const item of items) {
    const ref = refOf(index, reading, item, company, notes);
    const before = refs.at(-1);
    // "Huyện ủy, thị ủy" names one registered class twice over.
    if (before && ref.id !== null && before.id === ref.id && ref.kind === 'agency') {
      refs[refs.length - 1] = { ...before, ...joined(text, before, ref) };
      continue;
    }
    refs.push(ref);
  }
  if (tail & (GAP.comma | GAP.semicolon | GAP.and | GAP.dash | GAP.slash | GAP.bullet)) notes.add('trailing_separator');
  return { refs, notes: [...notes] };
}

function joined(text: string, before: AgencyRef, ref: AgencyRef): { readonly text: string; readonly source: string } {
  const from = text.indexOf(before.source);
  const to = text.indexOf(ref.source, from + before.source.length) + ref.source.length;
  const source = text.slice(from, to);
  return { text: cleanText(source), source };
}

function refOf(
  index: AgencyIndex,
  reading: Reading,
  item: Item,
  company: boolean,
  notes: Set<ResponsibilityNote>,
): AgencyRef {
  const typed = cleanText(reading.text.slice(item.from, item.to));
  const source = reading.text.slice(item.sourceFrom, item.sourceTo);
  const unknown = (suggestion: string | undefined, choices?: readonly string[]): AgencyRef => {
    const whole = cleanText(source);
    return {
      kind: 'unknown',
      id: null,
      name: whole,
      text: whole,
      source,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(choices === undefined ? {} : { choices }),
    };
  };
  const { found } = item;
  if (!found) {
    if (item.national) return unknown(item.fallback);
    const keys = reading.units
      .filter((unit) => unit.first >= item.firstWord && unit.last <= item.lastWord)
      .map((unit) => unit.key);
    return unknown(suggest(index.lexicon, keys) ?? item.fallback);
  }
  if (found.foreign) return unknown(undefined);
  if (found.several) {
    notes.add('several_bodies');
    return unknown(undefined, found.several);
  }
  if (found.weak) {
    if (!company) return unknown(found.agency.id);
    notes.add('weak_match');
  }
  const agency = item.open ? openTwin(index, found.keys, found.agency) : found.agency;
  const { now, choices } = settled(successionOf(index.byId, agency.id, reading.asOf), item.today);
  return {
    kind: agency.kind === 'group' ? 'group' : 'agency',
    id: agency.id,
    name: agency.name,
    text: typed,
    source,
    ...(now === undefined ? {} : { now }),
    ...(choices === undefined ? {} : { choices }),
    ...(item.open || item.partial === true || agency.expands?.open === true ? { open: true as const } : {}),
  };
}

/** Of several bodies that took over, the one that the cell itself names. */
function settled(succession: Succession, today: string | undefined): Succession {
  const named = today !== undefined && (succession.now === today || succession.choices?.includes(today) === true);
  return named ? { now: today } : succession;
}

/** The registry's own entry for "… liên quan" of the same classes, where it has one. */
function openTwin(index: AgencyIndex, keys: readonly string[], agency: Agency): Agency {
  let node: Lexicon['root'] | undefined = index.lexicon.root;
  for (const key of [...keys, 'lien', 'quan']) node = node?.next.get(key);
  const twins = (node?.ends ?? []).filter((end) => end.agency.kind === 'group' && !end.weak);
  return twins.find((end) => end.agency === agency)?.agency ?? mostSpelt(twins)?.agency ?? agency;
}
