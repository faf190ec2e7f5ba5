import type { ReactNode } from 'react';
import { useDesk } from '#web/open/desk';
import { useOpenStyles } from '#web/open/styles';

export type Option = { readonly id: string; readonly words: ReactNode };

/** Ways to settle something, each with the number that chooses it. */
export function Options({
  name,
  legend,
  options,
  picked,
  pick,
}: {
  readonly name: string;
  readonly legend: ReactNode;
  readonly options: readonly Option[];
  readonly picked: string | null;
  readonly pick: (id: string) => void;
}) {
  const styles = useOpenStyles();
  const { may } = useDesk();
  if (!may) return null;
  return (
    <fieldset className={styles.options}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map(({ id, words }, index) => (
        <label key={id} className={styles.option}>
          <input
            type="radio"
            name={name}
            id={index === 0 ? 'matter-choice' : undefined}
            className={styles.radio}
            style={{ marginTop: 3 }}
            checked={picked === id}
            onChange={() => pick(id)}
          />
          <span className={styles.grow}>{words}</span>
          {index < 9 ? (
            <kbd className={styles.key} aria-hidden>
              {index + 1}
            </kbd>
          ) : null}
        </label>
      ))}
    </fieldset>
  );
}
