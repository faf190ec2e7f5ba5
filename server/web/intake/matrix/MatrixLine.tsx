import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { ReportingPeriods } from '#shared/wire/reportingAnswer';
import { addressOf } from '#web/addresses';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { fingers } from '#web/frame/screens';
import type { MatrixRow } from '#web/intake/matrix/filter';
import { StandingWords, useStandingWords } from '#web/intake/matrix/Standing';

export const useMatrixStyles = makeStyles({
  around: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    overflowX: 'auto',
    '@media print': { border: 'none', overflowX: 'visible' },
  },
  table: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    width: '100%',
    fontSize: '13px',
    lineHeight: '20px',
    '@media print': { minWidth: '0 !important', tableLayout: 'auto', fontSize: '10px', lineHeight: '14px' },
  },
  head: {
    textAlign: 'left',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    padding: '6px 10px',
    whiteSpace: 'nowrap',
  },
  body: {
    position: 'sticky',
    left: 0,
    textAlign: 'left',
    fontWeight: 400,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cell: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: '3px 10px',
    verticalAlign: 'middle',
    [`@media ${fingers}`]: { paddingTop: '12px', paddingBottom: '12px' },
    '@media print': { padding: '2px 3px' },
  },
  now: { backgroundColor: 'var(--pl-selected)' },
  pressed: {
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  },
  /** A sheet has room for half a year. */
  off: { '@media print': { display: 'none' } },
  none: { color: tokens.colorNeutralForeground3, fontSize: '12px' },
});

/** One body: its name, and how it stands in each period. */
export const MatrixLine = memo(
  function MatrixLine({
    body,
    at,
    focused,
    periods,
    open,
    measured,
  }: {
    readonly body: MatrixRow;
    readonly at: number;
    readonly focused: number | null;
    readonly periods: ReportingPeriods['periods'];
    readonly open: (agency: string, period: string) => void;
    readonly measured: (row: HTMLTableRowElement | null) => void;
  }) {
    const styles = useMatrixStyles();
    const standingWords = useStandingWords();
    const { words } = standingWords;
    const { programme, period } = useHere();
    const now = mergeClasses(styles.cell, styles.pressed, styles.now);
    const earlier = mergeClasses(styles.cell, styles.pressed);
    const off = mergeClasses(styles.cell, styles.pressed, styles.off);
    return (
      <tr ref={measured} data-index={at} aria-rowindex={at + 2}>
        <th scope="row" className={mergeClasses(styles.cell, styles.body)}>
          <Link to={addressOf(programme.id, period.id, 'intake', body.agency)}>{body.name}</Link>
        </th>
        {body.periods.map((standing, i) => {
          const which = periods[i]?.period ?? '';
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the table, once for all cells
            <td
              key={which}
              data-cell={`${at} ${i}`}
              tabIndex={focused === i ? 0 : -1}
              className={i === periods.length - 1 ? now : isOff(i, periods) ? off : earlier}
              onClick={() => open(body.agency, which)}
            >
              {standing === null ? (
                <span className={styles.none} title={words.notListed}>
                  –
                </span>
              ) : (
                <StandingWords standing={standing} {...standingWords} />
              )}
            </td>
          );
        })}
      </tr>
    );
  },
  (a, b) => a.body === b.body && a.at === b.at && a.focused === b.focused && a.periods === b.periods,
);

const onPaper = 6;

/** Whether a period is not on paper. */
export function isOff(at: number, periods: ReportingPeriods['periods']): boolean {
  return at < periods.length - onPaper;
}
