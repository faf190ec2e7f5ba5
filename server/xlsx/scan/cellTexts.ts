import type { GrowingTexts } from '#server/xlsx/pack/growing';

const ampersand = 0x26;
const escapeStart = Buffer.from('_x');
const carriageReturn = 0x0d;

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text of XML as it is meant: line ends, entities, and Excel's own `_x000D_` for what XML cannot hold. */
export function unescaped(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const plain = lines.includes('&') ? lines.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, entity) : lines;
  return plain.includes('_x')
    ? plain.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named.get(name) ?? whole;
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * Says quickly whether a text holds anything that means something else than itself. The next `&`, `_x` and line end of a window
 * are looked for once and hold for all texts before them.
 */
function plainTexts(): (bytes: Buffer, start: number, end: number) => boolean {
  let window: Buffer | undefined;
  let nextEntity = 0;
  let nextEscape = 0;
  let nextReturn = 0;
  const after = (found: number): number => (found < 0 ? Number.POSITIVE_INFINITY : found);
  return (bytes, start, end) => {
    if (bytes !== window) {
      window = bytes;
      nextEntity = nextEscape = nextReturn = -1;
    }
    if (nextEntity < start) nextEntity = after(bytes.indexOf(ampersand, start));
    if (nextEscape < start) nextEscape = after(bytes.indexOf(escapeStart, start));
    if (nextReturn < start) nextReturn = after(bytes.indexOf(carriageReturn, start));
    return nextEntity >= end && nextEscape >= end && nextReturn >= end;
  };
}

const slots = 1 << 15;
const longestShared = 400;

export type CellTexts = {
  /** Index of the text between two positions, -1 for an empty one. Texts met shortly before are found again. */
  readonly store: (bytes: Buffer, start: number, end: number) => number;
  /** The same for a text made of several runs (rich text), given as start, end, start, end …; `once` where it does not repeat. */
  readonly storeRuns: (bytes: Buffer, runs: readonly number[], once: boolean) => number;
};

/**
 * Copies texts from the XML to the packed workbook without making strings of them. Programs that write every text in
 * its cell (streaming writers) repeat "Đang thực hiện" sixty thousand times: a table of recent texts finds most repeats.
 */
export function cellTexts(texts: GrowingTexts): CellTexts {
  const recent = new Int32Array(slots).fill(-1);

  const isPlain = plainTexts();

  const copy = (bytes: Buffer, start: number, end: number): number => {
    const { into, at } = texts.open(end - start);
    // Calling the copier costs more than copying a few bytes.
    if (end - start < 48) for (let i = start; i < end; i++) into[at + i - start] = bytes[i] as number;
    else bytes.copy(into, at, start, end);
    return texts.close(at + end - start);
  };

  const plainOr = (bytes: Buffer, start: number, end: number): string | undefined =>
    isPlain(bytes, start, end) ? undefined : unescaped(bytes.toString('utf8', start, end));

  const store = (bytes: Buffer, start: number, end: number): number => {
    if (start >= end) return -1;
    const text = plainOr(bytes, start, end);
    if (text !== undefined) return text === '' ? -1 : texts.add(text);
    if (end - start > longestShared) return copy(bytes, start, end);
    let hash = end - start;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const before = recent[slot] as number;
    if (before >= 0 && texts.equals(before, bytes, start, end)) return before;
    const index = copy(bytes, start, end);
    recent[slot] = index;
    return index;
  };

  const storeOnce = (bytes: Buffer, start: number, end: number): number => {
    const text = plainOr(bytes, start, end);
    if (text === undefined) return copy(bytes, start, end);
    return text === '' ? -1 : texts.append(text);
  };

  const storeRuns = (bytes: Buffer, runs: readonly number[], once: boolean): number => {
    if (runs.length === 0) return -1;
    if (runs.length === 2) return (once ? storeOnce : store)(bytes, runs[0] as number, runs[1] as number);
    let text = '';
    for (let i = 0; i + 1 < runs.length; i += 2) text += unescaped(bytes.toString('utf8', runs[i], runs[i + 1]));
    return text === '' ? -1 : texts.add(text);
  };

  return { store, storeRuns };
}
