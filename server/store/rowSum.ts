import { hash } from 'node:crypto';
import { storedText } from '#server/store/storedText';

type Column = string | number | null;

/**
 * The sum of a row: 64 bits of SHA-256 over its other columns, by name. It finds damage, not malice; against malice records are compared
 * with the chained journal.
 */
export function rowSum(row: Readonly<Record<string, unknown>>): string {
  const columns = Object.keys(row)
    .filter((name) => name !== 'sum')
    .sort();
  return hash('sha256', JSON.stringify(columns.map((name) => [name, row[name]]))).slice(0, 16);
}

/** A row as it is written: texts as both databases can hold them, and its sum. */
export function sealed<Row extends Readonly<Record<string, Column>>>(row: Row): Row & { sum: string } {
  const stored: Record<string, Column> = {};
  for (const [name, value] of Object.entries(row)) stored[name] = typeof value === 'string' ? storedText(value) : value;
  return { ...(stored as Row), sum: rowSum(stored) };
}
