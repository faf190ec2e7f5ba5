/**
 * What an example shows that a real answer lacks, as addresses: fields, entries of lists, and values of another kind. An entry of a list
 * is shown rightly where some entry of the real list has all of it. A value that may be null says nothing of the other kind.
 */
export function lacking(shown: unknown, real: unknown, at = '$'): readonly string[] {
  if (Array.isArray(shown)) {
    if (!Array.isArray(real)) return [at];
    return shown.flatMap((entry, index) => nearest(entry, real, `${at}[${index}]`));
  }
  if (typeof shown === 'object' && shown !== null) {
    if (typeof real !== 'object' || real === null || Array.isArray(real)) return [at];
    const fields = new Map(Object.entries(real));
    return Object.entries(shown).flatMap(([key, inner]) =>
      fields.has(key) ? lacking(inner, fields.get(key), `${at}.${key}`) : [`${at}.${key}`],
    );
  }
  if (shown === null || real === null) return real === undefined ? [at] : [];
  return typeof shown === typeof real ? [] : [at];
}

function nearest(shown: unknown, real: readonly unknown[], at: string): readonly string[] {
  let best: readonly string[] = [at];
  for (const entry of real) {
    const lacks = lacking(shown, entry, at);
    if (lacks.length === 0) return [];
    if (best[0] === at || lacks.length < best.length) best = lacks;
  }
  return best;
}
