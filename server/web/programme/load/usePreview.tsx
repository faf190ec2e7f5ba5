import { useState } from 'react';
import type { Field } from '#shared/table/field';
import type { Failed } from '#shared/wire/called';
import { type PreviewAnswer, previewAnswerSchema } from '#shared/wire/previewAnswer';
import { useAct } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { todayHere } from '#web/frame/days';
import type { Corrections } from '#web/programme/understood/ColumnsRead';

/** How a person wants a file read. */
export type Wish = {
  readonly file: File;
  readonly corrections: Corrections;
  readonly asOf: string;
  readonly province: string;
};

export type Previewing = {
  readonly wish: Wish | null;
  readonly answer: PreviewAnswer | null;
  readonly failed: Failed | null;
  readonly busy: boolean;
  /** Share of the file that has gone out. */
  readonly sent: number | null;
  readonly take: (file: File) => void;
  readonly correct: (header: string, reading: Field | 'extra' | null) => void;
  readonly change: (change: Partial<Pick<Wish, 'asOf' | 'province'>>) => void;
  readonly again: () => void;
};

/** The address's part of a wish, for every call that reads the file. */
export function askedOf({ file, corrections, asOf, province }: Wish): Readonly<Record<string, string | undefined>> {
  const layout = Object.entries(corrections).map(([header, field]) => ({ header, field }));
  return {
    file: file.name,
    asOf,
    layout: layout.length === 0 ? undefined : JSON.stringify(layout),
    province: province === '' ? undefined : province,
  };
}

/** Reads a chosen file and reads it again whenever the person wishes it read otherwise; the last answer stays meanwhile. */
export function usePreview(): Previewing {
  const [wish, setWish] = useState<Wish | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const read = useAct({
    call: (wanted: Wish) => ({
      method: 'POST',
      path: withQuery('/api/v1/programmes/preview', askedOf(wanted)),
      body: wanted.file,
      answer: previewAnswerSchema,
      told: (done, of) => setSent(of === 0 ? 1 : done / of),
    }),
    changes: [],
  });
  const [answer, setAnswer] = useState<PreviewAnswer | null>(null);
  const ask = (wanted: Wish): void => {
    setWish(wanted);
    setSent(null);
    read.mutate(wanted, setAnswer);
  };
  return {
    wish,
    answer,
    failed: read.error,
    busy: read.isPending,
    sent,
    take: (file) => {
      setAnswer(null);
      ask({ file, corrections: {}, asOf: wish?.asOf ?? todayHere(), province: wish?.province ?? '' });
    },
    correct: (header, reading) => {
      if (wish === null) return;
      const { [header]: _, ...others } = wish.corrections;
      ask({ ...wish, corrections: reading === null ? others : { ...others, [header]: reading } });
    },
    change: (change) => {
      if (wish !== null) ask({ ...wish, ...change });
    },
    again: () => {
      if (wish !== null) ask(wish);
    },
  };
}
