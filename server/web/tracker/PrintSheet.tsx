import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { Outline } from '#shared/report/outlineRows';
import type { Filtered } from '#shared/report/trackerFilter';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import { todayHere } from '#web/frame/days';
import { useHere } from '#web/frame/here';
import { useSession } from '#web/session/session';
import type { Drawing } from '#web/tracker/cells';
import { lineCell, rowCell } from '#web/tracker/cells';
import type { ColumnCode } from '#web/tracker/columns';
import { columnName } from '#web/tracker/columns';
import { dayText, periodText } from '#web/tracker/days';
import type { RowStore } from '#web/tracker/rowStore';

/** What the province prints on A4 (E7). */
const printed: readonly ColumnCode[] = ['tt', 'content', 'lead', 'output', 'deadline', 'result', 'class', 'obstacles'];
const shares: Readonly<Partial<Record<ColumnCode, string>>> = {
  tt: '5%',
  content: '23%',
  lead: '10%',
  output: '13%',
  deadline: '8%',
  result: '18%',
  class: '13%',
  obstacles: '10%',
};

/** Beyond so many rows a file prints better than a page. */
const mostRows = 500;

const useStyles = makeStyles({
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
  line: { fontStyle: 'italic' },
  foot: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    textAlign: 'center',
    fontWeight: 700,
    marginTop: '16px',
    minHeight: '80px',
    breakInside: 'avoid',
  },
});

/** The rows chosen as the province prints them: A4 landscape, head on every page, readable in grey. Prints when all rows are there. */
export function PrintSheet({
  outline,
  filtered,
  store,
  drawing,
  atOnce,
  done,
}: {
  readonly outline: Outline;
  readonly filtered: Filtered;
  readonly store: RowStore;
  readonly drawing: Drawing;
  /** The browser is printing already: what is there is what can be printed. */
  readonly atOnce: boolean;
  readonly done: () => void;
}) {
  const styles = useStyles();
  const { words, language } = drawing;
  const { programme, period } = useHere();
  const { me } = useSession();
  const version = useSyncExternalStore(store.subscribe, store.version);
  const trouble = store.trouble();
  const all = useMemo(() => {
    const found: number[] = [];
    for (let row = 0; row < outline.size; row += 1) if (filtered.shown[row] !== 0) found.push(row);
    return found;
  }, [outline, filtered]);
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
        {words.title}, {answer.period.label[language]} · {words.dataTo(dayText(answer.asOf))} ·{' '}
        {words.whole(filtered.tasks, filtered.steps)} · {words.printedOn(dayText(todayHere()), me?.account.name ?? '')}
      </p>
      {all.length > mostRows ? <p>{words.printTooMany(mostRows, all.length)}</p> : null}
      {missing === 0 ? null : <p>{words.printMissing(missing)}</p>}
      <table className={styles.table}>
        <colgroup>
          {printed.map((code) => (
            <col key={code} style={{ width: shares[code] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {printed.map((code) => (
              <th key={code} scope="col">
                {columnName(code, words, periodText(period.id))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((number) => {
            const row = store.row(number);
            return row === undefined ? null : (
              <PrintedRow
                key={number}
                row={row}
                further={(outline.lines[number] ?? 0) - row.lines.length}
                drawing={drawing}
                styles={styles}
              />
            );
          })}
        </tbody>
      </table>
      <div className={styles.foot}>
        <span>{words.preparedBy}</span>
        <span>{words.headOf}</span>
      </div>
    </div>,
    document.body,
  );
}

function PrintedRow({
  row,
  further,
  drawing,
  styles,
}: {
  readonly row: TrackerRow;
  /** Lines of the task that did not come with the row. */
  readonly further: number;
  readonly drawing: Drawing;
  readonly styles: ReturnType<typeof useStyles>;
}) {
  if (row.kind === 'section')
    return (
      <tr className={styles.section}>
        <td>{row.path}</td>
        <td colSpan={printed.length - 1}>{row.texts.content}</td>
      </tr>
    );
  return (
    <>
      <tr>
        {printed.map((code) => (
          <td key={code}>
            {code === 'tt' ? row.path : code === 'content' ? row.texts.content : printedCell(code, row, drawing)}
          </td>
        ))}
      </tr>
      {row.lines.map((line) => (
        <tr key={`${line.agency} ${line.role}`} className={styles.line}>
          <td />
          <td>– {line.name}</td>
          <td colSpan={3} />
          <td>{lineCell('result', line, drawing)}</td>
          <td />
          <td>{lineCell('obstacles', line, drawing)}</td>
        </tr>
      ))}
      {further > 0 ? (
        <tr className={styles.line}>
          <td />
          <td colSpan={printed.length - 1}>
            – {drawing.words.further(further)} ({drawing.words.inExport})
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** The class as sign and words: fills do not survive a copy. */
function printedCell(code: ColumnCode, row: TrackerRow, drawing: Drawing) {
  if (code !== 'class') return rowCell(code, row, drawing);
  return row.sign === undefined ? null : `${row.sign} ${drawing.words.phrase(row.words?.[drawing.language] ?? '')}`;
}
