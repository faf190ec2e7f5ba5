import { problem, Refused, refuse } from '#server/http/problem';
import { type AccountRecord, type CredentialRecord, instanceStream } from '#server/store/records';
import type { Act } from '#server/store/store';
import { readCode } from '#server/usecases/access/agencyCode';
import { inForce } from '#server/usecases/access/caller';
import { firstLinkLabel } from '#server/usecases/access/firstLink';
import { after, lifetimes } from '#server/usecases/access/lifetimes';
import { makeAccount, personNamed } from '#server/usecases/access/person';
import { credentialId, hashOfSecret, newSecret } from '#server/usecases/access/secret';
import type { Service } from '#server/usecases/service';

/** A person who was let in: `secret` is told once and kept by nobody but the caller. */
export type SignedIn = { readonly secret: string; readonly account: AccountRecord; readonly expiresAt: string };

type Given = { readonly code: string; readonly name: string | undefined };

/** What tries to sign in are counted by, besides the address: the label of an agency's code. */
export function triesKey(code: string): string | null {
  const typed = readCode(code);
  return typed.kind === 'code' ? `code:${typed.label}` : null;
}

/**
 * Exchanges an agency's code, or a link that works once, for a bearer token or a session. Whoever holds the code names a person; the
 * same name under the same agency comes back to the same account.
 */
export async function signIn(service: Service, kind: 'token' | 'session', given: Given): Promise<SignedIn> {
  const typed = readCode(given.code);
  if (typed.kind === 'mistyped') throw mistyped();
  const hash = hashOfSecret(typed.kind === 'code' ? typed.code : given.code);
  return service.store.act(instanceStream, async (act) => {
    const key = await act.credential(hash);
    if (key === null || (key.kind !== 'code' && key.kind !== 'link') || !inForce(key, service.now())) {
      throw refuse('wrong_code');
    }
    const account = await accountFor(service, act, key, given.name);
    if (account.disabledAt !== null) throw refuse('not_allowed');
    if (key.kind === 'link') await act.putCredential({ ...key, revokedAt: service.now().toISOString() });
    return letIn(service, act, { account, kind, label: key.label, by: credentialId(hash) });
  });
}

/** Told from a wrong code, since the person can see and mend it; a guess always has its check sign right. */
function mistyped(): Refused {
  const accepted = {
    vi: 'mã như trên giấy, ví dụ SKHCN-XXXX-XXXX-XXXX (mã vừa gõ sai hoặc thiếu ký tự)',
    en: 'the code as printed, for example SKHCN-XXXX-XXXX-XXXX (a character is wrong or missing)',
  };
  const field = 'body.code';
  return new Refused({ ...problem('wrong_request', { field }), faults: [{ field, read: '', accepted }] });
}

async function accountFor(
  service: Service,
  act: Act,
  key: CredentialRecord,
  name: string | undefined,
): Promise<AccountRecord> {
  if (key.account !== null) {
    const known = await act.account(key.account);
    if (known === null) throw refuse('wrong_code');
    return known;
  }
  if (key.grants === null) throw refuse('wrong_code');
  if (name === undefined) throw refuse('wrong_request', { field: 'body.name' });
  const { role, agency } = key.grants;
  const others = await act.accounts();
  // Links printed by an earlier start, or by another process, end with the first administrator.
  if (key.label === firstLinkLabel && others.some((one) => one.role === role && one.disabledAt === null)) {
    throw refuse('wrong_code');
  }
  const known = personNamed(others, { name, role, agency });
  return known ?? makeAccount(service, act, { name, role, agency, unit: null, subject: null }, 'system');
}

/** Makes a token or a session for an account; the entry in the journal names neither. */
export async function letIn(
  service: Service,
  act: Act,
  given: {
    readonly account: AccountRecord;
    readonly kind: 'token' | 'session';
    readonly label: string;
    /** By what the person was let in: a credential's id, or `oidc`. */
    readonly by: string;
  },
): Promise<SignedIn> {
  const { account, kind, label, by } = given;
  const now = service.now();
  const secret = newSecret(service);
  const expiresAt = after(now, lifetimes[kind]);
  await act.putCredential({
    hash: hashOfSecret(secret),
    kind,
    account: account.id,
    grants: null,
    createdAt: now.toISOString(),
    expiresAt,
    revokedAt: null,
    label,
  });
  await act.append({
    kind: 'signed_in',
    at: now.toISOString(),
    by: account.id,
    period: null,
    body: { account: account.id, kind, by, credential: credentialId(hashOfSecret(secret)) },
  });
  return { secret, account, expiresAt };
}
