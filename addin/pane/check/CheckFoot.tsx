import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular, PaintBrush16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { checkWords } from '#addin/text/check';
import { colourWords } from '#addin/text/colour';
import { type Fixing, FixSheet } from '#pane/check/FixSheet';
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

/** What stands, all that can be fixed at once, colours on and off, and the way back from what was fixed. */
export function CheckFoot({ pane }: TabProps) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = checkWords[language];
  const colours = colourWords[language];
  const { repairable } = useObservable(pane.check.results);
  const steps = useObservable(pane.check.steps);
  const busy = useObservable(pane.check.busy);
  const colour = useObservable(pane.colour.state);
  const { able } = pane.colour;
  const [fixing, setFixing] = useState<Fixing | null>(null);
  const said = [
    colour.painted ? words.coloured : '',
    repairable === 0 && !colour.painted ? words.noRepairable : '',
  ].filter((text) => text !== '');
  return (
    <div className={styles.foot}>
      {said.length === 0 ? null : <span className={styles.said}>{said.join(' · ')}</span>}
      {repairable === 0 ? null : (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          title={words.fixEveryHint}
          onClick={() =>
            setFixing({ title: words.fixEveryTitle, say: words.fixEverySay, rows: pane.check.previewAll() })
          }
        >
          {words.fixEvery(repairable)}
        </Button>
      )}
      {able && (!colour.painted || colour.stale) ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<PaintBrush16Regular />}
          disabledFocusable={colour.busy}
          title={colour.stale ? colours.stale : colours.colour}
          onClick={() => void pane.colour.colour()}
        >
          {colour.stale ? colours.update : colours.colour}
        </Button>
      ) : null}
      {able && colour.painted ? (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={colour.busy}
          onClick={() => void pane.colour.removeColour()}
        >
          {colours.removeColour}
        </Button>
      ) : null}
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndo16Regular />}
        disabledFocusable={steps.length === 0 || busy}
        onClick={() => void pane.check.undo()}
      >
        {words.undo}
      </Button>
      <FixSheet pane={pane} fixing={fixing} onClose={() => setFixing(null)} />
    </div>
  );
}
