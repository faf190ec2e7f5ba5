import { Link, makeStyles } from '@fluentui/react-components';
import { troubleWords } from '#addin/text/trouble';
import type { TabProps } from '#pane/tabs';
import { parseAddress } from '#shared/sheet/address';

const useStyles = makeStyles({
  cell: { fontFamily: "Consolas, 'Liberation Mono', monospace", fontSize: '12px', whiteSpace: 'nowrap' },
});

/** Address of a cell; a press goes there. */
export function CellLink({ pane, sheet, cell }: TabProps & { readonly sheet: string; readonly cell: string }) {
  const styles = useStyles();
  const place = parseAddress(cell);
  if (place === undefined) return <span className={styles.cell}>{cell}</span>;
  const go = async (): Promise<void> => {
    const done = await pane.context.host.goTo({ sheet, ...place });
    if (!done.ok) pane.notice.set({ kind: 'trouble', ...troubleWords(done.trouble) });
  };
  return (
    <Link as="button" inline className={styles.cell} title={`${sheet}!${cell}`} onClick={() => void go()}>
      {cell}
    </Link>
  );
}
