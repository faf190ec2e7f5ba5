import { StorageError } from '#server/store/storageError';

/** First come, first served; who waits longer than the patience is told that storage is busy. */
export function inTurn(patienceMs: number) {
  let taken = false;
  const waiting: (() => void)[] = [];
  return {
    enter: (): Promise<void> => {
      if (!taken) {
        taken = true;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const come = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(come), 1);
          reject(new StorageError('busy', 'queue'));
        }, patienceMs);
        waiting.push(come);
      });
    },
    leave: (): void => {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
    idle: (): boolean => !taken,
  };
}
