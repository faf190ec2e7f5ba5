import { Button, Field, Input, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { accountMadeSchema } from '#shared/wire/accessAnswer';
import { type Role, roles } from '#shared/wire/role';
import { type LinkGiven, OnceLink } from '#web/admin/OnceLink';
import { useAct } from '#web/api/asked';
import { Card } from '#web/frame/Card';
import { useRegistry } from '#web/programme/bodies/registry';
import { useLook } from '#web/programme/look';
import { Failure } from '#web/programme/Told';
import { useSaid, useWords } from '#web/session/session';
import { adminWords } from '#web/words/admin';
import { roleWords } from '#web/words/codes';

type Wish = {
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
  readonly unit: string | null;
};

/** An account for a person who does not come in by an agency's code, with the link to come in by. */
export function AddAccount() {
  const look = useLook();
  const words = useWords(adminWords);
  const said = useSaid();
  const registry = useRegistry();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('consolidator');
  const [agency, setAgency] = useState('');
  const [unit, setUnit] = useState('');
  const [given, setGiven] = useState<LinkGiven | null>(null);
  const make = useAct({
    call: (wish: Wish) => ({ method: 'POST', path: '/api/v1/accounts', body: { ...wish }, answer: accountMadeSchema }),
    changes: ['/api/v1/accounts'],
  });
  const ofAgency = role === 'officer' || role === 'approver';
  const whole = name.trim().length >= 2 && (!ofAgency || agency !== '');
  return (
    <Card title={words.add}>
      <form
        className={look.tight}
        onSubmit={(event) => {
          event.preventDefault();
          const trimmed = unit.trim();
          make.mutate(
            { name: name.trim(), role, agency: ofAgency ? agency : null, unit: trimmed === '' ? null : trimmed },
            ({ account, link, expiresAt }) => {
              setGiven({ name: account.name, link, expiresAt });
              setName('');
              setUnit('');
            },
          );
        }}
      >
        <p className={mergeClasses(look.plain, look.quiet)}>{words.addLead}</p>
        <div className={look.fields}>
          <Field label={words.name} required className={look.field}>
            <Input value={name} onChange={(_event, { value }) => setName(value)} />
          </Field>
          <Field label={words.role} className={look.field}>
            <Select value={role} onChange={(_event, { value }) => setRole(value as Role)}>
              {roles.map((one) => (
                <option key={one} value={one}>
                  {said(roleWords[one])}
                </option>
              ))}
            </Select>
          </Field>
          {ofAgency ? (
            <>
              <Field label={words.agency} required className={look.field}>
                <Select value={agency} onChange={(_event, { value }) => setAgency(value)}>
                  <option value="" />
                  {(registry.data?.registry.agencies ?? [])
                    .filter(({ kind }) => kind !== 'group')
                    .map((body) => (
                      <option key={body.id} value={body.id}>
                        {body.name}
                      </option>
                    ))}
                </Select>
              </Field>
              <Field label={words.unit} className={look.field}>
                <Input value={unit} onChange={(_event, { value }) => setUnit(value)} />
              </Field>
            </>
          ) : null}
          <Button type="submit" appearance="primary" disabled={!whole || make.isPending}>
            {words.make}
          </Button>
        </div>
        <Failure failed={make.error} />
        {given === null ? null : <OnceLink given={given} />}
      </form>
    </Card>
  );
}
