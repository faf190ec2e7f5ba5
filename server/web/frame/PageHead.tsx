import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useArrival } from '#web/frame/arrival';
import { useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'flex-start', marginBottom: '16px' },
  words: { flex: '1 1 320px', minWidth: 0 },
  // The keyboard comes here from a screen that went away; nothing can be pressed.
  title: { margin: 0, fontSize: '20px', lineHeight: '28px', fontWeight: 600, outlineStyle: 'none' },
  below: { margin: 0, fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', '@media print': { display: 'none' } },
});

/** What the page is, a line on what it rests on, and what can be done with it. Names the window too. */
export function PageHead({
  title,
  part,
  below,
  actions,
}: {
  readonly title: string;
  /** What of it is shown, where several windows have one title: named by the window alone. */
  readonly part?: string;
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const styles = useStyles();
  const { product } = useWords(frameWords);
  useArrival();
  useEffect(() => {
    document.title = [...(part === undefined ? [] : [part]), title, product].join(' – ');
  }, [part, title, product]);
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h1 className={styles.title} tabIndex={-1} id="page-title">
          {title}
        </h1>
        {below === undefined ? null : <p className={styles.below}>{below}</p>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
