import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactNode, type Ref } from 'react';
import { furtherLines, rowItself } from '#shared/report/trackerItems';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import { type Drawing, lineCell, rowCell } from '#web/tracker/cells';
import { type ColumnCode, cellKeyOf } from '#web/tracker/columns';

export type TreeRowProps = {
  /** Place among the items, and in the outline. */
  readonly at: number;
  readonly number: number;
  readonly line: number;
  readonly row: TrackerRow | undefined;
  readonly level: number;
  readonly kind: string;
  /** null: nothing to unfold. */
  readonly open: boolean | null;
  /** Shown only because something below it fits. */
  readonly context: boolean;
  /** Tasks below that fit, said of a section. */
  readonly below: number;
  readonly further: number;
  readonly columns: readonly ColumnCode[];
  readonly template: string;
  /** The column that takes focus, -1 the row itself; null: neither does. */
  readonly focus: number | null;
  readonly href: string | null;
  readonly drawing: Drawing;
  readonly measure: Ref<HTMLTableRowElement>;
};

/** Said aloud, since a row laid out as a grid is no row by itself. */
export const asRow = { role: 'row' } as const;

const acrossTable = { gridColumn: '2 / -1' } as const;

/** One line of the tree table. It knows no handlers: the table hears for all of them. */
export const TreeRow = memo(function TreeRow(props: TreeRowProps) {
  const { at, line, row, level, kind, open, context, columns, template, focus, drawing, measure } = props;
  const { styles } = drawing;
  // The words of a section run across the table.
  const wide = kind === 's' && line === rowItself;
  const look = kind === 's' ? styles.section : line === rowItself ? undefined : styles.line;
  return (
    <tr
      ref={measure}
      {...asRow}
      data-index={at}
      aria-level={level + 1}
      aria-rowindex={at + 2}
      aria-expanded={open ?? undefined}
      tabIndex={focus === -1 ? 0 : -1}
      className={mergeClasses(styles.row, look, context && kind !== 's' && styles.context)}
      style={{ gridTemplateColumns: template }}
    >
      {columns.map((code, column) => {
        if (wide && code !== 'tt' && code !== 'content') return null;
        const key = row === undefined || line === furtherLines ? null : cellKey(code, row, line);
        const Cell = code === 'content' && line === rowItself ? 'th' : 'td';
        return (
          <Cell
            key={code}
            role={code === 'content' && line === rowItself ? 'rowheader' : 'gridcell'}
            data-column={column}
            data-key={key ?? undefined}
            aria-colindex={column + 1}
            aria-colspan={wide && code === 'content' ? columns.length - 1 : undefined}
            style={wide && code === 'content' ? acrossTable : undefined}
            tabIndex={focus === column ? 0 : key === null ? undefined : -1}
            className={mergeClasses(
              styles.cell,
              code === 'tt' && styles.sticky,
              code === 'content' && (line === rowItself ? kind === 'p' && styles.step : styles.lineContent),
              key !== null && styles.value,
            )}
          >
            {content(code, props)}
          </Cell>
        );
      })}
    </tr>
  );
});

function cellKey(code: ColumnCode, row: TrackerRow, line: number): string | null {
  return cellKeyOf(code, row, line === rowItself ? row.own : (row.lines[line] ?? null));
}

function content(code: ColumnCode, props: TreeRowProps): ReactNode {
  const { line, row, drawing } = props;
  const { styles, words } = drawing;
  if (code === 'tt') return line === rowItself ? <OrdinalCell {...props} /> : null;
  if (row === undefined) return code === 'content' ? <span className={styles.quiet}>{words.loadingRow}</span> : null;
  if (line === furtherLines)
    return code === 'content' ? (
      <button type="button" data-act="lines" tabIndex={-1} className={styles.more}>
        {words.further(props.further)}
      </button>
    ) : null;
  if (line === rowItself)
    return code === 'content' ? <ContentCell {...props} row={row} /> : rowCell(code, row, drawing);
  const said = row.lines[line];
  if (said === undefined) return code === 'content' ? <span className={styles.quiet}>{words.loadingRow}</span> : null;
  if (code === 'content')
    return (
      <>
        {said.name}
        {said.first || said.role === 'coordinating' ? (
          <span className={styles.tag}>{said.first ? words.first : words.role.coordinating}</span>
        ) : null}
      </>
    );
  return (
    lineCell(code, said, drawing) ?? (code === 'result' ? <span className={styles.quiet}>{words.silent}</span> : null)
  );
}

function OrdinalCell({ open, row, drawing: { styles, words } }: TreeRowProps) {
  return (
    <>
      {open === null ? (
        <span className={styles.noToggle} />
      ) : (
        <button
          type="button"
          data-act="toggle"
          tabIndex={-1}
          className={styles.toggle}
          aria-label={`${open ? words.close : words.open} ${row?.path ?? ''}`}
        >
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path
              d={open ? 'M2 4L6 8L10 4' : 'M4 2L8 6L4 10'}
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
              strokeLinecap="round"
            />
          </svg>
        </button>
      )}
      {row?.path}
    </>
  );
}

function ContentCell({
  row,
  kind,
  below,
  href,
  drawing: { styles, words },
}: TreeRowProps & { readonly row: TrackerRow }) {
  const text = row.texts.content ?? '';
  if (kind === 's')
    return (
      <>
        {text}
        <span className={styles.quiet} style={{ fontWeight: 400 }}>
          {' '}
          · {words.ofSection(below)}
        </span>
      </>
    );
  const toSettle = row.conflicts.length + row.proposals.length + row.waiting > 0;
  return (
    <>
      <a href={href ?? undefined} data-act="task" tabIndex={-1} className={styles.link}>
        {text}
      </a>
      {toSettle ? <span className={styles.tag}>{words.toSettle}</span> : null}
    </>
  );
}
