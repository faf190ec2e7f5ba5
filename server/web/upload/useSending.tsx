import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Failed } from '#shared/wire/called';
import type { SubmissionAnswer } from '#shared/wire/submissionAnswer';
import { useHere } from '#web/frame/here';
import { type ConfirmingChoice, confirmingOf } from '#web/own/confirmingChoice';
import { useSaid, useSession } from '#web/session/session';
import { type Delivered, deliver, dropReport, type KeptReport, keepReport, keptKey } from '#web/upload/outbox';

export type SendState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly sent: number; readonly of: number }
  | { readonly kind: 'kept'; readonly failed: Failed; readonly lasting: boolean }
  | { readonly kind: 'refused'; readonly failed: Failed }
  | { readonly kind: 'cancelled' };

export type Parcel = {
  readonly file: string;
  readonly body: Blob;
  readonly type: string;
  readonly channel: KeptReport['channel'];
};

/** Sends a report once: kept first, then handed in and confirmed. */
export function useSending(received: (submission: SubmissionAnswer, unconfirmed: Failed | null) => void): {
  readonly state: SendState;
  readonly send: (parcel: Parcel, confirming: ConfirmingChoice) => Promise<void>;
  readonly cancel: () => void;
} {
  const { period, periodPath, programmePath } = useHere();
  const { caller, me } = useSession();
  const said = useSaid();
  const client = useQueryClient();
  const [state, setState] = useState<SendState>({ kind: 'idle' });
  const abort = useRef<AbortController | null>(null);
  const send = async (parcel: Parcel, confirming: ConfirmingChoice): Promise<void> => {
    if (abort.current !== null) return;
    abort.current = new AbortController();
    const report: KeptReport = {
      ...parcel,
      id: newId(),
      account: me?.account.id ?? '',
      periodPath,
      label: said(period.label),
      keptAt: new Date().toISOString(),
      confirming: confirmingOf(confirming),
      scan: confirming.scan,
      number: null,
    };
    setState({ kind: 'sending', sent: 0, of: parcel.body.size });
    const lasting = await keepReport(report);
    const delivered: Delivered = await deliver(caller, report, {
      signal: abort.current.signal,
      told: (sent, of) => setState({ kind: 'sending', sent, of: of || parcel.body.size }),
    });
    abort.current = null;
    await client.invalidateQueries({ queryKey: programmePath.split('/').filter((part) => part !== '') });
    await client.invalidateQueries({ queryKey: keptKey });
    if (delivered.kind === 'received') {
      setState({ kind: 'idle' });
      received(delivered.submission, delivered.unconfirmed);
    } else if (delivered.kind === 'kept') setState({ kind: 'kept', failed: delivered.failed, lasting });
    else if (delivered.failed.kind === 'aborted') {
      await dropReport(report.id);
      setState({ kind: 'cancelled' });
    } else setState({ kind: 'refused', failed: delivered.failed });
  };
  const cancel = useCallback(() => abort.current?.abort(), []);
  return { state, send, cancel };
}

/** `crypto.randomUUID` is for secure addresses only; an office's own network may have none. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
