import { type Call, type Command, type ExitCode, say } from '#server/cli/command';
import { storageOptions, storageSettings, withExistingStorage } from '#server/cli/storageOfCall';
import { registryInForce } from '#server/usecases/access/registryInForce';
import { openSubmission } from '#server/usecases/doors/openSubmission';
import { type RebuiltPeriod, rebuild } from '#server/usecases/rebuild';
import { registryAt } from '#server/usecases/registry';

/** `phuluc rebuild`: works every period out again from originals and decisions, and compares with what was kept. */
export const rebuildCommand: Command = {
  usage: '[--data THƯ_MỤC]',
  vi: 'Tính lại mọi kỳ từ tệp gốc và quyết định, so với số liệu đã khóa; không ghi gì',
  en: 'Works every period out again from originals and decisions and compares with what was closed; writes nothing',
  options: storageOptions,
  run,
};

async function run(call: Call): Promise<ExitCode> {
  return await withExistingStorage(storageSettings(call), async ({ store, originals }) => {
    const registry = registryInForce(store, await registryAt(undefined));
    const periods = await rebuild({ store, originals, registry, open: openSubmission }, (one) => {
      if (!call.json) call.answer(rebuiltLine(call, one));
    });
    if (call.json) call.answer(JSON.stringify({ periods }));
    else if (periods.length === 0)
      call.answer(say(call, 'Chưa có kỳ báo cáo nào.', 'There is no reporting period yet.'));
    return periods.some(({ outcome }) => outcome === 'differs' || outcome === 'lost') ? 1 : 0;
  });
}

/** One period in a line. */
function rebuiltLine(call: Pick<Call, 'lang'>, one: RebuiltPeriod): string {
  const { title, period, submissions, decisions } = one;
  const from = say(
    call,
    `${submissions} báo cáo, ${decisions} quyết định`,
    `${submissions} submissions, ${decisions} decisions`,
  );
  return `${title} – ${period}: ${outcomeWords(call, one, from)}`;
}

function outcomeWords(
  call: Pick<Call, 'lang'>,
  { outcome, row = 0, original = '' }: RebuiltPeriod,
  from: string,
): string {
  switch (outcome) {
    case 'identical':
      return say(call, `trùng khớp từng byte (${from})`, `identical byte for byte (${from})`);
    case 'open':
      return say(call, `kỳ chưa khóa, tính được (${from})`, `open, worked out (${from})`);
    case 'differs':
      return say(
        call,
        `KHÁC số liệu đã khóa, từ dòng ${row + 1} (${from}); chạy phuluc verify để tìm chỗ bị thay đổi`,
        `DIFFERS from what was closed, from row ${row + 1} (${from}); phuluc verify finds what was changed`,
      );
    case 'lost':
      return say(
        call,
        `KHÔNG tính lại được: tệp gốc ${original} bị mất, bị thay đổi hoặc không còn đọc được`,
        `CANNOT be worked out: original ${original} is gone, changed or no longer readable`,
      );
  }
}
