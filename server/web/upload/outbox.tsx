import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { z } from 'zod';
import { type Failed, mayPass } from '#shared/wire/called';
import { changedSubmissionSchema, type SubmissionAnswer, takenSchema } from '#shared/wire/submissionAnswer';
import { type Caller, call, withQuery } from '#web/api/call';
import type { Confirming } from '#web/own/confirmingChoice';

/** A report on its way, kept on the device with its bytes until its receipt is there (M10). */
export type KeptReport = {
  readonly id: string;
  /** Whose it is: nobody else at this device sees or sends it. */
  readonly account: string;
  /** `/api/v1/programmes/…/periods/…` it goes to, and the period in words. */
  readonly periodPath: string;
  readonly label: string;
  readonly file: string;
  readonly channel: 'page' | 'form';
  readonly type: string;
  readonly body: Blob;
  /** ISO 8601. */
  readonly keptAt: string;
  readonly confirming: Confirming | null;
  readonly scan: Blob | null;
  /** Its receipt, once the service has taken it and only the confirmation is missing. */
  readonly number: string | null;
};

export type Delivered =
  | { readonly kind: 'received'; readonly submission: SubmissionAnswer; readonly unconfirmed: Failed | null }
  /** Stays here and goes when it can. */
  | { readonly kind: 'kept'; readonly failed: Failed }
  | { readonly kind: 'refused'; readonly failed: Failed };

const originalSchema = z.object({ hash: z.string(), size: z.number() });

/** What the list of waiting reports is remembered by. */
export const keptKey = ['kept-reports'] as const;

let store: UseStore | null = null;
/** Where the browser keeps nothing, the page itself does. */
const here = new Map<string, KeptReport>();

function kept(): UseStore {
  store ??= createStore('phuluc-gui', 'bao-cao');
  return store;
}

/** Keeps a report before it is sent; false where it lasts only as long as the page. */
export async function keepReport(report: KeptReport): Promise<boolean> {
  here.set(report.id, report);
  try {
    await set(report.id, report, kept());
    return true;
  } catch {
    return false;
  }
}

export async function dropReport(id: string): Promise<void> {
  here.delete(id);
  try {
    await del(id, kept());
  } catch {
    // Nothing was kept there.
  }
}

/** Reports of an account that wait on this device, oldest first. */
export async function keptReports(account: string): Promise<readonly KeptReport[]> {
  const all = new Map(here);
  try {
    for (const [id, report] of await entries<string, KeptReport>(kept())) all.set(id, report);
  } catch {
    // A browser that keeps nothing: those of this page.
  }
  return [...all.values()]
    .filter((one) => one.account === account)
    .sort((a, b) => (a.keptAt < b.keptAt ? -1 : a.keptAt > b.keptAt ? 1 : 0));
}

const underWay = new Map<string, Promise<Delivered>>();

export type Sending = {
  readonly signal?: AbortSignal;
  readonly told?: (sent: number, of: number) => void;
};

/**
 * Hands a kept report in and has it confirmed; what may pass later stays kept. The service knows a report by its bytes: after an answer that was
 * lost it is no second one. One delivery of a report at a time.
 */
export function deliver(caller: Caller, report: KeptReport, sending: Sending = {}): Promise<Delivered> {
  const going = underWay.get(report.id) ?? carry(caller, report, sending).finally(() => underWay.delete(report.id));
  underWay.set(report.id, going);
  return going;
}

async function carry(caller: Caller, report: KeptReport, { signal, told }: Sending): Promise<Delivered> {
  const { periodPath, file, channel, type, body } = (await fresh(report.id)) ?? report;
  const taken = await call(caller, {
    method: 'POST',
    path: withQuery(`${periodPath}/submissions`, { file, channel }),
    answer: takenSchema,
    body,
    type,
    ...(signal === undefined ? {} : { signal }),
    ...(told === undefined ? {} : { told }),
  });
  if (taken.kind !== 'ok') return stays(taken) ? { kind: 'kept', failed: taken } : refused(report, taken);
  const { submission } = taken.value;
  const confirmed = await confirmReport(caller, { ...report, number: submission.number }, submission);
  if (confirmed.kind === 'failed' && stays(confirmed.failed)) return { kind: 'kept', failed: confirmed.failed };
  await dropReport(report.id);
  return confirmed.kind === 'failed'
    ? { kind: 'received', submission, unconfirmed: confirmed.failed }
    : { kind: 'received', submission: confirmed.submission, unconfirmed: null };
}

async function fresh(id: string): Promise<KeptReport | undefined> {
  try {
    return await get<KeptReport>(id, kept());
  } catch {
    return here.get(id);
  }
}

async function refused(report: KeptReport, failed: Failed): Promise<Delivered> {
  await dropReport(report.id);
  return { kind: 'refused', failed };
}

/** Without a network, with the service busy, or with the session over it waits. */
function stays(failed: Failed): boolean {
  return mayPass(failed) || failed.kind === 'signed_out';
}

type Confirmed =
  | { readonly kind: 'done'; readonly submission: SubmissionAnswer }
  | { readonly kind: 'failed'; readonly failed: Failed };

async function confirmReport(caller: Caller, report: KeptReport, submission: SubmissionAnswer): Promise<Confirmed> {
  const { confirming, scan } = report;
  if (confirming === null || submission.confirmation !== null) return { kind: 'done', submission };
  await keepReport(report);
  return confirmSubmission(caller, submission.number, confirming, scan);
}

/** The agency's word for a report (K5); the scan of the document goes first. */
export async function confirmSubmission(
  caller: Caller,
  number: string,
  confirming: Confirming,
  scan: Blob | null,
): Promise<Confirmed> {
  let body: Readonly<Record<string, unknown>> = confirming;
  if (scan !== null) {
    const original = await call(caller, {
      method: 'POST',
      path: '/api/v1/originals',
      answer: originalSchema,
      body: scan,
    });
    if (original.kind !== 'ok') return { kind: 'failed', failed: original };
    body = { ...confirming, hash: original.value.hash };
  }
  const done = await call(caller, {
    method: 'POST',
    path: `/api/v1/submissions/${encodeURIComponent(number)}/confirmation`,
    answer: changedSubmissionSchema,
    body,
  });
  return done.kind === 'ok' ? { kind: 'done', submission: done.value.submission } : { kind: 'failed', failed: done };
}
