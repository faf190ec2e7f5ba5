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

/** Edits a misspelling of this length may have. */
function tolerance(length: number): number {
  return length < 18 ? 1 : length < 30 ? 2 : 3;
}

/**
 * The one registered body whose spelling is clearly meant by a misspelt one: few edits for its length, and no other body as near. Another
 * first word of a body is no misspelling: "Bộ Tài chính" is not "Sở Tài chính".
 *
 * `keys` are the text's unit keys. Undefined when nothing or more than one body is near.
 */
export function suggest(lexicon: Lexicon, keys: readonly string[]): string | undefined {
  const squeezed = keys.join('');
  if (squeezed.length < SHORTEST) return undefined;
  const head = keys[0] ?? '';
  const knownHead = lexicon.root.next.has(head);
  let limit = tolerance(squeezed.length);
  let best: Set<string> | undefined;
  const most = limit;
  for (let length = squeezed.length - most; length <= squeezed.length + most; length += 1) {
    if (length < SHORTEST - 1) continue;
    for (const spelling of lexicon.spellings.get(length) ?? []) {
      if (knownHead && spelling.head !== head) continue;
      const distance = edits(squeezed, spelling.squeezed, limit);
      if (distance > limit) continue;
      if (distance < limit || !best) best = new Set();
      limit = distance;
      best.add(spelling.agency.id);
    }
  }
  const [only, other] = best ?? [];
  return other === undefined ? only : undefined;
}
