import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useHere } from '#web/frame/here';
import { useSaid, useSession, useWords } from '#web/session/session';
import { keepReport, keptKey } from '#web/upload/outbox';
import { newId } from '#web/upload/useSending';
import type { Chosen } from '#web/upload/useUpload';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: '8px', justifyItems: 'start' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Without a network a report can be kept at once; it goes as a working copy when there is one. */
export function KeepUnseen({ file, kept }: { readonly file: Chosen; readonly kept: () => void }) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const said = useSaid();
  const { period, periodPath } = useHere();
  const { me } = useSession();
  const client = useQueryClient();
  const [done, setDone] = useState(false);
  const keep = async (): Promise<void> => {
    const lasting = await keepReport({
      id: newId(),
      account: me?.account.id ?? '',
      periodPath,
      label: said(period.label),
      file: file.name,
      channel: 'page',
      type: 'application/octet-stream',
      body: file.body,
      keptAt: new Date().toISOString(),
      confirming: null,
      scan: null,
      number: null,
    });
    await client.invalidateQueries({ queryKey: keptKey });
    if (lasting) kept();
    else setDone(true);
  };
  if (done)
    return (
      <p role="status" className={styles.quiet}>
        {words.kept} {words.keptShort}
      </p>
    );
  return (
    <div className={styles.part}>
      <p className={styles.quiet}>{words.unseenText}</p>
      <Button onClick={() => void keep()}>{words.keepNow}</Button>
    </div>
  );
}
