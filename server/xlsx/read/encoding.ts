/**
 * Bytes of a text file to text. Vietnamese offices save CSV as UTF-8 with or without a byte order mark, as "Unicode
 * text" (UTF-16), or in the old ANSI page windows-1258, whose combining tone marks are passed up as they stand.
 */
export type DecodedText = {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';
};

export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes.subarray(3), 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes.subarray(2), 'utf-16be');
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return decode(bytes, unmarked);
  try {
    // A sample may end within a character: `stream` forgives an open tail, nothing else.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }), encoding: 'utf-8' };
  } catch {
    return decode(bytes, 'windows-1258');
  }
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** UTF-16 without a mark shows in its ASCII characters: separators and line ends have a zero byte beside them. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 512) & ~1;
  if (length < 8) return undefined;
  let evenZero = 0;
  let oddZero = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZero++;
    if (bytes[i + 1] === 0) oddZero++;
  }
  if (oddZero > length / 8 && evenZero === 0) return 'utf-16le';
  if (evenZero > length / 8 && oddZero === 0) return 'utf-16be';
  return undefined;
}
