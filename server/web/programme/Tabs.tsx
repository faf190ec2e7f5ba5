import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { Link } from '#web/frame/Link';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    gap: '4px',
    overflowX: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    marginBottom: '16px',
    scrollbarWidth: 'thin',
    '@media print': { display: 'none' },
  },
  tab: {
    flex: 'none',
    padding: '8px 10px',
    color: tokens.colorNeutralForeground2,
    borderBottom: '3px solid transparent',
    whiteSpace: 'nowrap',
    ':hover': { textDecorationLine: 'none', backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  here: { color: tokens.colorBrandForeground1, borderBottomColor: tokens.colorBrandStroke1, fontWeight: 600 },
});

export type Tab = { readonly to: string; readonly name: string };

/** Parts of a page that have addresses of their own. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const styles = useStyles();
  const [path] = useLocation();
  const list = useRef<HTMLElement>(null);
  // On a phone the list is longer than the screen: the part that is shown stays in sight, and nothing else moves.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place in the list changes with the address
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    if (list.current && here) list.current.scrollLeft = here.offsetLeft - list.current.offsetLeft - 24;
  }, [path]);
  return (
    <nav ref={list} className={styles.tabs} aria-label={label}>
      {tabs.map(({ to, name }) => {
        const here = path === to;
        return (
          <Link key={to} to={to} className={mergeClasses(styles.tab, here && styles.here)}>
            <span aria-current={here ? 'page' : undefined}>{name}</span>
          </Link>
        );
      })}
    </nav>
  );
}
