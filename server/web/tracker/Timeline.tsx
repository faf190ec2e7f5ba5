import { mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Outline } from '#shared/report/outlineRows';
import { type Filtered, rowsShown } from '#shared/report/trackerFilter';
import type { Drawing } from '#web/tracker/cells';
import { type Printing, PrintSheet } from '#web/tracker/PrintSheet';
import type { RowStore } from '#web/tracker/rowStore';
import { TimeBar } from '#web/tracker/TimeBar';
import { TimeSheet } from '#web/tracker/TimeSheet';
import { monthWidth, rowHeight, useTimelineStyles } from '#web/tracker/timelineStyles';
import { monthsTo, type Span, spanOf } from '#web/tracker/timeSpan';

const ahead = 40;

const asTable = { role: 'table' } as const;
const asRowGroup = { role: 'rowgroup' } as const;
const asRow = { role: 'row' } as const;
const asColumnHeader = { role: 'columnheader' } as const;
const asRowHeader = { role: 'rowheader' } as const;
const asCell = { role: 'cell' } as const;
const estimateSize = (): number => rowHeight;

/** The tracker by time: a bar from start to deadline for each task, hollow for steps; words of each bar stand in its cell for whoever cannot see it. */
export function Timeline({
  outline,
  filtered,
  store,
  drawing,
  hrefOf,
  go,
  printing,
  printed,
}: {
  readonly outline: Outline;
  readonly filtered: Filtered;
  readonly store: RowStore;
  readonly drawing: Drawing;
  readonly hrefOf: (task: string) => string;
  readonly go: (task: string) => void;
  readonly printing: Printing;
  readonly printed: () => void;
}) {
  const styles = useTimelineStyles();
  const { words } = drawing;
  useSyncExternalStore(store.subscribe, store.version);
  const box = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState(false);
  const rows = useMemo(() => rowsShown(filtered), [filtered]);
  const span = useMemo(() => spanOnScreen(outline), [outline]);
  const getItemKey = useCallback((at: number) => rows[at] ?? at, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize,
    overscan: 8,
    getItemKey,
  });
  const drawn = virtualizer.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? -1;
  useEffect(() => {
    store.want(rows.slice(Math.max(0, first - ahead), last + ahead));
  }, [store, rows, first, last]);
  const today = Math.round(monthsTo(span, outline.answer.asOf) * monthWidth);
  useEffect(() => {
    if (placed || box.current === null) return;
    box.current.scrollLeft = Math.max(0, today - 160);
    setPlaced(true);
  }, [placed, today]);
  const width = span.months.length * monthWidth;
  return (
    <>
      <div ref={box} className={styles.box}>
        <table
          {...asTable}
          aria-label={words.gantt}
          aria-rowcount={rows.length + 1}
          className={styles.table}
          style={{ width: `calc(var(--names) + ${width}px)`, minWidth: '100%' }}
        >
          <thead {...asRowGroup}>
            <tr {...asRow} className={styles.head}>
              <th {...asColumnHeader} scope="col" className={styles.name}>
                {words.content}
              </th>
              <th {...asColumnHeader} scope="col" className={styles.axis} style={{ width }}>
                <span className={styles.unseen}>{words.deadline}</span>
                {span.months.map((month, at) => (
                  <span key={month} aria-hidden>
                    {at === 0 || month.endsWith('-01') ? (
                      <span
                        className={styles.year}
                        style={{ left: at * monthWidth, width: Math.min(12, span.months.length - at) * monthWidth }}
                      >
                        <span className={styles.yearName}>{month.slice(0, 4)}</span>
                      </span>
                    ) : null}
                    <span className={styles.month} style={{ left: at * monthWidth }}>
                      {Number(month.slice(5))}
                    </span>
                  </span>
                ))}
              </th>
            </tr>
          </thead>
          <tbody {...asRowGroup} className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
            {drawn.map(({ index, start }) => {
              const number = rows[index] ?? 0;
              const row = store.row(number);
              return (
                <tr
                  key={number}
                  {...asRow}
                  aria-rowindex={index + 2}
                  data-index={index}
                  className={mergeClasses(styles.row, outline.kinds[number] === 's' && styles.section)}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <th {...asRowHeader} scope="row" className={styles.name}>
                    {row === undefined ? (
                      words.loadingRow
                    ) : (
                      <a
                        href={hrefOf(row.id)}
                        className={styles.short}
                        onClick={(event) => {
                          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                          event.preventDefault();
                          go(row.id);
                        }}
                      >
                        {row.path} {row.texts.content}
                      </a>
                    )}
                  </th>
                  <td {...asCell} className={styles.track} style={{ width }}>
                    <span className={styles.today} aria-hidden style={{ left: today }} />
                    {row === undefined || row.kind === 'section' ? null : (
                      <TimeBar row={row} span={span} styles={styles} drawing={drawing} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.help}>{words.ganttHelp}</p>
      {printing === null ? null : (
        <PrintSheet
          outline={outline}
          filtered={filtered}
          store={store}
          title={words.gantt}
          words={words}
          printing={printing}
          done={printed}
        >
          {(numbers) => <TimeSheet outline={outline} rows={numbers} store={store} drawing={drawing} />}
        </PrintSheet>
      )}
    </>
  );
}

/** From the year before the first deadline, or before the data's day, to the last deadline. */
function spanOnScreen({ answer }: Outline): Span {
  const sorted = [...answer.months, answer.asOf.slice(0, 7)].sort();
  const [first = answer.asOf] = sorted;
  return spanOf(`${Number(first.slice(0, 4)) - 1}-01`, sorted.at(-1) ?? answer.asOf);
}
