import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { dayWritten } from '#addin/text/day';
import { progressWords } from '#addin/text/progress';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '6px',
    rowGap: '4px',
    padding: '8px 12px',
    '& button': { minWidth: 'auto' },
  },
  label: { flex: '1 1 auto', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  day: { width: '100px', '& input': { fontSize: '13px' } },
});

/** The day everything is reckoned by; it stays in sight, since every number rests on it. */
export function ProgressFoot({ pane }: TabProps) {
  const styles = useStyles();
  const words = progressWords[useObservable(pane.context.language)];
  const standings = useObservable(pane.progress.standings);
  const set = useObservable(pane.progress.set);
  const asOf = dayWritten(standings?.all.asOf ?? '');
  const [text, setText] = useState(asOf);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  useEffect(() => {
    setText(asOf);
    setWrong(false);
  }, [asOf]);
  const take = async (): Promise<void> => {
    if (text === asOf) return;
    setWrong(!(await pane.progress.setAsOf(text)));
  };
  return (
    <div className={styles.foot}>
      <label className={styles.label} htmlFor={id}>
        {words.asOf}
      </label>
      <Field {...(wrong ? { validationMessage: words.asOfWrong } : {})}>
        <Input
          className={styles.day}
          id={id}
          value={text}
          placeholder={words.asOfHint}
          inputMode="numeric"
          onChange={(_event, { value }) => setText(value)}
          onBlur={() => void take()}
          onKeyDown={({ key }) => {
            if (key === 'Enter') void take();
          }}
        />
      </Field>
      <Button size="small" onClick={() => void pane.progress.today()}>
        {words.today}
      </Button>
      {set ? (
        <Button size="small" appearance="subtle" onClick={() => void pane.progress.unset()}>
          {words.byDefault}
        </Button>
      ) : null}
    </div>
  );
}
