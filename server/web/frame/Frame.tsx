import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { dayWords, documentWords } from '#shared/report/words';
import type { Language } from '#shared/rules/rule';
import { Badge, useAttention } from '#web/frame/Attention';
import { Faulty } from '#web/frame/Faulty';
import type { ProgrammeHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import type { MenuPage } from '#web/frame/MoreMenu';
import { addressOfItem, navOf } from '#web/frame/nav';
import { Offline } from '#web/frame/Offline';
import { PeriodChoice } from '#web/frame/PeriodChoice';
import { useSession, useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

const useStyles = makeStyles({
  frame: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: '14px',
    lineHeight: '21px',
    fontVariantNumeric: 'tabular-nums',
    '@media print': { backgroundColor: 'transparent' },
  },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': { left: '8px', top: '8px', zIndex: 10, backgroundColor: tokens.colorNeutralBackground1, padding: '8px' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '48px',
    padding: '4px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  product: { fontWeight: 600, whiteSpace: 'nowrap', '@media (max-width: 720px)': { display: 'none' } },
  title: {
    flex: '1 1 auto',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    paddingLeft: '12px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 720px)': { borderLeft: 'none', paddingLeft: 0, fontWeight: 600 },
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
    whiteSpace: 'nowrap',
    '@media (max-width: 720px)': { display: 'none' },
  },
  person: { whiteSpace: 'nowrap', '@media (max-width: 1000px)': { display: 'none' } },
  sides: {
    display: 'flex',
    alignItems: 'stretch',
    minHeight: 'calc(100vh - 49px)',
    '@media print': { display: 'block' },
  },
  nav: {
    flex: '0 0 196px',
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
    '@media (max-width: 720px)': { display: 'none' },
    '@media print': { display: 'none' },
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '6px 10px',
    borderRadius: '4px',
    borderLeft: '3px solid var(--pl-free)',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationLine: 'none' },
  },
  badge: {
    flex: '0 0 auto',
    minWidth: '22px',
    boxSizing: 'border-box',
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '10px',
    fontSize: '12px',
    lineHeight: '18px',
    fontWeight: 600,
    textAlign: 'center',
  },
  here: {
    backgroundColor: 'var(--pl-selected)',
    borderLeftColor: tokens.colorBrandStroke1,
    color: tokens.colorBrandForeground1,
    fontWeight: 600,
  },
  main: {
    flex: '1 1 auto',
    minWidth: 0,
    padding: '16px 20px 32px',
    boxSizing: 'border-box',
    '@media (max-width: 720px)': { padding: '12px 12px 80px' },
    '@media print': { padding: 0 },
  },
  bar: {
    display: 'none',
    '@media (max-width: 720px)': {
      display: 'flex',
      position: 'fixed',
      left: 0,
      right: 0,
      bottom: 0,
      zIndex: 5,
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '@media print': { display: 'none' },
  },
  barItem: {
    flex: '1 1 0',
    minWidth: 0,
    // With its edges 56: what sticks to the bottom of a page stands on it.
    boxSizing: 'content-box',
    minHeight: '52px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    borderTop: '3px solid var(--pl-free)',
    borderRadius: 0,
    textAlign: 'center',
    ':hover': { textDecorationLine: 'none' },
  },
  barHere: { borderTopColor: tokens.colorBrandStroke1, color: tokens.colorBrandForeground1, fontWeight: 600 },
});

/** What stands around every page: whose programme and period, the pages of one's role, and the page itself. */
export function Frame({
  programmes,
  programme,
  period,
  children,
}: {
  readonly programmes: readonly ProgrammeHere[];
  /** Those of the address, else those a person would come to. */
  readonly programme: ProgrammeHere | null;
  readonly period: string | null;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const session = useSession();
  const words = useWords(frameWords);
  const { language } = session;
  const [path] = useLocation();
  const items = navOf(session.me?.account.role).flatMap((item) => {
    const to = addressOfItem(item, programme?.id ?? null, period);
    return to === null ? [] : [{ item, to, here: path === to || path.startsWith(`${to}/`) }];
  });
  const { me } = session;
  const attention = useAttention(programme, period);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#page">
        {words.skip}
      </a>
      <header className={styles.head}>
        <Link to="/" className={styles.product}>
          {words.product}
        </Link>
        <span className={styles.title} title={programme?.title}>
          {programme === null ? '' : titleOf(programme, language, words.ofDay)}
        </span>
        {attention === undefined ? null : (
          <span className={styles.quiet}>
            {words.dataTo} <b>{dayWords(attention.asOf)}</b>
          </span>
        )}
        <PeriodChoice programmes={programmes} programme={programme} period={period} />
        {me === null ? null : (
          <span className={styles.person}>
            {me.account.name}
            {me.agency === null ? '' : ` · ${me.agency.short}`}
          </span>
        )}
        <Faulty>
          <More items={items.filter(({ item }) => !item.bar)} />
        </Faulty>
      </header>
      <Offline />
      <div className={styles.sides}>
        <nav className={styles.nav} aria-label={words.main}>
          {items.map(({ item, to, here }) => (
            <Link key={to} to={to} className={mergeClasses(styles.item, here && styles.here)}>
              <span aria-current={here ? 'page' : undefined}>{words[item.name]}</span>
              <Badge item={item} attention={attention} className={styles.badge} />
            </Link>
          ))}
        </nav>
        <main className={styles.main} id="page">
          <Faulty key={pageOf(path)}>{children}</Faulty>
        </main>
      </div>
      <nav className={styles.bar} aria-label={words.main}>
        {items.map(({ item, to, here }) =>
          item.bar ? (
            <Link key={to} to={to} className={mergeClasses(styles.barItem, here && styles.barHere)}>
              <item.icon fontSize={20} aria-hidden />
              <span aria-current={here ? 'page' : undefined}>{words[item.short ?? item.name]}</span>
            </Link>
          ) : null,
        )}
      </nav>
    </div>
  );
}

/** What people call it by: the document with its day; the title, often a page of capitals, only where there is no number. On a phone the number. */
function titleOf(
  { number, date, title }: ProgrammeHere,
  language: Language,
  ofDay: (day: string) => string,
): ReactNode {
  if (number === null) return title;
  const whole =
    language === 'en'
      ? [number, ...(date === null ? [] : [ofDay(dayWords(date))])].join(' ')
      : documentWords({ number, title, ...(date === null ? {} : { date }) });
  return (
    <>
      <span className="wide">{whole}</span>
      <span className="narrow">{number}</span>
    </>
  );
}

/** A page of a period stays while what is chosen on it changes; only another page begins anew. */
function pageOf(path: string): string {
  return path.startsWith('/ct/') ? path.split('/').slice(0, 5).join('/') : path;
}

/** The menu comes when it is first asked for: with what it stands on it weighs as much as a page. */
const MoreMenu = lazy(async () => ({ default: (await import('#web/frame/MoreMenu')).MoreMenu }));

function More({ items }: { readonly items: readonly MenuPage[] }) {
  const words = useWords(frameWords);
  const [asked, setAsked] = useState(false);
  const button = (
    <Button
      appearance="subtle"
      icon={<MoreHorizontalRegular />}
      aria-label={words.more}
      aria-haspopup="menu"
      onClick={() => setAsked(true)}
    />
  );
  return asked ? (
    <Suspense fallback={button}>
      <MoreMenu items={items} />
    </Suspense>
  ) : (
    button
  );
}
