import { dueWindows } from '#addin/app/progress/progress';
import { progressWords } from '#addin/text/progress';
import { Choice } from '#pane/frame/Choice';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** Due within 7, 15 or 30 days. */
export function Windows({ pane }: TabProps) {
  const words = progressWords[useObservable(pane.context.language)];
  const { days } = useObservable(pane.progress.view);
  return (
    <Choice
      label={words.due}
      choices={dueWindows.map((id) => ({ id, name: words.within(id) }))}
      chosen={days}
      onChoose={(chosen) => pane.progress.view.change((view) => ({ ...view, days: chosen }))}
    />
  );
}
