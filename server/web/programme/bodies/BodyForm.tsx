import { Button, Field, Input, mergeClasses, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Agency, RegistryFile } from '#shared/agency/registry';
import { DayField } from '#web/frame/DayField';
import { todayHere } from '#web/frame/days';
import { useLook } from '#web/programme/look';
import { useSaid, useWords } from '#web/session/session';
import { bodiesWords, kindWords } from '#web/words/bodies';

/** One body of the registry: names, spellings, when it exists, and who follows it. */
export function BodyForm({
  body,
  registry,
  change,
  remove,
  close,
}: {
  readonly body: Agency;
  readonly registry: RegistryFile;
  readonly change: (body: Agency) => void;
  readonly remove: () => void;
  readonly close: () => void;
}) {
  const look = useLook();
  const words = useWords(bodiesWords);
  const said = useSaid();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    first.current?.focus();
    first.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <section
      className={mergeClasses(look.note, look.tight)}
      aria-label={words.edit(body.name)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <div className={look.fields}>
        <Field label={words.full} className={look.field}>
          <Input
            input={{ ref: first }}
            value={body.name}
            onChange={(_event, { value }) => change({ ...body, name: value })}
          />
        </Field>
        <Field label={words.short} className={look.field}>
          <Input value={body.short} onChange={(_event, { value }) => change({ ...body, short: value })} />
        </Field>
        <Field label={words.kind} className={look.field}>
          <Select value={body.kind} onChange={(_event, { value }) => change({ ...body, kind: value })}>
            {[...new Set([body.kind, ...Object.keys(kindWords)])].map((one) => (
              <option key={one} value={one}>
                {said(kindWords[one] ?? { vi: one, en: one })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.id} className={look.field}>
          <Input value={body.id} readOnly />
        </Field>
      </div>
      <div className={look.fields} style={{ alignItems: 'flex-start' }}>
        <Field label={words.aliases} hint={words.aliasesHint} className={look.field}>
          <Lines value={body.aliases} change={(aliases) => change({ ...body, aliases })} />
        </Field>
        <Field label={words.weak} hint={words.weakHint} className={look.field}>
          <Lines value={body.weakAliases} change={(weakAliases) => change({ ...body, weakAliases })} />
        </Field>
        {body.kind === 'group' ? (
          <Field label={words.members} hint={words.membersHint} className={look.field}>
            <Lines
              value={body.expands?.members ?? []}
              change={(members) => {
                const { members: _, ...rest } = body.expands ?? {};
                change({ ...body, expands: members.length === 0 ? rest : { ...rest, members: [...members] } });
              }}
            />
          </Field>
        ) : null}
      </div>
      <div className={look.fields}>
        <Field label={words.from} style={{ width: 170 }}>
          <DayField
            value={body.existed.from ?? ''}
            change={(from) => change({ ...body, existed: spanOf(from, body.existed.to ?? '') })}
          />
        </Field>
        <Field label={words.to} style={{ width: 170 }}>
          <DayField
            value={body.existed.to ?? ''}
            change={(to) => change({ ...body, existed: spanOf(body.existed.from ?? '', to) })}
          />
        </Field>
        <Field label={words.province} className={look.field}>
          <Input
            value={body.province ?? ''}
            onChange={(_event, { value }) => {
              const { province: _, ...rest } = body;
              change(value === '' ? rest : { ...rest, province: value });
            }}
          />
        </Field>
      </div>
      <Successors body={body} registry={registry} change={change} />
      <div className={look.row}>
        <Button onClick={close}>{words.close}</Button>
        <Button appearance="subtle" onClick={remove}>
          {words.deleteBody}
        </Button>
      </div>
    </section>
  );
}

function spanOf(from: string, to: string): Agency['existed'] {
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}

/** A list as lines of text; blank lines are no entries. What was typed stays as it is when it is left: nothing moves under a press. */
function Lines({
  value,
  change,
  ...field
}: {
  readonly value: readonly string[];
  readonly change: (lines: string[]) => void;
}) {
  const [text, setText] = useState(value.join('\n'));
  return (
    <Textarea
      {...field}
      rows={Math.min(8, Math.max(3, text.split('\n').length + 1))}
      value={text}
      onChange={(_event, { value: typed }) => {
        setText(typed);
        change(
          typed
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    />
  );
}

function Successors({
  body,
  registry,
  change,
}: {
  readonly body: Agency;
  readonly registry: RegistryFile;
  readonly change: (body: Agency) => void;
}) {
  const look = useLook();
  const words = useWords(bodiesWords);
  const put = (at: number, next: Agency['successors'][number] | null): void =>
    change({
      ...body,
      successors: body.successors.flatMap((one, index) => (index !== at ? [one] : next === null ? [] : [next])),
    });
  return (
    <fieldset style={{ border: 'none', margin: 0, padding: 0 }} className={look.tight}>
      <legend className={look.strong} style={{ padding: 0 }}>
        {words.successors}
      </legend>
      {body.successors.map((successor, at) => {
        const { id, from, scope } = successor;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are edited in their place
          <div key={at} className={look.fields}>
            <Field label={words.successor} className={look.field}>
              <Select value={id} onChange={(_event, { value }) => put(at, { ...successor, id: value })}>
                {registry.agencies
                  .filter((one) => one.kind !== 'group' || body.kind === 'group')
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
              </Select>
            </Field>
            <Field label={words.since} style={{ width: 170 }}>
              <DayField value={from} change={(day) => put(at, { ...successor, from: day })} />
            </Field>
            <Field label={words.scope} className={look.field}>
              <Input
                value={scope ?? ''}
                placeholder={words.scopeHint}
                onChange={(_event, { value }) => put(at, value === '' ? { id, from } : { id, from, scope: value })}
              />
            </Field>
            <Button appearance="subtle" onClick={() => put(at, null)}>
              {words.takeOff}
            </Button>
          </div>
        );
      })}
      <div>
        <Button
          size="small"
          onClick={() => {
            const other = registry.agencies.find(({ id, kind }) => id !== body.id && kind === body.kind);
            if (other !== undefined)
              change({ ...body, successors: [...body.successors, { id: other.id, from: todayHere() }] });
          }}
        >
          {words.addSuccessor}
        </Button>
      </div>
    </fieldset>
  );
}
