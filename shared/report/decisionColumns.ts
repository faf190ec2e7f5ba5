import { address } from '#shared/sheet/address';
import { serialToDate } from '#shared/sheet/format';
import type { Cell, Grid } from '#shared/sheet/grid';
import { fold } from '#shared/text/fold';

/** The sheet where disputes are shown and decided. */
export const disputesSheetName = 'Số liệu chưa thống nhất';

/** Headers of the decision columns, by which they are found again wherever a person moved them. */
export const decisionHeaders = {
  version: 'Bản',
  value: 'Nội dung',
  choice: 'Chọn',
  reason: 'Lý do',
  by: 'Người quyết định',
  on: 'Ngày quyết định',
  document: 'Văn bản',
  id: 'Mã vụ việc',
} as const;

/** What stands in the sheet for a value that is no text; read back as an empty value. */
export const emptyWords = { none: '(chưa có)', emptied: '(xóa trắng)' } as const;

/** What a person wrote beside a dispute in a returned tracker, as understood; words stay as typed. */
export type ReturnedDecision = {
  /** Id of the conflict or proposal. */
  readonly id: string;
  readonly kind: 'conflict' | 'proposal';
  readonly choice: Choice;
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD`, or the text as typed where it is no day. */
  readonly on: string;
  readonly document: string;
  /** Where the choice stands, for the receipt. */
  readonly sheet: string;
  readonly cell: string;
};

export type Choice =
  /** Value of the version with this number; 0 is the base. */
  | { readonly kind: 'version'; readonly number: number; readonly value: string }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'accept' }
  | { readonly kind: 'decline' }
  /** Something stands there that is no clear choice: it is asked back, never guessed. */
  | { readonly kind: 'unclear'; readonly text: string };

/** Marks of hidden ids: `C:` a conflict, `P:` a proposal. */
export function disputeMark(kind: 'conflict' | 'proposal', id: string): string {
  return `${kind === 'conflict' ? 'C' : 'P'}:${id}`;
}

type Columns = Readonly<Record<keyof typeof decisionHeaders, number>>;

/**
 * Decisions written into the disputes sheet of a returned tracker (M11, M13). A conflict is chosen by the number of the version (0 = the
 * base) or by a value of one's own in its first row, or by an x beside the version; a proposal by "Đồng ý" or "Không đồng ý". Rows
 * without a choice say nothing. A grid that is not this sheet gives none.
 */
export function readDecisions(grid: Grid): readonly ReturnedDecision[] {
  const head = findHead(grid);
  if (head === undefined) return [];
  const versions = new Map<string, Map<number, string>>();
  const found: { mark: string; row: number; text: string; cell: Cell; version: number | null }[] = [];
  const rows = new Map<number, readonly (Cell | undefined)[]>();
  for (const { index, cells } of grid.rows) {
    if (index <= head.row) continue;
    rows.set(index, cells);
    const mark = textOf(cells[head.columns.id]);
    if (!/^[CP]:/.test(mark)) continue;
    const version = versionNumber(textOf(cells[head.columns.version]));
    if (version !== null) {
      const known = versions.get(mark) ?? new Map<number, string>();
      known.set(version, readBack(textOf(cells[head.columns.value])));
      versions.set(mark, known);
    }
    const cell = cells[head.columns.choice];
    const text = textOf(cell);
    if (cell && text !== '') found.push({ mark, row: index, text, cell, version });
  }
  return found.map(({ mark, row, text, version }) => {
    const cells = rows.get(row) ?? [];
    const kind = mark.startsWith('C:') ? ('conflict' as const) : ('proposal' as const);
    return {
      id: mark.slice(2),
      kind,
      choice: kind === 'conflict' ? choiceOf(text, version, versions.get(mark)) : answerOf(text),
      reason: textOf(cells[head.columns.reason]),
      by: textOf(cells[head.columns.by]),
      on: dayOf(cells[head.columns.on], grid.date1904),
      document: textOf(cells[head.columns.document]),
      sheet: grid.name,
      cell: address(row, head.columns.choice),
    };
  });
}

function findHead(grid: Grid): { readonly row: number; readonly columns: Columns } | undefined {
  const wanted = new Map(Object.entries(decisionHeaders).map(([key, header]) => [fold(header), key]));
  for (const { index, cells } of grid.rows) {
    const columns = new Map<string, number>();
    cells.forEach((cell, column) => {
      const key = cell && wanted.get(fold(textOf(cell)).replace(/\s*\(.*$/, ''));
      if (key !== undefined && !columns.has(key)) columns.set(key, column);
    });
    if (columns.has('id') && columns.has('choice')) {
      const at = (key: keyof typeof decisionHeaders) => columns.get(key) ?? -1;
      return {
        row: index,
        columns: {
          version: at('version'),
          value: at('value'),
          choice: at('choice'),
          reason: at('reason'),
          by: at('by'),
          on: at('on'),
          document: at('document'),
          id: at('id'),
        },
      };
    }
    if (index > 40) break;
  }
  return undefined;
}

function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : cell.text.trim();
}

function readBack(text: string): string {
  return text === emptyWords.none || text === emptyWords.emptied ? '' : text;
}

/** `Bản 2` → 2, `Số liệu gốc` → 0. */
function versionNumber(text: string): number | null {
  if (fold(text) === 'so lieu goc') return 0;
  const match = /^ban (\d+)$/.exec(fold(text));
  return match?.[1] === undefined ? null : Number(match[1]);
}

function choiceOf(text: string, beside: number | null, versions: ReadonlyMap<number, string> | undefined): Choice {
  if (/^[xX✓√v]$/.test(text)) {
    const value = beside === null ? undefined : versions?.get(beside);
    return beside === null || value === undefined
      ? { kind: 'unclear', text }
      : { kind: 'version', number: beside, value };
  }
  const number = /^(?:bản\s*)?(\d{1,3})$/i.exec(text)?.[1];
  if (number !== undefined) {
    const value = versions?.get(Number(number));
    // A number that is no version may be the value itself, or a slip: only a person knows.
    return value === undefined ? { kind: 'unclear', text } : { kind: 'version', number: Number(number), value };
  }
  const own = /^(?:giá trị|ghi)\s*:\s*(.+)$/is.exec(text)?.[1] ?? text;
  return { kind: 'value', value: own.trim() };
}

const accepts = new Set(['dong y', 'chap thuan', 'co', 'x', 'v', 'dong y dieu chinh', 'yes', '1']);
const declines = new Set(['khong dong y', 'khong', 'tu choi', 'khong chap thuan', 'no', '0']);

function answerOf(text: string): Choice {
  const key = fold(text).replace(/[.!]+$/, '');
  if (accepts.has(key)) return { kind: 'accept' };
  if (declines.has(key)) return { kind: 'decline' };
  return { kind: 'unclear', text };
}

function dayOf(cell: Cell | undefined, date1904: boolean): string {
  if (cell === undefined) return '';
  if (typeof cell.value === 'number') return serialToDate(cell.value, date1904) ?? cell.text.trim();
  const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(cell.text.trim());
  return match
    ? `${match[3]}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
    : cell.text.trim();
}
