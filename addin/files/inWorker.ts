import type { BookFile } from '#addin/app/paneContext';

export type FilesQuestion = { readonly kind: 'book' | 'margins'; readonly bytes: Uint8Array };
export type FilesAnswer =
  | { readonly kind: 'book'; readonly book: BookFile }
  | { readonly kind: 'margins'; readonly margins: readonly string[] };

/** No workbook of an agency takes longer; what does is given up. */
const patience = 20_000;

/** Reads a workbook in a thread of its own, loaded when first asked for. */
export async function readBookInWorker(bytes: Uint8Array): Promise<BookFile> {
  const answer = await asked({ kind: 'book', bytes });
  return answer?.kind === 'book' ? answer.book : { ok: false, reason: 'not_readable', detail: 'no answer' };
}

/** Lines of a file outside its cells; none where they could not be read in time. */
export async function marginsInWorker(bytes: Uint8Array): Promise<readonly string[]> {
  const answer = await asked({ kind: 'margins', bytes });
  return answer?.kind === 'margins' ? answer.margins : [];
}

function asked(question: FilesQuestion): Promise<FilesAnswer | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./filesWorker.ts', import.meta.url), { type: 'module' });
    const end = (answer: FilesAnswer | null): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => end(null), patience);
    worker.addEventListener('message', ({ data }: MessageEvent<FilesAnswer>) => end(data));
    worker.addEventListener('error', () => end(null));
    worker.postMessage(question, []);
  });
}
