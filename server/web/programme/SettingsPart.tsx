import { Button, Checkbox, Field, Input, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { dueDays } from '#shared/period/dueDays';
import { periodOf } from '#shared/period/reporting';
import type { ProgrammeSettings } from '#shared/wire/settingsAnswer';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { todayHere } from '#web/frame/days';
import { DaysField } from '#web/programme/DaysField';
import { useLook } from '#web/programme/look';
import type { PartProps } from '#web/programme/ProgrammePage';
import { DueDays } from '#web/programme/periods/DueDays';
import { Done, Failure } from '#web/programme/Told';
import { useSaveSettings, useSettings } from '#web/programme/useSettings';
import { useSaid, useWords } from '#web/session/session';
import { handWords } from '#web/words/periods';
import { settingsWords } from '#web/words/settings';

/** What the province sets for a programme: cycle and due days, confirmation (K5), what stops sending (R4), when a task is due soon (S1). */
export function SettingsPart({ programme }: PartProps) {
  const asked = useSettings(programme.id);
  const save = useSaveSettings(programme.id);
  return (
    <Answered asked={asked}>
      {(settings) => <SettingsForm key={JSON.stringify(settings)} settings={settings} save={save} />}
    </Answered>
  );
}

function SettingsForm({
  settings,
  save,
}: {
  readonly settings: ProgrammeSettings;
  readonly save: ReturnType<typeof useSaveSettings>;
}) {
  const look = useLook();
  const words = useWords(settingsWords);
  const [draft, setDraft] = useState(settings);
  const same = JSON.stringify(draft) === JSON.stringify(settings);
  const soon = draft.dueSoonDays;
  const whole = Number.isInteger(soon) && soon >= 1 && soon <= 365;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <Card title={words.title}>
        <div className={look.stack}>
          <div className={look.fields} style={{ alignItems: 'flex-start' }}>
            <Field label={words.cycle} hint={words.cycleHint} className={look.field}>
              <Select
                value={draft.cycle}
                onChange={(_event, { value }) => setDraft({ ...draft, cycle: value as ProgrammeSettings['cycle'] })}
              >
                {Object.entries(words.cycles).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={words.confirmation} className={look.field}>
              <Select
                value={draft.confirmation}
                onChange={(_event, { value }) =>
                  setDraft({ ...draft, confirmation: value as ProgrammeSettings['confirmation'] })
                }
              >
                {Object.entries(words.confirmations).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={words.blocks} className={look.field}>
              <Select
                value={draft.blocks ?? ''}
                onChange={(_event, { value }) =>
                  setDraft({ ...draft, blocks: value === '' ? null : (value as 'error' | 'warning') })
                }
              >
                <option value="">{words.blocksNone}</option>
                <option value="error">{words.blocksError}</option>
                <option value="warning">{words.blocksWarning}</option>
              </Select>
            </Field>
            <Field label={words.dueSoon} className={look.field}>
              <Input
                type="number"
                min={1}
                max={365}
                value={String(soon)}
                onChange={(_event, { value }) => setDraft({ ...draft, dueSoonDays: Number(value) })}
              />
            </Field>
          </div>
          <div>
            <Checkbox
              label={words.groups}
              checked={draft.groups}
              onChange={(_event, { checked }) => setDraft({ ...draft, groups: checked === true })}
            />
            <Checkbox
              label={words.clarityShown}
              checked={draft.clarityShown}
              onChange={(_event, { checked }) => setDraft({ ...draft, clarityShown: checked === true })}
            />
          </div>
          <Chain draft={draft} change={setDraft} />
          <div className={look.fields} style={{ alignItems: 'flex-start' }}>
            <DaysField
              label={words.off}
              days={draft.holidays.off}
              change={(off) => setDraft({ ...draft, holidays: { ...draft.holidays, off: [...off] } })}
            />
            <DaysField
              label={words.worked}
              days={draft.holidays.worked}
              change={(worked) => setDraft({ ...draft, holidays: { ...draft.holidays, worked: [...worked] } })}
            />
          </div>
          <Failure failed={save.error} />
          {save.isSuccess && same ? <Done>{words.saved}</Done> : null}
          <div className={look.row}>
            <Button type="submit" appearance="primary" disabled={same || !whole || save.isPending}>
              {words.save}
            </Button>
            {same ? <span className={look.quiet}>{words.same}</span> : null}
          </div>
        </div>
      </Card>
    </form>
  );
}

/** From whom to whom by which day, and how that falls in the period of today. */
function Chain({
  draft,
  change,
}: {
  readonly draft: ProgrammeSettings;
  readonly change: (draft: ProgrammeSettings) => void;
}) {
  const look = useLook();
  const words = useWords(settingsWords);
  const said = useSaid();
  const { chain, cycle, holidays } = draft;
  const period = periodOf(todayHere(), cycle);
  const put = (at: number, next: ProgrammeSettings['chain'][number] | null): void =>
    change({ ...draft, chain: chain.flatMap((one, index) => (index !== at ? [one] : next === null ? [] : [next])) });
  const hands = [...new Set([...Object.keys(handWords), ...chain.flatMap(({ from, to }) => [from, to])])];
  const options = hands.map((code) => (
    <option key={code} value={code}>
      {said(handWords[code] ?? { vi: code, en: code })}
    </option>
  ));
  return (
    <fieldset style={{ border: 'none', margin: 0, padding: 0 }} className={look.tight}>
      <legend className={look.strong} style={{ padding: 0 }}>
        {words.chain}
      </legend>
      {chain.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: links are edited in their place
        <div key={at} className={look.fields}>
          <Field label={words.from} style={{ width: 180 }}>
            <Select value={link.from} onChange={(_event, { value }) => put(at, { ...link, from: value })}>
              {options}
            </Select>
          </Field>
          <Field label={words.to} style={{ width: 180 }}>
            <Select value={link.to} onChange={(_event, { value }) => put(at, { ...link, to: value })}>
              {options}
            </Select>
          </Field>
          <Field label={words.day} style={{ width: 90 }}>
            <Input
              type="number"
              min={1}
              max={31}
              value={String(link.day)}
              onChange={(_event, { value }) => put(at, { ...link, day: Math.min(31, Math.max(1, Number(value) || 1)) })}
            />
          </Field>
          <Checkbox
            label={words.before}
            checked={link.before}
            onChange={(_event, { checked }) => put(at, { ...link, before: checked === true })}
          />
          <Button appearance="subtle" onClick={() => put(at, null)}>
            {words.takeOff}
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="small"
          onClick={() => change({ ...draft, chain: [...chain, { from: 'so', to: 'dost', day: 20, before: false }] })}
        >
          {words.addLink}
        </Button>
      </div>
      {period === null || chain.length === 0 ? null : (
        <>
          <p className={mergeClasses(look.plain, look.quiet)}>{words.example(said(period.label))}</p>
          <DueDays days={dueDays(period, chain, { off: new Set(holidays.off), worked: new Set(holidays.worked) })} />
        </>
      )}
    </fieldset>
  );
}
