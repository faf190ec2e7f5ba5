import type { Workbook } from '#shared/sheet/grid';

/**
 * Finds the stamp of state secrecy (T9): MẬT, TỐI MẬT or TUYỆT MẬT as a line of its own, as the rules of clerical work
 * put it: at the top of the page, in a header or footer, or in a text box. Words in a sentence ("bảo mật", "bí mật",
 * "tài liệu mật") and table headers in small letters are no stamp.
 */
export type SecrecyMark = { readonly mark: string; readonly sheet?: string };

/** A stamp stands above the table; below this many non-empty rows text is content. */
const topRows = 15;

/** Capitals in Unicode, and the same in the old TCVN3 and VNI fonts. */
const stamps: ReadonlyMap<string, string> = new Map([
  ['MẬT', 'MẬT'],
  ['TỐIMẬT', 'TỐI MẬT'],
  ['TUYỆTMẬT', 'TUYỆT MẬT'],
  ['MËT', 'MẬT'],
  ['mËt', 'MẬT'],
  ['TèIMËT', 'TỐI MẬT'],
  ['tèimËt', 'TỐI MẬT'],
  ['TUYÖTMËT', 'TUYỆT MẬT'],
  ['tuyÖtmËt', 'TUYỆT MẬT'],
  ['MAÄT', 'MẬT'],
  ['TOÁIMAÄT', 'TỐI MẬT'],
  ['TUYEÄTMAÄT', 'TUYỆT MẬT'],
]);

/**
 * The first stamp found in a workbook, undefined where there is none. `margins` are lines outside the cells: headers, footers, text boxes.
 *
 * Example: a cell `TỐI MẬT` above the table of sheet `Biểu` → `{mark: "TỐI MẬT", sheet: "Biểu"}`.
 */
export function secrecyMark(workbook: Workbook, margins: readonly string[]): SecrecyMark | undefined {
  for (const line of margins) {
    const mark = markIn(withoutMarginCodes(line));
    if (mark) return { mark };
  }
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows.slice(0, topRows)) {
      for (const cell of Object.values(row.cells)) {
        const mark = cell && typeof cell.value === 'string' ? markIn(cell.value) : undefined;
        if (mark) return { mark, sheet: sheet.name };
      }
    }
  }
  return undefined;
}

function markIn(text: string): string | undefined {
  if (text.length > 400 || !/t/i.test(text)) return undefined;
  for (const line of text.split(/[\r\n\v]+/)) {
    const mark = markOfLine(line.normalize('NFC'));
    if (mark) return mark;
  }
  return undefined;
}

function markOfLine(line: string): string | undefined {
  // "Độ mật: MẬT", "(TỐI MẬT)", "M Ậ T": the label, brackets, and letter spacing do not count.
  const bare = line
    .replace(/^\s*(độ|mức độ|dấu)\s+mật\s*[:：-]\s*/i, '')
    .replace(/[\s\u00a0\u200b()[\]{}"'“”.*:_|–-]/g, '');
  const stamped = stamps.get(bare);
  if (stamped) return stamped;
  // After the label the letters may be small: "Độ mật: Tối mật".
  return /^\s*(độ|mức độ|dấu)\s+mật\s*[:：-]/i.test(line) ? stamps.get(bare.toUpperCase()) : undefined;
}

/** Headers and footers carry codes: `&C&"Times New Roman,Bold"&14MẬT`; each of `&L &C &R` begins a line. */
function withoutMarginCodes(text: string): string {
  return text
    .replace(/&[LCR]/g, '\n')
    .replace(/&"[^"]*"/g, '')
    .replace(/&K[0-9A-F+-]{6}/gi, '')
    .replace(/&\d+/g, '')
    .replace(/&[A-Z]/gi, '');
}
