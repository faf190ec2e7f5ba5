import type { UseQueryResult } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { type MatterAnswer, type MatterRow, type MattersAnswer, matterAnswerSchema } from '#shared/wire/mattersAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { useHere } from '#web/frame/here';
import { oneColumn } from '#web/frame/screens';
import { useMedia } from '#web/frame/useMedia';
import { type Desk, goTo } from '#web/open/desk';
import type { Writing } from '#web/open/writing';

type Named = Pick<MatterRow, 'kind' | 'id'>;

/** Which part of the queue is worked through, which matter of it is open, and the ways from one to another. */
export type QueuePlace = {
  readonly group: string | null;
  readonly ofTask: string | null;
  /** Those of the group and the task, in the order of the queue. */
  readonly matters: readonly MatterRow[];
  /** Place of the open one among them from 0; -1 for none. */
  readonly at: number;
  readonly detail: UseQueryResult<MatterAnswer>;
  /** Address of the list itself, and of one of it. */
  readonly list: string;
  readonly addressFor: (matter: Named) => string;
  readonly move: (by: 1 | -1) => void;
  /** Shows another part of the queue from its beginning. */
  readonly show: (group: string | null, ofTask: string | null) => void;
  /** Goes to one that was settled, and is open again. */
  readonly back: (matter: Named) => void;
  /** The keyboard is to go to what is open next. */
  readonly follow: () => void;
};

/** The place in the queue, as the address has it; what is settled gives way to the next. */
export function useQueuePlace({
  answer,
  asked,
  writing,
  held,
}: {
  readonly answer: MattersAnswer;
  /** What the address names, if anything. */
  readonly asked: string | null;
  readonly writing: Writing;
  readonly held: RefObject<Desk['held']['current']>;
}): QueuePlace {
  const narrow = useMedia(oneColumn);
  const { programme, period, periodPath } = useHere();
  const [, go] = useLocation();
  const [search, setSearch] = useSearchParams();
  const group = search.get('nhom');
  const ofTask = search.get('viec');
  const matters = useMemo(
    () =>
      answer.matters.filter(
        (one) => (group === null || one.group === group) && (ofTask === null || one.task === ofTask),
      ),
    [answer, group, ofTask],
  );
  const queryOf = (groupThen: string | null, task: string | null): string =>
    withQuery('', { nhom: groupThen ?? undefined, viec: task ?? undefined });
  const query = queryOf(group, ofTask);
  const queue = addressOf(programme.id, period.id, 'open');
  const addressFor = ({ kind, id }: Named) => `${addressOf(programme.id, period.id, 'open', kind, id)}${query}`;
  const at = matters.findIndex(({ id }) => id === asked);
  const lastAt = useRef(-1);
  const focusNext = useRef(false);
  // What was in the list and no longer is has been settled: nothing is left to ask. While a decision is written it is not known yet.
  const settled = at < 0 && lastAt.current >= 0;
  const detail = useAsked({
    path: `${periodPath}/matters/${encodeURIComponent(asked ?? '-')}`,
    answer: matterAnswerSchema,
    when: asked !== null && !settled && !writing.busy,
  });

  // What the address named is settled, by us or by somebody else: the one now in its place is next. A part of a matter leads to the matter.
  const found = detail.data?.matter.id;
  useEffect(() => {
    if (at >= 0) {
      lastAt.current = at;
      return;
    }
    if (asked !== null && lastAt.current < 0 && found !== undefined && found !== asked) {
      const whole = answer.matters.find(({ id }) => id === found);
      if (whole !== undefined) go(addressOf(programme.id, period.id, 'open', whole.kind, whole.id), { replace: true });
      return;
    }
    const next = matters[Math.min(Math.max(0, lastAt.current), matters.length - 1)];
    if (lastAt.current >= 0 && asked !== null) {
      if (next === undefined) go(`${queue}${query}`, { replace: true });
      else go(addressFor(next), { replace: true });
    } else if (asked === null && next !== undefined && !narrow) go(addressFor(next), { replace: true });
  });

  // The keyboard goes where the work is, once that is there.
  const arrived = matters.length === 0 || (at >= 0 && found === asked);
  useEffect(() => {
    if (!focusNext.current || !arrived) return;
    focusNext.current = false;
    goTo(matters.length === 0 ? 'page-title' : 'matter-title');
  });

  // Keys pressed for one matter are not pressed on another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: emptied whenever another is open.
  useEffect(() => {
    held.current = [];
  }, [asked]);

  const move = (by: 1 | -1) => {
    if (matters.length === 0) return;
    focusNext.current = true;
    const from = at < 0 ? (by > 0 ? -1 : matters.length) : at;
    const next = matters[Math.min(matters.length - 1, Math.max(0, from + by))];
    if (next !== undefined) {
      writing.clear();
      go(addressFor(next), { replace: true });
    }
    goTo('matter-title');
  };
  return {
    group,
    ofTask,
    matters,
    at,
    detail,
    list: `${queue}${query}`,
    addressFor,
    move,
    show: (groupThen, task) => {
      if (groupThen === null && task === null) {
        // What is open is in the whole queue too.
        setSearch({});
        return;
      }
      lastAt.current = -1;
      go(`${queue}${queryOf(groupThen, task)}`);
    },
    back: (matter) => {
      lastAt.current = -1;
      go(addressFor(matter), { replace: true });
    },
    follow: () => {
      focusNext.current = true;
    },
  };
}
