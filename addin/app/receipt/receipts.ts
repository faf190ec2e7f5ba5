import type { Confirmation } from '#addin/api/service';
import { textOf } from '#addin/api/utf8';
import { cell, type Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import type { Connection, OwnPeriod } from '#addin/app/settings/connection';
import { daysBetween } from '#shared/period/calendar';
import { type LeftOver, leftOvers } from '#shared/report/leftOvers';
import type { Failed } from '#shared/wire/called';
import type { SubmissionNow } from '#shared/wire/submissionAnswer';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';

export type Handed = OwnPeriod['submissions'][number];

/** A report that was handed in, with whether it was in time. */
export type ReceiptHead = Handed & {
  readonly period: string;
  readonly label: OwnPeriod['label'];
  readonly open: boolean;
  /** Days after the due day; 0 in time, null where none is due. */
  readonly late: number | null;
};

export type OpenReceipt =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly number: string }
  | { readonly kind: 'failed'; readonly number: string; readonly failed: Failed }
  | {
      readonly kind: 'shown';
      readonly number: string;
      readonly answer: SubmissionNow;
      /** What the agency still has to do about it. */
      readonly left: readonly LeftOver[];
    };

export type Conflict = TrackerAnswer['conflicts'][number];

export type ReceiptsSlice = {
  /** Newest first, of the open periods and the last closed one. */
  readonly heads: () => readonly ReceiptHead[];
  readonly shown: Observable<OpenReceipt>;
  readonly show: (number: string | null) => Promise<void>;
  readonly withdraw: (number: string, reason: string) => Promise<Failed | null>;
  readonly confirm: (number: string, confirmation: Confirmation, scan: Uint8Array | null) => Promise<Failed | null>;
  /** Values of this agency that do not agree with one another (M7): it decides itself. */
  readonly choose: (conflict: Conflict, value: string, reason: string) => Promise<Failed | null>;
  /** The page to print; null where it cannot be had, then the pane prints what it shows. */
  readonly page: (number: string) => Promise<string | null>;
  readonly openPage: (number: string) => Promise<void>;
};

export function makeReceiptsSlice(base: PaneBase, connection: Connection): ReceiptsSlice {
  const { context } = base;
  const { service } = connection;
  const shown = cell<OpenReceipt>({ kind: 'none' });

  const heads = (): readonly ReceiptHead[] => {
    const own = connection.own.read();
    return own.kind === 'ready' ? own.own.periods.flatMap(headsOf).sort(newestFirst) : [];
  };
  const show = async (number: string | null): Promise<void> => {
    if (number === null) {
      shown.set({ kind: 'none' });
      return;
    }
    shown.set({ kind: 'reading', number });
    const answer = await service.submission(number);
    const now = shown.read();
    if (now.kind === 'none' || now.number !== number) return;
    if (answer.kind !== 'ok') {
      shown.set({ kind: 'failed', number, failed: answer });
      return;
    }
    const { submission } = answer.value;
    const open = submission.withdrawn === null && submission.receipt.cells.conflict > 0;
    const pulled = open ? await service.pull(submission) : null;
    const conflicts = pulled?.kind === 'ok' ? pulled.value.tracker.conflicts : [];
    shown.set({ kind: 'shown', number, answer: answer.value, left: leftOvers(answer.value, conflicts) });
  };
  /** Shows anew what was changed; answers why it was not. */
  const after = async (number: string, failed: Failed | null): Promise<Failed | null> => {
    if (failed !== null) return failed;
    await Promise.all([connection.refresh(), show(number)]);
    return null;
  };

  return {
    heads,
    shown,
    show,
    withdraw: async (number, reason) => {
      const answer = await service.withdraw(number, reason);
      return after(number, answer.kind === 'ok' ? null : answer);
    },
    confirm: async (number, confirmation, scan) => {
      let given = confirmation;
      if (confirmation.kind === 'document' && scan !== null) {
        const kept = await service.keepOriginal(scan);
        if (kept.kind !== 'ok') return kept;
        given = { ...confirmation, hash: kept.value.hash };
      }
      const answer = await service.confirm(number, given);
      return after(number, answer.kind === 'ok' ? null : answer);
    },
    choose: async (conflict, value, reason) => {
      const own = connection.own.read();
      if (own.kind !== 'ready') return null;
      const under = { programme: own.own.programme.id, period: conflict.period };
      const answer = await service.choose(under, conflict.id, value, reason);
      if (answer.kind !== 'ok') return answer;
      const open = shown.read();
      await Promise.all([connection.refresh(), ...(open.kind === 'none' ? [] : [show(open.number)])]);
      return null;
    },
    page: async (number) => {
      const token = connection.access.read()?.token;
      if (token === undefined) return null;
      const got = await context.fetch({
        method: 'GET',
        url: `${context.server.read()}${service.receiptPath(number)}`,
        headers: { Accept: 'text/html', 'Accept-Language': context.language.read(), Authorization: `Bearer ${token}` },
      });
      return got.kind === 'answer' && got.status === 200 && got.type.includes('html') ? textOf(got.bytes) : null;
    },
    openPage: async (number) => {
      await context.host.openPage(`${context.server.read()}${service.receiptPath(number)}`);
    },
  };
}

function headsOf(period: OwnPeriod): readonly ReceiptHead[] {
  return period.submissions.map((one) => ({
    ...one,
    period: period.id,
    label: period.label,
    open: period.state === 'open',
    late: period.due === null ? null : Math.max(0, daysBetween(period.due, one.arrivedOn)),
  }));
}

function newestFirst(a: ReceiptHead, b: ReceiptHead): number {
  return a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : 0;
}
