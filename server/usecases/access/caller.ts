import type { AccountRecord, CredentialRecord } from '#server/store/records';
import type { Reader } from '#server/store/store';
import { hashOfSecret } from '#server/usecases/access/secret';

/** Who calls, and the hash of what let them in. */
export type Caller = { readonly account: AccountRecord; readonly credential: string };

/** Whether a credential still lets anybody in. */
export function inForce(credential: CredentialRecord, now: Date): boolean {
  return credential.revokedAt === null && (credential.expiresAt === null || credential.expiresAt > now.toISOString());
}

/**
 * The caller behind a bearer token or a session; `ended` for one that expired or was revoked, or whose account was disabled; null for one
 * nobody was ever given. Asked anew on every call, so that what is taken away is away at once. Found by its hash: nothing is compared
 * letter by letter.
 */
export async function callerOf(
  store: Pick<Reader, 'credential' | 'account'>,
  kind: 'token' | 'session',
  secret: string,
  now: Date,
): Promise<Caller | 'ended' | null> {
  const credential = hashOfSecret(secret);
  const found = await store.credential(credential);
  if (found === null || found.kind !== kind || found.account === null) return null;
  if (!inForce(found, now)) return 'ended';
  const account = await store.account(found.account);
  return account === null || account.disabledAt !== null ? 'ended' : { account, credential };
}
