import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CodeGiven } from '#shared/wire/accessAnswer';
import { type Role, roles } from '#shared/wire/role';
import type { Body } from '#web/admin/codes/CodesCard';
import { giveOf } from '#web/admin/codes/codes';
import { useAct } from '#web/api/asked';
import { useLook } from '#web/programme/look';
import { Failure } from '#web/programme/Told';
import { useMay, useSaid, useWords } from '#web/session/session';
import { codesWords, roleWords } from '#web/words/codes';

/** What a consolidator may hand out; the rest is the administrator's. */
const byConsolidator: readonly Role[] = ['officer', 'approver', 'reader'];

/** One more code, for whichever role and body. */
export function GiveOne({
  bodies,
  took,
}: {
  readonly bodies: readonly Body[];
  readonly took: (code: CodeGiven) => void;
}) {
  const look = useLook();
  const words = useWords(codesWords);
  const said = useSaid();
  const { administer } = useMay();
  const [role, setRole] = useState<Role>('officer');
  const [agency, setAgency] = useState('');
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('90');
  const give = useAct({ call: giveOf, changes: ['/api/v1/codes'] });
  const ofAgency = role === 'officer' || role === 'approver';
  const lasting = Number(days);
  const whole = (!ofAgency || agency !== '') && Number.isInteger(lasting) && lasting >= 1 && lasting <= 730;
  return (
    <details>
      <summary className={look.summary}>{words.one}</summary>
      <form
        className={look.fields}
        onSubmit={(event) => {
          event.preventDefault();
          give.mutate({ role, agency: ofAgency ? agency : null, label: label.trim(), days: lasting }, took);
        }}
      >
        <Field label={words.role} className={look.field}>
          <Select value={role} onChange={(_event, { value }) => setRole(value as Role)}>
            {roles
              .filter((one) => administer || byConsolidator.includes(one))
              .map((one) => (
                <option key={one} value={one}>
                  {said(roleWords[one])}
                </option>
              ))}
          </Select>
        </Field>
        {ofAgency ? (
          <Field label={words.body} required className={look.field}>
            <Select value={agency} onChange={(_event, { value }) => setAgency(value)}>
              <option value="" />
              {bodies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <Field label={words.label} className={look.field}>
          <Input value={label} placeholder={words.labelHint} onChange={(_event, { value }) => setLabel(value)} />
        </Field>
        <Field label={words.days} style={{ width: 120 }}>
          <Input type="number" min={1} max={730} value={days} onChange={(_event, { value }) => setDays(value)} />
        </Field>
        <Button type="submit" disabled={!whole || give.isPending}>
          {words.give}
        </Button>
      </form>
      <Failure failed={give.error} />
    </details>
  );
}
