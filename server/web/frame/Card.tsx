import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    padding: '14px 16px 16px',
    minWidth: 0,
    '@media print': {
      border: 'none',
      borderTop: '1px solid #000',
      borderRadius: 0,
      padding: '6px 0',
      breakInside: 'avoid',
    },
  },
  title: { margin: '0 0 10px', fontSize: '16px', lineHeight: '24px', fontWeight: 600 },
});

/** A titled part of a page. The title stays whatever becomes of the content. */
export function Card({
  title,
  className,
  children,
}: {
  readonly title?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.card, className)}>
      {title === undefined ? null : <h2 className={styles.title}>{title}</h2>}
      {children}
    </section>
  );
}
