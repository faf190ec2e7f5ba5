/** What a percent cell says: 0–100, or why it cannot be used. Out of range is kept as typed, never clipped (T6). */
export type PercentReading =
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'out_of_range'; readonly value: number }
  | { readonly kind: 'unreadable' };

const NUMBER = /^([+-]?)(\d{1,15})(?:[.,](\d{1,12}))?\s*%?$/;

/**
 * Reads the text of a percent cell: `70`, `70%`, `70,0 %`, `70.5`. A comma or a dot is the decimal sign; thousands cannot occur
 * below 100. Anything else (`7/10`, `khoảng 70`, `gần xong`) is unreadable. Numeric cells under a `%` format are turned into
 * such a text first, see `#shared/merge/typed`.
 */
export function readPercent(text: string): PercentReading {
  const match = NUMBER.exec(text.replace(/[\s\u00a0\u202f]+/g, ' ').trim());
  if (!match) return { kind: 'unreadable' };
  const value = Number(`${match[1]}${match[2]}.${match[3] ?? '0'}`);
  return value >= 0 && value <= 100 ? { kind: 'percent', value } : { kind: 'out_of_range', value };
}
