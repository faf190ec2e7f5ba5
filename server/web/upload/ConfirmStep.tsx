import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { accountOf } from '#shared/report/receiptAccount';
import type { OwnAnswer } from '#shared/wire/ownAnswer';
import type { DryRunAnswer } from '#shared/wire/submissionAnswer';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { ConfirmFields } from '#web/own/ConfirmFields';
import { lacking, openChoice } from '#web/own/confirmingChoice';
import { useSaid, useWords } from '#web/session/session';
import { type Parcel, useSending } from '#web/upload/useSending';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '14px', maxWidth: '620px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  words: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  bar: { maxWidth: '420px' },
});

/** Step 4: who stands behind the report (K5), and the sending. */
export function ConfirmStep({
  parcel,
  answer,
  mine,
  back,
  received,
  words: more,
}: {
  readonly parcel: Parcel;
  readonly answer: DryRunAnswer | null;
  readonly mine: UseQueryResult<OwnAnswer>;
  readonly back: () => void;
  readonly received: (number: string) => void;
  /** Words on the button, where it is not a file that goes. */
  readonly words?: { readonly send: string };
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const said = useSaid();
  const { period } = useHere();
  const [choice, setChoice] = useState(openChoice);
  const { state, send, cancel } = useSending(({ number }) => received(number));
  const account = answer === null ? null : accountOf(answer.receipt);
  const counted = (kind: string): number => account?.parts.find((part) => part.kind === kind)?.count ?? 0;
  return (
    <Card title={words.confirmation}>
      <Answered asked={mine}>
        {({ confirmation: required }) => {
          const lacks = lacking(choice, required);
          const sending = state.kind === 'sending';
          return (
            <form
              className={styles.form}
              onSubmit={(event) => {
                event.preventDefault();
                if (lacks === null && !sending && state.kind !== 'kept') void send(parcel, choice);
              }}
            >
              {account === null ? null : (
                <p className={styles.words}>{words.willSend(parcel.file, counted('taken'), counted('proposed'))}</p>
              )}
              <ConfirmFields value={choice} change={setChoice} required={required} />
              {state.kind === 'refused' ? (
                <>
                  <Trouble failed={state.failed} />
                  <p className={styles.quiet}>{words.notTaken}</p>
                </>
              ) : null}
              <div role="status">
                {state.kind === 'cancelled' ? <p className={styles.words}>{words.cancelled}</p> : null}
                {state.kind === 'kept' ? (
                  <p className={styles.words}>
                    <b>{state.failed.kind === 'signed_out' ? words.keptSignedOut : words.kept}</b>{' '}
                    {state.lasting ? '' : words.keptShort}
                  </p>
                ) : null}
                {lacks === null || sending ? null : <p className={styles.quiet}>{words[lacks]}</p>}
              </div>
              {state.kind === 'sending' ? <SendingBar sent={state.sent} of={state.of} cancel={cancel} /> : null}
              {sending || state.kind === 'kept' ? null : (
                <div className={styles.buttons}>
                  <Button onClick={back}>{words.back}</Button>
                  <Button type="submit" appearance="primary" disabledFocusable={lacks !== null}>
                    {more?.send ?? words.send(said(period.label))}
                  </Button>
                </div>
              )}
            </form>
          );
        }}
      </Answered>
    </Card>
  );
}

function SendingBar({ sent, of, cancel }: { readonly sent: number; readonly of: number; readonly cancel: () => void }) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const done = of > 0 ? Math.min(1, sent / of) : 0;
  const text = done < 1 ? words.sending(Math.floor(done * 100)) : words.recording;
  return (
    <div role="status" className={styles.form}>
      <span>{text}</span>
      {done < 1 ? (
        <ProgressBar className={styles.bar} value={done} aria-label={text} />
      ) : (
        <ProgressBar className={styles.bar} aria-label={text} />
      )}
      <div>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </div>
  );
}
