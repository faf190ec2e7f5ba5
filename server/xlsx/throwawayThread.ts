import { Worker } from 'node:worker_threads';
import type { ReadLimits } from '#server/xlsx/limits';
import { afterRunning } from '#server/xlsx/patience';
import type { FileRefusal } from '#shared/message/refusal';

export type RefusedByThread = { readonly ok: false; readonly refusal: FileRefusal };

/**
 * Runs one task in a thread of its own that is thrown away afterwards: what a hostile file costs is bounded in memory and time, and nobody
 * else of the service waits for it. `built` is the thread's file, which answers with one message. The promise is never rejected.
 */
export function inThrowawayThread<Answer>(
  built: URL,
  task: object,
  limits: Pick<ReadLimits, 'heapMb' | 'wallMs'>,
): Promise<Answer | RefusedByThread> {
  const worker = new Worker(built, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  return new Promise((answer) => {
    const finish = (done: Answer | RefusedByThread): void => {
      stopWaiting();
      void worker.terminate();
      answer(done);
    };
    const refused = (code: FileRefusal['code'], params: FileRefusal['params']): void =>
      finish({ ok: false, refusal: { code, params } });
    const stopWaiting = afterRunning(limits.wallMs, () => refused('too_slow', { seconds: limits.wallMs / 1000 }));
    worker.on('message', finish);
    worker.on('error', (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') refused('too_much_memory', { megabytes: limits.heapMb });
      else refused('not_readable', { reason: error instanceof Error ? error.message.slice(0, 200) : 'error' });
    });
    worker.on('exit', () => refused('not_readable', { reason: 'exit' }));
    // A thread is no window: there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(task);
  });
}
