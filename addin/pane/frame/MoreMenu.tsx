import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { TabId } from '#addin/app/paneBase';
import { frameWords } from '#addin/text/frame';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const inMenu = ['combine', 'settings', 'about'] as const satisfies readonly TabId[];

/** What people use now and then. */
export function MoreMenu({ pane }: TabProps) {
  const words = frameWords[useObservable(pane.context.language)];
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MoreHorizontal20Regular />} aria-label={words.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {inMenu.map((id) => (
            <MenuItem
              key={id}
              onClick={() => {
                pane.notice.set(null);
                pane.tab.set(id);
              }}
            >
              {words[id]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
