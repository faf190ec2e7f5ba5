import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Storage } from '#server/store/open';
import { draft, programmeRecord, submissionRecord } from '#test/helpers/storeSample';

/** A folder for a test that is taken away at its end. */
export function room(): { readonly path: (name: string) => string; readonly clear: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-room-'));
  return { path: (name) => join(folder, name), clear: () => rmSync(folder, { recursive: true, force: true }) };
}

/** SQLite and a folder of originals. */
export function storageAt(dataFolder: string, databaseUrl?: string): Promise<Storage> {
  return openStore({ dataFolder, databaseUrl, now: () => new Date('2015-11-20T02:00:00.000Z'), env: {} });
}

/** One report as the service takes it: the original first, then the act. */
export async function report({ store, originals }: Storage, text: string, programme = 'ct'): Promise<string> {
  const { hash } = await originals.keep(Buffer.from(text));
  return await store.act(programme, async (act) => {
    if ((await act.programme(programme)) === null) await act.putProgramme(programmeRecord({ id: programme }));
    const { seq } = await act.head(programme);
    const number = `2015-11-${String(seq + 1).padStart(4, '0')}-${programme}`;
    await act.append(draft({ body: { number, hash, channel: 'pane' } }));
    await act.putSubmission(submissionRecord({ number, seq: seq + 1, hash, programme, file: text.slice(0, 20) }));
    return number;
  });
}
