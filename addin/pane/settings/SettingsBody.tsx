import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { settingsWords } from '#addin/text/settings';
import { Band } from '#pane/send/Band';
import { useLines } from '#pane/send/useLines';
import { AccessPart } from '#pane/settings/AccessPart';
import { BookPart } from '#pane/settings/BookPart';
import { LayoutPart } from '#pane/settings/LayoutPart';
import type { TabProps } from '#pane/tabs';
import { TrackablePart } from '#pane/trackable/TrackablePart';
import { useObservable } from '#ui/useObservable';

/** *Thiết lập*: for whom and in whose name, which server, language, and how this workbook is read. */
export function SettingsBody({ pane }: TabProps) {
  const styles = useLines();
  const language = useObservable(pane.context.language);
  const words = settingsWords[language];
  return (
    <div className={styles.tab}>
      <AccessPart pane={pane} />
      <BookPart pane={pane} />
      <LayoutPart pane={pane} />
      <TrackablePart pane={pane} />
      <section>
        <Band title={words.language} />
        <div className={styles.block}>
          <RadioGroup
            layout="horizontal"
            value={language}
            aria-label={words.language}
            onChange={(_event, { value }) => pane.context.language.set(value === 'en' ? 'en' : 'vi')}
          >
            <Radio value="vi" label={words.vi} />
            <Radio value="en" label={words.en} />
          </RadioGroup>
        </div>
      </section>
      <Server pane={pane} />
    </div>
  );
}

function Server({ pane }: TabProps) {
  const styles = useLines();
  const words = settingsWords[useObservable(pane.context.language)];
  const server = useObservable(pane.settings.server);
  const { servers } = pane.settings;
  return (
    <section>
      <Band title={words.server} />
      <div className={styles.block}>
        {servers.length > 1 ? (
          <Field label={words.server}>
            <Select value={server} onChange={(_event, { value }) => pane.settings.chooseServer(value)}>
              {servers.map((address) => (
                <option key={address}>{address}</option>
              ))}
            </Select>
          </Field>
        ) : (
          <>
            <span className={styles.grow}>{server}</span>
            <span className={styles.quiet}>{words.serverFixed}</span>
          </>
        )}
      </div>
    </section>
  );
}
