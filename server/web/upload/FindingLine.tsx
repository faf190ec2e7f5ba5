import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ShownFinding } from '#shared/wire/drawnAnswer';
import { FindingTerms } from '#ui/FindingTerms';
import { SeveritySign } from '#ui/sign';
import { useSession, useWords } from '#web/session/session';
import type { FindingGroup } from '#web/upload/FindingsPart';
import { keyOf } from '#web/upload/sheetLookup';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  line: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '0 16px',
    borderLeft: '3px solid var(--pl-free)',
  },
  open: { backgroundColor: 'var(--pl-selected)', borderLeftColor: tokens.colorBrandStroke1 },
  head: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'baseline',
    width: '100%',
    padding: '7px 0',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  },
  strong: { fontWeight: 600 },
  where: {
    fontFamily: "Consolas, 'Noto Sans Mono', monospace",
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
  },
  body: { padding: '0 0 8px', fontSize: '13px', lineHeight: '20px' },
  instead: { margin: '0 0 4px' },
  value: {
    fontWeight: 600,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '3px',
    padding: '0 5px',
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  cells: { listStyle: 'none', margin: '0 -16px', padding: 0 },
});

const several = 40;

/** A finding, or those of one rule; the chosen one opens in place and says what to write instead. */
export function FindingLine({
  group,
  place,
  goTo,
}: {
  readonly group: FindingGroup;
  /** Key of the chosen cell. */
  readonly place: string | null;
  readonly goTo: (finding: ShownFinding) => void;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const [first] = group.items;
  const holds = place !== null && group.items.some((item) => keyOf(item) === place);
  const [opened, setOpened] = useState(false);
  const [shown, setShown] = useState(several);
  if (first === undefined) return null;
  if (group.items.length === 1) return <One finding={first} here={holds} goTo={goTo} />;
  const open = opened || holds;
  return (
    <li className={styles.line}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpened(!open)}>
        <SeveritySign severity={group.severity} />
        <span>{first.said?.title ?? first.rule}</span>
        <span className={styles.where}>{words.cells(group.items.length)}</span>
      </button>
      {open ? (
        <ul className={styles.cells}>
          {group.items.slice(0, shown).map((item) => (
            <One key={`${item.sheet} ${item.address}`} finding={item} here={keyOf(item) === place} goTo={goTo} />
          ))}
          {group.items.length > shown ? (
            <li>
              <button type="button" className={styles.head} onClick={() => setShown(shown + several)}>
                <span />
                {words.moreFindings(group.items.length - shown)}
              </button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </li>
  );
}

function One({
  finding,
  here,
  goTo,
}: {
  readonly finding: ShownFinding;
  readonly here: boolean;
  readonly goTo: (finding: ShownFinding) => void;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const { language } = useSession();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) line.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const { severity, address, sheet, column, said, message, fix } = finding;
  const say = said?.say ?? message;
  return (
    <li ref={line} className={mergeClasses(styles.line, here && styles.open)}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={here}
        // What is seen stands in it as it is: whoever speaks to the machine says what they see.
        aria-label={`${words.severity[severity]}: ${say} ${address}`}
        onClick={() => goTo(finding)}
      >
        <SeveritySign severity={severity} />
        <span className={mergeClasses(here && styles.strong)}>{say}</span>
        <span className={styles.where}>{address}</span>
      </button>
      {here && said !== undefined ? (
        <div className={styles.body}>
          <FindingTerms
            words={{ ...said, severity: words.severity[severity], sheet, address, column }}
            severity={severity}
            language={language}
            advice={fix === undefined}
          />
          {fix === undefined ? null : (
            <p className={styles.instead}>
              {words.writeInstead(address)} <span className={styles.value}>{fix}</span>
            </p>
          )}
        </div>
      ) : null}
    </li>
  );
}
