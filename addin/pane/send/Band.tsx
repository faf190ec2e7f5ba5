import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  band: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: '12px',
    margin: 0,
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '13px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  right: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

/** Heading of a part of a tab, with how many of it there are. */
export function Band({ title, right }: { readonly title: string; readonly right?: ReactNode }) {
  const styles = useStyles();
  return (
    <h2 className={styles.band}>
      <span>{title}</span>
      {right === undefined ? null : <span className={styles.right}>{right}</span>}
    </h2>
  );
}
