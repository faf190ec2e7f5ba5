import type { ReactNode } from 'react';
import { useOpenStyles } from '#web/open/styles';

/** A wide or long table that is moved by the keyboard too. */
export function Scroll({
  label,
  height,
  children,
}: {
  readonly label: string;
  readonly height?: number;
  readonly children: ReactNode;
}) {
  const styles = useOpenStyles();
  return (
    <section
      className={styles.scroll}
      aria-label={label}
      style={height === undefined ? undefined : { maxHeight: height, overflowY: 'auto' }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
    >
      {children}
    </section>
  );
}
