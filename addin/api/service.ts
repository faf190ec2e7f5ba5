import { z } from 'zod';
import type { Client } from '#addin/api/client';
import type { NetRequest } from '#addin/app/paneContext';
import { meAnswerSchema, tokenAnswerSchema } from '#shared/wire/accessAnswer';
import type { Answer } from '#shared/wire/called';
import { historyAnswerSchema } from '#shared/wire/historyAnswer';
import { ownAnswerSchema, registryAnswerSchema } from '#shared/wire/ownAnswer';
import { pullAnswerSchema } from '#shared/wire/periodAnswer';
import { programmeListSchema } from '#shared/wire/programmeAnswer';
import {
  changedSubmissionSchema,
  dryRunSchema,
  submissionListSchema,
  submissionNowSchema,
  takenSchema,
} from '#shared/wire/submissionAnswer';

const keptOriginal = z.object({ hash: z.string(), size: z.number() });
const revoked = z.object({ revoked: z.number() });
const health = z.object({ status: z.string() });
const openCount = z.object({ conflicts: z.number(), proposals: z.number(), waiting: z.number() });
const decided = z.object({ open: openCount });

/** A report as it goes to the service. */
export type Parcel = {
  readonly programme: string;
  readonly period: string;
  /** Name of the file, for the receipt. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** `application/json` for sheets and declarations, else bytes of a workbook. */
  readonly type: string;
};

/** What makes a working copy the agency's word (K5). */
export type Confirmation =
  | { readonly kind: 'leader' }
  | {
      readonly kind: 'document';
      readonly number: string;
      readonly date: string;
      readonly signer: string;
      readonly hash?: string;
    };

type Under = { readonly programme: string; readonly period: string };
export type Watched = Pick<NetRequest, 'signal' | 'told'>;

export type Service = ReturnType<typeof makeService>;

/** The calls the pane makes, each with what it is answered. */
export function makeService(client: Client) {
  const at = ({ programme, period }: Under): string => `${programmePath(programme)}/periods/${part(period)}`;
  const get = <T>(path: string, answer: z.ZodType<T>): Promise<Answer<T>> => client({ method: 'GET', path, answer });
  const send = <T>(parcel: Parcel, answer: z.ZodType<T>, dryRun: boolean, watched: Watched): Promise<Answer<T>> =>
    client({
      method: 'POST',
      path: `${at(parcel)}/submissions?file=${part(parcel.file)}&channel=pane${dryRun ? '&dryRun=true' : ''}`,
      answer,
      body: parcel.bytes,
      type: parcel.type,
      ...watched,
    });
  return {
    exchangeCode: (code: string, name: string) =>
      client({
        method: 'POST',
        path: '/api/v1/access/token',
        answer: tokenAnswerSchema,
        body: { code, name },
        open: true,
      }),
    signOut: () => client({ method: 'DELETE', path: '/api/v1/access', answer: revoked }),
    me: () => get('/api/v1/me', meAnswerSchema),
    health: () => client({ method: 'GET', path: '/health', answer: health, open: true }),
    programmes: () => get('/api/v1/programmes', programmeListSchema),
    mine: (programme: string) => get(`${programmePath(programme)}/mine`, ownAnswerSchema),
    registry: (programme: string, known?: string) =>
      get(
        `${programmePath(programme)}/registry${known === undefined ? '' : `?known=${part(known)}`}`,
        registryAnswerSchema,
      ),
    dryRun: (parcel: Parcel, watched: Watched = {}) => send(parcel, dryRunSchema, true, watched),
    submit: (parcel: Parcel, watched: Watched = {}) => send(parcel, takenSchema, false, watched),
    submissions: (under: Under) => get(`${at(under)}/submissions`, submissionListSchema),
    submission: (number: string) => get(`/api/v1/submissions/${part(number)}`, submissionNowSchema),
    withdraw: (number: string, reason: string) =>
      client({
        method: 'POST',
        path: `/api/v1/submissions/${part(number)}/withdrawal`,
        answer: changedSubmissionSchema,
        body: { reason },
      }),
    confirm: (number: string, confirmation: Confirmation) =>
      client({
        method: 'POST',
        path: `/api/v1/submissions/${part(number)}/confirmation`,
        answer: changedSubmissionSchema,
        body: confirmation,
      }),
    keepOriginal: (bytes: Uint8Array) =>
      client({ method: 'POST', path: '/api/v1/originals', answer: keptOriginal, body: bytes }),
    pull: (under: Under) => get(`${at(under)}/pull`, pullAnswerSchema),
    choose: (under: Under, conflict: string, value: string, reason: string) =>
      client({
        method: 'POST',
        path: `${at(under)}/decisions`,
        answer: decided,
        body: { decisions: [{ kind: 'choose', conflict, value }], reason },
      }),
    history: (programme: string, key: string) =>
      get(`${programmePath(programme)}/history?key=${part(key)}`, historyAnswerSchema),
    receiptPath: (number: string): string => `/api/v1/submissions/${part(number)}/receipt`,
  };
}

function programmePath(programme: string): string {
  return `/api/v1/programmes/${part(programme)}`;
}

function part(text: string): string {
  return encodeURIComponent(text);
}
