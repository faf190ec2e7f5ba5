import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { type TabId, tabIds } from '#addin/app/paneBase';
import { frameWords } from '#addin/text/frame';
import { type TabProps, tabs } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const inRow = ['check', 'progress', 'send', 'replies'] as const satisfies readonly TabId[];
const inMenu = ['combine', 'settings', 'about'] as const satisfies readonly TabId[];

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'stretch',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flex: '0 0 auto',
  },
  tabs: { flex: '1 1 auto', minWidth: 0 },
  // Four tabs with their counts fit 320 px.
  tab: { paddingLeft: '6px', paddingRight: '6px', whiteSpace: 'nowrap' },
  count: { marginLeft: '4px', fontWeight: tokens.fontWeightSemibold },
  more: { alignSelf: 'center', minWidth: '28px' },
});

/** The four tabs people use daily, and a menu for the rest. */
export function TabRow({ pane }: TabProps) {
  const styles = useStyles();
  const words = frameWords[useObservable(pane.context.language)];
  const tab = useObservable(pane.tab);
  const select = (value: unknown): void => {
    const id = tabIds.find((one) => one === value);
    if (id !== undefined) pane.tab.set(id);
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
                <span className={styles.count}>
                  <Count pane={pane} />
                </span>
              )}
            </Tab>
          );
        })}
      </TabList>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.more}
            appearance="subtle"
            size="small"
            icon={<MoreHorizontal20Regular />}
            aria-label={words.more}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {inMenu.map((id) => (
              <MenuItem key={id} onClick={() => pane.tab.set(id)}>
                {words[id]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </nav>
  );
}
