import type { Words } from '#shared/rules/rule';
import type { ProblemAnswer } from '#shared/wire/problemAnswer';

/** Whatever came of a call to the service; nothing is thrown. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly status: number }
  /** The service says what is the matter, in words. */
  | { readonly kind: 'problem'; readonly problem: ProblemAnswer }
  /** Nobody is signed in, or no longer. */
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'aborted' }
  /** An answer that is not the service's: a proxy's page, another version. */
  | { readonly kind: 'strange'; readonly status: number; readonly detail: string };

export type Failed = Exclude<Answer<never>, { readonly kind: 'ok' }>;

/** Whether trying again later may help: no network, a busy or failing service, a proxy in between. */
export function mayPass(failed: Failed): boolean {
  switch (failed.kind) {
    case 'unreachable':
      return true;
    case 'problem':
      return failed.problem.status >= 500 || failed.problem.status === 408 || failed.problem.status === 429;
    case 'strange':
      return failed.status >= 500 || failed.status === 0;
    case 'signed_out':
    case 'aborted':
      return false;
  }
}

/** What happened and what to do, both in words. */
export type FailureWords = { readonly what: Words; readonly act: Words };
