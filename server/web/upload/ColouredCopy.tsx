import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failed } from '#shared/wire/called';
import { problemAnswerSchema } from '#shared/wire/problemAnswer';
import { type Caller, withQuery } from '#web/api/call';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { useSession, useWords } from '#web/session/session';
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
    setFailed(await download(caller, withQuery(`${periodPath}/coloured`, { file: file.name }), file));
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

/** Saves the answered file under the name the service gives it; null where that went well. */
async function download(caller: Caller, path: string, file: Chosen): Promise<Failed | null> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method: 'POST',
      body: file.body,
      headers: {
        'Content-Type': 'application/octet-stream',
        'Accept-Language': caller.language,
        ...(caller.csrf === null ? {} : { 'X-CSRF-Token': caller.csrf }),
      },
    });
  } catch {
    return { kind: 'unreachable' };
  }
  if (!answer.ok) {
    const text = await answer.text();
    const problem = problemAnswerSchema.safeParse(jsonOf(text));
    if (!problem.success) return { kind: 'strange', status: answer.status, detail: text.slice(0, 200) };
    if (problem.data.code === 'not_signed_in') return { kind: 'signed_out' };
    return { kind: 'problem', problem: problem.data };
  }
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = nameIn(answer.headers.get('content-disposition')) ?? file.name;
  link.click();
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return null;
}

function nameIn(disposition: string | null): string | null {
  const marked = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return marked === undefined
    ? (/filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? null)
    : decodeURIComponent(marked);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page of a proxy: not what the service says.
    return undefined;
  }
}
