import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '#server/store/sqlite';
import { storeContract } from '#test/server/store/contract';

const now = () => new Date('2015-11-20T02:00:00.000Z');
let folder = '';
let count = 0;

storeContract({
  name: 'SQLite',
  start: async () => {
    folder = mkdtempSync(join(tmpdir(), 'phuluc-sqlite-'));
  },
  open: async () => {
    count += 1;
    const path = join(folder, `${count}.sqlite`);
    const again = () => openSqliteStore({ path, now });
    return { store: await again(), again };
  },
  stop: async () => rmSync(folder, { recursive: true, force: true }),
});
