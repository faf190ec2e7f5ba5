import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dateText } from '#shared/message/number';
import { armed, choicesFor, emptyDocument } from '#shared/report/confirming';
import { momentText } from '#shared/report/moment';
import type { Failed } from '#shared/wire/called';
import type { SubmissionAnswer } from '#shared/wire/submissionAnswer';
import { Card } from '#web/frame/Card';
import { Trouble } from '#web/frame/Trouble';
import { type Confirming, confirmingOf, type SignedDocument } from '#web/own/confirmingChoice';
import { DocumentFields } from '#web/own/DocumentFields';
import { useMine } from '#web/own/mine';
import { useMay, useSession, useWords } from '#web/session/session';
import { confirmSubmission } from '#web/upload/outbox';
import { ownWords } from '#web/words/own';

const useStyles = makeStyles({
  words: { margin: '0 0 10px' },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  form: { display: 'grid', rowGap: '12px' },
});

/** Whose word the report is (K5), and the way to make it the agency's. */
export function ConfirmPart({ submission }: { readonly submission: SubmissionAnswer }) {
  const styles = useStyles();
  const words = useWords(ownWords);
  const { caller, language, me } = useSession();
  const may = useMay();
  const client = useQueryClient();
  const mine = useMine();
  const required = mine.data?.confirmation ?? 'none';
  const [document, setDocument] = useState<SignedDocument | null>(null);
  const [scan, setScan] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed | null>(null);
  const { confirmation, number } = submission;
  const confirm = async (confirming: Confirming): Promise<void> => {
    setBusy(true);
    const done = await confirmSubmission(caller, number, confirming, scan);
    setBusy(false);
    setFailed(done.kind === 'failed' ? done.failed : null);
    if (done.kind === 'done') {
      setDocument(null);
      await client.invalidateQueries();
    }
  };
  if (confirmation !== null)
    return (
      <Card title={words.confirmTitle}>
        <p style={{ margin: 0 }}>
          {confirmation.kind === 'leader'
            ? words.confirmedLeader(confirmation.name ?? '', momentText(confirmation.at, language))
            : words.confirmedDocument(
                confirmation.number ?? '',
                dateText(confirmation.date ?? ''),
                confirmation.signer ?? '',
              )}
        </p>
      </Card>
    );
  const ready = document !== null && armed(document, required);
  return (
    <Card title={words.confirmTitle}>
      <p className={styles.words}>
        {words.workingCopy} {words.asked[required]}
      </p>
      {failed === null ? null : <Trouble failed={failed} />}
      {!may.report ? null : document === null ? (
        <div className={mergeClasses(styles.buttons, 'noprint')}>
          {choicesFor(required, me?.account.role ?? null).includes('leader') ? (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void confirm({ kind: 'leader' })}>
              {words.confirmLeader}
            </Button>
          ) : null}
          <Button onClick={() => setDocument(emptyDocument)}>{words.confirmDocument}</Button>
        </div>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            const confirming = confirmingOf({ choice: document, scan });
            if (ready && !busy && confirming !== null) void confirm(confirming);
          }}
        >
          <DocumentFields
            document={document}
            scan={scan}
            change={(next, file) => {
              setDocument(next);
              setScan(file);
            }}
          />
          <div className={styles.buttons}>
            <Button onClick={() => setDocument(null)}>{words.cancel}</Button>
            <Button type="submit" appearance="primary" disabledFocusable={!ready || busy}>
              {words.record}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
}
