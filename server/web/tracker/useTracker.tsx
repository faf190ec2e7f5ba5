import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type Outline, outlineRows } from '#shared/report/outlineRows';
import { rowsOfRanges } from '#shared/report/rowRanges';
import { type Filtered, filterOutline, type TrackerFilter } from '#shared/report/trackerFilter';
import { foundRowsSchema, type OutlineAnswer } from '#shared/wire/outlineAnswer';
import { keyOf, useAsked } from '#web/api/asked';
import { call, withQuery } from '#web/api/call';
import { useDay } from '#web/frame/day';
import { useHere } from '#web/frame/here';
import { useSession } from '#web/session/session';
import type { Chosen } from '#web/tracker/chosen';
import { createRowStore, type RowStore } from '#web/tracker/rowStore';

/** Outlines taken apart and the rows fetched for them, as long as the outline is kept: going back finds them again. */
const known = new WeakMap<OutlineAnswer, { readonly outline: Outline; readonly store: RowStore }>();

/** The outline of the page's tracker, and where its rows are. */
export function useOutline(answer: OutlineAnswer): { readonly outline: Outline; readonly store: RowStore } {
  const { periodPath } = useHere();
  const asOf = useDay() ?? undefined;
  const { caller } = useSession();
  const kept = useQueryClient();
  return useMemo(() => {
    const found = known.get(answer);
    if (found !== undefined) return found;
    const made = {
      outline: outlineRows(answer),
      store: createRowStore({
        periodPath,
        asOf,
        seq: answer.seq,
        given: answer.rows ?? [],
        ask: async (asked) => {
          const got = await call(caller, asked);
          return got.kind === 'ok' ? got.value : got;
        },
        moved: () => void kept.invalidateQueries({ queryKey: keyOf(`${periodPath}/outline`) }),
      }),
    };
    known.set(answer, made);
    return made;
  }, [answer, periodPath, asOf, caller, kept]);
}

export type Narrowed = {
  readonly filter: TrackerFilter;
  readonly filtered: Filtered;
  /** A search is under way; what is shown is of the one before. */
  readonly searching: boolean;
};

/** The rows that fit what is chosen; a text is looked for by the service. */
export function useFiltered(outline: Outline, chosen: Chosen): Narrowed {
  const { periodPath } = useHere();
  const asOf = useDay() ?? undefined;
  const text = chosen.text.trim();
  const tasks = chosen.tasks.join(',');
  const looking = text !== '' || tasks !== '';
  const search = useAsked({
    path: withQuery(`${periodPath}/search`, {
      text: text === '' ? undefined : text,
      tasks: tasks === '' ? undefined : tasks,
      asOf,
    }),
    answer: foundRowsSchema,
    when: looking,
    keep: true,
  });
  const kept = useQueryClient();
  const { seq } = outline.answer;
  const foundSeq = looking && !search.isPlaceholderData ? search.data?.seq : undefined;
  // Numbers of one journal name rows of that journal alone: whichever of the two is older is asked for anew.
  useEffect(() => {
    if (foundSeq === undefined || foundSeq === seq) return;
    const older = foundSeq > seq ? 'outline' : 'search';
    void kept.invalidateQueries({ queryKey: keyOf(`${periodPath}/${older}`) });
  }, [kept, periodPath, foundSeq, seq]);
  const ranges = looking ? search.data?.rows : undefined;
  const classes = chosen.classes.join(',');
  const { agency, section, month } = chosen;
  const filter = useMemo((): TrackerFilter => {
    const found = looking ? (ranges === undefined ? [] : (rowsOfRanges(ranges, outline.size) ?? [])) : undefined;
    return {
      ...(classes === '' ? {} : { classes: chosen.classes }),
      ...(agency === null ? {} : { agency }),
      ...(section === null ? {} : { section }),
      ...(month === null ? {} : { month }),
      ...(found === undefined ? {} : { found }),
    };
  }, [outline, looking, ranges, classes, chosen.classes, agency, section, month]);
  const filtered = useMemo(() => filterOutline(outline, filter), [outline, filter]);
  return { filter, filtered, searching: looking && (search.isPending || search.isPlaceholderData) };
}
