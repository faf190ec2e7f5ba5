/** What a percent cell says: a number 0–100, or why it says none. The typed text always stays beside it (T6). */
export type PercentReading =
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'out_of_range'; readonly value: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'empty' };

/**
 * Reads a percent cell (T6): a number under a `%` format is taken × 100, any other number as it stands, text with comma or point and an
 * optional `%`. Out of 0–100 or not a number it is said so and never clipped or guessed.
 *
 * Example: `{ text: '70%', value: 0.7, format: '0%' }` → 70; `'70,5 %'` → 70.5; `'120'` → out of range; `'gần xong'` → unreadable.
 */
export function readPercent(
  cell: { readonly text: string; readonly value?: number | boolean; readonly format?: string } | undefined,
): PercentReading {
  if (cell === undefined) return { kind: 'empty' };
  if (typeof cell.value === 'number') {
    const scaled = cell.format?.replace(/"[^"]*"|\\./g, '').includes('%') ? cell.value * 100 : cell.value;
    return inRange(Math.round(scaled * 1e6) / 1e6);
  }
  const text = cell.text.replace(/[\s\u200b]+/g, '');
  if (text === '') return { kind: 'empty' };
  const match = /^([+-]?\d+(?:[.,]\d+)?)%?$/.exec(text);
  return match?.[1] === undefined ? { kind: 'unreadable' } : inRange(Number(match[1].replace(',', '.')));
}

function inRange(value: number): PercentReading {
  if (!Number.isFinite(value)) return { kind: 'unreadable' };
  return value >= 0 && value <= 100 ? { kind: 'percent', value } : { kind: 'out_of_range', value };
}

/** Whether a cell of a tick column is ticked by a mark alone: x, X, v, ✓, có, 1, TRUE. */
export function isTick(text: string): boolean {
  return /^\s*(?:x|v|✓|✔|☑|☒|✅|có|co|1|true|đúng|√|●|■)\s*$/iu.test(text.normalize('NFC'));
}

/** What a letter in a table of tasks by bodies says of the body above it: `C`, `CT` lead, `P`, `PH` help. */
export function roleMark(text: string): 'lead' | 'coordinating' | undefined {
  const mark = text.normalize('NFC').trim();
  if (/^(?:c|ct|chủ trì)$/iu.test(mark)) return 'lead';
  return /^(?:p|ph|phối hợp)$/iu.test(mark) ? 'coordinating' : undefined;
}
