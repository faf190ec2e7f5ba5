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
  if (!ADDRESS.test(text)) return undefined;
  let column = 0;
  let row = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else if (code >= 65) column = column * 26 + (code & 31);
  }
  return { row: row - 1, column: column - 1 };
}

const ADDRESS = /^\s*\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}\s*$/i;
