import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { addDays, daysBetween } from '#shared/period/calendar';
import type { Outline } from '#shared/report/outlineRows';
import type { Filtered } from '#shared/report/trackerFilter';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import { ClassSign, hueOfClass } from '#ui/sign';
import { hueColour } from '#ui/theme';
import type { Drawing } from '#web/tracker/cells';
import { dayText } from '#web/tracker/days';
import type { RowStore } from '#web/tracker/rowStore';

const height = 40;
const namesWidth = 340;
const ahead = 40;
/** Pixels of a month. */
const monthWidth = 34;

const useStyles = makeStyles({
  box: {
    overflow: 'auto',
    height: 'calc(100vh - 276px)',
    minHeight: '320px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    '--names': `${namesWidth}px`,
    '@media (max-width: 720px)': { '--names': '150px' },
    '@media print': { height: 'auto', overflow: 'visible', border: 'none' },
  },
  help: { margin: '6px 0 0', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  table: { display: 'block', position: 'relative', borderSpacing: 0 },
  head: {
    display: 'flex',
    position: 'sticky',
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: '12px',
    lineHeight: '18px',
  },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    flex: '0 0 var(--names)',
    width: 'var(--names)',
    boxSizing: 'border-box',
    padding: '2px 10px',
    backgroundColor: 'inherit',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    textAlign: 'left',
    fontWeight: 'inherit',
  },
  // The whole text is a click away, on the page of the task.
  short: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    fontSize: '13px',
    lineHeight: '18px',
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
  },
  axis: { position: 'relative', height: '38px' },
  year: { position: 'absolute', top: 0, fontWeight: 600 },
  // The year in view is named whatever month it begins with.
  yearName: { position: 'sticky', left: 'calc(var(--names) + 4px)', paddingLeft: '4px', paddingRight: '4px' },
  month: { position: 'absolute', top: '18px', paddingLeft: '4px', color: tokens.colorNeutralForeground3 },
  body: { display: 'block', position: 'relative' },
  row: {
    display: 'flex',
    position: 'absolute',
    left: 0,
    width: '100%',
    height: `${height}px`,
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  section: { backgroundColor: tokens.colorNeutralBackground2, fontWeight: 600 },
  track: { position: 'relative', padding: 0 },
  bar: {
    position: 'absolute',
    top: '9px',
    height: '20px',
    minWidth: '22px',
    boxSizing: 'border-box',
    display: 'inline-flex',
    alignItems: 'center',
    paddingLeft: '4px',
    border: '1px solid',
    borderRadius: '3px',
  },
  // Steps are hollow, so that nobody adds them to the tasks (S3).
  hollow: { border: '2px solid', top: '12px', height: '14px' },
  // A bar that began out of view still shows its sign.
  sign: { position: 'sticky', left: 'calc(var(--names) + 5px)', display: 'inline-flex' },
  today: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: 0,
    borderLeft: `2px dashed ${tokens.colorBrandStroke1}`,
    zIndex: 1,
    pointerEvents: 'none',
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const asTable = { role: 'table' } as const;
const asRowGroup = { role: 'rowgroup' } as const;
const asRow = { role: 'row' } as const;
const asColumnHeader = { role: 'columnheader' } as const;
const asRowHeader = { role: 'rowheader' } as const;
const asCell = { role: 'cell' } as const;
const estimateSize = (): number => height;

/** The tracker by time: a bar from start to deadline for each task, hollow for steps; words of each bar stand in its cell for whoever cannot see it. */
export function Timeline({
  outline,
  filtered,
  store,
  drawing,
  hrefOf,
  go,
}: {
  readonly outline: Outline;
  readonly filtered: Filtered;
  readonly store: RowStore;
  readonly drawing: Drawing;
  readonly hrefOf: (task: string) => string;
  readonly go: (task: string) => void;
}) {
  const styles = useStyles();
  const { words } = drawing;
  useSyncExternalStore(store.subscribe, store.version);
  const box = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState(false);
  const rows = useMemo(() => {
    const found: number[] = [];
    for (let row = 0; row < outline.size; row += 1) if (filtered.shown[row] !== 0) found.push(row);
    return found;
  }, [outline, filtered]);
  const span = useMemo(() => spanOf(outline), [outline]);
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
  const today = xOf(span, outline.answer.asOf);
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
                      <Bar row={row} span={span} styles={styles} drawing={drawing} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.help}>{words.ganttHelp}</p>
    </>
  );
}

function Bar({
  row,
  span,
  styles,
  drawing,
}: {
  readonly row: TrackerRow;
  readonly span: Span;
  readonly styles: ReturnType<typeof useStyles>;
  readonly drawing: Drawing;
}) {
  const { words, language } = drawing;
  const { deadline, start } = row;
  const code = row.class ?? 'no_deadline';
  const hue = hueOfClass(code);
  const said = `${words.phrase(row.words?.[language] ?? '')}: ${[
    start === null ? '' : dayText(start),
    deadline === null ? words.noTime : dayText(deadline),
  ]
    .filter((part) => part !== '')
    .join(' – ')}`;
  const end = deadline ?? span.to;
  const left = xOf(span, start ?? (deadline === null ? span.from : addDays(deadline, -30)));
  const width = Math.max(22, xOf(span, end) - left);
  const step = row.kind === 'step';
  return (
    <>
      <span
        className={mergeClasses(styles.bar, step && styles.hollow)}
        title={said}
        style={{
          left,
          width,
          borderColor: hueColour(hue, 'sign'),
          borderRightStyle: deadline === null ? 'dotted' : 'solid',
          backgroundColor: step ? 'transparent' : hueColour(hue, 'mark'),
          color: step ? hueColour(hue, 'sign') : hueColour(hue, 'on'),
        }}
      >
        <span className={styles.sign}>
          <ClassSign code={code} />
        </span>
      </span>
      <span className={styles.unseen}>{said}</span>
    </>
  );
}

/** Months shown: from the first deadline's year, or the year before the data's day, to the last deadline. */
type Span = { readonly from: string; readonly to: string; readonly months: readonly string[] };

const mostMonths = 240;

function spanOf({ answer }: Outline): Span {
  const sorted = [...answer.months, answer.asOf.slice(0, 7)].sort();
  const firstYear = Number(sorted[0]?.slice(0, 4)) - 1;
  const last = sorted.at(-1) ?? answer.asOf.slice(0, 7);
  const months: string[] = [];
  for (let year = firstYear, month = 1; months.length < mostMonths; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const one = `${year}-${String(month).padStart(2, '0')}`;
    months.push(one);
    if (one >= last) break;
  }
  return { from: `${firstYear}-01-01`, to: addDays(`${months.at(-1)}-01`, 30), months };
}

const daysOfMonth = 365.25 / 12;

function xOf({ from, to }: Span, day: string): number {
  const within = day < from ? from : day > to ? to : day;
  return Math.round((daysBetween(from, within) / daysOfMonth) * monthWidth);
}
