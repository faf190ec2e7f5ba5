import type { Call, Command, ExitCode } from '#server/cli/command';
import { periodOption } from '#server/cli/periodOption';
import { registryOptions } from '#server/cli/registryOptions';
import { fetchFile } from '#server/usecases/fetchFile';

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

/** The programme is the largest file: its reading begins at once, beside the loading of all that a merge takes. */
async function run(call: Call): Promise<ExitCode> {
  const base = call.option('base');
  const fetched = base === undefined || base === '' ? undefined : fetchFile(base);
  const { runMerge } = await import('#server/cli/runMerge');
  return runMerge(call, fetched);
}
