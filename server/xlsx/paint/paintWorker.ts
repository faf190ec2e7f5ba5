import { parentPort } from 'node:worker_threads';
import type { Painted, WorkerTask } from '#server/xlsx/paint/paintInWorker';
import { paintPackage } from '#server/xlsx/paint/paintPackage';
import { Refused } from '#server/xlsx/refused';

/** Runs in the thread of one painting (`paintInWorker`). */
parentPort?.once('message', (task: WorkerTask) => {
  parentPort?.postMessage(painted(task), []);
});

function painted({ bytes, limits, ...task }: WorkerTask): Painted {
  try {
    return { ok: true, ...paintPackage(bytes, task, limits) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
