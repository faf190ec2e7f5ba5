import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { type CookieNames, readCookies } from '#server/http/cookies';
import { refuse } from '#server/http/problem';
import type { Route } from '#server/http/route';
import { addressKey, type Tries } from '#server/http/tries';
import { type Caller, callerOf } from '#server/usecases/access/caller';
import { csrfOf } from '#server/usecases/access/secret';
import type { Service } from '#server/usecases/service';
import type { Role } from '#shared/wire/role';

/** What the guard at the door knows of the service's own place. */
export type Gate = {
  readonly service: Service;
  readonly cookies: CookieNames;
  /** Origins whose pages may call: our own and the add-in's. */
  readonly origins: readonly string[];
  /** Counts unknown tokens per address. */
  readonly guesses: Tries;
};

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets a call in or throws `not_signed_in`, `not_allowed`, `csrf`, `too_many_tries`. A bearer token speaks for itself; a session's cookie
 * is sent by the browser unasked, so that calls which change something must also carry its mark (double submit).
 */
export async function admit(gate: Gate, route: Route, request: Request): Promise<Caller | null> {
  const safe = SAFE.has(request.method);
  if (route.who === 'anyone') {
    if (!safe) ownOrigin(gate, request);
    return null;
  }
  const bearer = /^Bearer ([A-Za-z0-9_~+/.=-]{1,512})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return allowed(route.who, await known(gate, request, 'token', bearer));
  const session = readCookies(request.headers.cookie).get(gate.cookies.session);
  if (session === undefined) throw refuse('not_signed_in');
  const caller = await known(gate, request, 'session', session);
  if (!safe) {
    ownOrigin(gate, request);
    const mark = request.headers['x-csrf-token'];
    if (typeof mark !== 'string' || !same(mark, csrfOf(session))) throw refuse('csrf');
  }
  return allowed(route.who, caller);
}

/** Only secrets nobody was ever given count as guesses, and only who sends such is told to wait: no neighbour is locked out. */
async function known(gate: Gate, request: Request, kind: 'token' | 'session', secret: string): Promise<Caller> {
  const caller = await callerOf(gate.service.store, kind, secret, gate.service.now());
  if (caller === null) {
    return gate.guesses.spend([addressKey(request.ip ?? '')], async () => {
      throw refuse('not_signed_in');
    });
  }
  if (caller === 'ended') throw refuse('not_signed_in');
  return caller;
}

function allowed(who: readonly Role[], caller: Caller): Caller {
  if (!who.includes(caller.account.role)) throw refuse('not_allowed');
  return caller;
}

/** A browser says where a changing call comes from; programs say nothing. */
function ownOrigin(gate: Gate, request: Request): void {
  const { origin } = request.headers;
  if (origin === undefined || gate.origins.includes(origin)) return;
  // People may come by another name of the machine than PUBLIC_URL; to their browser it is the page's own.
  if (URL.canParse(origin) && new URL(origin).host === request.headers.host) return;
  throw refuse('csrf');
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
