import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Outline } from '#shared/report/outlineRows';
import type { Filtered } from '#shared/report/trackerFilter';
import { furtherLines, hasBranches, isOpenRow, rowItself, trackerItems } from '#shared/report/trackerItems';
import { useRest } from '#web/frame/useRest';
import type { BranchHold } from '#web/tracker/branches';
import type { Drawing } from '#web/tracker/cells';
import { type ColumnCode, cellKeyOf, columnName, gridTemplate, leastWidth } from '#web/tracker/columns';
import { keepScroll, keptScroll } from '#web/tracker/keptScroll';
import { laidOut } from '#web/tracker/laidOut';
import { type OpenValue, Provenance } from '#web/tracker/Provenance';
import type { RowStore } from '#web/tracker/rowStore';
import { asRow, TreeRow } from '#web/tracker/TreeRow';
import { placeBelow, placeOf } from '#web/tracker/tablePlaces';
import { roomAtFirst, useFill } from '#web/tracker/tableRoom';
import { keyInTree, type Place } from '#web/tracker/treeKeys';

/** A table laid out as a grid is one to a screen reader only where it says so. */
const asTreeGrid = { role: 'treegrid' } as const;
const asRowGroup = { role: 'rowgroup' } as const;
const asColumnHeader = { role: 'columnheader' } as const;

/** About what a row takes until it is measured. */
const usualHeight = 57;
const estimateSize = (): number => usualHeight;
/** Rows fetched ahead of what is in view, on both sides. */
const ahead = 24;
/** Milliseconds in which rows on their way are measured. */
const followFor = 1_500;

export type TreeTableProps = {
  readonly outline: Outline;
  readonly filtered: Filtered;
  readonly store: RowStore;
  readonly hold: BranchHold;
  readonly columns: readonly ColumnCode[];
  readonly period: string;
  readonly drawing: Drawing;
  readonly label: string;
  /** Names this view, for where it was scrolled to. */
  readonly view: string;
  readonly hrefOf: (task: string) => string;
  readonly go: (task: string) => void;
};

/** The tracker as a tree grid: only what is in view is drawn, whatever its size; every line is as tall as its words. */
export const TreeTable = memo(function TreeTable(props: TreeTableProps) {
  const { outline, filtered, store, hold, columns, period, drawing, label, view, hrefOf, go } = props;
  const { styles, words } = drawing;
  const { branches, toggle, showLines } = hold;
  const box = useRef<HTMLDivElement>(null);
  const items = useMemo(() => trackerItems(outline, filtered, branches), [outline, filtered, branches]);
  useSyncExternalStore(store.subscribe, store.version);
  const [active, setActive] = useState<Place>({ at: 0, column: -1 });
  /** Until when the row moved to is followed: heights are reckoned until rows are measured, and far down it moves away again. */
  const followed = useRef(0);
  /** The cell whose origin is shown; marked by hand, so that its row need not be drawn again. */
  const shown = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<OpenValue | null>(null);
  const kept = useMemo(() => keptScroll(view), [view]);
  const rest = useRest();
  // The same function as long as the items are: another one has all heights worked out anew.
  const getItemKey = useCallback((at: number) => (items.rows[at] ?? 0) * 1_000 + (items.lines[at] ?? 0) + 2, [items]);
  const virtualizer = useVirtualizer({
    count: items.size,
    getScrollElement: () => box.current,
    estimateSize,
    // What is beside the window comes when what is in it stands.
    overscan: rest ? 4 : 0,
    initialOffset: kept.offset,
    // Rows are drawn at once, before the table is there to be measured.
    initialRect: { width: 0, height: roomAtFirst() },
    initialMeasurementsCache: kept.measured,
    getItemKey,
    ...laidOut,
    // Rows that come into sight are a step of their own, after the one that scrolled.
    useFlushSync: false,
  });
  useEffect(
    () => () => keepScroll(view, { offset: virtualizer.scrollOffset ?? 0, measured: virtualizer.measurementsCache }),
    [view, virtualizer],
  );
  useFill(box);
  const drawn = virtualizer.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? -1;
  useEffect(() => {
    const rows = new Set<number>();
    for (let at = first; at <= last; at += 1) rows.add(items.rows[at] ?? 0);
    for (let more = 1; more <= ahead; more += 1) {
      if (last + more < items.size) rows.add(items.rows[last + more] ?? 0);
      if (first - more >= 0) rows.add(items.rows[first - more] ?? 0);
    }
    store.want([...rows]);
    for (const row of branches.allLines) if (rows.has(row)) store.wantLines(row);
  }, [store, items, first, last, branches]);

  const at = Math.min(active.at, Math.max(0, items.size - 1));
  // Something takes focus by Tab, also when what had it is out of view.
  const tabbed = at >= first && at <= last ? at : first;
  useLayoutEffect(() => {
    if (performance.now() > followed.current) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    const target = active.column < 0 ? row : row?.querySelector<HTMLElement>(`[data-column="${active.column}"]`);
    if (target !== null && target !== undefined) {
      if (document.activeElement !== target) target.focus({ preventScroll: true });
      return;
    }
    // Until it is drawn the table itself has the keyboard, so that no key is lost.
    box.current?.querySelector('table')?.focus({ preventScroll: true });
    const next = requestAnimationFrame(() => virtualizer.scrollToIndex(at, { align: 'auto' }));
    return () => cancelAnimationFrame(next);
  });
  const move = useCallback(
    (to: Place) => {
      followed.current = performance.now() + followFor;
      setActive(to);
      virtualizer.scrollToIndex(to.at, { align: 'auto' });
    },
    [virtualizer],
  );
  const canOpen = (row: number): boolean => hasBranches(outline, filtered, row);
  const lineAt = (place: number) => {
    const row = store.row(items.rows[place] ?? -1);
    const line = items.lines[place] ?? rowItself;
    return { row, line, said: line === rowItself ? (row?.own ?? null) : (row?.lines[line] ?? null) };
  };
  const values = (place: number): readonly number[] => {
    const { row, line, said } = lineAt(place);
    if (row === undefined || line === furtherLines) return [];
    return columns.flatMap((code, column) => (cellKeyOf(code, row, said) === null ? [] : [column]));
  };
  const openTask = (place: number): void => {
    const row = store.row(items.rows[place] ?? -1);
    if (row !== undefined) go(row.id);
  };
  const openValue = (place: number, column: number): void => {
    const cell = box.current?.querySelector<HTMLElement>(`[data-index="${place}"] [data-column="${column}"]`);
    const key = cell?.dataset.key;
    const { row } = lineAt(place);
    if (cell === null || cell === undefined || key === undefined || row === undefined) return;
    shown.current?.removeAttribute('data-open');
    cell.setAttribute('data-open', '');
    shown.current = cell;
    const toSettle = row.conflicts.length + row.proposals.length + row.waiting;
    setOpened({ key, task: row.id, toSettle, ...placeBelow(cell, box.current) });
    setActive({ at: place, column });
  };
  const closeValue = (): void => {
    shown.current?.removeAttribute('data-open');
    setOpened(null);
    followed.current = performance.now() + followFor;
    setActive((before) => ({ ...before }));
  };
  const act = (place: number, name: string | undefined): void => {
    const row = items.rows[place] ?? 0;
    if (name === 'toggle') toggle(row);
    else if (name === 'lines') showLines(row);
    else if (name === 'task') openTask(place);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = event.target === event.currentTarget ? active : placeOf(event.target);
    if (from === null) return;
    if (event.key === 'Escape' && opened !== null) {
      event.preventDefault();
      closeValue();
      return;
    }
    if (items.lines[from.at] === furtherLines && event.key === 'Enter') {
      event.preventDefault();
      act(from.at, 'lines');
      return;
    }
    const done = keyInTree(event.key, from, {
      outline,
      items,
      branches,
      canOpen,
      values,
      page: Math.max(1, last - first - 6),
    });
    if (done === null) return;
    event.preventDefault();
    if (done.kind === 'move') move(done.to);
    else if (done.kind === 'toggle') act(done.at, 'toggle');
    else if (done.kind === 'value') openValue(done.at, done.column);
    else openTask(done.at);
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const from = placeOf(event.target);
    if (from === null) return;
    const target = event.target as HTMLElement;
    const name = target.closest<HTMLElement>('[data-act]')?.dataset.act;
    if (name === 'task') {
      // A new tab stays the browser's own affair.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
    }
    if (name !== undefined) {
      act(from.at, name);
      return;
    }
    const column = Number(target.closest<HTMLElement>('[data-key]')?.dataset.column ?? -1);
    if (column >= 0 && getSelection()?.isCollapsed !== false) openValue(from.at, column);
  };
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const from = placeOf(event.target);
    if (from !== null && (from.at !== active.at || from.column !== active.column)) setActive(from);
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    // Whoever goes elsewhere is not called back; a row that is no longer drawn has nowhere it went.
    const to = event.relatedTarget;
    if (to !== null && to !== event.currentTarget && placeOf(to) === null) followed.current = 0;
  };
  const template = gridTemplate(columns);
  const minWidth = leastWidth(columns);
  return (
    <div ref={box} className={styles.box} data-scroll="tracker" style={{ height: roomAtFirst() }}>
      <table
        {...asTreeGrid}
        aria-label={label}
        aria-rowcount={items.size + 1}
        aria-colcount={columns.length}
        aria-describedby="tracker-keys"
        className={styles.table}
        style={{ minWidth }}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <thead {...asRowGroup} className={styles.head}>
          <tr {...asRow} aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
            {columns.map((code, column) => (
              <th
                key={code}
                {...asColumnHeader}
                scope="col"
                aria-colindex={column + 1}
                className={code === 'tt' ? `${styles.headCell} ${styles.headSticky}` : styles.headCell}
              >
                {columnName(code, words, period)}
              </th>
            ))}
          </tr>
        </thead>
        {/* Rows stand one under the other, so that one that turns out taller moves the rest without their being drawn again. */}
        <tbody
          {...asRowGroup}
          className={styles.body}
          style={{ height: virtualizer.getTotalSize(), paddingTop: drawn[0]?.start ?? 0 }}
        >
          {drawn.map(({ index, key }) => {
            const number = items.rows[index] ?? 0;
            const line = items.lines[index] ?? rowItself;
            const row = store.row(number);
            const opens = line === rowItself && canOpen(number);
            return (
              <TreeRow
                key={String(key)}
                measure={virtualizer.measureElement}
                at={index}
                number={number}
                line={line}
                row={row}
                level={(outline.depth[number] ?? 0) + (line === rowItself ? 0 : 1)}
                kind={outline.kinds[number] ?? 't'}
                open={opens ? isOpenRow(outline, branches, number) : null}
                context={filtered.shown[number] === 2}
                below={filtered.below[number] ?? 0}
                further={line === furtherLines ? (outline.lines[number] ?? 0) - (row?.lines.length ?? 0) : 0}
                columns={columns}
                template={template}
                focus={index === tabbed ? (index === at ? active.column : -1) : null}
                href={row === undefined ? null : hrefOf(row.id)}
                drawing={drawing}
              />
            );
          })}
        </tbody>
      </table>
      {opened === null ? null : <Provenance opened={opened} close={closeValue} href={hrefOf(opened.task)} />}
    </div>
  );
});
