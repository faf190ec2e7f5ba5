import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  box: {
    overflowX: 'auto',
    maxWidth: '100%',
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
    '@media print': { overflowX: 'visible', maxHeight: 'none' },
  },
});

/**
 * A table or a text that may be wider or longer than its place. While it is, the keyboard reaches it, arrows move it and its name is said; while
 * all of it is seen it is no stop on the way.
 */
export function Scrolled({
  label,
  className,
  children,
}: {
  readonly label: string;
  /** Where it has a height of its own. */
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  const [moves, setMoves] = useState(false);
  useEffect(() => {
    const here = box.current;
    if (here === null) return;
    const look = new ResizeObserver(() =>
      setMoves(here.scrollWidth > here.clientWidth + 1 || here.scrollHeight > here.clientHeight + 1),
    );
    look.observe(here);
    for (const part of here.children) look.observe(part);
    return () => look.disconnect();
  }, []);
  return (
    <section
      ref={box}
      className={mergeClasses(styles.box, className)}
      // Named only while it is a stop: a region for every table would bury the parts of the page.
      {...(moves ? { tabIndex: 0, 'aria-label': label } : {})}
    >
      {children}
    </section>
  );
}
