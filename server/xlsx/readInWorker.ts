import { Worker } from 'node:worker_threads';
import type { ReadLimits } from '#server/xlsx/limits';
import { afterRunning } from '#server/xlsx/patience';
import type { PackedReading } from '#server/xlsx/readBytes';
import type { FileRefusal } from '#shared/message/refusal';

/** What a file may be: a workbook, a document with tables (.docx, PDF with text), or lines and sheets as JSON. */
export type FileForm = 'workbook' | 'document' | 'lines';

/** What is asked of the reading thread: a path it opens itself, or bytes; which forms are taken; whether the words of formulas are wanted. */
export type ReadRequest = { readonly name: string; readonly forms: readonly FileForm[]; readonly formulas: boolean } & (
  | { readonly path: string }
  | { readonly bytes: Uint8Array }
);
export type ReadTask = { readonly request: ReadRequest; readonly limits: ReadLimits };

type Waiting = ReadTask & { readonly answer: (reading: PackedReading) => void };
type Reader = { readonly worker: Worker; readonly heapMb: number; busy: boolean };

const waiting: Waiting[] = [];
const readers: Reader[] = [];
let widest = 1;

/**
 * How many files are read at the same time. One is right for a single job: the asking thread decodes and merges
 * meanwhile, and a second reader costs more memory than it saves time.
 */
export function setReaders(count: number): void {
  widest = Math.max(1, count);
}

/**
 * Reads a file in a thread of its own that can be killed. The thread lives on for the next file; after a crash, too much
 * memory or too long a time it is thrown away, the file gets a coded refusal, and the next file gets a new thread.
 */
export function readInWorker(request: ReadRequest, limits: ReadLimits): Promise<PackedReading> {
  return new Promise((answer) => {
    waiting.push({ request, limits, answer });
    startNext();
  });
}

/** Ends idle and busy readers; a command calls it when it is done, though idle readers do not keep a process alive. */
export async function closeReaders(): Promise<void> {
  await Promise.all(readers.splice(0).map((reader) => reader.worker.terminate()));
}

function startNext(): void {
  const task = waiting[0];
  if (!task) return;
  const idle = readers.find((reader) => !reader.busy);
  if (!idle && readers.length >= widest) return;
  waiting.shift();
  // The heap limit of a thread is fixed at its start.
  if (idle && idle.heapMb !== task.limits.heapMb) {
    drop(idle);
    give(newReader(task.limits.heapMb), task);
  } else {
    give(idle ?? newReader(task.limits.heapMb), task);
  }
}

function newReader(heapMb: number): Reader {
  const worker = new Worker(threadFile(), {
    // The tests run this module from the sources; what they tell node about that is not for the thread.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  worker.unref();
  const reader: Reader = { worker, heapMb, busy: false };
  readers.push(reader);
  return reader;
}

/** Always the built file: a thread cannot run the sources, and the tests use the same build as people do. */
function threadFile(): URL {
  const here = import.meta.url.endsWith('.ts') ? '../../dist/server/xlsx/readWorker.js' : './readWorker.js';
  return new URL(here, import.meta.url);
}

function drop(reader: Reader): void {
  const at = readers.indexOf(reader);
  if (at >= 0) readers.splice(at, 1);
  void reader.worker.terminate();
}

function give(reader: Reader, task: Waiting): void {
  const { worker } = reader;
  reader.busy = true;
  worker.ref();

  const finish = (reading: PackedReading, keep: boolean): void => {
    stopWaiting();
    worker.off('message', onMessage);
    worker.off('error', onError);
    worker.off('exit', onExit);
    reader.busy = false;
    worker.unref();
    if (!keep) drop(reader);
    task.answer(reading);
    startNext();
  };
  const onMessage = (reading: PackedReading): void => finish(reading, !isHeavy(reading));
  const onError = (error: unknown): void => finish({ ok: false, refusal: refusalOf(error, task.limits) }, false);
  const onExit = (): void =>
    finish({ ok: false, refusal: { code: 'not_readable', params: { reason: 'exit' } } }, false);
  const stopWaiting = afterRunning(task.limits.wallMs, () => {
    finish({ ok: false, refusal: { code: 'too_slow', params: { seconds: task.limits.wallMs / 1000 } } }, false);
  });

  worker.on('message', onMessage);
  worker.on('error', onError);
  worker.on('exit', onExit);
  // A thread is no window: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage({ request: task.request, limits: task.limits } satisfies ReadTask);
}

/** A thread keeps the memory a large file took; a new one costs a few hundredths of a second. */
const heavyBytes = 8 * 1024 * 1024;

function isHeavy(reading: PackedReading): boolean {
  return reading.ok && reading.packed.texts.byteLength > heavyBytes;
}

function refusalOf(error: unknown, limits: ReadLimits): FileRefusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'too_much_memory', params: { megabytes: limits.heapMb } };
  return { code: 'not_readable', params: { reason: error instanceof Error ? error.message.slice(0, 200) : 'error' } };
}
