/**
 * The numbers other than 0 that stand at two places of a list or more. Sorting numbers in one piece of memory takes a small part of what putting
 * each into a set does; most tables have none. Example: `comingTwice(Int32Array.of(7, 0, 9, 7, 0))` holds 7.
 */
export function comingTwice(numbers: Int32Array): ReadonlySet<number> {
  const sorted = Int32Array.from(numbers).sort();
  const found = new Set<number>();
  for (let at = 1; at < sorted.length; at += 1) {
    const number = sorted[at] ?? 0;
    if (number !== 0 && number === sorted[at - 1]) found.add(number);
  }
  return found;
}
