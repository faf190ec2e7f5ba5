import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { LocalLanguageRegular, MoreHorizontalRegular, SignOutRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { NavItem } from '#web/frame/nav';
import { useSession, useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

export type MenuPage = { readonly item: NavItem; readonly to: string };

/** Pages the bar of a phone has no room for, the language, and the way out. Open from the start: it was asked for. */
export function MoreMenu({ items }: { readonly items: readonly MenuPage[] }) {
  const words = useWords(frameWords);
  const { language, speak, signOut } = useSession();
  const [, go] = useLocation();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map(({ item, to }) => (
            <MenuItem key={to} icon={<item.icon />} onClick={() => go(to)}>
              {words[item.name]}
            </MenuItem>
          ))}
          <MenuItem icon={<LocalLanguageRegular />} lang={other} onClick={() => speak(other)}>
            {words.otherLanguage}
          </MenuItem>
          <MenuItem icon={<SignOutRegular />} onClick={signOut}>
            {words.signOut}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
