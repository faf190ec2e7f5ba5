import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Merged } from '#server/usecases/mergeFiles';
import type { OpenedBase } from '#server/usecases/openBase';
import type { RefusedFile } from '#server/usecases/openFile';
import { writeTracker } from '#server/xlsx/writeTracker';
import type { FileRefusal } from '#shared/message/refusal';
import { refusalWords } from '#shared/message/refusalWords';
import { dueDays } from '#shared/period/dueDays';
import { reportingPeriod } from '#shared/period/reporting';
import { receiptText } from '#shared/report/receiptText';
import type { TrackerInput } from '#shared/report/trackerInput';
import { receiptJson, refusedReceipt } from '#shared/wire/merge';
import type { SetAsideAccount } from '#shared/wire/setAside';
import { serialiseState } from '#shared/wire/tracker';

export type WriteOptions = {
  readonly out: string;
  readonly period: string;
  readonly asOf: string;
  readonly consolidator: { readonly id: string; readonly name: string };
  /** Write the sheet Nguồn số liệu: a row for every value and where it comes from. */
  readonly provenance: boolean;
};

/** Writes the tracker of a merge (E1). */
export async function writeMergedTracker(base: OpenedBase, merged: Merged, options: WriteOptions): Promise<void> {
  const { out, ...rest } = options;
  const window = reportingPeriod(options.period);
  const due = window === null ? undefined : dueDays(window).find((day) => day.from === 'so')?.due;
  await writeTracker(
    {
      ...trackerInputOf({ base: { ...base, programme: merged.programme }, ...merged, ...rest }),
      unread: unreadOf(merged, options.period).map(({ file, refusal }) => ({ file, words: refusalSentence(refusal) })),
      ...(due === undefined ? {} : { due }),
    },
    out,
  );
}

/** Who sent what in a period is one list: files of earlier runs that could not be read are in it too (K2). */
function unreadOf(
  { refused, consolidation }: Merged,
  period: string,
): readonly Pick<RefusedFile, 'file' | 'refusal'>[] {
  const missing = refused.filter(({ hash }) => hash === null);
  return [...(consolidation.state.unread ?? []).filter((one) => one.period === period), ...missing];
}

export type TrackerParts = {
  readonly base: Pick<OpenedBase, 'programme' | 'agencies' | 'appendix'>;
  readonly charged: Merged['charged'];
  readonly consolidation: Merged['consolidation'];
  readonly status: Merged['status'];
} & Omit<WriteOptions, 'out'>;

/** What command and service alike write into a tracker. */
export function trackerInputOf(parts: TrackerParts): TrackerInput {
  const { base, charged, consolidation, status, period, asOf, consolidator, provenance } = parts;
  return {
    programme: base.programme,
    assignments: charged,
    state: consolidation.state,
    status,
    registry: base.agencies,
    receipts: consolidation.receipts,
    period,
    asOf,
    consolidator,
    provenance,
    appendix: base.appendix,
    stateTexts: () => serialiseState(consolidation.state),
  };
}

/** Why a file could not be read and what to do, in one sentence of the tracker. */
export function refusalSentence(refusal: FileRefusal): string {
  const words = refusalWords(refusal);
  return `${words.vi} ${words.do.vi}`;
}

/** A merge with what was set aside in its files, by the hash of their bytes (R5). */
type WithAside = Merged & { readonly setAside: ReadonlyMap<string, SetAsideAccount> };

/** Writes every receipt as a text a person reads and keeps, and as JSON; answers how many files were accounted for. */
export async function writeReceipts(base: OpenedBase, merged: WithAside, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const nameOf = (agency: string): string => base.agencies.byId.get(agency)?.name ?? agency;
  let number = 0;
  const write = async (file: string, text: string, json: unknown): Promise<void> => {
    number += 1;
    const stem = `${String(number).padStart(3, '0')}-${file.replace(/[\\/:*?"<>|]/g, '_')}`;
    await writeFile(join(folder, `${stem}.txt`), text);
    await writeFile(join(folder, `${stem}.json`), `${JSON.stringify(json, null, 2)}\n`);
  };
  for (const receipt of merged.consolidation.receipts) {
    const setAside = merged.setAside.get(receipt.hash);
    const { programme } = base;
    const text = receiptText({
      receipt,
      programme,
      nameOf,
      lang: 'vi',
      ...(setAside === undefined ? {} : { setAside }),
    });
    await write(receipt.file, text, receiptJson(receipt, setAside));
  }
  for (const { file, refusal } of merged.refused)
    await write(file, `${file}\n\n${refusalSentence(refusal)}\n`, refusedReceipt({ file, refusal }));
  return number;
}
