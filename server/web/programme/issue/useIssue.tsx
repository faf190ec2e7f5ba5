import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Failed } from '#shared/wire/called';
import { issueProgressSchema } from '#shared/wire/periodAnswer';
import { call } from '#web/api/call';
import { type FetchedFile, fetchFile, saveFile } from '#web/programme/issue/fetchFile';
import { useSession } from '#web/session/session';

export type Issuing =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'making';
      readonly what: string;
      /** Bytes that have come, once they begin to. */
      readonly come: number;
      readonly of: number;
      /** Workbooks made so far, where the service says so. */
      readonly made: { readonly made: number; readonly of: number } | null;
    }
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
      setState({ kind: 'making', what, come: 0, of: 0, made: null });
      const told = (come: number, of: number): void => setState({ kind: 'making', what, come, of, made: null });
      const asking = what === 'all' ? setInterval(() => void askHowFar(), 1_000) : undefined;
      const askHowFar = async (): Promise<void> => {
        const answer = await call(caller, { path, answer: issueProgressSchema, signal: control.signal });
        const made = answer.kind === 'ok' ? answer.value.underWay : null;
        if (made === null || running.current !== control) return;
        setState((now) => (now.kind === 'making' && now.come === 0 ? { ...now, made } : now));
      };
      void fetchFile(caller, path, told, control.signal).then((got) => {
        clearInterval(asking);
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
