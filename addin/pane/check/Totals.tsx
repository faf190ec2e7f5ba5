import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons';
import { severities } from '#addin/app/check/list';
import { checkWords } from '#addin/text/check';
import type { TabProps } from '#pane/tabs';
import { faultColours } from '#ui/colours';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', padding: '6px 8px 4px 5px' },
  totals: { display: 'flex', flexWrap: 'wrap', columnGap: '2px', flex: '1 1 auto' },
  again: { flex: 'none' },
  total: {
    display: 'inline-flex',
    alignItems: 'baseline',
    columnGap: '5px',
    padding: '2px 7px',
    border: '1px solid transparent',
    borderRadius: '4px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  },
  pressed: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: faultColours.selected,
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  number: { fontSize: '20px', lineHeight: '26px', fontWeight: 600 },
  errors: { color: faultColours.error },
});

/** Three totals; pressed, each shows its severity alone, several together theirs. And a check on demand, since no host tells of every edit. */
export function Totals({ pane }: TabProps) {
  const styles = useStyles();
  const words = checkWords[useObservable(pane.context.language)];
  const { counts } = useObservable(pane.check.results);
  const view = useObservable(pane.check.view);
  const busy = useObservable(pane.check.busy);
  return (
    <div className={styles.row}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own */}
      <div className={styles.totals} role="group" aria-label={words.filters}>
        {severities.map((severity) => {
          const pressed = view.severities.has(severity);
          return (
            <button
              key={severity}
              type="button"
              className={mergeClasses(styles.total, pressed && styles.pressed)}
              aria-pressed={pressed}
              onClick={() => pane.check.toggleSeverity(severity)}
            >
              <span
                className={mergeClasses(
                  styles.number,
                  severity === 'error' && counts.error > 0 && !pressed && styles.errors,
                )}
              >
                {counts[severity]}
              </span>
              {words[severity]}
            </button>
          );
        })}
      </div>
      <Button
        className={styles.again}
        size="small"
        appearance={pane.check.live ? 'subtle' : 'primary'}
        icon={<ArrowClockwise16Regular />}
        aria-label={words.checkAgain}
        title={words.checkAgain}
        disabledFocusable={busy}
        onClick={() => void pane.check.checkAgain()}
      />
    </div>
  );
}
