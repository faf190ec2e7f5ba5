import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Item } from '#addin/app/progress/standing';
import { progressWords } from '#addin/text/progress';
import type { TabProps } from '#pane/tabs';
import { StatusChip } from '#ui/StatusChip';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: '46px minmax(0, 1fr)',
    columnGap: '8px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '7px 12px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  },
  path: { fontWeight: 600, overflowWrap: 'anywhere' },
  content: {
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: '3',
    WebkitBoxOrient: 'vertical',
    overflowWrap: 'anywhere',
  },
  more: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px', marginTop: '2px' },
  further: { padding: '6px 12px' },
});

/** Lines drawn at first, and added with each press. */
const most = 50;

/** Tasks and steps of a list; pressed, each goes to its row. Long lists show their first lines and more on request. */
export function ItemLines({
  pane,
  items,
  chips = true,
}: TabProps & {
  readonly items: readonly { readonly item: Item; readonly said: ReactNode }[];
  readonly chips?: boolean;
}) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = progressWords[language];
  const [drawn, setDrawn] = useState(most);
  const left = items.length - drawn;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, drawn).map(({ item, said }) => (
          <li key={item.task.id}>
            <button
              type="button"
              className={styles.line}
              title={words.goTo}
              onClick={() => void pane.progress.goTo(item)}
            >
              <span className={styles.path}>{item.path}</span>
              <span>
                <span className={styles.content}>{item.content}</span>
                <span className={styles.more}>
                  {chips ? <StatusChip status={item.status.class} language={language} /> : null}
                  {said}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <div className={styles.further}>
          <Button size="small" onClick={() => setDrawn(drawn + most)}>
            {words.further(Math.min(left, most))}
          </Button>
        </div>
      ) : null}
    </>
  );
}
