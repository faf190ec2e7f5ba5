import { mergeAt, shown } from '#shared/sheet/cells';
import type { Grid, GridRow, Merge } from '#shared/sheet/grid';
import { eatenOrdinals, numericOrdinals, withLostZero } from '#shared/table/eatenOrdinal';
import type { Field } from '#shared/table/field';
import { frameLine, isFrameTitle, taskPart } from '#shared/table/frame';
import { isNote, isOffice, isPageMark, isSignature, isTitleLine, isTotal } from '#shared/table/margin';
import { type Ordinal, readOrdinals, splitOrdinal, withoutTags } from '#shared/table/ordinal';
import type { RowKind } from '#shared/table/table';
import { cleanText } from '#shared/text/fold';

/** Where the fields of a table stand: field → its columns. */
type FieldColumns = ReadonlyMap<Field, readonly number[]>;

/** A body row on its way to a kind: `item` will be section, task or step; `title` is an unnumbered section. */
export type RowDraft = {
  /** Index into `grid.rows`. */
  readonly at: number;
  readonly row: number;
  kind: Exclude<RowKind, 'section' | 'task' | 'step'> | 'item' | 'title' | 'loose';
  readings: readonly Ordinal[];
  /** Number and title stood in one cell of this column. */
  readonly split?: { readonly column: number; readonly printed: string; readonly title: string };
  readonly content: string;
  /** Column the content was read from. */
  readonly contentColumn: number;
  /** Lead, time or output stand here (own cells, or a block merged down over them). */
  readonly bears: boolean;
  readonly bearsOwn: boolean;
  readonly timed: boolean;
  /** A lead stands here (own cell, or a block merged down over it); a time or an output of its own. */
  readonly led: boolean;
  readonly charged: boolean;
  /** The lead is written across the columns behind it. */
  readonly band: boolean;
  /** Number of cells that show something, owned columns aside. */
  readonly filled: number;
  /** One text merged across at least three columns. */
  readonly wide: boolean;
  /** A header repeated on a new page stands right above. */
  readonly afterHeader: boolean;
  /** Empty sheet rows stand right above. */
  readonly gap: boolean;
  /** The hidden id of a workbook of ours; such a row is never a continuation. */
  readonly ownId: boolean;
  /** Head of one of our blocks: the programme's rows are shown from the beginning again. */
  readonly head: boolean;
  /** The task's part of the hidden id: rows of several blocks that bear it are one task; '' without an id. */
  readonly task: string;
  /** The hidden id says that this row is frame: it keeps its place among the numbers, but is no row of its own. */
  readonly ghost: boolean;
  /** A signature stands in this row: what follows is no task unless it is numbered and bears something. */
  readonly signed: boolean;
  /** Nothing but a small number stands in the row: an empty task, or the number of a page. */
  readonly loneNumber: boolean;
};

export type DraftContext = {
  readonly grid: Grid;
  readonly columns: DraftColumns;
  readonly owned: ReadonlySet<number>;
  readonly idColumn: number | undefined;
  readonly left: number;
  readonly right: number;
  readonly mergesAt: (row: number) => readonly Merge[];
  /** Set for every column in which a row shows something. */
  readonly shows: boolean[];
};

/** Where a row is looked at: columns, found once for a table. */
type DraftColumns = {
  readonly ordinal: number | undefined;
  /** -1 where there is none. */
  readonly content: number;
  /** Times; lead, output and times: each without the column of the content. */
  readonly timing: readonly number[];
  readonly bearing: readonly number[];
  readonly leads: readonly number[];
  readonly outputs: readonly number[];
  /** As `bearing`, with the column of the content: a block merged down may stand there. */
  readonly covering: readonly number[];
};

/** Finds the columns {@link draftRow} asks for. */
export function draftColumns(fields: FieldColumns): DraftColumns {
  const content = fields.get('content')?.[0] ?? fields.get('output')?.[0] ?? -1;
  const of = (wanted: readonly Field[]) => wanted.flatMap((field) => fields.get(field) ?? []);
  const own = (column: number) => column !== content;
  return {
    ordinal: fields.get('ordinal')?.[0],
    content,
    timing: of(timing).filter(own),
    bearing: of(bearing).filter(own),
    leads: of(['lead']).filter(own),
    outputs: of(['output']).filter(own),
    covering: of(bearing),
  };
}

const bearing: readonly Field[] = ['lead', 'output', 'start', 'finish', 'period'];
const timing: readonly Field[] = ['start', 'finish', 'period'];

/** Reads one body row as far as it can be read alone. */
export function draftRow(at: number, previous: RowDraft | undefined, context: DraftContext): RowDraft {
  const { grid, columns } = context;
  const row = grid.rows[at] as GridRow;
  const merges = context.mergesAt(row.index);
  const ordinalColumn = columns.ordinal;
  const contentColumn = columns.content;
  const texts: string[] = [];
  let filled = 0;
  let firstColumn = -1;
  const last = Math.min(context.right, row.cells.length - 1);
  for (let column = context.left; column <= last; column += 1) {
    const text = shown(row.cells[column]);
    if (text === '' || context.owned.has(column)) continue;
    if (firstColumn < 0) firstColumn = column;
    filled += 1;
    context.shows[column] = true;
    if (texts.length < 6) texts.push(text);
  }
  const timed = showsIn(row, columns.timing);
  const bearsOwn = timed || showsIn(row, columns.bearing);
  const covered = (column: number): boolean => merges.length > 0 && coveredBy(grid, merges, row.index, column);
  const bears = bearsOwn || columns.covering.some(covered);
  const ordinalCell = ordinalColumn === undefined ? undefined : row.cells[ordinalColumn];
  const ordinalText = shown(ordinalCell);
  const contentText = contentColumn < 0 ? '' : shown(row.cells[contentColumn]);
  let readings: readonly Ordinal[] =
    typeof ordinalCell?.value === 'number'
      ? numericOrdinals(ordinalCell.value, ordinalCell.format, ordinalCell.text, grid.date1904)
      : withLostZero(ordinalText, readOrdinals(ordinalText));
  if (readings.length === 0 && contentText !== '') readings = eatenOrdinals(ordinalText);
  let content = contentText;
  let from = contentColumn;
  let split: RowDraft['split'];
  if (readings.length === 0 && ordinalText !== '' && ordinalColumn !== undefined) {
    const parted = splitOrdinal(ordinalText);
    if (parted !== undefined && (contentText === '' || contentText === ordinalText)) {
      readings = parted.ordinals;
      split = { column: ordinalColumn, printed: parted.printed, title: parted.title };
      content = parted.title;
      from = ordinalColumn;
    } else if (contentText === '') {
      content = ordinalText;
      from = ordinalColumn;
    } else if (ordinalText.length <= 12 && !isSignature(ordinalText)) {
      readings = [{ style: 'code', label: cleanText(withoutTags(ordinalText)), numbers: [] }];
    }
  } else if (readings.length === 0 && contentText !== '') {
    const parted = splitOrdinal(contentText);
    if (parted !== undefined) {
      readings = parted.ordinals;
      split = { column: contentColumn, printed: parted.printed, title: parted.title };
      content = parted.title;
    }
  }
  const across = merges.some(
    (m) =>
      m.top === row.index && m.left <= Math.max(firstColumn, 0) + 1 && m.right - m.left >= 2 && m.bottom === row.index,
  );
  const id = context.idColumn === undefined ? '' : shown(row.cells[context.idColumn]);
  const draft: RowDraft = {
    at,
    kind: 'loose',
    row: row.index,
    readings,
    ...(split === undefined ? {} : { split }),
    content,
    contentColumn: from,
    bears,
    bearsOwn,
    timed,
    led: showsIn(row, columns.leads) || columns.leads.some(covered),
    band: merges.some((m) => m.top === m.bottom && m.right - m.left >= 2 && columns.leads.includes(m.left)),
    charged: timed || showsIn(row, columns.outputs),
    filled,
    wide: across && filled <= 2,
    afterHeader: previous?.kind === 'header' || previous?.kind === 'number',
    gap: previous !== undefined && row.index - previous.row > 1,
    ownId: id !== '' && id !== frameLine,
    ghost: id === frameLine,
    head: texts.length <= 2 && texts.some(isFrameTitle),
    task: id === frameLine ? '' : taskPart(id),
    loneNumber: filled === 1 && /^\d{1,3}$/.test(texts[0] ?? ''),
    signed: (readings.length === 0 || split !== undefined) && texts.some(isSignature),
  };
  draft.kind = kindAlone(draft, texts, ordinalText);
  return draft;
}

function showsIn(row: GridRow, columns: readonly number[]): boolean {
  for (const column of columns) if (shown(row.cells[column]) !== '') return true;
  return false;
}

/** A vertical merge that began above reaches over this cell with a value. */
function coveredBy(grid: Grid, merges: readonly Merge[], row: number, column: number): boolean {
  const merge = mergeAt(merges, row, column);
  return merge !== undefined && merge.top < row && merge.left === column && grid.merges !== 'unknown';
}

function kindAlone(
  row: Pick<RowDraft, 'filled' | 'readings' | 'split' | 'content' | 'bears' | 'ownId' | 'ghost' | 'head' | 'signed'>,
  texts: readonly string[],
  ordinalText: string,
): RowDraft['kind'] {
  if (row.filled === 0) return row.ownId || row.ghost ? 'frame' : 'blank';
  const first = texts[0] ?? '';
  if (row.head) return 'frame';
  if (row.ghost && row.readings.length === 0) return 'frame';
  const numbered = row.readings.length > 0 && row.split === undefined;
  if (!numbered) {
    if (row.signed || (row.filled === 1 && isPageMark(first))) return 'note';
    if (isTotal(first) || (!row.bears && isTotal(row.content))) return 'total';
    if (!row.bears && (isNote(first) || isNote(row.content))) return 'note';
  }
  if (row.readings.length > 0 && (row.content !== '' || row.bears || row.filled > 1)) return 'item';
  if (row.readings.length > 0 && ordinalText !== '' && row.filled === 1) return row.ownId ? 'item' : 'loose';
  return 'loose';
}

/** A row of bare offices or names below the tasks. */
export function isClosing(grid: Grid, draft: RowDraft): boolean {
  const cells = grid.rows[draft.at]?.cells ?? [];
  return cells.some((cell) => isOffice(shown(cell)));
}

/** Whether a loose row's text reads like a title line of a section or table. */
export function readsLikeTitle(draft: RowDraft): boolean {
  return isTitleLine(draft.content);
}
