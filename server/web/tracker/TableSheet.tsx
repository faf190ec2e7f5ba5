import { makeStyles } from '@fluentui/react-components';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import { useHere } from '#web/frame/here';
import type { Drawing } from '#web/tracker/cells';
import { lineCell, rowCell } from '#web/tracker/cells';
import type { ColumnCode } from '#web/tracker/columns';
import { columnName } from '#web/tracker/columns';
import { periodText } from '#web/tracker/days';
import { type SheetProps, useSheetStyles } from '#web/tracker/PrintSheet';

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

const useStyles = makeStyles({
  line: { fontStyle: 'italic' },
});

/** The tracker as the province prints it: eight columns, the agencies' lines under each task (E7). */
export function TableSheet({ outline, rows, store, drawing }: SheetProps) {
  const sheet = useSheetStyles();
  const { words } = drawing;
  const { period } = useHere();
  return (
    <table className={sheet.table}>
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
            />
          );
        })}
      </tbody>
    </table>
  );
}

function PrintedRow({
  row,
  further,
  drawing,
}: {
  readonly row: TrackerRow;
  /** Lines of the task that did not come with the row. */
  readonly further: number;
  readonly drawing: Drawing;
}) {
  const sheet = useSheetStyles();
  const styles = useStyles();
  if (row.kind === 'section')
    return (
      <tr className={sheet.section}>
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
