/**
 * Orders reporting periods (`2015-11`, `2015-Q4`, `2015-H1`, `2015-9M`, `2015`) by the month they end in; of two that end together the
 * shorter comes first, since the longer one is told later. Unknown spellings sort by text, after the known.
 */
export function comparePeriods(a: string, b: string): number {
  const [left, right] = [rank(a), rank(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const ranks = new Map<string, number>();

function rank(period: string): number {
  const known = ranks.get(period);
  if (known !== undefined) return known;
  const value = readRank(period);
  if (ranks.size > 1_000) ranks.clear();
  ranks.set(period, value);
  return value;
}

function readRank(period: string): number {
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])|(9M)))?$/.exec(period);
  if (!match) return Number.MAX_SAFE_INTEGER;
  const [, year, month, quarter, half, nine] = match;
  const end = month ? Number(month) : quarter ? Number(quarter) * 3 : half ? Number(half) * 6 : nine ? 9 : 12;
  const length = month ? 1 : quarter ? 3 : half ? 6 : nine ? 9 : 12;
  return (Number(year) * 12 + end) * 16 + length;
}
