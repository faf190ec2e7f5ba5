import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { DrawnTable } from '#shared/wire/drawnAnswer';
import { faultColours, hueColour } from '#ui/colours';
import { ClassSign, hueOfClass } from '#ui/sign';
import { useSession } from '#web/session/session';
import { keyOf, type SheetLookup } from '#web/upload/sheetLookup';

const useStyles = makeStyles({
  number: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontWeight: 400,
    textAlign: 'center',
    verticalAlign: 'top',
    padding: '3px 2px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '13px',
    lineHeight: '19px',
  },
  cell: {
    verticalAlign: 'top',
    padding: '3px 5px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '13px',
    lineHeight: '19px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    cursor: 'cell',
    position: 'relative',
    boxSizing: 'border-box',
    height: '26px',
    outlineOffset: '-2px',
  },
  kept: {
    position: 'sticky',
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 720px)': { position: 'relative', left: 'auto !important', zIndex: 0 },
  },
  right: { textAlign: 'right' },
  theirs: { color: tokens.colorNeutralForeground3 },
  task: { fontWeight: 600, color: tokens.colorNeutralForeground1 },
  section: { fontWeight: 600, backgroundColor: tokens.colorNeutralBackground2 },
  fault: { position: 'absolute', inset: '0px', pointerEvents: 'none', boxSizing: 'border-box' },
  inside: { inset: '3px' },
  error: { border: `2px dashed ${faultColours.error}` },
  warning: { border: `2px dotted ${faultColours.warning}` },
  notice: { border: `1px dotted ${faultColours.notice}` },
  chosen: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  class: { fontWeight: 600 },
  sign: { display: 'inline-flex', verticalAlign: '-1px', marginRight: '4px' },
});

const numbers: ReadonlySet<string | null> = new Set(['percent', 'submitted_on', 'completed_on']);

/** One row of the sheet. Only the row that is left and the row that is come to are drawn anew when another cell is chosen. */
export const SheetRow = memo(function SheetRow({
  index,
  row,
  table,
  lookup,
  chosen,
  choose,
  measure,
  lefts,
}: {
  readonly index: number;
  readonly row: DrawnTable['rows'][number];
  readonly table: DrawnTable;
  readonly lookup: SheetLookup;
  /** Column of the chosen cell; -1 for none here, -2 where the first cell takes the focus by Tab. */
  readonly chosen: number;
  readonly choose: (address: string) => void;
  /** Where the columns stand that stay in view. */
  readonly lefts: readonly (number | undefined)[];
  readonly measure: (element: HTMLTableRowElement | null) => void;
}) {
  const styles = useStyles();
  const { language } = useSession();
  const { columns, sheet } = table;
  const alone = row.kind === 'other' ? aloneIn(row.cells) : -1;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 3}>
      <th className={styles.number} scope="row">
        {row.row}
      </th>
      {columns.map(({ letter, kind, field }, at) => {
        if (alone !== -1 && at > alone) return null;
        const address = `${letter}${row.row}`;
        const worst = kind === 'class' ? undefined : worstOf(lookup, sheet, address);
        const hue = kind === 'class' && row.class !== undefined ? hueOfClass(row.class) : null;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the table moves by arrows
          <td
            key={`${kind} ${letter}`}
            colSpan={at === alone ? columns.length - at : undefined}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a grid
            role="gridcell"
            data-cell={address}
            tabIndex={at === chosen || (chosen === -2 && at === 0) ? 0 : -1}
            aria-selected={at === chosen}
            className={mergeClasses(
              styles.cell,
              lefts[at] !== undefined && alone === -1 && styles.kept,
              row.kind === 'section' && styles.section,
              kind === 'programme' && styles.theirs,
              kind === 'name' &&
                (row.kind === 'task' ? styles.task : row.kind === 'section' ? undefined : styles.theirs),
              numbers.has(field) && styles.right,
              hue !== null && styles.class,
              at === chosen && styles.chosen,
            )}
            style={
              hue === null
                ? { left: alone === -1 ? lefts[at] : undefined }
                : { backgroundColor: hueColour(hue, 'fill'), color: hueColour(hue, 'text') }
            }
            onClick={() => choose(address)}
          >
            {hue !== null && row.class !== undefined ? (
              <>
                <span className={styles.sign} style={{ color: hueColour(hue, 'sign') }}>
                  <ClassSign code={row.class} />
                </span>
                {row.words?.[language]}
              </>
            ) : (
              row.cells[at]
            )}
            {worst === undefined ? null : (
              <span aria-hidden className={mergeClasses(styles.fault, styles[worst], at === chosen && styles.inside)} />
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** Column of the only text of a row: a line over the whole table, merged on the sheet. */
function aloneIn(cells: readonly string[]): number {
  const filled = cells.flatMap((text, at) => (text === '' ? [] : [at]));
  return filled.length === 1 ? (filled[0] ?? -1) : -1;
}

/** The gravest finding of a cell. */
function worstOf(lookup: SheetLookup, sheet: string, address: string): 'error' | 'warning' | 'notice' | undefined {
  const found = lookup.findings.get(keyOf({ sheet, address }));
  if (found === undefined) return undefined;
  for (const severity of ['error', 'warning', 'notice'] as const)
    if (found.some((one) => one.severity === severity)) return severity;
  return undefined;
}
