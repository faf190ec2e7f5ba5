import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Failed } from '#shared/wire/called';
import { type FetchedFile, fetchFile, saveFile } from '#web/programme/issue/fetchFile';
import { useSession } from '#web/session/session';

export type Issuing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly what: string; readonly come: number; readonly of: number }
  | { readonly kind: 'made'; readonly what: string; readonly file: FetchedFile }
  | { readonly kind: 'failed'; readonly what: string; readonly failed: Failed };

/** Asks for workbooks, tells how far they have come, and hands them over; one at a time. */
export function useIssue(journal: string): {
  readonly state: Issuing;
  readonly issue: (path: string, what: string) => void;
  readonly cancel: () => void;
} {
  const { caller } = useSession();
  const kept = useQueryClient();
  const [state, setState] = useState<Issuing>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  return {
    state,
    cancel: () => running.current?.abort(),
    issue: (path, what) => {
      const control = new AbortController();
      running.current?.abort();
      running.current = control;
      setState({ kind: 'making', what, come: 0, of: 0 });
      const told = (come: number, of: number): void => setState({ kind: 'making', what, come, of });
      void fetchFile(caller, path, told, control.signal).then((got) => {
        if (running.current !== control) return;
        running.current = null;
        if (got.kind !== 'ok') return setState({ kind: 'failed', what, failed: got });
        saveFile(got.value);
        setState({ kind: 'made', what, file: got.value });
        void kept.invalidateQueries({ queryKey: ['api', 'v1', 'journals', journal] });
      });
    },
  };
}
