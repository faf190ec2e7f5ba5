import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { DrawnTable } from '#shared/wire/drawnAnswer';
import { useWords } from '#web/session/session';
import { SheetRow } from '#web/upload/SheetRow';
import type { SheetLookup } from '#web/upload/sheetLookup';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  box: {
    overflow: 'auto',
    maxHeight: 'calc(100vh - 290px)',
    minHeight: '260px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
    scrollPaddingTop: '66px',
    scrollPaddingLeft: '238px',
    '@media (max-width: 720px)': { maxHeight: '62vh', scrollPaddingLeft: '40px' },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed' },
  head: {
    position: 'sticky',
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '2px 5px',
    textAlign: 'center',
    verticalAlign: 'middle',
    fontSize: '13px',
    lineHeight: '19px',
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  letter: { top: 0, height: '20px', fontWeight: 400 },
  title: { top: '25px' },
  corner: { left: 0, zIndex: 4 },
  kept: { zIndex: 4, '@media (max-width: 720px)': { left: 'auto !important', zIndex: 3 } },
});

const widths: Readonly<Record<string, number>> = {
  ordinal: 42,
  content: 156,
  progress_text: 154,
  percent: 42,
  status: 84,
  submitted_on: 86,
  completed_on: 86,
  obstacles: 180,
  evidence: 160,
  note: 130,
};
const rowNumberWidth = 38;
/** Letters and titles stand above the rows and stay there. */
const headHeight = 66;

/** A table as it looks on its sheet: letters, row numbers, the class as fill, faults as borders. Rows are made as they come into view. */
export function SheetView({
  table,
  lookup,
  at,
  choose,
}: {
  readonly table: DrawnTable;
  readonly lookup: SheetLookup;
  /** Address of the chosen cell, on this sheet. */
  readonly at: string | null;
  readonly choose: (address: string) => void;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const { columns, rows, headerRow } = table;
  const box = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => 44,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const width = columns.reduce((sum, column) => sum + widthOf(column), rowNumberWidth);
  const lefts = useMemo(() => leftsOf(columns), [columns]);
  const places = useMemo(() => new Map(rows.map(({ row }, index) => [row, index])), [rows]);
  const chosenRow = at === null ? -1 : (places.get(Number(/\d+$/.exec(at)?.[0] ?? 0)) ?? -1);
  const chosenColumn = at === null ? -1 : columns.findIndex(({ letter }) => letter === /^[A-Z]+/.exec(at)?.[0]);
  // A cell chosen in the list of findings comes into view once; afterwards a person scrolls freely.
  const pending = useRef<{ readonly at: string; readonly focus: boolean } | null>(null);
  const last = useRef<string | null>(null);
  const by = useRef<'outside' | 'press' | 'key'>('outside');
  if (last.current !== at) {
    last.current = at;
    pending.current = at === null || by.current === 'press' ? null : { at, focus: by.current === 'key' };
  }
  useEffect(() => {
    const align = by.current === 'outside' ? 'center' : 'auto';
    if (at !== null && chosenRow >= 0 && by.current !== 'press') lines.scrollToIndex(chosenRow, { align });
    by.current = 'outside';
  }, [at, chosenRow, lines]);
  useLayoutEffect(() => {
    const wanted = pending.current;
    if (wanted === null) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${wanted.at}"]`);
    if (cell === null || cell === undefined) return;
    pending.current = null;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (wanted.focus) cell.focus({ preventScroll: true });
  });
  const press = useCallback(
    (address: string): void => {
      by.current = 'press';
      choose(address);
    },
    [choose],
  );
  const go = (row: number, column: number): void => {
    const line = rows[Math.max(0, Math.min(rows.length - 1, row))];
    const within = columns[Math.max(0, Math.min(columns.length - 1, column))];
    if (line === undefined || within === undefined) return;
    by.current = 'key';
    choose(`${within.letter}${line.row}`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      PageDown: [10, 0],
      PageUp: [-10, 0],
      Home: [0, -columns.length],
      End: [0, columns.length],
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    go(Math.max(0, chosenRow) + step[0], Math.max(0, chosenColumn) + step[1]);
  };
  const shown = lines.getVirtualItems();
  const above = shown[0] === undefined ? 0 : shown[0].start - headHeight;
  const below = shown.length === 0 ? 0 : lines.getTotalSize() - ((shown.at(-1)?.end ?? 0) - headHeight);
  return (
    <div className={styles.box} ref={box}>
      <table
        className={styles.table}
        style={{ width }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a sheet is a grid that moves by arrows
        role="grid"
        aria-label={words.gridLabel(table.sheet)}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + 1}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: rowNumberWidth }} />
          {columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
            <col key={index} style={{ width: widthOf(column) }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th className={mergeClasses(styles.head, styles.letter, styles.corner)} scope="col">
              <span style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>
                {words.row}
              </span>
            </th>
            {columns.map(({ letter, kind }, index) => (
              <th
                key={`${kind} ${letter}`}
                className={mergeClasses(styles.head, styles.letter, lefts[index] !== undefined && styles.kept)}
                style={{ left: lefts[index] }}
                scope="col"
              >
                {letter === '' ? <span aria-hidden>·</span> : letter}
              </th>
            ))}
          </tr>
          <tr aria-rowindex={2}>
            <th className={mergeClasses(styles.head, styles.title, styles.corner)} scope="row">
              {headerRow}
            </th>
            {columns.map(({ letter, kind, header }, index) => (
              <th
                key={`${kind} ${letter}`}
                className={mergeClasses(styles.head, styles.title, lefts[index] !== undefined && styles.kept)}
                style={{ left: lefts[index] }}
                scope="col"
                title={header}
              >
                {lastOf(header) || (kind === 'class' ? words.classHeader : '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 ? (
            <tr aria-hidden>
              <td colSpan={columns.length + 1} style={{ height: above, padding: 0 }} />
            </tr>
          ) : null}
          {shown.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <SheetRow
                key={row.row}
                index={index}
                row={row}
                table={table}
                lookup={lookup}
                chosen={index === chosenRow ? chosenColumn : index === 0 && chosenRow < 0 ? -2 : -1}
                choose={press}
                lefts={lefts}
                measure={lines.measureElement}
              />
            );
          })}
          {below > 0 ? (
            <tr aria-hidden>
              <td colSpan={columns.length + 1} style={{ height: below, padding: 0 }} />
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

/** Wide enough for what usually stands in it, and for the longest word of its header. */
function widthOf({ field, kind, header }: DrawnTable['columns'][number]): number {
  const usual = kind === 'class' ? 128 : ((field === null ? undefined : widths[field]) ?? 150);
  const longest = Math.max(
    ...lastOf(header)
      .split(/\s+/)
      .map(({ length }) => length),
  );
  return Math.max(usual, Math.min(150, longest * 8 + 12));
}

/** What names the task stays in view beside the row numbers while the rest is scrolled: where each such column stands. */
function leftsOf(columns: DrawnTable['columns']): readonly (number | undefined)[] {
  let left = rowNumberWidth;
  return columns.map((column) => {
    if (column.kind !== 'name') return undefined;
    const here = left;
    left += widthOf(column);
    return here;
  });
}

/** `Đơn vị điền / Kết quả kỳ này` → `Kết quả kỳ này`: the lines of a header of several rows, the last of which names the column. */
function lastOf(header: string): string {
  return header.split(' / ').at(-1) ?? header;
}
