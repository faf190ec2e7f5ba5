import { Button, Link, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListedFinding } from '#addin/app/check/list';
import { checkWords } from '#addin/text/check';
import { FindingList } from '#pane/check/FindingList';
import { type Fixing, FixSheet } from '#pane/check/FixSheet';
import { IgnoreSheet } from '#pane/check/IgnoreSheet';
import { ScopeChoice } from '#pane/check/ScopeChoice';
import { SearchRow } from '#pane/check/SearchRow';
import { Totals } from '#pane/check/Totals';
import type { TabProps } from '#pane/tabs';
import { render, ruleTitle } from '#shared/message/render';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  tab: {
    fontSize: '13px',
    lineHeight: '20px',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: '260px',
  },
  top: { flex: '0 0 auto' },
  note: { margin: '0 12px 8px' },
  empty: { padding: '16px', display: 'grid', rowGap: '10px', justifyItems: 'start' },
  said: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  help: { color: tokens.colorNeutralForeground2 },
});

/** Kiểm tra: totals that filter, search, the findings, and the sheets that fix many or set one aside. */
export function CheckBody({ pane }: TabProps) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = checkWords[language];
  const results = useObservable(pane.check.results);
  const list = useObservable(pane.check.list);
  const [fixing, setFixing] = useState<Fixing | null>(null);
  const [ignoring, setIgnoring] = useState<ListedFinding | null>(null);
  const fixKind = (findings: readonly ListedFinding[]): void => {
    const finding = findings[0]?.finding;
    const say =
      finding === undefined ? '' : `${ruleTitle(finding.rule, language)}. ${render(finding, language).accept}`;
    setFixing({ title: words.fixTitle, say, rows: pane.check.preview(findings) });
  };
  if (results.tables === 0) return <NoTable pane={pane} />;
  return (
    <div className={styles.tab}>
      <div className={styles.top}>
        <Totals pane={pane} />
        <SearchRow pane={pane} />
        <ScopeChoice pane={pane} />
        {results.mergesUnknown ? (
          <MessageBar className={styles.note} layout="multiline" intent="info">
            <MessageBarBody>{words.mergesUnknown}</MessageBarBody>
          </MessageBar>
        ) : null}
      </div>
      <div className={styles.said} role="status" aria-live="polite">
        {words.shown(list.shown, results.findings.length)}
      </div>
      {list.shown === 0 && results.suppressed.length === 0 ? (
        <Nothing pane={pane} />
      ) : (
        <FindingList pane={pane} onFixAll={fixKind} onIgnore={setIgnoring} />
      )}
      <FixSheet pane={pane} fixing={fixing} onClose={() => setFixing(null)} />
      <IgnoreSheet pane={pane} listed={ignoring} onClose={() => setIgnoring(null)} />
    </div>
  );
}

/** How many findings stand beside the tab's name. */
export function CheckCount({ pane }: TabProps) {
  const { findings } = useObservable(pane.check.results);
  return findings.length === 0 ? null : findings.length;
}

function NoTable({ pane }: TabProps) {
  const styles = useStyles();
  const words = checkWords[useObservable(pane.context.language)];
  return (
    <div className={styles.empty}>
      <Text weight="semibold">{words.noTable}</Text>
      <Text className={styles.help}>{words.noTableHelp}</Text>
      <Button onClick={() => void pane.check.checkAgain()}>{words.checkAgain}</Button>
    </div>
  );
}

/** Why the list is empty, and the way to what there is. */
function Nothing({ pane }: TabProps) {
  const styles = useStyles();
  const words = checkWords[useObservable(pane.context.language)];
  const results = useObservable(pane.check.results);
  const view = useObservable(pane.check.view);
  const filtered = results.findings.length > 0;
  const clear = (): void => {
    pane.check.search('');
    for (const severity of view.severities) pane.check.toggleSeverity(severity);
  };
  return (
    <div className={styles.empty}>
      <Text>{filtered ? words.nothingFound : view.scope === 'mine' ? words.nothingMine : words.nothing}</Text>
      {filtered ? (
        <Button onClick={clear}>{words.clear}</Button>
      ) : view.scope === 'mine' && results.all > 0 ? (
        <Link as="button" onClick={() => pane.check.show('all')}>
          {words.all(results.all)}
        </Link>
      ) : null}
    </div>
  );
}
