import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReportState } from '#shared/report/reportState';
import type { ReportingPeriods } from '#shared/wire/reportingAnswer';
import { faultColours } from '#ui/colours';
import { StateSign, states } from '#web/intake/states';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    overflow: 'hidden',
    marginBottom: '12px',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
    '@media (max-width: 720px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  count: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '6px',
    padding: '8px 12px',
    minHeight: '44px',
    boxSizing: 'border-box',
    border: 'none',
    // Lines between, whatever the number of columns.
    boxShadow: `1px 1px 0 0 ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: '12px',
    lineHeight: '18px',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: 'var(--pl-selected)', color: tokens.colorBrandForeground1, fontWeight: 600 },
  number: { fontSize: '20px', lineHeight: '26px', fontWeight: 600, color: tokens.colorNeutralForeground1 },
  missing: { color: faultColours.error },
  sign: { display: 'inline-flex' },
});

/** How many of the roster are in each state; they add up to it. Each is a filter of the list below. */
export function StateCounts({
  byState,
  chosen,
  choose,
}: {
  readonly byState: ReportingPeriods['periods'][number]['byState'];
  readonly chosen: ReportState | null;
  readonly choose: (state: ReportState | null) => void;
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  return (
    <fieldset className={styles.counts} style={{ margin: '0 0 12px', padding: 0 }} aria-label={words.filterState}>
      {states.map((state) => {
        const count = byState[state] ?? 0;
        return (
          <button
            key={state}
            type="button"
            className={mergeClasses(styles.count, chosen === state && styles.chosen)}
            aria-pressed={chosen === state}
            onClick={() => choose(chosen === state ? null : state)}
          >
            <span className={mergeClasses(styles.number, state === 'missing' && count > 0 && styles.missing)}>
              {count}
            </span>
            <span className={styles.sign}>
              <StateSign state={state} />
            </span>
            <span>{words.states[state]}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
