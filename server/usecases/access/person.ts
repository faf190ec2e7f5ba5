import type { AccountRecord } from '#server/store/records';
import type { Act } from '#server/store/store';
import type { Service } from '#server/usecases/service';
import { cleanText } from '#shared/text/fold';

type Person = Pick<AccountRecord, 'name' | 'role' | 'agency'>;

/** Diacritics tell people apart (An, Ân), capitals and spaces do not. */
function nameKey(name: string): string {
  return cleanText(name).toLocaleLowerCase('vi');
}

/** The account of a person under an agency, if there is one. */
export function personNamed(accounts: readonly AccountRecord[], person: Person): AccountRecord | undefined {
  return accounts.find(
    (one) => one.agency === person.agency && one.role === person.role && nameKey(one.name) === nameKey(person.name),
  );
}

/** Makes an account and says so in the journal. */
export async function makeAccount(
  service: Pick<Service, 'now' | 'random'>,
  act: Act,
  person: Person & Pick<AccountRecord, 'unit' | 'subject'>,
  by: string,
): Promise<AccountRecord> {
  const at = service.now().toISOString();
  const account: AccountRecord = {
    id: `a-${Buffer.from(service.random(8)).toString('hex')}`,
    name: cleanText(person.name),
    role: person.role,
    agency: person.agency,
    unit: person.unit,
    createdAt: at,
    disabledAt: null,
    subject: person.subject,
  };
  await act.putAccount(account);
  const { id, name, role, agency, unit } = account;
  await act.append({
    kind: 'account_created',
    at,
    by,
    period: null,
    body: { account: id, name, role, agency, unit },
  });
  return account;
}
