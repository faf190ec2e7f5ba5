import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { shortPeriodWords } from '#shared/report/words';
import type { ReportingPeriods } from '#shared/wire/reportingAnswer';
import { addressOf } from '#web/addresses';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import type { MatrixRow } from '#web/intake/matrix/filter';
import { Standing } from '#web/intake/matrix/Standing';
import { useSession, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  around: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    overflowX: 'auto',
    '@media print': { border: 'none', overflowX: 'visible' },
  },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: '13px', lineHeight: '20px' },
  head: {
    textAlign: 'left',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    padding: '6px 10px',
    whiteSpace: 'nowrap',
  },
  body: {
    position: 'sticky',
    left: 0,
    textAlign: 'left',
    fontWeight: 400,
    minWidth: '176px',
    maxWidth: '260px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cell: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: '3px 10px', verticalAlign: 'middle' },
  now: { backgroundColor: 'var(--pl-selected)' },
  pressed: {
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  },
  none: { color: tokens.colorNeutralForeground3, fontSize: '12px' },
});

const fewRows = 60;

/** Bodies by periods (K2). One cell takes focus at a time: arrows, Home and End move it, Enter opens the body in that period. */
export function Matrix({
  periods,
  rows,
}: {
  readonly periods: ReportingPeriods['periods'];
  readonly rows: readonly MatrixRow[];
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { language } = useSession();
  const { programme } = useHere();
  const [, go] = useLocation();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: periods.length - 1 });
  const row = Math.min(at.row, rows.length - 1);
  const column = Math.min(at.column, periods.length - 1);
  const awaited = useRef(false);
  // Few rows are all there, to be found by the browser's own search.
  const whole = usePrinting() || rows.length <= fewRows;
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const box = table.current?.getBoundingClientRect();
    if (box) setTop(box.top + scrollY);
  }, []);
  const window_ = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 27,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.agency ?? index,
  });
  const open = (agency: string, period: string): void => go(addressOf(programme.id, period, 'intake', agency));
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    if (cell === null) return;
    const [ofRow = 0, ofColumn = 0] = (cell.dataset.cell ?? '').split(' ').map(Number);
    if (event.key === 'Enter' || event.key === ' ') {
      const period = periods[ofColumn];
      const body = rows[ofRow];
      if (period !== undefined && body !== undefined) open(body.agency, period.period);
      event.preventDefault();
      return;
    }
    const next = stepFrom({ row: ofRow, column: ofColumn }, event, rows.length, periods.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    awaited.current = true;
    if (!whole) window_.scrollToIndex(next.row);
  };
  const shown = whole ? rows.map((_, index) => index) : window_.getVirtualItems().map(({ index }) => index);
  const [above, below] = whole ? [0, 0] : spaces(window_);
  // The cell moved to may only now be there.
  useEffect(() => {
    if (!awaited.current) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
    if (!cell) return;
    awaited.current = false;
    cell.focus();
  });
  return (
    <div className={styles.around}>
      <table ref={table} className={styles.table} onKeyDown={move} aria-rowcount={rows.length + 1}>
        <caption style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>
          {words.matrix}. {words.keys}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.body, styles.head)}>
              {words.agency}
            </th>
            {periods.map(({ period, label }, i) => (
              <th
                key={period}
                scope="col"
                className={mergeClasses(styles.head, i === periods.length - 1 && styles.now)}
                title={label[language]}
              >
                {shortPeriodWords(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above === 0 ? null : <Space height={above} columns={periods.length + 1} />}
          {shown.map((i) => {
            const body = rows[i];
            return body === undefined ? null : (
              <Row
                key={body.agency}
                body={body}
                at={i}
                focused={i === row ? column : null}
                periods={periods}
                open={open}
                measured={window_.measureElement}
              />
            );
          })}
          {below === 0 ? null : <Space height={below} columns={periods.length + 1} />}
        </tbody>
      </table>
    </div>
  );
}

function spaces(window_: ReturnType<typeof useWindowVirtualizer>): readonly [number, number] {
  const items = window_.getVirtualItems();
  const margin = window_.options.scrollMargin;
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return [0, window_.getTotalSize()];
  return [Math.max(0, first.start - margin), Math.max(0, window_.getTotalSize() - (last.end - margin))];
}

/** In the place of rows that are out of sight. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 'none' }} />
    </tr>
  );
}

/** Paper has room for every row. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const [before, after] = [() => setPrinting(true), () => setPrinting(false)];
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

const Row = memo(
  function Row({
    body,
    at,
    focused,
    periods,
    open,
    measured,
  }: {
    readonly body: MatrixRow;
    readonly at: number;
    readonly focused: number | null;
    readonly periods: ReportingPeriods['periods'];
    readonly open: (agency: string, period: string) => void;
    readonly measured: (row: HTMLTableRowElement | null) => void;
  }) {
    const styles = useStyles();
    const words = useWords(intakeWords);
    const { programme, period } = useHere();
    return (
      <tr ref={measured} data-index={at} aria-rowindex={at + 2}>
        <th scope="row" className={mergeClasses(styles.cell, styles.body)}>
          <Link to={addressOf(programme.id, period.id, 'intake', body.agency)}>{body.name}</Link>
        </th>
        {body.periods.map((standing, i) => {
          const which = periods[i]?.period ?? '';
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the table, once for all cells
            <td
              key={which}
              data-cell={`${at} ${i}`}
              tabIndex={focused === i ? 0 : -1}
              className={mergeClasses(styles.cell, styles.pressed, i === periods.length - 1 && styles.now)}
              onClick={() => open(body.agency, which)}
            >
              {standing === null ? (
                <span className={styles.none} title={words.notListed}>
                  –
                </span>
              ) : (
                <Standing standing={standing} />
              )}
            </td>
          );
        })}
      </tr>
    );
  },
  (a, b) => a.body === b.body && a.at === b.at && a.focused === b.focused && a.periods === b.periods,
);

type Place = { readonly row: number; readonly column: number };

function stepFrom(
  { row, column }: Place,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  rows: number,
  columns: number,
): Place | null {
  const within = (n: number, of: number): number => Math.max(0, Math.min(of - 1, n));
  switch (key) {
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'PageDown':
      return { row: within(row + 15, rows), column };
    case 'PageUp':
      return { row: within(row - 15, rows), column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
