import { Button, makeStyles, Text } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { TabId } from '#addin/app/paneBase';
import { frameWords } from '#addin/text/frame';
import { inRow } from '#pane/frame/inRow';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  title: { display: 'flex', alignItems: 'center', columnGap: '4px', padding: '6px 8px 2px', flex: '0 0 auto' },
});

/** Heading of what the menu opens, with the way back to the tab the person came from. */
export function SideTitle({ pane }: TabProps) {
  const styles = useStyles();
  const words = frameWords[useObservable(pane.context.language)];
  const tab = useObservable(pane.tab);
  const from = useRef<TabId>('check');
  const daily = inRow.some((id) => id === tab);
  useEffect(() => {
    if (daily) from.current = tab;
  }, [daily, tab]);
  return (
    // Focus stays on the menu's button: what was opened is told.
    <div role="status">
      {daily ? null : (
        <div className={styles.title}>
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={words.back}
            onClick={() => pane.tab.set(from.current)}
          />
          <Text as="h1" size={400} weight="semibold">
            {words[tab]}
          </Text>
        </div>
      )}
    </div>
  );
}
