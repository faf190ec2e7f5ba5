import { isUtf8 } from 'node:buffer';
import { utf16Of } from '#server/xlsx/guard/xml';
import { Refused } from '#server/xlsx/refused';
import { Unsure } from '#server/xlsx/scan/unsure';

/** Takes a window of XML and says how far it came; the rest stands at the head of the next window. */
export type WindowReader = {
  /** Where a window may end: before an element that may still be open. -1 when none of `piece` is safe. */
  readonly safeEnd: (piece: Buffer) => number;
  readonly read: (window: Buffer, last: boolean) => void;
};

/**
 * Feeds a part piece by piece, so that a sheet of a hundred megabytes never stands in memory whole. Pieces without a safe end
 * (one enormous row) are only put together once an end is found, which keeps the cost linear.
 */
export async function readInWindows(pieces: AsyncIterable<Buffer>, part: string, reader: WindowReader): Promise<void> {
  let held: Buffer[] = [];
  let first = true;
  for await (const piece of pieces) {
    if (first && utf16Of(piece)) throw new Unsure('UTF-16');
    first = false;
    const previous = held.at(-1);
    // An element's name may be torn between two pieces; a few bytes are enough to see it.
    const joined = previous && previous.length > 0 && previous.length < 64 ? Buffer.concat([previous, piece]) : piece;
    if (joined !== piece) held.pop();
    const end = reader.safeEnd(joined);
    if (end <= 0) {
      held.push(joined.subarray(0, Math.max(0, joined.length - 32)), joined.subarray(Math.max(0, joined.length - 32)));
      continue;
    }
    held.push(joined.subarray(0, end));
    reader.read(utf8(held, part), false);
    held = [joined.subarray(end)];
  }
  reader.read(utf8(held, part), true);
}

function utf8(held: readonly Buffer[], part: string): Buffer {
  const window = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
  if (isUtf8(window)) return window;
  if (/encoding=["'](?!utf-8)/i.test(window.toString('latin1', 0, 200))) throw new Unsure('code page');
  throw new Refused('damaged', { part });
}
