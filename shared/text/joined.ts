/** Stands between texts that are joined; patterns may ask for it to find the beginning or the end of a text. */
export const EDGE = '\ue000';

/** The same between match keys (`#shared/text/fold`), which hold no line break. */
export const KEY_EDGE = '\n';

/** Many texts as one: a pattern is run once over all of them, which costs a small part of asking each. */
export type JoinedTexts = {
  readonly texts: readonly string[];
  /** The texts in order, with {@link EDGE} or {@link KEY_EDGE} before each and behind the last. */
  readonly whole: string;
  /** Where the edge before each text stands; filled when a pattern is found first. */
  edges: Int32Array | null;
};

export function joinTexts(texts: readonly string[], edge = EDGE): JoinedTexts {
  // In one go: put together of three parts it would be copied once more when a pattern is run first.
  return { texts, whole: ['', ...texts, ''].join(edge), edges: null };
}

/**
 * Calls `found` with the place of every text in which the pattern (with the flag `g`) begins, once a text, in their order. A pattern that does
 * not shun the edge may be found where one text ends and the next begins: who has to know asks the text again.
 */
export function eachTextWith(joined: JoinedTexts, pattern: RegExp, found: (at: number, text: string) => void): void {
  pattern.lastIndex = 0;
  let match = pattern.exec(joined.whole);
  if (match === null) return;
  const edges = edgesOf(joined);
  const { texts } = joined;
  let at = 0;
  while (match !== null) {
    while (at + 1 < edges.length && (edges[at + 1] ?? 0) <= match.index) at += 1;
    // Behind the last text.
    if (at >= texts.length) return;
    found(at, texts[at] ?? '');
    pattern.lastIndex = edges[at + 1] ?? joined.whole.length;
    match = pattern.exec(joined.whole);
  }
}

/** Where the edge before each text stands, and the one behind the last. */
export function edgesOf(joined: JoinedTexts): Int32Array {
  if (joined.edges !== null) return joined.edges;
  const { texts } = joined;
  const edges = new Int32Array(texts.length + 1);
  for (let at = 0; at < texts.length; at += 1) edges[at + 1] = (edges[at] ?? 0) + (texts[at]?.length ?? 0) + 1;
  joined.edges = edges;
  return edges;
}
