import type { PdfWord } from '#server/documents/pdfMarks';

/** Words nearer than this part of their size belong together, as where a letter is taken from another font. */
const together = 0.13;
/** The same where a space was written between: programs write one also in place of a letter of another font. */
const spaced = 0.06;
/** Words whose lines differ by less than this part of their size stand on one line. */
const level = 0.45;

/** What programs leave free at both sides of a cell, in points: a word with no room for one letter more was cut by the width. */
const margins = 6;

export type PageLine = { readonly text: string; readonly base: number; readonly right: number; readonly left: number };

/** Words as lines from top to bottom, each from left to right. */
export function pageLines(words: readonly PdfWord[]): readonly PageLine[] {
  const lines: { base: number; size: number; words: PdfWord[] }[] = [];
  for (const word of words.toSorted((a, b) => a.base - b.base)) {
    const line = lines.at(-1);
    if (line !== undefined && word.base - line.base <= level * Math.max(word.size, line.size)) {
      line.words.push(word);
      if (word.size > line.size) Object.assign(line, { size: word.size, base: word.base });
    } else lines.push({ base: word.base, size: word.size, words: [word] });
  }
  return lines.map(({ base, words: all }) => {
    const sorted = all.toSorted((a, b) => a.left - b.left);
    let text = '';
    let right = Number.NEGATIVE_INFINITY;
    for (const word of sorted) {
      if (text !== '' && word.left - right > (word.spaced ? spaced : together) * word.size) text += ' ';
      text += word.text;
      right = Math.max(right, word.right);
    }
    return { text: text.normalize('NFC'), base, left: sorted[0]?.left ?? 0, right };
  });
}

/**
 * The lines of a cell as its text: a line that begins with a dash or plus stays one, the others were only broken by the width. `wide`: of
 * the cell, in points.
 */
export function cellTextOf(words: readonly PdfWord[], wide: number): string {
  let whole = '';
  let before = 0;
  for (const { text, left, right } of pageLines(words)) {
    // `KT-` and `XH` are one, the dash of `khoa học -` stands alone; `12/201` that fills its cell goes on with `5`.
    const hyphened = /\S[-/]$/.test(whole) && /^[\p{L}\d]/u.test(text);
    const cut = before > wide - margins && /\d$/.test(whole) && /^\d+(?:\s|$)/.test(text);
    whole += `${whole === '' || hyphened || cut ? '' : /^[-–+•*]/.test(text) ? '\n' : ' '}${text}`;
    before = text.includes(' ') ? 0 : ((right - left) * (text.length + 1)) / text.length;
  }
  return whole;
}
