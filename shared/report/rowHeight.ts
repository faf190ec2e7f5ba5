/**
 * Row heights are set by us: merged and wrapped cells do not grow by themselves in every program, and a text cut in print is a text lost.
 * Widths are those of Times New Roman in thousandths of an em, by base letter; marks above and below a letter add nothing.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  ' ': 250, '!': 333, '"': 408, '%': 833, '&': 778, "'": 180, '(': 333, ')': 333, '*': 500, '+': 564, ',': 250, '-': 333, '.': 250,
  '/': 278, ':': 278, ';': 278, '=': 564, '?': 444, '@': 921, A: 722, B: 667, C: 667, D: 722, E: 611, F: 556, G: 722, H: 722, I: 333,
  J: 389, K: 722, L: 611, M: 889, N: 722, O: 722, P: 556, Q: 722, R: 667, S: 556, T: 611, U: 722, V: 722, W: 944, X: 722, Y: 722,
  Z: 611, a: 444, c: 444, e: 444, f: 333, i: 278, j: 278, l: 278, m: 778, r: 333, s: 389, t: 278, w: 722, z: 444, Đ: 722, '–': 500,
  '—': 1000, '…': 1000, '“': 444, '”': 444, '‘': 333, '’': 333,
}; // biome-ignore format: one table
const OTHER = 500;
const table = new Uint16Array(0x2100);

function widthOf(code: number): number {
  if (code >= table.length) return 900;
  const known = table[code] ?? 0;
  if (known !== 0) return known;
  const letter = String.fromCharCode(code);
  const base = letter.normalize('NFD').charAt(0);
  const mark = code >= 0x300 && code <= 0x36f;
  const width = mark ? 1 : (WIDTHS[letter] ?? WIDTHS[base] ?? OTHER);
  table[code] = width;
  return width;
}

const SPACE = 32;
const BREAK = 10;

/**
 * How many lines a text takes in a column, broken at spaces as a spreadsheet breaks it. `width` in Excel characters, `size` in points.
 * Example: `lineCount('Sở Kế hoạch và Đầu tư', 12, 11)` → 2. An empty text takes one line.
 */
export function lineCount(text: string, width: number, size: number, bold = false): number {
  // A character of width is 7 pixels of 1/96 inch. Bold runs up to 10 % wider; 3 % are kept for programs that space letters wider.
  const room = ((width * 7 - 1) * 0.75 * 970) / (size * (bold ? 1.1 : 1));
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : SPACE;
    if (code !== SPACE && code !== BREAK) {
      word += widthOf(code);
      continue;
    }
    if (used > 0 && used + word > room) {
      lines += 1;
      used = 0;
    }
    if (word > room) {
      lines += Math.floor(word / room);
      used = word % room;
    } else used += word;
    used += 250;
    word = 0;
    if (code === BREAK && i < text.length) {
      lines += 1;
      used = 0;
    }
  }
  return lines;
}

/** Excel allows no taller row. */
export const tallestRow = 409;

/** Height in points of a row whose fullest cell has that many lines. */
export function heightOf(lines: number, size: number): number {
  return Math.min(tallestRow, Math.ceil(lines * size * 1.2 + 4));
}

export type Measured = { readonly text: string; readonly width: number; readonly bold?: boolean };

/** Height of a row of texts: the cell with most lines decides. */
export function rowHeight(cells: readonly Measured[], size = 11): number {
  let most = 1;
  for (const { text, width, bold } of cells) most = mostLines(most, text, width, bold === true, size);
  return heightOf(most, size);
}

/**
 * The greater of `most` and the lines a text takes, see {@link lineCount}: for rows measured cell after cell.
 * Example: `mostLines(3, 'Sở Y tế', 12, false)` → 3.
 */
export function mostLines(most: number, text: string, width: number, bold: boolean, size = 11): number {
  // Even in capitals these letters fit into the lines there are already: no need to measure.
  if (text.length * size * WIDEST < width * 5.25 * most && !text.includes('\n')) return most;
  return Math.max(most, lineCount(text, width, size, bold));
}

/** Ems a letter takes in a line of bold capitals, broken words included. */
const WIDEST = 0.9;
