import type { RefusalCode } from '#shared/message/refusal';
import type { Finding, Words } from '#shared/rules/rule';

/** What the service answers when it does not do what was asked. Codes are never renamed or reused; words in `#server/http/problemWords`. */
export const problemCodes = [
  'not_signed_in',
  'not_allowed',
  'not_found',
  'wrong_code',
  'too_many_tries',
  'wrong_request',
  'wrong_type',
  'too_large',
  'too_slow',
  'csrf',
  'busy',
  'storage_full',
  'storage_failed',
  'internal',
  'file_refused',
  'findings_block',
  'sender_differs',
  'period_closed',
  'period_unknown',
  'period_not_ended',
  'programme_unknown',
  'programme_exists',
  'already_withdrawn',
  'already_confirmed',
  'decision_lacks',
  'decision_subject',
  'confirmation_needed',
  'revision_conflict',
  'other_programme',
  'lines_would_vanish',
  'period_order',
  'check_code_unknown',
  'check_code_elsewhere',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One part of a request that could not be used: where, what was read there, what is accepted, for a person in both languages. */
export type RequestFault = {
  /** `query.period`, `body.lines.3.task`; empty for the whole. */
  readonly field: string;
  readonly read: string;
  readonly accepted: Words;
};

/** Expected trouble of a use case: an answer, not a fault. `status` is the HTTP status it becomes. */
export type Problem = {
  readonly kind: 'problem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly params: Readonly<Record<string, string | number>>;
  /** The refusal of a file, when `code` is `file_refused`. */
  readonly refusal?: { readonly code: RefusalCode; readonly params: Readonly<Record<string, string | number>> };
  /** What stops the report, when `code` is `findings_block`; never empty then. */
  readonly findings?: readonly Finding[];
  /** What is wrong with the request, when `code` is `wrong_request` and more than its `params` is known. */
  readonly faults?: readonly RequestFault[];
};

/** Thrown by a use case to end a call with a {@link Problem}: the transaction under way rolls back. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

const statusOf: Readonly<Record<ProblemCode, number>> = {
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  wrong_code: 401,
  too_many_tries: 429,
  wrong_request: 400,
  wrong_type: 415,
  too_large: 413,
  too_slow: 408,
  csrf: 403,
  busy: 503,
  storage_full: 507,
  storage_failed: 500,
  internal: 500,
  file_refused: 422,
  findings_block: 422,
  sender_differs: 409,
  period_closed: 409,
  period_unknown: 404,
  period_not_ended: 409,
  programme_unknown: 404,
  programme_exists: 409,
  already_withdrawn: 409,
  already_confirmed: 409,
  decision_lacks: 422,
  decision_subject: 404,
  confirmation_needed: 409,
  revision_conflict: 409,
  other_programme: 409,
  lines_would_vanish: 409,
  period_order: 409,
  check_code_unknown: 404,
  check_code_elsewhere: 404,
};

export function problem(code: ProblemCode, params: Problem['params'] = {}, refusal?: Problem['refusal']): Problem {
  return { kind: 'problem', code, status: statusOf[code], params, ...(refusal === undefined ? {} : { refusal }) };
}

/**
 * `throw refuse('period_closed', {period})`. `wrong_request` takes `{field, read, accepted}`, `too_many_tries` and `busy` take `{seconds}`;
 * see `#server/http/problemWords` for what the words of a code name.
 */
export function refuse(code: ProblemCode, params: Problem['params'] = {}, refusal?: Problem['refusal']): Refused {
  return new Refused(problem(code, params, refusal));
}
