import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Call, type OptionSpec, WrongCall } from '#server/cli/command';
import { openStore, type Storage, type StorageSettings, StorageSettingWrong, sqliteFile } from '#server/store/open';
import { StorageError } from '#server/store/storageError';

/** Where the data of the service are: `--data`, else the same settings the service reads. */
export const storageOptions = {
  data: {
    type: 'string',
    value: 'THƯ_MỤC',
    vi: 'thư mục dữ liệu của dịch vụ (mặc định ./data; DATABASE_URL, ORIGINALS_URL như khi chạy dịch vụ)',
    en: "the service's data folder (default ./data; DATABASE_URL, ORIGINALS_URL as for the service)",
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export function storageSettings(call: Pick<Call, 'option'>): StorageSettings {
  const set = (name: string) => {
    const value = process.env[name]?.trim();
    return value === undefined || value === '' ? undefined : value;
  };
  return {
    dataFolder: call.option('data') ?? set('DATA_DIR') ?? './data',
    databaseUrl: set('DATABASE_URL'),
    originals: set('ORIGINALS_URL'),
  };
}

/** The SQLite file the settings mean, null where they mean PostgreSQL. */
export function sqliteFileOf({ dataFolder, databaseUrl }: StorageSettings): string | null {
  if (databaseUrl === undefined) return sqliteFile(resolve(dataFolder));
  return databaseUrl.startsWith('postgres') ? null : resolve(databaseUrl.replace(/^(?:sqlite|file):/, ''));
}

/** The same for work that needs data to be there: an empty store made by a misspelt folder would be reported as intact. */
export async function withExistingStorage<T>(
  settings: StorageSettings,
  work: (storage: Storage) => Promise<T>,
): Promise<T> {
  const file = sqliteFileOf(settings);
  if (file !== null)
    await access(file).catch(() => {
      throw new WrongCall(`Chưa có dữ liệu ở ${file}.`, `There are no data at ${file}.`);
    });
  return await withStorage(settings, work);
}

/** Opens the storage for one piece of work and closes it; trouble with it makes the call wrong, in words. */
export async function withStorage<T>(settings: StorageSettings, work: (storage: Storage) => Promise<T>): Promise<T> {
  try {
    const storage = await openStore(settings);
    try {
      return await work(storage);
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (error instanceof StorageSettingWrong) throw new WrongCall(error.vi, error.en);
    if (error instanceof StorageError) throw troubleWords(error, settings);
    throw error;
  }
}

/** Trouble of storage for the person at the command, with what to do. */
export function troubleWords({ trouble, code }: StorageError, settings: StorageSettings): WrongCall {
  const place = sqliteFileOf(settings) ?? 'DATABASE_URL';
  switch (trouble) {
    case 'full':
      return new WrongCall(
        `Hết chỗ lưu (${code}); dọn bớt rồi làm lại.`,
        `No room left (${code}); make some and try again.`,
      );
    case 'newer':
      return new WrongCall(
        'Dữ liệu do bản phần mềm mới hơn ghi ra; hãy dùng bản mới đó.',
        'The data were written by a later version of the program; use that version.',
      );
    case 'unreachable':
      return new WrongCall(
        `Không kết nối được nơi lưu dữ liệu (${code}); kiểm tra DATABASE_URL, ORIGINALS_URL và máy chủ.`,
        `The storage cannot be reached (${code}); check DATABASE_URL, ORIGINALS_URL and the server.`,
      );
    case 'busy':
    case 'closed':
      return new WrongCall(
        `Nơi lưu dữ liệu ${place} đang có tiến trình khác giữ (${code}); dừng dịch vụ rồi làm lại.`,
        `The storage ${place} is held by another process (${code}); stop the service and try again.`,
      );
    case 'failed':
      return new WrongCall(
        `Không đọc, ghi được nơi lưu dữ liệu ${place} (${code}). Nếu tệp đã hỏng: phuluc restore --from BẢN_SAO_LƯU --aside.`,
        `The storage ${place} cannot be read or written (${code}). If the file is damaged: phuluc restore --from BACKUP --aside.`,
      );
  }
}
