import { Refused } from '#server/xlsx/refused';
import { unescaped } from '#server/xlsx/scan/cellTexts';
import {
  type Attribute,
  isSpace,
  lessThan,
  nameEnd,
  pastOddity,
  readAttribute,
  slash,
  tagEnd,
} from '#server/xlsx/scan/markup';

/** An element by its place in the bytes of a part, so that it can be cut out or written into with every other byte as it was. */
export type Place = {
  /** Without prefix; that is `prefix`, with its colon. */
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  /** Behind the start tag. */
  readonly inner: number;
  /** Where the end tag begins; `inner` where there is none. */
  readonly innerEnd: number;
  readonly end: number;
};

export type Root = Place & {
  /** Elements of the same prefix as the root, as a part of one vocabulary has them; others are `foreign`. */
  readonly children: readonly Place[];
};

const cdataEnd = Buffer.from(']]>');
const greaterThan = 0x3e;

/** The root of a part with its children: one pass over the bytes, however large. Bytes are UTF-8 or another superset of ASCII. */
export function rootOf(bytes: Buffer, part: string): Root {
  let at = 0;
  for (;;) {
    at = bytes.indexOf(lessThan, at);
    if (at < 0) throw new Refused('damaged', { part });
    const past = pastOddity(bytes, at, part);
    if (past < 0) throw new Refused('damaged', { part });
    if (past === at) break;
    at = past;
  }
  const opened = startTag(bytes, at, bytes.length, part);
  if (opened.closed) return { ...placeOf(opened), innerEnd: opened.inner, end: opened.inner, children: [] };
  const { places, end } = elementsIn(bytes, opened.inner, bytes.length, part);
  const close = bytes.indexOf(greaterThan, end);
  if (close < 0) throw new Refused('damaged', { part });
  return { ...placeOf(opened), innerEnd: end, end: close + 1, children: places };
}

/** Elements directly inside an element. */
export function childrenOf(bytes: Buffer, { inner, innerEnd }: Place, part: string): readonly Place[] {
  return elementsIn(bytes, inner, innerEnd, part).places;
}

type Tag = {
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  readonly inner: number;
  readonly closed: boolean;
};

function placeOf({ name, prefix, start, inner }: Tag): Pick<Place, 'name' | 'prefix' | 'start' | 'inner'> {
  return { name, prefix, start, inner };
}

function startTag(bytes: Buffer, start: number, limit: number, part: string): Tag {
  const end = tagEnd(bytes, start + 1, limit);
  if (end < 0) throw new Refused('damaged', { part });
  const name = bytes.toString('latin1', start + 1, nameEnd(bytes, start + 1, end));
  const colon = name.indexOf(':') + 1;
  return {
    name: name.slice(colon),
    prefix: name.slice(0, colon),
    start,
    inner: end + 1,
    closed: bytes[end - 1] === slash,
  };
}

/** Elements at the level of `from`, up to `to` or the end tag of what they stand in. */
function elementsIn(
  bytes: Buffer,
  from: number,
  to: number,
  part: string,
): { readonly places: readonly Place[]; readonly end: number } {
  const places: Place[] = [];
  let open: Tag | undefined;
  let depth = 0;
  let at = from;
  for (;;) {
    at = bytes.indexOf(lessThan, at);
    if (at < 0 || at >= to) break;
    if (bytes[at + 1] === slash) {
      const end = bytes.indexOf(greaterThan, at);
      if (end < 0) throw new Refused('damaged', { part });
      depth -= 1;
      if (depth < 0) return { places, end: at };
      if (depth === 0 && open !== undefined) places.push({ ...placeOf(open), innerEnd: at, end: end + 1 });
      at = end + 1;
      continue;
    }
    const past = pastOther(bytes, at, part);
    if (past !== at) {
      at = past;
      continue;
    }
    if (depth === 0) {
      open = startTag(bytes, at, to, part);
      at = open.inner;
      if (open.closed) places.push({ ...placeOf(open), innerEnd: open.inner, end: open.inner });
      else depth = 1;
      continue;
    }
    // Most of a sheet's tags are those of its cells: nothing of them is wanted but where they end.
    const end = tagEnd(bytes, at + 1, to);
    if (end < 0) throw new Refused('damaged', { part });
    if (bytes[end - 1] !== slash) depth += 1;
    at = end + 1;
  }
  if (depth > 0) throw new Refused('damaged', { part });
  return { places, end: to };
}

/** Past a comment, an instruction or a CDATA section; `at` itself where a tag begins. */
function pastOther(bytes: Buffer, at: number, part: string): number {
  if (bytes[at + 1] === 0x21 && bytes[at + 2] === 0x5b) {
    const end = bytes.indexOf(cdataEnd, at);
    if (end < 0) throw new Refused('damaged', { part });
    return end + 3;
  }
  const past = pastOddity(bytes, at, part);
  if (past < 0) throw new Refused('damaged', { part });
  return past;
}

/** An attribute as written, with the place of its value. */
export type Given = { readonly name: string; readonly value: string; readonly from: number; readonly to: number };

export function attributesOf(bytes: Buffer, { start, inner }: Pick<Place, 'start' | 'inner'>): readonly Given[] {
  const found: Given[] = [];
  const into: Attribute = { nameStart: 0, nameEnd: 0, valueStart: 0, valueEnd: 0 };
  let at = nameEnd(bytes, start + 1, inner - 1);
  for (;;) {
    while (isSpace(bytes[at])) at++;
    at = readAttribute(bytes, at, inner - 1, into);
    if (at < 0) return found;
    found.push({
      name: bytes.toString('latin1', into.nameStart, into.nameEnd),
      value: unescaped(bytes.toString('utf8', into.valueStart, into.valueEnd)),
      from: into.valueStart,
      to: into.valueEnd,
    });
  }
}

/** Value of an attribute by its name without prefix; `''` where it is not given. */
export function attributeOf(bytes: Buffer, place: Pick<Place, 'start' | 'inner'>, name: string): string {
  return attributesOf(bytes, place).find((one) => one.name === name)?.value ?? '';
}

/** Text of an element that holds nothing else. */
export function textOf(bytes: Buffer, { inner, innerEnd }: Place): string {
  const text = bytes.toString('utf8', inner, innerEnd);
  return unescaped(
    text.replace(/<!--[\s\S]*?-->/g, '').replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw: string) => escapedXml(raw)),
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for a part of any encoding: what is not ASCII goes by its number. */
export function escapedXml(text: string): string {
  return text.replace(/[&<>"]|[^\u0020-\u007e]/gu, (sign) => entities[sign] ?? `&#${sign.codePointAt(0) ?? 0};`);
}
