import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { momentText } from '#shared/report/moment';
import { contactSchema, instanceAnswerSchema } from '#shared/wire/instanceAnswer';
import { useAct, useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { sizeWords } from '#web/programme/amounts';
import { Facts } from '#web/programme/Facts';
import { useLook } from '#web/programme/look';
import { Done, Failure, Note } from '#web/programme/Told';
import { useSession, useWords } from '#web/session/session';
import { adminWords } from '#web/words/admin';

/** How the service runs and whether its storage can be used; nothing here is secret. */
export function InstancePart() {
  const look = useLook();
  const words = useWords(adminWords);
  const { language } = useSession();
  const asked = useAsked({ path: '/api/v1/instance', answer: instanceAnswerSchema });
  const state = (ready: boolean): string => (ready ? words.ready : words.notReady);
  return (
    <div className={look.stack}>
      <Answered asked={asked}>
        {({ version, node, startedAt, publicUrl, https, store, originals, freeBytes, watchDir, oidc }) => (
          <Card title={words.instance}>
            <div className={look.tight}>
              {https ? null : <Note>{words.notHttps}</Note>}
              <Facts
                facts={[
                  [words.version, version],
                  [words.node, node],
                  [words.started, momentText(startedAt, language)],
                  [words.address, publicUrl],
                  [
                    words.store,
                    `${words.storeKinds[store.kind]}, ${store.place}${store.bytes === null ? '' : `, ${sizeWords(store.bytes, language)}`}: ${state(store.ready)}`,
                  ],
                  [
                    words.originals,
                    `${words.originalsKinds[originals.kind]}, ${originals.place}: ${state(originals.ready)}`,
                  ],
                  [words.free, freeBytes === null ? '–' : sizeWords(freeBytes, language)],
                  [words.watch, watchDir ?? words.watchNone],
                  [words.oidc, oidc === null ? words.oidcOff : words.oidcOn(oidc.issuer, oidc.grants)],
                ]}
              />
            </div>
          </Card>
        )}
      </Answered>
      <Contact />
    </div>
  );
}

function Contact() {
  const asked = useAsked({ path: '/api/v1/contact', answer: contactSchema });
  return <Answered asked={asked}>{({ contact }) => <ContactForm contact={contact} />}</Answered>;
}

function ContactForm({ contact }: { readonly contact: string }) {
  const look = useLook();
  const words = useWords(adminWords);
  const [text, setText] = useState(contact);
  const save = useAct({
    call: (said: string) => ({
      method: 'PUT',
      path: '/api/v1/contact',
      body: { contact: said },
      answer: contactSchema,
    }),
    changes: ['/api/v1/contact'],
  });
  return (
    <Card title={words.contact}>
      <form
        className={look.tight}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(text);
        }}
      >
        <Field label={words.contact} hint={words.contactHint}>
          <Textarea rows={3} maxLength={500} value={text} onChange={(_event, { value }) => setText(value)} />
        </Field>
        <div>
          <Button type="submit" disabled={text.trim() === contact || save.isPending}>
            {words.saveContact}
          </Button>
        </div>
        {save.isSuccess ? <Done>{words.savedContact}</Done> : null}
        <Failure failed={save.error} />
      </form>
    </Card>
  );
}
