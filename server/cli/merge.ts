import { stat } from 'node:fs/promises';
import { type Call, type Command, type ExitCode, say, WrongCall } from '#server/cli/command';
import { mergeTables } from '#server/cli/mergeTables';
import { baseOfCall, registryOf, required } from '#server/cli/openOrRefuse';
import { periodOfCall, periodOption } from '#server/cli/periodOption';
import { refusalLine } from '#server/cli/refusals';
import { registryOptions } from '#server/cli/registryOptions';
import { tellBase } from '#server/cli/tellBase';
import { type Merged, mergeFiles } from '#server/usecases/mergeFiles';
import type { RefusedFile } from '#server/usecases/openFile';
import type { GivenSubmission } from '#server/usecases/readAll';
import { setAsideIn } from '#server/usecases/submissions/findings';
import { writeMergedTracker, writeReceipts } from '#server/usecases/writeMerged';
import type { AgencyIndex } from '#shared/agency/resolve';
import type { Programme } from '#shared/task/programme';
import { refusalJson } from '#shared/wire/check';
import { mergeAnswer } from '#shared/wire/merge';
import type { MergeAnswer } from '#shared/wire/mergeAnswer';
import type { SetAsideAccount } from '#shared/wire/setAside';

/** `phuluc merge`: the whole job without a server, month after month (§13). */
export const mergeCommand: Command = {
  usage:
    '--base TỆP [--current SỔ_THEO_DÕI.xlsx] [--period KỲ] TỆP_CỦA_ĐƠN_VỊ… --out SỔ_THEO_DÕI.xlsx [--receipts THƯ_MỤC]',
  vi: 'Gộp các tệp của đơn vị thành một sổ theo dõi của tỉnh, giải trình từng ô',
  en: "Merges the agencies' files into one provincial tracker and accounts for every cell",
  options: {
    base: { type: 'string', value: 'TỆP', vi: 'phụ lục của chương trình', en: "the programme's appendix" },
    current: {
      type: 'string',
      value: 'TỆP',
      vi: 'sổ theo dõi của kỳ trước (hoặc của kỳ này, khi gộp thêm)',
      en: "last period's tracker (or this period's, to add to it)",
    },
    out: { type: 'string', value: 'TỆP.xlsx', vi: 'sổ theo dõi sẽ ghi ra', en: 'tracker to write' },
    receipts: {
      type: 'string',
      value: 'THƯ_MỤC',
      vi: 'ghi phiếu tiếp nhận của từng tệp',
      en: 'folder for the receipt of every file',
    },
    'no-provenance': { type: 'boolean', vi: 'bỏ trang "Nguồn số liệu"', en: 'leave out the sheet of sources' },
    ...periodOption,
    ...registryOptions,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const registry = await registryOf(call);
  const out = required(call, 'out', 'TỆP.xlsx');
  const period = periodOfCall(call);
  const base = await baseOfCall(call, registry);
  if (base.kind === 'refused') return cannotStart(call, base);
  tellBase(call, base, {
    vi: 'giữ ở trang “Cột riêng của đơn vị”, không tính là báo cáo của đơn vị nào',
    en: 'kept on the sheet “Cột riêng của đơn vị”, they are nobody’s report',
  });
  const consolidator = consolidatorOf(registry.consolidator, base.agencies);
  const submissions = await Promise.all(call.files.map((file) => submissionOf(file, base.agencies)));
  if (submissions.length === 0 && call.option('current') === undefined) {
    throw new WrongCall('Chưa nêu tệp nào của đơn vị để gộp.', 'No file to merge was given.');
  }
  const setAside = new Map<string, SetAsideAccount>();
  const merged = await mergeFiles({
    base,
    current: call.option('current'),
    period,
    asOf: call.asOf,
    submissions,
    told: ({ file, done, of }) => {
      const account =
        file.kind === 'refused' ? undefined : setAsideIn({ agencies: base.agencies, asOf: call.asOf }, file);
      if (file.kind === 'opened' && account !== undefined) setAside.set(file.hash, account);
      call.progress(
        file.kind === 'refused'
          ? `${done}/${of} ${refusalLine(call, file)}`
          : say(call, `${done}/${of} Đã đọc ${file.file}`, `${done}/${of} Read ${file.file}`),
      );
    },
  });
  if (merged.kind === 'refused') return cannotStart(call, merged);
  await writeMergedTracker(base, merged, {
    out,
    period,
    asOf: call.asOf,
    consolidator,
    provenance: !call.flag('no-provenance'),
  });
  call.progress(say(call, `Đã ghi sổ theo dõi ${out}`, `Tracker written to ${out}`));
  const folder = call.option('receipts');
  if (folder !== undefined) {
    const count = await writeReceipts(base, { ...merged, setAside }, folder);
    call.progress(say(call, `Đã ghi ${count} phiếu tiếp nhận vào ${folder}`, `${count} receipts written to ${folder}`));
  }
  if (call.json) call.answer(JSON.stringify(asGiven(mergeAnswerOf(merged, base.programme, setAside), merged)));
  else call.answer(mergeTables(call, base, merged));
  if (merged.refused.length > 0) return 2;
  const { state, conflicts } = merged.consolidation;
  return conflicts.length > 0 || state.waiting.length > 0 || merged.undecided.length > 0 ? 1 : 0;
}

function cannotStart(call: Call, file: RefusedFile): ExitCode {
  call.progress(refusalLine(call, file));
  if (call.json)
    call.answer(
      JSON.stringify({
        receipts: [],
        conflicts: [],
        proposals: [],
        refusal: { file: file.given, ...refusalJson(file.refusal) },
      }),
    );
  return 2;
}

/** The body the tracker speaks as: named by the registry, so that no province stands in code. */
function consolidatorOf(id: string | undefined, agencies: AgencyIndex): { readonly id: string; readonly name: string } {
  const agency = id === undefined ? undefined : agencies.byId.get(id);
  if (!agency) {
    throw new WrongCall(
      'Danh mục đơn vị chưa nêu cơ quan tổng hợp ("consolidator").',
      'The agency registry does not name the consolidating body ("consolidator").',
    );
  }
  return { id: agency.id, name: agency.name };
}

/** `FILE=agency-id` names a sender, unless a file of that very name exists. */
async function submissionOf(given: string, agencies: AgencyIndex): Promise<GivenSubmission> {
  const at = given.lastIndexOf('=');
  if (at <= 0 || (await exists(given))) return { path: given };
  const [path, sender] = [given.slice(0, at), given.slice(at + 1)];
  if (agencies.byId.has(sender)) return { path, sender };
  if (!(await exists(path))) return { path: given };
  throw new WrongCall(
    `Danh mục không có đơn vị "${sender}" (nêu cho tệp ${path}).`,
    `The registry has no agency "${sender}" (named for ${path}).`,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function mergeAnswerOf(
  { consolidation, refused, status }: Merged,
  programme: Programme,
  setAside: ReadonlyMap<string, SetAsideAccount>,
): MergeAnswer {
  return mergeAnswer({
    consolidation,
    programme,
    status,
    refused: refused.map(({ given, refusal }) => ({ file: given, refusal })),
    setAside,
  });
}

/** Receipts know a file by name and bytes; whoever called knows it by the path given. Each path given has its entry. */
function asGiven(answer: MergeAnswer, { given, consolidation }: Merged): MergeAnswer {
  const left = new Map([...given].map(([hash, paths]) => [hash, [...paths]]));
  const receipts = answer.receipts.map((receipt, index) => {
    const known = consolidation.receipts[index];
    const paths = known && left.get(known.hash);
    const at = paths?.findIndex((path) => path.endsWith(receipt.file)) ?? -1;
    const path = at >= 0 ? paths?.splice(at, 1)[0] : undefined;
    return path === undefined ? receipt : { ...receipt, file: path };
  });
  return { ...answer, receipts };
}
