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

/** A way to a file or page of the service that is none of ours; a file is kept, not shown. */
export function DownloadLink({
  href,
  shown = false,
  children,
}: {
  readonly href: string;
  /** The browser shows it. */
  readonly shown?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <a className={styles.link} href={href} {...(shown ? {} : { download: '' })}>
      {children}
    </a>
  );
}
