import { makeStyles } from '@fluentui/react-components';
import { notesHeading, noteTexts } from '#shared/message/noteWords';
import type { MergeReceipt } from '#shared/wire/mergeAnswer';
import { useSession } from '#web/session/session';

const useStyles = makeStyles({
  head: { margin: '8px 0 2px', fontSize: '14px', fontWeight: 600 },
  list: { margin: '0 0 8px', paddingLeft: '18px', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

/** What a receipt says of the file itself: hidden rows, sheets that do not count, and what was written beside the table. */
export function NoteList({ notes }: Pick<MergeReceipt, 'notes'>) {
  const styles = useStyles();
  const { language } = useSession();
  const texts = noteTexts(notes, language);
  if (texts.length === 0) return null;
  return (
    <>
      <h3 className={styles.head}>{notesHeading[language]}</h3>
      <ul className={styles.list}>
        {[...new Set(texts)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
