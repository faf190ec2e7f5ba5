/**
 * Texts as both databases can hold them. PostgreSQL takes no NUL and nothing that is not Unicode, SQLite's reader stops at NUL; a cell of
 * a hostile file may hold either, and what was typed is not lost (T7). Such a character becomes U+001A and four hex digits; U+001A itself
 * too, so that reading back is exact.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const everyOdd = /[\0\u001a\p{Cs}]/gu;

export function storedText(text: string): string {
  // Nearly every text is as it should be, some are megabytes long, and these go over them as fast as memory is read.
  return text.includes('\0') || text.includes('\u001a') || !text.isWellFormed()
    ? text.replace(everyOdd, (char) => `\u001a${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : text;
}

/** Inverse of {@link storedText}. */
export function textOfStored(stored: string): string {
  return stored.includes('\u001a')
    ? // biome-ignore lint/suspicious/noControlCharactersInRegex: U+001A is the mark of this spelling
      stored.replace(/\u001a([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : stored;
}
