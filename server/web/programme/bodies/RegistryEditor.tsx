import { Button, Checkbox, Field, Input, mergeClasses, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { type Agency, type RegistryFile, registryFileSchema } from '#shared/agency/registry';
import { registryFaults, registryFaultWords } from '#shared/agency/registryFaults';
import { fold } from '#shared/text/fold';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { fullDay, todayHere } from '#web/frame/days';
import { BodyForm } from '#web/programme/bodies/BodyForm';
import { RegistryFileRow } from '#web/programme/bodies/RegistryFileRow';
import { type RegistryView, useRegistry, useSaveRegistry, withBody } from '#web/programme/bodies/registry';
import { useLook } from '#web/programme/look';
import { Done, Failure } from '#web/programme/Told';
import { useSaid, useWords } from '#web/session/session';
import { bodiesWords, kindWords } from '#web/words/bodies';

/** The registry as a person edits it (A7): a draft, checked as it stands, and one saving. */
export function RegistryEditor() {
  const look = useLook();
  const words = useWords(bodiesWords);
  const asked = useRegistry();
  const [saved, setSaved] = useState<number | null>(null);
  return (
    <Answered asked={asked}>
      {(view) => (
        <div className={look.tight}>
          {saved === null ? null : <Done>{words.saved(saved)}</Done>}
          <Editor key={view.version} view={view} saved={setSaved} />
        </div>
      )}
    </Answered>
  );
}

function Editor({ view, saved }: { readonly view: RegistryView; readonly saved: (version: number) => void }) {
  const look = useLook();
  const words = useWords(bodiesWords);
  const [draft, setDraft] = useState<RegistryFile>(view.registry);
  const [search, setSearch] = useSearchParams();
  const chosen = search.get('don-vi');
  const body = draft.agencies.find(({ id }) => id === chosen);
  const choose = (id: string | null): void =>
    setSearch({ xem: 'danh-ba', ...(id === null ? {} : { 'don-vi': id }) }, { replace: true });
  return (
    <Card title={words.registry}>
      <div className={look.tight}>
        <p className={look.plain}>{words.registryLead}</p>
        <RegistryFileRow view={view} draft={draft} take={setDraft} />
        <Saving view={view} draft={draft} drop={() => setDraft(view.registry)} saved={saved} />
        {body === undefined ? null : (
          <BodyForm
            key={body.id}
            body={body}
            registry={draft}
            change={(next) => setDraft((known) => withBody(known, body.id, () => next))}
            remove={() => {
              setDraft((known) => ({ ...known, agencies: known.agencies.filter(({ id }) => id !== body.id) }));
              choose(null);
            }}
            close={() => choose(null)}
          />
        )}
        <BodyList
          registry={draft}
          choose={choose}
          add={(fresh) => {
            setDraft((known) => ({ ...known, agencies: [...known.agencies, fresh] }));
            choose(fresh.id);
          }}
        />
      </div>
    </Card>
  );
}

/** What differs from the registry in force, what is wrong with it, and the one button that puts it in force. */
function Saving({
  view,
  draft,
  drop,
  saved,
}: {
  readonly view: RegistryView;
  readonly draft: RegistryFile;
  readonly drop: () => void;
  readonly saved: (version: number) => void;
}) {
  const look = useLook();
  const words = useWords(bodiesWords);
  const said = useSaid();
  const save = useSaveRegistry();
  const changes = useMemo(() => changesOf(view.registry, draft), [view.registry, draft]);
  const faults = useMemo(() => {
    const shape = registryFileSchema.safeParse(draft);
    const wrong = shape.success ? [] : shape.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return [...wrong, ...registryFaults(draft).map((fault) => said(registryFaultWords(fault)))];
  }, [draft, said]);
  if (changes.length === 0)
    return (
      <p className={mergeClasses(look.plain, look.quiet)} role="status">
        {words.version(view.version)}
      </p>
    );
  const kinds = { added: words.isNew, gone: words.isGone, changed: words.isChanged };
  return (
    <div className={mergeClasses(look.note, look.tight)}>
      <p className={mergeClasses(look.plain, look.strong)} role="status">
        {words.unsaved(changes.length)}
      </p>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {changes.slice(0, 20).map(({ id, name, kind }) => (
          <li key={id}>
            {name} ({kinds[kind]})
          </li>
        ))}
      </ul>
      {faults.length === 0 ? null : (
        <div>
          <p className={mergeClasses(look.plain, look.error)}>{words.faults(faults.length)}</p>
          <ul style={{ margin: 0, paddingLeft: 20 }}>
            {faults.slice(0, 10).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      <Failure failed={save.error} />
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={faults.length > 0 || save.isPending}
          onClick={() =>
            // The editor begins anew with what was saved: the word of it stands outside.
            save.mutate({ registry: draft, replaces: view.version }, ({ version }) => saved(version))
          }
        >
          {words.save}
        </Button>
        <Button onClick={drop}>{words.drop}</Button>
      </div>
    </div>
  );
}

type Change = { readonly id: string; readonly name: string; readonly kind: 'added' | 'gone' | 'changed' };

function changesOf(before: RegistryFile, now: RegistryFile): readonly Change[] {
  const known = new Map(before.agencies.map((body) => [body.id, body]));
  const here = new Set(now.agencies.map(({ id }) => id));
  return [
    ...now.agencies.flatMap((body): Change[] => {
      const was = known.get(body.id);
      if (was === undefined) return [{ id: body.id, name: body.name, kind: 'added' }];
      return was === body || JSON.stringify(was) === JSON.stringify(body)
        ? []
        : [{ id: body.id, name: body.name, kind: 'changed' }];
    }),
    ...before.agencies.flatMap(({ id, name }): Change[] => (here.has(id) ? [] : [{ id, name, kind: 'gone' }])),
  ];
}

function BodyList({
  registry,
  choose,
  add,
}: {
  readonly registry: RegistryFile;
  readonly choose: (id: string) => void;
  readonly add: (body: Agency) => void;
}) {
  const look = useLook();
  const words = useWords(bodiesWords);
  const said = useSaid();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState('');
  const [now, setNow] = useState(false);
  const wanted = fold(typed);
  const today = todayHere();
  const names = new Map(registry.agencies.map(({ id, name }) => [id, name]));
  const kinds = [...new Set(registry.agencies.map((body) => body.kind))];
  const shown = registry.agencies.filter(
    (body) =>
      (kind === '' || body.kind === kind) &&
      (!now || body.existed.to === undefined || body.existed.to >= today) &&
      (wanted === '' || fold([body.id, body.name, body.short, ...body.aliases].join(' ')).includes(wanted)),
  );
  return (
    <>
      <div className={look.fields}>
        <Field label={words.find} className={look.field}>
          <Input type="search" value={typed} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
        <Field label={words.kind} className={look.field}>
          <Select value={kind} onChange={(_event, { value }) => setKind(value)}>
            <option value="">{words.all}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {said(kindWords[one] ?? { vi: one, en: one })}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox label={words.today} checked={now} onChange={(_event, { checked }) => setNow(checked === true)} />
      </div>
      <NewBody registry={registry} add={add} />
      <p role="status" className={mergeClasses(look.plain, look.quiet)}>
        {words.found(shown.length, registry.agencies.length)}
      </p>
      <ul className={look.list}>
        {shown.map((body) => (
          <li key={body.id} className={look.line}>
            <div className={look.row}>
              <button
                type="button"
                className={mergeClasses(look.button, look.strong)}
                aria-label={words.edit(body.name)}
                onClick={() => choose(body.id)}
              >
                {body.name}
              </button>
              <span className={look.quiet}>
                {body.short} · {said(kindWords[body.kind] ?? { vi: body.kind, en: body.kind })}
                {body.existed.to === undefined ? '' : ` · ${words.ended(fullDay(body.existed.to))}`}
              </span>
              {body.successors.map(({ id, from, scope }) => (
                <span key={`${id} ${from}`}>
                  {words.became(names.get(id) ?? id, fullDay(from))}
                  {scope === undefined ? '' : ` (${scope})`}
                </span>
              ))}
            </div>
            {body.aliases.length === 0 ? null : (
              <div className={mergeClasses(look.small, look.quiet)}>{body.aliases.join(' · ')}</div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A new entry begins with its id, which never changes afterwards. */
function NewBody({ registry, add }: { readonly registry: RegistryFile; readonly add: (body: Agency) => void }) {
  const look = useLook();
  const words = useWords(bodiesWords);
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const taken = registry.agencies.some((body) => body.id === id);
  const whole = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && !taken && name.trim() !== '';
  return (
    <details>
      <summary className={look.summary}>{words.newBody}</summary>
      <form
        className={look.fields}
        onSubmit={(event) => {
          event.preventDefault();
          const named = name.trim();
          add({
            id,
            name: named,
            short: named,
            kind: 'department',
            aliases: [],
            weakAliases: [],
            existed: {},
            successors: [],
          });
          setId('');
          setName('');
        }}
      >
        <Field label={words.full} required className={look.field}>
          <Input value={name} onChange={(_event, { value }) => setName(value)} />
        </Field>
        <Field
          label={words.id}
          required
          className={look.field}
          {...(taken ? { validationMessage: words.idTaken } : { hint: words.idHint })}
        >
          <Input value={id} onChange={(_event, { value }) => setId(value)} />
        </Field>
        <Button type="submit" disabled={!whole}>
          {words.addNow}
        </Button>
      </form>
    </details>
  );
}
