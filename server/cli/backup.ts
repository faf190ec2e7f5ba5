import { createWriteStream } from 'node:fs';
import { open, rename, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Call, type Command, type ExitCode, say, WrongCall } from '#server/cli/command';
import { required } from '#server/cli/openOrRefuse';
import { storageOptions, storageSettings, withExistingStorage } from '#server/cli/storageOfCall';
import { asStorageError } from '#server/store/storageError';
import { syncFolder } from '#server/store/syncFolder';
import { unfinishedName } from '#server/store/unfinished';
import type { Manifest } from '#server/usecases/backup/archive';
import { backUp } from '#server/usecases/backup/backUp';
import type { Service } from '#server/usecases/service';

/** `phuluc backup`: the whole service in one file, while it goes on working. */
export const backupCommand: Command = {
  usage: '--to TỆP|- [--data THƯ_MỤC]',
  vi: 'Sao lưu toàn bộ dữ liệu và tệp gốc vào một tệp; dịch vụ vẫn chạy',
  en: 'Saves all data and originals into one file; the service may go on',
  options: {
    to: {
      type: 'string',
      value: 'TỆP|-',
      vi: 'tệp .zip ghi ra, hoặc - để ghi ra đầu ra chuẩn',
      en: 'the .zip file to write, or - for standard output',
    },
    ...storageOptions,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const to = required(call, 'to', 'TỆP');
  return await withExistingStorage(storageSettings(call), async (storage) => {
    const service = { ...storage, now: () => new Date() };
    const manifest = to === '-' ? await backUp(service, process.stdout) : await toFile(service, resolve(to));
    const tell = to === '-' ? call.progress : call.answer;
    if (call.json && to !== '-') call.answer(JSON.stringify({ file: to, ...manifest }));
    else tell(summary(call, to, manifest));
    for (const hash of manifest.damaged)
      call.progress(
        say(
          call,
          `Tệp gốc ${hash} đã hỏng từ trước, không sao lưu được.`,
          `Original ${hash} was damaged already and is not in the backup.`,
        ),
      );
    return manifest.damaged.length > 0 ? 1 : 0;
  });
}

/** The name stands for a whole backup only: what is not finished has another. */
async function toFile(service: Pick<Service, 'store' | 'originals' | 'now'>, path: string): Promise<Manifest> {
  const part = join(dirname(path), unfinishedName());
  try {
    const manifest = await backUp(service, createWriteStream(part, { flags: 'wx', mode: 0o600 }));
    await synced(part);
    await rename(part, path);
    await syncFolder(dirname(path));
    return manifest;
  } catch (error) {
    await unlink(part).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR')
      throw new WrongCall(`Không ghi được vào ${path} (${code}).`, `${path} cannot be written (${code}).`);
    throw asStorageError(error);
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function summary(call: Call, to: string, { rows, originals, heads }: Manifest): string {
  const entries = heads.reduce((sum, { seq }) => sum + seq, 0);
  return say(
    call,
    `Đã sao lưu vào ${to}: ${rows.count} dòng dữ liệu, ${entries} việc trong nhật ký, ${originals.count} tệp gốc.`,
    `Saved to ${to}: ${rows.count} rows, ${entries} entries of the journal, ${originals.count} originals.`,
  );
}
