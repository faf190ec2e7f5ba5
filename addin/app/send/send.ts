import type { Parcel } from '#addin/api/service';
import { failureWords } from '#addin/api/words';
import { asideInSettings } from '#addin/app/check/suppressions';
import { type Cell, cell, type Observable } from '#addin/app/observable';
import type { PaneBase } from '#addin/app/paneBase';
import { type KeptReport, makeOutbox } from '#addin/app/send/outbox';
import { type Packed, packNothing, packWorkbook } from '#addin/app/send/pack';
import { stopping } from '#addin/app/send/stopping';
import type { Connection, OwnPeriod } from '#addin/app/settings/connection';
import { sendWords } from '#addin/text/send';
import { troubleWords } from '#addin/text/trouble';
import { armed, type ConfirmationChoice } from '#shared/report/confirming';
import { type Preview, previewOf } from '#shared/report/receiptAccount';
import type { Words } from '#shared/rules/rule';
import { type Failed, mayPass } from '#shared/wire/called';
import type { SubmissionAnswer } from '#shared/wire/submissionAnswer';

export type Said = { readonly what: Words; readonly act: Words; readonly code: string };

export type SendStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'preparing' }
  /** Nothing was taken. `secret`: it must not leave the machine, and cannot be tried again. */
  | { readonly kind: 'stopped'; readonly said: Said; readonly secret: boolean }
  /** The service cannot be reached: the report may be kept and goes without having been looked at. */
  | { readonly kind: 'unseen'; readonly whole: boolean }
  /** `untold`: findings set aside where the province does not see it, in a workbook that takes no sheet of ours (R5). */
  | { readonly kind: 'preview'; readonly preview: Preview; readonly untold: number; readonly whole: boolean }
  | { readonly kind: 'sending'; readonly sent: number; readonly of: number }
  | { readonly kind: 'kept'; readonly said: Said }
  | { readonly kind: 'received'; readonly submission: SubmissionAnswer; readonly unconfirmed: Said | null };

export type SendSlice = {
  readonly what: Observable<'data' | 'nothing'>;
  readonly choose: (what: 'data' | 'nothing') => void;
  readonly confirmation: Cell<ConfirmationChoice>;
  readonly stage: Observable<SendStage>;
  /** The workbook changed after it was looked at: what goes is what was shown, or it is looked at again. */
  readonly stale: Observable<boolean>;
  readonly outbox: Observable<readonly KeptReport[]>;
  /** Reads the workbook and asks the service what would become of it. Nothing is taken. */
  readonly prepare: () => Promise<void>;
  /** Why it cannot be sent now; null when it can. */
  readonly obstacle: () => Words | null;
  readonly send: () => Promise<void>;
  readonly cancel: () => void;
  readonly retry: () => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
  /** Back to the beginning, for another report. */
  readonly anew: () => void;
};

type Ready = { readonly parcel: Parcel; readonly print: string; readonly whole: boolean };

/** First wait before the outbox is tried again by itself, and the longest. */
const patience = { first: 30_000, longest: 600_000 } as const;

export function makeSendSlice(base: PaneBase, connection: Connection): SendSlice {
  const { context } = base;
  const { service } = connection;
  const what = cell<'data' | 'nothing'>('data');
  const confirmation = cell<ConfirmationChoice>({ kind: 'open' });
  const stage = cell<SendStage>({ kind: 'idle' });
  const stale = cell(false);
  const outbox = makeOutbox(context, connection);
  let ready: Ready | null = null;
  let running: { readonly stop: () => void } | null = null;
  // A later preparing overtakes an earlier one.
  let latest = 0;

  const stopped = (said: Said, secret = false): void => {
    ready = null;
    stage.set({ kind: 'stopped', said, secret });
  };

  const prepare = async (): Promise<void> => {
    const period = connection.period.read();
    const own = connection.own.read();
    if (period === null || own.kind !== 'ready') return;
    latest += 1;
    const mine = latest;
    stage.set({ kind: 'preparing' });
    stale.set(false);
    const made = await pack(base, connection, period, own.own.programme.id, what.read());
    if (mine !== latest) return;
    if (made.kind !== 'packed') {
      stopped(saidOf(made), made.kind === 'secret');
      return;
    }
    ready = made;
    const answer = await service.dryRun(made.parcel);
    if (mine !== latest) return;
    if (answer.kind === 'ok') {
      const preview = previewOf(answer.value, own.own.blocks);
      const untold = (await asideInSettings(context.host)).length;
      stage.set({ kind: 'preview', preview, untold, whole: made.whole });
      return;
    }
    if (mayPass(answer)) stage.set({ kind: 'unseen', whole: made.whole });
    else stopped(failureSaid(answer));
  };

  const obstacle = (): Words | null => {
    const state = stage.read();
    const own = connection.own.read();
    if (own.kind !== 'ready') return sendWords.notConnected;
    if (state.kind !== 'preview' && state.kind !== 'unseen') return sendWords.notSeen;
    if (state.kind === 'preview') {
      const { account, blocking } = state.preview;
      if (state.preview.receipt.sameAs !== undefined) return sendWords.alreadySent;
      if (!account.closes) return sendWords.sumOpen;
      if (blocking.length > 0) return sendWords.blocked(blocking.length);
      if (stale.read()) return sendWords.changedSince;
    }
    if (armed(confirmation.read(), own.own.confirmation)) return null;
    return confirmation.read().kind === 'document' ? sendWords.documentOpen : sendWords.unconfirmed;
  };

  const send = async (): Promise<void> => {
    const agency = connection.access.read()?.agency?.id;
    const period = connection.period.read();
    if (ready === null || agency === undefined || period === null || obstacle() !== null) return;
    const { parcel, print } = ready;
    const choice = confirmation.read();
    const report = await outbox.keep(parcel, {
      label: period.label,
      agency,
      print,
      confirmation: confirmed(choice),
      scan: choice.kind === 'document' ? (choice.scan?.bytes ?? null) : null,
    });
    const abort = stopping();
    running = abort;
    stage.set({ kind: 'sending', sent: 0, of: parcel.bytes.length });
    const told = (sent: number, of: number): void => {
      if (stage.read().kind === 'sending') stage.set({ kind: 'sending', sent, of: of || parcel.bytes.length });
    };
    const delivered = await outbox.deliver(report.id, { signal: abort.signal, told });
    running = null;
    switch (delivered.kind) {
      case 'received':
        received(delivered.submission, delivered.unconfirmed);
        break;
      case 'kept':
        stage.set({ kind: 'kept', said: failureSaid(delivered.failed) });
        // Access has run out: the settings say so, and it goes on once somebody signs in.
        if (delivered.failed.kind === 'signed_out') void connection.refresh();
        tryLater();
        break;
      case 'refused':
        // The person is looking at it: said here, and nothing waits.
        await outbox.drop(report.id);
        stopped(failureSaid(delivered.failed));
        break;
      case 'stopped':
        await afterStop(report);
    }
  };

  const received = (submission: SubmissionAnswer, unconfirmed: Failed | null): void => {
    ready = null;
    confirmation.set({ kind: 'open' });
    stage.set({
      kind: 'received',
      submission,
      unconfirmed: unconfirmed === null ? null : failureSaid(unconfirmed),
    });
    void connection.refresh();
  };

  /** Called off while on its way: it may have arrived all the same, and then the service has its receipt. */
  const afterStop = async (report: KeptReport): Promise<void> => {
    const known = await service.submissions(report);
    if (known.kind !== 'ok') {
      stage.set({ kind: 'kept', said: failureSaid(known) });
      tryLater();
      return;
    }
    const arrived = known.value.submissions.find(({ hash, agency }) => hash === report.hash && agency !== null);
    await outbox.drop(report.id);
    if (arrived !== undefined) received(arrived, null);
    else stopped({ ...sendWords.stopped, code: 'stopped' });
  };

  const retry = async (): Promise<void> => {
    for (const report of outbox.reports.read()) {
      if (report.refused !== null) continue;
      const delivered = await outbox.deliver(report.id);
      if (delivered.kind === 'received') {
        base.notice.set({ kind: 'done', ...sendWords.sentNow(delivered.submission.number) });
        // The tab still says that it is kept; with nothing else under way it now shows the receipt.
        if (stage.read().kind === 'kept') received(delivered.submission, delivered.unconfirmed);
        else void connection.refresh();
      } else if (delivered.kind === 'refused') {
        const { what: said, act } = failureWords(delivered.failed);
        outbox.refuse(report.id, { what: said, act });
      } else if (delivered.kind === 'kept') {
        tryLater();
        return;
      }
    }
  };
  let wait: number = patience.first;
  let callOff: (() => void) | null = null;
  const tryLater = (): void => {
    callOff?.();
    callOff = context.later(wait, () => {
      callOff = null;
      void retry();
    });
    wait = Math.min(wait * 2, patience.longest);
  };
  const waiting = (): boolean => outbox.reports.read().some(({ refused }) => refused === null);
  const retryIfAny = (): void => {
    if (!waiting()) return;
    wait = patience.first;
    void retry();
  };

  context.online.subscribe(() => {
    if (context.online.read()) retryIfAny();
  });
  connection.access.subscribe(() => {
    if (connection.access.read()?.agency) retryIfAny();
  });
  // What the last opening of the pane left behind.
  if (waiting()) context.later(0, retryIfAny);

  let shown = base.book.read();
  base.book.subscribe(() => {
    const now = base.book.read();
    const changed = now.kind === 'ready' && shown.kind === 'ready' && now.book.workbook !== shown.book.workbook;
    if (now.kind === 'ready') shown = now;
    if (changed && what.read() === 'data' && stage.read().kind === 'preview') stale.set(true);
  });

  return {
    what,
    choose: (next) => {
      if (what.read() === next) return;
      what.set(next);
      void prepare();
    },
    confirmation,
    stage,
    stale,
    outbox: outbox.reports,
    prepare,
    obstacle,
    send,
    cancel: () => running?.stop(),
    retry,
    drop: outbox.drop,
    anew: () => {
      ready = null;
      stage.set({ kind: 'idle' });
    },
  };
}

function pack(
  base: PaneBase,
  connection: Connection,
  period: OwnPeriod,
  programme: string,
  what: 'data' | 'nothing',
): Promise<Packed> {
  const agency = connection.access.read()?.agency;
  const about = { programme, period: period.id };
  const name = `${agency?.short ?? 'bao-cao'} ${period.id}`;
  return what === 'nothing'
    ? packNothing(base.context, about, agency?.id ?? '', `${name} khong phat sinh`)
    : packWorkbook(base.context, about, `${name}.xlsx`);
}

function confirmed(choice: ConfirmationChoice): KeptReport['confirmation'] {
  if (choice.kind === 'leader') return { kind: 'leader' };
  if (choice.kind !== 'document') return null;
  const { kind, number, date, signer, scan } = choice;
  return { kind, number: number.trim(), date, signer: signer.trim(), attached: scan !== null };
}

function saidOf(made: Exclude<Packed, { readonly kind: 'packed' }>): Said {
  switch (made.kind) {
    case 'secret':
      return { ...sendWords.secret(made.secret.mark, made.secret.sheet ?? null), code: 'secret' };
    case 'too_large':
      return { ...sendWords.tooLarge, code: 'too_large' };
    case 'trouble':
      return { what: troubleWords(made.trouble), act: sendWords.nothingSent, code: made.trouble.code };
  }
}

function failureSaid(failed: Failed): Said {
  return { ...failureWords(failed), code: failed.kind === 'problem' ? failed.problem.code : failed.kind };
}
