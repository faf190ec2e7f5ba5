import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { checkWords } from '#addin/text/check';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '14px',
    padding: '0 12px 6px',
    fontSize: '12px',
    lineHeight: '18px',
  },
  choice: {
    border: 'none',
    borderBottom: '2px solid transparent',
    padding: '2px 0',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  },
  chosen: {
    fontWeight: 600,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { borderBottomColor: 'CanvasText' },
  },
});

/** What the person's own body can mend, or all of it (R9); no choice where no body is known. */
export function ScopeChoice({ pane }: TabProps) {
  const styles = useStyles();
  const words = checkWords[useObservable(pane.context.language)];
  const { mine, all } = useObservable(pane.check.results);
  const { scope } = useObservable(pane.check.view);
  if (mine === null) return null;
  const choices = [
    ['mine', words.mine(mine)],
    ['all', words.all(all)],
  ] as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
    <div className={styles.row} role="group" aria-label={words.scope}>
      {choices.map(([id, name]) => (
        <button
          key={id}
          type="button"
          className={mergeClasses(styles.choice, scope === id && styles.chosen)}
          aria-pressed={scope === id}
          onClick={() => pane.check.show(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
