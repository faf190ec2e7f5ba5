import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { Link } from '#web/frame/Link';

const useStyles = makeStyles({
  // All of them are there on a phone too: nobody looks for a part behind the edge.
  tabs: {
    display: 'flex',
    gap: '4px',
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    marginBottom: '16px',
    '@media print': { display: 'none' },
  },
  tab: {
    flex: 'none',
    padding: '8px 10px',
    color: tokens.colorNeutralForeground2,
    borderBottom: '3px solid var(--pl-free)',
    whiteSpace: 'nowrap',
    '@media (max-width: 720px)': { padding: '10px 8px' },
    ':hover': { textDecorationLine: 'none', backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  here: { color: tokens.colorBrandForeground1, borderBottomColor: tokens.colorBrandStroke1, fontWeight: 600 },
});

export type Tab = { readonly to: string; readonly name: string };

/** Parts of a page that have addresses of their own. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const styles = useStyles();
  const [path] = useLocation();
  return (
    <nav className={styles.tabs} aria-label={label}>
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
