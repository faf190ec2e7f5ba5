import type { GrowingTexts } from '#server/xlsx/pack/growing';

const ampersand = 0x26;
const underscore = 0x5f;
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

/** Whether any byte of the text means something else than itself. */
function needsUnescaping(bytes: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === ampersand || byte === carriageReturn || (byte === underscore && bytes[i + 1] === 0x78)) return true;
  }
  return false;
}

const slots = 1 << 15;
const longestShared = 400;

export type CellTexts = {
  /** Index of the text between two positions, -1 for an empty one. Texts met shortly before are found again. */
  readonly store: (bytes: Buffer, start: number, end: number) => number;
  /** The same for a text made of several runs (rich text), given as start, end, start, end … */
  readonly storeRuns: (bytes: Buffer, runs: readonly number[]) => number;
};

/**
 * Copies texts from the XML to the packed workbook without making strings of them. Programs that write every text in
 * its cell (streaming writers) repeat "Đang thực hiện" sixty thousand times: a table of recent texts finds most repeats.
 */
export function cellTexts(texts: GrowingTexts): CellTexts {
  const recent = new Int32Array(slots).fill(-1);

  const store = (bytes: Buffer, start: number, end: number): number => {
    if (start >= end) return -1;
    if (needsUnescaping(bytes, start, end)) {
      const text = unescaped(bytes.toString('utf8', start, end));
      return text === '' ? -1 : texts.add(text);
    }
    const length = end - start;
    let slot = -1;
    if (length <= longestShared) {
      let hash = length;
      for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
      slot = (hash ^ (hash >>> 15)) & (slots - 1);
      const before = recent[slot] as number;
      if (before >= 0 && texts.equals(before, bytes, start, end)) return before;
    }
    const { into, at } = texts.open(length);
    bytes.copy(into, at, start, end);
    const index = texts.close(at + length);
    if (slot >= 0) recent[slot] = index;
    return index;
  };

  const storeRuns = (bytes: Buffer, runs: readonly number[]): number => {
    if (runs.length === 0) return -1;
    if (runs.length === 2) return store(bytes, runs[0] as number, runs[1] as number);
    let text = '';
    for (let i = 0; i + 1 < runs.length; i += 2) text += unescaped(bytes.toString('utf8', runs[i], runs[i + 1]));
    return text === '' ? -1 : texts.add(text);
  };

  return { store, storeRuns };
}
