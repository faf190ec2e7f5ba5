import { useState } from 'react';
import type { Field } from '#shared/table/field';
import type { Failed } from '#shared/wire/called';
import { previewAnswerSchema } from '#shared/wire/previewAnswer';
import { type RevisionChanges, revisionChangesSchema } from '#shared/wire/programmeAnswer';
import type { ReadColumn } from '#shared/wire/understoodAnswer';
import { useAct } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { todayHere } from '#web/frame/days';
import { askedOf, type Wish } from '#web/programme/load/usePreview';
import { apiPath } from '#web/programme/paths';

type Pairs = Readonly<Record<string, string>>;

export type Revision = {
  readonly wish: Wish | null;
  readonly changes: RevisionChanges | null;
  readonly columns: readonly ReadColumn[] | null;
  readonly failed: Failed | null;
  readonly busy: boolean;
  readonly sent: number | null;
  /** Recognised pairs as the address takes them. */
  readonly became: string | undefined;
  readonly take: (file: File) => void;
  readonly correct: (header: string, reading: Field | 'extra' | null) => void;
  readonly recognise: (from: string, to: string) => void;
  readonly recogniseAll: () => void;
  readonly refuse: (from: string) => void;
  readonly clear: () => void;
};

function becameOf(pairs: Pairs): string | undefined {
  const all = Object.entries(pairs).map(([from, to]) => `${from}:${to}`);
  return all.length === 0 ? undefined : all.join(',');
}

/** What a revised file changes, asked for anew with every task a person recognises and every column read otherwise. */
export function useRevision(programme: string): Revision {
  const [wish, setWish] = useState<Wish | null>(null);
  const [pairs, setPairs] = useState<Pairs>({});
  const [changes, setChanges] = useState<RevisionChanges | null>(null);
  const [columns, setColumns] = useState<readonly ReadColumn[] | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const compare = useAct({
    call: ({ wanted, became }: { readonly wanted: Wish; readonly became: string | undefined }) => ({
      method: 'POST',
      path: withQuery(`${apiPath(programme)}/revisions/preview`, { ...askedOf(wanted), became }),
      body: wanted.file,
      answer: revisionChangesSchema,
      told: (done, of) => setSent(of === 0 ? 1 : done / of),
    }),
    changes: [],
  });
  const read = useAct({
    call: (wanted: Wish) => ({
      method: 'POST',
      path: withQuery('/api/v1/programmes/preview', askedOf(wanted)),
      body: wanted.file,
      answer: previewAnswerSchema,
    }),
    changes: [],
  });
  const ask = (wanted: Wish, known: Pairs, anew: boolean): void => {
    setWish(wanted);
    setPairs(known);
    setSent(null);
    compare.mutate({ wanted, became: becameOf(known) }, setChanges);
    if (anew) read.mutate(wanted, (answer) => setColumns(answer.columns));
  };
  return {
    wish,
    changes,
    columns,
    failed: compare.error,
    busy: compare.isPending,
    sent,
    became: becameOf(pairs),
    take: (file) => {
      setChanges(null);
      setColumns(null);
      ask({ file, corrections: {}, asOf: todayHere(), province: '' }, {}, true);
    },
    correct: (header, reading) => {
      if (wish === null) return;
      const { [header]: _, ...others } = wish.corrections;
      // Ids follow from what was read: what was recognised before may name no task any more.
      ask({ ...wish, corrections: reading === null ? others : { ...others, [header]: reading } }, {}, true);
    },
    recognise: (from, to) => {
      if (wish !== null) ask(wish, { ...pairs, [from]: to }, false);
    },
    recogniseAll: () => {
      if (wish === null || changes === null) return;
      const more = changes.gone.flatMap(({ task, likely }) => (likely === null ? [] : [[task, likely] as const]));
      ask(wish, { ...pairs, ...Object.fromEntries(more) }, false);
    },
    refuse: (from) => {
      if (wish === null) return;
      const { [from]: _, ...others } = pairs;
      ask(wish, others, false);
    },
    clear: () => {
      setWish(null);
      setPairs({});
      setChanges(null);
      setColumns(null);
    },
  };
}
