import { rangesOf } from '#shared/report/rowRanges';
import type { Failed } from '#shared/wire/called';
import { type RowsAnswer, rowsSchema, type TrackerRow } from '#shared/wire/outlineAnswer';
import { type Call, withQuery } from '#web/api/call';

/** What rows of one outline say, fetched as they come into view and kept as long as the outline holds. */
export type RowStore = {
  readonly row: (row: number) => TrackerRow | undefined;
  /** Rows in view, nearest first: those not known yet are fetched; what was asked for before and is no longer wanted is not. */
  readonly want: (rows: readonly number[]) => void;
  /** All lines of a row's agencies, beyond the first. */
  readonly wantLines: (row: number) => void;
  readonly subscribe: (tell: () => void) => () => void;
  readonly version: () => number;
  readonly trouble: () => Failed | null;
  readonly again: () => void;
};

/** How many rows come at once. */
const mostRows = 200;

export type RowSource = {
  readonly periodPath: string;
  /** The day the outline is as of, where it is not the cut-off. */
  readonly asOf: string | undefined;
  readonly seq: number;
  /** Rows that came with the outline. */
  readonly given: readonly TrackerRow[];
  readonly ask: (call: Call<RowsAnswer>) => Promise<RowsAnswer | Failed>;
  /** The outline's numbers no longer hold. */
  readonly moved: () => void;
};

export function createRowStore({ periodPath, asOf, seq, given, ask, moved }: RowSource): RowStore {
  const rows = new Map(given.map((row) => [row.row, row]));
  const withAllLines = new Set<number>();
  const underWay = new Set<number>();
  const tellers = new Set<() => void>();
  let wanted: readonly number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let version = 0;
  let trouble: Failed | null = null;
  const tell = (): void => {
    version += 1;
    for (const one of tellers) one();
  };
  const fetchRows = async (asked: readonly number[], lines: 'first' | 'shown'): Promise<void> => {
    const at = rangesOf([...asked].sort((a, b) => a - b));
    const got = await ask({ path: withQuery(`${periodPath}/rows`, { at, seq, lines, asOf }), answer: rowsSchema });
    if ('kind' in got) {
      if (got.kind !== 'aborted') trouble = got;
    } else if (got.seq !== seq) {
      moved();
      return;
    } else {
      trouble = null;
      for (const row of got.rows) {
        if (lines === 'first' && withAllLines.has(row.row)) continue;
        rows.set(row.row, row);
        if (lines === 'shown') withAllLines.add(row.row);
      }
    }
    tell();
  };
  const flush = (): void => {
    timer = undefined;
    // What waits behind two calls may scroll out of view meanwhile.
    if (underWay.size > mostRows) return;
    const missing = wanted.filter((row) => !rows.has(row) && !underWay.has(row)).slice(0, mostRows);
    if (missing.length === 0) return;
    for (const row of missing) underWay.add(row);
    void fetchRows(missing, 'first').then(() => {
      for (const row of missing) underWay.delete(row);
      if (trouble === null) flush();
    });
  };
  return {
    row: (row) => rows.get(row),
    want: (list) => {
      wanted = list;
      if (timer === undefined && trouble === null)
        timer = setTimeout(flush, underWay.size === 0 && rows.size === 0 ? 0 : 30);
    },
    wantLines: (row) => {
      if (!withAllLines.has(row)) void fetchRows([row], 'shown');
    },
    subscribe: (one) => {
      tellers.add(one);
      return () => tellers.delete(one);
    },
    version: () => version,
    trouble: () => trouble,
    again: () => {
      trouble = null;
      tell();
      flush();
    },
  };
}
