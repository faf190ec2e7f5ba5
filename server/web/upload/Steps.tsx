import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useWords } from '#web/session/session';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '6px 22px' },
  step: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '2px' },
  },
  open: { cursor: 'pointer', ':hover': { textDecorationLine: 'underline' } },
  here: { color: tokens.colorNeutralForeground1, fontWeight: 600 },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '20px',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: '12px',
    lineHeight: '20px',
    fontWeight: 600,
  },
  numberHere: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
});

/** The four steps, where one stands, and the way back to those before. */
export function Steps({
  step,
  may,
  go,
}: {
  readonly step: number;
  /** The last step that can be gone to. */
  readonly may: number;
  readonly go: (step: number) => void;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  return (
    <ol className={styles.list} aria-label={words.stepsLabel}>
      {words.steps.map((name, at) => {
        const number = at + 1;
        const here = number === step;
        const mark = (
          <span className={mergeClasses(styles.number, here && styles.numberHere)} aria-hidden>
            {number < step ? <CheckmarkRegular fontSize={14} /> : number}
          </span>
        );
        return (
          <li key={name} aria-current={here ? 'step' : undefined}>
            {here || number > may ? (
              <span className={mergeClasses(styles.step, here && styles.here)}>
                {mark}
                {name}
              </span>
            ) : (
              <button type="button" className={mergeClasses(styles.step, styles.open)} onClick={() => go(number)}>
                {mark}
                {name}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
