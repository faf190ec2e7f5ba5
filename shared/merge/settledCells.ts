import type { Decision } from '#shared/merge/model';
import type { MergePlan } from '#shared/merge/plan';
import type { AlignedSubmission, Change, FixedCell, Place } from '#shared/merge/submission';
import { parseAddress } from '#shared/sheet/address';

/** Decisions about cells of one file that nobody could place or read. */
type OfFile = Extract<Decision, { readonly kind: 'place' | 'new_row' | 'aside' | 'cleared' }>;

/** Whether a decision is about cells of one file, so that the file has to be read once more under it. */
export function isOfFile(decision: Decision): decision is OfFile {
  const { kind } = decision;
  return kind === 'place' || kind === 'new_row' || kind === 'aside' || kind === 'cleared';
}

/** What persons decided about the waiting cells of a file (M11). */
export type SettledCells = {
  /** Task by sheet row from 0. */
  readonly placed: (sheet: string) => ReadonlyMap<number, string>;
  /** Sheet rows from 0 that are none of the programme's. */
  readonly foundNew: (sheet: string) => ReadonlySet<number>;
  /** Whether the whole sheet was set aside: its tables are no report, and stand in no other's way (T10). */
  readonly leavesOut: (sheet: string) => boolean;
  /** The cells as they end by those decisions: set aside they are refused as decided, cleared they count as a recorded blank. */
  readonly applied: <T extends Pick<AlignedSubmission, 'changes' | 'fixed'>>(gathered: T) => T;
};

/** Gathers the decisions in force about a file; most files have none, and nothing is done for them. */
export function settledCellsOf(plan: MergePlan, hash: string): SettledCells {
  const mine = plan.inForce.active.filter((one) => isOfFile(one)).filter((one) => one.hash === hash);
  if (mine.length === 0) return none;
  return {
    placed: (sheet) =>
      new Map(mine.flatMap((one) => (one.kind === 'place' && one.sheet === sheet ? [[one.row, one.task]] : []))),
    foundNew: (sheet) =>
      new Set(mine.flatMap((one) => (one.kind === 'new_row' && one.sheet === sheet ? [one.row] : []))),
    leavesOut: (sheet) => mine.some((one) => one.kind === 'aside' && one.sheet === sheet && one.row === undefined),
    applied: (gathered) => ({
      ...gathered,
      fixed: gathered.fixed.map((cell) =>
        cell.outcome === 'waiting' && said(mine, 'aside', cell) ? ({ ...cell, ...decided } satisfies FixedCell) : cell,
      ),
      changes: gathered.changes.map((change) => (change.flaw?.outcome === 'waiting' ? ended(mine, change) : change)),
    }),
  };
}

const noRows: ReadonlyMap<number, string> = new Map();
const noNewRows: ReadonlySet<number> = new Set();
const none: SettledCells = {
  placed: () => noRows,
  foundNew: () => noNewRows,
  leavesOut: () => false,
  applied: (gathered) => gathered,
};
const decided = { outcome: 'refused', reason: 'decided' } as const;

function ended(mine: readonly OfFile[], change: Change): Change {
  if (said(mine, 'aside', change)) return { ...change, flaw: decided };
  if (change.flaw?.reason !== 'emptied_without_stamp' || !said(mine, 'cleared', change)) return change;
  const { flaw: _flaw, ...sound } = change;
  return sound;
}

function said(mine: readonly OfFile[], kind: 'aside' | 'cleared', { sheet, cell }: Place): boolean {
  const at = parseAddress(cell);
  return mine.some(
    (one) =>
      one.kind === kind &&
      one.sheet === sheet &&
      (one.row === undefined || one.row === at?.row) &&
      (one.column === undefined || one.column === at?.column),
  );
}

/** Whether a person set a cell of a file aside. */
export function isSetAside(plan: MergePlan, hash: string, place: Place): boolean {
  const mine = plan.inForce.active.filter((one) => isOfFile(one)).filter((one) => one.hash === hash);
  return mine.length > 0 && said(mine, 'aside', place);
}
