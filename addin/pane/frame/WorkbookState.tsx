import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { type ComponentType, useEffect, useState } from 'react';
import { frameWords } from '#addin/text/frame';
import { troubleWords } from '#addin/text/trouble';
import { CopyDetails } from '#pane/frame/CopyDetails';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  state: { padding: '16px', display: 'flex', flexDirection: 'column', rowGap: '12px', alignItems: 'flex-start' },
  code: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
});

/** Shows a tab once the workbook was read; before, how many rows were read; else what went wrong and what to do. */
export function WorkbookState({ pane, Body }: TabProps & { readonly Body: ComponentType<TabProps> }) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = frameWords[language];
  const state = useObservable(pane.book);
  if (state.kind === 'ready') return <Body pane={pane} />;
  if (state.kind === 'reading') return <Reading words={words.reading} rows={words.rows(state.rows)} />;
  const { trouble } = state;
  return (
    <div className={styles.state} role="alert">
      <Text>{troubleWords(trouble)[language]}</Text>
      <Text className={styles.code}>{trouble.code}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void pane.reread()}>
          {words.again}
        </Button>
        <CopyDetails pane={pane} details={`${trouble.code}: ${trouble.detail}`} />
      </div>
    </div>
  );
}

/** Said only when reading takes a moment, so that nothing flickers. */
function Reading({ words, rows }: { readonly words: string; readonly rows: string }) {
  const styles = useStyles();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.state} role="status">
      {slow ? <Spinner size="tiny" labelPosition="after" label={`${words} ${rows}`} /> : null}
    </div>
  );
}
