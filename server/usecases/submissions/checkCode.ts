import { createHash } from 'node:crypto';
import { readable } from '#server/usecases/readableCode';
import type { Working } from '#shared/merge/incremental';
import { parseCellKey } from '#shared/merge/key';
import type { LineVersion } from '#shared/merge/model';
import { cleanText } from '#shared/text/fold';

/** What an agency has said in this period, as the tracker took it: cell key → the value in force. */
export function saidBy({ plan, verdicts }: Working, agency: string): ReadonlyMap<string, LineVersion> {
  const said = new Map<string, LineVersion>();
  for (const [key, { version }] of verdicts.lines) {
    if (version === undefined || version.period !== plan.period) continue;
    const subject = parseCellKey(key);
    if (subject?.kind === 'line' && subject.agency === agency) said.set(key, version);
  }
  return said;
}

/**
 * Mã đối chiếu (K5): eight signs over everything an agency has said in this period, as the tracker took it. Printed on the form, it proves
 * that paper and data agree; spaces and the order of rows do not count. Empty where the agency has said nothing.
 */
export function checkCode(working: Working, agency: string): string {
  const said = [...saidBy(working, agency)].map(([key, { value }]) => `${key}=${cleanText(value)}`);
  if (said.length === 0) return '';
  const code = readable(createHash('sha256').update(said.sort().join('\n')).digest()).slice(0, 8);
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
