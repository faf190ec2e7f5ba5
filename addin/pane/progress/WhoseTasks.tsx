import { makeStyles } from '@fluentui/react-components';
import { progressWords } from '#addin/text/progress';
import { Choice } from '#pane/frame/Choice';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({ row: { padding: '8px 12px 0', fontSize: '12px', lineHeight: '18px' } });

/** The person's own body, or the whole table. */
export function WhoseTasks({ pane }: TabProps) {
  const words = progressWords[useObservable(pane.context.language)];
  const { scope } = useObservable(pane.progress.view);
  return (
    <div className={useStyles().row}>
      <Choice
        label={words.scope}
        choices={[
          { id: 'mine', name: words.mine },
          { id: 'all', name: words.all },
        ]}
        chosen={scope}
        onChoose={(chosen) => pane.progress.view.change((view) => ({ ...view, scope: chosen }))}
      />
    </div>
  );
}
