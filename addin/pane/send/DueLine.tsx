import { dueWords } from '#addin/app/send/due';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** When the report is due, or when it was sent. */
export function DueLine({ pane }: TabProps) {
  const language = useObservable(pane.context.language);
  const period = useObservable(pane.connection.period);
  const words = period === null ? null : dueWords(period, pane.context.today());
  return words === null ? null : <span>{words[language]}</span>;
}
