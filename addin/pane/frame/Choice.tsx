import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  choice: {
    border: 'none',
    borderBottom: '2px solid transparent',
    padding: '0 0 1px',
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

/** One of a few words in a line; the chosen one is underlined. */
export function Choice<T extends string | number>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly name: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
    <span className={styles.row} role="group" aria-label={label}>
      {choices.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={mergeClasses(styles.choice, id === chosen && styles.chosen)}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </span>
  );
}
