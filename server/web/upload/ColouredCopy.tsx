import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failed } from '#shared/wire/called';
import { withQuery } from '#web/api/call';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { useSession, useWords } from '#web/session/session';
import { makeCopy, saveCopy } from '#web/upload/madeCopy';
import type { Chosen } from '#web/upload/useUpload';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

/** A copy of the file with the colours in it, made by the service from the same bytes; nothing is kept there. */
export function ColouredCopy({ file }: { readonly file: Chosen }) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const { periodPath } = useHere();
  const { caller } = useSession();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed | null>(null);
  const fetchCopy = async (): Promise<void> => {
    setBusy(true);
    const copy = await makeCopy(caller, withQuery(`${periodPath}/coloured`, { file: file.name }), file);
    if (copy.kind === 'made') saveCopy(copy);
    setFailed(copy.kind === 'made' ? null : copy);
    setBusy(false);
  };
  return (
    <>
      <Button disabledFocusable={busy} onClick={() => void fetchCopy()}>
        {busy ? words.colouring : words.coloured}
      </Button>
      <p className={styles.hint}>{words.colouredHint}</p>
      {failed === null ? null : <Trouble failed={failed} />}
    </>
  );
}
