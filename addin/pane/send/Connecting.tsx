import { Button, Link, Radio, RadioGroup, Spinner, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
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
        <div className={styles.block}>
          <Text id="which-programme">{words.whichProgramme}</Text>
          <RadioGroup
            aria-labelledby="which-programme"
            onChange={(_event, { value }) => void pane.connection.chooseProgramme(value)}
          >
            {own.programmes.map(({ id, title, number }) => (
              <Radio key={id} value={id} label={`${number ?? ''} ${title}`.trim()} />
            ))}
          </RadioGroup>
        </div>
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
        <div className={styles.block}>
          <Text id="which-period">{words.whichPeriod}</Text>
          <RadioGroup
            aria-labelledby="which-period"
            onChange={(_event, { value }) => pane.connection.choosePeriod(value)}
          >
            {open.map(({ id, label }) => (
              <Radio key={id} value={id} label={label[language]} />
            ))}
          </RadioGroup>
        </div>
      );
    }
  }
}
