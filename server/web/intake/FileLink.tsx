import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px', borderRadius: '2px' },
  },
});

/** A way to something the service gives as a file, or (`page`) as a sheet of its own in another window. */
export function FileLink({
  to,
  name,
  page = false,
  children,
}: {
  readonly to: string;
  /** What the file is called here; as the service calls it by default. */
  readonly name?: string;
  readonly page?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  if (page)
    return (
      <a className={styles.link} href={to} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  return (
    <a className={styles.link} href={to} download={name ?? true}>
      {children}
    </a>
  );
}
