import { useState } from 'react';
import { z } from 'zod';
import type { Failed } from '#shared/wire/called';
import { useAct } from '#web/api/asked';
import { useHere } from '#web/frame/here';
import type { Done, Written } from '#web/open/desk';
import { useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

const writtenSchema = z.object({ decisions: z.array(z.object({ id: z.string() })) });

export type Writing = {
  readonly busy: boolean;
  readonly failed: Failed | null;
  readonly clear: () => void;
  /** Answers what was done, to be taken back; null where it failed. */
  readonly write: (written: Written, matter: Done['matter']) => Promise<Done | null>;
  readonly takeBack: (done: Pick<Done, 'ids' | 'sender'>) => Promise<boolean>;
};

/** Writes decisions and takes them back; everything of the programme is asked for anew afterwards. */
export function useWriting(): Writing {
  const words = useWords(openWords);
  const { programmePath, periodPath } = useHere();
  const changes = [programmePath];
  const [failed, setFailed] = useState<Failed | null>(null);
  const decide = useAct({
    call: (body: Readonly<Record<string, unknown>>) => ({
      method: 'POST' as const,
      path: `${periodPath}/decisions`,
      body,
      answer: writtenSchema,
    }),
    changes,
  });
  const name = useAct({
    call: ({
      number,
      ...body
    }: {
      readonly number: string;
      readonly agency: string | null;
      readonly reason: string;
    }) => ({
      method: 'POST' as const,
      path: `/api/v1/submissions/${encodeURIComponent(number)}/sender`,
      body,
      answer: z.unknown(),
    }),
    changes,
  });
  const tried = async <T,>(work: () => Promise<T>): Promise<T | null> => {
    setFailed(null);
    try {
      return await work();
    } catch (error) {
      setFailed(error as Failed);
      return null;
    }
  };
  return {
    busy: decide.isPending || name.isPending,
    failed,
    clear: () => setFailed(null),
    write: ({ drafts, label, stays: _stays, sender, ...given }, matter) =>
      tried(async (): Promise<Done> => {
        if (sender !== undefined) {
          await name.mutateAsync({ ...sender, reason: given.reason });
          return { label, count: 1, matter, ids: [], sender: sender.number };
        }
        const { decisions } = await decide.mutateAsync({ decisions: drafts, ...given });
        return { label, count: decisions.length, matter, ids: decisions.map(({ id }) => id) };
      }),
    takeBack: async ({ ids, sender }) => {
      const reason = words.undoReason;
      const done = await tried(() =>
        sender !== undefined
          ? name.mutateAsync({ number: sender, agency: null, reason })
          : decide.mutateAsync({ decisions: ids.map((decision) => ({ kind: 'undo', decision })), reason }),
      );
      return done !== null;
    },
  };
}
