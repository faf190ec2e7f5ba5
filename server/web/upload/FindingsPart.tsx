import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Severity } from '#shared/rules/rule';
import type { ShownFinding } from '#shared/wire/drawnAnswer';
import { faultColours } from '#ui/colours';
import { SeveritySign } from '#ui/sign';
import { Card } from '#web/frame/Card';
import { useWords } from '#web/session/session';
import { FindingLine } from '#web/upload/FindingLine';
import { type At, keyOf } from '#web/upload/sheetLookup';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  totals: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '8px' },
  total: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '5px',
    padding: '2px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: '13px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  },
  on: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: 'var(--pl-selected)', fontWeight: 600 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  scroll: {
    maxHeight: 'max(34vh, 300px)',
    overflowY: 'auto',
    margin: '0 -16px 8px',
    '@media (max-width: 1000px)': { maxHeight: 'none' },
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px' },
  block: { margin: '0 0 8px', color: faultColours.error, fontWeight: 600 },
  more: {
    marginTop: '6px',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}` },
  },
});

const severities: readonly Severity[] = ['error', 'warning', 'notice'];
const page = 60;

/** What is to be checked, the gravest first, those of one rule together; a choice leads to the cell and back. */
export function FindingsPart({
  findings,
  blocking,
  at,
  goTo,
}: {
  readonly findings: readonly ShownFinding[];
  /** How many of them stop the sending. */
  readonly blocking: number;
  readonly at: At | null;
  readonly goTo: (finding: ShownFinding) => void;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const [only, setOnly] = useState<Severity | null>(null);
  const [shown, setShown] = useState(page);
  const groups = useMemo(() => groupsOf(findings), [findings]);
  const counts = useMemo(() => {
    const all = { error: 0, warning: 0, notice: 0 };
    for (const { severity } of findings) all[severity] += 1;
    return all;
  }, [findings]);
  const listed = groups.filter(({ severity }) => only === null || severity === only);
  const place = at === null ? null : keyOf(at);
  return (
    <Card title={words.findings(findings.length)}>
      {findings.length === 0 ? (
        <p className={styles.quiet}>{words.noFindings}</p>
      ) : (
        <>
          <div className={styles.totals}>
            {severities.map((severity) =>
              counts[severity] === 0 || counts[severity] === findings.length ? null : (
                <button
                  key={severity}
                  type="button"
                  aria-pressed={only === severity}
                  className={mergeClasses(styles.total, only === severity && styles.on)}
                  onClick={() => setOnly(only === severity ? null : severity)}
                >
                  <SeveritySign severity={severity} />
                  {words.severity[severity]} {counts[severity]}
                </button>
              ),
            )}
          </div>
          {blocking === 0 ? null : <p className={styles.block}>{words.findingsBlock(blocking)}</p>}
          <div className={styles.scroll}>
            <ul className={styles.list}>
              {listed.slice(0, shown).map((group) => (
                <FindingLine key={group.key} group={group} place={place} goTo={goTo} />
              ))}
            </ul>
          </div>
          {listed.length > shown ? (
            <button type="button" className={styles.more} onClick={() => setShown(shown + page)}>
              {words.moreFindings(listed.length - shown)}
            </button>
          ) : null}
          {blocking === 0 ? <p className={styles.quiet}>{words.findingsHint}</p> : null}
        </>
      )}
    </Card>
  );
}

export type FindingGroup = {
  readonly key: string;
  readonly severity: Severity;
  readonly items: readonly ShownFinding[];
};

/** A rule that fires in more than this many cells is one line, opened on request. */
const together = 3;

function groupsOf(findings: readonly ShownFinding[]): readonly FindingGroup[] {
  const byRule = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`;
    const known = byRule.get(key);
    if (known === undefined) byRule.set(key, [finding]);
    else known.push(finding);
  }
  const groups = [...byRule].flatMap(([key, items]): readonly FindingGroup[] => {
    const [first] = items;
    if (first === undefined) return [];
    const { severity } = first;
    if (items.length > together) return [{ key, severity, items }];
    return items.map((item) => ({ key: `${key} ${item.address} ${item.sheet}`, severity, items: [item] }));
  });
  return groups.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
