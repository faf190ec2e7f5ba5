import { type Call, type Command, type ExitCode, say } from '#server/cli/command';
import { storageOptions, storageSettings, withExistingStorage } from '#server/cli/storageOfCall';
import { type Damage, verify } from '#server/usecases/backup/verify';

/** `phuluc verify`: looks over everything that is stored and names what is not as it was written. */
export const verifyCommand: Command = {
  usage: '[--data THƯ_MỤC]',
  vi: 'Kiểm tra dữ liệu đã lưu: chuỗi nhật ký, từng dòng, từng tệp gốc',
  en: 'Verifies what is stored: chains of the journal, every row, every original',
  options: storageOptions,
  run,
};

async function run(call: Call): Promise<ExitCode> {
  return await withExistingStorage(storageSettings(call), async ({ store, originals }) => {
    const { damages, ...counts } = await verify(store, originals);
    if (call.json) call.answer(JSON.stringify({ ...counts, damages }));
    else {
      for (const { stream, entries, hash } of counts.streams)
        call.answer(
          say(call, `${stream}: ${entries} việc, băm cuối ${hash}`, `${stream}: ${entries} entries, last hash ${hash}`),
        );
      call.answer(
        say(
          call,
          `${counts.submissions} báo cáo, ${counts.decisions} quyết định, ${counts.originals} tệp gốc: ${damages.length === 0 ? 'nguyên vẹn' : `${damages.length} chỗ không còn như khi ghi`}`,
          `${counts.submissions} submissions, ${counts.decisions} decisions, ${counts.originals} originals: ${damages.length === 0 ? 'intact' : `${damages.length} not as they were written`}`,
        ),
      );
    }
    for (const damage of damages) call.progress(damageLine(call, damage));
    return damages.length > 0 ? 1 : 0;
  });
}

/** One damage in a line, naming what is concerned. */
export function damageLine(call: Pick<Call, 'lang'>, damage: Damage): string {
  switch (damage.kind) {
    case 'file':
      return say(call, `Tệp cơ sở dữ liệu hỏng: ${damage.detail}`, `The database file is damaged: ${damage.detail}`);
    case 'schema':
      return say(
        call,
        `Định nghĩa của ${damage.name} không đúng như phần mềm tạo ra`,
        `The definition of ${damage.name} is not the program's`,
      );
    case 'table':
      return say(
        call,
        `Không đọc hết được bảng ${damage.table} (${damage.code})`,
        `Table ${damage.table} cannot be read to its end (${damage.code})`,
      );
    case 'row':
      return say(
        call,
        `Dòng ${damage.key} của bảng ${damage.table} đã bị thay đổi`,
        `Row ${damage.key} of table ${damage.table} was changed`,
      );
    case 'chain':
      return chainLine(call, damage.fault);
    case 'unreadable':
      return say(
        call,
        `Không đọc được ${damage.what} (${damage.code})`,
        `${damage.what} cannot be read (${damage.code})`,
      );
    case 'original_damaged':
      return say(
        call,
        `Tệp gốc ${damage.hash}${ofWhat(damage.of)} đã bị thay đổi`,
        `Original ${damage.hash}${ofWhat(damage.of)} was changed`,
      );
    case 'original_missing':
      return say(
        call,
        `Thiếu tệp gốc ${damage.hash}${ofWhat(damage.of)}`,
        `Original ${damage.hash}${ofWhat(damage.of)} is missing`,
      );
    case 'record_differs':
      return say(
        call,
        `${damage.record}: "${damage.part}" khác với nhật ký`,
        `${damage.record}: "${damage.part}" is not what the journal says`,
      );
    case 'record_missing':
      return say(
        call,
        `Nhật ký có ${damage.record}, nhưng bản ghi không còn`,
        `The journal has ${damage.record}, but the record is gone`,
      );
    case 'entry_missing':
      return say(call, `${damage.record} không có trong nhật ký`, `${damage.record} is not in the journal`);
  }
}

const ofWhat = (name: string) => (name === '' ? '' : ` (${name})`);

function chainLine(
  call: Pick<Call, 'lang'>,
  { stream, seq, kind }: Extract<Damage, { kind: 'chain' }>['fault'],
): string {
  switch (kind) {
    case 'changed':
      return say(call, `Nhật ký ${stream}: việc ${seq} đã bị thay đổi`, `Journal ${stream}: entry ${seq} was changed`);
    case 'missing':
      return say(call, `Nhật ký ${stream}: thiếu việc ${seq}`, `Journal ${stream}: entry ${seq} is missing`);
    case 'unlinked':
      return say(
        call,
        `Nhật ký ${stream}: việc ${seq} không nối tiếp việc trước`,
        `Journal ${stream}: entry ${seq} does not follow the one before`,
      );
    case 'head':
      return say(
        call,
        `Nhật ký ${stream}: phần cuối (việc ${seq}) đã bị cắt hoặc thay đổi`,
        `Journal ${stream}: its end (entry ${seq}) was cut off or changed`,
      );
  }
}
