import type { FilesAnswer, FilesQuestion } from '#addin/files/inWorker';
import { marginsOf } from '#addin/files/margins';
import { readBook } from '#addin/files/readBook';

/** The thread that reads files: what hangs or fills the memory there takes nothing of the pane with it. */
self.addEventListener('message', ({ data }: MessageEvent<FilesQuestion>): void => {
  const answer: FilesAnswer =
    data.kind === 'book'
      ? { kind: 'book', book: readBook(data.bytes) }
      : { kind: 'margins', margins: marginsOf(data.bytes) };
  // A worker answers whoever started it; the name of an origin is for windows.
  self.postMessage(answer, { targetOrigin: '' });
});
