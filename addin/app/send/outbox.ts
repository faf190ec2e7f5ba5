import { z } from 'zod';
import type { Confirmation, Parcel, Watched } from '#addin/api/service';
import { cell, type Observable } from '#addin/app/observable';
import type { PaneContext } from '#addin/app/paneContext';
import { parsed } from '#addin/app/settings/access';
import type { Connection } from '#addin/app/settings/connection';
import { type Failed, mayPass } from '#shared/wire/called';
import type { SubmissionAnswer } from '#shared/wire/submissionAnswer';

const words = z.object({ vi: z.string(), en: z.string() });

const keptSchema = z.object({
  id: z.string(),
  programme: z.string(),
  period: z.string(),
  label: words,
  /** For whom and where it is to be sent: nobody else's token takes it along. */
  agency: z.string(),
  server: z.string(),
  file: z.string(),
  type: z.string(),
  /** Of the bytes, and of what the sheets say. */
  hash: z.string(),
  print: z.string(),
  keptAt: z.string(),
  confirmation: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('leader') }),
      z.object({
        kind: z.literal('document'),
        number: z.string(),
        date: z.string(),
        signer: z.string(),
        hash: z.string().optional(),
        /** The scan lies beside the report until it is uploaded. */
        attached: z.boolean(),
      }),
    ])
    .nullable(),
  /** Its receipt, once the service has taken it and only the confirmation is missing. */
  number: z.string().nullable(),
  /** Set where the service would not take it: it stays until the person has seen it. */
  refused: z.object({ what: words, act: words }).nullable(),
});

/** A report on its way. */
export type KeptReport = z.infer<typeof keptSchema>;

export type Delivered =
  | { readonly kind: 'received'; readonly submission: SubmissionAnswer; readonly unconfirmed: Failed | null }
  /** Stays here and goes when it can. */
  | { readonly kind: 'kept'; readonly failed: Failed }
  | { readonly kind: 'refused'; readonly failed: Failed }
  | { readonly kind: 'stopped' };

export type Outbox = {
  readonly reports: Observable<readonly KeptReport[]>;
  /** Keeps a report before it is sent, so that nothing is lost whatever happens next. The same report is kept once. */
  readonly keep: (parcel: Parcel, given: Keeping) => Promise<KeptReport>;
  readonly deliver: (id: string, watched?: Watched) => Promise<Delivered>;
  readonly drop: (id: string) => Promise<void>;
  readonly refuse: (id: string, words: NonNullable<KeptReport['refused']>) => void;
};

export type Keeping = Pick<KeptReport, 'label' | 'agency' | 'print' | 'confirmation'> & {
  /** Scan of the signed document. */
  readonly scan: Uint8Array | null;
};

const listKey = 'outbox';
const scanOf = (id: string): string => `${id}.scan`;

/**
 * Reports on their way (M10). The list is in the vault, the files beside it; both outlive the pane. The service knows a report by its
 * bytes: sent again after an answer that was lost it is no second one.
 */
export function makeOutbox(context: PaneContext, { service, access }: Connection): Outbox {
  const reports = cell<readonly KeptReport[]>(parsed(context.vault.read(listKey), z.array(keptSchema)) ?? []);
  reports.subscribe(() => context.vault.write(listKey, JSON.stringify(reports.read())));
  const put = (report: KeptReport): KeptReport => {
    reports.change((all) =>
      all.some(({ id }) => id === report.id)
        ? all.map((one) => (one.id === report.id ? report : one))
        : [...all, report],
    );
    return report;
  };
  const drop = async (id: string): Promise<void> => {
    reports.change((all) => all.filter((one) => one.id !== id));
    await context.files.drop(id);
    await context.files.drop(scanOf(id));
  };
  // One delivery of a report at a time; who asks again meanwhile is told what comes of it.
  const underWay = new Map<string, Promise<Delivered>>();

  const carry = async (id: string, watched: Watched): Promise<Delivered> => {
    const report = reports.read().find((one) => one.id === id);
    if (report === undefined) return { kind: 'stopped' };
    if (access.read()?.agency?.id !== report.agency || context.server.read() !== report.server)
      return { kind: 'kept', failed: { kind: 'signed_out' } };
    const bytes = await context.files.read(id);
    if (bytes === null) return lost(put, report);
    const { programme, period, file, type } = report;
    const taken = await service.submit({ programme, period, file, type, bytes }, watched);
    if (taken.kind === 'aborted') return { kind: 'stopped' };
    if (taken.kind !== 'ok') return { kind: staysHere(taken) ? 'kept' : 'refused', failed: taken };
    const { submission } = taken.value;
    const confirmed = await confirm(put({ ...report, number: submission.number }), submission);
    if (confirmed.kind === 'failed' && staysHere(confirmed.failed)) return { kind: 'kept', failed: confirmed.failed };
    await drop(id);
    return confirmed.kind === 'failed'
      ? { kind: 'received', submission, unconfirmed: confirmed.failed }
      : { kind: 'received', submission: confirmed.submission, unconfirmed: null };
  };

  const confirm = async (
    report: KeptReport,
    submission: SubmissionAnswer,
  ): Promise<
    | { readonly kind: 'done'; readonly submission: SubmissionAnswer }
    | { readonly kind: 'failed'; readonly failed: Failed }
  > => {
    if (report.confirmation === null || submission.confirmation !== null) return { kind: 'done', submission };
    let confirmation: Confirmation = { kind: 'leader' };
    if (report.confirmation.kind === 'document') {
      const { kind, number, date, signer, attached } = report.confirmation;
      let { hash } = report.confirmation;
      const scan = attached && hash === undefined ? await context.files.read(scanOf(report.id)) : null;
      if (scan !== null) {
        const kept = await service.keepOriginal(scan);
        if (kept.kind !== 'ok') return { kind: 'failed', failed: kept };
        hash = kept.value.hash;
        put({ ...report, confirmation: { ...report.confirmation, hash } });
      }
      confirmation = { kind, number, date, signer, ...(hash === undefined ? {} : { hash }) };
    }
    const answer = await service.confirm(submission.number, confirmation);
    return answer.kind === 'ok'
      ? { kind: 'done', submission: answer.value.submission }
      : { kind: 'failed', failed: answer };
  };

  return {
    reports,
    drop,
    keep: async (parcel, { scan, ...given }) => {
      const server = context.server.read();
      const same = reports
        .read()
        .find(
          (one) =>
            one.refused === null &&
            one.print === given.print &&
            one.period === parcel.period &&
            one.programme === parcel.programme &&
            one.agency === given.agency &&
            one.server === server,
        );
      const id = same?.id ?? context.newId();
      const { programme, period, file, type, bytes } = parcel;
      // The bytes kept first stay: they may have arrived already.
      if (same === undefined) await context.files.keep(id, bytes);
      if (scan !== null) await context.files.keep(scanOf(id), scan);
      const hash = same?.hash ?? (await context.hash(bytes));
      const keptAt = same?.keptAt ?? context.now();
      const number = same?.number ?? null;
      return put({ id, programme, period, file, type, hash, keptAt, number, server, refused: null, ...given });
    },
    deliver: (id, watched = {}) => {
      const going = underWay.get(id) ?? carry(id, watched).finally(() => underWay.delete(id));
      underWay.set(id, going);
      return going;
    },
    refuse: (id, refused) => {
      const report = reports.read().find((one) => one.id === id);
      if (report !== undefined) put({ ...report, refused });
    },
  };
}

function staysHere(failed: Failed): boolean {
  return mayPass(failed) || failed.kind === 'signed_out';
}

/** The device threw the file away (browsers may): nothing is left to send. */
function lost(put: (report: KeptReport) => KeptReport, report: KeptReport): Delivered {
  put({
    ...report,
    refused: {
      what: {
        vi: 'Tệp được giữ lại không còn trên máy này.',
        en: 'The file that was kept is no longer on this device.',
      },
      act: {
        vi: 'Mở lại sổ tính và gửi lại. Gửi lại không làm trùng số liệu.',
        en: 'Open the workbook and send it again. Sending twice never counts twice.',
      },
    },
  });
  return { kind: 'stopped' };
}
