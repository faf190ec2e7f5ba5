import { Button } from '@fluentui/react-components';
import { sendScreen } from '#addin/text/send';
import { Band } from '#pane/send/Band';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { momentText } from '#shared/report/moment';
import { useObservable } from '#ui/useObservable';

/** Reports that wait for the network, and those the service would not take. Nothing to see while one is on its way. */
export function Outbox({ pane }: TabProps) {
  const styles = useLines();
  const language = useObservable(pane.context.language);
  const words = sendScreen[language];
  const reports = useObservable(pane.send.outbox);
  const stage = useObservable(pane.send.stage);
  const access = useObservable(pane.connection.access);
  if (reports.length === 0 || stage.kind === 'sending') return null;
  return (
    <section>
      <Band title={words.outbox} right={reports.length} />
      <ul className={styles.list}>
        {reports.map((report) => (
          <li className={styles.line} key={report.id}>
            <span className={styles.head}>
              <span className={styles.grow}>{report.file}</span>
            </span>
            <span className={styles.quiet}>
              {report.label[language]}, {words.keptAt(momentText(report.keptAt, language))}
            </span>
            {report.refused === null ? null : (
              <span role="alert">
                {report.refused.what[language]} {report.refused.act[language]}
              </span>
            )}
            {access?.agency && access.agency.id !== report.agency ? <span>{words.otherAgency}</span> : null}
            <span className={styles.buttons}>
              {report.refused === null ? (
                <Button size="small" onClick={() => void pane.send.retry()}>
                  {words.retry}
                </Button>
              ) : null}
              <Button size="small" appearance="subtle" onClick={() => void pane.send.drop(report.id)}>
                {words.drop}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
