import { cleanText, fold } from '#shared/text/fold';

/**
 * The names by which columns are told apart in the choices of a layout (T2), from their headers in order: the header itself, numbered where
 * several columns have it, since columns move and letters with them. '' where there is no header.
 *
 * Example: `layoutKeys(['TT', 'Kết quả', 'Kết quả'])` → `['TT', 'Kết quả #1', 'Kết quả #2']`.
 */
export function layoutKeys(headers: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const header of headers) times.set(fold(header), (times.get(fold(header)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const key = fold(header);
    if (key === '' || times.get(key) === 1) return cleanText(header);
    const at = (seen.get(key) ?? 0) + 1;
    seen.set(key, at);
    return `${cleanText(header)} #${at}`;
  });
}
