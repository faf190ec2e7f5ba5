import { Button, Link, makeStyles } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { pullScreen, pullWords } from '#addin/text/pull';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { momentText } from '#shared/report/moment';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  last: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap', columnGap: '12px' },
});

/** Writes the ticked changes; says when the province said so, and takes the writing back. */
export function PullFoot({ pane }: TabProps) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = pullScreen[language];
  const state = useObservable(pane.pull.state);
  const left = useObservable(pane.pull.left);
  const undo = useObservable(pane.pull.undo);
  if (state.kind !== 'ready' || state.compared === null) return null;
  const n = state.compared.takes.filter(({ id }) => !left.has(id)).length;
  const at = momentText(state.at, language);
  return (
    <div className={lines.foot}>
      <Button
        appearance="primary"
        size="large"
        className={lines.wide}
        disabledFocusable={n === 0 || state.kept}
        aria-describedby="pull-hint"
        onClick={() => void pane.pull.write()}
      >
        {n === 0 ? words.writeNone : words.write(n)}
      </Button>
      <div id="pull-hint" className={`${styles.last} ${lines.quiet} ${lines.small}`}>
        <span>
          {state.kept ? words.offline(at) : words.updated(at)}{' '}
          <Link as="button" className={lines.link} onClick={() => void pane.pull.pull()}>
            {words.refresh}
          </Link>
        </span>
        {undo === null ? null : (
          <Button appearance="subtle" size="small" icon={<ArrowUndo16Regular />} onClick={() => void undo()}>
            {pullWords.undo[language]}
          </Button>
        )}
      </div>
    </div>
  );
}
