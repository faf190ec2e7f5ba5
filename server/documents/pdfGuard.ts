import { inflateSync } from 'node:zlib';
import type { ReadLimits } from '#server/xlsx/limits';
import { Refused } from '#server/xlsx/refused';

/** Dictionaries before a stream are short. */
const longestDictionary = 16_384;

/**
 * Unpacks every packed part of a PDF but pictures before a library sees it: a library reads what it can of a damaged part and says
 * nothing, so a table would lose its end unseen. Each part carries its own checksum. What grows past the limits is a bomb. Parts of a file
 * with a password cannot be looked at.
 */
export function checkPdfParts(bytes: Uint8Array, limits: ReadLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.includes('/Encrypt')) return;
  let total = 0;
  let at = file.indexOf('stream');
  while (at >= 0) {
    const begin = at + 'stream'.length;
    const isEnd = file.subarray(at - 3, at).toString('latin1') === 'end';
    const end = isEnd ? begin : file.indexOf('endstream', begin);
    if (!isEnd && end < 0) throw new Refused('cut_short', {});
    if (!isEnd && isPacked(file, at)) {
      total += unpackedSize(file.subarray(afterLine(file, begin), end), limits);
      if (total > limits.totalBytes) throw new Refused('zip_bomb', { bytes: total, limit: limits.totalBytes });
    }
    at = file.indexOf('stream', isEnd ? begin : end + 'endstream'.length);
  }
}

function isPacked(file: Buffer, at: number): boolean {
  const before = file.subarray(Math.max(0, at - longestDictionary), at).toString('latin1');
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
  return /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary) && !/\/Subtype\s*\/Image\b/.test(dictionary);
}

/** The keyword ends with a line feed, or a carriage return and one. */
function afterLine(file: Buffer, at: number): number {
  if (file[at] === 13 && file[at + 1] === 10) return at + 2;
  return file[at] === 10 || file[at] === 13 ? at + 1 : at;
}

function unpackedSize(packed: Buffer, limits: ReadLimits): number {
  if (packed.length === 0) return 0;
  try {
    return inflateSync(packed, { maxOutputLength: limits.partBytes }).length;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refused('zip_bomb', { bytes: limits.partBytes + 1, limit: limits.partBytes });
    throw new Refused('damaged', {});
  }
}
