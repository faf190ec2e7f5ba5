import { useRef, useState } from 'react';
import { type Failed, mayPass } from '#shared/wire/called';
import { type DryRunAnswer, dryRunSchema } from '#shared/wire/submissionAnswer';
import { call, withQuery } from '#web/api/call';
import { useHere } from '#web/frame/here';
import { useSession } from '#web/session/session';
import { secrecyInFile } from '#web/upload/secrecyInFile';

/** What the service takes at most. */
const limit = 20 * 1024 * 1024;

export type Chosen = { readonly name: string; readonly body: Blob };

export type Looked =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: Chosen }
  | { readonly kind: 'asking'; readonly file: Chosen; readonly sent: number; readonly of: number }
  /** It stays on this machine. */
  | { readonly kind: 'stopped'; readonly file: Chosen; readonly why: 'too_large' | 'empty' | 'unreadable' }
  | { readonly kind: 'secret'; readonly file: Chosen; readonly mark: string }
  /** The service would not take it, and says why. */
  | { readonly kind: 'refused'; readonly file: Chosen; readonly failed: Failed }
  /** The service cannot be reached. */
  | { readonly kind: 'unseen'; readonly file: Chosen; readonly failed: Failed }
  | { readonly kind: 'seen'; readonly file: Chosen; readonly answer: DryRunAnswer };

/** A chosen file on its way to being looked at: here for a secrecy mark, then by the service, which takes nothing. */
export function useUpload(): {
  readonly looked: Looked;
  readonly choose: (file: File) => Promise<boolean>;
  readonly again: () => Promise<boolean>;
  readonly forget: () => void;
} {
  const { periodPath } = useHere();
  const { caller } = useSession();
  const [looked, setLooked] = useState<Looked>({ kind: 'none' });
  const latest = useRef<AbortController | null>(null);

  const look = async (file: Chosen): Promise<boolean> => {
    latest.current?.abort();
    const mine = new AbortController();
    latest.current = mine;
    const show = (next: Looked): void => {
      if (latest.current === mine) setLooked(next);
    };
    show({ kind: 'asking', file, sent: 0, of: file.body.size });
    const answer = await call(caller, {
      method: 'POST',
      path: withQuery(`${periodPath}/submissions`, { file: file.name, channel: 'page', dryRun: 'true', drawn: 'true' }),
      answer: dryRunSchema,
      body: file.body,
      signal: mine.signal,
      told: (sent, of) => show({ kind: 'asking', file, sent, of: of || file.body.size }),
    });
    if (answer.kind === 'ok') show({ kind: 'seen', file, answer: answer.value });
    else if (answer.kind !== 'aborted') show({ kind: mayPass(answer) ? 'unseen' : 'refused', file, failed: answer });
    return answer.kind === 'ok';
  };

  const choose = async (given: File): Promise<boolean> => {
    latest.current?.abort();
    const name = given.name.slice(0, 255);
    if (given.size === 0 || given.size > limit) {
      const why = given.size === 0 ? 'empty' : 'too_large';
      setLooked({ kind: 'stopped', file: { name, body: given }, why });
      return false;
    }
    setLooked({ kind: 'reading', file: { name, body: given } });
    // What was looked at is what goes, whatever is saved over it meanwhile.
    const body = await given.arrayBuffer().then(
      (bytes) => new Blob([bytes]),
      () => null,
    );
    if (body === null) {
      setLooked({ kind: 'stopped', file: { name, body: given }, why: 'unreadable' });
      return false;
    }
    const file = { name, body };
    const secret = await secrecyInFile(body);
    if (secret !== null) {
      setLooked({ kind: 'secret', file, mark: secret.mark });
      return false;
    }
    return look(file);
  };

  return {
    looked,
    choose,
    again: async () => (looked.kind === 'none' ? false : look(looked.file)),
    forget: () => {
      latest.current?.abort();
      setLooked({ kind: 'none' });
    },
  };
}
