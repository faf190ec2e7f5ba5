import { Combobox, Field, Option, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { settingsWords } from '#addin/text/settings';
import { Band } from '#pane/send/Band';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { fold } from '#shared/text/fold';
import { useObservable } from '#ui/useObservable';

/** Of the open workbook: province, body worked for, and by which registry names are read. */
export function BookPart({ pane }: TabProps) {
  const styles = useLines();
  const language = useObservable(pane.context.language);
  const words = settingsWords[language];
  const wishes = useObservable(pane.wishes);
  const registry = useObservable(pane.context.registry);
  const own = useObservable(pane.connection.own);
  const period = useObservable(pane.connection.period);
  useObservable(pane.book);
  return (
    <section>
      <Band title={words.book} />
      <div className={styles.block}>
        {own.kind === 'ready' ? (
          <Text className={styles.grow}>
            <span className={styles.quiet}>{words.programme}: </span>
            {`${own.own.programme.number ?? ''} ${own.own.programme.title}`.trim()}
          </Text>
        ) : null}
        {period === null ? null : (
          <Text>
            <span className={styles.quiet}>{words.period}: </span>
            {period.label[language]}
          </Text>
        )}
        <AgencyChoice pane={pane} />
        <Field className={styles.wide} label={words.province}>
          <Select
            value={wishes.province ?? ''}
            onChange={(_event, { value }) => void pane.settings.chooseProvince(value === '' ? null : value)}
          >
            <option value="">{words.provinceOwn}</option>
            {Object.keys(registry.provinces).map((province) => (
              <option key={province}>{province}</option>
            ))}
          </Select>
        </Field>
        <Text className={styles.quiet}>
          {words.registry}: {own.kind === 'ready' && !own.kept ? words.registryProvince : words.registryOwn}
        </Text>
      </div>
    </section>
  );
}

/** At most so many names are offered at a time; typing narrows them. */
const offered = 50;

function AgencyChoice({ pane }: TabProps) {
  const styles = useLines();
  const words = settingsWords[useObservable(pane.context.language)];
  const book = useObservable(pane.book);
  const access = useObservable(pane.connection.access);
  const bodies = useMemo(
    () =>
      book.kind === 'ready'
        ? [...book.book.agencies.byId.values()]
            .filter(({ kind }) => kind !== 'group')
            .map(({ id, name, short }) => ({ id, name, key: fold(`${name} ${short}`) }))
        : [],
    [book],
  );
  const chosen = book.kind === 'ready' ? book.book.agency : null;
  const name = bodies.find(({ id }) => id === chosen)?.name ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  if (book.kind !== 'ready') return null;
  if (access?.agency)
    return (
      <Text>
        <span className={styles.quiet}>{words.agency}: </span>
        {name === '' ? access.agency.name : name}. <span className={styles.quiet}>{words.agencyBound}</span>
      </Text>
    );
  const wanted = fold(typed ?? '');
  const found = bodies.filter(({ key }) => key.includes(wanted)).slice(0, offered);
  return (
    <Field className={styles.wide} label={words.agency}>
      <Combobox
        freeform
        clearable
        placeholder={words.agencySearch}
        value={typed ?? name}
        selectedOptions={chosen === null ? [] : [chosen]}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onOptionSelect={(_event, { optionValue }) => {
          setTyped(null);
          void pane.settings.chooseAgency(optionValue ?? null);
        }}
        onBlur={() => setTyped(null)}
      >
        {found.map((body) => (
          <Option key={body.id} value={body.id} text={body.name}>
            {body.name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
