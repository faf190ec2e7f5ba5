import type { Lexicon } from '#shared/agency/lexicon';

/** Edits between two strings (insert, delete, replace, swap of neighbours), or `limit + 1` as soon as there are more. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** Shorter keys are too alike by chance ("Sở TP", "Sở TC"). */
const SHORTEST = 7;

/**
 * The one registered body whose spelling is clearly meant by a misspelt one: few edits for its length, and no other body as near.
 * `squeezed` is the text's unit keys without spaces. Undefined when nothing or more than one body is near.
 */
export function suggest(lexicon: Lexicon, squeezed: string): string | undefined {
  if (squeezed.length < SHORTEST) return undefined;
  let limit = squeezed.length < 12 ? 1 : squeezed.length < 24 ? 2 : 3;
  let best: string | undefined;
  for (const { squeezed: spelling, agency } of lexicon.spellings) {
    if (Math.abs(spelling.length - squeezed.length) > limit || spelling.length < SHORTEST - 1) continue;
    const distance = edits(squeezed, spelling, limit);
    if (distance > limit) continue;
    if (distance < limit || best === undefined) {
      best = distance < limit || best === undefined ? agency.id : best;
      limit = distance;
    } else if (best !== agency.id) {
      best = '';
    }
  }
  return best === '' ? undefined : best;
}
