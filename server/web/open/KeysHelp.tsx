import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useOpenStyles } from '#web/open/styles';
import { useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

const useStyles = makeStyles({
  dialog: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    padding: '16px 20px',
    maxWidth: 'min(480px, calc(100vw - 32px))',
    boxSizing: 'border-box',
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  list: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '8px 14px', margin: '12px 0 16px' },
  what: { margin: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px 16px',
    padding: '10px 0 0',
    fontSize: '13px',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 900px)': { display: 'none' },
    '@media print': { display: 'none' },
  },
});

/** All keys of the page; Esc closes and the keyboard is where it was. */
export function KeysHelp({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const styles = useStyles();
  const shared = useOpenStyles();
  const words = useWords(openWords);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={close} aria-labelledby="keys-title">
      <h2 className={shared.title} id="keys-title">
        {words.keys}
      </h2>
      <dl className={styles.list}>
        {words.keyList.map(([key, what]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <kbd className={shared.key} style={{ display: 'inline-block' }}>
                {key}
              </kbd>
            </dt>
            <dd className={styles.what}>{what}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={close}>{words.close}</Button>
    </dialog>
  );
}

/** The commonest keys under the matter. */
export function KeyBar() {
  const styles = useStyles();
  const shared = useOpenStyles();
  const words = useWords(openWords);
  return (
    <div className={styles.bar}>
      {words.keyBar.map(([keys, what]) => (
        <span key={what}>
          {keys.map((key) => (
            <kbd key={key} className={shared.key} style={{ marginRight: 4 }}>
              {key}
            </kbd>
          ))}
          {what}
        </span>
      ))}
    </div>
  );
}
