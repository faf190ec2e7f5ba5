import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { checkWords } from '#addin/text/check';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '4px',
    rowGap: '2px',
    padding: '6px 8px 6px 12px',
    '& button': { minWidth: 'auto' },
  },
  said: { flex: '1 1 90px', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

/** What stands and can be done at once, colours on and off, and the way back from what was fixed. */
export function CheckFoot({ pane }: TabProps) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = checkWords[language];
  const { repairable } = useObservable(pane.check.results);
  const steps = useObservable(pane.check.steps);
  const busy = useObservable(pane.check.busy);
  return (
    <div className={styles.foot}>
      <span className={styles.said}>{repairable === 0 ? words.noRepairable : words.repairable(repairable)}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndo16Regular />}
        disabledFocusable={steps.length === 0 || busy}
        onClick={() => void pane.check.undo()}
      >
        {words.undo}
      </Button>
    </div>
  );
}
