import { z } from 'zod';
import type { CheckResult, Suppression } from '#shared/rules/check';
import { address } from '#shared/sheet/address';
import type { Cell, Grid, Workbook } from '#shared/sheet/grid';
import { type Field, fields } from '#shared/table/field';

/**
 * Findings a person set aside travel with the workbook (R5) as cells of a very hidden sheet of ours, so that whoever reads the file sees
 * them: a row of headings, then a row for each with rule, path, field, reason and day. The sheet is no task table and none of its cells counts (M8).
 */
export const setAsideSheet = '_PL_BO_QUA';

export const setAsideHeadings = ['rule', 'path', 'field', 'reason', 'day'] as const;

/** A finding set aside, with the day (`YYYY-MM-DD`; '' where it is not known). */
export type SetAside = Suppression & { readonly on: string };

/** What the sheet says. `unread`: rows that were left out, for want of a rule or a reason, or for being too long or too many. */
export type FoundAside = { readonly list: readonly SetAside[]; readonly unread: number };

const longest = { rule: 100, path: 500, reason: 2_000, rows: 5_000 } as const;

/** Whether a sheet is the one of set-aside findings, in whatever case a program gives its name back. */
export function isSetAsideSheet({ name }: Pick<Grid, 'name'>): boolean {
  return name.toUpperCase() === setAsideSheet;
}

/**
 * The findings set aside in a workbook, in the order of the sheet (R5); the same for pane, service and command (R2). In: the grids as read.
 * Never throws: without the sheet the list is empty, and a row that cannot be read is left out and counted; a field nobody knows is none.
 * At most 5,000 rows, reasons of at most 2,000 characters. Example: `readSetAside(workbook).list[0]?.reason` → `Việc tiếp nối từ trước.`
 */
export function readSetAside(workbook: Pick<Workbook, 'sheets'>): FoundAside {
  const sheet = workbook.sheets.find(isSetAsideSheet);
  const list: SetAside[] = [];
  let unread = 0;
  for (const { index, cells } of sheet?.rows ?? []) {
    if (index === 0 || cells.every((cell) => textOf(cell).trim() === '')) continue;
    const read = list.length < longest.rows ? rowOf(cells) : undefined;
    if (read === undefined) unread += 1;
    else list.push(read);
  }
  return { list, unread };
}

function rowOf(cells: readonly (Cell | undefined)[]): SetAside | undefined {
  const [rule = '', path = '', field = '', reason = '', on = ''] = setAsideHeadings.map((_, at) => textOf(cells[at]));
  const known: Field | null = fields.find((one) => one === field) ?? null;
  if (field !== '' && known === null) return undefined;
  if (rule === '' || rule.length > longest.rule || path.length > longest.path) return undefined;
  if (reason.trim() === '' || reason.length > longest.reason) return undefined;
  return { rule, path, field: known, reason, on: /^\d{4}-\d\d-\d\d$/.test(on) ? on : '' };
}

/** As typed; a program that made a number of a text (`1.1`) shows it as it was. */
function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : typeof cell.value === 'string' ? cell.value : cell.text;
}

/** The cells of the sheet for a list, headings first; null for an empty list, which needs no sheet. Inverse of {@link readSetAside}. */
export function setAsideRows(list: readonly SetAside[]): readonly (readonly string[])[] | null {
  if (list.length === 0) return null;
  return [setAsideHeadings, ...list.map(({ rule, path, field, reason, on }) => [rule, path, field ?? '', reason, on])];
}

/** What a receipt tells of findings set aside (R5): where, which rule, why. `cell` is the A1 address as the file had it. */
export const setAsideSchema = z.object({
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'notice']),
      sheet: z.string(),
      cell: z.string(),
      field: z.string().nullable(),
      path: z.string(),
      reason: z.string(),
    }),
  ),
  /** Rows of the hidden sheet nobody could read; the findings they may have meant stand. */
  unread: z.number().int().nonnegative(),
});

export type SetAsideAccount = z.infer<typeof setAsideSchema>;

/**
 * The account of what was set aside, for a receipt: the findings the rules still make and a person answered for. Undefined where there is
 * nothing to tell.
 */
export function setAsideAccount(suppressed: CheckResult['suppressed'], unread: number): SetAsideAccount | undefined {
  if (suppressed.length === 0 && unread === 0) return undefined;
  return {
    findings: suppressed.map(({ finding: { rule, severity, at, path }, reason }) => ({
      rule,
      severity,
      sheet: at.sheet,
      cell: address(at.row, at.column),
      field: at.field ?? null,
      path,
      reason,
    })),
    unread,
  };
}
