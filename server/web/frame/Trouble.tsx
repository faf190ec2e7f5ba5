import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failed } from '#shared/wire/called';
import { faultColours } from '#ui/colours';
import { failureDetails, failureWords } from '#web/api/words';
import { useSaid, useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

/** Version of the product, put in by the build. */
declare const PHULUC_VERSION: string;

const useStyles = makeStyles({
  trouble: { display: 'grid', rowGap: '8px', justifyItems: 'start' },
  what: { margin: 0, color: faultColours.error, fontWeight: 600 },
  act: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What failed, what to do, and a way to try again: in the place of what was to be shown. */
export function Trouble({ failed, again }: { readonly failed: Failed; readonly again?: (() => void) | undefined }) {
  const styles = useStyles();
  const said = useSaid();
  const words = useWords(frameWords);
  const { what, act } = failureWords(failed);
  return (
    <div className={styles.trouble} role="alert">
      <p className={styles.what}>{said(what)}</p>
      <p className={styles.act}>{said(act)}</p>
      <div className={styles.buttons}>
        {again === undefined ? null : <Button onClick={again}>{words.again}</Button>}
        <CopyDetails details={failureDetails(failed)} />
      </div>
    </div>
  );
}

/** Puts what an administrator needs on the clipboard; where that is not allowed it is shown to be copied by hand. */
export function CopyDetails({ details }: { readonly details: string }) {
  const words = useWords(frameWords);
  const [state, setState] = useState<'offered' | 'copied' | 'shown'>('offered');
  const text = `${PHULUC_VERSION} ${location.pathname}\n${details}`;
  if (state === 'shown') return <pre>{text}</pre>;
  return (
    <Button
      appearance="subtle"
      onClick={() =>
        void navigator.clipboard.writeText(text).then(
          () => setState('copied'),
          () => setState('shown'),
        )
      }
    >
      {state === 'copied' ? words.copied : words.copy}
    </Button>
  );
}
