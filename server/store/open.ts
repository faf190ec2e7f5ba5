import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFolderOriginals } from '#server/store/folderOriginals';
import type { CheckedStore } from '#server/store/inspect';
import type { Originals } from '#server/store/originals';
import { openS3Originals } from '#server/store/s3Originals';
import { openSqliteStore } from '#server/store/sqlite';
import { asStorageError } from '#server/store/storageError';

export type StorageSettings = {
  /** Holds the SQLite file and the originals where nothing else is set; made where there is none. */
  readonly dataFolder: string;
  /** `postgres://…` for the PostgreSQL store; `sqlite:PATH` or `file:PATH` for another file; absent for a file in the data folder. */
  readonly databaseUrl?: string | undefined;
  /** `s3+https://host/bucket/prefix`, or a folder (a path or `file:` address), which several services may share. */
  readonly originals?: string | undefined;
  readonly now?: () => Date;
  /** Keys of an S3-compatible store stand here: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION. */
  readonly env?: Readonly<Record<string, string | undefined>>;
};

export type Storage = {
  readonly store: CheckedStore;
  readonly originals: Originals;
  readonly close: () => Promise<void>;
};

/** A storage setting that cannot be meant; said to the person who starts the program. */
export class StorageSettingWrong extends Error {
  override readonly name = 'StorageSettingWrong';
  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(`${vi} / ${en}`);
  }
}

/** Where the SQLite file stands when nothing else is set. */
export function sqliteFile(dataFolder: string): string {
  return join(dataFolder, 'phuluc.sqlite');
}

/** Opens the store and the originals that the settings name, ready to be written to. Throws {@link StorageSettingWrong}, `StorageError`. */
export async function openStore(settings: StorageSettings): Promise<Storage> {
  const { dataFolder, databaseUrl, now = () => new Date() } = settings;
  const originals = await originalsOf(settings, now);
  if (databaseUrl !== undefined && /^postgres(?:ql)?:/.test(databaseUrl)) {
    // Loaded where it is used: its driver takes longer to load than all the rest of the store.
    const { openPostgresStore } = await import('#server/store/postgres');
    const store = await openPostgresStore({ url: databaseUrl, now });
    return { store, originals, close: () => store.close() };
  }
  const path = databaseUrl === undefined ? sqliteFile(resolve(dataFolder)) : pathOf(databaseUrl);
  await folder(join(path, '..'));
  const store = await openSqliteStore({ path, now });
  return { store, originals, close: () => store.close() };
}

async function originalsOf(settings: StorageSettings, now: () => Date): Promise<Originals> {
  const { dataFolder, originals, env = process.env } = settings;
  if (originals !== undefined && /^s3\+https?:/.test(originals)) return openS3Originals(s3Of(originals, env));
  const own = originals === undefined ? resolve(dataFolder, 'originals') : pathOf(originals);
  return await openFolderOriginals(own, { now });
}

function pathOf(setting: string): string {
  if (setting.startsWith('file://')) return fileURLToPath(setting);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(setting))
    throw new StorageSettingWrong(
      `Không hiểu nơi lưu "${setting.replace(/\/\/[^@/]*@/, '//…@')}": nhận một thư mục, file:…, s3+https://máy/kho/tiền-tố hoặc postgres://….`,
      `Storage "${setting.replace(/\/\/[^@/]*@/, '//…@')}" is not understood: a folder, file:…, s3+https://host/bucket/prefix or postgres://….`,
    );
  return resolve(setting.replace(/^(?:sqlite|file):/, ''));
}

function s3Of(setting: string, env: Readonly<Record<string, string | undefined>>) {
  const address = new URL(setting.replace(/^s3\+/, ''));
  const accessKeyId = env.AWS_ACCESS_KEY_ID ?? '';
  const secretAccessKey = env.AWS_SECRET_ACCESS_KEY ?? '';
  if (address.username !== '' || address.password !== '')
    throw new StorageSettingWrong(
      'Không ghi khóa trong ORIGINALS_URL; đặt AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY.',
      'Keys do not belong into ORIGINALS_URL; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    );
  if (accessKeyId === '' || secretAccessKey === '')
    throw new StorageSettingWrong(
      'Kho S3 cần AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY.',
      'An S3 store needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    );
  if (address.pathname.split('/').every((part) => part === ''))
    throw new StorageSettingWrong(
      'ORIGINALS_URL thiếu tên kho: s3+https://máy/kho/tiền-tố.',
      'ORIGINALS_URL lacks the bucket: s3+https://host/bucket/prefix.',
    );
  const region = address.searchParams.get('region') ?? env.AWS_REGION ?? 'us-east-1';
  const sessionToken = env.AWS_SESSION_TOKEN;
  return { address, region, accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}

async function folder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asStorageError(error);
  }
}
