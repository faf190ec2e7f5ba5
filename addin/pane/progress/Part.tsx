import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    padding: '6px 12px',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: { flex: '1 1 auto', margin: 0, fontSize: '13px', lineHeight: '20px', fontWeight: 600 },
  aside: { color: tokens.colorNeutralForeground2 },
});

/** A part of the tab under its head, which stays in sight. */
export function Part({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        <span className={styles.aside}>{aside}</span>
      </div>
      {children}
    </section>
  );
}
