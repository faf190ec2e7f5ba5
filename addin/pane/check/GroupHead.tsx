import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons';
import type { Severity } from '#shared/rules/rule';
import { SeveritySign } from '#ui/sign';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 12px',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: 600,
    textAlign: 'left',
    cursor: 'pointer',
    '& svg': { flex: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  },
  title: { flex: '1 1 auto', minWidth: 0 },
  count: { color: tokens.colorNeutralForeground2 },
});

/** Head of a group: the gravest sign in it, what it is about, how many; pressed it opens or closes. */
export function GroupHead(props: {
  readonly lineKey: string;
  readonly title: string;
  readonly severity: Severity | null;
  readonly count: number | null;
  readonly open: boolean;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.head}
      data-line={props.lineKey}
      tabIndex={props.tabbable ? 0 : -1}
      aria-expanded={props.open}
      onFocus={props.onFocus}
      onClick={props.onToggle}
    >
      {props.severity === null ? null : <SeveritySign severity={props.severity} />}
      <span className={styles.title}>{props.title}</span>
      {props.count === null ? null : <span className={styles.count}>{props.count}</span>}
      {props.open ? <ChevronDown12Regular aria-hidden /> : <ChevronRight12Regular aria-hidden />}
    </button>
  );
}
