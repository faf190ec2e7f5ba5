import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { momentText } from '#shared/report/moment';
import { useLook } from '#web/programme/look';
import { useSession, useWords } from '#web/session/session';
import { adminWords } from '#web/words/admin';

export type LinkGiven = { readonly name: string; readonly link: string; readonly expiresAt: string };

/** A link that works once, to be handed on; it is nowhere else. */
export function OnceLink({ given: { name, link, expiresAt } }: { readonly given: LinkGiven }) {
  const look = useLook();
  const words = useWords(adminWords);
  const { language } = useSession();
  return (
    <div role="status" className={mergeClasses(look.note, look.good, look.tight)}>
      <p className={look.plain}>
        {words.link(name)} {words.linkUntil(momentText(expiresAt, language))}
      </p>
      <Copied text={link} />
    </div>
  );
}

/** A text to be copied, by a button or by hand. */
export function Copied({ text }: { readonly text: string }) {
  const look = useLook();
  const words = useWords(adminWords);
  const [copied, setCopied] = useState(false);
  return (
    <div className={look.row} style={{ flexWrap: 'nowrap' }}>
      <code className={look.code} style={{ flex: '1 1 auto', minWidth: 0, userSelect: 'all' }}>
        {text}
      </code>
      <Button
        size="small"
        onClick={() =>
          // Where the clipboard may not be used, the text is there to be copied by hand.
          void navigator.clipboard?.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {copied ? words.copied : words.copy}
      </Button>
    </div>
  );
}
