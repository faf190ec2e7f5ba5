import { readFile, stat } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { packLines } from '#server/usecases/doors/packLines';
import { transferables } from '#server/xlsx/pack/packed';
import { type HowToRead, type PackedReading, readBytes } from '#server/xlsx/readBytes';
import type { ReadRequest, ReadTask } from '#server/xlsx/readInWorker';

// The library writes its doubts to the console; what matters of them is the coded answer.
console.error = console.warn = console.log = () => undefined;

/** Runs in the reading thread (`readInWorker`). */
parentPort?.on('message', (task: ReadTask) => {
  void answer(task);
});

async function answer({ request, limits }: ReadTask): Promise<void> {
  const opened = await open(request, limits.fileBytes);
  const reading = opened instanceof Uint8Array ? await readBytes(opened, limits, request.name, howTo(request)) : opened;
  parentPort?.postMessage(reading, reading.ok ? transferables(reading.packed) : []);
}

function howTo({ forms, formulas }: ReadRequest): HowToRead {
  return {
    formulas,
    ...(forms.includes('lines') ? { lines: packLines } : {}),
    // Loaded when the first document comes: most files are workbooks, and this thread's memory is bounded.
    ...(forms.includes('document')
      ? {
          docx: async (...given) => (await import('#server/documents/docx')).packDocx(...given),
          pdf: async (...given) => (await import('#server/documents/pdf')).packPdf(...given),
        }
      : {}),
  };
}

async function open(request: ReadRequest, limit: number): Promise<Uint8Array | PackedReading> {
  if ('bytes' in request) return request.bytes;
  try {
    const about = await stat(request.path);
    if (!about.isFile()) return { ok: false, refusal: { code: 'not_found', params: {} } };
    if (about.size > limit) return { ok: false, refusal: { code: 'too_large', params: { bytes: about.size, limit } } };
    return await readFile(request.path);
  } catch {
    return { ok: false, refusal: { code: 'not_found', params: {} } };
  }
}
