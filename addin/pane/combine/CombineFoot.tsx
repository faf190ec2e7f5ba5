import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { combineScreen, combineWords } from '#addin/text/combine';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** Writes what is ticked and chosen, and takes it back. */
export function CombineFoot({ pane }: TabProps) {
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = combineScreen[language];
  const state = useObservable(pane.combine.state);
  useObservable(pane.combine.left);
  useObservable(pane.combine.chosen);
  const undo = useObservable(pane.combine.undo);
  if (state.kind !== 'joined') return null;
  const n = pane.combine.toWrite().length;
  return (
    <div className={lines.foot}>
      <Button
        appearance="primary"
        size="large"
        className={lines.wide}
        disabledFocusable={n === 0}
        onClick={() => void pane.combine.write()}
      >
        {n === 0 ? words.writeNone : words.write(n)}
      </Button>
      {undo === null ? null : (
        <div className={lines.buttons}>
          <Button appearance="subtle" size="small" icon={<ArrowUndo16Regular />} onClick={() => void undo()}>
            {combineWords.undo[language]}
          </Button>
        </div>
      )}
    </div>
  );
}
