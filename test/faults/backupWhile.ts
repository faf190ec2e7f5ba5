import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { openBenchServiceIn } from '#bench/serviceWorld';
import { openStore } from '#server/store/open';
import { backUp } from '#server/usecases/backup/backUp';
import { restore } from '#server/usecases/backup/restore';
import { verify } from '#server/usecases/backup/verify';
import { exportHash, reportOf, sendReport, smallProvince, trackerText } from '#test/faults/smallProvince';

export type BackedUp = {
  readonly reports: number;
  /** Reports in the backup: those of one moment, the first ones of the journal. */
  readonly inBackup: number;
  readonly prefix: boolean;
  readonly damages: number;
  /** The restored service, given the rest, comes to the same workbook byte for byte, journal hash included. */
  readonly sameExport: boolean;
};

const size = { agencies: 4, rows: 10, seed: 31 };

/** Q-F10: a backup is made while reports come in, restored on an empty machine, and given the reports that came after it. */
export async function backedUpWhileReporting(reports: number): Promise<BackedUp> {
  const fixed = () => new Date('2025-06-13T02:00:00.000Z');
  const province = await smallProvince(size, undefined, fixed);
  try {
    const { service, programme } = province;
    const path = join(province.folder, 'sao-luu.zip');
    const files = Array.from({ length: reports }, (_, at) => ({
      agency: at % size.agencies,
      file: `lan-${at + 1}.xlsx`,
      bytes: reportOf(province, at % size.agencies, at + 1),
    }));
    let made: Promise<unknown> | undefined;
    for (const [at, { agency, bytes, file }] of files.entries()) {
      if (at === Math.floor(reports / 3)) made = backUp(service, createWriteStream(path));
      await sendReport(service, province, agency, bytes, file);
    }
    await made;
    const home = join(province.folder, 'may-moi');
    const elsewhere = await openStoreAt(home);
    await restore(elsewhere, path);
    const { damages } = await verify(elsewhere.store, elsewhere.originals);
    await elsewhere.close();
    const again = await openBenchServiceIn(home, size, undefined, fixed);
    try {
      const all = await service.store.submissions(programme);
      const kept = await again.service.store.submissions(programme);
      const prefix = kept.every((record, at) => JSON.stringify(record) === JSON.stringify(all[at]));
      for (const { agency, bytes, file } of files.slice(kept.length))
        await sendReport(again.service, province, agency, bytes, file);
      const hashes = [await exportHash(service, programme), await exportHash(again.service, programme)];
      const texts = [await trackerText(service, programme), await trackerText(again.service, programme)];
      const sameExport = hashes[0] === hashes[1] && texts[0] === texts[1];
      return { reports, inBackup: kept.length, prefix, damages: damages.length, sameExport };
    } finally {
      await again.close();
    }
  } finally {
    await province.close();
  }
}

/** An empty machine: the store the bench opens later in the same place. */
async function openStoreAt(folder: string) {
  return openStore({ dataFolder: folder, databaseUrl: `file:${join(folder, 'phuluc.db')}`, env: {} });
}

if (process.argv[1] === import.meta.filename) {
  const outcome = await backedUpWhileReporting(Number(process.argv[2] ?? 120));
  console.log(JSON.stringify(outcome));
  process.exit(outcome.prefix && outcome.sameExport && outcome.damages === 0 ? 0 : 1);
}
