import { taskOfLine } from '#shared/merge/align';
import type { AlignedTable, TableRole } from '#shared/merge/chooseTables';
import { earlierRecords } from '#shared/merge/files';
import type { Receipt } from '#shared/merge/model';
import type { MergePlan } from '#shared/merge/plan';
import type { NoteCode, ReceiptNote } from '#shared/merge/receiptNote';
import type { Sender } from '#shared/merge/sender';
import type { AlignedSubmission } from '#shared/merge/submission';
import { textBeside } from '#shared/merge/textBeside';
import type { Workbook } from '#shared/sheet/grid';
import type { Table } from '#shared/table/table';
import type { FoundStamp } from '#shared/wire/readStamp';

/** What was seen of a file on the way in. */
export type Seen = {
  readonly workbook: Workbook;
  readonly stamps: readonly FoundStamp[];
  /** The stamp of this programme. */
  readonly stamp: FoundStamp | undefined;
  readonly aligned: readonly AlignedTable[];
  readonly roles: ReadonlyMap<Table, TableRole>;
  readonly sender: Sender;
};

/** Rows of the base, or without a stamp the sender's own tasks, that the file does not show; they say nothing (M6). */
export function missingRows(
  plan: MergePlan,
  sender: string | null,
  stamp: FoundStamp | undefined,
  aligned: readonly AlignedTable[],
): number {
  const lines = new Set<string>();
  const tasks = new Set<string>();
  for (const { matches } of aligned) {
    for (const match of matches.values()) {
      if (match.kind !== 'task') continue;
      tasks.add(match.task.id);
      if (match.line) lines.add(match.line);
    }
  }
  let missing = 0;
  if (stamp !== undefined && stamp.stamp.kind === 'issued') {
    for (const line of stamp.values.keys()) {
      if (lines.has(line)) continue;
      const dot = line.lastIndexOf('.');
      const owner = taskOfLine(plan, line)?.id ?? line.slice(0, Math.max(0, dot));
      if (!tasks.has(owner)) missing += 1;
    }
    return missing;
  }
  if (sender === null) return 0;
  for (const { task } of plan.chargesOf(sender)) if (!tasks.has(task)) missing += 1;
  return missing;
}

/** Facts a person should read beside the numbers; codes of `#shared/message`. */
export function notesOf(
  plan: MergePlan,
  { workbook, stamps, stamp, aligned, roles, sender }: Seen,
  submission: AlignedSubmission,
): Receipt['notes'] {
  const notes: ReceiptNote[] = [];
  const note = (code: NoteCode, params: ReceiptNote['params']) => notes.push({ code, params });
  const nameOf = (agency: string): string => plan.agencies.byId.get(agency)?.name ?? agency;
  for (const what of workbook.active) {
    if (what === 'comments') note('cell_comments', {});
    else note('active_content', { what });
  }
  const agreed = sender.kind === 'known' && sender.voices.every(({ agency }) => agency === sender.agency);
  if (sender.kind !== 'unknown' && !agreed) {
    for (const voice of sender.voices) note('sender_voice', { by: voice.by, agency: nameOf(voice.agency) });
  }
  if (stamp === undefined && stamps.length > 0)
    note('stamp_of_other_programme', { title: stamps[0]?.stamp.title ?? '' });
  if (stamp !== undefined && stamp.stamp.period !== plan.period)
    note('stamp_of_period', { period: stamp.stamp.period });
  for (const { table } of aligned) {
    const role = roles.get(table);
    const { sheet } = table;
    if (role !== 'counts') note(`table_${role ?? 'outside'}`, { sheet });
    if (table.visibility !== 'visible') note('hidden_sheet', { sheet });
    const hidden = table.rows.filter((row) => row.hidden && row.kind !== 'blank').length;
    if (hidden > 0) note('hidden_rows', { sheet, count: hidden });
  }
  for (const grid of workbook.sheets) {
    const count =
      grid.hiddenColumns.size - (aligned.some(({ table }) => table.sheet === grid.name && bearsIds(table)) ? 1 : 0);
    if (count > 0 && aligned.some(({ table }) => table.sheet === grid.name))
      note('hidden_columns', { sheet: grid.name, count });
  }
  for (const [sheet, cells] of mergedOver(submission)) note('merged_over', { sheet, cells: [...cells].join(', ') });
  // A tracker is made from what agencies said; what stands beside its table is ours.
  if (submission.speaks === 'agency') {
    notes.push(
      ...textBeside(
        plan,
        workbook,
        aligned.map(({ table }) => table),
      ),
    );
  }
  const before = earlierRecords(plan, submission).find((record) => record.hash === submission.hash);
  if (before) note('seen_before', { file: before.file, period: before.period });
  return notes;
}

/** Merged cells that speak for more than their own row, by sheet. */
function mergedOver({ changes }: AlignedSubmission): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { covered, sheet, cell } of changes) {
    if (covered) found.set(sheet, (found.get(sheet) ?? new Set()).add(cell));
  }
  return found;
}

/** Whether a table bears the hidden ids of a workbook of ours. */
export function bearsIds(table: Table): boolean {
  return table.owned.some((column) => column.kind === 'id');
}
