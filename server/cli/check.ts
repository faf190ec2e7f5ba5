import { type Call, type Command, type ExitCode, say, WrongCall } from '#server/cli/command';
import { registryOf } from '#server/cli/openOrRefuse';
import { refusalLine } from '#server/cli/refusals';
import { registryOptions } from '#server/cli/registryOptions';
import { type OpenedFile, openFile, submissionForms } from '#server/usecases/openFile';
import type { RegistryFile } from '#shared/agency/registry';
import { findingLine } from '#shared/message/render';
import { type CheckResult, check } from '#shared/rules/check';
import { programmesIn } from '#shared/task/programmesIn';
import { checkedFile, refusedFile } from '#shared/wire/check';
import type { CheckedFileJson } from '#shared/wire/checkAnswer';
import { readSetAside } from '#shared/wire/setAside';

/** `phuluc check`: findings of one or several files (R, §13). */
export const checkCommand: Command = {
  usage: 'TỆP…',
  vi: 'Kiểm tra bảng nhiệm vụ: nội dung nào cần xem lại, ở ô nào, sửa thế nào',
  en: 'Checks task tables: what needs a look, in which cell, how to put it right',
  options: registryOptions,
  run,
};

async function run(call: Call): Promise<ExitCode> {
  if (call.files.length === 0) throw new WrongCall('Lệnh check cần ít nhất một tệp.', 'check needs at least one file.');
  const registry = await registryOf(call);
  const files: CheckedFileJson[] = [];
  for (const path of call.files) {
    const opened = await openFile(path, submissionForms);
    if (opened.kind === 'refused') {
      files.push(refusedFile(path, opened.refusal));
      call.progress(refusalLine(call, opened));
      continue;
    }
    if (opened.recognition.tables.length === 0) {
      const refusal = { code: 'no_table', params: { file: opened.file } } as const;
      files.push(refusedFile(path, refusal));
      call.progress(refusalLine(call, { ...opened, kind: 'refused', refusal }));
      continue;
    }
    const result = checkFile(opened, registry, call);
    const answer = checkedFile(path, result, call.lang);
    files.push(answer);
    if (!call.json) forPeople(call, path, result, answer);
  }
  if (call.json) call.answer(JSON.stringify({ files }));
  if (files.some((file) => file.refusal !== undefined)) return 2;
  return files.some((file) => file.counts.error > 0) ? 1 : 0;
}

function checkFile(opened: OpenedFile, registry: RegistryFile, call: Call): CheckResult {
  const { programmes, agencies } = programmesIn(
    opened.recognition.tables,
    registry,
    call.asOf,
    call.option('province'),
  );
  return check({
    sheets: opened.workbook.sheets,
    recognition: opened.recognition,
    programmes,
    agencies,
    asOf: call.asOf,
    suppressions: readSetAside(opened.workbook).list,
  });
}

function forPeople(call: Call, path: string, result: CheckResult, { counts }: CheckedFileJson): void {
  call.answer(
    say(
      call,
      `${path}: ${counts.error} lỗi, ${counts.warning} cảnh báo, ${counts.notice} lưu ý${counts.suppressed === 0 ? '' : `; ${counts.suppressed} nội dung đơn vị đã bỏ qua, có lý do`}`,
      `${path}: ${counts.error} errors, ${counts.warning} warnings, ${counts.notice} notices${counts.suppressed === 0 ? '' : `; ${counts.suppressed} set aside with a reason`}`,
    ),
  );
  for (const finding of result.findings) call.answer(`  ${findingLine(finding, call.lang)}`);
}
