import { type ReactNode, useState } from 'react';
import { goTo, useDesk, useHandlers } from '#web/open/desk';
import { useOpenStyles } from '#web/open/styles';

export type Option = { readonly id: string; readonly words: ReactNode };

/** Which option is picked, by a click or by its number; `search` is the id of the field in which others are looked for. */
export function usePicked(options: readonly { readonly id: string }[], search?: string) {
  const [picked, pick] = useState<string | null>(null);
  useHandlers({
    pick: (n) => {
      const option = options[n - 1];
      if (option !== undefined) pick(option.id);
    },
    ...(search === undefined ? {} : { search: () => goTo(search) }),
  });
  return [picked, pick] as const;
}

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
