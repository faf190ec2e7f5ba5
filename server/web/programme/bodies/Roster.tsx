import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { fold } from '#shared/text/fold';
import { type ProgrammeAnswer, type RosterAnswer, rosterAnswerSchema } from '#shared/wire/programmeAnswer';
import type { ProgrammeSettings } from '#shared/wire/settingsAnswer';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { fullDay } from '#web/frame/days';
import { Scrolled } from '#web/frame/Scrolled';
import { useRegistry } from '#web/programme/bodies/registry';
import { useLook } from '#web/programme/look';
import { apiPath } from '#web/programme/paths';
import { Done, Failure } from '#web/programme/Told';
import { useSaveSettings, useSettings } from '#web/programme/useSettings';
import { useWords } from '#web/session/session';
import { bodiesWords } from '#web/words/bodies';

/** The bodies that have to report (K2): why, on how many tasks, with which units; a person may put one on or off. */
export function Roster({ programme }: { readonly programme: ProgrammeAnswer }) {
  const roster = useAsked({
    path: withQuery(`${apiPath(programme.id)}/roster`, { period: programme.periods.at(-1)?.id }),
    answer: rosterAnswerSchema,
  });
  const settings = useSettings(programme.id);
  return (
    <Answered asked={roster}>
      {(answer) => (
        <Answered asked={settings}>
          {(set) => <RosterCard programme={programme.id} roster={answer} settings={set} />}
        </Answered>
      )}
    </Answered>
  );
}

function RosterCard({
  programme,
  roster,
  settings,
}: {
  readonly programme: string;
  readonly roster: RosterAnswer;
  readonly settings: ProgrammeSettings;
}) {
  const look = useLook();
  const words = useWords(bodiesWords);
  const save = useSaveSettings(programme);
  const [typed, setTyped] = useState('');
  const { agencies, removed, asOf } = roster;
  const wanted = fold(typed);
  const shown = agencies.filter(({ name, agency }) => fold(`${name} ${agency}`).includes(wanted));
  const put = (change: ProgrammeSettings['roster']): void => save.mutate({ ...settings, roster: change });
  const { added: adds, removed: removes } = settings.roster;
  const takeOff = (id: string): void => {
    if (adds.includes(id)) put({ added: adds.filter((one) => one !== id), removed: removes });
    else put({ added: adds, removed: [...removes, id] });
  };
  const putBack = (id: string): void => put({ added: adds, removed: removes.filter((one) => one !== id) });
  const add = (id: string): void => {
    if (removes.includes(id)) putBack(id);
    else put({ added: [...adds, id], removed: removes });
  };
  const why = { named: words.named, group: words.group, added: words.addedBy };
  return (
    <Card title={words.roster}>
      <div className={look.tight}>
        <p className={look.plain}>{words.rosterLead(agencies.length, fullDay(asOf))}</p>
        {save.data === undefined ? null : <Done>{words.changed}</Done>}
        <Failure failed={save.error} />
        <div className={look.fields}>
          <Field label={words.find} className={look.field}>
            <Input type="search" value={typed} onChange={(_event, { value }) => setTyped(value)} />
          </Field>
          <p role="status" className={mergeClasses(look.plain, look.quiet)}>
            {words.found(shown.length, agencies.length)}
          </p>
        </div>
        <Scrolled label={words.roster}>
          <table className={mergeClasses(look.table, look.stacked)}>
            <thead>
              <tr>
                {[words.name, words.why].map((name) => (
                  <th key={name} scope="col" className={look.th}>
                    {name}
                  </th>
                ))}
                {[words.leads, words.coordinates, words.memberOf].map((name) => (
                  <th key={name} scope="col" className={mergeClasses(look.th, look.number)}>
                    {name}
                  </th>
                ))}
                <th scope="col" className={look.th}>
                  {words.units}
                </th>
                <th scope="col" className={look.th}>
                  <span className={look.quiet}>{words.remove}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ agency, name, by, leads, coordinates, memberOf, units }) => (
                <tr key={agency}>
                  <th scope="row" className={look.td}>
                    {name}
                  </th>
                  <td className={mergeClasses(look.td, look.firm)} data-of={words.why}>
                    {why[by]}
                  </td>
                  <td className={mergeClasses(look.td, look.number)} data-figure data-of={words.leads}>
                    {leads}
                  </td>
                  <td className={mergeClasses(look.td, look.number)} data-figure data-of={words.coordinates}>
                    {coordinates}
                  </td>
                  <td className={mergeClasses(look.td, look.number)} data-figure data-of={words.memberOf}>
                    {memberOf}
                  </td>
                  <td className={look.td} data-of={words.units}>
                    {units.join(', ')}
                  </td>
                  <td className={look.td}>
                    <Button
                      size="small"
                      appearance="subtle"
                      disabled={save.isPending}
                      aria-label={words.removeOf(name)}
                      onClick={() => takeOff(agency)}
                    >
                      {words.takeOff}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
        <AddBody known={agencies.map(({ agency }) => agency)} busy={save.isPending} add={add} />
        {removed.length === 0 ? null : (
          <section>
            <h3 className={look.plain} style={{ fontSize: 14, fontWeight: 600 }}>
              {words.removed(removed.length)}
            </h3>
            <ul className={look.list}>
              {removed.map(({ agency, name }) => (
                <li key={agency} className={mergeClasses(look.line, look.row)}>
                  {name}
                  <Button
                    size="small"
                    disabled={save.isPending}
                    aria-label={words.putBackOf(name)}
                    onClick={() => putBack(agency)}
                  >
                    {words.putBack}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  );
}

function AddBody({
  known,
  busy,
  add,
}: {
  readonly known: readonly string[];
  readonly busy: boolean;
  readonly add: (id: string) => void;
}) {
  const look = useLook();
  const words = useWords(bodiesWords);
  const list = useId();
  const [typed, setTyped] = useState('');
  const registry = useRegistry();
  const taken = new Set(known);
  const free = (registry.data?.registry.agencies ?? []).filter(({ id, kind }) => kind !== 'group' && !taken.has(id));
  const body = free.find(({ name, short }) => name === typed || short === typed);
  return (
    <form
      className={look.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (body === undefined) return;
        add(body.id);
        setTyped('');
      }}
    >
      <Field label={words.add} className={look.field}>
        <Input
          input={{ list }}
          placeholder={words.choose}
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      <Button type="submit" disabled={busy || body === undefined}>
        {words.addNow}
      </Button>
      <datalist id={list}>
        {free.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </form>
  );
}
