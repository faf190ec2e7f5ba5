/** Digits a text carries without being escaped, in JSON too. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const base = digits.length;
/** What a digit is worth, by its code. */
const worth = new Uint8Array(128);
for (let value = 0; value < base; value += 1) worth[digits.charCodeAt(value)] = value;

/** Numbers of a column as a text of equally long parts: a third of what a list of them takes on the way, packed. */
export type PackedColumn = { readonly width: number; readonly text: string };

/** Packs whole numbers from -1 on. `[-1, 0, 63]` → width 2, `AAABBA`. */
export function packColumn(values: readonly number[]): PackedColumn {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, value + 1);
  let width = 1;
  while (base ** width <= largest) width += 1;
  const parts = values.map((value) => {
    let rest = value + 1;
    let text = '';
    for (let at = 0; at < width; at += 1) {
      text = (digits[rest % base] ?? '') + text;
      rest = Math.floor(rest / base);
    }
    return text;
  });
  return { width, text: parts.join('') };
}

/** Inverse of {@link packColumn}. */
export function unpackColumn({ width, text }: PackedColumn): Int32Array {
  const values = new Int32Array(text.length / width);
  for (let at = 0; at < values.length; at += 1) {
    let value = 0;
    for (let digit = 0; digit < width; digit += 1)
      value = value * base + (worth[text.charCodeAt(at * width + digit)] ?? 0);
    values[at] = value - 1;
  }
  return values;
}
