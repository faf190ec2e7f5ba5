import { Field, Input, mergeClasses } from '@fluentui/react-components';
import { useSearchParams } from 'wouter';
import { fold } from '#shared/text/fold';
import { type AccountAnswer, accountsAnswerSchema } from '#shared/wire/accessAnswer';
import { AddAccount } from '#web/admin/accounts/AddAccount';
import { OneAccount } from '#web/admin/accounts/OneAccount';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { fullDay } from '#web/frame/days';
import { Scrolled } from '#web/frame/Scrolled';
import { useRegistry } from '#web/programme/bodies/registry';
import { useLook } from '#web/programme/look';
import { useSaid, useSession, useWords } from '#web/session/session';
import { adminWords } from '#web/words/admin';
import { roleWords } from '#web/words/codes';

/** Everybody who has an account; one chosen opens with what may be done about it. */
export function AccountsPart() {
  const look = useLook();
  const asked = useAsked({ path: '/api/v1/accounts', answer: accountsAnswerSchema });
  return (
    <div className={look.stack}>
      <AddAccount />
      <Answered asked={asked}>{({ accounts }) => <AccountsCard accounts={accounts} />}</Answered>
    </div>
  );
}

function AccountsCard({ accounts }: { readonly accounts: readonly AccountAnswer[] }) {
  const look = useLook();
  const words = useWords(adminWords);
  const said = useSaid();
  const { me } = useSession();
  const registry = useRegistry();
  const [search, setSearch] = useSearchParams();
  const typed = search.get('q') ?? '';
  const chosen = search.get('ai');
  const put = (change: Readonly<Record<string, string>>): void => setSearch(change, { replace: true });
  const nameOf = (id: string | null): string =>
    id === null ? '' : (registry.data?.registry.agencies.find((one) => one.id === id)?.name ?? id);
  const wanted = fold(typed);
  const shown = accounts.filter(({ name, agency, unit }) =>
    fold([name, nameOf(agency), unit ?? ''].join(' ')).includes(wanted),
  );
  return (
    <Card title={words.accounts}>
      <div className={look.tight}>
        <div className={look.fields}>
          <Field label={words.find} className={look.field}>
            <Input
              type="search"
              value={typed}
              onChange={(_event, { value }) => put(value === '' ? {} : { q: value })}
            />
          </Field>
          <p role="status" className={mergeClasses(look.plain, look.quiet)}>
            {words.found(shown.length, accounts.length)}
          </p>
        </div>
        <Scrolled label={words.accounts}>
          <table className={mergeClasses(look.table, look.stacked)}>
            <thead>
              <tr>
                {[words.name, words.role, words.agency, words.since, words.state].map((name) => (
                  <th key={name} scope="col" className={look.th}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.flatMap((account) => {
                const { id, name, role, agency, unit, createdAt, disabledAt } = account;
                const here = id === chosen;
                return [
                  <tr key={id}>
                    <th scope="row" className={look.td}>
                      <button
                        type="button"
                        className={look.button}
                        aria-expanded={here}
                        aria-label={words.open(name)}
                        onClick={() => put({ ...(typed === '' ? {} : { q: typed }), ...(here ? {} : { ai: id }) })}
                      >
                        {name}
                      </button>
                      {id === me?.account.id ? ` (${words.you})` : ''}
                    </th>
                    <td className={look.td} data-of={words.role}>
                      {said(roleWords[role])}
                    </td>
                    <td className={look.td} data-of={words.agency}>
                      {[nameOf(agency), unit ?? ''].filter((one) => one !== '').join(', ')}
                    </td>
                    <td className={mergeClasses(look.td, look.firm)} data-of={words.since}>
                      {fullDay(createdAt)}
                    </td>
                    <td className={mergeClasses(look.td, look.firm)} data-of={words.state}>
                      {disabledAt === null ? words.active : words.disabled(fullDay(disabledAt))}
                    </td>
                  </tr>,
                  ...(here
                    ? [
                        <tr key={`${id} open`}>
                          <td className={look.td} colSpan={5}>
                            <OneAccount account={account} close={() => put(typed === '' ? {} : { q: typed })} />
                          </td>
                        </tr>,
                      ]
                    : []),
                ];
              })}
            </tbody>
          </table>
        </Scrolled>
      </div>
    </Card>
  );
}
