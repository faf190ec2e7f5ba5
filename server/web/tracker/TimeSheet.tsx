import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import { usePrintHues } from '#ui/printHues';
import { ClassSign, hueOfClass } from '#ui/sign';
import type { Drawing } from '#web/tracker/cells';
import { dayText } from '#web/tracker/days';
import { type SheetProps, useSheetStyles } from '#web/tracker/PrintSheet';
import { barOf, monthsTo, type Span, spanOf } from '#web/tracker/timeSpan';

/** What stands before the axis, in hundredths of the width; the axis has the rest. */
const shares = ['5%', '29%', '9%', '13%'] as const;

const useStyles = makeStyles({
  table: { '& thead th:last-child, & td:last-child': { padding: 0, position: 'relative' } },
  head: { height: '11mm' },
  years: { height: '6mm' },
  // A line where a year or a quarter begins; the row is as high as its words.
  line: { position: 'absolute', top: 0, bottom: 0, width: 0, borderLeft: '1px solid #999' },
  thin: { borderLeftColor: '#ddd' },
  year: { position: 'absolute', top: '1mm', paddingLeft: '1mm', fontWeight: 700, lineHeight: 1 },
  part: { position: 'absolute', top: '6mm', paddingLeft: '1mm', fontWeight: 400, fontSize: '8pt', lineHeight: 1 },
  today: { position: 'absolute', top: 0, bottom: 0, width: 0, borderLeft: '2px dashed #000' },
  bar: {
    position: 'absolute',
    top: '3px',
    height: '5mm',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    paddingLeft: '1px',
    border: '1px solid #000',
    borderRadius: '1mm',
  },
  hollow: { height: '4mm', top: '4px', border: '2px solid #000', backgroundColor: '#fff' },
  sign: { display: 'inline-flex', padding: '1px' },
  nowrap: { whiteSpace: 'nowrap' },
  help: { margin: '6px 0 0', fontSize: '9pt', breakBefore: 'avoid' },
});

/** The tracker by time on paper: words, deadline and class of every row beside its bar, which tells classes apart without hue (S4, E7). */
export function TimeSheet({ outline, rows, store, drawing }: SheetProps) {
  const sheet = useSheetStyles();
  const hues = usePrintHues();
  const styles = useStyles();
  const { words } = drawing;
  const { asOf } = outline.answer;
  const known = rows.flatMap((number) => store.row(number) ?? []);
  const span = spanOnPaper(known, asOf);
  return (
    <div className={hues.root}>
      <table className={mergeClasses(sheet.table, styles.table)}>
        <colgroup>
          {shares.map((width) => (
            <col key={width} style={{ width }} />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.tt}</th>
            <th scope="col">{words.content}</th>
            <th scope="col">{words.deadline}</th>
            <th scope="col">{words.class}</th>
            <th scope="col" className={mergeClasses(styles.head, partsOf(span) === 12 && styles.years)}>
              <Axis span={span} styles={styles} named />
              <Today span={span} asOf={asOf} styles={styles} />
            </th>
          </tr>
        </thead>
        <tbody>
          {known.map((row) =>
            row.kind === 'section' ? (
              <tr key={row.row} className={sheet.section}>
                <td>{row.path}</td>
                <td colSpan={3}>{row.texts.content}</td>
                <td>
                  <Axis span={span} styles={styles} />
                  <Today span={span} asOf={asOf} styles={styles} />
                </td>
              </tr>
            ) : (
              <PrintedTime key={row.row} row={row} span={span} asOf={asOf} drawing={drawing} styles={styles} />
            ),
          )}
        </tbody>
      </table>
      <p className={styles.help}>{words.ganttPaper(dayText(asOf))}</p>
    </div>
  );
}

type Styles = ReturnType<typeof useStyles>;

function PrintedTime({
  row,
  span,
  asOf,
  drawing: { words, language },
  styles,
}: {
  readonly row: TrackerRow;
  readonly span: Span;
  readonly asOf: string;
  readonly drawing: Drawing;
  readonly styles: Styles;
}) {
  const code = row.class ?? 'no_deadline';
  const hue = hueOfClass(code);
  const step = row.kind === 'step';
  const [from, to] = barOf(span, row.start, row.deadline);
  const left = part(span, from);
  return (
    <tr>
      <td>{row.path}</td>
      <td>{row.texts.content}</td>
      <td className={styles.nowrap}>{row.deadline === null ? '' : dayText(row.deadline)}</td>
      <td>{row.sign === undefined ? null : `${row.sign} ${words.phrase(row.words?.[language] ?? '')}`}</td>
      <td>
        <Axis span={span} styles={styles} />
        <Today span={span} asOf={asOf} styles={styles} />
        <span
          className={mergeClasses(styles.bar, step && styles.hollow)}
          style={{
            // Beside the right edge it is drawn in its full least width all the same.
            left: `min(${left}%, calc(100% - 5.5mm))`,
            width: `max(${part(span, to) - left}%, 5mm)`,
            borderRightStyle: row.deadline === null ? 'dotted' : 'solid',
            ...(step
              ? {}
              : {
                  borderColor: `var(--pl-${hue}-edge)`,
                  borderWidth: `var(--pl-${hue}-edge-width)`,
                  backgroundColor: `var(--pl-${hue}-mark)`,
                  backgroundImage: `var(--pl-${hue}-hatch)`,
                  backgroundSize: `var(--pl-${hue}-hatch-size)`,
                  color: `var(--pl-${hue}-on)`,
                }),
          }}
        >
          <span className={styles.sign} style={step ? {} : { backgroundColor: `var(--pl-${hue}-patch)` }}>
            <ClassSign code={code} size={11} />
          </span>
        </span>
      </td>
    </tr>
  );
}

/** Lines of years and, as far as there is room, quarters or months; in the head with their names. */
function Axis({
  span,
  styles,
  named = false,
}: {
  readonly span: Span;
  readonly styles: Styles;
  readonly named?: true | false;
}) {
  const { months } = span;
  const every = partsOf(span);
  return months.map((month, at) => {
    const number = Number(month.slice(5));
    const begins = number === 1;
    if (at > 0 && !begins && (number - 1) % every !== 0) return null;
    const left = `${part(span, at)}%`;
    return (
      <span key={month} aria-hidden>
        {at === 0 ? null : <span className={mergeClasses(styles.line, !begins && styles.thin)} style={{ left }} />}
        {named && (at === 0 || begins) ? (
          <span className={styles.year} style={{ left }}>
            {month.slice(0, 4)}
          </span>
        ) : null}
        {named && every < 12 && (number - 1) % every === 0 ? (
          <span className={styles.part} style={{ left }}>
            {every === 1 ? number : quarters[(number - 1) / 3]}
          </span>
        ) : null}
      </span>
    );
  });
}

/** Months between two lines: as narrow as can still be read. */
function partsOf({ months }: Span): 1 | 3 | 12 {
  return months.length <= 14 ? 1 : months.length <= 40 ? 3 : 12;
}

const quarters = ['I', 'II', 'III', 'IV'] as const;

function Today({ span, asOf, styles }: { readonly span: Span; readonly asOf: string; readonly styles: Styles }) {
  return <span className={styles.today} aria-hidden style={{ left: `${part(span, monthsTo(span, asOf))}%` }} />;
}

/** Months from the beginning as hundredths of the axis. */
function part({ months }: Span, at: number): number {
  return Math.round((Math.min(at, months.length) / months.length) * 10_000) / 100;
}

const fewest = 6;

/** No longer than what is drawn on it: from the first beginning to the last deadline. */
function spanOnPaper(rows: readonly TrackerRow[], asOf: string): Span {
  const days = rows.flatMap(({ start, deadline }) => [start, deadline].filter((day) => day !== null));
  const sorted = [...days, asOf].sort();
  const [first = asOf] = sorted;
  const last = sorted.at(-1) ?? asOf;
  const span = spanOf(first, last);
  if (span.months.length >= fewest) return span;
  const until = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + fewest - 1, 1));
  return spanOf(first, until.toISOString());
}
