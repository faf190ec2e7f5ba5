import { Button, Field, Input, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { failureWords } from '#addin/api/words';
import type { Access } from '#addin/app/settings/access';
import { settingsWords } from '#addin/text/settings';
import { landing } from '#pane/frame/keptFocus';
import { Band } from '#pane/send/Band';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { dateText } from '#shared/message/number';
import type { Failed } from '#shared/wire/called';
import { useObservable } from '#ui/useObservable';

/** The agency's code and a personal name, exchanged for access; or who is signed in. */
export function AccessPart({ pane }: TabProps) {
  const words = settingsWords[useObservable(pane.context.language)];
  const access = useObservable(pane.settings.access);
  return (
    <section>
      <Band title={words.access} />
      {access === null ? <SignIn pane={pane} /> : <SignedIn pane={pane} access={access} />}
    </section>
  );
}

function SignIn({ pane }: TabProps) {
  const styles = useLines();
  const language = useObservable(pane.context.language);
  const words = settingsWords[language];
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed | null>(null);
  const complete = code.trim().length >= 8 && name.trim().length >= 2;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!complete || busy) return;
    setBusy(true);
    const answer = await pane.settings.signIn(code.trim(), name.trim());
    setBusy(false);
    setFailed(answer.kind === 'ok' ? null : answer);
  };
  return (
    <form className={styles.block} onSubmit={(event) => void submit(event)}>
      <Field className={styles.wide} label={words.code} hint={words.codeHint} required>
        <Input value={code} autoComplete="off" spellCheck={false} onChange={(_event, { value }) => setCode(value)} />
      </Field>
      <Field className={styles.wide} label={words.name} required>
        <Input value={name} autoComplete="name" onChange={(_event, { value }) => setName(value)} />
      </Field>
      {pane.settings.lasting ? null : <Text className={styles.quiet}>{words.notLasting}</Text>}
      {failed === null ? null : (
        <MessageBar role="alert" intent="error" layout="multiline">
          <MessageBarBody>
            {failureWords(failed).what[language]} {failureWords(failed).act[language]}
          </MessageBarBody>
        </MessageBar>
      )}
      <Button type="submit" appearance="primary" disabledFocusable={!complete || busy}>
        {busy ? words.signingIn : words.signIn}
      </Button>
    </form>
  );
}

function SignedIn({ pane, access }: TabProps & { readonly access: Access }) {
  const styles = useLines();
  const words = settingsWords[useObservable(pane.context.language)];
  const book = useObservable(pane.book);
  const own = useObservable(pane.connection.own);
  const leave = async (): Promise<void> => {
    await pane.settings.signOut();
    pane.notice.set({ kind: 'done', vi: settingsWords.vi.signedOut, en: settingsWords.en.signedOut });
  };
  const agency = (own.kind === 'ready' ? own.own.agency?.name : undefined) ?? access.agency?.name;
  const stamped = book.kind === 'ready' ? (book.book.stamp?.agency ?? null) : null;
  const speaks = own.kind === 'ready' ? (pane.connection.period.read()?.agency?.id ?? own.own.agency?.id) : undefined;
  const differs = stamped !== null && speaks !== undefined && stamped !== speaks && stamped !== access.agency?.id;
  return (
    <div className={styles.block}>
      <Text weight="semibold" {...landing}>
        {agency === undefined ? words.noAgency : words.signedInAs(agency)}
      </Text>
      <Text>{words.person(access.name, words.roles[access.role])}</Text>
      <Text className={styles.quiet}>{words.until(dateText(access.expiresAt))}</Text>
      {pane.settings.lasting ? null : <Text className={styles.quiet}>{words.notLasting}</Text>}
      {differs && stamped !== null && book.kind === 'ready' ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.stampDiffers(book.book.agencies.byId.get(stamped)?.name ?? stamped, agency ?? '')}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <Button onClick={() => void leave()}>{words.signOut}</Button>
    </div>
  );
}
