/** `columnName(0)` → `A`, `columnName(27)` → `AB`. */
export function columnName(column: number): string {
  return names[column] ?? spelledColumn(column);
}

function spelledColumn(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

const names = Array.from({ length: 256 }, (_, column) => spelledColumn(column));

/** A1 address of a cell whose row and column count from 0: `address(4, 2)` → `C5`. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Inverse of {@link address}; `$` signs are ignored. Undefined when the text is no cell address. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/i.exec(text.trim());
  if (!match?.[1] || !match[2]) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
