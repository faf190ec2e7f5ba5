import { refuse } from '#server/http/problem';
import { type AccountRecord, type CredentialRecord, instanceStream } from '#server/store/records';
import { makeCode } from '#server/usecases/access/agencyCode';
import { after } from '#server/usecases/access/lifetimes';
import { agencyFor, mayGive } from '#server/usecases/access/rights';
import { credentialId, hashOfSecret } from '#server/usecases/access/secret';
import type { Service } from '#server/usecases/service';
import type { Role } from '#shared/wire/role';

export type CodeView = {
  readonly id: string;
  readonly role: Role;
  readonly agency: string | null;
  readonly label: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
};

function viewOf(record: CredentialRecord): CodeView | null {
  if (record.kind !== 'code' || record.grants === null) return null;
  const { hash, grants, label, createdAt, expiresAt, revokedAt } = record;
  return { id: credentialId(hash), ...grants, label, createdAt, expiresAt, revokedAt };
}

/** Makes an access code for an agency, or for a role at the province. The code itself is told this once. */
export async function giveCode(
  service: Service,
  by: AccountRecord,
  wish: { readonly role: Role; readonly agency: string | null; readonly label: string; readonly days: number },
): Promise<CodeView & { readonly code: string }> {
  mayGive(by, wish.role);
  const agency = await agencyFor(service, wish.role, wish.agency);
  const body = (await service.registry()).agencies.find(({ id }) => id === agency);
  const code = makeCode(body?.short ?? wish.role, service.random);
  const now = service.now();
  const record: CredentialRecord = {
    hash: hashOfSecret(code),
    kind: 'code',
    account: null,
    grants: { role: wish.role, agency },
    createdAt: now.toISOString(),
    expiresAt: after(now, wish.days * 86_400),
    revokedAt: null,
    label: wish.label,
  };
  const view = viewOf(record);
  if (view === null) throw new Error('a code without grants');
  await service.store.act(instanceStream, async (act) => {
    await act.putCredential(record);
    await act.append({
      kind: 'code_given',
      at: record.createdAt,
      by: by.id,
      period: null,
      body: { code: view.id, role: wish.role, agency, label: wish.label, expiresAt: record.expiresAt },
    });
  });
  return { ...view, code };
}

/** All codes ever given, oldest first; none can be read back. */
export async function codesGiven(service: Service): Promise<readonly CodeView[]> {
  const records = await service.store.credentials(null);
  return records.map(viewOf).filter((view) => view !== null);
}

/**
 * Takes a code back. Whoever was let in by it before stays, unless `signOut`: then everybody of that role and agency has to come in anew.
 */
export async function revokeCode(service: Service, by: AccountRecord, id: string, signOut: boolean): Promise<CodeView> {
  return service.store.act(instanceStream, async (act) => {
    const record = (await act.credentials(null)).find(({ hash, kind }) => kind === 'code' && credentialId(hash) === id);
    if (record?.grants === undefined || record.grants === null) throw refuse('not_found');
    const { grants } = record;
    mayGive(by, grants.role);
    const at = service.now().toISOString();
    const revoked = { ...record, revokedAt: record.revokedAt ?? at };
    await act.putCredential(revoked);
    const people = signOut
      ? (await act.accounts()).filter(({ role, agency }) => role === grants.role && agency === grants.agency)
      : [];
    for (const person of people) {
      for (const one of await act.credentials(person.id)) {
        if (one.revokedAt === null) await act.putCredential({ ...one, revokedAt: at });
      }
    }
    await act.append({
      kind: 'access_revoked',
      at,
      by: by.id,
      period: null,
      body: { code: id, accounts: people.map((person) => person.id) },
    });
    const view = viewOf(revoked);
    if (view === null) throw refuse('not_found');
    return view;
  });
}
