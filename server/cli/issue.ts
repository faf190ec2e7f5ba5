import { mkdir } from 'node:fs/promises';
import { type Call, type Command, type ExitCode, say } from '#server/cli/command';
import { baseOfCall, registryOf, required } from '#server/cli/openOrRefuse';
import { periodOfCall, periodOption } from '#server/cli/periodOption';
import { refusalLine } from '#server/cli/refusals';
import { registryOptions } from '#server/cli/registryOptions';
import { tellBase, tellUnheard } from '#server/cli/tellBase';
import { issueWorkbooks } from '#server/usecases/issueWorkbooks';
import type { RefusedFile } from '#server/usecases/openFile';
import { refusalJson } from '#shared/wire/check';

/** `phuluc issue`: a workbook for every agency of the programme (E2, §13). */
export const issueCommand: Command = {
  usage: '--base TỆP --out THƯ_MỤC [--current SỔ_THEO_DÕI.xlsx] [--period KỲ] [--groups]',
  vi: 'Phát hành sổ báo cáo cho từng đơn vị có tên trong phụ lục',
  en: 'Issues a report workbook to every agency the appendix names',
  options: {
    base: { type: 'string', value: 'TỆP', vi: 'phụ lục của chương trình', en: "the programme's appendix" },
    current: {
      type: 'string',
      value: 'TỆP',
      vi: 'sổ theo dõi của kỳ trước, để điền sẵn kết quả kỳ trước',
      en: "last period's tracker, to fill in last period's results",
    },
    out: { type: 'string', value: 'THƯ_MỤC', vi: 'nơi ghi các sổ', en: 'folder to write to' },
    groups: {
      type: 'boolean',
      vi: 'phát hành cả cho thành viên của các nhóm có danh sách ("Các sở, ban, ngành")',
      en: 'also to the members of closed groups',
    },
    ...periodOption,
    ...registryOptions,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const registry = await registryOf(call);
  const out = required(call, 'out', 'THƯ_MỤC');
  const period = periodOfCall(call);
  const base = await baseOfCall(call, registry);
  if (base.kind === 'refused') return refused(call, base);
  tellBase(call, base, { vi: 'không đưa vào sổ phát hành', en: 'they are not in the workbooks issued' });
  await mkdir(out, { recursive: true });
  const issued = await issueWorkbooks({
    base,
    current: call.option('current'),
    registry,
    period,
    asOf: call.asOf,
    groups: call.flag('groups'),
    out,
    told: (file) =>
      call.progress(
        say(
          call,
          `Đã ghi ${file.file} (${file.tasks} nhiệm vụ, bước)`,
          `Wrote ${file.file} (${file.tasks} tasks and steps)`,
        ),
      ),
  });
  if (issued.kind === 'refused') return refused(call, issued);
  tellUnheard(call, issued.unheard);
  if (call.json)
    call.answer(JSON.stringify({ files: issued.files.map(({ agency, file, tasks }) => ({ agency, file, tasks })) }));
  else {
    call.answer(
      say(
        call,
        `Đã phát hành ${issued.files.length} sổ báo cáo vào ${out}`,
        `${issued.files.length} workbooks issued to ${out}`,
      ),
    );
    for (const { agencyName, file, tasks } of issued.files) call.answer(`  ${agencyName}: ${file} (${tasks})`);
  }
  return 0;
}

function refused(call: Call, file: RefusedFile): ExitCode {
  call.progress(refusalLine(call, file));
  if (call.json)
    call.answer(JSON.stringify({ files: [], refusal: { file: file.given, ...refusalJson(file.refusal) } }));
  return 2;
}
