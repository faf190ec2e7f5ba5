import { a1 } from '#addin/excel/addresses';
import type { Can } from '#addin/excel/capabilities';
import { numbers } from '#addin/excel/sheetHeads';
import type { Block } from '#addin/port/workbookPort';

export type Hidden = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/** Asks for hidden rows and columns of a block along with whatever the next request brings; call the answer after it. */
export function askHiddenLines(sheet: Excel.Worksheet, rows: Block | null, columns: Block | null): () => Hidden {
  const rowsAsked = rows && sheet.getRange(a1({ ...rows, right: rows.left })).getRowProperties({ rowHidden: true });
  const columnsAsked = columns === null ? [] : numbers(columns.left, columns.right).map((at) => askColumn(sheet, at));
  return () => ({
    rows: rows && rowsAsked ? numbers(rows.top, rows.bottom).filter((_, at) => rowsAsked.value[at]?.rowHidden) : [],
    columns:
      columns === null ? [] : numbers(columns.left, columns.right).filter((_, at) => columnsAsked[at]?.columnHidden),
  });
}

function askColumn(sheet: Excel.Worksheet, at: number): Excel.Range {
  const column = sheet.getRange(a1({ top: 0, bottom: 0, left: at, right: at }));
  column.load('columnHidden');
  return column;
}

const blockOfLines = 64;

/**
 * Hidden rows and columns where the host has no list of them (before 1.9): a range says none, all or some; those that say some are asked
 * line by line. Two requests whatever the size.
 */
export async function findHiddenLines(
  context: Excel.RequestContext,
  asked: readonly { readonly sheet: Excel.Worksheet; readonly rows: Block | null; readonly columns: Block | null }[],
  can: Can,
): Promise<readonly Hidden[]> {
  const found = asked.map(() => ({ rows: [] as number[], columns: [] as number[] }));
  if (!can.valuesOnly) return found;
  type Part = { readonly of: number; readonly kind: 'rows' | 'columns'; readonly from: number; readonly to: number };
  let parts: Part[] = asked.flatMap(({ rows, columns }, of) => [
    ...(rows ? cut(rows.top, rows.bottom).map(([from, to]) => ({ of, kind: 'rows' as const, from, to })) : []),
    ...(columns
      ? numbers(columns.left, columns.right).map((at) => ({ of, kind: 'columns' as const, from: at, to: at }))
      : []),
  ]);
  while (parts.length > 0) {
    const ranges = parts.map((part) => {
      const { from, to } = part;
      const block =
        part.kind === 'rows'
          ? { top: from, bottom: to, left: 0, right: 0 }
          : { top: 0, bottom: 0, left: from, right: to };
      const range = asked[part.of]?.sheet.getRange(a1(block));
      range?.load(part.kind === 'rows' ? 'rowHidden' : 'columnHidden');
      return range;
    });
    await context.sync();
    const mixed: Part[] = [];
    parts.forEach((part, at) => {
      const range = ranges[at];
      const hidden: boolean | null = (part.kind === 'rows' ? range?.rowHidden : range?.columnHidden) ?? null;
      const lines = numbers(part.from, part.to);
      if (hidden === null) mixed.push(...lines.map((line) => ({ ...part, from: line, to: line })));
      else if (hidden) found[part.of]?.[part.kind].push(...lines);
    });
    // A single line that does not tell is taken as shown, or this would not end.
    parts = mixed.filter(
      (part) =>
        !parts.some(
          (one) => one.from === one.to && one.from === part.from && one.of === part.of && one.kind === part.kind,
        ),
    );
  }
  return found.map(({ rows, columns }) => ({ rows: rows.sort(upward), columns: columns.sort(upward) }));
}

const upward = (one: number, other: number): number => one - other;

function cut(from: number, to: number): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  for (let at = from; at <= to; at += blockOfLines) parts.push([at, Math.min(to, at + blockOfLines - 1)]);
  return parts;
}
