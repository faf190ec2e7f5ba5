import { cleanText, fold } from '#shared/text/fold';

/**
 * The words of a text that a folded phrase was found in, with their marks and capitals; the phrase itself where they are not there. Folding
 * keeps the length of a clean text, so a place in one is a place in the other. Example: `asWritten('Dự thảo Quy chế', 'quy che')` → `Quy chế`.
 */
export function asWritten(text: string, folded: string): string {
  const clean = cleanText(text);
  const key = fold(clean);
  const at = key.length === clean.length ? key.indexOf(folded) : -1;
  return at < 0 ? folded : clean.slice(at, at + folded.length);
}
