import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { hourText } from '#shared/report/moment';
import { useSession, useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

const useStyles = makeStyles({
  bar: {
    padding: '6px 16px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
    '@media print': { display: 'none' },
  },
});

/** Says since when there is no network; what is on the page is of that time. */
export function Offline() {
  const styles = useStyles();
  const words = useWords(frameWords);
  const { language } = useSession();
  const [since, setSince] = useState<Date | null>(null);
  useEffect(() => {
    const lost = () => setSince((known) => known ?? new Date());
    const back = () => setSince(null);
    if (!navigator.onLine) lost();
    addEventListener('offline', lost);
    addEventListener('online', back);
    return () => {
      removeEventListener('offline', lost);
      removeEventListener('online', back);
    };
  }, []);
  if (since === null) return null;
  return (
    <div className={styles.bar} role="status">
      {words.offline(hourText(since.toISOString(), language))}
    </div>
  );
}
