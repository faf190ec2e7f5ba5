import type { Book } from '#addin/app/book/book';
import { joiningPlan } from '#addin/app/combine/asIssued';
import type { Place } from '#addin/port/workbookPort';
import { consolidate } from '#shared/merge/consolidate';
import { isProgressField } from '#shared/merge/key';
import type { Conflict, Receipt } from '#shared/merge/model';
import type { MergePlan } from '#shared/merge/plan';
import { receive } from '#shared/merge/receive';
import type { AlignedSubmission } from '#shared/merge/submission';
import { typedText } from '#shared/merge/typed';
import type { Workbook } from '#shared/sheet/grid';
import type { Field } from '#shared/table/field';
import { recognise } from '#shared/table/recognise';
import type { LayoutOverride, SourceCell } from '#shared/table/table';
import { readStamps } from '#shared/wire/readStamp';

/** A copy of the workbook as another division filled it in. */
export type Copy = { readonly file: string; readonly hash: string; readonly workbook: Workbook };

/** A cell of the open workbook that another copy has a value for. */
export type JoinedCell = Place & {
  readonly id: string;
  readonly path: string;
  readonly field: Field;
  readonly mine: string;
  readonly theirs: string;
  /** Name of the copy it comes from, and the cell there. */
  readonly file: string;
  readonly from: string;
  readonly shown: string;
  readonly format: string | undefined;
};

/** Copies that do not agree on a cell of the open workbook. */
export type JoinedDispute = Omit<JoinedCell, 'theirs' | 'file' | 'from'> & {
  readonly sides: readonly { readonly value: string; readonly file: string; readonly cell: string }[];
};

export type Joined = {
  readonly takes: readonly JoinedCell[];
  readonly disputes: readonly JoinedDispute[];
  /** Wishes to change the programme's own text, each to be ticked by a person. */
  readonly wishes: readonly JoinedCell[];
  /** The account of each copy (M8), the open workbook's own left out. */
  readonly receipts: readonly Receipt[];
};

export type Joining =
  | { readonly kind: 'joined'; readonly joined: Joined }
  /** Whose workbook this is nobody knows, or it holds no task. */
  | { readonly kind: 'no_plan' };

/** Whether a copy is one of the open workbook: the same programme, agency and period where its stamp says so. */
export function isCopyOf(book: Book, { workbook }: Copy): 'yes' | 'other_agency' | 'other_programme' | 'other_period' {
  const own = readStamps(book.workbook)[0]?.stamp;
  const theirs = readStamps(workbook)[0]?.stamp;
  if (own === undefined || theirs === undefined) return 'yes';
  if (own.programme !== theirs.programme) return 'other_programme';
  if (own.agency !== theirs.agency) return 'other_agency';
  return own.period === theirs.period ? 'yes' : 'other_period';
}

/**
 * Joins copies with the open workbook by the merge the service uses (M1, M3, M5): what only one copy changed is offered, what two changed
 * unequally is shown with all sides. Nothing is written here, and what only the open workbook says needs no writing.
 */
export function joinCopies(book: Book, copies: readonly Copy[], layout: readonly LayoutOverride[]): Joining {
  const made = joiningPlan(book);
  if (made === null) return { kind: 'no_plan' };
  const { plan, agency } = made;
  const aligned = (copy: Copy): AlignedSubmission => {
    const { tables } = recognise(copy.workbook, layout);
    return receive(plan, { ...copy, tables, sender: agency, certain: true });
  };
  const open = aligned({ file: openFile, hash: openFile, workbook: book.workbook });
  const others = copies.map(aligned);
  const { state, receipts, conflicts, proposals } = consolidate({ plan, submissions: [open, ...others] });
  const targets = targetsIn(book, open, plan);
  const takes: JoinedCell[] = [];
  for (const { task, fields } of state.lines) {
    for (const [name, versions] of Object.entries(fields)) {
      const version = versions?.at(-1);
      const field: string = name;
      if (version === undefined || !isProgressField(field) || version.origin.file === openFile) continue;
      const target = targets(task, field);
      if (target === null || plan.meaning(field, target.mine) === plan.meaning(field, version.value)) continue;
      const { file, cell } = version.origin;
      takes.push({ ...target, theirs: version.value, file, from: cell });
    }
  }
  const disputes = conflicts.flatMap((conflict) => disputeOf(conflict, targets));
  const wishes = proposals.flatMap(({ task, field, proposed, origin }): JoinedCell[] => {
    const target = task === null || origin.file === openFile ? null : targets(task, field);
    if (target === null || plan.meaning(field, target.mine) === plan.meaning(field, proposed)) return [];
    return [{ ...target, theirs: proposed, file: origin.file, from: origin.cell }];
  });
  return {
    kind: 'joined',
    joined: { takes, disputes, wishes, receipts: receipts.filter(({ file }) => file !== openFile) },
  };
}

/** Stands for the open workbook among the files; no file on a disk is called so. */
export const openFile = '\u0000open';

type Target = Omit<JoinedCell, 'theirs' | 'file' | 'from'>;

function disputeOf({ task, field, sides }: Conflict, targets: Targets): readonly JoinedDispute[] {
  const target = targets(task, field);
  if (target === null) return [];
  return [{ ...target, sides: sides.map(({ value, origin }) => ({ value, file: origin.file, cell: origin.cell })) }];
}

type Targets = (task: string, field: Field) => Target | null;

/** Where a value of a task stands in the open workbook; null where it has no such row or column, or the cell is made of several. */
function targetsIn({ recognition, workbook }: Book, { shown }: AlignedSubmission, plan: MergePlan): Targets {
  const rows = new Map(
    recognition.tables.map((table) => [table.sheet, new Map(table.rows.map((row) => [row.row, row]))]),
  );
  const dates = new Map(workbook.sheets.map(({ name, date1904 }) => [name, date1904]));
  return (task, field) => {
    for (const table of shown) {
      const row = table.rows.get(task);
      const column = table.columns.get(field);
      if (row === undefined || column === undefined) continue;
      const read = rows.get(table.sheet)?.get(row);
      const cell: SourceCell | undefined = read?.cells[field];
      if (read?.parts[field] !== undefined || cell?.pieces !== undefined || cell?.inherited === 'merge') return null;
      const at = cell?.column ?? column;
      return {
        sheet: table.sheet,
        row,
        column: at,
        id: `${table.sheet}!${row},${at}`,
        path: plan.tasks.get(task)?.path ?? '',
        field,
        mine: cell === undefined ? '' : typedText(field, cell, dates.get(table.sheet) ?? false),
        shown: cell?.text ?? '',
        format: cell?.format,
      };
    }
    return null;
  };
}
