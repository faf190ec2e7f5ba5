import { instanceStream } from '#server/store/records';
import { after, lifetimes } from '#server/usecases/access/lifetimes';
import { credentialId, hashOfSecret, newSecret } from '#server/usecases/access/secret';
import type { Service } from '#server/usecases/service';

/** Marks links that may only make the first administrator. */
export const firstLinkLabel = 'first';

/**
 * The secret of a link that makes an administrator, to be printed where the service is started: as long as there is none, or whenever
 * `anew` is asked by whoever runs the machine (the administrator left, or lost access). Works once, for a day; kept only as a hash.
 */
export async function firstLink(service: Service, anew: boolean): Promise<string | null> {
  return service.store.act(instanceStream, async (act) => {
    const now = service.now();
    const at = now.toISOString();
    if ((await act.head(instanceStream)).seq === 0) {
      await act.append({ kind: 'instance_created', at, by: 'system', period: null, body: {} });
    }
    const has = (await act.accounts()).some(({ role, disabledAt }) => role === 'administrator' && disabledAt === null);
    if (has && !anew) return null;
    const secret = newSecret(service);
    const hash = hashOfSecret(secret);
    const expiresAt = after(now, lifetimes.firstLink);
    await act.putCredential({
      hash,
      kind: 'link',
      account: null,
      grants: { role: 'administrator', agency: null },
      createdAt: at,
      expiresAt,
      revokedAt: null,
      label: anew ? 'administrator' : firstLinkLabel,
    });
    await act.append({
      kind: 'code_given',
      at,
      by: 'system',
      period: null,
      body: { link: credentialId(hash), role: 'administrator', expiresAt },
    });
    return secret;
  });
}
