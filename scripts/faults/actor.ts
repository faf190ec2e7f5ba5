import { writeSync } from 'node:fs';
import { report } from '#scripts/faults/act';
import { openStore, type Storage } from '#server/store/open';
import { StorageError } from '#server/store/storageError';

/**
 * The process that is killed: opens the store of a folder, takes in reports and writes a line for each receipt, as the service sends one.
 * Trouble with storage is said and the report sent again, as a client would.
 */
const [, , folder = '', first = '0', count = '1'] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StorageError) || tries > 200) throw error;
      say(`trouble ${error.trouble} ${error.code}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

const storage: Storage = await patiently(() => openStore({ dataFolder: folder, env: {} }));
for (let nth = Number(first); nth < Number(first) + Number(count); nth += 1)
  say(`receipt ${await patiently(() => report(storage, nth))}`);
await storage.close();
say('closed');
