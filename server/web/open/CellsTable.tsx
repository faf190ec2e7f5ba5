import { mergeClasses } from '@fluentui/react-components';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { Scrolled } from '#web/frame/Scrolled';
import { useFieldName } from '#web/open/names';
import { useOpenStyles } from '#web/open/styles';
import { useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** Cells as somebody typed them, each with its address. */
export function CellsTable({
  cells,
  caption,
  paths = false,
}: {
  readonly cells: MatterAnswer['cells'];
  readonly caption: string;
  /** Cells of several rows: each says which. */
  readonly paths?: boolean;
}) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const nameOf = useFieldName();
  return (
    <Scrolled label={caption} className={styles.long}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.th}>
              {words.field}
            </th>
            <th scope="col" className={styles.th}>
              {words.content}
            </th>
            <th scope="col" className={styles.th}>
              {words.cell}
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ field, header, path, value, cell }) => (
            <tr key={`${cell} ${field}`}>
              <th scope="row" className={mergeClasses(styles.td, styles.rowHead)}>
                {paths ? `${path} · ` : ''}
                {nameOf(field, header)}
              </th>
              <td className={styles.td}>
                {value === '' ? <span className={styles.blank}>{words.blank}</span> : value}
              </td>
              <td className={mergeClasses(styles.td, styles.nowrap)}>{cell}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
