import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { RegistryFile } from '#shared/agency/registry';
import type { UnknownBody } from '#shared/wire/understoodAnswer';
import { Card } from '#web/frame/Card';
import { useRegistry, useSaveRegistry, withAlias } from '#web/programme/bodies/registry';
import { useLook } from '#web/programme/look';
import { Done, Failure } from '#web/programme/Told';
import { useWords } from '#web/session/session';
import { understoodWords } from '#web/words/understood';

/** Names nobody registered, each with a way to say whose it is; `again` reads the table anew with the registry as it then stands. */
export function UnknownBodies({
  unknown,
  again,
}: {
  readonly unknown: readonly UnknownBody[];
  readonly again: () => void;
}) {
  const look = useLook();
  const words = useWords(understoodWords);
  const registry = useRegistry();
  const save = useSaveRegistry();
  const [added, setAdded] = useState<{ readonly name: string; readonly body: string } | null>(null);
  const list = useId();
  const view = registry.data;
  const nameOf = (id: string): string => view?.registry.agencies.find((one) => one.id === id)?.name ?? id;
  const say = (name: string, body: string): void => {
    if (view === undefined) return;
    save.mutate({ registry: withAlias(view.registry, body, name), replaces: view.version }, () => {
      setAdded({ name, body: nameOf(body) });
      again();
    });
  };
  return (
    <Card title={words.unknown(unknown.length)}>
      <div className={look.tight}>
        <p className={mergeClasses(look.plain, look.quiet)}>
          {unknown.length === 0 ? words.unknownNone : words.unknownLead}
        </p>
        {added === null ? null : <Done>{words.added(added.name, added.body)}</Done>}
        <Failure failed={save.error} />
        <ul className={look.list}>
          {unknown.map(({ name, suggestion, paths }) => (
            <li key={name} className={look.line}>
              <div className={look.row}>
                <span className={look.strong}>“{name}”</span>
                <span className={look.quiet}>{words.at(paths.slice(0, 4).join(', '), paths.length)}</span>
              </div>
              <div className={look.fields}>
                {suggestion === null ? null : (
                  <Button disabled={save.isPending || view === undefined} onClick={() => say(name, suggestion)}>
                    {words.isSuggested(nameOf(suggestion))}
                  </Button>
                )}
                {view === undefined ? null : (
                  <Choice registry={view.registry} list={list} busy={save.isPending} say={(body) => say(name, body)} />
                )}
              </div>
            </li>
          ))}
        </ul>
        <datalist id={list}>
          {(view?.registry.agencies ?? []).map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </div>
    </Card>
  );
}

function Choice({
  registry,
  list,
  busy,
  say,
}: {
  readonly registry: RegistryFile;
  readonly list: string;
  readonly busy: boolean;
  readonly say: (body: string) => void;
}) {
  const look = useLook();
  const words = useWords(understoodWords);
  const [typed, setTyped] = useState('');
  const body = registry.agencies.find(({ name, short }) => name === typed || short === typed);
  return (
    <>
      <Field label={words.isBody} className={look.field}>
        <Input
          input={{ list }}
          placeholder={words.choose}
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      <Button disabled={busy || body === undefined} onClick={() => body === undefined || say(body.id)}>
        {words.add}
      </Button>
    </>
  );
}
