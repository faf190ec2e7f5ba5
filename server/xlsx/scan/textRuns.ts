import { Refused } from '#server/xlsx/refused';
import { isWord, lessThan, nameEnd, pastOddity, slash, tagEnd } from '#server/xlsx/scan/markup';
import { Unsure } from '#server/xlsx/scan/unsure';

/**
 * Finds the `<t>` texts of a string item (`<si>` or `<is>`): plain, or the runs of rich text. Phonetic runs (`<rPh>`) say
 * how a word is pronounced and are no part of it. `from` stands after the opening tag; returns the position after the
 * closing one.
 */
export function textRuns(
  bytes: Buffer,
  from: number,
  limit: number,
  prefix: number,
  part: string,
  runs: number[],
): number {
  let at = from;
  let depth = 0;
  let phonetic = 0;
  while (at < limit) {
    at = bytes.indexOf(lessThan, at);
    if (at < 0 || at >= limit) break;
    const closing = bytes[at + 1] === slash;
    if (!closing) {
      const past = pastOddity(bytes, at, part);
      if (past !== at) {
        if (past < 0) break;
        at = past;
        continue;
      }
    }
    const nameStart = at + (closing ? 2 : 1) + prefix;
    const name = nameEnd(bytes, nameStart, limit);
    const end = tagEnd(bytes, name, limit);
    if (end < 0) break;
    const isEmpty = bytes[end - 1] === slash;
    if (closing) {
      if (depth === 0) return end + 1;
      depth--;
      if (depth < phonetic) phonetic = 0;
    } else if (!isEmpty) {
      depth++;
      if (phonetic === 0 && isWord(bytes, nameStart, name, 'rPh')) phonetic = depth;
      if (phonetic === 0 && isWord(bytes, nameStart, name, 't')) {
        const stop = bytes.indexOf(lessThan, end + 1);
        if (stop < 0) break;
        if (bytes[stop + 1] !== slash) throw new Unsure('markup within a text');
        if (stop > end + 1) runs.push(end + 1, stop);
        at = stop;
        continue;
      }
    }
    at = end + 1;
  }
  throw new Refused('damaged', { part });
}
