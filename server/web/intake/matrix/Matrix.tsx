import { mergeClasses } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';
import { shortPeriodWords } from '#shared/report/words';
import type { ReportingPeriods } from '#shared/wire/reportingAnswer';
import { addressOf } from '#web/addresses';
import { useHere } from '#web/frame/here';
import type { MatrixRow } from '#web/intake/matrix/filter';
import { isOff, MatrixLine, useMatrixStyles } from '#web/intake/matrix/MatrixLine';
import { stepFrom } from '#web/intake/matrix/walk';
import { useSession, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const fewRows = 60;
/** Of a row of one line; others are measured. */
const rowHeight = 27;
/** Of few periods the names take what the periods do not need. */
const shares: Readonly<Record<number, string>> = { 1: '58%', 2: '38%' };
const widths = { wide: 280, narrow: 208, period: 128 } as const;

/** Bodies by periods (K2). One cell takes focus at a time: arrows, Home and End move it, Enter opens the body in that period. */
export function Matrix({
  periods,
  rows,
}: {
  readonly periods: ReportingPeriods['periods'];
  readonly rows: readonly MatrixRow[];
}) {
  const styles = useMatrixStyles();
  const words = useWords(intakeWords);
  const { language } = useSession();
  const { programme } = useHere();
  const [, go] = useLocation();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: periods.length - 1 });
  const row = Math.min(at.row, rows.length - 1);
  const column = Math.min(at.column, periods.length - 1);
  const around = useRef<HTMLDivElement>(null);
  const awaited = useRef(false);
  // Few rows are all there, to be found by the browser's own search.
  const whole = usePrinting() || rows.length <= fewRows;
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const box = table.current?.getBoundingClientRect();
    if (box) setTop(box.top + scrollY);
  }, []);
  // The newest period is what people come for; earlier ones lie to the left.
  const columns = periods.length;
  const bodyWidth = columns > 3 ? widths.narrow : widths.wide;
  useLayoutEffect(() => {
    if (columns > 0 && around.current) around.current.scrollLeft = around.current.scrollWidth;
  }, [columns]);
  const window_ = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
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
    <div ref={around} className={styles.around}>
      <table
        ref={table}
        className={styles.table}
        style={{ minWidth: bodyWidth + periods.length * widths.period }}
        onKeyDown={move}
        aria-rowcount={rows.length + 1}
      >
        <caption style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>
          {words.matrix}. {words.keys}
        </caption>
        <colgroup>
          <col style={{ width: shares[columns] ?? bodyWidth }} />
          {periods.map(({ period }, i) => (
            <col key={period} className={mergeClasses(isOff(i, periods) && styles.off)} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.body, styles.head)}>
              {words.agency}
            </th>
            {periods.map(({ period, label }, i) => (
              <th
                key={period}
                scope="col"
                className={mergeClasses(
                  styles.head,
                  i === periods.length - 1 && styles.now,
                  isOff(i, periods) && styles.off,
                )}
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
              <MatrixLine
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
    // A browser draws the sheet as soon as the event is over.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
