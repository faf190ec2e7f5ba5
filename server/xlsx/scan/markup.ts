import { Refused } from '#server/xlsx/refused';
import { Unsure } from '#server/xlsx/scan/unsure';

/** The bytes the scanners look for. */
export const lessThan = 0x3c;
export const greaterThan = 0x3e;
export const slash = 0x2f;
export const equalsSign = 0x3d;
const bang = 0x21;
const question = 0x3f;
export const quote = 0x22;
export const apostrophe = 0x27;
const commentEnd = Buffer.from('-->');
const instructionEnd = Buffer.from('?>');

export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Index of the `>` that ends the tag beginning at or before `from`; one inside an attribute value does not count. */
export function tagEnd(bytes: Buffer, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const byte = bytes[at];
    if (byte === greaterThan) return at;
    if (byte === quote || byte === apostrophe) {
      at = bytes.indexOf(byte, at + 1);
      if (at < 0) return -1;
    }
    at++;
  }
  return -1;
}

/**
 * Past a comment or an instruction that begins at `at`; -1 when it does not end here. A document type is refused, for all
 * entity attacks need one (Q-B9); CDATA is left to the library.
 */
export function pastOddity(bytes: Buffer, at: number, part: string): number {
  const next = bytes[at + 1];
  if (next === question) {
    const end = bytes.indexOf(instructionEnd, at + 2);
    return end < 0 ? -1 : end + 2;
  }
  if (next !== bang) return at;
  if (bytes[at + 2] === 0x2d) {
    const end = bytes.indexOf(commentEnd, at + 4);
    return end < 0 ? -1 : end + 3;
  }
  if (bytes[at + 2] === 0x5b) throw new Unsure('CDATA');
  throw new Refused('unsafe_xml', { part });
}

/** One attribute of a tag; filled anew by each `readAttribute`, so that a million cells make no objects. */
export type Attribute = { nameStart: number; nameEnd: number; valueStart: number; valueEnd: number };

/** Reads the attribute at or after `at` in a tag ending at `end`; returns where to go on, or -1 when there is none left. */
export function readAttribute(bytes: Buffer, at: number, end: number, into: Attribute): number {
  let i = at;
  while (i < end && isSpace(bytes[i])) i++;
  if (i >= end || bytes[i] === slash) return -1;
  into.nameStart = i;
  while (i < end && bytes[i] !== equalsSign && !isSpace(bytes[i])) i++;
  into.nameEnd = i;
  while (i < end && bytes[i] !== quote && bytes[i] !== apostrophe) i++;
  const mark = bytes[i];
  if (i >= end || mark === undefined) return -1;
  into.valueStart = ++i;
  while (i < end && bytes[i] !== mark) i++;
  into.valueEnd = i;
  return i + 1;
}

/** Whether the bytes from `start` to `end` are this ASCII word. */
export function isWord(bytes: Buffer, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** Where the name of a tag ends that begins at `at` (after `<`). */
export function nameEnd(bytes: Buffer, at: number, limit: number): number {
  let i = at;
  while (i < limit) {
    const byte = bytes[i];
    if (byte === greaterThan || byte === slash || isSpace(byte)) break;
    i++;
  }
  return i;
}

/** The prefix `x:` of the root element (`''` as a rule), which all elements of the part then carry, and its own name. */
export function rootPrefix(
  bytes: Buffer,
  part: string,
): { readonly prefix: string; readonly root: string } | undefined {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  for (;;) {
    at = bytes.indexOf(lessThan, at);
    if (at < 0) return undefined;
    const past = pastOddity(bytes, at, part);
    if (past < 0) return undefined;
    if (past === at) break;
    at = past;
  }
  const end = nameEnd(bytes, at + 1, bytes.length);
  if (end >= bytes.length) return undefined;
  const name = bytes.toString('latin1', at + 1, end);
  const colon = name.indexOf(':') + 1;
  return { prefix: name.slice(0, colon), root: name.slice(colon) };
}
