/**
 * A request or answer of Excel with the texts of cells made unreadable: their letters become `x` (`X`), their figures `0`, signs and lengths
 * stay. Cells are what stands in rows of rows; names of sheets, formats and numbers are left, since what Excel does rests on them.
 */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) {
    const rows = value.length > 0 && value.every((line) => Array.isArray(line));
    return value.map((one: unknown) => (rows ? (one as unknown[]).map(cell) : masked(one)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'NumberFormat' ? one : masked(one)] as const),
  );
}

function cell(value: unknown): unknown {
  if (Array.isArray(value) || typeof value === 'object') return masked(value);
  return typeof value === 'string' ? unreadable(value) : value;
}

function unreadable(text: string): string {
  // Of a formula only the texts in it tell something of a person.
  if (text.startsWith('=')) return text.replace(/"[^"]*"/g, (quoted) => signs(quoted));
  return signs(text);
}

function signs(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{Nd}/gu, '0');
}
