import { cp, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '#server/store/open';
import { StorageError } from '#server/store/storageError';
import { verify } from '#server/usecases/backup/verify';
import { report, room, storageAt } from '#test/helpers/storageRoom';
import { cellEvent, draft, dumpOf, fill, programmeRecord, submissionRecord } from '#test/helpers/storeSample';

let folder: ReturnType<typeof room>;
beforeEach(() => {
  folder = room();
});
afterEach(() => folder.clear());

const damagesOf = async ({ store, originals }: Storage) => (await verify(store, originals)).damages;

async function filled(name: string): Promise<void> {
  const storage = await storageAt(folder.path(name));
  await fill(storage.store);
  for (let i = 0; i < 8; i += 1) await report(storage, `báo cáo ${i} ${'nội dung '.repeat(30)}`, 'ct-2');
  const events = Array.from({ length: 600 }, (_, i) =>
    cellEvent({ key: `l|t${i}|lead|so-khcn|percent`, value: `${i}` }),
  );
  await storage.store.act('ct', async (act) => act.addCellEvents(events));
  await storage.close();
}

describe('verify', () => {
  it('[Q-F7] finds nothing in a store that is as it was written, and counts what it saw', async () => {
    const storage = await storageAt(folder.path('d'));
    for (let i = 0; i < 3; i += 1) await report(storage, `báo cáo ${i}`);
    const { damages, streams, submissions, originals } = await verify(storage.store, storage.originals);
    expect(damages).toEqual([]);
    expect({ submissions, originals }).toEqual({ submissions: 3, originals: 3 });
    expect(streams).toEqual([{ stream: 'ct', entries: 3, hash: (await storage.store.head('ct')).hash }]);
    await storage.close();
  });

  it('[Q-F7] one byte of an original changed: it is named with its receipt number', async () => {
    const storage = await storageAt(folder.path('d'));
    const number = await report(storage, 'báo cáo của Sở');
    const hash = (await storage.store.submission(number))?.hash ?? '';
    const path = folder.path(`d/originals/${hash.slice(0, 2)}/${hash.slice(2)}`);
    const whole = await readFile(path);
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      await writeFile(path, bytes);
      expect(await damagesOf(storage)).toEqual([{ kind: 'original_damaged', hash, of: number }]);
      await expect(storage.originals.fetch(hash)).rejects.toMatchObject({ name: 'OriginalDamaged', hash });
    }
    await unlink(path);
    expect(await damagesOf(storage)).toEqual([{ kind: 'original_missing', hash, of: number }]);
    await storage.originals.keep(whole);
    expect(await damagesOf(storage)).toEqual([]);
    await storage.close();
  });

  it('[M12] a record that says something else than the journal is named', async () => {
    const storage = await storageAt(folder.path('d'));
    const number = await report(storage, 'báo cáo');
    const record = await storage.store.submission(number);
    const other = await storage.originals.keep(Buffer.from('khác'));
    await storage.store.act('ct', async (act) =>
      act.putSubmission(submissionRecord({ ...record, hash: other.hash, by: 'người khác' })),
    );
    expect(await damagesOf(storage)).toEqual([
      { kind: 'record_differs', record: number, part: 'hash' },
      { kind: 'record_differs', record: number, part: 'by' },
    ]);
    await storage.close();
  });

  it('[M12] [M14] a sender a person named is the one the journal has, and no lost decision', async () => {
    const storage = await storageAt(folder.path('d'));
    const number = await report(storage, 'báo cáo không rõ đơn vị');
    const named = { kind: 'sender', submission: number, agency: 'so-tp', reason: 'Đã gọi điện' };
    const given = async (agency: string): Promise<void> => {
      const record = await storage.store.submission(number);
      if (record === null) throw new Error('the report is there');
      await storage.store.act('ct', (act) => act.putSubmission({ ...record, agency, sender: 'decided' }));
    };
    await storage.store.act('ct', (act) => act.append(draft({ kind: 'decided', body: named })));
    await given('so-tp');
    expect(await damagesOf(storage)).toEqual([]);
    await given('so-tc');
    expect(await damagesOf(storage)).toEqual([{ kind: 'record_differs', record: number, part: 'agency' }]);
    await storage.close();
  });

  it('[M12] a submission or decision the journal speaks of has to be there', async () => {
    const storage = await storageAt(folder.path('d'));
    await storage.store.act('ct', async (act) => {
      await act.putProgramme(programmeRecord());
      await act.append(draft({ kind: 'submitted', body: { number: 'n1' } }));
      await act.append(draft({ kind: 'decided', body: { decision: 'q1' } }));
    });
    expect(await damagesOf(storage)).toEqual([
      { kind: 'record_missing', record: 'ct 1 n1' },
      { kind: 'record_missing', record: 'ct 2 q1' },
    ]);
    await storage.close();
  });

  it('[Q-F7] one byte of the SQLite file changed: found, or no answer of the store differs', async () => {
    await filled('d');
    const whole = await readFile(folder.path('d/phuluc.sqlite'));
    const intact = await storageAt(folder.path('d'));
    const [rows, known] = [
      await dumpOf(intact.store),
      JSON.stringify((await damagesOf(intact)).map(({ kind }) => kind)),
    ];
    await intact.close();
    const told = { found: 0, same: 0 };
    const step = Math.floor(whole.length / 60);
    for (let at = 0; at < whole.length; at += step) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x04, at);
      const data = folder.path(`lật-${at}`);
      await cp(folder.path('d/originals'), join(data, 'originals'), { recursive: true });
      await writeFile(join(data, 'phuluc.sqlite'), bytes);
      if ((await damagesAt(data)) !== known) told.found += 1;
      else {
        told.same += 1;
        const storage = await storageAt(data);
        expect(await dumpOf(storage.store)).toEqual(rows);
        await storage.close();
      }
    }
    expect(told.found).toBeGreaterThan(25);
  });
});

async function damagesAt(data: string): Promise<string> {
  try {
    const storage = await storageAt(data);
    try {
      return JSON.stringify((await damagesOf(storage)).map(({ kind }) => kind));
    } finally {
      await storage.close();
    }
  } catch (error) {
    expect(error).toBeInstanceOf(StorageError);
    return 'cannot be opened';
  }
}
