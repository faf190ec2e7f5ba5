import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

/** Says since when there is no network; what is on the page is of that time. */
export function Offline() {
  const words = useWords(frameWords);
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
  const time = `${since.getHours()} giờ ${String(since.getMinutes()).padStart(2, '0')}`;
  return (
    <MessageBar intent="warning" className="noprint">
      <MessageBarBody>{words.offline(time)}</MessageBarBody>
    </MessageBar>
  );
}
