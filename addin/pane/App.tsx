import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Observable } from '#addin/app/observable';
import type { Pane } from '#addin/app/pane';
import { Faulty } from '#pane/frame/Faulty';
import { Header } from '#pane/frame/Header';
import { useKeptFocus } from '#pane/frame/keptFocus';
import { NoticeLine } from '#pane/frame/NoticeLine';
import { SideTitle } from '#pane/frame/SideTitle';
import { TabRow } from '#pane/frame/TabRow';
import { WorkbookState } from '#pane/frame/WorkbookState';
import { tabs } from '#pane/tabs';
import { darkTheme, lightTheme } from '#ui/theme';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  // The tab scrolls, what stands above and below does not.
  body: { flex: '1 1 auto', minHeight: 0, overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
  foot: { flex: '0 0 auto', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The pane in its frame: whose report, the tabs, what the tab shows, and the foot with its one main action. */
export function App({ pane, dark }: { readonly pane: Pane; readonly dark: Observable<boolean> }) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const tab = useObservable(pane.tab);
  const { Body, Foot, needsBook } = tabs[tab];
  useKeptFocus();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={useObservable(dark) ? darkTheme : lightTheme}>
      <div className={styles.pane}>
        <Faulty pane={pane}>
          <Header pane={pane} />
          <TabRow pane={pane} />
          <SideTitle pane={pane} />
          <NoticeLine pane={pane} />
          <main className={styles.body} id="tab" aria-live="off">
            <Faulty pane={pane} key={tab}>
              {needsBook ? <WorkbookState pane={pane} Body={Body} /> : <Body pane={pane} />}
            </Faulty>
          </main>
          {Foot === undefined ? null : (
            <footer className={styles.foot}>
              <Foot pane={pane} />
            </footer>
          )}
        </Faulty>
      </div>
    </FluentProvider>
  );
}
