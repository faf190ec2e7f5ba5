import { refuse } from '#server/http/problem';
import { type AccountRecord, type CredentialRecord, instanceStream } from '#server/store/records';
import type { Act } from '#server/store/store';
import { inForce } from '#server/usecases/access/caller';
import { after, lifetimes } from '#server/usecases/access/lifetimes';
import { makeAccount, personNamed } from '#server/usecases/access/person';
import { agencyFor, mayGive } from '#server/usecases/access/rights';
import { credentialId, hashOfSecret, newSecret } from '#server/usecases/access/secret';
import type { Service } from '#server/usecases/service';
import { cleanText } from '#shared/text/fold';
import type { Role } from '#shared/wire/role';

/** A credential as it may be shown. */
export type AccessView = {
  readonly id: string;
  readonly kind: CredentialRecord['kind'];
  readonly label: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly inForce: boolean;
};

async function known(act: Pick<Act, 'account'>, id: string): Promise<AccountRecord> {
  const account = await act.account(id);
  if (account === null) throw refuse('not_found');
  return account;
}

/** Makes an account by hand: for a person at the province, or one an agency has named. Such a person comes in by {@link giveLink}. */
export async function createAccount(
  service: Service,
  by: AccountRecord,
  wish: Pick<AccountRecord, 'name' | 'role' | 'agency' | 'unit'>,
): Promise<AccountRecord> {
  mayGive(by, wish.role);
  const agency = await agencyFor(service, wish.role, wish.agency);
  return service.store.act(instanceStream, async (act) => {
    const person = { ...wish, agency };
    if (personNamed(await act.accounts(), person) !== undefined) {
      throw refuse('wrong_request', { field: 'body.name', read: wish.name });
    }
    return makeAccount(service, act, { ...person, subject: null }, by.id);
  });
}

/** Changes name, role, unit, or whether an account may come in. A disabled one is out at once, with all its tokens and sessions. */
export async function changeAccount(
  service: Service,
  by: AccountRecord,
  id: string,
  change: {
    readonly name?: string | undefined;
    readonly role?: Role | undefined;
    readonly unit?: string | null | undefined;
    readonly disabled?: boolean | undefined;
  },
): Promise<AccountRecord> {
  const before = await known(service.store, id);
  const role = change.role ?? before.role;
  mayGive(by, before.role);
  mayGive(by, role);
  const agency = await agencyFor(service, role, before.agency);
  return service.store.act(instanceStream, async (act) => {
    const current = await known(act, id);
    const at = service.now().toISOString();
    const account: AccountRecord = {
      ...current,
      name: change.name === undefined ? current.name : cleanText(change.name),
      role,
      agency,
      unit: change.unit === undefined ? current.unit : change.unit,
      disabledAt:
        change.disabled === undefined ? current.disabledAt : change.disabled ? (current.disabledAt ?? at) : null,
    };
    if (leavesNoAdministrator(await act.accounts(), account)) {
      throw refuse('wrong_request', { field: change.disabled === true ? 'body.disabled' : 'body.role' });
    }
    await act.putAccount(account);
    await act.append({
      kind: 'account_changed',
      at,
      by: by.id,
      period: null,
      body: {
        account: id,
        name: account.name,
        role,
        agency,
        unit: account.unit,
        disabled: account.disabledAt !== null,
      },
    });
    if (account.disabledAt !== null) await revokeIn(act, by, at, id, await act.credentials(id));
    return account;
  });
}

/** Somebody must be left who can give access. */
function leavesNoAdministrator(accounts: readonly AccountRecord[], changed: AccountRecord): boolean {
  const can = (one: AccountRecord): boolean => one.role === 'administrator' && one.disabledAt === null;
  const others = accounts.filter(({ id }) => id !== changed.id);
  const before = accounts.find(({ id }) => id === changed.id);
  return before !== undefined && can(before) && !can(changed) && !others.some(can);
}

/** Makes a link by which the person of an account comes in once. The secret is told this once. */
export async function giveLink(
  service: Service,
  by: AccountRecord,
  id: string,
): Promise<{ readonly secret: string; readonly expiresAt: string }> {
  const secret = newSecret(service);
  const now = service.now();
  const expiresAt = after(now, lifetimes.link);
  await service.store.act(instanceStream, async (act) => {
    const account = await known(act, id);
    mayGive(by, account.role);
    if (account.disabledAt !== null) throw refuse('not_allowed');
    const hash = hashOfSecret(secret);
    await act.putCredential({
      hash,
      kind: 'link',
      account: id,
      grants: null,
      createdAt: now.toISOString(),
      expiresAt,
      revokedAt: null,
      label: account.name,
    });
    await act.append({
      kind: 'code_given',
      at: now.toISOString(),
      by: by.id,
      period: null,
      body: { link: credentialId(hash), account: id, expiresAt },
    });
  });
  return { secret, expiresAt };
}

/** What lets an account in, oldest first. */
export async function accessOf(service: Service, by: AccountRecord, id: string): Promise<readonly AccessView[]> {
  const account = await known(service.store, id);
  if (by.id !== id) mayGive(by, account.role);
  const now = service.now();
  return (await service.store.credentials(id)).map((record) => ({
    id: credentialId(record.hash),
    kind: record.kind,
    label: record.label,
    createdAt: record.createdAt,
    expiresAt: record.expiresAt,
    revokedAt: record.revokedAt,
    inForce: inForce(record, now),
  }));
}

/** Takes back one token, session or link of an account, or all. One's own may always be taken back. Answers how many were. */
export async function revokeAccess(
  service: Service,
  by: AccountRecord,
  id: string,
  which: (record: CredentialRecord) => boolean,
): Promise<number> {
  return service.store.act(instanceStream, async (act) => {
    const account = await known(act, id);
    if (by.id !== id) mayGive(by, account.role);
    const chosen = (await act.credentials(id)).filter(which);
    return revokeIn(act, by, service.now().toISOString(), id, chosen);
  });
}

async function revokeIn(
  act: Act,
  by: AccountRecord,
  at: string,
  account: string,
  records: readonly CredentialRecord[],
): Promise<number> {
  const open = records.filter(({ revokedAt }) => revokedAt === null);
  for (const record of open) await act.putCredential({ ...record, revokedAt: at });
  if (open.length > 0) {
    const credentials = open.map(({ hash }) => credentialId(hash));
    await act.append({ kind: 'access_revoked', at, by: by.id, period: null, body: { account, credentials } });
  }
  return open.length;
}
