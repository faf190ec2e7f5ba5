import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { dayWritten } from '#addin/text/day';
import { receiptWords } from '#addin/text/receipt';
import { Ask } from '#pane/receipt/Ask';
import { Band } from '#pane/send/Band';
import { DocumentFields } from '#pane/send/DocumentFields';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { armed, type ConfirmationChoice, choicesFor, emptyDocument } from '#shared/report/confirming';
import { momentText } from '#shared/report/moment';
import type { SubmissionAnswer } from '#shared/wire/submissionAnswer';
import { useObservable } from '#ui/useObservable';

type SignedDocument = Extract<ConfirmationChoice, { readonly kind: 'document' }>;

/** Whose word the report is (K5), and the way to make it the agency's. */
export function ConfirmPart({ pane, submission }: TabProps & { readonly submission: SubmissionAnswer }) {
  const styles = useLines();
  const language = useObservable(pane.context.language);
  const words = receiptWords[language];
  const own = useObservable(pane.connection.own);
  const access = useObservable(pane.connection.access);
  const [document, setDocument] = useState<SignedDocument | null>(null);
  const [asked, setAsked] = useState(false);
  const required = own.kind === 'ready' ? own.own.confirmation : 'none';
  const { confirmation, number } = submission;
  const said =
    confirmation === null
      ? `${words.workingCopy} ${words.asked[required]}`
      : confirmation.kind === 'leader'
        ? words.confirmedLeader(confirmation.name ?? '', momentText(confirmation.at, language))
        : words.confirmedDocument(
            confirmation.number ?? '',
            dayWritten(confirmation.date ?? ''),
            confirmation.signer ?? '',
          );
  const leader = choicesFor(required, access?.role ?? null).includes('leader');
  const confirmLeader = async () => {
    setAsked(true);
    await pane.receipts.confirm(number, { kind: 'leader' }, null);
    setAsked(false);
  };
  return (
    <section>
      <Band title={words.confirmTitle} />
      <div className={styles.block}>
        <span>{said}</span>
        {confirmation === null ? (
          <span className={styles.buttons}>
            {leader ? (
              <Button size="small" disabledFocusable={asked} onClick={() => void confirmLeader()}>
                {words.confirmLeader}
              </Button>
            ) : null}
            <Button size="small" onClick={() => setDocument(emptyDocument)}>
              {words.confirmDocument}
            </Button>
          </span>
        ) : null}
      </div>
      {document === null ? null : (
        <Ask
          pane={pane}
          title={words.confirmTitle}
          act={words.record}
          ready={armed(document, required)}
          close={() => setDocument(null)}
          run={() => {
            const { kind, number: documentNumber, date, signer, scan } = document;
            return pane.receipts.confirm(number, { kind, number: documentNumber, date, signer }, scan?.bytes ?? null);
          }}
        >
          <DocumentFields pane={pane} document={document} change={setDocument} />
        </Ask>
      )}
    </section>
  );
}
