export type Place = { readonly row: number; readonly column: number };

/** Where a key leads from a cell; null for keys that lead nowhere. */
export function stepFrom(
  { row, column }: Place,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  rows: number,
  columns: number,
): Place | null {
  const within = (n: number, of: number): number => Math.max(0, Math.min(of - 1, n));
  switch (key) {
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'PageDown':
      return { row: within(row + 15, rows), column };
    case 'PageUp':
      return { row: within(row - 15, rows), column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
