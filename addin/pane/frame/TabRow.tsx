import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { tabIds } from '#addin/app/paneBase';
import { frameWords } from '#addin/text/frame';
import { inRow } from '#pane/frame/inRow';
import { type TabProps, tabs } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flex: '0 0 auto',
  },
  tabs: { display: 'flex', justifyContent: 'space-between' },
  // Four tabs with counts of three digits fit 320 px.
  tab: {
    paddingLeft: '6px',
    paddingRight: '6px',
    whiteSpace: 'nowrap',
    '@media (max-width: 400px)': {
      paddingLeft: '4px',
      paddingRight: '4px',
      '& .fui-Tab__content': { fontSize: '12px', paddingLeft: 0, paddingRight: 0 },
      '& .fui-Tab__content--reserved-space': { fontSize: '12px' },
    },
  },
  count: { fontWeight: tokens.fontWeightSemibold },
});

/** The four tabs people use daily; the rest is behind the menu of the head. */
export function TabRow({ pane }: TabProps) {
  const styles = useStyles();
  const words = frameWords[useObservable(pane.context.language)];
  const tab = useObservable(pane.tab);
  const select = (value: unknown): void => {
    const id = tabIds.find((one) => one === value);
    if (id === undefined) return;
    // What was said belongs to the tab it was said on.
    pane.notice.set(null);
    pane.tab.set(id);
  };
  return (
    <nav className={styles.row} aria-label={words.tabs}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_event, { value }) => select(value)}
      >
        {inRow.map((id) => {
          const { Count } = tabs[id];
          return (
            <Tab key={id} value={id} className={styles.tab}>
              {words[id]}
              {Count === undefined ? null : (
                <>
                  {' '}
                  <span className={styles.count}>
                    <Count pane={pane} />
                  </span>
                </>
              )}
            </Tab>
          );
        })}
      </TabList>
    </nav>
  );
}
