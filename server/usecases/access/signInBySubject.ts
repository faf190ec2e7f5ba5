import { refuse } from '#server/http/problem';
import { type AccountRecord, instanceStream } from '#server/store/records';
import type { Act } from '#server/store/store';
import { makeAccount } from '#server/usecases/access/person';
import { agencyFor } from '#server/usecases/access/rights';
import { letIn, type SignedIn } from '#server/usecases/access/signIn';
import type { Service } from '#server/usecases/service';
import { cleanText } from '#shared/text/fold';

type Known = Pick<AccountRecord, 'name' | 'role' | 'agency'> & { readonly subject: string };

/**
 * Lets in a person the identity provider vouches for. What they may be is decided there, each time: whoever lost a group has lost it
 * here too. An account disabled here stays out.
 */
export async function signInBySubject(service: Service, person: Known): Promise<SignedIn> {
  const agency = await agencyFor(service, person.role, person.agency);
  return service.store.act(instanceStream, async (act) => {
    const account = await accountOf(service, act, { ...person, agency });
    if (account.disabledAt !== null) throw refuse('not_allowed');
    return letIn(service, act, { account, kind: 'session', label: 'oidc', by: 'oidc' });
  });
}

async function accountOf(service: Service, act: Act, person: Known): Promise<AccountRecord> {
  const { subject, role, agency } = person;
  const name = cleanText(person.name);
  const known = await act.accountBySubject(subject);
  if (known === null) return makeAccount(service, act, { name, role, agency, unit: null, subject }, 'system');
  if (known.name === name && known.role === role && known.agency === agency) return known;
  const changed = { ...known, name, role, agency };
  await act.putAccount(changed);
  await act.append({
    kind: 'account_changed',
    at: service.now().toISOString(),
    by: 'system',
    period: null,
    body: { account: known.id, name, role, agency, unit: known.unit, disabled: known.disabledAt !== null },
  });
  return changed;
}
