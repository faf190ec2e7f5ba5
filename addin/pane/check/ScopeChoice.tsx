import { makeStyles } from '@fluentui/react-components';
import { checkWords } from '#addin/text/check';
import { Choice } from '#pane/frame/Choice';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({ row: { padding: '0 12px 6px', fontSize: '12px', lineHeight: '18px' } });

/** What the person's own body can mend, or all of it (R9); no choice where no body is known. */
export function ScopeChoice({ pane }: TabProps) {
  const styles = useStyles();
  const words = checkWords[useObservable(pane.context.language)];
  const { mine, all } = useObservable(pane.check.results);
  const { scope } = useObservable(pane.check.view);
  if (mine === null) return null;
  return (
    <div className={styles.row}>
      <Choice
        label={words.scope}
        choices={[
          { id: 'mine', name: words.mine(mine) },
          { id: 'all', name: words.all(all) },
        ]}
        chosen={scope}
        onChoose={pane.check.show}
      />
    </div>
  );
}
