import { refuse } from '#server/http/problem';
import type { AccountRecord } from '#server/store/records';
import type { Service } from '#server/usecases/service';
import type { Role } from '#shared/wire/role';

/** Roles that speak for one agency. */
const ofAgency: readonly Role[] = ['officer', 'approver'];
/** What a consolidator may hand out and take back; the rest is the administrator's. */
const byConsolidator: readonly Role[] = ['officer', 'approver', 'reader'];

/** Throws `not_allowed` where `account` may not give or take back access of this role. */
export function mayGive(account: AccountRecord, role: Role): void {
  const may = account.role === 'administrator' || (account.role === 'consolidator' && byConsolidator.includes(role));
  if (!may) throw refuse('not_allowed');
}

/** Officers and approvers belong to a body of the registry, all others to none. Throws `wrong_request`. */
export async function agencyFor(service: Service, role: Role, agency: string | null): Promise<string | null> {
  if (!ofAgency.includes(role)) {
    if (agency !== null) throw refuse('wrong_request', { field: 'body.agency', read: agency, accepted: 'null' });
    return null;
  }
  const known = (await service.registry()).agencies.find(({ id, kind }) => id === agency && kind !== 'group');
  if (known === undefined)
    throw refuse('wrong_request', { field: 'body.agency', read: agency ?? '', accepted: '/api/v1/registry' });
  return known.id;
}
