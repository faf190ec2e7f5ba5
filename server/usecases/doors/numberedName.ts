/** Longest name common file systems take, in bytes; Vietnamese letters take up to three. */
const longest = 240;

/** `bao-cao`, `.xlsx`, 2 → `bao-cao (2).xlsx`; the first has no number. A stem too long for the number (and `.txt`) is shortened. */
export function numbered(stem: string, ending: string, count: number): string {
  const tail = count === 1 ? ending : ` (${count})${ending}`;
  let short = stem;
  while (Buffer.byteLength(short + tail) > longest && short.length > 1) short = Array.from(short).slice(0, -1).join('');
  return short + tail;
}
