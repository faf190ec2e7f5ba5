import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { channels } from '#shared/wire/channel';
import type { ReportingAnswer } from '#shared/wire/reportingAnswer';
import { addressOf } from '#web/addresses';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { fullDay } from '#web/frame/days';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { useReporting, useWorks } from '#web/intake/asking';
import { FileLink } from '#web/intake/FileLink';
import { unreadFiles } from '#web/intake/matrix/WaitingBox';
import { SenderAsk } from '#web/intake/take/SenderAsk';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  cards: { display: 'grid', gap: '14px' },
  way: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', margin: '2px 0 0' },
});

type File = ReportingAnswer['nameless'][number];

/** Files that wait for a person: whose they are, or to be entered by hand. */
export function WaitingFilesPage() {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { programme, period } = useHere();
  const [query] = useSearchParams();
  const reporting = useReporting();
  const only = query.get('loai');
  return (
    <>
      <p style={{ margin: '0 0 8px' }}>
        <Link to={addressOf(programme.id, period.id, 'intake')}>← {words.back}</Link>
      </p>
      <PageHead title={words.waitingTitle} />
      <Answered asked={reporting}>
        {(answer) => (
          <div className={styles.cards}>
            {only === 'nhap-thay' ? null : <Unknown files={answer.nameless} />}
            {only === 'khong-ro' ? null : <Unread reporting={answer} />}
          </div>
        )}
      </Answered>
    </>
  );
}

function Unknown({ files }: { readonly files: readonly File[] }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const works = useWorks();
  return (
    <Card title={`${words.unknownTitle} (${files.length})`}>
      {files.length === 0 ? (
        <p className={styles.quiet}>{words.noUnknown}</p>
      ) : (
        <>
          <p className={styles.quiet}>{words.unknownLead}</p>
          <ul className={styles.list}>
            {files.map((file) => (
              <li key={file.number} className={styles.line}>
                <FileWords file={file} />
                {works ? <SenderAsk number={file.number} file={file.readable ? '' : file.file} /> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Unread({ reporting }: { readonly reporting: ReportingAnswer }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const works = useWorks();
  const { programme, period } = useHere();
  const files = unreadFiles(reporting);
  return (
    <Card title={`${words.toEnterTitle} (${files.length})`}>
      {files.length === 0 ? (
        <p className={styles.quiet}>{words.noToEnter}</p>
      ) : (
        <>
          <p className={styles.quiet}>{words.toEnterLead}</p>
          <ul className={styles.list}>
            {files.map(({ agency, name, file }) => (
              <li key={file.number} className={styles.line}>
                <FileWords file={file} of={name}>
                  {works ? (
                    <Link
                      to={`${addressOf(programme.id, period.id, 'intake', 'nhap-thay')}?phieu=${encodeURIComponent(file.number)}${agency === null ? '' : `&don-vi=${encodeURIComponent(agency)}`}`}
                    >
                      {words.enterThis}
                    </Link>
                  ) : null}
                </FileWords>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function FileWords({
  file,
  of = '',
  children,
}: {
  readonly file: File;
  readonly of?: string;
  /** Ways on, beside the file itself. */
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const channel = channels.find((one) => one === file.channel);
  const door = channel === undefined ? file.channel : words.channels[channel].toLowerCase();
  return (
    <>
      <span className={styles.name}>{file.file}</span>
      {of === '' ? '' : ` · ${of}`}
      <br />
      {words.receiptNumber(file.number)} · {words.arrivedBy(fullDay(file.arrivedOn), door)}
      <p className={styles.way}>
        <FileLink to={`/api/v1/submissions/${encodeURIComponent(file.number)}/original`}>{words.download}</FileLink>
        {children}
      </p>
    </>
  );
}
