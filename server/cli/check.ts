import { type Call, type Command, type ExitCode, say, WrongCall } from '#server/cli/command';
import { layoutOfCall, layoutOption, openWithLayout } from '#server/cli/layoutOption';
import { agencyOf, registryOf, required } from '#server/cli/openOrRefuse';
import { refuseSameFile, writeWhole } from '#server/cli/outFile';
import { refusalLine } from '#server/cli/refusals';
import { registryOptions } from '#server/cli/registryOptions';
import type { OpenedFile, RefusedFile } from '#server/usecases/openFile';
import { repairFile } from '#server/usecases/repairFile';
import type { RegistryFile } from '#shared/agency/registry';
import { numberText } from '#shared/message/number';
import { findingLine, ruleTitle } from '#shared/message/render';
import { clearWords } from '#shared/message/words';
import { type CheckResult, check } from '#shared/rules/check';
import { sixClears } from '#shared/rules/rule';
import type { LayoutOverride } from '#shared/table/table';
import { programmesIn } from '#shared/task/programmesIn';
import { checkedFile, fixedCells, refusedFile } from '#shared/wire/check';
import type { CheckedFileJson, ClarityJson, FixedJson } from '#shared/wire/checkAnswer';
import { readSetAside } from '#shared/wire/setAside';

/** `phuluc check`: findings of one or several files (R, §13), how clear each programme is (R6), and by wish a repaired copy (R1). */
export const checkCommand: Command = {
  usage: 'TỆP… [--fix --out TỆP_MỚI]',
  vi: 'Kiểm tra bảng nhiệm vụ: nội dung nào cần xem lại, ở ô nào, sửa thế nào; nhiệm vụ nào chưa đủ “sáu rõ”',
  en: 'Checks task tables: what needs a look, in which cell, how to put it right; which tasks lack one of the six clears',
  options: {
    fix: {
      type: 'boolean',
      vi: 'tạo bản sao đã sửa những ô chắc chắn không đổi nghĩa; tệp gốc giữ nguyên',
      en: 'makes a copy with the cells put right whose meaning cannot change; the file itself stays as it is',
    },
    out: { type: 'string', value: 'TỆP_MỚI', vi: 'bản sao đã sửa được ghi ở đâu', en: 'where the repaired copy goes' },
    dittos: {
      type: 'boolean',
      vi: 'cùng với --fix: thay “Nt”, “như trên” bằng nội dung đầy đủ để lọc, sắp xếp được',
      en: 'with --fix: dittos become the words they stand for, so that rows can be sorted and filtered',
    },
    unicode: {
      type: 'boolean',
      vi: 'cùng với --fix: chuyển chữ phông cũ (TCVN3, VNI) sang Unicode',
      en: 'with --fix: text of old fonts (TCVN3, VNI) becomes Unicode',
    },
    agency: {
      type: 'string',
      value: 'MÃ',
      vi: 'cùng với --fix: chỉ sửa những ô đơn vị này tự sửa được',
      en: 'with --fix: only cells this agency can mend itself',
    },
    ...registryOptions,
    ...layoutOption,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const wish = await wishOf(call);
  const files: CheckedFileJson[] = [];
  for (const path of call.files) {
    const opened = await openWithLayout(path, wish.layout);
    const checked = opened.kind === 'refused' ? opened : await checkOpened(opened, wish, call);
    if ('kind' in checked) {
      files.push(refusedFile(path, checked.refusal));
      call.progress(refusalLine(call, checked));
      continue;
    }
    files.push(checked.answer);
    if (!call.json) forPeople(call, checked.result, checked.answer);
  }
  if (call.json) call.answer(JSON.stringify({ files }));
  if (files.some((file) => file.refusal !== undefined)) return 2;
  return files.some((file) => file.counts.error > 0) ? 1 : 0;
}

type Wish = {
  readonly registry: RegistryFile;
  readonly layout: readonly LayoutOverride[];
  /** Where the repaired copy goes; absent where none is wanted. */
  readonly out?: string;
  /** Only cells this agency may write are put right (R9). */
  readonly agency?: string;
};

async function wishOf(call: Call): Promise<Wish> {
  const [path] = call.files;
  if (path === undefined) throw new WrongCall('Lệnh check cần ít nhất một tệp.', 'check needs at least one file.');
  const wish = { registry: await registryOf(call), layout: await layoutOfCall(call) };
  if (!call.flag('fix')) {
    for (const option of ['out', 'dittos', 'unicode', 'agency'])
      if (call.option(option) !== undefined || call.flag(option))
        throw new WrongCall(`--${option} chỉ dùng cùng với --fix.`, `--${option} goes only with --fix.`);
    return wish;
  }
  if (call.files.length > 1)
    throw new WrongCall('check --fix nhận đúng một tệp.', 'check --fix takes exactly one file.');
  const out = required(call, 'out', 'TỆP_MỚI');
  await refuseSameFile(path, out);
  const agency = agencyOf(call, wish.registry);
  return { ...wish, out, ...(agency === undefined ? {} : { agency }) };
}

type Checked = { readonly result: CheckResult; readonly answer: CheckedFileJson };

async function checkOpened(opened: OpenedFile, wish: Wish, call: Call): Promise<Checked | RefusedFile> {
  if (opened.recognition.tables.length === 0)
    return { ...opened, kind: 'refused', refusal: { code: 'no_table', params: { file: opened.file } } };
  if (wish.out !== undefined) return fix(opened, { ...wish, out: wish.out }, call);
  const { recognition, workbook } = opened;
  const { programmes, agencies } = programmesIn(recognition.tables, wish.registry, call.asOf, call.option('province'));
  const result = check({
    sheets: workbook.sheets,
    recognition,
    programmes,
    agencies,
    asOf: call.asOf,
    suppressions: readSetAside(workbook).list,
  });
  return { result, answer: checkedFile(opened.given, result, call.lang, programmes) };
}

async function fix(
  opened: OpenedFile,
  { registry, layout, out, agency }: Wish & { readonly out: string },
  call: Call,
): Promise<Checked | RefusedFile> {
  const province = call.option('province');
  const repaired = await repairFile(opened, {
    registry,
    layout,
    asOf: call.asOf,
    ...(province === undefined ? {} : { province }),
    ...(agency === undefined ? {} : { agency }),
    conversions: call.flag('unicode'),
    dittos: call.flag('dittos'),
  });
  if (repaired.kind === 'refused') return repaired;
  await writeWhole(out, repaired.bytes);
  const { mended, how, signed } = repaired;
  const { programmes } = mended.loaded;
  const fixed = { out, how, signed, cells: fixedCells(mended.cells) };
  return { result: mended.left, answer: { ...checkedFile(opened.given, mended.left, call.lang, programmes), fixed } };
}

function forPeople(call: Call, result: CheckResult, { file, counts, clarity = [], fixed }: CheckedFileJson): void {
  if (fixed !== undefined) tellFixed(call, fixed);
  const left = fixed === undefined ? '' : say(call, 'còn lại ', 'left: ');
  call.answer(
    say(
      call,
      `${file}: ${left}${counts.error} lỗi, ${counts.warning} cảnh báo, ${counts.notice} lưu ý${counts.suppressed === 0 ? '' : `; ${counts.suppressed} nội dung đơn vị đã bỏ qua, có lý do`}`,
      `${file}: ${left}${counts.error} errors, ${counts.warning} warnings, ${counts.notice} notices${counts.suppressed === 0 ? '' : `; ${counts.suppressed} set aside with a reason`}`,
    ),
  );
  for (const finding of result.findings) call.answer(`  ${findingLine(finding, call.lang)}`);
  for (const programme of clarity) tellClarity(call, programme, clarity.length > 1);
}

function tellFixed(call: Call, { out, how, signed, cells }: FixedJson): void {
  const made = {
    patched: ['', ''],
    as_it_was: [' (giống tệp gốc)', ' (as the file)'],
    new_workbook: [
      ' (tệp gốc không phải .xlsx, .xlsm nên đây là sổ mới: giữ nội dung ô, không giữ công thức và trang trí riêng)',
      ' (the file is neither .xlsx nor .xlsm, so this is a new workbook: what the cells hold, not formulas nor looks)',
    ],
  }[how];
  call.answer(
    cells.length === 0
      ? say(
          call,
          `Không có ô nào sửa được mà chắc chắn không đổi nghĩa; bản sao ở ${out}${made[0]}`,
          `No cell could be put right without a change of meaning; the copy is ${out}${made[1]}`,
        )
      : say(
          call,
          `Đã sửa ${cells.length} ô, ghi vào ${out}${made[0]}`,
          `${cells.length} cells put right, written to ${out}${made[1]}`,
        ),
  );
  for (const { sheet, address, column, before, after, rules } of cells) {
    const why =
      rules.length === 0
        ? say(call, 'ghi đủ thay cho “như trên”', 'ditto written out')
        : rules.map((rule) => ruleTitle(rule, call.lang)).join('; ');
    call.answer(`  ${sheet}!${address}${column === '' ? '' : ` (${column})`}: “${before}” → “${after}” [${why}]`);
  }
  if (signed)
    call.progress(
      say(
        call,
        'Tệp gốc có chữ ký số. Bản đã sửa khác tệp đã ký nên chữ ký không còn hợp lệ trên bản này.',
        'The file carries a digital signature. The copy differs from what was signed, so the signature is not valid on it.',
      ),
    );
}

/** The six clears (R6): of how many tasks each is met, and what each other task or step lacks. */
function tellClarity(call: Call, { programme, of, percent, met, tasks }: ClarityJson, named: boolean): void {
  if (percent === null) return;
  const share = numberText(percent, call.lang);
  const list = sixClears.map((clear) => `${clearWords[clear][call.lang]} ${met[clear] ?? 0}/${of}`).join('; ');
  call.answer(
    say(
      call,
      `  Sáu rõ${named ? ` – ${programme}` : ''}: đạt ${share} % (${of} nhiệm vụ). ${list}.`,
      `  Six clears${named ? ` – ${programme}` : ''}: ${share} % met (${of} tasks). ${list}.`,
    ),
  );
  for (const { path, score, unclear } of tasks) {
    if (unclear.length === 0) continue;
    const lacks = unclear.map((clear) => clearWords[clear][call.lang].replace(/^\S+ /, '')).join(', ');
    const point = `    ${path}: ${score}/${sixClears.length}, `;
    call.answer(say(call, `${point}chưa rõ ${lacks}`, `${point}not clear: ${lacks}`));
  }
}
