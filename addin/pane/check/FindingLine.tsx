import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ListedFinding } from '#addin/app/check/list';
import { checkWords } from '#addin/text/check';
import type { TabProps } from '#pane/tabs';
import { render } from '#shared/message/render';
import { severityWords } from '#shared/message/words';
import { printedPath } from '#shared/table/tree';
import { withSpacesShown } from '#shared/text/changedPart';
import { faultColours } from '#ui/colours';
import { FindingTerms } from '#ui/FindingTerms';
import { SeveritySign } from '#ui/sign';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  line: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: '3px solid transparent',
    // Forced colours draw it: the edge is kept free for the one that is open.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  selected: {
    backgroundColor: faultColours.selected,
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr) auto',
    columnGap: '8px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '7px 12px 7px 9px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  },
  sign: { paddingTop: '3px' },
  say: {
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflowWrap: 'anywhere',
  },
  whole: { display: 'block', fontWeight: 600 },
  address: { fontFamily: "Consolas, 'DejaVu Sans Mono', monospace", fontSize: '12px', lineHeight: '20px' },
  place: {
    gridColumn: '2 / 4',
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  wrapped: { whiteSpace: 'normal' },
  more: { padding: '0 12px 10px 35px' },
  after: { display: 'block', marginBottom: '8px', overflowWrap: 'anywhere', fontWeight: 600 },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '6px', rowGap: '6px' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** A repaired text longer than this does not fit a button. */
const buttonFits = 42;

/** One finding: what is wrong and where; selected, it opens in place with all that is needed to put it right. */
export function FindingLine({
  pane,
  listed,
  selected,
  tabbable,
  onSelect,
  onFocus,
  onIgnore,
}: TabProps & {
  readonly listed: ListedFinding;
  readonly selected: boolean;
  readonly tabbable: boolean;
  readonly onSelect: () => void;
  readonly onFocus: () => void;
  readonly onIgnore: () => void;
}) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = checkWords[language];
  const busy = useObservable(pane.check.busy);
  const { finding, key } = listed;
  const said = render(finding, language);
  const { repair } = finding;
  const fits = repair !== undefined && repair.after.length <= buttonFits && !repair.after.includes('\n');
  const place = [finding.path === '' ? '' : printedPath(finding.path), said.column].filter((text) => text !== '');
  return (
    <div className={mergeClasses(styles.line, selected && styles.selected)}>
      <button
        type="button"
        className={styles.head}
        data-line={key}
        tabIndex={tabbable ? 0 : -1}
        aria-expanded={selected}
        onFocus={onFocus}
        onClick={() => {
          onSelect();
          void pane.check.goTo(finding);
        }}
      >
        <span className={styles.sign}>
          <SeveritySign severity={finding.severity} />
          <span className={styles.hidden}>{severityWords[finding.severity][language]}: </span>
        </span>
        <span className={selected ? styles.whole : styles.say}>{said.say}</span>
        <span className={styles.address}>{said.address}</span>
        <span className={mergeClasses(styles.place, selected && styles.wrapped)}>
          {place.join(' · ')}
          {finding.trial === true ? ` · ${words.trial}` : ''}
        </span>
      </button>
      {selected ? (
        <div className={styles.more}>
          <FindingTerms
            words={said}
            severity={finding.severity}
            language={language}
            advice={repair === undefined}
            {...(repair === undefined || repair.before === '' ? {} : { read: withSpacesShown(repair.before) })}
          />
          {repair === undefined || fits ? null : (
            <span className={styles.after}>{words.changeTo(`“${repair.after}”`)}</span>
          )}
          <div className={styles.actions}>
            {repair === undefined ? null : (
              <Button
                appearance="primary"
                size="small"
                disabledFocusable={busy}
                onClick={() => void pane.check.fix(finding)}
              >
                {fits ? words.changeTo(repair.after) : words.chooseCell(said.address)}
              </Button>
            )}
            <Button size="small" onClick={onIgnore}>
              {words.ignore}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
