import { useRef, useState } from 'react';
import type { Failed } from '#shared/wire/called';
import { keptOriginalSchema } from '#shared/wire/submissionAnswer';
import { call } from '#web/api/call';
import { useSession } from '#web/session/session';

export type Keeping =
  | { readonly kind: 'none' }
  | { readonly kind: 'keeping'; readonly file: File; readonly share: number }
  | { readonly kind: 'kept'; readonly file: File; readonly hash: string }
  | { readonly kind: 'failed'; readonly file: File; readonly failed: Failed };

/** Keeps an original with the service as soon as it is chosen (T8): what is typed from it, or rests on it, can be held against it later. */
export function useKeptOriginal(): {
  readonly state: Keeping;
  readonly keep: (file: File) => void;
  readonly again: () => void;
  readonly drop: () => void;
} {
  const { caller } = useSession();
  const [state, setState] = useState<Keeping>({ kind: 'none' });
  const latest = useRef<File | null>(null);
  const keep = (file: File): void => {
    latest.current = file;
    const put = (next: Keeping): void => {
      if (latest.current === file) setState(next);
    };
    put({ kind: 'keeping', file, share: 0 });
    void call(caller, {
      method: 'POST',
      path: '/api/v1/originals',
      body: file,
      type: 'application/octet-stream',
      answer: keptOriginalSchema,
      told: (sent, of) => put({ kind: 'keeping', file, share: of === 0 ? 1 : sent / of }),
    }).then((got) =>
      put(got.kind === 'ok' ? { kind: 'kept', file, hash: got.value.hash } : { kind: 'failed', file, failed: got }),
    );
  };
  return {
    state,
    keep,
    again: () => {
      if (latest.current !== null) keep(latest.current);
    },
    drop: () => {
      latest.current = null;
      setState({ kind: 'none' });
    },
  };
}
