import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { Outline } from '#shared/report/outlineRows';
import { type Filtered, rowsShown } from '#shared/report/trackerFilter';
import { todayHere } from '#web/frame/days';
import { useHere } from '#web/frame/here';
import { useSession } from '#web/session/session';
import type { Drawing } from '#web/tracker/cells';
import { dayText } from '#web/tracker/days';
import type { RowStore } from '#web/tracker/rowStore';
import type { TrackerWords } from '#web/words/tracker';

/** Asked for by the page's own button, or by the browser's menu; null while nothing prints. */
export type Printing = 'asked' | 'by browser' | null;

/** Beyond so many rows a file prints better than a page. */
const mostRows = 500;

/** Looks of everything the tracker prints. */
export const useSheetStyles = makeStyles({
  sheet: {
    display: 'none',
    '@media print': {
      display: 'block',
      // Named in pages.css: A4 landscape.
      page: 'tracker',
      color: '#000',
      fontFamily: "'Times New Roman', 'Liberation Serif', serif",
      fontSize: '10pt',
      lineHeight: 1.3,
    },
  },
  title: { margin: 0, textAlign: 'center', fontSize: '13pt', fontWeight: 700 },
  below: { margin: '2px 0 8px', textAlign: 'center' },
  table: {
    // Half of the outer line lies outside of the table and would be cut off with the page.
    width: 'calc(100% - 2px)',
    margin: '0 1px',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& th, & td': {
      border: '1px solid #000',
      padding: '3px 4px',
      verticalAlign: 'top',
      textAlign: 'left',
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-line',
    },
    '& thead': { display: 'table-header-group' },
    '& thead th': { textAlign: 'center', fontWeight: 700 },
    '& tr': { breakInside: 'avoid' },
  },
  section: { fontWeight: 700 },
  foot: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    textAlign: 'center',
    fontWeight: 700,
    marginTop: '16px',
    minHeight: '80px',
    breakInside: 'avoid',
    // Nobody signs an empty page.
    breakBefore: 'avoid',
  },
});

/** What a sheet draws: these rows of the outline, as the page draws them. */
export type SheetProps = {
  readonly outline: Outline;
  readonly rows: readonly number[];
  readonly store: RowStore;
  readonly drawing: Drawing;
};

/** The rows chosen on paper: A4 landscape, head on every page, readable in grey. Prints when all rows are there. */
export function PrintSheet({
  outline,
  filtered,
  store,
  title,
  words,
  printing,
  done,
  children,
}: {
  readonly outline: Outline;
  readonly filtered: Filtered;
  readonly store: RowStore;
  readonly title: string;
  readonly words: TrackerWords;
  readonly printing: Exclude<Printing, null>;
  readonly done: () => void;
  /** Draws these rows. */
  readonly children: (rows: readonly number[]) => ReactNode;
}) {
  const styles = useSheetStyles();
  const { programme } = useHere();
  const { me, language } = useSession();
  // The browser is printing already: what is there is what can be printed.
  const atOnce = printing === 'by browser';
  const version = useSyncExternalStore(store.subscribe, store.version);
  const trouble = store.trouble();
  const all = useMemo(() => rowsShown(filtered), [filtered]);
  const rows = useMemo(() => all.slice(0, mostRows), [all]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again after each answer.
  const missing = useMemo(() => rows.filter((row) => store.row(row) === undefined).length, [rows, store, version]);
  const ready = atOnce || missing === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks for the rest after each answer.
  useEffect(() => {
    if (!ready) store.want(rows);
  }, [ready, store, rows, version]);
  useEffect(() => {
    if (trouble !== null && !atOnce) done();
  }, [trouble, atOnce, done]);
  useEffect(() => {
    const root = document.getElementById('pages');
    root?.setAttribute('data-printing', 'sheet');
    return () => root?.removeAttribute('data-printing');
  }, []);
  useEffect(() => {
    if (!ready || atOnce) return;
    const timer = setTimeout(() => {
      window.print();
      done();
    }, 50);
    return () => clearTimeout(timer);
  }, [ready, atOnce, done]);
  if (!ready) return <p role="status">{words.printing}</p>;
  const { answer } = outline;
  return createPortal(
    <div className={styles.sheet} data-print="tracker">
      <p className={styles.title}>{programme.title}</p>
      <p className={styles.below}>
        {title}, {answer.period.label[language]} · {words.dataTo(dayText(answer.asOf))} ·{' '}
        {words.whole(filtered.tasks, filtered.steps)} · {words.printedOn(dayText(todayHere()), me?.account.name ?? '')}
      </p>
      {all.length > mostRows ? <p>{words.printTooMany(mostRows, all.length)}</p> : null}
      {missing === 0 ? null : <p>{words.printMissing(missing)}</p>}
      {children(rows)}
      <div className={styles.foot}>
        <span>{words.preparedBy}</span>
        <span>{words.headOf}</span>
      </div>
    </div>,
    document.body,
  );
}
