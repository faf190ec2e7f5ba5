import { Button, Link, Spinner, Text } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { failureWords } from '#addin/api/words';
import { sendScreen } from '#addin/text/send';
import { CopyDetails } from '#pane/frame/CopyDetails';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

/** Shows a tab that needs the service once there is somebody signed in, a programme and a period; until then what is missing. */
export function Connecting({ pane, children }: TabProps & { readonly children: ReactNode }) {
  const styles = useLines();
  const language = useObservable(pane.context.language);
  const words = sendScreen[language];
  const own = useObservable(pane.connection.own);
  const period = useObservable(pane.connection.period);
  switch (own.kind) {
    case 'signed_out':
      return (
        <div className={styles.block}>
          <Text>{words.signIn}</Text>
          <Button appearance="primary" onClick={() => pane.tab.set('settings')}>
            {words.toSettings}
          </Button>
        </div>
      );
    case 'asking':
      return (
        <div className={styles.block} role="status">
          <Spinner size="tiny" label={words.connecting} labelPosition="after" />
        </div>
      );
    case 'failed': {
      const { what, act } = failureWords(own.failed);
      return (
        <div className={styles.block} role="alert">
          <Text>{what[language]}</Text>
          <Text className={styles.quiet}>{act[language]}</Text>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void pane.connection.refresh()}>
              {words.tryAgain}
            </Button>
            {own.failed.kind === 'strange' ? (
              <CopyDetails pane={pane} details={`${own.failed.status} ${own.failed.detail}`} />
            ) : null}
          </div>
        </div>
      );
    }
    case 'which':
      return (
        <Which
          question={words.whichProgramme}
          answers={own.programmes.map(({ id, title, number }) => ({ id, name: `${number ?? ''} ${title}`.trim() }))}
          onChoose={(id) => void pane.connection.chooseProgramme(id)}
        />
      );
    case 'ready': {
      if (period !== null) return children;
      const open = own.own.periods.filter(({ state }) => state === 'open');
      if (open.length === 0)
        return (
          <div className={styles.block}>
            <Text>{words.noPeriod}</Text>
            <Link as="button" onClick={() => void pane.connection.refresh()}>
              {words.tryAgain}
            </Link>
          </div>
        );
      return (
        <Which
          question={words.whichPeriod}
          answers={open.map(({ id, label }) => ({ id, name: label[language] }))}
          onChoose={pane.connection.choosePeriod}
        />
      );
    }
  }
}

/** A question that a press answers at once; a button each, since arrows over radio buttons would answer it on their way. */
function Which({
  question,
  answers,
  onChoose,
}: {
  readonly question: string;
  readonly answers: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}) {
  const styles = useLines();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
    <div className={styles.block} role="group" aria-labelledby={id}>
      <Text id={id}>{question}</Text>
      {answers.map((answer) => (
        <Button key={answer.id} onClick={() => onChoose(answer.id)}>
          {answer.name}
        </Button>
      ))}
    </div>
  );
}
