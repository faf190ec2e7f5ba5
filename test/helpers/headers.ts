import { readFileSync } from 'node:fs';

export type HeaderCase = {
  readonly id: string;
  /** False: no task table. */
  readonly task: boolean;
  readonly rows: readonly (readonly string[])[];
  /** A1 ranges relative to the header's first cell. */
  readonly merges: readonly string[];
  readonly mapping: readonly (string | null)[] | null;
  readonly numberRow?: readonly string[];
  readonly reason?: string;
  readonly body?: readonly (readonly string[])[];
};

export function headerCases(
  file: `headers${'' | '-hard' | '-third' | '-fourth' | '-fifth' | '-sixth'}.json`,
): readonly HeaderCase[] {
  const text = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { headers: HeaderCase[] }).headers;
}
