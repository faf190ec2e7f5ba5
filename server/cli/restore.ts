import { type Call, type Command, type ExitCode, say, WrongCall } from '#server/cli/command';
import { required } from '#server/cli/openOrRefuse';
import { sqliteFileOf, storageOptions, storageSettings, troubleWords, withStorage } from '#server/cli/storageOfCall';
import { damageLine } from '#server/cli/verify';
import type { StorageSettings } from '#server/store/open';
import { setAside } from '#server/store/setAside';
import { StorageError } from '#server/store/storageError';
import { type BackupFault, BackupUnusable } from '#server/usecases/backup/archive';
import { examine, restore } from '#server/usecases/backup/restore';
import { verify } from '#server/usecases/backup/verify';

/** `phuluc restore`: brings a backup back into an empty store and looks everything over. */
export const restoreCommand: Command = {
  usage: '--from TỆP [--data THƯ_MỤC] [--aside]',
  vi: 'Khôi phục từ bản sao lưu vào nơi lưu dữ liệu còn trống, rồi kiểm tra lại toàn bộ',
  en: 'Restores a backup into an empty store and verifies everything',
  options: {
    from: { type: 'string', value: 'TỆP', vi: 'tệp sao lưu', en: 'the backup file' },
    aside: {
      type: 'boolean',
      vi: 'đổi tên tệp dữ liệu SQLite đang có (ví dụ đã hỏng) rồi khôi phục vào tệp mới; không xóa gì',
      en: 'rename the SQLite file that is there (damaged, say) and restore into a new one; nothing is deleted',
    },
    ...storageOptions,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const from = required(call, 'from', 'TỆP');
  const settings = storageSettings(call);
  if (call.flag('aside')) {
    // What is there makes room only for a backup that is whole.
    await examine(from).catch((error: unknown) => notUsable(error, from));
    await putAside(call, settings);
  }
  return await withStorage(settings, async (storage) => {
    const { manifest, lost } = await restore(storage, from).catch((error: unknown) => notUsable(error, from));
    const { damages, originals, submissions } = await verify(storage.store, storage.originals);
    if (call.json) call.answer(JSON.stringify({ ...manifest, lost, damages }));
    else
      call.answer(
        say(
          call,
          `Đã khôi phục ${manifest.rows.count} dòng dữ liệu, ${submissions} báo cáo, ${originals} tệp gốc (sao lưu lúc ${manifest.madeAt}).`,
          `Restored ${manifest.rows.count} rows, ${submissions} submissions, ${originals} originals (saved at ${manifest.madeAt}).`,
        ),
      );
    for (const hash of lost)
      call.progress(
        say(
          call,
          `Tệp gốc ${hash} trong bản sao lưu đã hỏng, không khôi phục được.`,
          `Original ${hash} is damaged in the backup and could not be restored.`,
        ),
      );
    for (const damage of damages) call.progress(damageLine(call, damage));
    return lost.length + damages.length > 0 ? 1 : 0;
  });
}

async function putAside(call: Call, settings: StorageSettings): Promise<void> {
  const path = sqliteFileOf(settings);
  if (path === null)
    throw new WrongCall(
      '--aside chỉ dùng với SQLite; với PostgreSQL hãy tạo một cơ sở dữ liệu mới và đặt DATABASE_URL.',
      '--aside is for SQLite only; with PostgreSQL make a new database and set DATABASE_URL.',
    );
  try {
    const name = await setAside(path, `cu-${new Date().toISOString().replace(/[:.]/g, '')}`);
    if (name !== null) call.progress(say(call, `Tệp cũ giữ ở ${name}`, `The file that was there is kept as ${name}`));
  } catch (error) {
    if (error instanceof StorageError) throw troubleWords(error, settings);
    throw error;
  }
}

const words: Readonly<Record<BackupFault, { readonly vi: string; readonly en: string }>> = {
  not_a_backup: {
    vi: 'không phải bản sao lưu nguyên vẹn của phần mềm này (sai loại, bị cắt ngắn hoặc thiếu phần).',
    en: 'is no whole backup of this program (another kind of file, cut short, or parts are missing).',
  },
  newer: {
    vi: 'do bản phần mềm mới hơn tạo ra; hãy dùng bản mới đó.',
    en: 'was made by a later version of the program; use that version.',
  },
  rows_damaged: {
    vi: 'đã hỏng phần dữ liệu; chưa ghi gì. Hãy dùng bản sao lưu khác.',
    en: 'has damaged data; nothing was written. Use another backup.',
  },
  not_empty: {
    vi: 'chưa được khôi phục: nơi lưu dữ liệu đang có nội dung. Chọn --data khác, hoặc --aside để giữ riêng tệp cũ.',
    en: 'was not restored: the store holds something. Choose another --data, or --aside to keep the old file apart.',
  },
  unknown_rows: {
    vi: 'có dữ liệu mà bản phần mềm này không biết; chưa ghi gì.',
    en: 'holds data this version does not know; nothing was written.',
  },
};

function notUsable(error: unknown, from: string): never {
  if (error instanceof BackupUnusable) {
    const { code, detail } = error;
    const mark = `[${code}${detail === '' ? '' : ` ${detail}`}]`;
    throw new WrongCall(`${from} ${words[code].vi} ${mark}`, `${from} ${words[code].en} ${mark}`);
  }
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')
    throw new WrongCall(
      `Không đọc được tệp sao lưu ${from} (${code}).`,
      `The backup ${from} cannot be read (${code}).`,
    );
  throw error;
}
