import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { call } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { useHere } from '#web/frame/here';
import { goTo, useDesk, useHandlers, type Written } from '#web/open/desk';
import { useFieldName } from '#web/open/names';
import { useOpenStyles } from '#web/open/styles';
import { useSession, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

const count = z.number();
const previewSchema = z.object({
  decisions: z.array(z.object({ conflict: z.string().optional(), proposal: z.string().optional() })),
  open: z.object({ conflicts: count, proposals: count, waiting: count }),
});

/** How many and which cases one decision would settle, asked of the service before anything is written. */
export function AlikePreview({
  written,
  about,
  close,
}: {
  readonly written: Written;
  readonly about: MatterAnswer;
  readonly close: () => void;
}) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const nameOf = useFieldName();
  const { caller } = useSession();
  const { periodPath } = useHere();
  const desk = useDesk();
  const { label: _label, stays: _stays, drafts, ...given } = written;
  const body = { decisions: drafts, ...given, preview: true };
  const asked = useQuery<z.infer<typeof previewSchema>>({
    queryKey: ['preview', periodPath, JSON.stringify(body)],
    gcTime: 0,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const got = await call(caller, {
        method: 'POST',
        path: `${periodPath}/decisions`,
        body,
        answer: previewSchema,
        signal,
      });
      if (got.kind !== 'ok') throw got;
      return got.value;
    },
  });
  const { data } = asked;
  useHandlers({ submit: () => (data === undefined ? undefined : desk.write(written)) });
  useEffect(() => {
    if (data !== undefined) goTo('write-alike');
  }, [data]);
  const named = new Map<string, { readonly path: string; readonly field: string | null }>([
    [about.decides, about.matter],
    ...about.alike.map((one) => [one.id, one] as const),
  ]);
  return (
    <section className={styles.note} aria-live="polite">
      <Answered asked={asked}>
        {({ decisions, open }) => (
          <>
            <p className={styles.words}>{words.preview(decisions.length)}</p>
            <ul>
              {decisions.slice(0, 12).map(({ conflict, proposal }) => {
                const of = named.get(conflict ?? proposal ?? '');
                return (
                  <li key={conflict ?? proposal}>
                    {of === undefined ? (conflict ?? proposal) : `${of.path} · ${nameOf(of.field)}`}
                  </li>
                );
              })}
              {decisions.length > 12 ? <li>{words.previewMore(decisions.length - 12)}</li> : null}
            </ul>
            <p className={styles.words}>
              {about.matter.kind === 'conflict'
                ? words.leftConflicts(open.conflicts)
                : words.leftProposals(open.proposals)}
            </p>
            <div className={styles.actions}>
              <Button id="write-alike" appearance="primary" disabled={desk.busy} onClick={() => desk.write(written)}>
                {words.write(decisions.length)}
              </Button>
              <Button onClick={close}>{words.cancel}</Button>
            </div>
          </>
        )}
      </Answered>
    </section>
  );
}
