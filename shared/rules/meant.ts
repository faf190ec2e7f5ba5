import type { SourceCell } from '#shared/table/table';

/** Text of a cell as it is meant: ditto and merge resolved, trimmed; '' when empty or when a ditto points at nothing. */
export function meantText(cell: SourceCell | undefined): string {
  if (cell === undefined || cell.inherited === 'ditto_to_nothing') return '';
  return (cell.resolved ?? cell.text).trim();
}
