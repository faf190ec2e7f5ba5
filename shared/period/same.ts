import type { Period } from '#shared/period/period';

/**
 * Equal in meaning (M5): earliest, latest and recurrence are the same, whatever the spelling; `Quý I-II/2026` is `6 tháng đầu năm 2026`.
 * The order of cycles does not count. Periods that were not read, or that hang on an event, have no meaning to compare: false, so that
 * the caller compares the words.
 */
export function samePeriod(a: Period, b: Period): boolean {
  if (!hasMeaning(a) || !hasMeaning(b)) return false;
  return a.earliest === b.earliest && a.latest === b.latest && cyclesOf(a) === cyclesOf(b);
}

function hasMeaning({ kind }: Period): boolean {
  return kind !== 'unparseable' && kind !== 'ambiguous' && kind !== 'conditional';
}

function cyclesOf({ recurrence }: Period): string {
  return recurrence === null ? '' : recurrence.split('+').sort().join('+');
}
