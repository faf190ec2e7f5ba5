import { makeStyles, tokens } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, type Ref, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Outline } from '#shared/report/outlineRows';
import type { Filtered } from '#shared/report/trackerFilter';
import { whereInRow } from '#shared/report/whereInRow';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import { ClassChip, type Drawing, rowCell } from '#web/tracker/cells';
import { dayText } from '#web/tracker/days';
import { keepScroll, keptScroll } from '#web/tracker/keptScroll';
import type { RowStore } from '#web/tracker/rowStore';

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  item: {
    position: 'absolute',
    left: 0,
    top: 0,
    width: '100%',
    boxSizing: 'border-box',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  section: {
    padding: '14px 12px 6px',
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    margin: 0,
    fontWeight: 400,
  },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: '8px', fontWeight: 600 },
  content: {
    display: 'block',
    color: 'inherit',
    textDecorationLine: 'none',
    padding: '2px 0',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    fontSize: '15px',
    lineHeight: '22px',
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}` },
  },
  quiet: { fontSize: '13px', lineHeight: '20px', color: tokens.colorNeutralForeground3 },
  result: {
    margin: '8px 0 0',
    padding: '8px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});

const usualHeight = 150;
const estimateSize = (): number => usualHeight;
const ahead = 20;

/** The tracker on a phone: a card for each task, what was reported and where it stands under it. */
export function Cards({
  outline,
  filtered,
  store,
  drawing,
  view,
  hrefOf,
  go,
}: {
  readonly outline: Outline;
  readonly filtered: Filtered;
  readonly store: RowStore;
  readonly drawing: Drawing;
  readonly view: string;
  readonly hrefOf: (task: string) => string;
  readonly go: (task: string) => void;
}) {
  const styles = useStyles();
  useSyncExternalStore(store.subscribe, store.version);
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  // Filters above may take more or fewer lines after each change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each filter leaves another height above.
  useEffect(() => setMargin(list.current?.offsetTop ?? 0), [filtered]);
  const rows = useMemo(() => {
    const found: number[] = [];
    for (let row = 0; row < outline.size; row += 1)
      if (filtered.shown[row] !== 0 && outline.kinds[row] !== 'p') found.push(row);
    return found;
  }, [outline, filtered]);
  const kept = useMemo(() => keptScroll(view), [view]);
  const getItemKey = useCallback((at: number) => rows[at] ?? at, [rows]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize,
    overscan: 3,
    scrollMargin: margin,
    initialOffset: kept.offset,
    initialMeasurementsCache: kept.measured,
    getItemKey,
  });
  useEffect(
    () => () => keepScroll(view, { offset: virtualizer.scrollOffset ?? 0, measured: virtualizer.measurementsCache }),
    [view, virtualizer],
  );
  const drawn = virtualizer.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? -1;
  useEffect(() => {
    store.want(rows.slice(Math.max(0, first - ahead), last + ahead));
  }, [store, rows, first, last]);
  return (
    <ul ref={list} className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
      {drawn.map(({ index, start }) => {
        const number = rows[index] ?? 0;
        const row = store.row(number);
        return (
          <Card
            key={number}
            at={index}
            row={row}
            section={outline.kinds[number] === 's'}
            start={start - margin}
            href={row === undefined ? '' : hrefOf(row.id)}
            go={go}
            styles={styles}
            drawing={drawing}
            measure={virtualizer.measureElement}
          />
        );
      })}
    </ul>
  );
}

const Card = memo(function Card({
  at,
  row,
  section,
  start,
  href,
  go,
  styles,
  drawing,
  measure,
}: {
  readonly at: number;
  readonly row: TrackerRow | undefined;
  readonly section: boolean;
  readonly start: number;
  readonly href: string;
  readonly go: (task: string) => void;
  readonly styles: ReturnType<typeof useStyles>;
  readonly drawing: Drawing;
  readonly measure: Ref<HTMLLIElement>;
}) {
  const { words, language } = drawing;
  const place = { transform: `translateY(${start}px)` };
  if (row === undefined)
    return (
      <li ref={measure} data-index={at} className={styles.item} style={{ ...place, minHeight: usualHeight }}>
        <span className={styles.quiet}>{words.loadingRow}</span>
      </li>
    );
  if (section)
    return (
      <li ref={measure} data-index={at} className={`${styles.item} ${styles.section}`} style={place}>
        <h2 className={styles.section} style={{ padding: 0 }}>
          {row.path}. {row.texts.content}
        </h2>
      </li>
    );
  const where = whereInRow(row)?.[language] ?? null;
  const result = rowCell('result', row, drawing);
  return (
    <li ref={measure} data-index={at} className={styles.item} style={place}>
      <div className={styles.top}>
        <span>{row.path}</span>
        {row.class === undefined ? null : (
          <ClassChip code={row.class} text={words.phrase(row.words?.[language] ?? '')} styles={drawing.styles} />
        )}
      </div>
      <a
        href={href}
        className={styles.content}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          go(row.id);
        }}
      >
        {row.texts.content}
      </a>
      <div className={styles.quiet}>
        {[row.lead.join(', '), row.deadline === null ? words.noDeadline : words.due(dayText(row.deadline))]
          .filter((part) => part !== '')
          .join(' · ')}
      </div>
      {where === null && result === null ? null : (
        <p className={styles.result}>
          {where === null ? null : (
            <>
              <b>{words.where}</b> {where}{' '}
            </>
          )}
          {result}
        </p>
      )}
    </li>
  );
});
