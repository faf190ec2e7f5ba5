import { createHash } from 'node:crypto';
import { readable } from '#server/usecases/readableCode';

/**
 * The number on a receipt: period, place in the programme's journal, and three signs of the programme, so that it is one of a kind on the
 * instance and can be read out on the phone. `2015-11-0007-K3T`.
 */
export function receiptNumber(
  { programme, period }: { readonly programme: string; readonly period: string },
  seq: number,
): string {
  const sign = readable(createHash('sha256').update(programme).digest()).slice(0, 3);
  return `${period}-${String(seq).padStart(4, '0')}-${sign}`;
}
