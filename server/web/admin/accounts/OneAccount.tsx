import { Button, Field, Input, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type AccountAnswer,
  accountAccessSchema,
  accountSchema,
  linkGivenSchema,
  revokedAnswerSchema,
} from '#shared/wire/accessAnswer';
import { type Role, roles } from '#shared/wire/role';
import { type LinkGiven, OnceLink } from '#web/admin/OnceLink';
import { useAct, useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { fullDay } from '#web/frame/days';
import { useLook } from '#web/programme/look';
import { Failure } from '#web/programme/Told';
import { useSaid, useWords } from '#web/session/session';
import { adminWords } from '#web/words/admin';
import { roleWords } from '#web/words/codes';

type Change = {
  readonly name?: string;
  readonly role?: Role;
  readonly unit?: string | null;
  readonly disabled?: boolean;
};

/** Which roles an account may change between: those of agencies among themselves, those of the province among themselves. */
function rolesLike(role: Role): readonly Role[] {
  const ofAgency = (one: Role): boolean => one === 'officer' || one === 'approver';
  return roles.filter((one) => ofAgency(one) === ofAgency(role));
}

/** One account: name, role and unit, whether it may come in, and with what it does. */
export function OneAccount({ account, close }: { readonly account: AccountAnswer; readonly close: () => void }) {
  const look = useLook();
  const words = useWords(adminWords);
  const said = useSaid();
  const path = `/api/v1/accounts/${encodeURIComponent(account.id)}`;
  const [name, setName] = useState(account.name);
  const [role, setRole] = useState(account.role);
  const [unit, setUnit] = useState(account.unit ?? '');
  const [given, setGiven] = useState<LinkGiven | null>(null);
  const change = useAct({
    call: (body: Change) => ({ method: 'PUT', path, body: { ...body }, answer: accountSchema }),
    changes: ['/api/v1/accounts'],
  });
  const link = useAct({
    call: (_nothing: null) => ({ method: 'POST', path: `${path}/link`, answer: linkGivenSchema }),
    changes: [path],
  });
  const unitSaid = unit.trim() === '' ? null : unit.trim();
  const same = name === account.name && role === account.role && unitSaid === account.unit;
  const disabled = account.disabledAt !== null;
  return (
    <div className={mergeClasses(look.note, look.tight)}>
      <form
        className={look.fields}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ name: name.trim(), role, unit: unitSaid });
        }}
      >
        <Field label={words.name} className={look.field}>
          <Input value={name} onChange={(_event, { value }) => setName(value)} />
        </Field>
        <Field label={words.role} className={look.field}>
          <Select value={role} onChange={(_event, { value }) => setRole(value as Role)}>
            {rolesLike(account.role).map((one) => (
              <option key={one} value={one}>
                {said(roleWords[one])}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.unit} className={look.field}>
          <Input value={unit} onChange={(_event, { value }) => setUnit(value)} />
        </Field>
        <Button type="submit" disabled={same || name.trim().length < 2 || change.isPending}>
          {words.change}
        </Button>
      </form>
      <div className={look.row}>
        <Button
          disabled={disabled || link.isPending}
          onClick={() => link.mutate(null, (made) => setGiven({ name: account.name, ...made }))}
        >
          {words.newLink}
        </Button>
        <Button disabled={change.isPending} onClick={() => change.mutate({ disabled: !disabled })}>
          {disabled ? words.enable : words.disable}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {words.close}
        </Button>
      </div>
      {disabled ? null : <p className={mergeClasses(look.plain, look.small, look.quiet)}>{words.disableNote}</p>}
      <Failure failed={change.error ?? link.error} />
      {given === null ? null : <OnceLink given={given} />}
      <Access path={path} />
    </div>
  );
}

/** What lets the account in now; each can be taken back. */
function Access({ path }: { readonly path: string }) {
  const look = useLook();
  const words = useWords(adminWords);
  const asked = useAsked({ path: `${path}/access`, answer: accountAccessSchema });
  const revoke = useAct({
    call: (id: string | undefined) => ({
      method: 'DELETE',
      path: withQuery(`${path}/access`, { id }),
      answer: revokedAnswerSchema,
    }),
    changes: ['/api/v1/accounts'],
  });
  return (
    <Answered asked={asked}>
      {({ access }) => {
        const inForce = access.filter((one) => one.inForce);
        if (inForce.length === 0) return <p className={mergeClasses(look.plain, look.quiet)}>{words.noAccess}</p>;
        return (
          <section>
            <h3 className={look.plain} style={{ fontSize: 14, fontWeight: 600 }}>
              {words.access}
            </h3>
            <ul className={look.list}>
              {inForce.map(({ id, kind, createdAt, expiresAt }) => (
                <li key={id} className={mergeClasses(look.line, look.row)}>
                  <span>
                    {words.kinds[kind]}, {words.given(fullDay(createdAt))}
                    {expiresAt === null ? '' : `, ${words.until(fullDay(expiresAt))}`}
                  </span>
                  <Button
                    size="small"
                    disabled={revoke.isPending}
                    aria-label={words.revokeOf(words.kinds[kind] ?? kind, words.given(fullDay(createdAt)))}
                    onClick={() => revoke.mutate(id)}
                  >
                    {words.revoke}
                  </Button>
                </li>
              ))}
            </ul>
            {inForce.length < 2 ? null : (
              <Button size="small" disabled={revoke.isPending} onClick={() => revoke.mutate(undefined)}>
                {words.revokeAll}
              </Button>
            )}
            <Failure failed={revoke.error} />
          </section>
        );
      }}
    </Answered>
  );
}
