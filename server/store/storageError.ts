/** What can be the matter with storage, however it is made. */
export type StorageTrouble =
  /** No space, or the quota is used up; nothing of the act was kept, and the store goes on once there is space. */
  | 'full'
  /** The disk, a file or the database does not do what it should. */
  | 'failed'
  /** Others held what was needed for too long; trying again is right. */
  | 'busy'
  /** The database server does not answer. After a commit that was cut off the act may stand: acts are safe to repeat (M10). */
  | 'unreachable'
  /** Written by a later version of the program. */
  | 'newer'
  /** Asked after it was closed. */
  | 'closed';

/** Trouble of storage, told apart so that a person can be told what to do. Its message holds no value of any record. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly trouble: StorageTrouble,
    /** Code of the system or the driver, for the log. */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`storage ${trouble} (${code})`, options);
  }
}

const systemCodes: Readonly<Record<string, StorageTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EIO: 'failed',
  EROFS: 'failed',
  EACCES: 'failed',
  EPERM: 'failed',
  ENOTDIR: 'failed',
  EISDIR: 'failed',
  EMFILE: 'busy',
  ENFILE: 'busy',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ENOTFOUND: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EPIPE: 'unreachable',
};

/** Primary result codes of SQLite; a full disk may also show as a wal-index that cannot grow (IOERR_SHMSIZE). */
const sqliteCodes: Readonly<Record<number, StorageTrouble>> = {
  5: 'busy',
  6: 'busy',
  7: 'failed',
  8: 'failed',
  10: 'failed',
  11: 'failed',
  13: 'full',
  14: 'failed',
  26: 'failed',
};
const shmSize = 4874;

/** The driver gives no number with some errors of preparing and stepping; SQLite's own words are fixed. */
const sqliteWords: readonly (readonly [string, StorageTrouble])[] = [
  ['database disk image is malformed', 'failed'],
  ['malformed database schema', 'failed'],
  ['file is not a database', 'failed'],
  ['disk I/O error', 'failed'],
  ['unable to open database file', 'failed'],
  ['attempt to write a readonly database', 'failed'],
  ['database or disk is full', 'full'],
  ['database is locked', 'busy'],
];

/** SQLSTATE, whole or by class. */
function ofSqlState(state: string): StorageTrouble | undefined {
  if (state === '53100') return 'full';
  if (state === '55P03' || state === '40P01' || state === '40001' || state === '57014') return 'busy';
  // No such database, not this user or password: the setting is wrong, or the server is not set up yet.
  if (state === '3D000' || state.startsWith('28')) return 'unreachable';
  if (state.startsWith('08') || state.startsWith('57P') || state === '25P03' || state === '25P04') return 'unreachable';
  if (state === '53300') return 'busy';
  if (state.startsWith('53') || state.startsWith('58') || state.startsWith('XX')) return 'failed';
  return undefined;
}

/**
 * Trouble of file system, SQLite or PostgreSQL as a {@link StorageError}; everything else (a broken constraint, a fault of ours) as it
 * was.
 */
export function asStorageError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StorageError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const errcode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
  if (errcode !== undefined) {
    const trouble = errcode === shmSize ? 'full' : sqliteCodes[errcode & 0xff];
    return trouble === undefined ? error : new StorageError(trouble, `SQLITE_${errcode}`, { cause: error });
  }
  const said = code.startsWith('ERR_SQLITE') ? sqliteWords.find(([words]) => error.message.includes(words)) : undefined;
  if (said) return new StorageError(said[1], `SQLITE ${said[0]}`, { cause: error });
  if ('syscall' in error && error.syscall === 'connect') return new StorageError('unreachable', code, { cause: error });
  const trouble = Object.hasOwn(systemCodes, code)
    ? systemCodes[code]
    : /^[0-9A-Z]{5}$/.test(code)
      ? ofSqlState(code)
      : undefined;
  if (trouble !== undefined) return new StorageError(trouble, code, { cause: error });
  // node-postgres says only in words that the server hung up or that the pool gave no connection in time.
  if (
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  )
    return new StorageError('unreachable', 'connection', { cause: error });
  return error;
}
