import { growingWords } from '#server/xlsx/pack/growing';
import { Refused } from '#server/xlsx/refused';
import type { CellTexts } from '#server/xlsx/scan/cellTexts';
import { isWord, lessThan, nameEnd, pastOddity, rootPrefix, slash, tagEnd } from '#server/xlsx/scan/markup';
import { textRuns } from '#server/xlsx/scan/textRuns';
import { readInWindows } from '#server/xlsx/scan/windows';

/** More strings than cells may stand in a workbook are an attack on memory. */
const mostStrings = 8_000_000;

/** Text index of each shared string, plus one; 0 for an empty one. */
export async function scanSharedStrings(
  pieces: AsyncIterable<Buffer>,
  part: string,
  texts: CellTexts,
): Promise<Uint32Array> {
  const indices = growingWords();
  let prefix = -1;
  let itemStart = Buffer.from('<si');
  const runs: number[] = [];

  const begin = (window: Buffer): boolean => {
    if (prefix >= 0) return true;
    const root = rootPrefix(window, part);
    if (!root) return false;
    prefix = root.prefix.length;
    itemStart = Buffer.from(`<${root.prefix}si`);
    return true;
  };

  const read = (window: Buffer): void => {
    let at = 0;
    if (!begin(window)) return;
    while (at < window.length) {
      at = window.indexOf(lessThan, at);
      if (at < 0) return;
      const past = pastOddity(window, at, part);
      if (past !== at) {
        if (past < 0) return;
        at = past;
        continue;
      }
      const name = nameEnd(window, at + 1, window.length);
      const end = tagEnd(window, name, window.length);
      if (end < 0) throw new Refused('damaged', { part });
      const isItem = isWord(window, at + 1 + prefix, name, 'si');
      at = end + 1;
      if (!isItem) continue;
      if (window[end - 1] === slash) {
        indices.push(0);
        continue;
      }
      runs.length = 0;
      at = textRuns(window, end + 1, window.length, prefix, part, runs);
      indices.push(texts.storeRuns(window, runs, true) + 1);
      if (indices.length() > mostStrings)
        throw new Refused('too_many_cells', { cells: indices.length(), limit: mostStrings });
    }
  };

  await readInWindows(pieces, part, {
    safeEnd: (piece) => (begin(piece) ? piece.lastIndexOf(itemStart) : -1),
    read,
  });
  return indices.finish();
}
