import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { momentText } from '#shared/report/moment';
import type { Failed } from '#shared/wire/called';
import { addressOf } from '#web/addresses';
import { failureWords } from '#web/api/words';
import { Card } from '#web/frame/Card';
import { Link } from '#web/frame/Link';
import { useSaid, useSession, useWords } from '#web/session/session';
import { deliver, dropReport, type KeptReport, keptKey, keptReports } from '#web/upload/outbox';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '10px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px' },
  words: { flex: '1 1 260px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px', margin: 0 },
  said: { margin: 0 },
});

/** Reports of this person that wait on the device: they go by themselves when the network is back, or at a press. */
export function KeptReports() {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const said = useSaid();
  const { me, caller, language } = useSession();
  const client = useQueryClient();
  const account = me?.account.id ?? '';
  const waiting = useQuery({
    queryKey: [...keptKey, account],
    queryFn: () => keptReports(account),
    staleTime: 0,
  });
  const [sent, setSent] = useState<{ readonly number: string; readonly to: string } | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [dropping, setDropping] = useState<string | null>(null);
  const send = async (report: KeptReport): Promise<void> => {
    const delivered = await deliver(caller, report);
    if (delivered.kind === 'received') {
      const { number, programme, period } = delivered.submission;
      setSent({ number, to: addressOf(programme, period, 'receipts', number) });
      setFailed(delivered.unconfirmed);
      await client.invalidateQueries();
    } else {
      setFailed(delivered.failed);
      await client.invalidateQueries({ queryKey: keptKey });
    }
  };
  const reports = waiting.data ?? [];
  const sendAll = useRef<() => void>(() => undefined);
  sendAll.current = () => {
    for (const report of reports) void send(report);
  };
  useEffect(() => {
    const back = (): void => sendAll.current();
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, []);
  if (reports.length === 0 && sent === null && failed === null) return null;
  return (
    <Card title={words.outbox}>
      <div role="status">
        {sent === null ? null : (
          <p className={styles.said}>
            {words.sentNow(sent.number)} <Link to={sent.to}>{words.showReceipt}</Link>
          </p>
        )}
        {failed === null ? null : (
          <p className={styles.said}>
            {said(failureWords(failed).what)} {said(failureWords(failed).act)}
          </p>
        )}
      </div>
      <ul className={styles.list}>
        {reports.map((report) => (
          <li key={report.id} className={styles.line}>
            <span className={styles.words}>
              {report.file}
              <p className={styles.quiet}>
                {report.label}, {words.keptAt(momentText(report.keptAt, language))}. {words.kept}
              </p>
            </span>
            {dropping === report.id ? (
              <>
                <span>{words.discardAsk}</span>
                <Button
                  onClick={() => void dropReport(report.id).then(() => client.invalidateQueries({ queryKey: keptKey }))}
                >
                  {words.discardNow}
                </Button>
                <Button appearance="subtle" onClick={() => setDropping(null)}>
                  {words.cancel}
                </Button>
              </>
            ) : (
              <>
                <Button appearance="primary" onClick={() => void send(report)}>
                  {words.sendNow}
                </Button>
                <Button appearance="subtle" onClick={() => setDropping(report.id)}>
                  {words.discard}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
