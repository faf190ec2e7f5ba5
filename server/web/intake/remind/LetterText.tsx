import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LetterKind, LettersAnswer } from '#shared/wire/reminderAnswer';
import { withQuery } from '#web/api/call';
import { useHere } from '#web/frame/here';
import { Scrolled } from '#web/frame/Scrolled';
import { useSaid, useSession, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

/** Where the reminder page is one column. */
export const alone = '@media (max-width: 1000px)';

const useStyles = makeStyles({
  letter: { display: 'grid', rowGap: '8px', marginBottom: '12px' },
  subject: { margin: 0, fontWeight: 600 },
  text: {
    margin: 0,
    padding: '8px 10px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    font: 'inherit',
  },
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    maxHeight: '340px',
    overflowY: 'auto',
    [alone]: { maxHeight: 'none', overflowY: 'visible' },
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '2px' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** A text ready to be sent: to be read over, copied, or taken along as a file. */
export function LetterText({
  letter,
  name,
  paper,
}: {
  readonly letter: LettersAnswer['opening'];
  readonly name: string;
  /** Which letter it is, where it goes out on paper; a message does not. */
  readonly paper?: LetterKind;
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { periodPath } = useHere();
  const { language } = useSession();
  const said = useSaid();
  const [told, setTold] = useState('');
  const text = `${said(letter.subject)}\n\n${said(letter.text)}\n`;
  return (
    <div className={styles.letter}>
      <p className={styles.subject}>{said(letter.subject)}</p>
      <Scrolled label={said(letter.subject)} className={styles.box}>
        <pre className={styles.text}>{said(letter.text)}</pre>
      </Scrolled>
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() =>
            void navigator.clipboard.writeText(text).then(
              () => setTold(words.copied),
              () => setTold(words.copyFailed),
            )
          }
        >
          {words.copyText}
        </Button>
        <Button size="small" onClick={() => downloadText(text, `${name}.txt`)}>
          {words.downloadText}
        </Button>
        {paper === undefined ? null : (
          <a className={styles.link} href={withQuery(`${periodPath}/letters/${paper}`, { lang: language })} download>
            {words.downloadPaper}
          </a>
        )}
        <span role="status">{told}</span>
      </div>
    </div>
  );
}

/** A text as a file; with the mark by which old programs of Windows know its letters. */
function downloadText(text: string, name: string): void {
  const url = URL.createObjectURL(
    new Blob(['\ufeff', text.replaceAll('\n', '\r\n')], { type: 'text/plain;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
