import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Info16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { CheckLine } from '#addin/app/about/about';
import type { Recorder } from '#addin/app/paneContext';
import { aboutScreen } from '#addin/text/about';
import { CopyDetails } from '#pane/frame/CopyDetails';
import { Band } from '#pane/send/Band';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 42%) minmax(0, 1fr)',
    columnGap: '8px',
    padding: '6px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  means: { gridColumn: '2 / -1' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  lacking: { color: tokens.colorStatusWarningForeground1 },
});

/** *Giới thiệu*: what this is, and whether everything it needs is there. */
export function AboutBody({ pane }: TabProps) {
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = aboutScreen[language];
  const { about } = pane;
  const checks = useObservable(about.lines);
  const checking = useObservable(about.checking);
  useEffect(() => {
    void about.check();
  }, [about]);
  return (
    <div className={lines.tab}>
      <div className={lines.block}>
        <span>{words.what}</span>
      </div>
      <section>
        <Band title={words.selfCheck} {...(checking ? { right: words.checking } : {})} />
        <ul className={lines.list}>
          {checks.map((line) => (
            <Check key={line.id} pane={pane} line={line} />
          ))}
        </ul>
        <div className={lines.block}>
          <div className={lines.buttons}>
            <Button onClick={() => void about.check()}>{words.again}</Button>
            <CopyDetails pane={pane} details={about.details()} />
          </div>
        </div>
      </section>
      {about.recorder === null ? null : <Recording pane={pane} recorder={about.recorder} />}
    </div>
  );
}

function Check({ pane, line }: TabProps & { readonly line: CheckLine }) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = aboutScreen[language];
  const { name, value, good, means } = line;
  return (
    <li className={styles.line}>
      {good === null ? (
        <Info16Regular aria-hidden />
      ) : good ? (
        <CheckmarkCircle16Regular className={styles.good} aria-label={words.good} />
      ) : (
        <Warning16Regular className={styles.lacking} aria-label={words.lacking} />
      )}
      <span>{name[language]}</span>
      <span className={lines.grow}>{value[language]}</span>
      {means === null ? null : (
        <span className={`${styles.means} ${lines.quiet} ${lines.small}`}>{means[language]}</span>
      )}
    </li>
  );
}

function Recording({ pane, recorder }: TabProps & { readonly recorder: Recorder }) {
  const lines = useLines();
  const words = aboutScreen[useObservable(pane.context.language)];
  const recording = useObservable(recorder.recording);
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([recorder.stop()], { type: 'application/x-ndjson' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `excel-${pane.context.today()}.jsonl`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <section>
      <Band title={words.record} />
      <div className={lines.block}>
        <span className={lines.quiet}>{words.recordHint}</span>
        <Switch
          label={words.record}
          checked={recording}
          onChange={(_event, { checked }) => (checked ? recorder.start() : save())}
        />
      </div>
    </section>
  );
}
