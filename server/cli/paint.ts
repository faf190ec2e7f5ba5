import { extname } from 'node:path';
import { type Call, type Command, type ExitCode, say, WrongCall } from '#server/cli/command';
import { layoutOfCall, layoutOption } from '#server/cli/layoutOption';
import { agencyOf, registryOf, required } from '#server/cli/openOrRefuse';
import { refuseSameFile, writeWhole } from '#server/cli/outFile';
import { refusalLine } from '#server/cli/refusals';
import { registryOptions } from '#server/cli/registryOptions';
import type { RefusedFile } from '#server/usecases/openFile';
import { type ColouredFile, paintFile, unpaintFile } from '#server/usecases/paintFile';
import type { StatusClass } from '#shared/status/class';
import { classWords } from '#shared/status/words';
import { refusalJson } from '#shared/wire/check';

/** `phuluc paint`: a coloured copy of a workbook (S4, S5, §13). */
export const paintCommand: Command = {
  usage: 'TỆP --out TỆP_MỚI [--agency MÃ] [--layout TỆP.json] [--remove]',
  vi: 'Tạo bản sao có tô màu theo tình trạng nhiệm vụ, đánh dấu ô cần xem lại; tệp gốc giữ nguyên',
  en: 'Makes a copy coloured by the class of each task, with marks on cells that need a look; the file itself stays as it is',
  options: {
    out: { type: 'string', value: 'TỆP_MỚI', vi: 'bản sao được ghi ở đâu', en: 'where the copy is written' },
    agency: {
      type: 'string',
      value: 'MÃ',
      vi: 'chỉ đánh dấu những ô đơn vị này tự sửa được',
      en: 'marks only cells this agency can mend itself',
    },
    remove: {
      type: 'boolean',
      vi: 'bỏ màu đã tô trước đây thay vì tô; định dạng của người dùng giữ nguyên',
      en: "takes earlier colours out instead; a person's own formats stay",
    },
    ...registryOptions,
    ...layoutOption,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const path = call.files[0];
  if (path === undefined || call.files.length > 1)
    throw new WrongCall('Lệnh paint nhận đúng một tệp.', 'paint takes exactly one file.');
  const out = required(call, 'out', 'TỆP_MỚI');
  await refuseSameFile(path, out);
  return call.flag('remove') ? remove(call, path, out) : paint(call, path, out);
}

async function paint(call: Call, path: string, out: string): Promise<ExitCode> {
  const registry = await registryOf(call);
  const agency = agencyOf(call, registry);
  const province = call.option('province');
  const layout = await layoutOfCall(call);
  const painted = await paintFile(path, {
    registry,
    asOf: call.asOf,
    // Without a day named, the copy counts to the day it is looked at (S5).
    fixed: call.option('as-of') !== undefined,
    layout,
    ...(agency === undefined ? {} : { agency }),
    ...(province === undefined ? {} : { province }),
  });
  if (painted.kind === 'refused') return refused(call, painted);
  mustEndIn(out, painted.copy.extension);
  await writeWhole(out, painted.copy.bytes);
  const { how, rules, signed } = painted.copy;
  const { counts, tasks, steps, byClass } = painted;
  if (call.json) call.answer(JSON.stringify({ file: path, out, how, rules, tasks, steps, byClass, counts, signed }));
  else forPeople(call, painted, out);
  return counts.error > 0 ? 1 : 0;
}

function forPeople(call: Call, { copy, byClass, counts }: ColouredFile, out: string): void {
  call.answer(
    copy.how === 'patched'
      ? say(call, `Đã tô màu: ${out}`, `Coloured copy: ${out}`)
      : say(
          call,
          `Đã tô màu: ${out}. Tệp gốc không phải .xlsx hoặc .xlsm nên bản này là một sổ mới: giữ nội dung ô, không giữ công thức và trang trí riêng.`,
          `Coloured copy: ${out}. The file is neither .xlsx nor .xlsm, so this is a new workbook: it keeps what the cells hold, not formulas nor looks.`,
        ),
  );
  for (const [code, count] of Object.entries(byClass)) {
    const { sign, vi, en } = classWords[code as StatusClass];
    call.answer(`  ${sign} ${say(call, vi, en)}: ${count}`);
  }
  const { error, warning } = counts;
  call.answer(
    say(
      call,
      `  Nội dung cần kiểm tra được đánh dấu: ${error} lỗi, ${warning} cảnh báo`,
      `  Findings marked: ${error} errors, ${warning} warnings`,
    ),
  );
  if (copy.rules === 0)
    call.answer(
      say(call, '  Không có gì cần tô; bản sao giống tệp gốc.', '  Nothing to colour; the copy is as the file.'),
    );
  if (copy.signed) call.progress(signedLine(call));
}

function signedLine(call: Call): string {
  return say(
    call,
    'Tệp gốc có chữ ký số. Bản tô màu khác tệp đã ký nên chữ ký không còn hợp lệ trên bản này; hãy nộp tệp gốc.',
    'The file carries a digital signature. The copy differs from what was signed, so the signature is not valid on it; hand in the original.',
  );
}

async function remove(call: Call, path: string, out: string): Promise<ExitCode> {
  const bare = await unpaintFile(path);
  if (bare.kind === 'refused') return refused(call, bare);
  if (bare.extension !== null) mustEndIn(out, bare.extension);
  await writeWhole(out, bare.bytes);
  const { removed, signed } = bare;
  if (call.json) call.answer(JSON.stringify({ file: path, out, removed, signed }));
  else
    call.answer(
      say(
        call,
        removed === 0 ? `Không có màu nào của chương trình để bỏ: ${out}` : `Đã bỏ ${removed} quy tắc màu: ${out}`,
        removed === 0 ? `No colours of ours to take out: ${out}` : `${removed} colour rules taken out: ${out}`,
      ),
    );
  return 0;
}

function refused(call: Call, file: RefusedFile): ExitCode {
  call.progress(refusalLine(call, file));
  if (call.json) call.answer(JSON.stringify({ file: file.given, refusal: refusalJson(file.refusal) }));
  return 2;
}

/** Excel opens no workbook under an ending its content does not bear. */
function mustEndIn(out: string, extension: string): void {
  if (extname(out).toLowerCase() === `.${extension}`) return;
  throw new WrongCall(
    `Tên bản sao phải có đuôi .${extension}, nếu không Excel không mở được; đã nhận "${out}".`,
    `The copy's name has to end in .${extension}, or Excel will not open it; got "${out}".`,
  );
}
