import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  option: {
    padding: '4px 12px',
    minHeight: '32px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '4px',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: 'var(--pl-selected)',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
    fontWeight: 600,
  },
});

/** One of a few views, side by side. */
export function Choice<T extends string>({
  label,
  chosen,
  options,
  choose,
}: {
  readonly label: string;
  readonly chosen: T;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly choose: (value: T) => void;
}) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are views
    <div role="group" aria-label={label} className={styles.choice}>
      {options.map(({ value, name }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          className={mergeClasses(styles.option, value === chosen && styles.chosen)}
          onClick={() => choose(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
